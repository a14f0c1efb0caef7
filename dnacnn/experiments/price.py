"""The price of pooling: which right answers a pool size loses.

Axes: F motifs; columns, groups and motifs count from 0.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain, product

from dnacnn.cases.cases import Case
from dnacnn.cases.held import any_pooled_held, ascending_groups
from dnacnn.cases.overlap import list_overlaps
from dnacnn.cases.pooled import count_pooled_cases, group_cases
from dnacnn.experiments.census import CHUNK, Census, of_any_strand, survey, take_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
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
    lenient_false_alarms: int  # negative strands that the groups of some position case take, shared groups included
    ascending_false_alarms: int  # negative strands that groups in any ascending order take, shared groups included


@dataclass(frozen=True, kw_only=True)
class PoolingTrade:
    """What one pool size saves on long strands, and what it costs on short ones."""

    price: Price  # on short strands
    length: int  # of long strands
    units: int  # that the next layer has for them

    @property
    def wrong(self) -> int:
        """How many of the short strands get another answer than the pattern's."""
        return self.price.missed + self.price.false_alarms


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
    pool_size, lecture : columns per group; motifs and padding
    length : N, of which every strand is asked; if left out, those that `survey` asks

    Raises
    ------
    InputError
        As `take_census` does, or if the pool size is below 1.

    Examples
    --------
    >>> price = pool_price(3, Lecture())
    >>> price.cases, price.missed, price.false_alarms, price.lenient_false_alarms, price.ascending_false_alarms
    (1, 71, 0, 190, 246)
    """
    return _pool_price(replace(of_any_strand(lecture), pool_size=pool_size), length)


@lru_cache(maxsize=64)
def _pool_price(lecture: Lecture, length: int | None) -> Price:
    everything, pool_size = _ask(lecture, length), lecture.pool_size
    grouping = group_cases(everything.length, len(lecture.motifs), lecture.width, pool_size, shift=lecture.shift)
    lenient, ascending = _lenient_false_alarms(everything, lecture)
    return Price(
        pool_size=pool_size,
        complete=everything.complete,
        strands=len(everything.codes),
        positives=everything.positives,
        cases=len(grouping.members),
        collided=len(grouping.collided),
        missed=len(everything.missed),
        false_alarms=len(everything.false_alarms),
        lenient_false_alarms=lenient,
        ascending_false_alarms=ascending,
    )


def _lenient_false_alarms(everything: Census, lecture: Lecture) -> tuple[int, int]:
    """Count the negative strands that two looser rules take: motifs may share a group, or the groups only ascend."""
    sizes = everything.length, lecture.width, lecture.pool_size
    lenient = ascending = 0
    # Few strands have all motifs, and no other is taken.
    asked = everything.codes[everything.with_all & ~everything.positive]
    for start in range(0, len(asked), CHUNK):
        pooled = lecture.network.forward(asked[start : start + CHUNK]).pooled.values
        lenient += int(any_pooled_held(pooled, *sizes, shift=lecture.shift, sharing=True).sum())
        ascending += int(ascending_groups(pooled).sum())
    return lenient, ascending


def trade_off(lecture: Lecture, pool_sizes: Sequence[int], length: int = 100) -> tuple[PoolingTrade, ...]:
    """Set pool sizes side by side: the units for strands of one length, and the wrong answers that `pool_price` counts.

    Raises
    ------
    InputError
        If a pool size is below 1.

    Examples
    --------
    >>> [(one.price.pool_size, one.units, one.wrong) for one in trade_off(Lecture(), (1, 2, 3, 4))]
    [(1, 147440, 0), (2, 19600, 0), (3, 5456, 71), (4, 2300, 142)]
    """
    prices = [pool_price(size, lecture) for size in pool_sizes]
    sizes = length, len(lecture.motifs), lecture.width
    units = (count_pooled_cases(*sizes, price.pool_size, shift=lecture.shift) for price in prices)
    return tuple(
        PoolingTrade(price=price, length=length, units=left) for price, left in zip(prices, units, strict=True)
    )


def first_missed(pool_size: int, lecture: Lecture, length: int | None = None) -> Collision | None:
    """Find a positive strand that a pool size loses, and the group in which two of its motifs collide.

    The lecture's own strands are tried first: the worked one, those of step 6, those of step 1. Then come those that
    `pool_price` asks.

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
    lecture = replace(lecture, pool_size=pool_size)
    trace = _first(chain(lecture.own_strands, _missed(lecture, length)), lecture, positive=True)
    if trace is None:
        return None
    case = trace.cases[0]
    second = next(place for place in range(1, len(case)) if case[place] // pool_size <= case[place - 1] // pool_size)
    return _collide(trace, case, second)


def first_false_alarm(lecture: Lecture) -> Collision | None:
    """Find a negative strand that the pooled cases take, and two motifs in it that share letters.

    The lecture's own strands are tried first, then those that `survey` asks, then some that are built for it.

    Examples
    --------
    >>> found = first_false_alarm(Lecture(strands=["CAAT"], worked="CAAT", others=[], motifs=["AA", "AT"]))
    >>> found.strand, found.case, found.groups, found.motifs, found.shared
    ('CAAT', (1, 2), (0, 1), (0, 1), False)
    >>> first_false_alarm(Lecture()) is None
    True
    """
    strands = chain(lecture.own_strands, _false_alarms(lecture), _built_false_alarms(lecture))
    trace = _first(strands, lecture, positive=False)
    if trace is None:
        return None
    case = tuple(int(trace.winners[row, group]) for row, group in enumerate(trace.pooled_cases[0]))
    second = next(place for place in range(1, len(case)) if case[place] < case[place - 1] + lecture.width)
    return _collide(trace, case, second)


def _missed(lecture: Lecture, length: int | None) -> Iterator[str]:
    everything = _ask(lecture, length)
    yield from (everything.strand(int(row)) for row in everything.missed[:1])


def _false_alarms(lecture: Lecture) -> Iterator[str]:
    everything = survey(lecture)
    yield from (everything.strand(int(row)) for row in everything.false_alarms[:1])


def _built_false_alarms(lecture: Lecture) -> Iterator[str]:
    """Give strands in which two motifs overlap and the others stand in order, with one letter around them."""
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
            yield "".join(letters)


def _first(strands: Iterable[str], lecture: Lecture, *, positive: bool) -> LectureTrace | None:
    """Find the first strand of which the pattern says this and the pooled cases say the opposite."""
    traces = (run(strand, lecture) for strand in strands)
    return next((trace for trace in traces if trace.positive == positive != trace.predicted), None)


def _collide(trace: LectureTrace, case: Case, second: int) -> Collision:
    """Describe what goes wrong between a motif and the one before it."""
    pool_size = trace.lecture.pool_size
    groups = tuple(column // pool_size for column in case)
    return Collision(
        strand=trace.strand,
        pool_size=pool_size,
        case=case,
        groups=groups,
        group=groups[second],
        motifs=(second - 1, second),
    )


def _ask(lecture: Lecture, length: int | None) -> Census:
    return survey(lecture) if length is None else take_census(lecture, length)
