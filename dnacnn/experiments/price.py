"""The price of pooling: which right answers a pool size loses.

Axes: F motifs; columns, groups and motifs count from 0.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice, product

from dnacnn.cases.cases import Case, held_cases
from dnacnn.cases.overlap import list_overlaps
from dnacnn.cases.pooled import group_cases, in_order
from dnacnn.experiments.census import CHUNK, Census, take_census
from dnacnn.experiments.sample import pooled_case_holds, survey
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import DNA


@dataclass(frozen=True, kw_only=True)
class Price:
    """What one pool size costs: right answers lost, over all strands of one length or a sample of them."""

    pool_size: int
    complete: bool  # whether all strands were asked
    strands: int
    positives: int
    cases: int  # how many pooled cases are left
    collided: int  # how many position cases have two motifs in one group
    missed: int  # positive strands that the pooled cases do not take
    false_alarms: int  # negative strands that they take
    lenient_false_alarms: int  # negative strands taken if motifs may share a group; nothing is missed then


@dataclass(frozen=True, kw_only=True)
class Collision:
    """A strand on which pooling goes wrong, and where.

    Either it is positive and two of its motifs share a group, so that it is missed; or it is negative, and two motifs
    that overlap in it stand in different groups, so that it is taken.
    """

    strand: str
    pool_size: int
    case: Case  # a column for each motif: a position case that holds on it, or one that would but for the overlap
    groups: Case  # the group of each motif
    group: int  # the one in which the second of two motifs stands
    motifs: tuple[int, int]  # these two

    @property
    def shared(self) -> bool:
        """Whether the two motifs share a group; otherwise they share letters."""
        return self.groups[self.motifs[0]] == self.groups[self.motifs[1]]


def pool_price(pool_size: int, lecture: Lecture, length: int | None = None) -> Price:
    """Count what one pool size loses over every strand of one length, or over a sample of them.

    Parameters
    ----------
    pool_size : columns per group
    lecture : motifs and padding
    length : N, of which every strand is asked; if left out, those that `survey` asks

    Returns
    -------
    price : Price

    Raises
    ------
    InputError
        As `take_census` does, or if the pool size is below 1.

    Examples
    --------
    >>> pool_price(3, Lecture()).cases, pool_price(3, Lecture()).missed, pool_price(3, Lecture()).false_alarms
    (1, 71, 0)
    """
    lecture = _with_pool_size(lecture, pool_size)
    everything = _ask(lecture, length)
    shape = (everything.length, len(lecture.motifs), lecture.width)
    grouping = group_cases(*shape, pool_size, shift=lecture.shift)
    sizes = (everything.length, lecture.width, pool_size)
    alarms = 0
    for start in range(0, len(everything.codes), CHUNK):
        part = slice(start, start + CHUNK)
        pooled = lecture.network.forward(everything.codes[part]).pooled.values
        taken = pooled_case_holds(pooled, *sizes, shift=lecture.shift, sharing=True)
        alarms += int((taken & ~everything.positive[part]).sum())
    return Price(
        pool_size=pool_size,
        complete=everything.complete,
        strands=len(everything.codes),
        positives=everything.positives,
        cases=len(grouping.members),
        collided=len(grouping.collided),
        missed=len(everything.missed),
        false_alarms=len(everything.false_alarms),
        lenient_false_alarms=alarms,
    )


def first_missed(pool_size: int, lecture: Lecture, length: int | None = None) -> Collision | None:
    """Find a positive strand that a pool size loses, and the group in which two of its motifs collide.

    Parameters
    ----------
    pool_size : columns per group
    lecture : whose own strands are tried first: the worked one, then those of step 6, then those of step 1
    length : of the other strands, as in `pool_price`; they are tried in their order there

    Returns
    -------
    collision : Collision, or None if this pool size loses none of these

    Raises
    ------
    InputError
        As `take_census` does, or if the pool size is below 1.

    Examples
    --------
    >>> found = first_missed(3, Lecture())
    >>> found.strand, found.case, found.groups, found.group, found.motifs
    ('CATTCAGC', (0, 2, 5), (0, 0, 1), 0, (0, 1))
    >>> first_missed(2, Lecture()) is None
    True
    """
    lecture = _with_pool_size(lecture, pool_size)
    for strand in (lecture.worked, *lecture.others, *lecture.strands):
        trace = run(strand, lecture)
        if trace.positive and not trace.predicted:
            return _collide(strand, trace.cases[0], pool_size)
    everything = _ask(lecture, length)
    for row in everything.missed[:1]:
        case = held_cases(lecture.network.forward(everything.codes[row]).detected, lecture.width)[0]
        return _collide(everything.strand(int(row)), case, pool_size)
    return None


def first_false_alarm(lecture: Lecture) -> Collision | None:
    """Find a negative strand that the pooled cases take, and two motifs in it that share letters.

    Parameters
    ----------
    lecture : whose own strands are tried first, then those that `survey` asks, then some that are built for it; the
        notes' own if left out

    Returns
    -------
    collision : Collision, or None if none of these is one

    Examples
    --------
    >>> found = first_false_alarm(Lecture(strands=["CAAT"], worked="CAAT", others=[], motifs=["AA", "AT"]))
    >>> found.strand, found.case, found.groups, found.motifs, found.shared
    ('CAAT', (1, 2), (0, 1), (0, 1), False)
    >>> first_false_alarm(Lecture()) is None
    True
    """
    own = [run(strand, lecture) for strand in (lecture.worked, *lecture.others, *lecture.strands)]
    found = [trace.strand for trace in own if trace.predicted and not trace.positive]
    if not found:
        everything = survey(lecture)
        found = [everything.strand(int(row)) for row in everything.false_alarms[:1]]
    found = found or list(islice(_built_false_alarms(lecture), 1))
    if not found:
        return None
    trace = run(found[0], replace(lecture, worked=found[0], upstream=None))
    groups = trace.pooled_cases[0]
    case = tuple(int(trace.winners[row, group]) for row, group in enumerate(groups))
    second = next(place for place in range(1, len(case)) if case[place] < case[place - 1] + lecture.width)
    return Collision(
        strand=found[0],
        pool_size=lecture.pool_size,
        case=case,
        groups=groups,
        group=groups[second],
        motifs=(second - 1, second),
    )


def _built_false_alarms(lecture: Lecture) -> Iterator[str]:
    """Give negative strands that the pooled cases take, in which two motifs overlap and the others stand in order."""
    length, width, motifs = len(lecture.worked), lecture.width, lecture.motifs
    for one in list_overlaps(motifs):
        if one.clash is not None:
            continue
        second = one.motifs[1]
        starts = [place * width - (width - one.shift if place >= second else 0) for place in range(len(motifs))]
        for first, letter in product(range(length - starts[-1] - width + 1), DNA):
            letters = [letter] * length
            for start, motif in zip(starts, motifs, strict=True):
                letters[first + start : first + start + width] = motif
            trace = run("".join(letters), replace(lecture, upstream=None))
            if trace.predicted and not trace.positive:
                yield trace.strand


def _ask(lecture: Lecture, length: int | None) -> Census:
    return survey(lecture) if length is None else take_census(lecture, length)


def _collide(strand: str, case: Case, pool_size: int) -> Collision:
    groups = tuple(column // pool_size for column in case)
    second = next(place for place in range(1, len(groups)) if not in_order(groups[place - 1 : place + 1]))
    return Collision(
        strand=strand,
        pool_size=pool_size,
        case=case,
        groups=groups,
        group=groups[second],
        motifs=(second - 1, second),
    )


def _with_pool_size(lecture: Lecture, pool_size: int) -> Lecture:
    # An upstream gradient of the lecture's own fits its own pool size only, and is not needed here.
    return replace(lecture, pool_size=pool_size, upstream=None)
