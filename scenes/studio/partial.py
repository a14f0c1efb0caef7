"""Files that are whole or not there at all."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp


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
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(prefix=f".{path.stem}-", suffix=path.suffix, dir=path.parent)
    os.close(handle)
    partial = Path(name)
    try:
        yield partial
        # What is renamed must be on the disk first, or a power cut could leave the name without the content.
        with partial.open("rb") as written:
            os.fsync(written.fileno())
        partial.chmod(0o666 & ~_umask())
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
