"""Files that are whole or not there at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex

from filelock import FileLock, Timeout

from scenes.studio.jobs import stopping

_PREFIX, _LOCK = ".part-", ".lock"


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Give a temporary path beside a file, to be written; it takes the file's name once the block has ended well.

    The folder is made if need be. If the block fails, what was written is removed, and the file stays as it was.
    """
    partial = path.with_name(f"{_PREFIX}{path.stem}-{token_hex(4)}{path.suffix}")
    path.parent.mkdir(parents=True, exist_ok=True)
    lock = Path(f"{partial}{_LOCK}")
    try:
        with stopping.unfinished(partial), FileLock(lock):  # a process that dies lets go of it
            yield partial
            # What is renamed must be on the disk first, or a power cut could leave the name without the content.
            with partial.open("rb+") as written:
                os.fsync(written.fileno())
            partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
        lock.unlink(missing_ok=True)


def sweep(folder: Path) -> int:
    """Remove what processes that died while writing have left in a folder; return how many files these were."""
    count = 0
    for partial in {path.with_suffix("") if path.suffix == _LOCK else path for path in folder.glob(f"{_PREFIX}*")}:
        lock = Path(f"{partial}{_LOCK}")
        with suppress(Timeout, OSError):
            with FileLock(lock, timeout=0):
                partial.unlink(missing_ok=True)
            lock.unlink(missing_ok=True)
            count += 1
    return count
