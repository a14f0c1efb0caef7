"""Files that are whole or not there at all."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import mkstemp

_PREFIX = ".part-"


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Write a file under a temporary name beside it; it takes its own name once the block has ended well.

    Parameters
    ----------
    path : the file that shall be there; its folder is made if need be.

    Yields
    ------
    partial : where to write. It is removed if the block fails; what was at `path` before then stays.
    """
    handle, partial = _begin(path)
    try:
        yield partial
        # What is renamed must be on the disk first, or a power cut could leave the name without the content.
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.chmod(0o666 & ~_umask())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
        os.close(handle)


def sweep(folder: Path) -> int:
    """Remove what processes that died while writing have left in a folder.

    Parameters
    ----------
    folder : need not be there; folders in it are not looked into.

    Returns
    -------
    count : of the files that were removed.
    """
    count = 0
    for path in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):
            handle = os.open(path, os.O_RDWR)
            try:
                # Whoever writes a file holds its lock, and a process that dies lets go of it.
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                path.unlink()
                count += 1
            finally:
                os.close(handle)
    return count


@contextmanager
def alone(path: Path) -> Iterator[None]:
    """Keep out every other process that asks for the same, until the block has ended.

    Parameters
    ----------
    path : of the file that stands for it; it stays, and is always empty.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        with suppress(OSError):  # as above
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _begin(path: Path) -> tuple[int, Path]:
    """Make the temporary file; it is locked as long as its handle is open."""
    while True:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            handle, name = mkstemp(prefix=f"{_PREFIX}{path.stem}-", suffix=path.suffix, dir=path.parent)
        except FileNotFoundError:
            continue  # another process has just tidied the empty folder away
        with suppress(OSError):  # without locks, as on some disks of other machines, nothing is swept away either
            fcntl.flock(handle, fcntl.LOCK_EX)
        if os.fstat(handle).st_nlink:
            return handle, Path(name)
        os.close(handle)  # someone swept it away before it was locked


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
