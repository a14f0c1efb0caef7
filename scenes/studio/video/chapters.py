"""Where each step begins in the lecture: one chapter a step."""

from collections.abc import Sequence
from dataclasses import dataclass

from scenes.studio.jobs.job import Result


@dataclass(frozen=True)
class Chapter:
    """A step of the lecture, as a player's menu lists it; times are seconds of the lecture."""

    title: str
    start: float
    end: float


def chapters(results: Sequence[Result]) -> tuple[Chapter, ...]:
    """Place the chapters of films that follow one another.

    Parameters
    ----------
    results : of the films, in order.

    Returns
    -------
    chapters : one for each step. A card belongs to the step that it comes before; what follows the last step, to that.
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
    ends = [*starts[1:], now]
    return tuple(Chapter(*told) for told in zip(titles, starts, ends, strict=True))
