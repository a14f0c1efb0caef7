"""Step 21: thousands of steps from noise, what one seed finds, and what all of them do."""

from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, FadeIn, LaggedStart

from dnacnn.experiments.learning.design import obstacle
from dnacnn.experiments.learning.discovery import Discovery, spelled
from dnacnn.lecture.lecture import Lecture
from scenes.encore.figures.course_view import CourseView
from scenes.encore.figures.measured import measured
from scenes.encore.figures.run_dots import RunDots
from scenes.encore.figures.seed_row import Tallies, seed_row
from scenes.encore.figures.tinted import Tinted, legend, words_of
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.motion.moves import run_through
from scenes.kit.telling.step import Step
from scenes.kit.type.text import label, reading, readings


class WhatItFinds(Step):
    """One training from beginning to end, then every seed, then more kernels, and the worst run."""

    parts = ("kernels",)

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to learn."""
        return obstacle(lecture)

    def construct(self) -> None:
        """Let one training run, read off what it found, and put it beside the others."""
        self.compute()
        self.lay_out()
        with self.beat("thousands-of-steps", **self.training()):
            self.let_it_run()
        with self.beat("what-came-out", message=f"what-came-out-{self.outcome}", **self.first_result()):
            self.write_words()
        with self.beat("every-seed", seeds=self.seeds, complete=self.complete, motifs=len(self.design.motifs)):
            self.show_seeds()
        with self.beat("the-worst", **self.worst_result()):
            self.show_the_worst()
        with self.beat("more-kernels", message=self.trend, **self.counts()):
            self.count_finds()
        with self.beat("being-right", message=self.difference, **self.lacks()):
            self.show_all_runs()

    def compute(self) -> None:
        """Take the results, and name what is read off them."""
        results = measured(self.settings)
        self.design, self.course = results.design, results.course
        self.found: tuple[Discovery, ...] = results.discoveries
        fewest, design = self.found[0], self.design
        medians = [100 * float(np.median(one.accuracy)) for one in self.found]
        self.worst = int(self.found[0].accuracy.argmin())
        self.register_all(
            {
                "course steps": self.course.steps,
                "course loss": self.course.loss,
                "course accuracy": self.course.accuracy,
                "course percent": 100 * self.course.accuracy,
                "design": [design.noise_steps, design.noise_size, design.length, len(design.seeds)],
                "finds": np.array([np.sort(one.counts)[::-1] for one in self.found]),
                "kernel counts": [one.count for one in self.found],
                "complete": [one.complete for one in self.found],
                "lacking": [len(design.seeds) - one.complete for one in self.found],
                "median percent": medians,
                "seeds": design.seeds,
                "percent": 100 * fewest.accuracy,
            }
        )
        self.steps, self.strands, self.length, self.seeds = (
            reading(value, "design", (place,)) for place, value in enumerate(self.arrays["design"])
        )
        self.complete = reading(fewest.complete, "complete", (0,))
        self.medians = [reading(value, "median percent", (place,), 1) for place, value in enumerate(medians)]
        # With half of the runs without a motif, the median is no longer that of runs with all of them.
        self.difference = "right-without" if 2 * self.found[-1].complete < len(design.seeds) else "right-with"
        self.trend = "more-kernels-help" if medians[-1] > medians[0] else "more-kernels-do-not"

    def training(self) -> dict[str, Any]:
        """Say what is trained."""
        return {"steps": self.steps, "strands": self.strands, "length": self.length}

    def counts(self) -> dict[str, Any]:
        """Say for each number of kernels how many seeds found all motifs, and what the medians are."""
        return {
            "kernels": readings([one.count for one in self.found], "kernel counts"),
            "complete": readings([one.complete for one in self.found], "complete"),
            "seeds": self.seeds,
            "low": self.medians[0],
            "high": self.medians[-1],
        }

    def first_result(self) -> dict[str, Any]:
        """Say which motifs the first seed found and how much it tells right."""
        last = len(self.course.steps) - 1
        right = reading(self.arrays["course percent"][last], "course percent", (last,), 1)
        ends = {"first": self.gone[0], "last": self.gone[-1]} if self.gone else {}
        return {"found": self.here, "missed": self.gone, "gone": len(self.gone), "right": right, **ends}

    def lacks(self) -> dict[str, Any]:
        """Say how many runs with the most kernels lack a motif, and what their median is."""
        last = len(self.found) - 1
        arrays = {"count": "kernel counts", "complete": "complete", "lacking": "lacking"}
        shown = {name: reading(self.arrays[array][last], array, (last,)) for name, array in arrays.items()}
        return {**shown, "seeds": self.seeds, "high": self.medians[-1]}

    def worst_result(self) -> dict[str, Any]:
        """Say what the worst run spells."""
        seed = reading(self.design.seeds[self.worst], "seeds", (self.worst,))
        right = reading(self.arrays["percent"][self.worst], "percent", (self.worst,), 1)
        return {"seed": seed, "found": list(self.found[0].words[self.worst]), "right": right}

    def lay_out(self) -> None:
        """Place kernels and curves, as they are before the first step."""
        self.view = CourseView(self.course, self.design.motifs, self.stage)
        words = spelled(self.course.kernels[-1])
        self.here = [motif for motif in self.design.motifs if motif in words]
        self.gone = [motif for motif in self.design.motifs if motif not in words]
        self.outcome = "none" if not self.here else "some" if self.gone else "all"
        self.legend = legend().move_to(self.stage.at(0, 0), aligned_edge=LEFT + DOWN)

    def let_it_run(self) -> None:
        """Let kernels, loss and accuracy run together."""
        view, last = self.view, len(self.course.steps) - 1
        view.show(0)
        self.play(FadeIn(view.parts, self.legend), run_time=theme.NORMAL)
        self.add(*view.lines)
        self.play(FadeIn(view.counter, *view.values), run_time=theme.QUICK)
        runs = [run_through(one, one.show, 0, last) for one in (view.counter, *view.values)]
        everything = FastGroup(*(kernel.boxes for kernel in view.kernels), *view.lines)
        self.play(run_through(everything, view.show, 0, last), *runs, run_time=7.0)

    def write_words(self) -> None:
        """Write what each kernel spells: its largest cell in each column."""
        words = self.view.words()
        marks = FastGroup()
        for kernel, values in zip(self.view.kernels, self.course.kernels[-1], strict=True):
            for column, row in enumerate(values.argmax(axis=0)):
                marks.add(kernel.cell(int(row), column).copy().set_fill(opacity=0))
        marks.set_stroke(theme.palette().ink, width=theme.BOLD)
        self.play(FadeIn(marks), run_time=theme.NORMAL)
        self.answer(LaggedStart(*(FadeIn(word, shift=0.15 * DOWN) for word in words), lag_ratio=0.4), run_time=1.2)

    def show_seeds(self) -> None:
        """Bring in every seed's kernels in a row, those that found all motifs in frames."""
        self.clear_stage(self.legend)
        room = self.stage.part(bottom=0.14, top=0.86)
        self.columns = seed_row(self.found[0], room)
        title = label("kernels", theme.BODY, n=reading(self.found[0].count, "kernel counts", (0,)))
        title.next_to(FastGroup(*self.columns), UP, buff=0.3).align_to(FastGroup(*self.columns), LEFT)
        self.play(FadeIn(title), run_time=theme.QUICK)
        coming = [FadeIn(column[0], shift=0.2 * UP) for column in self.columns]
        self.play(LaggedStart(*coming, lag_ratio=0.2), run_time=3.0)
        self.answer(*(FadeIn(column[1]) for column in self.columns), run_time=theme.NORMAL)

    def count_finds(self) -> None:
        """Count, for each number of kernels, the seeds that found all motifs."""
        self.clear_stage()
        tallies = Tallies(self.found, len(self.design.motifs), self.stage.part(bottom=0.1))
        self.play(FadeIn(tallies.heads), run_time=theme.QUICK)
        for line in tallies.lines:
            name, tiles, *counts = line
            self.play(FadeIn(name), LaggedStart(*map(FadeIn, tiles), lag_ratio=0.1), run_time=1.0)
            if line is tallies.lines[-1]:
                self.answer(*map(FadeIn, counts))
            else:
                self.play(*map(FadeIn, counts), run_time=theme.QUICK)

    def show_all_runs(self) -> None:
        """Put a dot for every run where its accuracy is, in green if it found all motifs; then the medians."""
        dots = RunDots(self.found, self.stage.part(bottom=0.1))
        names, runs, medians = zip(*dots.lines, strict=True)
        self.clear_stage()
        self.play(FadeIn(dots.plot, dots.title, *names), run_time=theme.QUICK)
        for line in runs:
            self.play(LaggedStart(*(FadeIn(dot, shift=0.1 * DOWN) for dot in line), lag_ratio=0.1), run_time=0.9)
        self.answer(*map(FadeIn, medians))

    def show_the_worst(self) -> None:
        """Show the worst run's kernels in large, with what they spell."""
        fewest, palette = self.found[0], theme.palette()
        values = fewest.kernels[self.worst]
        columns = values.shape[0] * values.shape[2]
        side = min(0.8, (self.stage.width - 0.7 * len(values)) / columns)
        most = float(np.abs(values).max())
        kernels = [Tinted(one, side=side, most=most, rows="" if place else "ACGT") for place, one in enumerate(values)]
        row = FastGroup(*kernels).arrange(RIGHT, buff=min(1.0, 1.5 * side))
        self.stage.part(bottom=0.2, top=0.84).fit(row)
        words = words_of(fewest.words[self.worst], self.design.motifs, theme.LARGE)
        for word, kernel in zip(words, kernels, strict=True):
            word.next_to(kernel.boxes, DOWN, buff=0.25)
        seed = reading(self.design.seeds[self.worst], "seeds", (self.worst,))
        name = label("seed", theme.BODY, palette.muted, n=seed).next_to(row, UP, buff=0.35)
        self.clear_stage()
        self.play(FadeIn(row, name), run_time=theme.NORMAL)
        self.play(*(FadeIn(word, shift=0.15 * DOWN) for word in words), run_time=theme.NORMAL)
