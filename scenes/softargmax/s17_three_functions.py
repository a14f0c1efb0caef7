"""Step 17: one vector through softmax, argmax and max; which of the others the first one softens."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Create, FadeIn, FadeOut, LaggedStart, Mobject, UpdateFromAlphaFunc

from dnacnn.functions.softargmax import sharpen, three_functions
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion.moves import fill, fill_all
from scenes.kit.motion.writing import unwritten, write_part
from scenes.kit.telling.step import Step
from scenes.kit.things.bars import Scale
from scenes.kit.things.matrix import Cell, Matrix
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, filled, math, numeral, reading, text
from scenes.script.numbers import number
from scenes.softargmax.figures.lane import Lane
from scenes.softargmax.figures.shares import sum_of, working
from scenes.softargmax.figures.slider import Slider

_SAMPLES = 61  # sharpnesses that the slider goes through
_SIDE, _MOST_SIDE = 0.66, 0.8  # of a cell
_UNIT = 2.2  # the least length of 1 on the scale
_APART = 0.5  # between two numbers on the scale that are written side by side
_NEAR = 0.25  # a distance that is said to be near


class ThreeFunctions(Step):
    """Softmax nears argmax as it is sharpened, and never max."""

    def construct(self) -> None:
        """Send one vector three ways, and compare what arrives."""
        self.compute()
        self.lay_out()
        at = self.at
        with self.beat(
            "softmax",
            "Softmax turns numbers into shares: raise e to each of them, and divide by the sum.",
        ):
            self.tell_softmax()
        with self.beat(
            "argmax and max",
            "Argmax marks where the largest number stands. Max says how large it is, and nothing else.",
        ):
            self.tell_the_others()
        with self.beat(
            "soft version of which",
            f"{self.nearness()} Max is not even a vector: {at.logits.size} numbers went in, and one came out.",
        ):
            self.compare()
        with self.beat(
            "sharper",
            f"Multiply x by a sharpness β that grows to {number(self.sharp.sharpness[-1])}, "
            "and the shares head for argmax’s one-hot answer.",
        ):
            self.sharpen()
        with self.beat("never the max", self.last_words()):
            self.stack()

    def compute(self) -> None:
        """Ask the core for the three functions, and for softmax under growing sharpness."""
        at = self.at = three_functions(self.lecture.logits)
        sharpest = max(self.lecture.sharpnesses[-1], 2.0)
        self.sharp = sharpen(at.logits, np.geomspace(1.0, sharpest, _SAMPLES))
        self.register("logits", at.logits[:, None])
        self.register("weights", at.weights)
        self.register("softmax", at.probs[:, None])
        self.register("argmax", at.chosen[:, None])
        self.register("max", [[at.largest]])
        self.register("sharpness", self.sharp.sharpness)
        self.register("sharpened", self.sharp.probs)
        self.register("distance", self.sharp.distance)
        self.register("total", at.probs.sum())
        self.register("ends", [0, 1])
        sizes = self.register("sizes", [at.probs.size, at.chosen.size, np.size(at.largest)])
        self.sizes = [reading(size, "sizes", (place,)) for place, size in enumerate(sizes)]

    def nearness(self) -> str:
        """Say how near softmax comes to argmax."""
        off = self.sharp.distance[0]
        shown = number(off, 2)
        if off > _NEAR:
            return f"Softmax is off argmax by {shown}, but points the same way."
        if float(shown) == 0:
            return "To two decimals, softmax is argmax already."
        return f"Softmax comes within {shown} of argmax."

    def last_words(self) -> str:
        """Say why no sharpness leads to the max."""
        largest = self.at.largest
        shown = number(largest)
        end = "It is argmax that is softened."
        if largest > 1:
            return f"However sharp, the shares add up to 1, so none can head for {shown}. {end}"
        if largest in (0, 1):
            return f"However sharp, the shares head for 1 and 0. That max is {shown} too is chance. {end}"
        return f"However sharp, the shares head for 1 and 0, never for {shown}. {end}"

    # Layout

    def lay_out(self) -> None:
        """Place the vector at the left, and a lane for each function: name, result, bars."""
        palette, stage, at = theme.palette(), self.stage, self.at
        self.colors = [palette.winner if one else palette.muted for one in at.chosen]
        # Where there is no room beside a lane's cells, its bars lie below it.
        self.below = 2.0 if stage.upright else None
        ups = (0.93, 0.59, 0.25) if stage.upright else (0.78, 0.46, 0.14)
        self.heights = [stage.at(0, up)[1] for up in ups]
        side = max(0.78 if stage.upright else _SIDE, min(_MOST_SIDE, widest([*at.logits, at.largest]) / 0.82))
        self.vector = Matrix(at.logits[:, None], "logits", columns=False, side=side, colors=self.colors)
        self.vector.move_to([stage.left + 0.75, self.heights[1], 0])
        self.vector_name = math("x", theme.LARGE).next_to(self.vector, UP, buff=0.22)
        self.scale = self.scale_of(stage.left + (2.3 if stage.upright else 7.3), stage.right - 0.3)
        results = (("softmax", at.probs), ("argmax", at.chosen), ("max", np.array([at.largest])))
        self.lanes = [
            Lane(
                name,
                values[:, None],
                name,
                self.vector,
                places=(stage.left + 3.5, stage.right - 1.3) if stage.upright else (stage.left + 3.3, stage.left + 6.0),
                height=height,
                scale=self.scale,
                colors=self.colors if values.size == at.logits.size else [palette.winner],
                digits=2 if name == "softmax" else None,
                below=self.below,
            )
            for (name, values), height in zip(results, self.heights, strict=True)
        ]
        self.soft, self.hard, self.top = self.lanes
        self.place_marks()

    def scale_of(self, left: float, right: float) -> Scale:
        """Return the scale of all bars; a max that would dwarf the shares lies beyond it."""
        far = (right - left) / _UNIT
        low = max(min(0.0, self.at.largest), 1 - far)
        return Scale.between(left, right, low, max(1.0, min(self.at.largest, far + low)))

    def place_marks(self) -> None:
        """Place the dashed lines at 0 and 1, through all bars or through each lane's own, and what they say."""
        low, high = self.stage.bottom + 0.05, self.stage.top - 0.45
        if self.below is None:
            middle = self.soft.cells.get_bottom()[1]
            self.spans = [(middle, high), (low, middle)]
        else:
            self.spans = [(lane.bars.heights[-1] - 0.4, lane.bars.heights[0] + 0.4) for lane in self.lanes]
        self.marks, *self.more_marks = [
            FastGroup(*(self.scale.mark(value, *span) for value in (0.0, 1.0))) for span in self.spans
        ]
        side, muted = UP if self.below is None else DOWN, theme.palette().muted
        self.ticks = FastGroup(
            *(
                numeral(end, "ends", (place,), size=theme.FINE, color=muted).next_to(mark, side, buff=0.1)
                for place, (end, mark) in enumerate(zip(self.arrays["ends"], self.marks, strict=True))
            )
        )

    # Beats

    def tell_softmax(self) -> None:
        """Show the vector, then each share with its arithmetic."""
        self.play(FadeIn(self.vector), FadeIn(self.vector_name), run_time=theme.NORMAL)
        self.play(self.soft.arrive(), FadeIn(self.marks), FadeIn(self.ticks), run_time=theme.NORMAL)
        self.workings = FastGroup(*(working(self.at, place, color) for place, color in enumerate(self.colors)))
        self.workings.arrange(DOWN, buff=0.55, aligned_edge=LEFT)
        self.stage.part(left=0.22, bottom=0.04, top=0.58).fit(self.workings)
        for line in self.workings:
            self.add(unwritten(line))
        for place, line in enumerate(self.workings):
            pace = theme.NORMAL if place == 0 else theme.QUICK
            for label in (one for one in ("name", "powers", "weights") if one in line.labels):
                self.play(write_part(line, label), run_time=pace)
            self.play(
                write_part(line, "share"),
                fill(self.soft.cells.cell(place, 0)),
                self.soft.grow(place),
                run_time=2 * pace,
            )

    def tell_the_others(self) -> None:
        """Let the same vector go through argmax and through max."""
        self.play(FadeOut(self.workings), run_time=theme.QUICK)
        for place, lane in enumerate((self.hard, self.top)):
            longer = [Create(mark) for marks in self.more_marks[place : place + 1] for mark in marks]
            self.play(lane.arrive(), *longer, run_time=theme.NORMAL)
            cells = lane.entries
            self.play(fill_all(cells), lane.grow(*range(len(cells))), run_time=theme.NORMAL)
        self.mark_largest()

    def mark_largest(self) -> None:
        """Write at the end of its bar how large the largest is, with a line to it if it lies on the scale."""
        largest, palette, scale = self.at.largest, theme.palette(), self.scale
        if largest in (0, 1):
            return  # the scale says so already
        self.largest = numeral(largest, "max", (0, 0), size=theme.FINE, color=palette.muted)
        bar = self.top.bars[0]
        if not scale.reach[0] <= largest <= scale.reach[1]:
            gap = self.top.bars.torn(0, palette.background)
            self.largest.next_to(bar, UP, buff=0.12).align_to(bar, RIGHT if largest > 0 else LEFT)
            self.play(FadeIn(gap, self.largest), run_time=theme.NORMAL)
            return
        low, high = (self.spans[-1][0], self.spans[0][1]) if self.below is None else self.spans[-1]
        end = scale.mark(largest, low, high)
        self.largest.next_to(end, UP if self.below is None else DOWN, buff=0.1)
        near = min(abs(largest - number) for number in (0, 1)) * scale.unit < _APART
        if near and self.below is None:
            end = scale.mark(largest, low, self.heights[2] + 0.45)
            self.largest.next_to(end, UP, buff=0.1)
            self.largest.shift((self.largest.width / 2 + 0.12) * (RIGHT if largest > 1 or 0 < largest < 0.5 else LEFT))
        self.play(Create(end), FadeIn(self.largest), run_time=theme.NORMAL)

    def compare(self) -> None:
        """Lay argmax's bars over softmax's, and count what max gives."""
        palette = theme.palette()
        ghosts = self.hard.bars.ghost(palette.ink)
        for count, lane in zip(self.sizes, self.lanes, strict=True):
            lane.count = filled(
                "{n} number" if count.value == 1 else "{n} numbers", theme.FINE, palette.muted, n=count
            ).next_to(lane.cells, DOWN, buff=0.12)
        self.play(*(FadeIn(lane.count) for lane in self.lanes), run_time=theme.NORMAL)
        self.ghosts = ghosts
        self.play(
            ghosts.animate.shift(UP * (self.soft.bars.heights[0] - self.hard.bars.heights[0])), run_time=theme.SLOW
        )
        self.off = Readout(self.distance_words)
        self.play(FadeIn(self.off), run_time=theme.QUICK)
        self.play(self.top.count.animate.set_fill(palette.negative), run_time=theme.QUICK)
        self.rename()

    def rename(self) -> None:
        """Give softmax its better name: the letters part, and three more come in between."""
        old = self.soft.name
        new = text("softargmax", theme.BODY, weight=600).match_x(self.soft.box).on_baseline_of(old)
        new[4:7].set_fill(theme.palette().accent)
        moves = [letter.animate.move_to(place) for letter, place in zip(old, [*new[:4], *new[7:]], strict=True)]
        self.play(*moves, LaggedStart(*(FadeIn(letter) for letter in new[4:7]), lag_ratio=0.4), run_time=theme.NORMAL)
        self.remove(old, *new)
        self.add(new)
        self.soft.name = new

    def distance_words(self, index: int) -> Glyphs:
        """Write how far the shares are from argmax, right of the bars."""
        distance = reading(self.sharp.distance[index], "distance", (index,), 2)
        words = filled("off by {d}", theme.FINE, d=distance)
        bars, one, largest = self.soft.bars, self.scale.at(1.0), self.scale.at(self.at.largest)
        middle = float(np.mean(bars.heights))
        words.next_to([one, middle, 0], RIGHT, buff=0.2)
        crossed = self.below is None and one < largest < words.get_right()[0] + 0.1
        if words.get_right()[0] > self.stage.right or crossed:
            words.next_to([self.scale.at(0.5), bars.heights[-1] - 0.5 * bars.thickness, 0], DOWN, buff=0.12)
        return words

    def sharpen(self) -> None:
        """Move the slider to the far end; cells and bars follow."""
        sharpness = self.sharp.sharpness
        digits = max(1, len(number(sharpness[-1]).partition(".")[2]))

        def write(index: int) -> Glyphs:
            beta = reading(sharpness[index], "sharpness", (index,), digits)
            return filled("sharpness β = {b}", theme.FINE, b=beta)

        box = self.soft.box
        ends = [reading(sharpness[place], "sharpness", (place,)) for place in (0, len(sharpness) - 1)]
        self.slider = Slider(sharpness, box.width - 0.1, write, marks=ends, log=True)
        self.slider.next_to(box, DOWN, buff=0.2)
        self.play(FadeIn(self.slider), run_time=theme.NORMAL)
        self.shares_shown = [self.live_figure(place, cell) for place, cell in enumerate(self.soft.entries)]
        for cell, live in zip(self.soft.entries, self.shares_shown, strict=True):
            cell.numeral.set_fill(opacity=0)
            self.add(live)
        self.slide(0, len(sharpness) - 1, self.in_rows, run_time=4.0)

    def live_figure(self, place: int, cell: Cell) -> Readout:
        """Return a share that follows the slider, in the place of a cell's figure."""
        middle, color, size = cell.box.get_center(), cell.numeral[0].get_fill_color(), self.soft.size

        def write(index: int) -> Glyphs:
            value = self.sharp.probs[index, place]
            return numeral(value, "sharpened", (index, place), size=size, color=color, digits=2).move_to(middle)

        return Readout(write)

    def slide(self, first: int, last: int, layout: Callable[[int], None], run_time: float) -> None:
        """Let everything that depends on the sharpness follow the slider."""

        def follow(show: Callable[[int], Any]) -> Callable[[Mobject, float], Any]:
            return lambda _, share: show(round(first + share * (last - first)))

        moving = [self.slider, *self.shares_shown, *([self.off] if self.off in self.mobjects else [])]
        self.play(
            *(UpdateFromAlphaFunc(one, follow(one.show)) for one in moving),
            UpdateFromAlphaFunc(self.soft.bars, follow(layout)),
            run_time=run_time,
        )

    def in_rows(self, index: int) -> None:
        """Show each share on its own line."""
        self.soft.bars.show(self.sharp.probs[index])

    def in_one(self, index: int) -> None:
        """Show the shares end to end."""
        shares = self.sharp.probs[index]
        self.soft.bars.show(shares, shares.cumsum() - shares, [self.soft.bars.heights[0]] * shares.size)

    def stack(self) -> None:
        """Put the shares end to end, and move the slider back: only the joint moves, never the end."""
        last = len(self.sharp.sharpness) - 1
        shares, bars = self.sharp.probs[last], self.soft.bars
        self.play(FadeOut(self.ghosts), FadeOut(self.off), run_time=theme.QUICK)
        starts, heights = shares.cumsum() - shares, np.array(bars.heights)

        def gather(_: Mobject, share: float) -> None:
            bars.show(shares, share * starts, list(heights + share * (heights[0] - heights)))

        self.play(UpdateFromAlphaFunc(bars, gather), run_time=theme.NORMAL)
        self.slide(last, 0, self.in_one, run_time=3.0)
        told_sum = sum_of(self.sharp.probs[0], "sharpened", (0,), reading(self.arrays["total"], "total"))
        told_sum.next_to(bars, DOWN, buff=0.16)
        ink = theme.palette().ink
        limit = [self.marks[1].animate.set_stroke(ink), self.ticks[1].animate.set_fill(ink)]
        self.play(FadeIn(told_sum, shift=0.1 * DOWN), *limit, run_time=theme.QUICK)


def widest(values: Sequence[float]) -> float:
    """Return how much room the longest of some numbers takes, as small as it may be written."""
    return max(text(number(value), theme.SMALLEST).width for value in values)
