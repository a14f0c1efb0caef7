"""Remarks on the chapter's steps."""

from collections.abc import Iterator

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.telling.remark import Remark, add, correct


def remarks(lecture: Lecture) -> Iterator[Remark]:
    """Give the remarks of a lecture; only the notes' own example is corrected."""
    if lecture == Lecture():
        yield correct("the-chain-rule", "zero")
    for step, name in (("the-chain-rule", "loss"), ("the-chain-rule", "losers"), ("the-chain-rule", "dead")):
        yield add(step, name)
    yield add("ties", "ours", rule=lecture.ties)
    ties = run(lecture.worked, lecture).tied
    tied, groups = int(ties.sum()), ties.size
    if tied:
        common = 2 * tied >= groups
        yield add("ties", "network", common=common, tied=tied, groups=groups, strand=lecture.worked)
    yield add("ties", "conventions")
