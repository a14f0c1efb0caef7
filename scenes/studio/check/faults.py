"""Whether pictures are fit to be shown: nothing outside, nothing overlapping by accident, everything readable."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from manim import Mobject
from PIL import Image, ImageDraw

from scenes.kit.look import theme
from scenes.kit.look.region import Region, caption_band, frame
from scenes.kit.telling.beat import Beat
from scenes.kit.telling.pacing import complaints
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs
from scenes.studio.check.backdrop import troubles
from scenes.studio.check.ownership import unowned
from scenes.studio.check.visible import Piece, View, view
from scenes.studio.run.draw import run_step
from scenes.studio.run.rehearsal import Rehearser, picture
from scenes.studio.video.aspect import WIDE, Aspect

_SLACK = 0.05  # units: half of a bold line, and what rounding adds
_TOUCH = 0.02  # units by which the boxes of two glyphs may overlap: a serif, an accent
_ROUNDED, _GROWING = 0.05, 0.5  # pixels by which type may miss the least size: by rounding, and in mid-motion
_STILL = 1e-3  # units that a thing moves between two pictures and still counts as standing
_LONGEST = 3600  # seconds, more than any step lasts
_FPS = 30  # of the film whose pictures are looked at


@dataclass(frozen=True)
class Fault:
    """Something that should not be shown.

    Attributes
    ----------
    step, beat : the names of where it is.
    time : seconds from the step's start.
    held : whether it is in a held picture.
    rule : what it breaks, in a few words.
    things : the one or two mobjects, described.
    where : the place in the picture.
    """

    step: str
    beat: str
    time: float
    held: bool
    rule: str
    things: tuple[str, ...]
    where: Region

    def __str__(self) -> str:
        """Say it in one line."""
        when = f"{self.time:.2f} s, {'held' if self.held else 'moving'}"
        return f"{self.step}, beat {self.beat!r}, {when}: {self.rule}: {' and '.join(self.things)}"


class Inspector:
    """Looks at the pictures of one step, as a rehearsal of it comes by.

    Parameters
    ----------
    name : of the step.
    aspect : of its pictures.

    Attributes
    ----------
    found : the faults, each once for a beat, with the picture that shows it.
    beats : those whose held pictures were looked at.
    """

    def __init__(self, name: str, aspect: Aspect) -> None:
        self.name = name
        self.aspect = aspect
        self.found: list[tuple[Fault, np.ndarray]] = []
        self.beats: list[Beat] = []
        self._before: dict[int, np.ndarray] = {}
        self._last = self._named = 0  # how many faults there were before the last beat, and after it

    @property
    def faults(self) -> list[Fault]:
        """All that is wrong."""
        return [fault for fault, _ in self.found]

    def held(self, step: Step, beat: Beat) -> None:
        """Look at a beat's held picture; what was found while it moved gets the beat's name."""
        self.beats.append(beat)
        self._name(beat.name)
        seen = view(step)
        standing = self._standing(seen.pieces, theme.SMALLEST - _ROUNDED)
        self._keep(step, [*self._everywhere(step, seen), *standing, *_held(step, seen)], beat.name)
        self._last, self._named = self._named, len(self.found)

    def moving(self, step: Step, _: int) -> None:
        """Look at a picture in mid-motion; one that stands still is looked at when it is held."""
        if step.is_current_animation_frozen_frame():
            return
        seen = view(step)
        still = [piece for piece in seen.pieces if self._stands(piece)]
        self._before = {id(piece.type): piece.box for piece in seen.pieces}
        # What has only just begun to grow looks as if it stood.
        standing = self._standing(still, theme.SMALLEST - _GROWING)
        self._keep(step, [*self._everywhere(step, seen), *standing], "")

    def paced(self, step: Step, beat: Beat) -> None:
        """Ask whether a beat is told at a pace at which it can be followed; its times are those of the film."""
        said = tuple(complaints(beat, step.settings.pace))
        if said:
            band = caption_band()
            where = np.array([band.left, band.bottom, band.right, band.top])
            self._keep(step, [(one, where, (step.heading,)) for one in said], beat.name)
            self._named = len(self.found)

    def close(self) -> None:
        """Name what was found after the last beat."""
        self._name("the end")

    def save(self, folder: Path) -> list[Path]:
        """Write a picture of each fault into a folder, with a frame around the fault."""
        folder.mkdir(parents=True, exist_ok=True)
        paths = []
        for number, (fault, shown) in enumerate(self.found, 1):
            image = Image.fromarray(shown)
            scale = image.width / self.aspect.width
            left, right = (image.width / 2 + x * scale for x in (fault.where.left, fault.where.right))
            bottom, top = (image.height / 2 - y * scale for y in (fault.where.bottom, fault.where.top))
            ImageDraw.Draw(image).rectangle((left - 4, top - 4, right + 4, bottom + 4), outline="#ff00ff", width=2)
            paths.append(folder / f"{fault.step}-{number:02d}.png")
            image.save(paths[-1])
        return paths

    def _name(self, beat: str) -> None:
        self.found[self._named :] = [(replace(fault, beat=beat), shown) for fault, shown in self.found[self._named :]]

    def _keep(self, step: Step, found: Sequence["_Finding"], beat: str) -> None:
        # What stays on from the beat before is that beat's fault until it is held again.
        before = {(fault.rule, fault.things) for fault in self.faults[self._named if beat else self._last :]}
        shown = None
        for rule, box, things in found:
            said = tuple(map(_described, things))
            if (rule, said) not in before:
                before.add((rule, said))
                shown = picture(step) if shown is None else shown
                left, bottom, right, top = box
                where = Region(left, right, bottom, top)
                self.found.append((Fault(self.name, beat, step.time, bool(beat), rule, said, where), shown))

    def _stands(self, piece: Piece) -> bool:
        """Tell whether a piece has not moved since the last picture; what travels may pass over something."""
        before = self._before.get(id(piece.type))
        return before is not None and bool(np.abs(before - piece.box).max() < _STILL) and piece.opaque

    def _everywhere(self, step: Step, seen: View) -> Iterator["_Finding"]:
        """Find what leaves the picture or enters the captions' place, moving or not."""
        caption = {id(part) for part in step._caption.get_family()} if step._caption else set()  # noqa: SLF001
        whole, margin, band = frame(), theme.SAFE - _SLACK, caption_band().top - _SLACK
        # The heading's chip may rise a little above the margin, so that its words stand on it.
        least = np.array([whole.left + margin, whole.bottom + 0.1])
        most = np.array([whole.right - margin, whole.top - margin + 0.06])
        for thing, box in seen.things():
            if (box[:2] < least).any() or (box[2:] > most).any():
                yield "outside the safe area", box, (thing,)
            elif id(thing) not in caption and box[1] < band:
                yield "in the captions' place", box, (thing,)

    def _standing(self, pieces: Sequence[Piece], least: float) -> Iterator["_Finding"]:
        """Find what can't be read, of type that stands: smaller than so many pixels, or under other type."""
        for piece in pieces:
            if piece.type.pixels < least:
                yield f"{piece.type.pixels:.1f} pixels high is too small", piece.box, (piece.type,)
        for one, other in _touching(pieces):
            where = _overlap(one, other)
            if where is not None:
                yield "text over text", where, (one.type, other.type)


_Finding = tuple[str, np.ndarray, tuple[Mobject, ...]]  # rule, box, things


def inspect(
    step: type[Step],
    name: str,
    *,
    settings: Settings | None = None,
    aspect: Aspect = WIDE,
    every: float | None = 0.25,
    height: int = 540,
) -> Inspector:
    """Look at all held pictures of a step, and at some in mid-motion.

    Parameters
    ----------
    step, name : which, and what it is called in a fault.
    settings, aspect : what it is drawn with, and in pictures of which shape.
    every : seconds between the pictures in mid-motion that are looked at; None for none.
    height : of the pictures, in pixels; the width of upright ones.
    """
    found = Inspector(name, aspect)
    size = {"height": height, "width": height * aspect.across // aspect.up}
    if aspect.up > aspect.across:
        size = {"height": height * aspect.up // aspect.across, "width": height}
    wanted = () if every is None else {round(time * _FPS) for time in np.arange(0, _LONGEST, every)}

    def look(told: Step, beat: Beat) -> None:
        found.held(told, beat)
        found.paced(told, beat)

    run_step(step, lambda: Rehearser(wanted, found.moving), settings=settings, fps=_FPS, on_held=look, **size)
    found.close()
    return found


def _held(step: Step, seen: View) -> Iterator[_Finding]:
    """Find what is wrong with a held picture only: numbers without a source, and what lies behind text."""
    caption = {id(part) for part in step._caption.get_family()} if step._caption else set()  # noqa: SLF001
    lecturers = {step.settings.title, step.settings.author}  # a number in there is no number of the core
    for piece in seen.pieces:
        asked = id(piece.type) not in caption and piece.type.source not in lecturers
        numbers = unowned(piece.type) if asked else []
        if numbers:
            yield f"no array and no notation answers for {', '.join(numbers)}", piece.box, (piece.type,)
    yield from _spoken(step, seen, caption)
    for (rule, where), thing in troubles(step, seen):
        yield rule, where, (thing,)


def _spoken(step: Step, seen: View, caption: set[int]) -> Iterator[_Finding]:
    """Find numbers of the core that the sentence speaks of and that are nowhere in the picture as large as they should.

    It is known which numbers are meant, since both the sentence and the picture name the entries that they show.
    """
    largest: dict[tuple[str, tuple[int, ...]], Piece] = {}
    for piece in (one for one in seen.pieces if id(one.type) not in caption):
        for one in piece.type.readings:
            key = one.array, one.index
            if key not in largest or largest[key].type.pixels < piece.type.pixels:
                largest[key] = piece
    for one in step.spoken:
        shown = largest.get((one.array, one.index))
        if shown is not None and shown.type.pixels < theme.SPOKEN - _ROUNDED:
            yield f"{one.shown} is spoken of and {shown.type.pixels:.1f} pixels high", shown.box, (shown.type,)


def _described(mobject: Mobject) -> str:
    return f"text {mobject.source!r}" if isinstance(mobject, Glyphs) else type(mobject).__name__


def _touching(pieces: Sequence[Piece]) -> Iterator[tuple[Piece, Piece]]:
    """Give the pairs of pieces whose boxes overlap."""
    if pieces:
        boxes = np.array([piece.box for piece in pieces])
        low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
        high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
        for one, other in np.argwhere(np.triu((low + 2 * _TOUCH < high).all(axis=-1), 1)):
            yield pieces[one], pieces[other]


def _overlap(one: Piece, other: Piece) -> np.ndarray | None:
    """Return where glyphs of two pieces overlap; a piece that lies exactly on its like is one thing."""
    if one.type.source == other.type.source and np.abs(one.box - other.box).max() < _TOUCH:
        return None
    lows = np.maximum(one.boxes[:, None, :2], other.boxes[None, :, :2]) + _TOUCH
    highs = np.minimum(one.boxes[:, None, 2:], other.boxes[None, :, 2:]) - _TOUCH
    both = (lows < highs).all(axis=-1)
    if not both.any():
        return None
    return np.concatenate([lows[both].min(axis=0), highs[both].max(axis=0)])
