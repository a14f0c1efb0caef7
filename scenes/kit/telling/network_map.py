"""The map in the heading's line: the lecture's network, small, with the part in question lit."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Self

import numpy as np
from manim import Polygon

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.telling.map_marks import BACK, HEIGHT, PARTS, Mark, marks, width

if TYPE_CHECKING:
    from dnacnn.lecture.lecture_trace import LectureTrace

_TALL = 0.46  # height, in units: a chip's
_EMPTY, _DARK = 0.3, 0.75  # how much of the thin lines' colour an empty place takes, and a full one that isn't lit


class NetworkMap(FastGroup):
    """The network without letters, from the strand to the output.

    Parameters
    ----------
    trace : of the strand that passes through it.
    room : the greatest width, in units; where there is less of it, the map is squeezed.
    lit : the parts in question; see `light`.
    """

    def __init__(self, trace: "LectureTrace", room: float, lit: Iterable[str]) -> None:
        laid = marks(trace)
        cell = _TALL / HEIGHT
        scale = np.array([cell * min(1.0, room / (cell * width(laid))), cell])
        self.tones: dict[str, list[tuple[str, bool]]] = {}
        super().__init__()
        for part in PARTS:
            kinds = dict.fromkeys((mark.tone, mark.full) for mark in laid[part])
            self.tones[part] = list(kinds)
            self.add(FastGroup(*(_drawn([m for m in laid[part] if (m.tone, m.full) == kind], scale) for kind in kinds)))
        self.light(lit)

    def light(self, lit: Iterable[str]) -> Self:
        """Light some parts, each in its own colours, or in the gradient's if it is named `grad_...`; dim the others.

        Raises
        ------
        ValueError
            If there is no such part.
        """
        named = set(lit)
        if unknown := named - {before + part for part in PARTS for before in ("", BACK)}:
            raise ValueError(f"the map has the parts {', '.join(PARTS)}, got {', '.join(sorted(unknown))}")
        palette = theme.palette()
        for part, shapes in zip(PARTS, self, strict=True):
            for (tone, full), shape in zip(self.tones[part], shapes, strict=True):
                if part in named or BACK + part in named:
                    color = palette.gradient if BACK + part in named else _color(tone)
                    shape.set_fill(color, opacity=1.0 if full else _EMPTY)
                else:
                    shape.set_fill(palette.rule, opacity=_DARK if full else _EMPTY)
        return self


def _drawn(shapes: Iterable[Mark], scale: np.ndarray) -> Outline:
    """Draw marks of one colour as one outline."""
    points = [Polygon(*np.c_[np.array(one.corners) * scale, np.zeros(len(one.corners))]).points for one in shapes]
    return Outline.through(np.concatenate(points)).set_stroke(width=0)


def _color(tone: str) -> str:
    palette = theme.palette()
    kind, _, which = tone.partition(" ")
    if kind == "base":
        return palette.base(which)
    return palette.detector(int(which)) if kind == "detector" else str(getattr(palette, kind))
