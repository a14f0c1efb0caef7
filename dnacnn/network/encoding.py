"""From letters to numbers: strands become one-hot matrices, and matrices get their padding.

Axes: N positions, M padded positions, S strands; "..." stands for any leading batch axes. The four rows of a one-hot
matrix stand for A, C, G and T.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Floats, Ints
from dnacnn.errors import InputError

DNA = "ACGT"
SIDES = ("right", "left", "none")  # where a strand can be padded

_HINTS = {
    "N": "; N means an unknown base, so write the base that stands there",
    "U": "; U belongs to RNA, so write T",
}


def clean_strand(text: str, where: str = "strand") -> str:
    """Give a strand its standard form: upper case, no white space around it. An error calls it `where`.

    Raises
    ------
    InputError
        If the strand is no text, is empty, or holds another letter; the message counts positions from 1.

    Examples
    --------
    >>> clean_strand("  gattacaa ")
    'GATTACAA'
    """
    if not isinstance(text, str):
        raise InputError(f"{where} wants a text of letters from {DNA}, got {text!r}")
    strand = text.strip().upper()
    if not strand:
        raise InputError(f"{where} wants at least one letter from {DNA}, got the empty text {text!r}")
    for position, letter in enumerate(strand, start=1):
        if letter not in DNA:
            raise InputError(
                f"{where} wants letters from {DNA}, got {letter!r} at position {position} of "
                f"{strand!r}{_HINTS.get(letter, '')}"
            )
    return strand


def check_length(strand: str, width: int, where: str = "strand") -> None:
    """Refuse a clean strand that is shorter than a motif of this width.

    Raises
    ------
    InputError
        If no motif fits into the strand.
    """
    if len(strand) < width:
        raise InputError(
            f"{where} wants at least {width} letters, as many as a motif has, got {strand!r} of {len(strand)}"
        )


def encode(strands: str | Sequence[str]) -> Ints:
    """Give each letter its number, 0 to 3 for A, C, G and T: (N,) for one strand, (S, N) for several of one length.

    Raises
    ------
    InputError
        If there is no strand, if a strand is not acceptable to `clean_strand`, or if the lengths differ.

    Examples
    --------
    >>> encode("GATTACAA")
    array([2, 0, 3, 3, 0, 1, 0, 0])
    >>> encode(["CA", "TT", "AG"])
    array([[1, 0],
           [3, 3],
           [0, 2]])
    """
    if isinstance(strands, str):
        return _number_letters(clean_strand(strands))
    cleaned = [clean_strand(strand, f"strand {number}") for number, strand in enumerate(strands, start=1)]
    if not cleaned:
        raise InputError("encode wants at least one strand, got none")
    length = len(cleaned[0])
    for number, strand in enumerate(cleaned, start=1):
        if len(strand) != length:
            raise InputError(
                f"encode wants strands of one length, got {length} letters in strand 1 and {len(strand)} in "
                f"strand {number}"
            )
    return _number_letters("".join(cleaned)).reshape(len(cleaned), length)


def one_hot(strands: str | Sequence[str] | NDArray[np.integer]) -> Floats:
    """Turn each letter into a column with a single one, in the row of that letter.

    Parameters
    ----------
    strands : one strand, a sequence of strands of one length, or integer codes (..., N) as `encode` gives them

    Returns
    -------
    onehot : (..., 4, N)

    Raises
    ------
    InputError
        If `encode` refuses the strands, or a code is not 0, 1, 2 or 3.

    Examples
    --------
    >>> one_hot("CAT")
    array([[0., 1., 0.],
           [1., 0., 0.],
           [0., 0., 0.],
           [0., 0., 1.]])
    """
    codes = strands if isinstance(strands, np.ndarray) else encode(strands)
    if codes.dtype.kind not in "iu":
        raise InputError(f"one_hot wants integer codes, got an array of {codes.dtype}")
    if codes.size and (codes.min() < 0 or codes.max() >= len(DNA)):
        raise InputError(f"one_hot wants codes from 0 to {len(DNA) - 1}, got {codes.min()} to {codes.max()}")
    rows = np.arange(len(DNA), dtype=codes.dtype)[:, None]  # (4, 1)
    return np.asarray(codes[..., None, :] == rows, dtype=np.float64)  # (..., 4, N)


def pad(onehot: Floats, columns: int, side: str = "right", fill: float = 0.0) -> Floats:
    """Lengthen a one-hot matrix by columns in which every row holds the same value.

    Parameters
    ----------
    onehot : (..., 4, N)
    columns : how many columns to add
    side : "right", "left", or "none" for no padding at all
    fill : the value in each row of the new columns: 0 for a letter that is nothing, 1/4 for one that is anything

    Returns
    -------
    padded : (..., 4, M), M = N + columns, or N if the side is "none"

    Raises
    ------
    InputError
        If the side is unknown, or the number of columns is negative.

    Examples
    --------
    >>> pad(one_hot("CA"), 1)
    array([[0., 1., 0.],
           [1., 0., 0.],
           [0., 0., 0.],
           [0., 0., 0.]])
    """
    if columns < 0:
        raise InputError(f"pad wants 0 columns or more, got {columns}")
    if side not in SIDES:
        raise InputError(f'pad wants a side of "right", "left" or "none", got {side!r}')
    added = {"right": (0, columns), "left": (columns, 0), "none": (0, 0)}[side]
    return np.pad(onehot, [(0, 0)] * (onehot.ndim - 1) + [added], constant_values=fill)


def decode(codes: NDArray[np.integer]) -> str:
    """Write one row of codes, (N,), as a strand of N letters again.

    Examples
    --------
    >>> decode(encode("GATTACAA"))
    'GATTACAA'
    """
    return "".join(DNA[code] for code in codes)


def all_strands(length: int) -> NDArray[np.int8]:
    """List the codes of every strand of one length, (4**N, N), in alphabetical order.

    Raises
    ------
    InputError
        If the length is below 1.

    Examples
    --------
    >>> [decode(row) for row in all_strands(2)[:5]]
    ['AA', 'AC', 'AG', 'AT', 'CA']
    """
    if length < 1:
        raise InputError(f"all_strands wants a length of at least 1, got {length}")
    number = np.arange(len(DNA) ** length)
    codes = np.empty((number.size, length), dtype=np.int8)
    for position in reversed(range(length)):
        number, codes[:, position] = np.divmod(number, len(DNA))
    return codes


def _number_letters(text: str) -> Ints:
    # One comparison of the whole text per letter is far faster than a look at each letter of 65 536 strands.
    points = np.frombuffer(text.encode("ascii"), dtype=np.uint8)
    codes = np.zeros(len(text), dtype=np.intp)
    for code, letter in enumerate(DNA):
        codes[points == ord(letter)] = code
    return codes
