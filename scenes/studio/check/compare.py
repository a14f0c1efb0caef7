"""`dnacnn compare`: small pictures of how each beat looked when it was last accepted, and what has changed since."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import click
import numpy as np
from PIL import Image, ImageDraw

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.studio.lecture.entry import Entry
from scenes.studio.make.order import FAILED, OK
from scenes.studio.run.draw import run_step
from scenes.studio.run.rehearsal import Rehearser, picture
from scenes.studio.store.atomic import whole
from scenes.studio.store.names import beat_stem

HEIGHT, WIDTH = 270, 480
SUFFIX = ".webp"

_FPS = 5
_KEPT, _MIDDLE = 0b11111000, 0b00000100  # what the eye can't tell takes half of a file
_BLUR = 2  # passes of a mean over three by three pixels
# By so many of 255 may blurred pictures differ: another way to smooth edges stays below, a label that has moved by a
# hundredth of the picture's height does not.
_MOST = 20
_GAP, _TITLE = 4, 16  # pixels
_BETWEEN = "#808080"


@dataclass(frozen=True)
class Change:
    """A beat that does not look as it did.

    Attributes
    ----------
    entry, beat : the names of the step and of the beat's file.
    old, new : (height, width, 3) bytes; None where there is no such picture.
    """

    entry: str
    beat: str
    old: np.ndarray | None
    new: np.ndarray | None

    def __str__(self) -> str:
        """Say it in a line."""
        if self.old is None:
            return f"{self.entry}, {self.beat}: there is no picture of before"
        if self.new is None:
            return f"{self.entry}, {self.beat}: there is no such beat now"
        found = difference(self.old, self.new)
        rows, columns = np.nonzero(found > _MOST)
        place = f"{columns.min()}–{columns.max()} across, {rows.min()}–{rows.max()} down"
        return f"{self.entry}, {self.beat}: differs by up to {found.max():.0f} of 255, {place} of {WIDTH} by {HEIGHT}"


def compare(entries: Sequence[Entry], references: Path, folder: Path, *, accept: bool) -> int:
    """Compare steps with their references, print what has changed, and show it in a folder; return the exit code.

    With `accept`, the new pictures become the references instead.
    """
    code, differ, looked_at = OK, 0, 0
    for entry in entries:
        now = draw_pictures(entry)
        found = list(changes(entry, references, now))
        differ, looked_at = differ + len(found), looked_at + len(now)
        for change in found:
            click.echo(str(change))
        if accept:
            replace_references(entry, references, now)
        elif found:
            code = FAILED
            click.echo(f"  {show(found, folder / f'{entry.name}.png')}")
    click.echo(f"{differ} of {looked_at} pictures differ{' and are kept' if accept and differ else ''}")
    return code


def difference(old: np.ndarray, new: np.ndarray) -> np.ndarray:
    """Compare two (height, width, 3) pictures as seen from a little farther away: (height, width), from 0 to 255."""
    found = old.astype(np.float32) - new.astype(np.float32)
    for _ in range(_BLUR):
        padded = np.pad(found, ((1, 1), (1, 1), (0, 0)), mode="edge")
        rows = padded[:-2] + padded[1:-1] + padded[2:]
        found = (rows[:, :-2] + rows[:, 1:-1] + rows[:, 2:]) / 9
    return np.asarray(np.abs(found).max(axis=-1))


def same(old: np.ndarray, new: np.ndarray) -> bool:
    """Whether two pictures are the same but for how their edges are smoothed."""
    return old.shape == new.shape and bool(difference(old, new).max() <= _MOST)


def draw_pictures(entry: Entry) -> dict[str, np.ndarray]:
    """Draw the held picture of each beat of a step: name of the beat's file -> (height, width, 3) bytes."""
    drawn: dict[str, np.ndarray] = {}

    def held(step: Step, beat: Beat) -> None:
        drawn[beat_stem(len(step.beats), beat.name)] = picture(step)

    run_step(entry.load(), Rehearser, settings=Settings(), on_held=held, height=HEIGHT, width=WIDTH, fps=_FPS)
    return drawn


def read(folder: Path) -> dict[str, np.ndarray]:
    """Read a step's references: name of the beat's file -> (height, width, 3) bytes, but for what is no picture."""
    found = {}
    for path in sorted(folder.glob(f"*{SUFFIX}")):
        with suppress(OSError, ValueError), Image.open(path) as image:
            if image.size == (WIDTH, HEIGHT):
                found[path.stem] = np.asarray(image.convert("RGB"))
    return found


def changes(entry: Entry, references: Path, now: dict[str, np.ndarray]) -> Iterator[Change]:
    """Give each beat of a step that has changed, come or gone since the references were accepted."""
    before = read(references / entry.name)
    for beat in sorted(before.keys() | now.keys()):
        old, new = before.get(beat), now.get(beat)
        if old is None or new is None or not same(old, new):
            yield Change(entry.name, beat, old, new)


def replace_references(entry: Entry, references: Path, now: dict[str, np.ndarray]) -> list[Path]:
    """Let a step's pictures be its references; return the files that were written or removed for it."""
    paths = []
    (references / entry.name).mkdir(parents=True, exist_ok=True)
    for change in list(changes(entry, references, now)):
        path = references / entry.name / f"{change.beat}{SUFFIX}"
        paths.append(path)
        if change.new is None:
            path.unlink()
            continue
        with whole(path) as partial:
            Image.fromarray(change.new & _KEPT | _MIDDLE).save(partial, lossless=True, method=6)
    return paths


def show(found: Sequence[Change], path: Path) -> Path:
    """Set old, new and difference of at least one change side by side, a row for each; return the picture's path."""
    blank = np.zeros((HEIGHT, WIDTH, 3), dtype=np.uint8)
    sheet = Image.new("RGB", (3 * (WIDTH + _GAP), len(found) * (HEIGHT + _TITLE)), _BETWEEN)
    for row, change in enumerate(found):
        top = row * (HEIGHT + _TITLE)
        old, new = (blank if shown is None else shown for shown in (change.old, change.new))
        apart = np.minimum(255, 4 * difference(old, new)).astype(np.uint8)
        ImageDraw.Draw(sheet).text((4, top + 2), f"{change.entry}  {change.beat}: old, new, difference")
        for column, shown in enumerate((old, new, np.repeat(apart[..., None], 3, axis=-1))):
            sheet.paste(Image.fromarray(shown), (column * (WIDTH + _GAP), top + _TITLE - 2))
    with whole(path) as partial:
        sheet.save(partial)
    return path
