"""Files that are whole or not there at all."""

import errno
import json
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from tempfile import TemporaryFile
from typing import Any

from filelock import FileLock, Timeout

from scenes.studio.errors import StudioError
from scenes.studio.jobs import stopping
from scenes.studio.jobs.cause import cause, named

# What comes of reading a file that is empty, cut short, of another form, or no file at all.
UNUSABLE = (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError)

_PREFIX, _LOCK = ".part-", ".lock"
_LONGEST = 100  # letters of a name that its partial file has too, so that there is room for the rest

_LEAST = 4096  # bytes that there is room for in a place that can be written into


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a temporary path beside a file, to be written; it takes the file's name once the block has ended well.

    The folder is made if need be. If the block fails, what was written is removed, and the file stays as it was.

    Raises
    ------
    StudioError
        If somebody removes what is written.
    OSError
        If it can't be written; named is the file, not its temporary path.
    """
    partial = path.with_name(f"{_PREFIX}{path.stem[:_LONGEST]}-{token_hex(4)}{path.suffix}")
    lock = Path(f"{partial}{_LOCK}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with stopping.unfinished(partial), FileLock(lock):  # a process that dies lets go of it
            yield partial
            # What is renamed must be on the disk first, or a power cut could leave the name without the content.
            with partial.open("rb+") as written:
                os.fsync(written.fileno())
            partial.replace(path)
    except OSError as error:
        # Whoever reads of it knows the file by its own name.
        own = not named(error) or Path(named(error)).name.startswith(partial.name)
        if not own or error.errno is None:
            raise
        if error.errno == errno.ENOENT:
            raise StudioError(f"{path} can't be written: its folder was removed, or what was written so far") from error
        raise OSError(error.errno, error.strerror, str(path)) from error
    finally:
        with suppress(OSError):  # what went wrong before is what matters
            partial.unlink(missing_ok=True)
            lock.unlink(missing_ok=True)


def write_text(path: Path, text: str) -> None:
    """Write a whole file of text."""
    with whole(path) as partial:
        partial.write_text(text, encoding="utf-8")


def write_json(path: Path, data: Any) -> None:
    """Write a whole file of what JSON can hold, for programs and people."""
    write_text(path, json.dumps(data, indent=1, ensure_ascii=False) + "\n")


def check(folder: Path, wanted: Path | None = None) -> None:
    """Refuse a folder that can't be written into, before anything is done for it; it is not made yet.

    Parameters
    ----------
    folder : where something will be written.
    wanted : what was asked for, if that is not the folder.

    Raises
    ------
    StudioError
        If it, or where it would be made, can't be written into.
    """
    try:
        there = next(place for place in (folder, *folder.absolute().parents) if place.is_symlink() or place.exists())
        with TemporaryFile(buffering=0, dir=there) as file:
            file.write(bytes(_LEAST))
    except OSError as error:
        asked = wanted or folder
        error.filename = str(asked)
        if error.errno in (errno.ENOENT, errno.ELOOP):  # a link there leads nowhere, or the system keeps the place
            raise StudioError(f"{folder} can't be written into: {error.strerror}") from error
        raise StudioError(cause(error, asked)) from error


def sweep(folder: Path) -> int:
    """Remove what processes that died while writing have left in a folder; return how many files these were."""
    count = 0
    for partial in {path.with_suffix("") if path.suffix == _LOCK else path for path in folder.glob(f"{_PREFIX}*")}:
        lock = Path(f"{partial}{_LOCK}")
        with suppress(Timeout, OSError):
            with FileLock(lock, timeout=0):
                partial.unlink(missing_ok=True)
                with suppress(OSError):  # some systems remove no file that is open; there the lock itself does so
                    lock.unlink(missing_ok=True)
            count += 1
    return count
