"""Step 23: what changes when a motif moves, what padding does at the ends, and what the encore came to."""

from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Create, Dot, FadeIn, FadeOut, LaggedStart

from dnacnn.experiments.learning.design import obstacle
from dnacnn.experiments.learning.edges import PADDINGS, SIZE
from dnacnn.experiments.learning.limits import attainable
from dnacnn.experiments.learning.moved import Moved, move_motif, move_once
from dnacnn.experiments.learning.results import Results
from dnacnn.lecture.lecture import Lecture
from scenes.encore.claims import fewest, one_digit, which_learned, which_needs
from scenes.encore.figures.banded_plot import NUMBER, BandedPlot, color_of, floor_of
from scenes.encore.figures.group_boxes import group_boxes
from scenes.encore.figures.measured import measured
from scenes.encore.figures.moved_rows import MovedRows
from scenes.encore.figures.tinted import Tinted
from scenes.encore.figures.upshot import upshot
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs, label, numeral, reading, readings

_LENGTH = 8  # of all strands that are tried
_SELDOM = 0.25  # a share that is called hardly ever
_CLOSE = 0.95  # a share that is called nearly always
_NEAR = 5.0  # points of a hundred, that count as none


class WhereItLooks(Step):
    """A motif moves, padding is changed, and the results are drawn together."""

    parts = ("detected", "pooling", "pooled")

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to learn."""
        return obstacle(lecture)

    def construct(self) -> None:
        """Move a motif, count over all strands, look at the ends, and sum the encore up."""
        self.compute()
        with self.beat("a-motif-moves", motif=self.motif):
            self.move_a_motif()
        with self.beat("all-strands", **self.all_strands()):
            self.show_all_strands()
        with self.beat("at-the-ends", message=self.claim, most=self.most):
            self.show_the_ends()
        with self.beat("rare", message=self.late, **self.places()):
            self.count_cases()
        if self.late == "rare" and self.is_shared():
            with self.beat("shared", **self.places()):
                self.show_the_groups()
        with self.beat("upshot", **self.results()):
            self.sum_up()

    def compute(self) -> None:
        """Take the results, move the motif, and choose which claims hold."""
        results = measured(self.settings)
        self.design, self.edges = results.design, results.edges
        design, edges = self.design, self.edges
        self.motif, self.width = design.motifs[0], len(design.motifs[0])
        self.moved = move_motif(design.motifs, _LENGTH, design.pools, pad_side=design.pad_side)
        *self.strands, self.start = move_once(design.motifs, self.lecture.worked)
        apart = 100 * float(np.abs(edges.median[1] - edges.median[0]).max())
        self.claim = "no-difference" if np.array_equal(edges.recall[:, 0], edges.recall[:, 1]) else "difference"
        self.register_all(
            {
                "pools": design.pools,
                "same": 100 * self.moved.same,
                "recall": 100 * edges.median,
                "cases": edges.cases,
                "all cases": edges.cases.sum(),
                "apart": apart,
                "tried": _LENGTH,
                **self.measure_all(results),
                "conditions": [design.length, design.pool_size, len(design.seeds), SIZE],
            }
        )
        self.most, self.length = reading(apart, "apart", (), 1), reading(_LENGTH, "tried")
        self.pools = readings(design.pools, "pools")
        self.late = self.which_late()

    def measure_all(self, results: Results) -> dict[str, Any]:
        """Return what steps 21 and 22 came to."""
        limit = attainable(self.design, self.design.pools[-1])
        self.perfect = limit == 1
        return {
            "kernel counts": [one.count for one in results.discoveries],
            "complete": [one.complete for one in results.discoveries],
            "needed": one_digit(results.curve.needed),
            "goal": 100 * results.curve.goal,
            "limit": 100 * limit,
        }

    def results(self) -> dict[str, Any]:
        """Say how many runs found all motifs, what groups save, and how far they can get."""
        complete, kernels, needed = (self.arrays[name] for name in ("complete", "kernel counts", "needed"))
        first, last = (reading(complete[at], "complete", (at % len(complete),)) for at in (0, -1))
        return {
            "learned": which_learned(list(complete), len(self.design.seeds)),
            "first": first,
            "last": last,
            "few": int(kernels[0]),
            "more": int(kernels[-1]),
            "seeds": reading(len(self.design.seeds), "conditions", (2,)),
            "saving": which_needs(needed).removeprefix("needed-"),
            "size": self.pools[fewest(needed)[0]],
            "goal": reading(float(self.arrays["goal"]), "goal", (), 0),
            "perfect": self.perfect,
            "coarse": self.pools[-1],
        }

    def all_strands(self) -> dict[str, Any]:
        """Say which strands are tried, and which message is true of them."""
        message = which_stays(self.moved, self.design.network().shift)
        return {"message": message, "length": self.length, "motif": self.motif}

    def which_late(self) -> str:
        """Return which message says how the last place fares."""
        recall = self.arrays["recall"]
        if recall[1, -1] >= recall[1, 0] - _NEAR:
            return "not-rare"
        return "rare" if self.edges.cases[-1] < self.edges.cases[0] else "late"

    def is_shared(self) -> bool:
        """Whether padding on the left lets the last place share its group with the one before it, and helps it."""
        recall, last, size = self.arrays["recall"], len(self.edges.cases) - 1, self.design.pool_size
        helped = recall[2, last] > recall[1, last] + _NEAR
        return bool(helped and joined(last + self.width - 1, size) and not joined(last, size))

    def places(self) -> dict[str, Any]:
        """Say how much is told right at the first and the last place, and of how many cases the last has one."""
        recall, last = self.arrays["recall"], len(self.edges.cases) - 1
        before, place = (reading(at, "counted", (at - 1,)) for at in (last, last + 1))
        return {
            "first": reading(recall[1, 0], "recall", (1, 0), 1),
            "last": reading(recall[1, last], "recall", (1, last), 1),
            "both": reading(recall[2, last], "recall", (2, last), 1),
            "motif": self.motif,
            "motifs": len(self.design.motifs),
            "before": before,
            "place": place,
            "cases": reading(float(self.arrays["all cases"]), "all cases"),
        }

    def move_a_motif(self) -> None:
        """Show the motif's row before and after it moved, without pooling and in groups."""
        networks = [self.design.network(size) for size in self.design.pools]
        rows = [net.forward(self.strands).pooled.values[:, 0] for net in networks]
        before, after = self.strands
        figure = MovedRows((before, after), rows, self.pools, networks[0].shift, self.stage)
        first, second = figure.strands
        color = theme.palette().detector(0)
        frames = [
            framed(strand.window(at, self.width), color, gap=0.03)
            for strand, at in ((first, self.start), (second, self.start + 1))
        ]
        self.play(FadeIn(first, frames[0]), run_time=theme.NORMAL)
        self.play(FadeIn(second, target_position=first), FadeIn(frames[1], target_position=frames[0]), run_time=1.2)
        for name, (one, other) in zip(figure.names, figure.lines, strict=True):
            self.play(FadeIn(name, one), run_time=theme.NORMAL)
            self.play(FadeIn(other, target_position=one), run_time=theme.NORMAL)

    def show_all_strands(self) -> None:
        """Write for each place and each size of groups how often the row stays the same, in percent."""
        same, stage = self.arrays["same"], self.stage
        side = min(1.15, stage.width / (same.shape[1] + 3.2), stage.height / (len(same) + 2.4))
        table = Tinted(same, side=side, most=100.0)
        table.numerals.add(
            *(
                numeral(value, "same", divmod(place, same.shape[1]), size=theme.BODY, digits=0).move_to(box)
                for place, (value, box) in enumerate(zip(same.flat, table.boxes, strict=True))
            )
        )
        for box in table.boxes:
            box.set_fill(opacity=0.5 * box.get_fill_opacity())
        names = FastGroup(
            *(
                label("groups", theme.LABEL, columns=size).next_to(table.cell(row, 0), LEFT, buff=0.35)
                for row, size in enumerate(self.pools)
            )
        )
        head = label("start", theme.LABEL, theme.palette().muted, motif=self.motif)
        starts = FastGroup()
        for place in range(same.shape[1]):
            shown = numeral(place + 1, "counted", (place,), size=theme.LABEL, color=theme.palette().muted)
            starts.add(shown.next_to(table.cell(0, place), UP, buff=0.2))
        head.next_to(starts, UP, buff=0.25)
        stage.fit(table, names, head, starts)
        self.clear_stage()
        self.play(FadeIn(names, head, starts), run_time=theme.NORMAL)
        for row in range(len(same)):
            cells = range(row * same.shape[1], (row + 1) * same.shape[1])
            coming = [FadeIn(FastGroup(table.boxes[at], table.numerals[at])) for at in cells]
            last = row == len(same) - 1
            move = self.answer if last else self.play
            move(LaggedStart(*coming, lag_ratio=0.3), run_time=1.2)

    def show_the_ends(self) -> None:
        """Draw the share of positives told right by where the first motif starts, for three ways of padding."""
        edges, stage = self.edges, self.stage
        places = range(1, len(edges.cases) + 1)
        self.plot = BandedPlot(
            places,
            floor_of(edges.low),
            width=stage.width - (1.4 if stage.upright else 5.0),
            height=min(0.56 * stage.height, 3.9),
            names=readings(places, "counted"),
            below=label("start", theme.LABEL, theme.palette().muted, motif=self.motif),
            above=label("recall", theme.LABEL, theme.palette().muted),
        )
        names, conditions = self.name_the_ways(), self.say_the_conditions()
        roles = [label(role, theme.LABEL, theme.palette().muted, width=3.6) for role in ("given", "trained")]
        beside = FastGroup(*roles, conditions, names).arrange(DOWN, buff=0.5, aligned_edge=LEFT)
        beside.next_to(self.plot, DOWN if stage.upright else RIGHT, buff=1.5 if stage.upright else 0.4)
        stage.part(bottom=0.14).fit(self.plot, beside)
        curves = [self.plot.curve(row, color_of(place)) for place, row in enumerate(edges.median)]
        bands = [
            self.plot.band(low, high, color_of(place))
            for place, (low, high) in enumerate(zip(edges.low, edges.high, strict=True))
        ]
        # Where two lie on each other, the upper one lets the lower one be seen.
        curves[1].set_stroke(width=0.5 * theme.BOLD)
        self.clear_stage()
        self.play(FadeIn(self.plot, conditions, *roles), run_time=theme.NORMAL)
        for name, curve, band in zip(names, curves, bands, strict=True):
            move = self.answer if curve is curves[1] else self.play
            move(Create(curve), FadeIn(name, band), run_time=1.3)

    def name_the_ways(self) -> FastGroup:
        """Return the names of the three ways of padding; of two that give the same curve, the second says so."""
        same = {"right": "right-same"} if self.claim == "no-difference" else {}
        names = (label(f"pad-{same.get(way, way)}", theme.LABEL, color_of(at)) for at, way in enumerate(PADDINGS))
        return FastGroup(*names).arrange(DOWN, buff=0.3, aligned_edge=LEFT)

    def say_the_conditions(self) -> Glyphs:
        """Return what was trained, and what lines and bands are."""
        length, group, runs, examples = readings(self.arrays["conditions"], "conditions")
        width = self.stage.width if self.stage.upright else 3.6
        return label(
            "conditions",
            theme.LABEL,
            theme.palette().muted,
            width=width,
            length=length,
            group=group,
            runs=runs,
            examples=examples,
        )

    def count_cases(self) -> None:
        """Write below the axis how many cases start at each place."""
        counts = FastGroup()
        for place, count in enumerate(self.edges.cases):
            shown = numeral(count, "cases", (place,), size=NUMBER, color=theme.palette().winner)
            shown.set_x(self.plot.point(place + 1, self.plot.plot.y_range[0])[0])
            if not len(counts) or shown.get_left()[0] > counts[-1].get_right()[0] + 0.12:
                counts.add(shown)
        counts.set_y(self.plot.get_bottom()[1] - 0.4)
        name = label("cases", theme.LABEL, theme.palette().winner)
        name.next_to(counts, LEFT, buff=0.3)
        if name.get_left()[0] < self.stage.left:
            name.next_to(counts, DOWN, buff=0.12)
        self.counts = FastGroup(name, counts)
        self.play(FadeIn(name), LaggedStart(*map(FadeIn, counts), lag_ratio=0.3), run_time=3.2)
        last = len(self.edges.cases)
        marks = [
            Dot(self.plot.point(last, row[-1]), radius=0.1, color=color_of(way))
            for way, row in enumerate(self.edges.median[:2])
        ]
        self.answer(*map(FadeIn, marks))

    def show_the_groups(self) -> None:
        """Draw below the axis which places share a cell, without zeros on the left and with them."""
        places, size, more = len(self.edges.cases), self.design.pool_size, self.width - 1
        before, after = (group_boxes(self.plot, places, size, left, color_of(way)) for left, way in ((0, 1), (more, 2)))
        before.set_y(self.plot.get_bottom()[1] - 0.35)
        after.set_y(before.get_y() - 0.5)
        self.play(FadeOut(self.counts), LaggedStart(*map(FadeIn, before), lag_ratio=0.2), run_time=theme.SLOW)
        aside = self.plot.point(1, 1)[0] - self.plot.point(1 + more, 1)[0]
        aside = max(aside, after.get_right()[0] - self.stage.right)  # where there is room
        self.play(FadeIn(after, shift=aside * RIGHT + 0.5 * DOWN), run_time=theme.SLOW)
        last, color = after[-1], theme.palette().winner
        points = [self.plot.point(place, self.edges.median[2, place - 1]) for place in (places - 1, places)]
        marks = [FadeIn(Dot(point, radius=0.1, color=color_of(2))) for point in points]
        self.answer(last.animate.set_stroke(color, width=theme.BOLD), *marks, run_time=theme.NORMAL)

    def sum_up(self) -> None:
        """Write the results in large: what was found, what groups save, and how far the coarsest can get."""
        columns = upshot(self.results_in_large(), self.stage.part(bottom=0.15))
        self.clear_stage()
        self.play(FadeIn(columns[0], shift=0.2 * UP), run_time=theme.SLOW)
        rest = [FadeIn(column, shift=0.2 * UP) for column in columns[1:]]
        self.answer(*([LaggedStart(*rest, lag_ratio=0.6)] if rest else []), run_time=2.0)
        self.wait(5.0)  # these results are to be taken in

    def results_in_large(self) -> list[tuple[Glyphs, Glyphs]]:
        """Return large numbers, each with what it is."""
        said, needed, colors = self.results(), self.arrays["needed"], [theme.palette().positive]
        kernels, best = readings(self.arrays["kernel counts"], "kernel counts"), fewest(needed)[0]
        numbers = [("from-to", {"first": said["first"], "last": said["last"]})]
        words = [("all-spelled", {"seeds": said["seeds"], "few": kernels[0], "more": kernels[-1]})]
        if np.isfinite(needed[[0, best]]).all():
            first, last = (reading(float(needed[way]), "needed", (way,), 0) for way in (0, best))
            numbers.append(("from-to", {"first": first, "last": last}))
            words.append(("for-the-goal", {"goal": said["goal"], "columns": said["size"]}))
            colors.append(color_of(1))
        if not self.perfect:
            numbers.append(("percent", {"limit": reading(float(self.arrays["limit"]), "limit", (), 1)}))
            words.append(("most-allowed", {"coarse": said["coarse"]}))
            colors.append(color_of(2))
        below: dict[str, Any] = {"width": self.stage.width / (1 if self.stage.upright else 3.8), "align": "center"}
        return [
            (label(number, theme.DISPLAY, color, **shown), label(word, theme.BODY, **below, **told))
            for (number, shown), (word, told), color in zip(numbers, words, colors, strict=True)
        ]


def joined(column: int, size: int) -> bool:
    """Whether a column shares its group with the one before it."""
    return column % size > 0


def which_stays(moved: Moved, shift: int = 0) -> str:
    """Return which message says how often a motif's row stays as it is: within a group, and across a border.

    Padding on the left has shifted every column.
    """
    pooled = [(int(size), row) for size, row in zip(moved.pools, moved.same, strict=True) if size > 1]
    inside = [share for size, row in pooled for at, share in enumerate(row) if joined(at + 1 + shift, size)]
    across = [share for size, row in pooled for at, share in enumerate(row) if not joined(at + 1 + shift, size)]
    clear = min(inside, default=1.0) >= 1 - _SELDOM and max(across, default=0.0) <= _SELDOM
    if not clear:
        return "all-strands-mixed"
    return "all-strands-nearly" if min(inside, default=1.0) >= _CLOSE else "all-strands"
