"""Why something failed, in one sentence."""

import errno
import sysconfig
from pathlib import Path
from traceback import extract_tb, format_exception

from dnacnn.errors import InputError
from scenes.studio.errors import StudioError

_LIBRARIES = {Path(sysconfig.get_path(name)) for name in ("stdlib", "purelib", "platlib")}


def cause(error: BaseException, path: Path) -> str:
    """Say why writing a file failed; a mistake in the program comes with its file and line.

    Examples
    --------
    >>> cause(OSError(errno.ENOSPC, "No space left on device"), Path("media/05-pad-with-o.mp4"))
    'the disk is full: there was no room for media/05-pad-with-o.mp4'
    """
    if isinstance(error, (StudioError, InputError)):
        return str(error)
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return f"the disk is full: there was no room for {path}"
    if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{path} may not be written here"
    frames = extract_tb(error.__traceback__)
    # The line to be mended is the last one outside of the libraries, whichever of them it called.
    own = [frame for frame in frames if not _LIBRARIES & set(Path(frame.filename).parents)] or list(frames)
    place = f", in {Path(own[-1].filename).name}, line {own[-1].lineno}" if own else ""
    return f"{type(error).__name__}: {error}{place}"


def trace(error: BaseException) -> str:
    """Return the traceback of a failure; nothing if the sentence alone explains it."""
    explained = isinstance(error, (StudioError, InputError)) or (isinstance(error, OSError) and error.errno is not None)
    return "" if explained else "".join(format_exception(error))
