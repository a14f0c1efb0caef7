"""From letters to numbers: strands become one-hot matrices, and matrices get their padding.

Axes: N positions, M padded positions, S strands; "..." stands for any leading batch axes. The four rows of a one-hot
matrix stand for A, C, G and T.
"""

from collections.abc import Sequence
from typing import Any, SupportsBytes, cast

import numpy as np
from numpy.typing import NDArray

from dnacnn.arrays import Floats, Ints
from dnacnn.errors import InputError
from dnacnn.network.pasted import is_strand, letters, named, quoted

Strand = str | bytearray | SupportsBytes  # which bytes are too
Strands = Strand | Sequence[Strand]

DNA = "ACGT"
SIDES = ("right", "left", "none")  # where a strand can be padded

_HINTS = {
    "N": "N means an unknown base, so write the base that stands there",
    "U": "U belongs to RNA, so write T",
    "-": "a gap belongs to an alignment, so leave it out",
    ".": "a gap belongs to an alignment, so leave it out",
}
# A letter of IUPAC's -> what it may stand for.
_AMBIGUOUS = {
    "R": "A or G",
    "Y": "C or T",
    "S": "C or G",
    "W": "A or T",
    "K": "G or T",
    "M": "A or C",
    "B": "C, G or T",
    "D": "A, G or T",
    "H": "A, C or T",
    "V": "A, C or G",
}


def clean_strand(text: Any, where: str = "strand") -> str:
    r"""Give a strand its standard form: upper case, without white space, header or line numbers.

    Parameters
    ----------
    text : a text, bytes, or an object of letters such as Biopython's `Seq`; it may be pasted from a file in FASTA or
        GenBank.
    where : what an error calls it.

    Raises
    ------
    InputError
        If the strand is none, is empty, is several, or holds another letter; the message counts letters from 1.

    Examples
    --------
    >>> clean_strand("  gattacaa "), clean_strand(">s\nGATT\nACAA"), clean_strand(b"1 gatta caa")
    ('GATTACAA', 'GATTACAA', 'GATTACAA')
    """
    if not is_strand(text):
        raise InputError(f"{where} wants a text of letters from {DNA}, got {quoted(text)}")
    written = letters(text, where)
    strand = written.upper()
    if not strand:
        raise InputError(f"{where} wants at least one letter from {DNA}, got the empty text {quoted(text)}")
    if not set(strand) <= set(DNA):
        raise InputError(_refusal(written, where))
    return strand


def _refusal(written: str, where: str) -> str:
    place, letter = next((place, one) for place, one in enumerate(written, start=1) if one.upper() not in set(DNA))
    name, code = named(letter), letter.upper()
    hint = _HINTS.get(code)
    if code in _AMBIGUOUS:
        hint = f"{code} stands for {_AMBIGUOUS[code]}, so write the base that is meant"
    return (
        f"{where} wants letters from {DNA}, got {letter!r}{f' ({name})' if name else ''} at position {place} of "
        f"{quoted(written)}{f'; {hint}' if hint else ''}"
    )


def check_length(strand: str, width: int, where: str = "strand") -> None:
    """Refuse a clean strand that is shorter than a motif of this width.

    Raises
    ------
    InputError
        If no motif fits into the strand.
    """
    if len(strand) < width:
        raise InputError(
            f"{where} wants at least {width} letters, as many as a motif has, got {quoted(strand)} of {len(strand)}"
        )


def encode(strands: Strands) -> Ints:
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
    if is_strand(strands):
        return _number_letters(clean_strand(strands))
    several = cast("Sequence[Strand]", strands)
    cleaned = [clean_strand(strand, f"strand {number}") for number, strand in enumerate(several, start=1)]
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


def one_hot(strands: Strands | NDArray[np.integer]) -> Floats:
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
        raise InputError(f'pad wants a side of "right", "left" or "none", got {quoted(side)}')
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
