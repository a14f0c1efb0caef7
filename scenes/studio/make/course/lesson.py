"""The lessons of a course: a step each, with its film, its captions and its sentences."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scenes.studio.errors import StudioError
from scenes.studio.store import index


@dataclass(frozen=True)
class Passage:
    """A beat of a lesson: when it starts in the film, in seconds, and what is said."""

    start: float
    sentence: str


@dataclass(frozen=True)
class Lesson:
    """A step.

    Attributes
    ----------
    name, title : of its files, and for people.
    film, poster, captions : its files.
    size : the film's width and height in pixels.
    parts : its beats.
    """

    name: str
    title: str
    film: Path
    poster: Path
    captions: Path
    size: tuple[int, int]
    parts: tuple[Passage, ...]


def lessons(folder: Path, names: Sequence[str], language: str = "en") -> list[Lesson]:
    """Find the lessons of some steps, in order, by what the index in a folder says of clips in a language.

    Raises
    ------
    StudioError
        If there are no clips of these steps.
    """
    clips = [one for one in index.read(folder, language) if one["kind"] == "clip" and one["file"].endswith(".mp4")]
    films = {one["name"]: one for one in clips if not one["beat"] and one["step"] is not None}
    found = [_lesson(films[name], clips, folder) for name in names if name in films]
    if not found:
        raise StudioError(f"a course wants clips of at least one step, got none in {folder}")
    return found


def _lesson(film: dict[str, Any], clips: Sequence[dict[str, Any]], folder: Path) -> Lesson:
    path = folder / film["file"]
    beats = sorted(
        (one for one in clips if one["name"] == film["name"] and one["beat"]), key=lambda one: one["beat"]["number"]
    )
    return Lesson(
        film["name"],
        f"{film['step']} {film['title']}",
        path,
        path.with_name(f"{path.stem}.png"),
        path.with_name(f"{path.stem}.vtt"),
        (film["width"], film["height"]),
        tuple(Passage(one["start"], one["sentence"]) for one in beats),
    )
