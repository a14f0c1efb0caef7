"""`dnacnn list`: the steps with their beats, their sentences and how long they last, as text or for a program."""

import json
from collections.abc import Sequence
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from scenes.kit.telling.pacing import complaints, words_a_second
from scenes.script.spoken import spoken
from scenes.studio.jobs.job import Job, Result
from scenes.studio.make.order import FAILED, OK, Order, run
from scenes.studio.phrases import clock, counted


def show(order: Order, console: Console, *, as_json: bool) -> int:
    """List the steps of an order; return the exit code."""
    results = beats(order, Console(stderr=True))
    if as_json:
        print(json.dumps(as_data(results), indent=1))  # noqa: T201 - what was asked for
    else:
        console.print(as_text(results))
    return FAILED if any(result.failure for result in results) else OK


def beats(order: Order, console: Console) -> tuple[Result, ...]:
    """Learn the beats of steps, from before or by running them undrawn; one result for each entry, in order.

    Raises
    ------
    KeyboardInterrupt
        Upon Ctrl-C.
    """
    jobs = order.jobs(Job, order.folder)
    before = {job: order.cache.result(job) for job in jobs}
    missing = [job for job, result in before.items() if result is None]
    if missing:
        learned, interrupted = run("beats", missing, order, console)
        if interrupted:
            raise KeyboardInterrupt
        before |= {result.job: result for result in learned}
    return tuple(result for result in before.values() if result is not None)


def as_text(results: Sequence[Result]) -> RenderableType:
    """Set the list of steps and cards for a reader."""
    parts: list[RenderableType] = []
    for result in results:
        entry = result.job.entry
        number = "" if entry.number is None else f"{entry.number}  "
        parts.append(Text.assemble(number, (result.title, "bold"), f"  {clock(result.length)}  ", (entry.name, "dim")))
        if result.failure:
            parts.append(Padding(Text(result.failure, "red"), (0, 0, 0, 2)))
        if result.omitted:
            parts.append(Padding(Text(f"left out: {result.omitted}", "yellow"), (0, 0, 0, 2)))
        rows = Table.grid(padding=(0, 1))
        for place, beat in enumerate(result.beats, 1):
            lasts = f"[dim]{clock(beat.end - beat.start)}[/]"
            spoken = f"[dim]{words_a_second(beat):.1f}/s[/]"
            rows.add_row(f"{place}", lasts, spoken, Text(beat.name, "italic"), Text(beat.sentence))
            for complaint in complaints(beat, result.job.settings.pace):
                rows.add_row("", "", "", "", Text(complaint, "yellow"))
        parts.append(Padding(rows, (0, 0, 1, 2)))
    count = sum(len(result.beats) for result in results)
    steps = sum(result.job.entry.number is not None and not result.omitted for result in results)
    total = clock(sum(result.length for result in results))
    parts.append(Text(f"{counted(steps, 'step')}, {counted(count, 'beat')}, {total}"))
    return Group(*parts)


def as_data(results: Sequence[Result]) -> list[dict[str, Any]]:
    """Return the list of steps and cards as JSON can hold it."""
    return [
        {
            "name": result.job.entry.name,
            "number": result.job.entry.data,
            "title": result.title,
            "scene": f"{result.job.entry.module}:{result.job.entry.scene}",
            "seconds": round(result.length, 3),
            "failure": result.failure,
            "omitted": result.omitted,
            "beats": [
                {
                    "name": beat.name,
                    "sentence": beat.sentence,
                    "spoken": [spoken(part, result.job.settings.language) for part in beat.heard],
                    "start": round(beat.start, 3),
                    "held": round(beat.held, 3),
                    "end": round(beat.end, 3),
                    "answered": round(beat.answered, 3) if beat.answer else None,
                    "words_a_second": round(words_a_second(beat), 2),
                    "pacing": list(complaints(beat, result.job.settings.pace)),
                    "loop": beat.loop,
                }
                for beat in result.beats
            ],
        }
        for result in results
    ]
