"""Nothing is left lying about: halves of files, parts of films, and typeset pieces that nobody uses."""

import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from scenes.studio.jobs.job import Job
from scenes.studio.make.wanted import Clips, Frames
from scenes.studio.store.atomic import sweep as sweep_folder
from scenes.studio.store.cache import film_key

_PARTS = "parts"
_DAY = 24 * 3600.0
_UNUSED = 90 * _DAY  # a disk notes about once a day that a file is read
_MOST = 200_000_000  # bytes of typeset pieces; the whole lecture needs a few million


def of_parts(cache: Path, job: Job) -> Path:
    """Name the folder in which the parts of a film wait for each other; a film of another size has another."""
    return cache / _PARTS / film_key(job)


def sweep(folder: Path, others: Iterable[Path] = ()) -> None:
    """Remove what renders that were killed have left half written.

    Parameters
    ----------
    folder : that films are written to.
    others : further folders that are written to.
    """
    cache, others = folder / ".cache", tuple(others)
    parted = (cache / _PARTS).glob("*")
    for place in {folder, cache, *parted, *others, *(path.parent for path in others)}:
        sweep_folder(place)


def parts(cache: Path, job: Job) -> None:
    """Remove the parts of a film that is whole now, and what is known of them."""
    folder = of_parts(cache, job)
    for path in folder.glob("[!.]*"):
        path.unlink(missing_ok=True)
        (cache / f"film-{path.stem}.json").unlink(missing_ok=True)
    with suppress(OSError):  # another render may be at work in there
        folder.rmdir()
        folder.parent.rmdir()


def forget(job: Job) -> None:
    """Remove what another lecture had of a step that this one leaves out.

    Parameters
    ----------
    job : its `path` is a film's, or a folder of pictures or clips.
    """
    gone: list[Path] = []
    if isinstance(job, (Frames, Clips)):
        gone += job.path.glob("[!.]*")
    if not isinstance(job, Frames):
        gone += job.path.parent.glob(f"{job.entry.name}.*")
    for path in gone:
        path.unlink(missing_ok=True)
    if isinstance(job, (Frames, Clips)):
        with suppress(OSError):  # it was never there, or someone keeps something in it
            job.path.rmdir()


def prune(cache: Path, *, unused: float = _UNUSED, most: int = _MOST) -> None:
    """Remove typeset pieces that have long not been used, the least used ones if there are too many, and old parts.

    Parameters
    ----------
    cache : the folder of what is kept from before.
    unused : after how many seconds.
    most : how many bytes may stay.
    """
    now = time.time()
    with suppress(OSError):  # another process may do the same
        for folder in (cache / _PARTS).iterdir():
            # An interrupted render is taken up again soon, or its steps have changed since.
            if folder.stat().st_mtime < now - _DAY:
                shutil.rmtree(folder, ignore_errors=True)
    known = []
    with suppress(OSError):  # as above
        for path in (cache / "type").iterdir():
            found = path.stat()
            used = max(found.st_atime, found.st_mtime)
            # Half a piece, whose writer died, is never read; after a day, it counts as unused.
            known.append((used if path.suffix == ".npz" else used - unused + _DAY, found.st_size, path))
    for used, size, path in sorted(known, reverse=True):
        most -= size
        if most < 0 or used < now - unused:
            path.unlink(missing_ok=True)
