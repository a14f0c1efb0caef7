"""A training from beginning to end: kernels as coloured cells beside the loss and the accuracy."""

from functools import partial

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, VMobject

from dnacnn.experiments.learning.discovery import Course
from dnacnn.network.encoding import DNA
from scenes.encore.figures.tinted import Tinted, words_of
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.plot import Plot, ticks
from scenes.kit.type.readout import Readout
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, numeral, reading

_SIDE = 0.66
_PLOT = (4.9, 1.75)
_IN_A_LINE = 10  # columns of all kernels together


class CourseView:
    """The kernels at the left, one under the other or side by side; two curves at the right.

    Attributes
    ----------
    kernels, plots, names, parts : what is seen from the beginning.
    counter, values : numbers that change: the step, the loss and the accuracy.
    lines : the two curves as far as they have come.
    """

    def __init__(self, course: Course, motifs: tuple[str, ...], seed: Reading, stage: Region) -> None:
        self.course, self.motifs, self.seed = course, motifs, seed
        self.most = float(np.abs(course.kernels).max())
        left, right = (
            (stage.part(top=0.5), stage.part(bottom=0.55))
            if stage.upright
            else (stage.part(right=0.5), stage.part(left=0.56))
        )
        self.kernels = self._lay_kernels(left)
        self.plots = self._lay_plots(right)
        self.names = FastGroup(
            *(
                label(name, theme.LABEL, theme.palette().muted).next_to(
                    plot.y_axis.get_end(), UP, buff=0.1, aligned_edge=LEFT
                )
                for name, plot in zip(("loss", "accuracy"), self.plots, strict=True)
            )
        )
        for name, plot in zip(self.names, self.plots, strict=True):
            name.align_to(plot.y_axis, LEFT)
        palette = theme.palette()
        self.colors = (palette.gradient, palette.positive)
        self.lines = [VMobject(stroke_color=color, stroke_width=theme.LINE) for color in self.colors]
        self.counter = Readout(self._write_step)
        self.values = [Readout(partial(self._write_value, place)) for place in range(2)]

    @property
    def parts(self) -> FastGroup:
        """All that stands still."""
        return FastGroup(*self.kernels, *self.plots, self.names)

    def show(self, index: int) -> None:
        """Go to a snapshot: colours, curves and numbers."""
        for kernel, values in zip(self.kernels, self.course.kernels[index], strict=True):
            kernel.paint(values)
        until = index + 1
        for line, plot, ys in zip(self.lines, self.plots, (self.course.loss, self.course.accuracy), strict=True):
            line.points = plot.curve(self.course.steps[:until], ys[:until], theme.palette().ink).points.copy()

    def words(self) -> list[Glyphs]:
        """Write below each kernel what it has come to spell."""
        found = words_of(self.course.kernels[-1], self.motifs, theme.LARGE)
        for word, kernel in zip(found, self.kernels, strict=True):
            word.next_to(kernel.boxes, DOWN, buff=0.22)
        return found

    def _lay_kernels(self, region: Region) -> list[Tinted]:
        """Place the kernels in lines of two or three; the first of each line has the letters of its rows."""
        first = self.course.kernels[0]
        count, width = len(first), first.shape[2]
        across = count if count * width <= _IN_A_LINE else -(-count // 2)
        lines = -(-count // across)
        gap, below = 0.5, 0.95
        side = min(
            _SIDE, (region.width - 0.5 - across * gap) / (across * width), 0.8 * region.height / lines / 4 - below / 4
        )
        kernels = [
            Tinted(values, side=side, most=self.most, rows="" if place % across else DNA)
            for place, values in enumerate(first)
        ]
        corner = kernels[0].boxes.get_center()
        for place, kernel in enumerate(kernels):
            line, column = divmod(place, across)
            at = corner + column * (width * side + gap) * RIGHT + line * (4 * side + below) * DOWN
            kernel.shift(at - kernel.boxes.get_center())
        region.part(bottom=0.16, top=0.9).fit(*kernels)
        return kernels

    def _lay_plots(self, region: Region) -> list[Plot]:
        course = self.course
        high = float(np.ceil(course.loss.max() * 10 + 0.5) / 10)
        low = float(np.floor(min(course.accuracy.min(), 0.5) * 10) / 10)
        ranges = ((0.0, high), (low, 1.0))
        last = float(course.steps[-1])
        plots = []
        for place, ends in enumerate(ranges):
            marks = ticks(*ends, most=4)
            plot = Plot(
                (0.0, last),
                ends,
                width=min(_PLOT[0], region.width - 1.3),
                height=_PLOT[1],
                y_ticks=marks,
                x_ticks=[0.0, last / 2, last] if place else [],
            )
            plots.append(plot)
        group = FastGroup(*plots).arrange(DOWN, buff=0.85)
        plots[0].shift((plots[1].y_axis.get_x() - plots[0].y_axis.get_x()) * RIGHT)
        region.fit(group)
        return plots

    def _write_step(self, index: int) -> Glyphs:
        step = reading(self.course.steps[index], "course steps", (index,))
        shown = label("step", theme.BODY, n=step, seed=self.seed)
        return shown.next_to(FastGroup(*(one.boxes for one in self.kernels)), UP, buff=0.35)

    def _write_value(self, place: int, index: int) -> Glyphs:
        array = ("course loss", "course accuracy")[place]
        values = (self.course.loss, self.course.accuracy)[place]
        shown = numeral(values[index], array, (index,), size=theme.LABEL, color=self.colors[place], digits=3)
        return shown.next_to(self.names[place], RIGHT, buff=0.3).on_baseline_of(self.names[place])
