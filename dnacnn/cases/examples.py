"""Cases and strands that show something: one for each case, and one that is negative."""

from collections.abc import Iterator, Sequence
from itertools import chain, islice, product

from dnacnn.cases.cases import Case
from dnacnn.cases.pooled import group_cases
from dnacnn.cases.scan import occurrences_of, scan
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
from dnacnn.network.encoding import DNA
from dnacnn.network.padding import PaddedTrace, compare_paddings

_TRIES = 4096  # fillings of the free places; the first few do unless the motifs are contrived


def realize(case: Sequence[int], lecture: Lecture, length: int | None = None) -> str:
    """Write a strand on which a case holds, and no other case if that can be had.

    The motifs are set at their places, and the free places are filled in alphabetical order until no other case holds
    beside the wanted one; after many fillings, with one letter after the other. The strand is as long as the worked
    one if no length is given.

    Raises
    ------
    InputError
        If the case does not name one column per motif, or the motifs overlap there or leave the strand.

    Examples
    --------
    >>> realize((0, 2, 6), Lecture())
    'CATTAAAG'
    >>> realize((8,), Lecture(worked="AAAAAAAAAA", motifs=["AA"]))
    'CCCCCCCCAA'
    """
    length = len(lecture.worked) if length is None else length
    starts = tuple(column - lecture.shift for column in case)
    _check_starts(starts, lecture, length)
    letters = [""] * length
    for start, motif in zip(starts, lecture.motifs, strict=True):
        letters[start : start + lecture.width] = motif
    strands = _filled(letters)
    first = next(strands)
    return next((strand for strand in chain([first], strands) if _only_case(strand, lecture) == starts), first)


def example_negative(lecture: Lecture) -> str:
    """Give a strand that the pattern refuses: of step 1 if there is one, else of step 6.

    If the lecture has no negative strand, it is the first one of the worked strand's length, in alphabetical order.

    Examples
    --------
    >>> example_negative(Lecture())
    'GATTACAA'
    """
    ordered = ("".join(letters) for letters in product(DNA, repeat=len(lecture.worked)))
    strands = chain(lecture.strands, lecture.others, ordered)
    return next(strand for strand in strands if not scan(strand, lecture.motifs).positive)


def example_that_learns(lecture: Lecture) -> LectureTrace | None:
    """Give the trace of a positive strand on which a unit of the next layer fires, so that a gradient comes back.

    It is the worked one if it does; else the first of the lecture's own of its length; else one written for the first
    position case whose motifs stand in different groups; else the lecture's first of another length; and None if there
    is none.

    Examples
    --------
    >>> [example_that_learns(Lecture(worked=worked)).strand for worked in ("CAGTTAAG", "GATTACAA", "GATTACAT")]
    ['CAGTTAAG', 'GCATTCAG', 'GCATTCAG']
    >>> example_that_learns(Lecture(motifs=["CA", "TT"], worked="AAAAAA", strands=["GGTA"], others=[])).strand
    'CATTAA'
    """
    length, motifs = len(lecture.worked), len(lecture.motifs)
    own = sorted(lecture.own_strands, key=lambda strand: len(strand) != length)
    same = [strand for strand in own if len(strand) == length]
    groups = group_cases(length, motifs, lecture.width, lecture.pool_size, shift=lecture.shift).members
    written = (realize(members[0], lecture) for _, members in groups)
    traces = (run(strand, lecture) for strand in chain(same, written, own[len(same) :]))
    return next((trace for trace in traces if trace.positive and trace.learns), None)


def first_spurious(lecture: Lecture, side: str) -> PaddedTrace:
    """Find a strand for which padding with equal parts makes a detector answer to nothing.

    Parameters
    ----------
    lecture : its worked strand is tried first, then those of step 6, then those of step 1; and if none of them shows
        it, the worked strand with so much of a motif at its end as can stand there
    side : where to pad, "right" or "left"

    Returns
    -------
    trace : PaddedTrace

    Examples
    --------
    >>> found = first_spurious(Lecture(), "right")
    >>> found.strand, found.side, found.detected[found.spurious]
    ('CATTCAGC', 'right', array([0.25]))
    >>> first_spurious(Lecture(), "left").strand
    'GCATTCAG'
    """
    part, worked, motif = lecture.width - 1, lecture.worked, lecture.motifs[0]
    ending = worked[:-part] + motif[:part] if side == "right" else motif[1:] + worked[part:]
    ways = (way for strand in (*lecture.own_strands, ending) for way in compare_paddings(strand, lecture.network))
    return next(way for way in ways if way.side == side and way.spurious.any())


def _check_starts(starts: tuple[int, ...], lecture: Lecture, length: int) -> None:
    if len(starts) != len(lecture.motifs):
        raise InputError(f"realize wants a case of {len(lecture.motifs)} columns, got {len(starts)}")
    free = 0
    for start, motif in zip(starts, lecture.motifs, strict=True):
        if not free <= start <= length - lecture.width:
            raise InputError(
                f"realize wants each motif inside {length} letters and after the one before, got {motif!r} at column "
                f"{start + lecture.shift}"
            )
        free = start + lecture.width


def _filled(letters: list[str]) -> Iterator[str]:
    """Fill the empty places in alphabetical order, many times, and then with one letter after the other."""
    blanks = [place for place, letter in enumerate(letters) if not letter]
    fillings = islice(product(DNA, repeat=len(blanks)), _TRIES)
    for filling in chain(fillings, (letter * len(blanks) for letter in DNA)):
        whole = letters.copy()
        for place, letter in zip(blanks, filling, strict=True):
            whole[place] = letter
        yield "".join(whole)


def _only_case(strand: str, lecture: Lecture) -> Case | None:
    """Give the starts of the one case that holds, or None if several do."""
    cases: list[Case] = [()]
    for motif in lecture.motifs:
        places = occurrences_of(motif, strand)
        cases = [(*case, place) for case in cases for place in places if not case or place >= case[-1] + lecture.width]
    return cases[0] if len(cases) == 1 else None
