"""From letters to numbers: strands become one-hot matrices, and matrices get their padding.

Axes: A letters of the alphabet, N positions, S strands; "..." stands for any leading batch axes.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Floats, Ints
from dnacnn.errors import InputError

DNA = "ACGT"

_HINTS = {
    "N": "; N means an unknown base, so write the base that stands there",
    "U": "; U belongs to RNA, so write T",
}


def clean_strand(text: str, alphabet: str = DNA, where: str = "strand") -> str:
    """Give a strand its standard form: upper case, no white space around it.

    Parameters
    ----------
    text : the strand as it was written
    alphabet : the letters that it may use
    where : what the strand is called in an error

    Returns
    -------
    strand : str of N >= 1 letters, each from the alphabet

    Raises
    ------
    InputError
        If the strand is no text, is empty, or holds a letter that the alphabet lacks; the message counts positions
        from 1.

    Examples
    --------
    >>> clean_strand("  gattacaa ")
    'GATTACAA'
    """
    if not isinstance(text, str):
        raise InputError(f"{where} wants a text of letters from {alphabet}, got {text!r}")
    strand = text.strip().upper()
    if not strand:
        raise InputError(f"{where} wants at least one letter from {alphabet}, got the empty text {text!r}")
    if not set(alphabet).issuperset(strand):
        position, letter = next((at, one) for at, one in enumerate(strand, start=1) if one not in alphabet)
        raise InputError(
            f"{where} wants letters from {alphabet}, got {letter!r} at position {position} of "
            f"{strand!r}{_HINTS.get(letter, '')}"
        )
    return strand


def encode(strands: str | Sequence[str], alphabet: str = DNA) -> Ints:
    """Give each letter its number, in one strand or in several of one length.

    Parameters
    ----------
    strands : one strand, or S strands of N letters each
    alphabet : A letters; a letter's code is its place in the alphabet

    Returns
    -------
    codes : (N,) for one strand, (S, N) for a sequence of strands

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
        return _number_letters(clean_strand(strands, alphabet), alphabet)
    cleaned = [clean_strand(strand, alphabet, f"strand {number}") for number, strand in enumerate(strands, start=1)]
    if not cleaned:
        raise InputError("encode wants at least one strand, got none")
    length = len(cleaned[0])
    for number, strand in enumerate(cleaned, start=1):
        if len(strand) != length:
            raise InputError(
                f"encode wants strands of one length, got {length} letters in strand 1 and {len(strand)} in "
                f"strand {number}"
            )
    return _number_letters("".join(cleaned), alphabet).reshape(len(cleaned), length)


def one_hot(strands: str | Sequence[str] | NDArray[np.integer], alphabet: str = DNA) -> Floats:
    """Turn each letter into a column with a single one, in the row of that letter.

    Parameters
    ----------
    strands : one strand, a sequence of strands of one length, or integer codes (..., N) as `encode` gives them
    alphabet : A letters, one row each

    Returns
    -------
    onehot : (..., A, N)

    Raises
    ------
    InputError
        If `encode` refuses the strands, or a code is no place in the alphabet.

    Examples
    --------
    >>> one_hot("CAT")
    array([[0., 1., 0.],
           [1., 0., 0.],
           [0., 0., 0.],
           [0., 0., 1.]])
    """
    codes = strands if isinstance(strands, np.ndarray) else encode(strands, alphabet)
    if codes.dtype.kind not in "iu":
        raise InputError(f"one_hot wants integer codes, got an array of {codes.dtype}")
    if codes.size and (codes.min() < 0 or codes.max() >= len(alphabet)):
        raise InputError(f"one_hot wants codes from 0 to {len(alphabet) - 1}, got {codes.min()} to {codes.max()}")
    rows = np.arange(len(alphabet), dtype=codes.dtype)[:, None]  # (A, 1)
    return np.asarray(codes[..., None, :] == rows, dtype=np.float64)  # (..., A, N)


def pad(onehot: Floats, columns: int, side: str = "right", fill: float = 0.0) -> Floats:
    """Lengthen a one-hot matrix by columns in which every row holds the same value.

    Parameters
    ----------
    onehot : (..., A, N)
    columns : how many columns to add
    side : "right", "left", or "none" for no padding at all
    fill : the value in each row of the new columns: 0 for a letter that is nothing, 1/A for one that is anything

    Returns
    -------
    padded : (..., A, N + columns), or (..., A, N) if the side is "none"

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
    widths = {"right": (0, columns), "left": (columns, 0), "none": (0, 0)}
    if side not in widths:
        raise InputError(f'pad wants a side of "right", "left" or "none", got {side!r}')
    around = [(0, 0)] * (onehot.ndim - 1) + [widths[side]]
    return np.pad(onehot, around, constant_values=fill)


def decode(codes: NDArray[np.integer], alphabet: str = DNA) -> str:
    """Write one row of codes as letters again.

    Parameters
    ----------
    codes : (N,)
    alphabet : A letters

    Returns
    -------
    strand : str of N letters

    Examples
    --------
    >>> decode(encode("GATTACAA"))
    'GATTACAA'
    """
    return "".join(alphabet[code] for code in codes)


def all_strands(length: int, alphabet: str = DNA) -> NDArray[np.int8]:
    """List every strand of one length, in the order of the alphabet.

    Parameters
    ----------
    length : N >= 1
    alphabet : A letters

    Returns
    -------
    codes : (A**N, N)

    Raises
    ------
    InputError
        If the length is below 1.

    Examples
    --------
    >>> all_strands(2, "AC")
    array([[0, 0],
           [0, 1],
           [1, 0],
           [1, 1]], dtype=int8)
    """
    if length < 1:
        raise InputError(f"all_strands wants a length of at least 1, got {length}")
    number = np.arange(len(alphabet) ** length)
    codes = np.empty((number.size, length), dtype=np.int8)
    for position in reversed(range(length)):
        number, codes[:, position] = np.divmod(number, len(alphabet))
    return codes


def _number_letters(text: str, alphabet: str) -> Ints:
    # One comparison of the whole text per letter is far faster than a look at each letter of 65 536 strands.
    points = np.frombuffer(text.encode("utf-32-le"), dtype="<u4")
    codes = np.zeros(len(text), dtype=np.intp)
    for code, letter in enumerate(alphabet):
        codes[points == ord(letter)] = code
    return codes
