"""Remarks on the chapter's steps."""

from collections.abc import Iterator

from dnacnn.cases.cases import count_cases, position_cases
from dnacnn.cases.pooled import count_pooled_cases
from dnacnn.experiments.census import survey
from dnacnn.experiments.price import pool_price
from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.remark import Remark, add, correct
from scenes.script import script

_LENGTHS = (8, 10, 16, 32, 100)
_WIDER = 3  # columns in a group, where pooling begins to lose something


def remarks(lecture: Lecture) -> Iterator[Remark]:
    """Give the remarks of a lecture; only the notes' own example is corrected."""
    size, motifs, width = lecture.pool_size, len(lecture.motifs), lecture.width
    if lecture == Lecture():
        cases = position_cases(len(lecture.worked), motifs, width)
        sixth = ", ".join(str(column + 1) for column in cases[5])
        yield correct("ten-cases", "sixth-case", case=sixth, cases=len(set(cases)))
    yield add("max-pooling", "why-max")
    yield add("cubic-growth", "counted", counts=_at_lengths({n: count_cases(n, motifs, width) for n in _LENGTHS}))
    yield Remark("four-cases", corrects=False, words=" ".join(_checked(lecture)))
    fewer = {n: count_pooled_cases(n, motifs, width, size, shift=lecture.shift) for n in _LENGTHS}
    if size > 1 and any(fewer.values()):
        yield add("four-cases", "left", size=size, counts=_at_lengths(fewer), motifs=motifs)
    yield add("four-cases", "overlap")
    if size > 1 and 2 * size <= lecture.columns(len(lecture.worked)):
        yield add(
            "four-cases",
            "again",
            size=2 * size,
            missed=pool_price(2 * size, lecture).missed,
            positives=survey(lecture).positives,
        )


def _checked(lecture: Lecture) -> Iterator[str]:
    census = survey(lecture)
    yield script.say(
        "four-cases_remark-checked",
        complete=census.complete,
        strands=len(census.codes),
        letters=census.length,
        positives=census.positives,
        pooled=lecture.pool_size > 1,
        by_cases=census.cases_agree,
        by_pooled=census.pooled_agree,
    )
    wider = pool_price(max(_WIDER, lecture.pool_size + 1), lecture)
    if wider.missed:
        yield script.say(
            "four-cases_remark-wider",
            size=wider.pool_size,
            missed=wider.missed,
            lenient=wider.lenient_false_alarms,
            ascending=wider.ascending_false_alarms,
        )


def _at_lengths(counts: dict[int, int]) -> str:
    there = {length: count for length, count in counts.items() if count}
    return ", ".join(script.say("pooling_remark-count", count=count, length=n) for n, count in there.items())
