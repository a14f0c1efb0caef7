"""The trade of pooling under a hand: what groups of any size save and cost at any length, from the core."""

from dataclasses import replace
from functools import lru_cache
from typing import Any

from dnacnn.cases.cases import count_cases
from dnacnn.cases.pooled import count_pooled_cases
from dnacnn.experiments.price import pool_price
from dnacnn.lecture.lecture import Lecture

LENGTHS = (4, 200)
_IN_FULL = 8  # letters: so many strands that all are asked while a hand waits


@lru_cache(maxsize=500)
def pooling_trade(motifs: tuple[str, ...], length: int, pool: int) -> dict[str, Any]:
    """Count cases before and after pooling and, where all strands can be asked, the strands misjudged.

    Returns
    -------
    cases, pooled : how many there are of each.
    strands, missed, accepted : how many strands there are, positives that are missed and negatives that are accepted;
        None where the strands are too long.
    """
    worked = motifs[0] * len(motifs) * 2  # any strand will do: other ones are counted
    lecture = replace(Lecture(), motifs=motifs, strands=[worked], others=[], worked=worked, pool_size=pool)
    count, width = len(motifs), lecture.width
    found: dict[str, Any] = {
        "cases": count_cases(length, count, width),
        "pooled": count_pooled_cases(length, count, width, pool, shift=lecture.shift),
        "strands": None,
        "missed": None,
        "accepted": None,
    }
    if width <= length <= _IN_FULL:
        price = pool_price(pool, lecture, length)
        if price.complete:
            found |= {"strands": price.strands, "missed": price.missed, "accepted": price.false_alarms}
    return found
