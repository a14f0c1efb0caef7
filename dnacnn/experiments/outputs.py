"""The different answers that the detectors can give, over every strand of one length.

Many strands look alike to the detectors. A layer behind them can't tell such strands apart, so it is enough to keep
each answer once, with the number of strands behind it.

Axes: S strands, N letters, U different answers, F motifs, W columns, C cases.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Bools, Floats, Ints, frozen
from dnacnn.cases.cases import Case, position_cases
from dnacnn.cases.held import cases_hold
from dnacnn.experiments.census import take_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import decode

EVERY = 8  # letters of the longest strands that are all tried: 65 536 of them


@dataclass(frozen=True, eq=False, kw_only=True)
class Outputs:
    """Each answer of the detectors once."""

    lecture: Lecture
    length: int
    codes: NDArray[np.int8]  # (S, N), the strands themselves
    cases: tuple[Case, ...]  # C
    cells: Floats  # (U, F, W)
    counts: Ints  # (U,), how many strands give this answer
    positive: Bools  # (U,), whether a case holds, which is what the pattern says as well
    member: Ints  # (S,), which answer each strand gives

    def strands(self, row: int) -> tuple[str, ...]:
        """Write all strands that give one answer."""
        return tuple(decode(self.codes[at]) for at in np.flatnonzero(self.member == row))


def collect_outputs(lecture: Lecture, length: int | None = None) -> Outputs:
    """Collect the different answers of the detectors to all strands of one length, as in `take_census`.

    Raises
    ------
    InputError
        As `take_census` does.

    Examples
    --------
    >>> found = collect_outputs(Lecture())
    >>> found.cells.shape, int(found.counts.sum()), int(found.counts[found.positive].sum())
    ((882, 3, 8), 65536, 142)
    """
    everything = take_census(lecture, length)
    lecture = everything.lecture
    cases = position_cases(everything.length, len(lecture.motifs), lecture.width, shift=lecture.shift)
    return _collect(everything.codes, lecture, cases)


def _collect(codes: NDArray[np.int8], lecture: Lecture, cases: tuple[Case, ...]) -> Outputs:
    """Collect the different answers to some strands, (S, N), and which of the cases hold on each."""
    cells = lecture.network.forward(codes).detected  # (S, F, W)
    packed = np.packbits(cells.reshape(len(cells), -1) > 0, axis=-1)
    keys = packed.view(np.dtype((np.void, packed.shape[1]))).ravel()
    _, first, member, counts = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    return Outputs(
        lecture=lecture,
        length=codes.shape[1],
        codes=frozen(codes),
        cases=cases,
        cells=frozen(cells[first]),
        counts=frozen(counts),
        positive=frozen(np.asarray(cases_hold(cells[first], cases).any(axis=-1))),
        member=frozen(member),
    )
