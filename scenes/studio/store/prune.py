"""Nothing is left lying about: halves of files and parts of films."""

import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from scenes.studio.jobs.job import LEAVING, ClipsJob, FramesJob, Job
from scenes.studio.store import atomic
from scenes.studio.store.cache import film_key

_PARTS, _LEAVING = "parts", LEAVING.name
_DAY = 24 * 3600.0


def parts_folder(cache: Path, job: Job) -> Path:
    """Name the folder in which the parts of a film wait for each other; a film of another size has another."""
    return cache / _PARTS / film_key(job)


def sweep(folder: Path, others: Iterable[Path] = ()) -> None:
    """Remove what renders that were killed have left half written, in the folder of films and in others."""
    cache, others = folder / ".cache", tuple(others)
    parts = (cache / _PARTS).glob("*")
    for place in {folder, cache, cache / _LEAVING, *parts, *others, *(path.parent for path in others)}:
        atomic.sweep(place)


def remove_parts(cache: Path, job: Job) -> None:
    """Remove the parts of a film that is whole now, and their records."""
    folder = parts_folder(cache, job)
    for path in folder.glob("[!.]*"):
        path.unlink(missing_ok=True)
        (cache / f"film-{path.stem}.json").unlink(missing_ok=True)
    with suppress(OSError):  # another render may be at work in there
        folder.rmdir()
        folder.parent.rmdir()


def forget(job: Job) -> None:
    """Remove what another lecture had of a step that this one leaves out: its film, or its pictures or clips."""
    gone = [job.leaving]
    if isinstance(job, (FramesJob, ClipsJob)):
        gone += job.path.glob("[!.]*")
    if not isinstance(job, FramesJob):
        stem = job.path.name if isinstance(job, ClipsJob) else job.path.stem
        gone += (path for path in job.path.parent.glob(f"{stem}.*") if path.stem == stem)
    for path in gone:
        path.unlink(missing_ok=True)
    if isinstance(job, (FramesJob, ClipsJob)):
        with suppress(OSError):  # it was never there, or something else is kept in it
            job.path.rmdir()


def prune(cache: Path) -> None:
    """Remove parts and ends of films that are a day old and no longer of use, and what earlier versions kept."""
    now = time.time()
    with suppress(OSError):  # another process may do the same
        shutil.rmtree(cache / "type", ignore_errors=True)
        for folder in (cache / _PARTS).iterdir():
            # An interrupted render is taken up again soon, or its steps have changed since.
            if folder.stat().st_mtime < now - _DAY:
                shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        for leaving in (cache / _LEAVING).glob("[!.]*"):
            if not (cache.parent / leaving.name).exists() and leaving.stat().st_mtime < now - _DAY:
                leaving.unlink()
