"""The pattern itself: the motifs in order, with anything before, between and after them."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Bools
from dnacnn.errors import InputError
from dnacnn.network.encoding import Strands, encode


def is_positive(strands: Strands | NDArray[np.integer], motifs: Sequence[str]) -> Bools:
    """Say which strands hold the motifs in order, none overlapping the one before: (), (S,) or (...).

    The strand is scanned once from left to right, without any detector, so that the network can be checked against it.
    Taking each motif at the first place where it fits is enough: a later place leaves less room for the rest.

    Parameters
    ----------
    strands : one strand, S strands of one length, or integer codes (..., N) as `encode` gives them
    motifs : F texts, each of K letters

    Raises
    ------
    InputError
        If `encode` refuses the strands or the motifs.

    Examples
    --------
    >>> is_positive(["GATTACAA", "CAGTTAAG"], ["CA", "TT", "AG"])
    array([False,  True])
    """
    codes = strands if isinstance(strands, np.ndarray) else encode(strands)
    wanted = encode(tuple(motifs))  # (F, K)
    if codes.ndim < 1:
        raise InputError("is_positive wants strands of at least one letter, got a single number")
    count, width = wanted.shape
    # One row more, which no letter equals, for strands in which all motifs are found.
    wanted = np.vstack([wanted, np.full((1, width), -1)])
    found = np.zeros(codes.shape[:-1], dtype=np.intp)
    free = np.zeros(codes.shape[:-1], dtype=np.intp)  # the first position that no found motif covers
    for start in range(codes.shape[-1] - width + 1):
        here = np.ones(codes.shape[:-1], dtype=np.bool_)
        for offset in range(width):
            here &= codes[..., start + offset] == wanted[found, offset]
        here &= free <= start
        found += here
        free = np.where(here, start + width, free)
    return np.asarray(found == count)
