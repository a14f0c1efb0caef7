"""Strands to learn from, half of them positive; of the negatives, a third hold all motifs in another order.

Axes: S strands, N letters, F motifs, K letters of a motif.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import permutations

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view
from numpy.typing import NDArray

from dnacnn.arrays import Ints, frozen
from dnacnn.cases.pattern import is_positive
from dnacnn.checks import check_motifs, check_whole
from dnacnn.errors import InputError
from dnacnn.network.encoding import DNA, encode

DECOYS = 3  # of so many negatives, one is a decoy
_BLOCK = 256  # strands drawn at a time, whatever the number wanted: so fewer are the first of more
_ROUNDS = 200  # of drawing for nothing, after which there is taken to be no such strand

Codes = NDArray[np.integer]
Draw = Callable[[int], Codes]


@dataclass(frozen=True, eq=False, kw_only=True)
class Examples:
    """Strands and their classes, positive and negative in turn."""

    codes: Ints  # (S, N)
    labels: Ints  # (S,), 1 for positive
    decoys: Ints  # (S,), 1 for a negative that holds all motifs

    def first(self, count: int) -> "Examples":
        """Return the first so many."""
        return Examples(codes=self.codes[:count], labels=self.labels[:count], decoys=self.decoys[:count])


def draw_examples(
    motifs: Sequence[str], length: int, count: int, *, seed: int | Sequence[int], unlike: Examples | None = None
) -> Examples:
    """Draw strands to learn from: fewer are the first of more.

    A positive has its motifs in order at places that are drawn, each choice of places as probable as any other, and
    drawn letters between them. A decoy has them in another order, any as probable as any other; the other negatives are
    drawn letters. A drawn negative on which the pattern holds is drawn again. With a single motif there are no decoys.

    Parameters
    ----------
    motifs : F texts of K letters
    length : N
    count : S, of which every other strand is positive, the first one too
    seed : of the draws
    unlike : examples that are not to be drawn again

    Raises
    ------
    InputError
        If no such strands are found: the length leaves no room for the motifs, or every strand is positive.

    Examples
    --------
    >>> drawn = draw_examples(["CA", "TT", "AG"], 8, 6, seed=1)
    >>> drawn.labels, is_positive(drawn.codes, ["CA", "TT", "AG"])
    (array([1, 0, 1, 0, 1, 0]), array([ True, False,  True, False,  True, False]))
    """
    motifs = check_motifs("motifs", motifs)
    count, length = check_whole("count", count, least=1), check_whole("length", length, least=1)
    if length < sum(map(len, motifs)):
        raise InputError(f"length wants room for {' '.join(motifs)}, got {length} letters")
    taken = set() if unlike is None else {row.tobytes() for row in unlike.codes}
    kinds, codes = _kinds(count, decoys=len(motifs) > 1), np.empty((count, length), dtype=np.intp)
    for kind, orders in enumerate(_orders(len(motifs))):
        wanted = int((kinds == kind).sum())
        if wanted:
            draw = partial(_planted, motifs, length, orders, np.random.default_rng([*np.atleast_1d(seed), kind]))
            codes[kinds == kind] = _accepted(draw, wanted, motifs, positive=kind == 0, taken=taken)
    return Examples(codes=frozen(codes), labels=frozen((kinds == 0) * 1), decoys=frozen((kinds == 2) * 1))


def count_positives(count: int) -> int:
    """Say how many of so many drawn examples are positive: every other one, the first too.

    Examples
    --------
    >>> count_positives(6), count_positives(7)
    (3, 4)
    """
    return int(np.count_nonzero(_kinds(count, decoys=False) == 0))


def _kinds(count: int, *, decoys: bool) -> Ints:
    """Say of each strand what it is: 0 for a positive, 1 for drawn letters, 2 for a decoy."""
    kinds = np.arange(count) % 2
    if decoys:
        kinds[2 * DECOYS - 1 :: 2 * DECOYS] = 2
    return kinds


def _orders(motifs: int) -> tuple[list[list[int]], ...]:
    """Give the orders in which each kind has the motifs: the pattern's, none, and all others."""
    first, *others = (list(order) for order in permutations(range(motifs)))
    return [first], [[]], others


def draw_starting_at(motifs: Sequence[str], length: int, start: int, count: int, *, seed: Sequence[int]) -> Ints:
    """Draw positives, (S, N), whose first motif starts at a place, counted from 0, and nowhere before it.

    The other motifs stand behind it, each choice of places as probable as any other; the other letters are drawn.

    Raises
    ------
    InputError
        If the motifs don't fit there, or no such strand is found.

    Examples
    --------
    >>> codes = draw_starting_at(["CA", "TT"], 6, 2, 3, seed=[1])
    >>> codes[:, 2:].tolist()
    [[1, 0, 3, 3], [1, 0, 3, 3], [1, 0, 3, 3]]
    """
    first = encode(motifs[0])
    width, noise = len(first), np.random.default_rng(seed)
    behind = length - start - width
    if start < 0 or behind < width * (len(motifs) - 1):
        raise InputError(f"start wants room for {' '.join(motifs)} in {length} letters, got {start}")

    def draw(wanted: int) -> Codes:
        codes = noise.integers(len(DNA), size=(wanted, length), dtype=np.int64)
        codes[:, start : start + width] = first
        if len(motifs) > 1:
            order = [list(range(len(motifs) - 1))]
            codes[:, start + width :] = _planted(motifs[1:], behind, order, noise, wanted)
        return np.asarray(codes[_first_starts(codes, first) == start])

    return _accepted(draw, count, motifs, positive=True, taken=set())


def _first_starts(codes: Codes, word: Ints) -> Ints:
    """Find where a word that all strands hold starts first, (S,)."""
    return np.asarray((sliding_window_view(codes, len(word), axis=1) == word).all(axis=2).argmax(axis=1))


def _accepted(draw: Draw, wanted: int, motifs: Sequence[str], *, positive: bool, taken: set[bytes]) -> Ints:
    """Draw until so many strands are of the class that is wanted and not among those taken."""
    kept: list[Codes] = []
    idle = 0
    while len(kept) < wanted and idle < _ROUNDS:
        drawn = draw(_BLOCK)
        fresh = [row for row in drawn[is_positive(drawn, motifs) == positive] if row.tobytes() not in taken]
        idle = 0 if fresh else idle + 1
        kept += fresh
    if len(kept) < wanted:
        what = f"{'positive' if positive else 'negative'} strands of {drawn.shape[1]} letters"
        other = " that are not among the unseen ones" if taken else ""
        raise InputError(f"examples want {what} for {' '.join(motifs)}{other}, found none in {_ROUNDS * _BLOCK} draws")
    return np.stack(kept[:wanted])


def _planted(
    motifs: Sequence[str], length: int, orders: Sequence[Sequence[int]], noise: np.random.Generator, count: int
) -> Codes:
    """Draw letters, and put the motifs on them at drawn places, in an order that is drawn from several."""
    codes = noise.integers(len(DNA), size=(count, length), dtype=np.int64)
    if not orders[0]:
        return codes
    words = encode(motifs)  # (F, K)
    width = words.shape[1]
    room = length - len(motifs) * (width - 1)
    slots = np.sort(np.argsort(noise.random((count, room)), axis=1)[:, : len(motifs)], axis=1)  # (S, F)
    chosen = np.array(orders)[noise.integers(len(orders), size=count)]  # (S, F)
    for place in range(len(motifs)):
        starts = slots[:, place] + place * (width - 1)
        codes[np.arange(count)[:, None], starts[:, None] + np.arange(width)] = words[chosen[:, place]]
    return codes
