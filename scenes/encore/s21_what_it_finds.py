"""Step 21: thousands of steps from noise, what one seed finds, and what all of them do."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, ApplyMethod, Create, FadeIn, LaggedStart, there_and_back

from dnacnn.experiments.learning.design import obstacle
from dnacnn.experiments.learning.discovery import Discovery, best_lacking, clear, spelled
from dnacnn.experiments.learning.limits import best_ignoring
from dnacnn.experiments.learning.training import BATCH
from dnacnn.lecture.lecture import Lecture
from scenes.encore.figures.course_view import CourseView
from scenes.encore.figures.measured import measured
from scenes.encore.figures.run_dots import RunDots
from scenes.encore.figures.seed_row import Tallies, seed_row
from scenes.encore.figures.spelled_run import large_runs
from scenes.encore.figures.strand_kinds import StrandKinds
from scenes.encore.figures.tinted import legend, spelling
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.motion.moves import run_through
from scenes.kit.telling.step import Step
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, reading, readings


class WhatItFinds(Step):
    """One training from beginning to end, then every seed, a success beside a failure, and more kernels."""

    parts = ("kernels",)

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:
        """Say why there is nothing to learn."""
        return obstacle(lecture)

    def construct(self) -> None:
        """Let one training run, read off what it found, and put it beside the others."""
        self.compute()
        self.lay_out()
        motifs = len(self.design.motifs)
        several = {"motifs": motifs} if motifs > 1 else {"message": "the-strands-one"}
        with self.beat("the-strands", strands=self.strands, length=self.length, **several):
            self.show_the_strands()
        with self.beat("thousands-of-steps", **self.training()):
            self.let_it_run()
        with self.beat("what-came-out", message=f"what-came-out-{self.outcome}", **self.first_result()):
            self.write_words()
        with self.beat("every-seed", seeds=self.seeds, complete=self.complete, motifs=motifs):
            self.show_seeds()
        with self.beat("the-worst", message=self.contrast, **self.large_results()):
            self.show_in_large()
        with self.beat("more-kernels", message=self.trend, **self.counts()):
            self.count_finds()
        with self.beat("being-right", message=self.difference, **self.ends()):
            self.show_all_runs()

    def compute(self) -> None:
        """Take the results, and name what is read off them."""
        results = measured(self.settings)
        self.design, self.course = results.design, results.course
        self.found: tuple[Discovery, ...] = results.discoveries
        fewest, design = self.found[0], self.design
        self.large = success_and_failure(fewest)
        self.contrast = "best-and-worst" if len(self.large) > 1 else "the-worst"
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
                "median percent": [100 * float(np.median(one.accuracy)) for one in self.found],
                "batch": min(BATCH, design.noise_size),
                "seeds": design.seeds,
                "percent": [100 * one.accuracy for one in self.found],
            }
        )
        self.steps, self.strands, self.length, self.seeds = (
            reading(value, "design", (place,)) for place, value in enumerate(self.arrays["design"])
        )
        self.complete = reading(fewest.complete, "complete", (0,))
        self.ignoring = best_ignoring(design)
        if self.ignoring is not None:
            self.register("ignoring percent", 100 * self.ignoring)
            complete = np.concatenate([one.found.all(axis=1) for one in self.found])
            above = np.concatenate([one.accuracy for one in self.found])[~complete] > self.ignoring
            self.register("lacking", [above.sum(), above.size])
        self.difference = which_difference(self.found, self.ignoring)
        more = self.found[-1].complete > fewest.complete
        self.trend = "more-kernels-help" if more else "more-kernels-do-not"

    def training(self) -> dict[str, Any]:
        """Say what is trained."""
        batch = reading(float(self.arrays["batch"]), "batch")
        return {"steps": self.steps, "strands": self.strands, "batch": batch}

    def counts(self) -> dict[str, Any]:
        """Say for each number of kernels how many seeds found all motifs."""
        return {
            "kernels": readings([one.count for one in self.found], "kernel counts"),
            "complete": readings([one.complete for one in self.found], "complete"),
            "seeds": self.seeds,
        }

    def first_result(self) -> dict[str, Any]:
        """Say which motifs the first seed found and how much it tells right."""
        last = len(self.course.steps) - 1
        right = reading(self.arrays["course percent"][last], "course percent", (last,), 1)
        ends = {"first": self.gone[0], "last": self.gone[-1]} if self.gone else {}
        return {"found": self.here, "missed": self.gone, "gone": len(self.gone), "right": right, **ends}

    def ends(self) -> dict[str, Any]:
        """Say what the best run that lacks a motif reaches, the worst that found all, and how many beat a rule."""
        percent = self.arrays["percent"]
        complete = np.array([one.found.all(axis=1) for one in self.found])
        places = {"best": best_lacking(self.found)}
        if complete.any():
            place, at = np.unravel_index(np.where(complete, percent, np.inf).argmin(), percent.shape)
            places["least"] = (int(place), int(at))
        said = {name: reading(percent[where], "percent", where, 1) for name, where in places.items() if where}
        if self.ignoring is not None:
            said["ignoring"] = reading(100 * self.ignoring, "ignoring percent", (), 1)
            said["above"], said["lacking"] = readings(self.arrays["lacking"], "lacking")
        return said

    def name_run(self, place: int) -> tuple[Reading, Reading]:
        """Return the seed of a run with the fewest kernels, and its accuracy in percent."""
        seed = reading(self.design.seeds[place], "seeds", (place,))
        return seed, reading(self.arrays["percent"][0, place], "percent", (0, place), 1)

    def large_results(self) -> dict[str, Any]:
        """Say what the runs that are shown in large spell, and how much each tells right."""
        *best, worst = self.large
        seed, right = self.name_run(worst)
        said = {"seed": seed, "found": list(self.found[0].words[worst]), "right": right}
        for place in best:
            said["best"], said["most"] = self.name_run(place)
        return said | {"motifs": len(self.design.motifs)}

    def lay_out(self) -> None:
        """Place kernels and curves, as they are before the first step."""
        seed = reading(self.design.seeds[0], "seeds", (0,))
        self.view = CourseView(self.course, self.design.motifs, seed, self.stage)
        words = spelled(self.course.kernels[-1])
        self.here = [motif for motif in self.design.motifs if motif in words]
        self.gone = [motif for motif in self.design.motifs if motif not in words]
        self.outcome = "none" if not self.here else "some" if self.gone else "all"
        self.legend = legend().move_to(self.stage.at(0, 0), aligned_edge=LEFT + DOWN)

    def show_the_strands(self) -> None:
        """Show a positive strand, a negative one, and one that holds all motifs in a wrong order."""
        figure = StrandKinds(self.design, self.stage)
        for kind in figure.kinds[:2]:
            self.play(FadeIn(kind, shift=0.2 * DOWN), run_time=theme.SLOW)
        for decoy in figure.kinds[2:]:
            self.answer(FadeIn(decoy, shift=0.2 * DOWN), run_time=theme.SLOW)

    def let_it_run(self) -> None:
        """Let kernels, loss and accuracy run together."""
        view, last = self.view, len(self.course.steps) - 1
        self.clear_stage()
        view.show(0)
        self.play(FadeIn(view.parts, self.legend), run_time=theme.NORMAL)
        self.add(*view.lines)
        self.play(FadeIn(view.counter, *view.values), run_time=theme.QUICK)
        runs = [run_through(one, one.show, 0, last) for one in (view.counter, *view.values)]
        everything = FastGroup(*(kernel.boxes for kernel in view.kernels), *view.lines)
        self.play(run_through(everything, view.show, 0, last), *runs, run_time=9.5)

    def write_words(self) -> None:
        """Write what each kernel spells: its largest cell in each column."""
        words, kernels = self.view.words(), self.course.kernels[-1]
        self.play(LaggedStart(*map(Create, spelling(self.view.kernels, kernels)), lag_ratio=0.3), run_time=1.6)
        coming = LaggedStart(*(FadeIn(word, shift=0.15 * DOWN) for word in words), lag_ratio=0.4)
        self.play(coming, *map(FadeIn, self.say_pale(kernels)), run_time=1.2)
        found = [place for place, word in enumerate(spelled(kernels)) if word in self.here]
        whole = [FastGroup(self.view.kernels[place], words[place]) for place in found]
        self.answer(*(Create(framed(one, theme.palette().positive)) for one in whole), run_time=theme.NORMAL)

    def say_pale(self, kernels: np.ndarray) -> list[Glyphs]:
        """Return what a pale letter is, beside what the colours are, if any is pale."""
        if clear(kernels).all():
            return []
        name = label("pale", theme.FINE, theme.palette().muted)
        name.next_to(self.legend, *((UP, 0.2) if self.stage.upright else (RIGHT, 0.6)))
        return [name.align_to(self.legend, LEFT) if self.stage.upright else name]

    def show_seeds(self) -> None:
        """Bring in every seed's kernels in a row, those that found all motifs in frames."""
        self.clear_stage(self.legend)
        room = self.stage.part(bottom=0.14, top=0.86)
        self.columns = seed_row(self.found[0], self.design.seeds, room)
        title = label("kernels-by-seed", theme.BODY, n=reading(self.found[0].count, "kernel counts", (0,)))
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
        answering = tallies.lines[:2][-1]  # the rest comes while the answer is read
        for line in tallies.lines:
            name, tiles, *counts = line
            coming = [FadeIn(name), LaggedStart(*map(FadeIn, tiles), lag_ratio=0.1)]
            move = self.answer if line is answering else self.play
            move(*coming, run_time=1.6)
            self.play(*map(FadeIn, counts), run_time=theme.QUICK)

    def show_all_runs(self) -> None:
        """Put a dot for every run where its accuracy is, in green if it found all motifs; then the medians."""
        limit = self.ignoring if self.difference == "right-more" else None
        dots = RunDots(self.found, limit, self.stage.part(bottom=0.1))
        names, runs, medians = zip(*dots.lines, strict=True)
        self.clear_stage()
        self.play(FadeIn(dots.plot, dots.title, *names), run_time=theme.QUICK)
        for line in runs:
            self.play(LaggedStart(*(FadeIn(dot, shift=0.1 * DOWN) for dot in line), lag_ratio=0.1), run_time=1.1)
        self.play(*map(Create, medians), run_time=theme.NORMAL)
        lit = [ApplyMethod(dot.scale, 1.6, rate_func=there_and_back) for dot in dots.lit]
        marks = [animation(part) for animation, part in zip((Create, FadeIn, Create), dots.mark, strict=False)]
        if limit is not None:
            self.answer(*marks, run_time=theme.NORMAL)
            self.play(*lit, run_time=theme.SLOW)
            return
        self.answer(*lit, run_time=theme.SLOW)
        if marks:
            self.play(*marks, run_time=theme.NORMAL)

    def show_in_large(self) -> None:
        """Show a run that found all motifs, and beside it one that didn't, with what their kernels spell."""
        fewest, named = self.found[0], [self.name_run(place) for place in self.large]
        runs = large_runs(fewest, self.large, self.design.motifs, named, self.stage.part(bottom=0.16))
        self.clear_stage(self.legend)
        self.play(*(FadeIn(run.still) for run in runs), run_time=theme.NORMAL)
        self.play(*(LaggedStart(*map(Create, run.marks), lag_ratio=0.2) for run in runs), run_time=1.2)
        for place, run in zip(self.large, runs, strict=True):
            failure = run is runs[-1] and len(runs) > 1
            pale = self.say_pale(fewest.kernels[place])
            coming = LaggedStart(*(FadeIn(word, shift=0.15 * DOWN) for word in run.words), lag_ratio=0.4)
            move = self.answer if failure else self.play
            move(coming, *map(FadeIn, pale), *map(Create, run.frames), run_time=theme.NORMAL)


def success_and_failure(found: Discovery) -> list[int]:
    """Return the places of the best run that found all motifs and the worst that didn't; of the worst run, if alike."""
    complete = found.found.all(axis=1)
    if complete.all() or not complete.any():
        return [int(found.accuracy.argmin())]
    best = np.where(complete, found.accuracy, -np.inf).argmax()
    return [int(best), int(np.where(complete, np.inf, found.accuracy).argmin())]


def which_difference(found: Sequence[Discovery], ignoring: float | None) -> str:
    """Return which message says what being right tells of the motifs, given what a rule reaches that ignores one."""
    right = np.concatenate([one.accuracy for one in found])
    complete = np.concatenate([one.found.all(axis=1) for one in found])
    if complete.all() or not complete.any():
        return "right-all" if complete.all() else "right-none"
    best, least = right[~complete].max(), right[complete].min()
    if ignoring is not None and best > ignoring:
        return "right-more"
    return "right-overlap" if best >= least else "right-tells"
