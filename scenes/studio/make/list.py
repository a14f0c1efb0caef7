"""The steps with their beats, their sentences and how long they last: as text, or for a program."""

from collections.abc import Sequence
from typing import Any

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from scenes.studio.jobs.job import Result


def clock(seconds: float) -> str:
    """Write a length of time.

    Parameters
    ----------
    seconds : how long.

    Returns
    -------
    clock : minutes and seconds.

    Examples
    --------
    >>> clock(75.4), clock(9)
    ('1:15', '0:09')
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def counted(count: int, thing: str) -> str:
    """Write how many there are of something.

    Examples
    --------
    >>> counted(1, "beat"), counted(0, "step")
    ('1 beat', '0 steps')
    """
    return f"{count} {thing}{'s' * (count != 1)}"


def as_text(results: Sequence[Result]) -> RenderableType:
    """Set the list for a reader.

    Parameters
    ----------
    results : one for each step and card, in order.

    Returns
    -------
    text : to be printed by rich.
    """
    parts: list[RenderableType] = []
    for result in results:
        entry = result.job.entry
        number = "" if entry.number is None else f"{entry.number}  "
        parts.append(Text.assemble(number, (result.title, "bold"), f"  {clock(result.length)}  ", (entry.name, "dim")))
        if result.failure:
            parts.append(Padding(Text(result.failure, "red"), (0, 0, 0, 2)))
        if result.omitted:
            parts.append(Padding(Text(f"left out: {result.omitted}", "yellow"), (0, 0, 0, 2)))
        beats = Table.grid(padding=(0, 1))
        for number, cue in enumerate(result.cues, 1):
            beats.add_row(
                f"{number}", f"[dim]{clock(cue.end - cue.start)}[/]", Text(cue.name, "italic"), Text(cue.sentence)
            )
        parts.append(Padding(beats, (0, 0, 1, 2)))
    beats_told = sum(len(result.cues) for result in results)
    steps = sum(result.job.entry.number is not None and not result.omitted for result in results)
    lasts = clock(sum(result.length for result in results))
    parts.append(Text(f"{counted(steps, 'step')}, {counted(beats_told, 'beat')}, {lasts}"))
    return Group(*parts)


def as_data(results: Sequence[Result]) -> list[dict[str, Any]]:
    """Give the list to a program.

    Parameters
    ----------
    results : one for each step and card, in order.

    Returns
    -------
    data : what JSON can hold.
    """
    return [
        {
            "name": result.job.entry.name,
            "number": result.job.entry.number,
            "title": result.title,
            "scene": f"{result.job.entry.module}:{result.job.entry.scene}",
            "seconds": round(result.length, 3),
            "failure": result.failure,
            "omitted": result.omitted,
            "beats": [
                {
                    "name": cue.name,
                    "sentence": cue.sentence,
                    "start": round(cue.start, 3),
                    "held": round(cue.held, 3),
                    "end": round(cue.end, 3),
                    "loop": cue.loop,
                }
                for cue in result.cues
            ],
        }
        for result in results
    ]
