"""All cases of a length as a stack of lines, and stacks of several lengths side by side."""

from collections.abc import Sequence

from manim import DOWN, RIGHT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look.region import Region
from scenes.pooling.figures.cases.arrangement import Strip

_PITCH = {False: 0.2, True: 0.4}  # from line to line at most, in a wide region and in an upright one
_ALONE = (0.36, 0.44)  # cell and pitch of a stack alone, at most
_FILL = 0.72  # of the pitch, that a line takes

Cases = Sequence[Sequence[int]]  # where each motif starts, from 0


class CaseStack(FastGroup):
    """Cases under one another, the first at the top, one strip each."""

    def __init__(self, cases: Cases, length: int, span: int, *, cell: float, pitch: float) -> None:
        strips = [Strip(length, case, span, cell=cell, height=_FILL * pitch) for case in cases]
        super().__init__(*(strip.shift(DOWN * at * pitch) for at, strip in enumerate(strips)))
        self.center()


def large_stack(cases: Cases, length: int, span: int, region: Region) -> CaseStack:
    """Return the cases of one length, as large as a region has room for."""
    cell, pitch = min(_ALONE[0], 0.9 * region.width / length), min(_ALONE[1], 0.9 * region.height / len(cases))
    return CaseStack(cases, length, span, cell=cell, pitch=pitch).move_to(region.center)


class Stacks(FastGroup):
    """Stacks side by side on one floor, all at one scale.

    Parameters
    ----------
    cases : of each length.
    lengths : of the strands.
    span : how many places a motif takes.
    region : where the stacks go.
    """

    def __init__(self, cases: Sequence[Cases], lengths: Sequence[int], span: int, region: Region) -> None:
        pitch = min(_PITCH[region.upright], region.height / max(map(len, cases)))
        cell = 0.8 * region.width / sum(lengths)
        stacks = [CaseStack(some, n, span, cell=cell, pitch=pitch) for some, n in zip(cases, lengths, strict=True)]
        super().__init__(*stacks)
        self.arrange(RIGHT, buff=0.16 * region.width / (len(lengths) - 1), aligned_edge=DOWN)
        self.move_to(region.at(0.5, 0), aligned_edge=DOWN)
