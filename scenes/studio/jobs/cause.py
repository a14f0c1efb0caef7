"""Why something failed, in one sentence."""

import errno
import sysconfig
import tempfile
from pathlib import Path
from traceback import extract_tb, format_exception

from dnacnn.errors import InputError
from scenes.studio.errors import StudioError

# What the system says, and how it is said of a path.
_SENTENCES = {
    "the disk is full: there was no room for {}": (errno.ENOSPC, errno.EDQUOT),
    "{} may not be written here": (errno.EACCES, errno.EPERM, errno.EROFS),
    "{} can't be written: a file is where a folder should be": (errno.ENOTDIR, errno.EEXIST),
    "{} can't be written: a folder is there": (errno.EISDIR,),
    "{} can't be written: its name is too long": (errno.ENAMETOOLONG,),
    "{} can't be written: it became larger than files may be here": (errno.EFBIG,),
    "{} can't be written: the disk has a fault": (errno.EIO,),
}
_NO_MEMORY = "there was not enough memory: less at once, or smaller, may go"
_EXPLAINED = (StudioError, InputError, MemoryError)
_LIBRARIES = {Path(sysconfig.get_path(name)) for name in ("stdlib", "purelib", "platlib")}


def cause(error: BaseException, path: Path) -> str:
    """Say why writing a file failed, or another if the error names it; a mistake comes with its file and line.

    Examples
    --------
    >>> cause(OSError(errno.ENOSPC, "No space left on device"), Path("media/05-pad-with-o.mp4"))
    'the disk is full: there was no room for media/05-pad-with-o.mp4'
    """
    if isinstance(error, (StudioError, InputError)):
        return str(error)
    if isinstance(error, MemoryError):
        return _NO_MEMORY
    if isinstance(error, OSError):
        for sentence, numbers in _SENTENCES.items():
            if error.errno in numbers:
                return sentence.format(_place(error, path))
    frames = extract_tb(error.__traceback__)
    # The line to be mended is the last one outside of the libraries, whichever of them it called.
    own = [frame for frame in frames if not _LIBRARIES & set(Path(frame.filename).parents)] or list(frames)
    place = f", in {Path(own[-1].filename).name}, line {own[-1].lineno}" if own else ""
    return f"{type(error).__name__}: {error}{place}"


def _place(error: OSError, path: Path) -> str:
    """Name what could not be written: the file that was asked for, or the folder that temporary files stand below."""
    written = Path(named(error) or path)
    for folder in written.parents:
        if folder.parts[-2:] == (".cache", "parts"):
            return f"temporary files in {folder.parent.parent}"
    own = Path(tempfile.gettempdir())  # of the command, in the one of all
    if own.name.startswith("dnacnn-") and own in written.parents:
        return f"temporary files in {own.parent}"
    return str(written)


def named(error: OSError) -> str:
    """Return the path that the system names; of two, from which and to which something was copied, the second."""
    return str(error.filename2 or error.filename or "")


def trace(error: BaseException) -> str:
    """Return the traceback of a failure; nothing if the sentence alone explains it."""
    explained = isinstance(error, _EXPLAINED) or (isinstance(error, OSError) and error.errno is not None)
    return "" if explained else "".join(format_exception(error))
