"""All cases under one another, each with a strip that shows where the motifs stand."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, RIGHT, RoundedRectangle, VGroup
from manim.animation.animation import Animation

from scenes.kit import theme
from scenes.kit.arrangement import Strip, case_line
from scenes.kit.lean import LeanGroup
from scenes.kit.type import Type, fact


class CaseList(LeanGroup):
    """One row per case: its line as the notes write it, and its strip.

    Parameters
    ----------
    cases : (C, F), positions counted from 1; known as "cases".
    starts : (C, F), where the motifs start in the strand, from 0.
    places : letters of the strand.
    span : letters of a motif.
    height : from the first row's middle to the last one's, in units.

    Attributes
    ----------
    rows, lines, strips : `rows[k]` holds `lines[k]` and `strips[k]`.
    """

    def __init__(
        self, cases: np.ndarray, starts: np.ndarray, places: int, span: int, *, height: float, cell: float = 0.24
    ) -> None:
        self.pitch = min(0.7, height / max(1, len(cases) - 1))
        self.lines = [
            case_line([fact(position, "cases", (k, row)) for row, position in enumerate(case)])
            for k, case in enumerate(cases)
        ]
        self.strips = [Strip(places, start, span, cell=cell, height=0.5 * self.pitch, ruled=True) for start in starts]
        self.rows = VGroup()
        for k, (line, strip) in enumerate(zip(self.lines, self.strips, strict=True)):
            line.align_to([0, 0, 0], RIGHT)
            strip.next_to([0.3, line.get_center()[1], 0], RIGHT, buff=0)
            self.rows.add(VGroup(line, strip).shift(DOWN * k * self.pitch))
        super().__init__(self.rows)
        self.center()

    def beside(self, k: int, what: Type, gap: float = 0.35) -> Type:
        """Place something to the right of a row."""
        return what.next_to(self.strips[k], RIGHT, buff=gap)

    def frame(self, k: int, *, right: float = 0.0) -> RoundedRectangle:
        """Return a frame around a row, so much wider on the right; not yet part of the list."""
        row = self.rows[k]
        box = RoundedRectangle(corner_radius=0.12, width=row.width + 0.36 + right, height=0.96 * self.pitch)
        box.set_stroke(theme.palette().ink, width=theme.LINE).set_fill(opacity=0)
        return box.move_to(row).shift(RIGHT * right / 2)

    def share(self, chosen: Sequence[int]) -> list[Animation]:
        """Return what quietens every block but those that stand where a chosen case has the same motif."""
        return [
            block.animate.set_fill(opacity=theme.QUIET)
            for strip in self.strips
            for block, start, own in zip(strip.blocks, strip.starts, chosen, strict=True)
            if start != own
        ]
