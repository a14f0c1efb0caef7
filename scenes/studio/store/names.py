"""What the files of a step are called."""

import re
from collections.abc import Iterable
from pathlib import Path

from scenes.kit.telling.slug import slug

PICTURES = "frames"  # the folder of a step's sequence of pictures, within that of its clips


def beat_stem(number: int, name: str) -> str:
    """Name the files of a beat, but for their endings, by its number from 1 and its name; they sort in order.

    >>> beat_stem(2, "Zero column")
    '2-zero-column'
    """
    return f"{number}-{slug(name)}"


def frame_stem(frame: int) -> str:
    """Name the files of a picture of a step's film, but for their endings, by its number from 0; they sort in order.

    >>> frame_stem(372)
    'frame-0372'
    """
    return f"frame-{frame:04d}"


def frame_of(path: Path) -> int | None:
    """Return the number of the picture that a file is named for, from 0; None if it isn't for one.

    >>> frame_of(Path("frame-0372.png")), frame_of(Path("2-zero-column.png"))
    (372, None)
    """
    found = re.fullmatch(r"frame-(\d+)", path.stem)
    return int(found[1]) if found else None


def clear_old(folder: Path, stems: Iterable[str]) -> None:
    """Remove the files of beats that have other names now from a step's folder."""
    current = set(stems)
    for path in folder.glob("[0-9]*-*"):
        if path.stem not in current:
            path.unlink()
