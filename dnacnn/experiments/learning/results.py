"""All results of a design: the runs of every seed, and what is made of them."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from hashlib import sha256
from importlib.resources import files
from types import MappingProxyType
from typing import Any

from dnacnn.errors import InputError
from dnacnn.experiments.learning.curve import LearningCurve, curve_run, learning_curve
from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.discovery import Course, Discovery, course_of, discover, discovery_run
from dnacnn.experiments.learning.edges import Edges, edge_effect, edges_run

KEPT = "notes.json"  # the runs for the notes' own lecture

_COMMON = ("motifs", "length", "pad_side", "unseen")


@dataclass(frozen=True)
class Experiment:
    """Something that is done once for each seed.

    Attributes
    ----------
    run : does it, and returns what JSON can hold.
    depends_on : the fields of a design that its outcome depends on, beside the seed.
    """

    run: Callable[[Design, int], Any]
    depends_on: tuple[str, ...]


EXPERIMENTS: Mapping[str, Experiment] = MappingProxyType(
    {
        "kernels": Experiment(discovery_run, (*_COMMON, "pool_size", "kernels", "noise_steps", "noise_size")),
        "examples": Experiment(curve_run, (*_COMMON, "pools", "sizes", "steps")),
        "edges": Experiment(edges_run, (*_COMMON, "pool_size", "steps")),
    }
)


@dataclass(frozen=True)
class Results:
    """The runs of a design, as text; so they can be compared, sent and kept.

    Attributes
    ----------
    text : JSON with the design and, for each experiment, each seed's run.
    """

    text: str

    @classmethod
    def of(cls, design: Design, runs: Mapping[str, Mapping[int, Any]]) -> "Results":
        """Put runs together: experiment -> seed -> run."""
        named = {name: {str(seed): found[seed] for seed in design.seeds} for name, found in runs.items()}
        return cls(json.dumps({"design": design.as_data(), "runs": named}))

    def __repr__(self) -> str:
        """Name the results by their digest."""
        return f"Results({sha256(self.text.encode()).hexdigest()[:16]})"

    @cached_property
    def _data(self) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.text)
        return found

    @cached_property
    def design(self) -> Design:
        """What was tried."""
        return Design.from_data(self._data["design"])

    @cached_property
    def curve(self) -> LearningCurve:
        """How many examples it takes."""
        return learning_curve(self.design, self._runs("examples"))

    @cached_property
    def discoveries(self) -> tuple[Discovery, ...]:
        """What came of random kernels, for each number of them."""
        return discover(self.design, self._runs("kernels"))

    @cached_property
    def course(self) -> Course:
        """The first seed's training of the fewest kernels, from beginning to end."""
        return course_of(self._runs("kernels")[0])

    @cached_property
    def edges(self) -> Edges:
        """What is lost at the ends."""
        return edge_effect(self.design, self._runs("edges"))

    def runs(self) -> dict[str, dict[int, Any]]:
        """Give all runs: experiment -> seed -> run."""
        return {name: {int(seed): run for seed, run in found.items()} for name, found in self._data["runs"].items()}

    def _runs(self, name: str) -> list[Any]:
        if name not in self._data["runs"]:
            raise InputError(f"these results have no {name}, only {', '.join(self._data['runs']) or 'nothing'}")
        return [self._data["runs"][name][str(seed)] for seed in self.design.seeds]


def measure(design: Design) -> Results:
    """Do all experiments of a design, one after the other, in this process."""
    return Results.of(
        design, {name: {seed: one.run(design, seed) for seed in design.seeds} for name, one in EXPERIMENTS.items()}
    )


def kept_results() -> Results:
    """Return the results for the notes' own lecture that come with the package."""
    return Results((files("dnacnn.experiments.learning") / KEPT).read_text(encoding="utf-8").strip())


def kept_runs(name: str, design: Design) -> dict[int, Any]:
    """Return those of the kept runs of an experiment that a design would give again: seed -> run."""
    kept = kept_results()
    same = all(getattr(kept.design, field) == getattr(design, field) for field in EXPERIMENTS[name].depends_on)
    # The first seed's run is kept with its course.
    if not same or kept.design.seeds[0] != design.seeds[0]:
        return {}
    return {seed: run for seed, run in kept.runs()[name].items() if seed in design.seeds}


def results_for(design: Design) -> Results | None:
    """Return a design's results if they come with the package, else None."""
    runs = {name: kept_runs(name, design) for name in EXPERIMENTS}
    if any(set(found) != set(design.seeds) for found in runs.values()):
        return None
    return Results.of(replace(design), runs)
