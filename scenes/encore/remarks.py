"""Remarks on the encore's steps: the result in a table, and what students ask."""

from collections.abc import Iterator

from dnacnn.experiments.learning.design import Design, obstacle
from dnacnn.experiments.learning.results import results_for
from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.remark import Remark, add
from scenes.script import script
from scenes.script.numbers import number


def remarks(lecture: Lecture) -> Iterator[Remark]:
    """Give the remarks of a lecture; the table, where its results come with the package."""
    if obstacle(lecture):
        return
    yield add("what-it-finds", "why")
    design = Design.of(lecture)
    results = results_for(design)
    if results:
        rows = [
            script.say(
                "how-many-examples_remark-row",
                pooling=script.say("encore_groups", columns=size),
                values=[f"{number(100 * median, 1)} %" for median in row],
            )
            for size, row in zip(design.pools, results.curve.median, strict=True)
        ]
        yield add(
            "how-many-examples",
            "table",
            unseen=design.unseen,
            length=design.length,
            seeds=len(design.seeds),
            sizes=list(design.sizes),
            rows=" ".join(rows),
        )
    yield add("where-it-looks", "both-sides", shift=lecture.width - 1)
