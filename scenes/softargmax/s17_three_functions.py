"""Step 17: one vector through softmax, argmax and max; which of the others the first one softens."""

from collections.abc import Callable

import numpy as np
from manim import DOWN, LEFT, UP, Create, DashedLine, FadeIn, FadeOut, LaggedStart, Mobject
from manim.animation.animation import Animation

from dnacnn.functions.softargmax import sharpen, three_functions
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion.moves import fill, run_through
from scenes.kit.motion.writing import unwritten, write_part
from scenes.kit.telling.step import Step
from scenes.kit.things.matrix import Cell
from scenes.kit.type.readout import Readout
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math, numeral, reading, readings, text
from scenes.script.numbers import number
from scenes.softargmax.figures.bars import THINNEST
from scenes.softargmax.figures.lane import Lane
from scenes.softargmax.figures.lanes import Lanes
from scenes.softargmax.figures.shares import working, written_sum
from scenes.softargmax.figures.slider import Slider

_SAMPLES = 61  # sharpnesses that the slider goes through
_NEAR = 0.25  # a distance that is said to be near
_SOFT, _ARG = 4, 3  # letters
_SLIDE = 3.2  # seconds from one end of the slider to the other


class ThreeFunctions(Step):
    """Softmax nears argmax as it is sharpened, and never max."""

    parts = ("output",)

    def construct(self) -> None:
        """Send one vector three ways, and compare what arrives."""
        self.compute()
        self.lay_out()
        with self.beat("softmax"):
            self.bring_in_softmax()
            self.write_shares()
        with self.beat("argmax-and-max"):
            self.play(FadeOut(*self.workings), run_time=theme.QUICK)
            self.send_through(self.lanes.argmax)
            self.send_through(self.lanes.max)
            self.mark_largest()
        with self.beat("soft-version-of-which", message=nearness(self.off), off=self.off, inputs=len(self.at.logits)):
            self.lay_argmax_over_softmax()
            self.count_results()
            self.rename_softmax()
        with self.beat("sharper", sharpest=self.sharp.sharpness[-1]):
            self.bring_in_the_slider()
            self.sharpen()
        with self.beat("never-the-max", message=last_words(self.at.largest), largest=self.at.largest):
            self.lay_end_to_end()
            self.sharpen_again()

    def compute(self) -> None:
        """Ask the core for the three functions, and for softmax under growing sharpness."""
        self.at = three_functions(self.lecture.logits)
        sharpest = max(self.lecture.sharpnesses[-1], 2.0)
        self.sharp = sharpen(self.lecture.logits, np.geomspace(1.0, sharpest, _SAMPLES))
        self.last = _SAMPLES - 1
        self.off = reading(self.sharp.distance[0], "distance", (0,), 2)
        self.register("weights", self.at.weights)
        self.register("sharpness", self.sharp.sharpness)
        self.register("sharpened", self.sharp.probs)
        self.register("distance", self.sharp.distance)
        self.register("total", self.at.probs.sum())
        self.register("sizes", [self.at.probs.size, self.at.chosen.size, np.size(self.at.largest)])

    def lay_out(self) -> None:
        """Place the vector at the left, and a lane for each function: name, result, bars."""
        self.lanes = Lanes(self.at, self.stage)
        self.register_all(self.lanes.arrays)
        self.soft = self.lanes.softmax
        self.workings = [working(self.at, place, color) for place, color in enumerate(self.lanes.colors)]
        lines = FastGroup(*self.workings).arrange(DOWN, buff=0.55, aligned_edge=LEFT)
        self.stage.part(left=0.22, bottom=0.04, top=0.58).fit(lines)
        self.distance = Readout(self.write_distance)

    def bring_in_softmax(self) -> None:
        """Show the vector, and softmax's empty lane."""
        self.play(FadeIn(self.lanes.vector, self.lanes.vector_name), run_time=theme.NORMAL)
        self.play(self.soft.arrive(), FadeIn(self.soft.marks, self.lanes.ticks), run_time=theme.NORMAL)

    def write_shares(self) -> None:
        """Write each share with its arithmetic, and let its bar grow."""
        self.add(*(unwritten(line) for line in self.workings))
        for place, line in enumerate(self.workings):
            pace = theme.NORMAL if place == 0 else theme.QUICK
            for part in (one for one in ("name", "powers", "weights") if one in line.labels):
                self.play(write_part(line, part), run_time=pace)
            share = self.soft.cells.cell(place, 0)
            self.play(write_part(line, "share"), fill(share), self.soft.grow(place), run_time=2 * pace)

    def send_through(self, lane: Lane) -> None:
        """Let the vector go through another function."""
        self.play(lane.arrive(), *(Create(mark) for mark in lane.marks), run_time=theme.NORMAL)
        self.play(LaggedStart(*map(fill, lane.entries), lag_ratio=0.12), lane.grow(), run_time=theme.NORMAL)

    def mark_largest(self) -> None:
        """Mark where the bar of the max ends, unless the scale says so already."""
        if self.at.largest not in self.arrays["ends"]:
            end, words = self.lanes.largest_at_its_end()
            coming = Create(end) if isinstance(end, DashedLine) else FadeIn(end)
            self.play(coming, FadeIn(words), run_time=theme.NORMAL)

    def count_results(self) -> None:
        """Write below each result how many numbers it is."""
        self.counts = [
            label("count", theme.BODY, n=reading(size, "sizes", (place,)))
            for place, size in enumerate(self.arrays["sizes"])
        ]
        for count, lane in zip(self.counts, self.lanes, strict=True):
            count.next_to(lane.cells, DOWN, buff=0.12)
        self.counts[-1].set_fill(theme.palette().negative)
        self.answer(*(FadeIn(count) for count in self.counts), run_time=theme.NORMAL)

    def lay_argmax_over_softmax(self) -> None:
        """Lay the outlines of argmax's bars over softmax's, and write how far apart they are; max is left alone."""
        palette, hard = theme.palette(), self.lanes.argmax.bars
        self.outlines = FastGroup(*(bar.copy() for bar in hard)).set_fill(opacity=0)
        self.outlines.set_stroke(palette.ink, width=theme.LINE)
        up = self.soft.bars.heights[0] - hard.heights[0]
        self.play(self.outlines.animate.shift(UP * up), run_time=theme.SLOW)
        self.play(FadeIn(self.distance), run_time=theme.QUICK)

    def write_distance(self, index: int) -> Glyphs:
        """Write how far the shares are from argmax, beside the bars."""
        distance = reading(self.sharp.distance[index], "distance", (index,), 2)
        return self.lanes.beside_shares(label("off", theme.BODY, d=distance))

    def rename_softmax(self) -> None:
        """Give softmax its better name: the letters part, and three more come in between."""
        old = self.soft.name
        new = text("softargmax", theme.BODY, weight=600).match_x(self.soft.box).on_baseline_of(old)
        soft, arg, rest = new[:_SOFT], new[_SOFT : _SOFT + _ARG], new[_SOFT + _ARG :]
        arg.set_fill(theme.palette().accent)
        moves = [letter.animate.move_to(place) for letter, place in zip(old, [*soft, *rest], strict=True)]
        self.play(*moves, LaggedStart(*(FadeIn(letter) for letter in arg), lag_ratio=0.4), run_time=theme.NORMAL)
        self.remove(old, *new)
        self.add(new)

    def bring_in_the_slider(self) -> None:
        """Show a slider above softmax's box; what its knob changes can follow it from now on."""
        sharpness, box = self.sharp.sharpness, self.soft.box
        digits = max(1, len(number(sharpness[-1]).partition(".")[2]))

        def write(index: int) -> Glyphs:
            beta = reading(sharpness[index], "sharpness", (index,), digits)
            return math(f"beta = {beta.shown}", theme.BODY, readings=[beta])

        self.slider = Slider(sharpness, box.width - 0.1, write).next_to(box, UP, buff=0.1)
        self.play(FadeIn(self.slider), run_time=theme.NORMAL)
        self.shares = [self.changing_share(place, cell) for place, cell in enumerate(self.soft.entries)]
        for cell, share in zip(self.soft.entries, self.shares, strict=True):
            cell.numeral.set_fill(opacity=0)
            self.add(share)

    def changing_share(self, place: int, cell: Cell) -> Readout:
        """Return a share that can change, in the place of the number in a cell."""
        middle, color, size = cell.box.get_center(), self.lanes.colors[place], self.soft.numeral_size

        def write(index: int) -> Glyphs:
            share = self.sharp.probs[index, place]
            return numeral(share, "sharpened", (index, place), size=size, color=color, digits=2).move_to(middle)

        return Readout(write)

    def sharpen(self) -> None:
        """Move the knob to the right end; the shares follow, and the bars."""
        following = (self.soft.bars, self.show_in_rows), (self.distance, self.distance.show)
        self.play(*self.slide(0, self.last, _SLIDE, *following))

    def lay_end_to_end(self) -> None:
        """Begin again at the left end of the slider, with bars end to end and their sum below them."""
        gone = [FadeOut(one, run_time=theme.QUICK) for one in (self.outlines, self.distance, self.soft.bars)]
        self.play(*gone, *self.slide(self.last, 0, theme.QUICK))
        self.show_end_to_end(0)
        self.total = Readout(self.write_the_sum)
        self.play(FadeIn(self.soft.bars), FadeIn(self.total), run_time=theme.NORMAL)

    def sharpen_again(self) -> None:
        """Move the knob to the right end: the joint between the bars moves, the end stays, and lights up halfway."""
        following = (self.soft.bars, self.show_end_to_end), (self.total, self.total.show)
        half, ink, one = self.last // 2, theme.palette().ink, 1
        self.play(*self.slide(0, half, _SLIDE / 2, *following))
        self.answer(self.soft.marks[one].animate.set_stroke(ink), self.lanes.ticks[one].animate.set_fill(ink))
        self.play(*self.slide(half, self.last, _SLIDE / 2, *following))

    def slide(
        self, first: int, last: int, run_time: float, *beside: tuple[Mobject, Callable[[int], object]]
    ) -> list[Animation]:
        """Return how the knob moves, and with it the shares and what else follows."""
        followers = [(self.slider, self.slider.set_index), *((one, one.show) for one in self.shares), *beside]
        return [run_through(one, show, first, last, run_time=run_time) for one, show in followers]

    def show_in_rows(self, index: int) -> None:
        """Show each share on its own line."""
        self.soft.bars.set_values(self.sharp.probs[index])

    def show_end_to_end(self, index: int) -> None:
        """Show the shares end to end; the last one, however thin its bar, ends at 1."""
        shares, bars = self.sharp.probs[index], self.soft.bars
        starts = np.minimum(shares.cumsum() - shares, 1 - THINNEST / self.lanes.scale.unit)
        bars.set_values(shares, starts, [bars.heights[0]] * len(shares))

    def write_the_sum(self, index: int) -> Glyphs:
        """Write the shares' sum below them."""
        shares = readings(self.sharp.probs[index], "sharpened", (index,), digits=2)
        added = written_sum(shares, reading(float(self.arrays["total"]), "total"))
        return self.lanes.clear_of_the_max(added.next_to(self.soft.bars, DOWN, buff=0.16))


def nearness(off: Reading) -> str:
    """Return which message says how far softmax is from argmax."""
    if off.value > _NEAR:
        return "soft-version-of-which-far"
    return "soft-version-of-which-near" if round(off.value, 2) else "soft-version-of-which-same"


def last_words(largest: float) -> str:
    """Return which message says why no sharpness leads to the max."""
    if largest > 1:
        return "never-the-max-above"
    return "never-the-max-by-chance" if largest in (0, 1) else "never-the-max"
