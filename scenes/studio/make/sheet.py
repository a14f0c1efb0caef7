"""`dnacnn sheet`: a step at a glance, its held pictures and pictures in mid-motion."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.studio.errors import StudioError
from scenes.studio.lecture.entry import Entry
from scenes.studio.phrases import counted
from scenes.studio.run.draw import draw
from scenes.studio.store.atomic import whole
from scenes.studio.video.aspect import WIDE, Aspect

_COLUMNS = 4
_MOST = 23  # pictures in mid-motion on one sheet; the held one makes six full rows
_GAP = 6  # pixels between pictures
_BETWEEN = "#808080"


@dataclass(frozen=True)
class Sheet:
    """What a sheet shows.

    Attributes
    ----------
    every : seconds between its pictures.
    beat : the only beat that is wanted, counted from 1; None for all.
    held : whether the held pictures alone are wanted, each as a file of its own.
    height, aspect : of each picture, in pixels, and its shape.
    fps : pictures a second that are drawn; those in between are not looked at.
    """

    every: float = 0.5
    beat: int | None = None
    held: bool = False
    height: int = 360
    fps: int = 4
    aspect: Aspect = WIDE


def write(entry: Entry, folder: Path, sheet: Sheet, settings: Settings | None = None) -> tuple[Step, list[Path]]:
    """Draw a step and write its sheets into a folder; return the step as it is at its end, and a path for each beat.

    Raises
    ------
    StudioError
        If it has not as many beats as the number of the one that is wanted.
    """
    frames: list[np.ndarray] = []

    def sink(picture: np.ndarray, repeat: int) -> None:
        frames.extend([picture[..., :3]] * repeat)

    width = sheet.height * sheet.aspect.across // sheet.aspect.up
    step = draw(entry.load(), sink, settings=settings, height=sheet.height, width=width, fps=sheet.fps)
    if sheet.beat is not None and sheet.beat > len(step.beats):
        raise StudioError(f"{entry.name} has {counted(len(step.beats), 'beat')}, got {sheet.beat}")
    start = entry.number.stem if entry.number is not None else entry.name
    paths = []
    for number, beat in enumerate(step.beats, 1):
        if sheet.beat not in (None, number):
            continue
        path = folder / f"{start}-{number}{'' if sheet.held else '-sheet'}.png"
        picks = list(_picks(beat, sheet, len(frames)))
        image = (
            Image.fromarray(frames[picks[-1]]) if sheet.held else _tiled([frames[pick] for pick in picks], picks, sheet)
        )
        with whole(path) as partial:
            image.save(partial)
        paths.append(path)
    return step, paths


def _picks(beat: Beat, sheet: Sheet, count: int) -> Iterator[int]:
    """Choose the pictures of a beat's sheet; the last is the held one."""
    first, held = round(beat.start * sheet.fps), max(1, round(beat.held * sheet.fps))
    moving = range(first, held, max(1, round(sheet.every * sheet.fps)))
    if len(moving) > _MOST:
        yield from (moving[place] for place in np.linspace(0, len(moving) - 1, _MOST).astype(int))
    else:
        yield from moving
    yield min(count, round(beat.end * sheet.fps)) - 1


def _tiled(pictures: Sequence[np.ndarray], picks: Sequence[int], sheet: Sheet) -> Image.Image:
    """Set pictures in rows, each with its time in the step."""
    height, width = pictures[0].shape[:2]
    rows = -(-len(pictures) // _COLUMNS)
    tiled = Image.new("RGB", (_COLUMNS * (width + _GAP), rows * (height + _GAP)), _BETWEEN)
    for place, (picture, pick) in enumerate(zip(pictures, picks, strict=True)):
        tile = Image.fromarray(picture)
        ImageDraw.Draw(tile).text((width - 50, 4), f"{pick / sheet.fps:.1f}s", fill="white")
        row, column = divmod(place, _COLUMNS)
        tiled.paste(tile, (column * (width + _GAP), row * (height + _GAP)))
    return tiled
