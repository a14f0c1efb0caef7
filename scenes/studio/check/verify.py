"""`dnacnn verify`: whether films are what their receipt says: the files, and the pictures if they are drawn again."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

from rich.console import Console

from scenes.kit.telling.settings import Settings
from scenes.studio.jobs import queue
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.processes import Pool
from scenes.studio.lecture.entry import Entry
from scenes.studio.make.order import FAILED, OK
from scenes.studio.store import receipt
from scenes.studio.store.cache import film_key
from scenes.studio.video.quality import Coding, Quality


def verify(
    folder: Path, entries: tuple[Entry, ...], console: Console, *, pictures: bool = False, workers: int | None = None
) -> int:
    """Compare the films in a folder with the receipt beside them, print what differs, and return the exit code.

    With `pictures`, every picture is drawn again, by so many workers, if it can still be drawn from the same.

    Raises
    ------
    StudioError
        If there is no receipt.
    """
    films = receipt.read(folder)["films"]
    faults = list(receipt.faults(folder))
    if pictures:
        jobs = {name: job for name, film in films.items() if (job := _job(name, film, entries))}
        with Pool(workers) as pool:
            drawn = {result.job: result for result in queue.run("sums", list(jobs.values()), pool)}
        for name, film in films.items():
            faults += _differences(name, film, drawn.get(jobs[name]) if name in jobs else None)
    for fault in faults:
        console.print(fault, style="red", highlight=False, soft_wrap=True)
    if not faults:
        drawn_too = ", and their pictures, drawn again," if pictures else ""
        console.print(f"{len(films)} films{drawn_too} are as {folder / receipt.NAME} says", highlight=False)
    return FAILED if faults else OK


def _job(name: str, film: dict[str, Any], entries: tuple[Entry, ...]) -> Job | None:
    """Return what was done for a film, if it can still be done from the same."""
    entry = next((entry for entry in entries if entry.name == name.partition(".")[0]), None)
    if entry is None:
        return None
    with suppress(TypeError, ValueError, KeyError, AttributeError):  # of another version, or changed since
        quality, coding = Quality(**film["size"]), Coding(**film["coding"])
        job = Job(entry, Path(), quality, Settings.from_data(film["settings"]), coding)
        return job if film_key(job) == film["inputs"] else None
    return None


def _differences(name: str, film: dict[str, Any], drawn: Result | None) -> Iterator[str]:
    if drawn is None:
        yield f"{name} was made from other files or with other versions: its pictures can't be compared"
    elif drawn.failure:
        yield f"{name} could not be drawn again: {drawn.failure}"
    else:
        for beat, (now, then) in enumerate(zip(drawn.hashes, film["pictures"], strict=False), 1):
            if now != then:
                yield f"{name} differs in the pictures of beat {beat}"
        if len(drawn.hashes) != len(film["pictures"]):
            yield f"{name} has {len(film['pictures'])} beats in the receipt, {len(drawn.hashes)} when drawn again"
