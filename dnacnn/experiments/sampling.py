"""Strands drawn at random, for lectures whose strands are too many to be tried one by one.

Axes: S strands, N letters, F motifs, K motif width, W columns, C cases, T of which are drawn.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Floats, Ints
from dnacnn.cases.cases import Case, position_cases
from dnacnn.errors import InputError
from dnacnn.experiments.outputs import Outputs, sort_outputs
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import DNA, encode

CASES = 120  # that a sample has strands of, at most
STRANDS = 720  # positive ones, at most, and as many negative ones
_LEAST, _MOST = 4, 24  # strands of one case
_ROUNDS = 60  # of drawing; some do unless the motifs are contrived


def sample_outputs(lecture: Lecture, keep: Sequence[Case] = ()) -> Outputs:
    """Draw strands of the worked strand's length, and collect the detectors' answers to them.

    Half of the strands are positive: each fits exactly one case, and each case that was drawn has about equally many.
    Of the negative ones half are any strands, and half (if there are several motifs) hold them in another order.

    Parameters
    ----------
    lecture : motifs, padding and seed
    keep : cases that the sample must have strands of

    Returns
    -------
    outputs : Outputs
        Its `cases` are the T that were drawn.

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
    found = sort_outputs(np.concatenate([positive, negative, any_strands]), lecture, cases)
    if not found.holds.any(axis=0).all() or found.positive.all():
        raise InputError("sample_outputs wants motifs that can stand in a strand in one way only, got none such")
    return found


def count_held(answers: Floats, gap: int) -> Ints:
    """Count the cases that hold, without listing any.

    Parameters
    ----------
    answers : (..., F, W)
    gap : the least distance between two neighbouring columns of a case: K

    Returns
    -------
    count : (...)

    Examples
    --------
    >>> int(count_held(np.array([[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 1.0, 1.0]]), gap=2))
    2
    """
    lit = answers > 0
    ways = lit[..., 0, :].astype(np.intp)  # (..., W), of the first motifs, the last of them at this column
    for row in range(1, lit.shape[-2]):
        before = np.zeros_like(ways)
        before[..., gap:] = ways.cumsum(axis=-1)[..., :-gap]
        ways = before * lit[..., row, :]
    return np.asarray(ways.sum(axis=-1))


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
