"""The different answers that the detectors can give, over every strand of one length or a sample of them.

Many strands look alike to the detectors. A layer behind them can't tell such strands apart, so it is enough to keep
each answer once, with the number of strands behind it.

Axes: S strands, N letters, U different answers, F motifs, W columns, C cases.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Bools, Floats, Ints, frozen
from dnacnn.cases.cases import Case, position_cases
from dnacnn.cases.held import cases_hold, count_held
from dnacnn.errors import InputError
from dnacnn.experiments.census import take_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import DNA, decode, encode

EVERY = 8  # letters of the strands that are all tried: 65 536 of them; of longer ones, a sample is
CASES = 120  # that a sample has strands of, at most
STRANDS = 720  # positive ones, at most, and as many negative ones
_LEAST, _MOST = 4, 24  # strands of one case
_ROUNDS = 60  # of drawing; some do unless the motifs are contrived


@dataclass(frozen=True, eq=False, kw_only=True)
class Outputs:
    """Each answer of the detectors once."""

    lecture: Lecture
    length: int
    codes: NDArray[np.int8]  # (S, N), the strands themselves
    cases: tuple[Case, ...]  # C
    cells: Floats  # (U, F, W)
    counts: Ints  # (U,), how many strands give this answer
    holds: Bools  # (U, C), which cases hold
    positive: Bools  # (U,), whether one does, which is what the pattern says as well
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


def sample_outputs(lecture: Lecture, keep: Sequence[Case] = ()) -> Outputs:
    """Draw strands of the worked strand's length, and collect the detectors' answers to them.

    Half of the strands are positive: each fits exactly one case, and each case that was kept or drawn has about equally
    many. Of the negative ones half are any strands, and half (if there are several motifs) hold them in another order.

    Raises
    ------
    InputError
        If there is no case, or no strand fits a case alone.

    Examples
    --------
    >>> found = sample_outputs(Lecture(worked="CATTAGCATTAGCATTAGCATTAG"), keep=[(0, 2, 4)])
    >>> len(found.cases), found.cases[0], len(found.codes)
    (120, (0, 2, 4), 1440)
    """
    length, width = len(lecture.worked), lecture.width
    rng = np.random.default_rng(lecture.seed)
    cases = position_cases(length, len(lecture.motifs), width, shift=lecture.shift)
    if not cases:
        raise InputError(f"sample_outputs wants motifs that fit into the worked strand, got {length} letters")
    cases = _choose(cases, keep, rng)
    per = min(_MOST, max(_LEAST, STRANDS // len(cases)))
    starts = np.repeat(np.array(cases) - lecture.shift, per, axis=0)  # (S, F)
    plain = np.tile(np.arange(len(lecture.motifs)), (len(starts), 1))  # (S, F), which motif stands where
    positive = _draw(lecture, starts, plain, 1, rng)
    turned = _turn(plain, rng)[::2] if len(lecture.motifs) > 1 else plain[:0]
    negative = _draw(lecture, starts[::2][: len(turned)], turned, 0, rng)
    count = len(positive) - len(negative)
    any_strands = _draw(lecture, starts[:count, :0], plain[:count, :0], 0, rng)
    found = _collect(np.concatenate([positive, negative, any_strands]), lecture, cases)
    if not found.holds.any(axis=0).all() or found.positive.all():
        raise InputError("sample_outputs wants motifs that can stand in a strand in one way only, got none such")
    return found


def _collect(codes: NDArray[np.int8], lecture: Lecture, cases: tuple[Case, ...]) -> Outputs:
    """Collect the different answers to some strands, (S, N), and which of the cases hold on each."""
    cells = lecture.network.forward(codes).detected  # (S, F, W)
    packed = np.packbits(cells.reshape(len(cells), -1) > 0, axis=-1)
    keys = packed.view(np.dtype((np.void, packed.shape[1]))).ravel()
    _, first, member, counts = np.unique(keys, return_index=True, return_inverse=True, return_counts=True)
    holds = cases_hold(cells[first], cases)
    return Outputs(
        lecture=lecture,
        length=codes.shape[1],
        codes=frozen(codes),
        cases=cases,
        cells=frozen(cells[first]),
        counts=frozen(counts),
        holds=frozen(holds),
        positive=frozen(np.asarray(holds.any(axis=-1))),
        member=frozen(member),
    )


def _choose(cases: tuple[Case, ...], keep: Sequence[Case], rng: np.random.Generator) -> tuple[Case, ...]:
    """Choose as many cases as a sample may have, in their order."""
    if len(cases) <= CASES:
        return cases
    others = [case for case in cases if case not in set(keep)]
    chosen = rng.choice(len(others), size=CASES - len(keep), replace=False)
    return tuple(sorted([*keep, *(others[at] for at in chosen)]))


def _turn(rows: Ints, rng: np.random.Generator) -> Ints:
    """Put the motifs of each row in another order."""
    count = rows.shape[1]
    return np.asarray((rows + rng.integers(1, count, size=(len(rows), 1))) % count)


def _draw(lecture: Lecture, starts: Ints, rows: Ints, wanted: int, rng: np.random.Generator) -> NDArray[np.int8]:
    """Draw strands which hold motifs at their places, and on which so many cases hold.

    Parameters
    ----------
    starts, rows : (S, M), where each strand has which of the motifs
    wanted : cases

    Returns
    -------
    codes : up to S different strands
    """
    motifs = encode(tuple(lecture.motifs)).astype(np.int8)
    shape = (len(starts), len(lecture.worked))
    codes, excess = np.zeros(shape, dtype=np.int8), np.full(len(starts), np.iinfo(np.intp).max)
    for attempt in range(_ROUNDS):
        # Redrawing some of the letters of the strands that fit too many cases soon leaves none.
        again = rng.random(shape) < (1.0 if not attempt else 0.25)
        tried = np.where(again, rng.integers(len(DNA), size=shape, dtype=np.int8), codes)
        for place in range(starts.shape[1]):
            at = starts[:, place, None] + np.arange(lecture.width)
            np.put_along_axis(tried, at, motifs[rows[:, place]], axis=1)
        now = np.abs(count_held(lecture.network.forward(tried).detected, lecture.width) - wanted)
        better = (now <= excess) & (excess > 0)
        codes[better], excess[better] = tried[better], now[better]
        if not excess.any():
            break
    return np.unique(codes[excess == 0], axis=0)
