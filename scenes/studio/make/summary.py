"""What became of an order: as a table for a reader, or as data for a program."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rich.table import Table
from rich.text import Text

from scenes.studio.jobs.job import Result
from scenes.studio.phrases import clock


def as_table(results: Sequence[Result], extra: Sequence[Path]) -> Table:
    """Return a table of what became of each step, and of the files that were made from all of them."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("written", "lasts", "size", "took"):
        table.add_column(heading, justify="left" if heading == "written" else "right", no_wrap=True)
    for result in results:
        if result.failure:
            table.add_row(Text(f"{result.job.path}  failed", "red"), "", "", f"{result.seconds:.1f} s")
            continue
        if result.omitted:
            table.add_row(Text(f"{result.job.entry.name}  left out: {result.omitted}", "yellow"), "", "", "")
            continue
        pictures = "" if result.paths == (result.job.path,) else f"  {len(result.paths)} pictures"
        took = "from before" if result.before else f"{result.seconds:.1f} s"
        table.add_row(f"{result.job.path}{pictures}", clock(result.film_length), _megabytes(_bytes(result.paths)), took)
    lasts = clock(sum(result.length for result in results))
    for path in extra:
        table.add_row(Text(str(path), "bold"), lasts, _megabytes(_bytes([path])), "")
    return table


def as_json(results: Sequence[Result], extra: Sequence[Path], code: int) -> str:
    """Return the same and the exit code as one object in JSON.

    Examples
    --------
    >>> as_json([], [Path("media/lecture.mp4")], 130)
    '{"code": 130, "steps": [], "lecture": ["media/lecture.mp4"]}'
    """
    steps = [_data(result) for result in results]
    return json.dumps({"code": code, "steps": steps, "lecture": [str(path) for path in extra]})


def _data(result: Result) -> dict[str, Any]:
    entry = result.job.entry
    return {
        "name": entry.name,
        "number": entry.data,
        "title": result.title,
        "paths": [str(path) for path in result.paths],
        "bytes": _bytes(result.paths),
        "frames": result.film_frames,
        "length": round(result.film_length, 3),
        "before": result.before,
        "seconds": round(result.seconds, 3),
        "failure": result.failure,
        "omitted": result.omitted,
        "trace": result.trace or None,
        "beats": [
            {"name": beat.name, "sentence": beat.sentence, "start": beat.start, "held": beat.held, "end": beat.end}
            for beat in result.beats
        ],
    }


def _bytes(paths: Sequence[Path]) -> int:
    return sum(path.stat().st_size for path in paths)


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.2f} MB"
