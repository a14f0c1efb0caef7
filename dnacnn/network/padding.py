"""What other paddings would do to a strand: another value in the new columns, another end, or none.

Axes: A letters, F detectors, K kernel width, M padded positions, W = M - K + 1 windows.
"""

from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Bools, Floats, frozen
from dnacnn.lecture.lecture import SIDES, Lecture
from dnacnn.network.encoding import clean_strand, one_hot, pad
from dnacnn.network.layers import convolve, relu, windows


@dataclass(frozen=True, eq=False, kw_only=True)
class Padding:
    """One way of padding, and what the detectors answer to it."""

    strand: str
    side: str  # "right", "left" or "none"
    fill: float  # what each row of a new column holds: 0, one over the number of letters, or NaN for nothing
    shift: int  # how many columns later a detection comes than without padding
    padded: Floats  # (A, M)
    windows: Floats  # (W, A, K), what each window sees
    products: Floats  # (F, W, A, K), kernel times window, cell by cell
    matches: Floats  # (F, W), the sum of the products
    scores: Floats  # (F, W)
    detected: Floats  # (F, W)
    hanging: Bools  # (W,), whether the window reaches into the padding
    spurious: Bools  # (F, W), where a detector answers though its motif does not stand there as a whole


def compare_paddings(strand: str, lecture: Lecture | None = None) -> tuple[Padding, ...]:
    """Run the detectors on one strand under every padding.

    Parameters
    ----------
    strand : N letters
    lecture : whose motifs and alphabet are used; the notes' own if left out

    Returns
    -------
    paddings : five of them
        Right, left, each with zeros and then with equal parts of every letter, and last no padding.

    Raises
    ------
    InputError
        If the strand is empty, holds a letter outside the alphabet, or is shorter than a motif.

    Examples
    --------
    >>> [(way.side, way.fill) for way in compare_paddings("GATTACAA")]
    [('right', 0.0), ('right', 0.25), ('left', 0.0), ('left', 0.25), ('none', 0.0)]
    >>> compare_paddings("GATTACAA")[1].detected[2]  # half of AG at the end, and a quarter of an answer
    array([0.  , 0.  , 0.  , 0.  , 0.  , 0.  , 0.  , 0.25])
    """
    lecture = Lecture() if lecture is None else lecture
    strand = clean_strand(strand, lecture.alphabet)
    lecture.check_length(strand)
    even = 1 / len(lecture.alphabet)
    ways = [(side, fill) for side in SIDES for fill in (0.0, even) if side != "none" or fill == 0.0]
    return tuple(_pad_one(strand, lecture, side, fill) for side, fill in ways)


def hang_over(strand: str, lecture: Lecture | None = None) -> Padding:
    """Let the windows run past the end of the strand, where there is nothing: what depends on nothing is undefined.

    Parameters
    ----------
    strand : N letters
    lecture : whose motifs and alphabet are used; the notes' own if left out

    Returns
    -------
    padding : Padding
        On the right, filled with NaN.

    Raises
    ------
    InputError
        If the strand is empty, holds a letter outside the alphabet, or is shorter than a motif.

    Examples
    --------
    >>> hang_over("CAG").products[0, -1]  # CA on the G and on nothing
    array([[ 0., nan],
           [ 0., nan],
           [ 0., nan],
           [ 0., nan]])
    """
    lecture = Lecture() if lecture is None else lecture
    strand = clean_strand(strand, lecture.alphabet)
    lecture.check_length(strand)
    return _pad_one(strand, lecture, "right", np.nan)


def first_spurious(lecture: Lecture | None = None, side: str = "right") -> Padding | None:
    """Find a strand for which padding with equal parts makes a detector answer to nothing.

    Parameters
    ----------
    lecture : its worked strand is tried first, then those of step 6, then those of step 1; and if none of them shows
        it, the worked strand with so much of a motif at its end as can stand there
    side : where to pad, "right" or "left"

    Returns
    -------
    padding : Padding, or None if motifs have one letter and need no padding

    Examples
    --------
    >>> found = first_spurious()
    >>> found.strand, found.side, found.detected[found.spurious]
    ('CATTCAGC', 'right', array([0.25]))
    >>> first_spurious(side="left").strand
    'GCATTCAG'
    """
    lecture = Lecture() if lecture is None else lecture
    part = lecture.width - 1
    if not part:
        return None
    worked, motif = lecture.worked, lecture.motifs[0]
    ending = worked[:-part] + motif[:part] if side == "right" else motif[1:] + worked[part:]
    for strand in (worked, *lecture.others, *lecture.strands, ending):
        for way in compare_paddings(strand, lecture):
            if way.side == side and way.spurious.any():
                return way
    return None


def _pad_one(strand: str, lecture: Lecture, side: str, fill: float) -> Padding:
    width = lecture.width
    extra = 0 if side == "none" else width - 1
    shift = extra if side == "left" else 0
    padded = pad(one_hot(strand, lecture.alphabet), extra, side, fill)
    kernels = one_hot(lecture.motifs, lecture.alphabet)
    seen = windows(padded, width)
    products = kernels[:, None] * seen  # (F, W, A, K)
    scores = convolve(padded, kernels, np.full(len(kernels), 1.0 - width))
    detected = relu(scores)
    starts = np.arange(scores.shape[1]) - shift
    hanging = (starts < 0) | (starts + width > len(strand))
    return Padding(
        strand=strand,
        side=side,
        fill=fill,
        shift=shift,
        padded=frozen(padded),
        windows=frozen(seen),
        products=frozen(products),
        matches=frozen(products.sum(axis=(-2, -1))),
        scores=frozen(scores),
        detected=frozen(detected),
        hanging=frozen(hanging),
        spurious=frozen((detected > 0) & hanging),
    )
