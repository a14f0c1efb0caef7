"""Archives that are the same for the same files: without the time at which they were made."""

from pathlib import Path
from shutil import copyfileobj
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_WHEN = (1980, 1, 1, 0, 0, 0)  # the earliest that the format knows
_PACKED = (".mp4", ".png", ".webm", ".gif", ".pptx", ".pdf")  # would not get smaller


def add_text(archive: ZipFile, name: str, text: str) -> None:
    """Put a text into an archive, as UTF-8."""
    info = ZipInfo(name, _WHEN)
    info.compress_type = ZIP_DEFLATED
    archive.writestr(info, text.encode())


def add(archive: ZipFile, name: str, path: Path) -> None:
    """Put a file into an archive."""
    info = ZipInfo(name, _WHEN)
    info.compress_type = ZIP_STORED if path.suffix in _PACKED else ZIP_DEFLATED
    info.file_size = path.stat().st_size  # whether it needs the format for large files
    with path.open("rb") as source, archive.open(info, "w") as entry:
        copyfileobj(source, entry, 1 << 20)
