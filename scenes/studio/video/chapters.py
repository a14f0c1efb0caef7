"""Where each step begins in the lecture: one chapter of the film a step."""

from collections.abc import Sequence
from dataclasses import dataclass

from scenes.studio.jobs.job import Result


@dataclass(frozen=True)
class ChapterMark:
    """A step of the lecture, as a player's menu lists it; times are seconds of the lecture."""

    title: str
    start: float
    end: float


def chapters(results: Sequence[Result]) -> tuple[ChapterMark, ...]:
    """Mark the steps in films that follow one another.

    A card belongs to the step that it comes before; what follows the last step, to that.
    """
    titles: list[str] = []
    starts: list[float] = []
    now, begins = 0.0, 0.0
    for result in results:
        entry = result.job.entry
        now += result.length
        if entry.number is not None:
            titles.append(f"{entry.number} {result.title}")
            starts.append(begins)
            begins = now
    return tuple(map(ChapterMark, titles, starts, [*starts[1:], now]))
