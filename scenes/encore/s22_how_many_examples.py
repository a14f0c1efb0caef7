"""Step 22: accuracy by the number of examples, for three sizes of groups, and where the coarse ones stop."""

from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Create, DashedLine, Dot, FadeIn, FadeOut, LaggedStart, Line

from dnacnn.cases.cases import count_cases
from dnacnn.cases.overlap import closest_starts
from dnacnn.cases.pooled import count_pooled_cases
from dnacnn.experiments.learning.alike import Alike, find_alike
from dnacnn.experiments.learning.coverage import cover
from dnacnn.experiments.learning.curve import quartiles
from dnacnn.experiments.learning.design import obstacle
from dnacnn.experiments.learning.examples import count_positives
from dnacnn.experiments.learning.limits import attainable
from dnacnn.lecture.lecture import Lecture
from scenes.encore.claims import fewest, one_digit, which_needs
from scenes.encore.figures.alike_pair import AlikePair, frame_groups, mark_starts, underline
from scenes.encore.figures.banded_plot import NUMBER, BandedPlot, beside, color_of, floor_of
from scenes.encore.figures.measured import measured
from scenes.encore.figures.way_boxes import WayBoxes
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion import moves
from scenes.kit.telling.step import Step
from scenes.kit.things.strand import Strand
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, label, reading, readings

_COMPARED = 3  # numbers of strands, the largest, at which runs are compared one by one
_DRAWN = 1500  # ways to place the motifs that have room
_NAMES = 2.7  # width that the curves' names take


class HowManyExamples(Step):
    """Three learning curves that grow as the runs are counted, what is read off them, and why one stops."""

    parts = ("pooling", "pooled")

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to learn."""
        return obstacle(lecture)

    def construct(self) -> None:
        """Draw the curves, read off what it takes, and show what coarse groups can't tell apart."""
        self.compute()
        self.lay_out()
        with self.beat("no-pooling", seeds=self.seeds, unseen=self.unseen, length=self.length):
            self.play(FadeIn(self.plot, self.roles), run_time=theme.NORMAL)
            self.grow(0, run_time=7.0)
        with self.beat("coarser", more=self.pools[2], **self.pairs()):
            self.grow(1, run_time=2.4)
            self.grow(2, run_time=2.4)
        with self.beat("needed", message=self.saving, **self.needs()):
            self.read_off()
        with self.beat("ceiling", message=self.stop, **self.ends()):
            self.light_the_ends()
        if self.alike is None:
            with self.beat("why", message="why-not-found", size=self.pools[2]):
                self.play(moves.restore(*self.curves), run_time=theme.NORMAL)
        if self.saving == "needed-saves":
            with self.beat("fewer-cases", message=self.fewer, **self.ways()):
                self.make_ways_one()
        if self.alike is None:
            return
        with self.beat("why", **self.lost()):
            self.show_the_pair(self.alike)
        with self.beat("limit", message=self.reach, **self.shortfall()):
            self.draw_the_limit()

    def compute(self) -> None:
        """Take the results, and choose which claims they bear out."""
        results = measured(self.settings)
        self.design, self.curve = results.design, results.curve
        curve, design = self.curve, self.design
        self.growth = np.array([quartiles(curve.accuracy[:count]) for count in range(1, len(design.seeds) + 1)])
        self.alike = find_alike(design, design.pools[-1])
        limit = attainable(design, design.pools[-1])
        self.register_all(
            {
                "wins": (curve.accuracy > curve.accuracy[:, :1]).sum(axis=0),
                "pools": design.pools,
                "seeds": design.seeds,
                "sizes": design.sizes,
                "unseen": design.unseen,
                "length": design.length,
                "needed": one_digit(curve.needed),
                "goal": 100 * curve.goal,
                "medians": 100 * curve.median,
                "limit": 100 * limit,
                "short": np.round(100 * limit, 1) - np.round(100 * curve.median[-1, -1], 1),
            }
        )
        self.pools = readings(design.pools, "pools")
        self.reach = "limit" if self.arrays["short"] > 0 else "limit-reached"
        self.limit = reading(100 * limit, "limit", (), 1)
        self.seeds = reading(len(design.seeds), "counted", (len(design.seeds) - 1,))
        self.unseen, self.length = reading(design.unseen, "unseen"), reading(design.length, "length")
        self.saving, self.stop = which_needs(self.arrays["needed"]), which_stops(curve.median)
        if self.saving == "needed-saves":
            self.compare_ways()

    def compare_ways(self) -> None:
        """Count the ways to place the motifs, without groups and with the best, and those without an example."""
        design, best = self.design, fewest(self.arrays["needed"])[0]
        shape = (design.length, len(design.motifs), len(design.motifs[0]))
        left = count_pooled_cases(*shape, design.pools[best], shift=design.network().shift)
        many = design.sizes[-_COMPARED:][0]
        self.register_all({"ways": [count_cases(*shape), left], "positives": count_positives(many)})
        self.coverage = cover(design, many, design.pools[best]) if self.arrays["ways"][0] <= _DRAWN else None
        self.fewer = "fewer-cases" if self.coverage else "fewer-cases-many"
        if self.coverage:
            self.register("unmet", self.coverage.unmet)

    def needs(self) -> dict[str, Any]:
        """Say how many strands it takes without groups, with those that need the fewest, and with the others."""
        needed, goal = self.arrays["needed"], reading(float(self.arrays["goal"]), "goal", (), 0)
        shown = readings(needed, "needed")
        best, other = fewest(needed)
        apart = "same" if needed[other] == needed[0] else "apart"
        return {
            "plain": shown[0],
            "pooled": shown[best],
            "goal": goal,
            "size": self.pools[best],
            "other": self.pools[other],
            "more": shown[other],
            "others": apart if np.isfinite(needed[other]) else "never",
        }

    def pairs(self) -> dict[str, Any]:
        """Say in how many runs the smaller groups beat none, with each of the largest numbers of strands."""
        sizes = range(len(self.design.sizes))[-_COMPARED:]
        wins = [reading(self.arrays["wins"][1, at], "wins", (1, at), 0) for at in sizes]
        many = [reading(self.design.sizes[at], "sizes", (at,)) for at in sizes]
        always = (self.arrays["wins"][1, sizes] == len(self.design.seeds)).all()
        return {"some": self.pools[1], "wins": wins, "many": many, "seeds": self.seeds, "always": always}

    def ways(self) -> dict[str, Any]:
        """Say how many ways there are to place the motifs, without groups and with the best, and what is not met."""
        best = fewest(self.arrays["needed"])[0]
        cases, left = readings(self.arrays["ways"], "ways")
        said = {"cases": cases, "left": left, "motifs": len(self.design.motifs), "size": self.pools[best]}
        if self.coverage is None:
            return said | self.taught()
        empty, still = readings(self.arrays["unmet"], "unmet")
        return said | {"empty": empty, "still": still, "lost": bool((self.coverage.groups < 0).any())}

    def taught(self) -> dict[str, Any]:
        """Say which strands the ways are looked for in."""
        at = range(len(self.design.sizes))[-_COMPARED:][0]
        return {
            "seed": reading(self.design.seeds[0], "seeds", (0,)),
            "many": reading(self.design.sizes[at], "sizes", (at,)),
            "positives": reading(int(self.arrays["positives"]), "positives"),
        }

    def lost(self) -> dict[str, Any]:
        """Say which motifs share a group, and whether they ever do in smaller groups."""
        assert self.alike is not None  # noqa: S101 - asked before
        said = {"some": self.pools[1], "size": self.pools[2]}
        pair = self.alike.order_lost(self.design, self.design.pools[1])
        if pair is None:
            return said | {"apart": "no"}
        first, last = (self.design.motifs[row] for row in pair)
        never = closest_starts(first, last) >= self.design.pools[1]
        return said | {"apart": "never" if never else "here", "first": first, "last": last}

    def ends(self) -> dict[str, Any]:
        """Say what the medians are with the most strands."""
        last = len(self.design.sizes) - 1
        plain, middle, low = (
            reading(row[last], "medians", (way, last), 1) for way, row in enumerate(self.arrays["medians"])
        )
        many = reading(self.design.sizes[last], "sizes", (last,))
        sizes = {"some": self.pools[1], "size": self.pools[2]}
        return {"many": many, "plain": plain, "middle": middle, "low": low, **sizes}

    def shortfall(self) -> dict[str, Any]:
        """Say by how many points of a hundred the coarsest groups miss what they could reach."""
        many, size = self.ends()["many"], self.pools[2]
        short = reading(float(self.arrays["short"]), "short", (), 1)
        return {"size": size, "many": many, "short": short}

    def lay_out(self) -> None:
        """Place the axes, with room for names at the right of the curves."""
        stage = self.stage
        self.plot = BandedPlot(
            self.design.sizes,
            floor_of(self.growth[-1][0]),
            width=stage.width - _NAMES - 1.4,
            height=min(0.62 * stage.height, 4.4),
            names=readings(self.design.sizes, "sizes"),
            below=label("strands", theme.LABEL, theme.palette().muted),
            above=label("right", theme.LABEL, theme.palette().muted),
            log=True,
        )
        stage.part(right=1 - _NAMES / stage.width).fit(self.plot)
        self.names = [
            label("groups", theme.BODY, color_of(way), columns=columns) for way, columns in enumerate(self.pools)
        ]
        beside(self.names, self.plot, [float(one) for one in self.curve.median[:, -1]])
        self.roles = FastGroup(
            *(label(role, theme.LABEL, theme.palette().muted, width=_NAMES) for role in ("given", "trained"))
        ).arrange(DOWN, buff=0.2, aligned_edge=LEFT)
        self.roles.move_to(self.plot.plot.point(self.plot.ends[1], self.plot.plot.y_range[0]), aligned_edge=LEFT + DOWN)
        self.roles.shift(0.35 * RIGHT)
        last = self.growth[-1]
        self.curves = [self.plot.curve(row, color_of(way)) for way, row in enumerate(last[1])]
        self.bands = [
            self.plot.band(low, high, color_of(way))
            for way, (low, high) in enumerate(zip(last[0], last[2], strict=True))
        ]
        self.counter = Readout(self.write_runs)

    def write_runs(self, index: int) -> Glyphs:
        """Write how many runs have been counted."""
        shown = label("runs", theme.BODY, n=reading(index + 1, "counted", (index,)))
        corner = self.plot.plot.point(self.plot.ends[1], self.plot.plot.y_range[0])
        return shown.next_to(corner + 0.4 * UP, LEFT, buff=0.2)

    def grow(self, way: int, run_time: float) -> None:
        """Let one curve with its band grow as the runs are counted."""
        curve, band, last = self.curves[way], self.bands[way], len(self.growth) - 1

        def show(index: int) -> None:
            self.plot.reshape(curve, band, self.growth[index][:, way])

        show(0)
        self.add(band)
        come = [] if self.counter in self.mobjects else [FadeIn(self.counter)]
        self.play(Create(curve), FadeIn(self.names[way]), *come, run_time=theme.NORMAL)
        both = FastGroup(band, curve)
        self.play(
            moves.run_through(both, show, 0, last),
            moves.run_through(self.counter, self.counter.show, 0, last),
            run_time=run_time,
        )

    def read_off(self) -> None:
        """Draw the goal's level, and drop from where each median reaches it."""
        plot = self.plot
        self.level = plot.level(self.curve.goal, theme.palette().muted)
        self.play(Create(self.level), moves.quieten(*self.bands), FadeOut(self.counter), run_time=1.2)
        self.drops = FastGroup()
        ways = [int(way) for way in np.argsort(self.curve.needed) if np.isfinite(self.curve.needed[way])]
        if not ways:
            return
        first, last = self.span(ways[0])[0], max((self.span(way)[1] for way in ways), key=lambda at: at[0])
        # All numbers stand on that side of the lines where there is more room.
        left = bool(first[0] > plot.plot.get_x())
        for order, way in enumerate(ways):
            where = (first if left else last) + (0.4 + 0.6 * order) * UP
            self.drops.add(self.drop(way, where, LEFT if left else RIGHT))
        lines, words, bars = zip(*self.drops, strict=True)
        in_the_way = max(word.get_right()[0] for word in words) > self.roles.get_left()[0]
        leaving = [FadeOut(self.roles)] if in_the_way else []
        self.play(LaggedStart(*map(FadeIn, lines), lag_ratio=0.5), *leaving, run_time=1.4)
        self.play(LaggedStart(*map(Create, bars), lag_ratio=0.5), run_time=1.6)
        self.answer(LaggedStart(*map(FadeIn, words), lag_ratio=0.5), run_time=1.6)

    def span(self, way: int) -> tuple[np.ndarray, np.ndarray]:
        """Return where, on the axis, the upper and the lower quartile reach the goal; at its end, if never."""
        sooner, later = self.curve.needed_between[:, way]
        floor, end = self.plot.plot.y_range[0], self.plot.ends[1]
        return self.plot.point(sooner, floor), self.plot.plot.point(np.log10(later) if later > 0 else end, floor)

    def drop(self, way: int, where: np.ndarray, side: np.ndarray) -> FastGroup:
        """Return a line from where a median reaches the goal down to the axis, with the number of strands there.

        A bar across it goes from where the upper quartile reaches the goal to where the lower one does.
        """
        plot, color, needed = self.plot, color_of(way), self.curve.needed[way]
        start, end = plot.point(needed, self.curve.goal), plot.point(needed, plot.plot.y_range[0])
        line = DashedLine(start, end, color=color, stroke_width=theme.LINE)
        words = label("needs", theme.BODY, color, n=reading(float(self.arrays["needed"][way]), "needed", (way,)))
        words.next_to(where, side, buff=0.2)
        height = (where[1] - end[1]) * UP
        bar = Line(*(one + height for one in self.span(way)), color=color, stroke_width=3 * theme.BOLD)
        return FastGroup(FastGroup(line, Dot(start, radius=0.08, color=color)), words, bar)

    def light_the_ends(self) -> None:
        """Let all but the coarsest curve step back, and mark where the curves end."""
        last = self.design.sizes[-1]
        dots = [
            Dot(self.plot.point(last, row[-1]), radius=0.1, color=color_of(way))
            for way, row in enumerate(self.curve.median)
        ]
        leaving = [FadeOut(self.drops), FadeOut(self.level)]
        self.play(*leaving, moves.restore(*self.bands), run_time=theme.NORMAL)
        self.answer(moves.quieten(*self.curves[:-1], *self.bands[:-1]), *map(FadeIn, dots), run_time=theme.NORMAL)

    def make_ways_one(self) -> None:
        """Show each way to place the motifs as a box, full if an example has it, and let groups make some one."""
        best, seen, room = fewest(self.arrays["needed"])[0], self.coverage, self.stage
        self.clear_stage()
        if seen is None:
            return
        pitch = min(0.6, (room.width - 0.2) / len(seen.strand))
        strand = Strand(seen.strand, side=0.86 * pitch, pitch=pitch)
        strand.move_to(room.at(0.5, 1), aligned_edge=UP).shift(0.12 * DOWN)
        network = self.design.network()
        motifs, groups = mark_starts(underline(strand, network)), frame_groups(strand, network, self.design.pools[best])
        for group in {column // self.design.pools[best] for column in seen.cases[seen.case]}:
            groups[group].set_stroke(theme.palette().winner, width=theme.LINE)
        said = self.taught() | {"several": bool(seen.met.sum() > seen.positives)}
        name = label("taught", theme.LABEL, theme.palette().muted, width=room.width, **said)
        name.next_to(FastGroup(strand, motifs), DOWN, buff=0.2)
        boxes = WayBoxes(seen, color_of(best), room.inset(top=room.top - name.get_bottom()[1] + 0.3))
        frame = boxes.frame(seen.case)
        self.play(FadeIn(strand, motifs, name), run_time=theme.NORMAL)
        self.play(FadeIn(boxes.kinds), run_time=theme.NORMAL)
        self.play(Create(frame), run_time=theme.NORMAL)
        self.answer(FadeIn(groups), *map(FadeOut, boxes.lost), run_time=theme.NORMAL)
        self.play(*boxes.become_one(frame, seen.case), run_time=theme.SLOW)

    def draw_the_limit(self) -> None:
        """Bring the curves back, and draw a line that the coarsest groups can't pass, and name it."""
        self.clear_stage()
        kept = [self.plot, self.curves[-1], self.bands[-1], *self.curves[:-1], *self.bands[:-1]]
        self.play(*map(FadeIn, kept), run_time=theme.NORMAL)
        plot, color, height = self.plot, color_of(len(self.pools) - 1), float(self.arrays["limit"]) / 100
        line = DashedLine(*(plot.plot.point(x, height) for x in plot.ends), color=color, stroke_width=theme.LINE)
        name = self.place_by(line, label("at-most", NUMBER, color, columns=self.pools[2], limit=self.limit))
        self.play(Create(line), FadeIn(name, shift=0.2 * RIGHT), run_time=theme.SLOW)
        low, high = (plot.point(self.design.sizes[-1], y) for y in (float(self.curve.median[-1, -1]), height))
        gap = Line(low, high, color=theme.palette().winner, stroke_width=2 * theme.BOLD)
        short = reading(float(self.arrays["short"]), "short", (), 1)
        words = label("points", theme.BODY, theme.palette().winner, short=short)
        words.next_to(line.get_right(), RIGHT, buff=0.15).match_y(gap)
        self.answer(Create(gap), FadeIn(words), run_time=theme.SLOW)

    def place_by(self, line: DashedLine, name: Glyphs) -> Glyphs:
        """Place a name below a level line, or else above it, where no curve passes and, if possible, no other line."""
        plot, height = self.plot, line.get_y()
        xs = np.linspace(*plot.ends, 200)
        curves = [
            plot.plot.point(x, y)
            for row in self.curve.median
            for x, y in zip(xs, np.interp(xs, plot.xs, row), strict=True)
        ]
        levels = [one.get_y() for one in plot.plot.grid]
        left, right = line.get_left()[0] + 0.2 + name.width / 2, line.get_right()[0] - name.width / 2
        # Most room below the line comes first.
        across = [plot.plot.point(plot.xs[at], 0)[0] for at in self.curve.high.max(axis=0).argsort(kind="stable")]
        away = name.height / 2 + 0.15
        top = plot.plot.point(0, plot.plot.y_range[1])[1]
        ups = [height - away, *np.arange(height + away, max(top, height + 1.5 * away), 0.05)]
        places = [(max(left, min(x, right)), y) for y in ups for x in across]

        def crossed(x: float, y: float, others: list[float]) -> bool:
            reach = np.array([name.width / 2 + 0.08, name.height / 2 + 0.06])
            through = any((np.abs(point[:2] - (x, y)) < reach).all() for point in curves)
            return through or any(abs(level - y) < reach[1] for level in others)

        clear = [place for others in (levels, []) for place in places if not crossed(*place, others)]
        return name.move_to((*(clear or places)[0], 0))

    def show_the_pair(self, alike: Alike) -> None:
        """Show two strands of different classes, which differ in smaller groups, and not in the coarsest."""
        names = {
            size: label("groups", theme.BODY, color_of(way), columns=self.pools[way])
            for way, size in enumerate(self.design.pools)
            if way > 0
        }
        pair = AlikePair(alike, self.design, names, self.stage)
        (fine, coarse), (unequal, equal) = pair.groups, pair.marks
        self.clear_stage()
        self.play(*(FadeIn(strand, shift=0.2 * DOWN) for strand in pair.strands), run_time=theme.NORMAL)
        self.play(*map(FadeIn, (*pair.motifs, *pair.verdicts)), run_time=theme.NORMAL)
        self.play(FadeIn(fine, *pair.rows), run_time=theme.NORMAL)
        self.play(FadeIn(unequal), run_time=theme.NORMAL)
        self.answer(FadeOut(unequal, fine), FadeIn(coarse), run_time=theme.NORMAL)
        self.play(FadeIn(equal), run_time=theme.NORMAL)


def which_stops(median: np.ndarray) -> str:
    """Return which message says whether the coarsest groups stop short."""
    if median[-1, -1] >= median[:-1, -1].max():
        return "no-ceiling"
    return "ceiling" if median[-1, 0] > median[:-1, 0].max() else "ceiling-late"
