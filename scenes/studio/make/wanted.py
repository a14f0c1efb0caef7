"""What someone wants of a step beside its film, pictures or clips, and what their files are called."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from scenes.kit.telling.slug import slug
from scenes.studio.jobs.job import Job


@dataclass(frozen=True)
class Frames(Job):
    """Pictures of one step.

    Attributes
    ----------
    formats : which of png, svg and pdf.
    at, frames : which pictures, by their times in seconds and by their numbers in the film, from 0; without either,
        the held picture of each beat.
    """

    formats: tuple[str, ...] = ("png",)
    at: tuple[float, ...] = ()
    frames: tuple[int, ...] = ()


@dataclass(frozen=True)
class Clips(Job):
    """Clips of one step and of each of its beats.

    Attributes
    ----------
    formats : which of mp4, webm and gif; a poster comes with them.
    """

    formats: tuple[str, ...] = ("mp4", "webm", "gif")


def beat_stem(number: int, name: str) -> str:
    """Name a beat's files, but for their endings.

    Parameters
    ----------
    number : of the beat in its step, from 1.
    name : as the step gives it.

    Returns
    -------
    stem : sorted by it, beats stand in their order.

    Examples
    --------
    >>> beat_stem(2, "Zero column")
    '2-zero-column'
    """
    return f"{number}-{slug(name)}"


def frame_stem(frame: int) -> str:
    """Name the files of a picture of a step's film, but for their endings.

    Parameters
    ----------
    frame : the picture's number in the film, from 0.

    Returns
    -------
    stem : sorted by it, pictures stand in their order.

    Examples
    --------
    >>> frame_stem(372)
    'frame-0372'
    """
    return f"frame-{frame:04d}"


def frame_of(path: Path) -> int | None:
    """Return the number of the picture that a file is named for; None if it isn't for one.

    Parameters
    ----------
    path : of the file.

    Returns
    -------
    frame : the picture's number in the film, from 0.

    Examples
    --------
    >>> frame_of(Path("frame-0372.png")), frame_of(Path("2-zero-column.png"))
    (372, None)
    """
    found = re.fullmatch(r"frame-(\d+)", path.stem)
    return int(found[1]) if found else None


def clear_old(folder: Path, stems: Iterable[str]) -> None:
    """Remove what is left of beats that have other names now.

    Parameters
    ----------
    folder : of a step's files.
    stems : what those of its beats are called, but for their endings.
    """
    known = set(stems)
    for path in folder.glob("[0-9]*-*"):
        if path.stem not in known:
            path.unlink()
