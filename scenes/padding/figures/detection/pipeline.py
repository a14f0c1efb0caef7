"""From a sum of products to a detector's output, by the bias and ReLU: three boxes in a row."""

import numpy as np
from manim import DOWN, RIGHT, UP, Arrow, VMobject

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.padding import PaddedTrace
from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.things.graph import straight
from scenes.kit.type.text import Glyphs, label, math, numeral, reading

_SIDE = 0.86  # height of a box, at most
_BOX = 1.3  # of a box's height that it is wide
_LEAST = 0.62  # width of a box, at least
_APART = 0.08  # between the names of what is in the boxes and what ReLU does, at least
_NARROW = 3.1  # width of both arrows with their words, where there is little room


class Pipeline(FastGroup):
    """Three boxes in a row, to be filled with figures: the sum of the products, the score, the detector's output.

    Parameters
    ----------
    kernel : which detector; gives the colour.
    bias : (detectors,)
    array : the name of the biases.
    region : the boxes stand in its middle, from side to side.

    Attributes
    ----------
    boxes, arrows, labels, names : the parts.
    """

    def __init__(self, kernel: int, bias: np.ndarray, array: str, region: Region) -> None:
        palette = theme.palette()
        self.kernel = kernel
        self.side = side = min(_SIDE, (region.width - _NARROW) / (3 * _BOX))
        self.boxes = FastGroup(*(_box(side, palette.rule) for _ in range(3)))
        for box, share in zip(self.boxes, (0.0, 0.5, 1.0), strict=True):
            box.move_to(region.at(share, 0.5) + RIGHT * (0.5 - share) * box.width)
        self.boxes[2].set_stroke(palette.detector(kernel), width=theme.LINE)
        self.arrows = FastGroup(*(_arrow(self.boxes[n], self.boxes[n + 1]) for n in range(2)))
        self.labels = FastGroup(
            label("padding_bias", theme.BODY, bias=reading(bias[kernel], array, (kernel,))),
            label("padding_relu", theme.BODY),
        )
        for words, arrow in zip(self.labels, self.arrows, strict=True):
            words.next_to(arrow, UP, buff=0.1)
        self.labels[1].on_baseline_of(self.labels[0])
        written = [label(f"padding_{name}", theme.LABEL, palette.muted) for name in ("sum", "score", "output")]
        for below, box in zip(written, self.boxes, strict=True):
            below.next_to(box, DOWN, buff=0.12).on_baseline_of(written[0])
        # Long words keep to the region, and what ReLU does stands below them where there is no room between.
        written[0].shift(RIGHT * max(0.0, region.left - written[0].get_left()[0]))
        written[2].shift(RIGHT * min(0.0, region.right - written[2].get_right()[0]))
        rule = math('max(0, "z")', theme.BODY, notation=["0"]).next_to(self.arrows[1], DOWN, buff=0.1)
        free = written[1].get_right()[0] + _APART, written[2].get_left()[0] - _APART
        if not free[0] <= rule.get_left()[0] <= rule.get_right()[0] <= free[1]:
            rule.next_to(FastGroup(*written), DOWN, buff=0.1).match_x(self.arrows[1])
        self.names = FastGroup(*written, rule)
        super().__init__(self.boxes, self.arrows, self.labels, self.names)

    @property
    def type_size(self) -> float:
        """Of the figures in the boxes."""
        return max(theme.SMALLEST, 0.4 * self.side * theme.PIXELS_PER_UNIT)

    def numerals(self, window: int, source: LectureTrace | PaddedTrace, prefix: str) -> tuple[Glyphs, Glyphs, Glyphs]:
        """Return a window's sum, score and output in their boxes, not yet part of the picture.

        `prefix` stands before the names of the source's arrays.
        """
        palette = theme.palette()
        output = palette.detector(self.kernel) if source.detected[self.kernel, window] else palette.muted
        inks = (palette.ink, palette.ink, output)

        def put(box: VMobject, array: str, ink: str) -> Glyphs:
            value = getattr(source, array)[self.kernel, window]
            one = numeral(value, f"{prefix}{array}", (self.kernel, window), size=self.type_size, color=ink)
            return one.scale_to_fit_width(min(one.width, 0.86 * box.width)).move_to(box)

        total, score, found = map(put, self.boxes, ("matches", "scores", "detected"), inks)
        return total, score, found


def _box(side: float, color: str) -> Outline:
    box = rounded(corner_radius=0.1, width=max(_LEAST, _BOX * side), height=side)
    return box.set_stroke(color, width=theme.LINE).set_fill(theme.palette().panel, opacity=1)


def _arrow(start: VMobject, end: VMobject) -> Arrow:
    return straight(start.get_right() + RIGHT * 0.12, end.get_left() - RIGHT * 0.12, theme.palette().muted)
