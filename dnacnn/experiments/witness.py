"""Why no layer with one weight per cell can be right: strands whose lit cells add up to the same.

Axes: U different answers of the detectors, F motifs, W columns.
"""

from dataclasses import dataclass
from itertools import combinations, islice

import numpy as np

from dnacnn.arrays import Floats, frozen
from dnacnn.cases.pattern import is_positive
from dnacnn.experiments.outputs import EVERY, Outputs, collect_outputs
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import DNA, encode

_FILLINGS = 500  # of the letters between the motifs, in a witness that is put together
_PAIRS = 20_000  # pairs of positive answers that are tried: enough for any small lecture, and bounded


@dataclass(frozen=True, eq=False, kw_only=True)
class Witness:
    """Two positive strands which light, together, exactly the cells that two negative ones light.

    Whatever the weights per cell, both pairs get the same sum of scores. So the threshold cannot lie below both
    positive scores and above both negative ones.
    """

    positives: tuple[str, str]
    negatives: tuple[str, str]
    cells: Floats  # (F, W), how often each cell is lit in either pair


def linear_witness(lecture: Lecture, length: int | None = None) -> Witness | None:
    """Look for two positive and two negative strands that light the same cells in sum.

    All strands of the length are tried, the worked one first; where the worked strand's length has too many of them, a
    witness is put together. None leaves open whether a layer with a weight per cell can be right.

    Raises
    ------
    InputError
        As `take_census` does.

    Examples
    --------
    >>> found = linear_witness(Lecture())
    >>> found.positives, found.negatives
    (('CAGTTAAG', 'AACATTAG'), ('AAGTTTAG', 'CACAAAAG'))
    """
    if length is None and len(lecture.worked) > EVERY:
        return _put_together(lecture)
    found = collect_outputs(lecture, length)
    worked = _worked_row(found)
    rows = _balanced_rows(found, worked)
    if rows is None:
        return None
    one, two, three, four = rows
    return Witness(
        positives=(lecture.worked if one == worked else found.strands(one)[0], found.strands(two)[0]),
        negatives=(found.strands(three)[0], found.strands(four)[0]),
        cells=frozen(found.cells[one] + found.cells[two]),
    )


def _balanced_rows(found: Outputs, worked: int | None) -> tuple[int, int, int, int] | None:
    """Find two positive and two negative answers that light the same cells in sum."""
    negative = np.flatnonzero(~found.positive)
    # A random whole number per cell turns sums of cells into sums of numbers; what agrees is then checked in full.
    keys = np.random.default_rng(found.lecture.seed).integers(1 << 62, size=found.cells[0].size)
    sums = (found.cells.reshape(len(found.cells), -1) > 0).astype(np.int64) @ keys  # wraps around, which is harmless
    ordered = negative[np.argsort(sums[negative], kind="stable")]
    for one, two in islice(combinations(_positives(found, worked), 2), _PAIRS):
        rest = sums[[one]] + sums[[two]] - sums[negative]
        places = np.minimum(np.searchsorted(sums[ordered], rest), len(ordered) - 1)
        for at in np.flatnonzero(sums[ordered[places]] == rest):
            three, four = int(negative[at]), int(ordered[places[at]])
            if (found.cells[one] + found.cells[two] == found.cells[three] + found.cells[four]).all():
                return one, two, three, four
    return None


def _put_together(lecture: Lecture) -> Witness | None:
    """Let two negative strands hold the first motif twice and the second one twice, two positive ones each once."""
    length, width, motifs = len(lecture.worked), lecture.width, lecture.motifs
    if len(motifs) < 2 or length < (len(motifs) + 1) * width:
        return None
    rest = {length - (len(motifs) - row) * width: motifs[row] for row in range(2, len(motifs))}
    first, second = motifs[:2]
    held = [{0: first, width: second}, {width: first, 2 * width: second}]
    held += [{0: first, width: first}, {width: second, 2 * width: second}]
    rng = np.random.default_rng(lecture.seed)
    fillings = [letter * length for letter in DNA]
    fillings += ["".join(rng.choice(list(DNA), length)) for _ in range(_FILLINGS)]
    for filling in fillings:
        strands = [_write(filling, one | rest) for one in held]
        codes = encode(strands)
        cells = lecture.network.forward(codes).detected
        right = is_positive(codes, motifs).tolist() == [True, True, False, False]
        if right and (cells[:2].sum(axis=0) == cells[2:].sum(axis=0)).all():
            return Witness(
                positives=(strands[0], strands[1]),
                negatives=(strands[2], strands[3]),
                cells=frozen(cells[:2].sum(axis=0)),
            )
    return None


def _write(letters: str, motifs: dict[int, str]) -> str:
    for start, motif in motifs.items():
        letters = letters[:start] + motif + letters[start + len(motif) :]
    return letters


def _positives(found: Outputs, worked: int | None) -> list[int]:
    """Give the positive answers, that of the worked strand first."""
    rows = [int(row) for row in np.flatnonzero(found.positive)]
    return sorted(rows, key=lambda row: row != worked)


def _worked_row(found: Outputs) -> int | None:
    lecture = found.lecture
    if len(lecture.worked) != found.length:
        return None
    same = (found.cells == run(lecture.worked, lecture).detected).all(axis=(-2, -1))
    return int(np.flatnonzero(same)[0])
