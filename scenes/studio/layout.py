"""Whether a picture is fit to be shown: nothing outside, nothing overlapping by accident, everything readable."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from manim import Mobject, VMobject, config
from PIL import Image, ImageDraw

from scenes.kit import theme
from scenes.kit.aspect import WIDE, Aspect
from scenes.kit.contrast import READABLE, contrast
from scenes.kit.ownership import unowned
from scenes.kit.settings import Settings
from scenes.kit.stage import Region, caption_band, frame
from scenes.kit.step import Beat, Step
from scenes.kit.type import Type
from scenes.studio.draw import tell
from scenes.studio.rehearsal import Rehearser, order, rehearse

_SLACK = 0.05  # units: half of a bold line, and what rounding adds
_TOUCH = 0.02  # units by which the boxes of two glyphs may overlap: a serif, an accent
_FAINT = 0.1  # opacity below which nobody takes a thing for shown
_CORE = 0.16  # share of a glyph's box, on each side, that a line may enter
_STILL = 1e-3  # units that a thing moves between two pictures and still counts as standing
_LINE = 40  # of 255, by which a line differs from what it is drawn on
_CROSSED = 0.04  # share of a glyph's core that a line may cover
_ROUNDED = 0.1  # of a contrast, by which bytes and antialiasing differ from what was computed


@dataclass(frozen=True)
class Fault:
    """Something that should not be shown.

    Attributes
    ----------
    step, beat : the names of where it is.
    time : seconds from the step's start.
    held : whether it is in a held picture.
    rule : what it breaks, in a word or two.
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


@dataclass
class _Piece:
    """A visible piece of type, and the boxes of its visible glyphs."""

    type: Type
    glyphs: list[VMobject]
    boxes: np.ndarray  # (glyphs, 4): left, bottom, right, top
    box: np.ndarray  # (4,), around all of them


@dataclass
class Inspector:
    """Looks at the pictures of one step, as a rehearsal of it comes by."""

    name: str
    faults: list[Fault] = field(default_factory=list)
    pictures: dict[Fault, np.ndarray] = field(default_factory=dict)
    _before: dict[int, np.ndarray] = field(default_factory=dict)
    _moving: list[tuple[float, list[Fault]]] = field(default_factory=list)

    def held(self, step: Step, beat: Beat) -> None:
        """Look at a beat's held picture, and give the faults of its motion the beat's name."""
        found = [*self._look(step, beat.name, held=True)]
        self._keep(step, found)
        self._before = {}

    def moving(self, step: Step, _: int) -> None:
        """Look at a picture in mid-motion."""
        beat = f"{len(step.beats) + 1}"
        self._keep(step, [*self._look(step, beat, held=False)])

    def _keep(self, step: Step, found: Sequence[Fault]) -> None:
        known = {(fault.beat, fault.rule, fault.things) for fault in self.faults}
        fresh = [fault for fault in found if (fault.beat, fault.rule, fault.things) not in known]
        if fresh:
            picture = step.renderer.picture(step)[..., :3].copy()
            for fault in fresh:
                self.faults.append(fault)
                self.pictures[fault] = picture

    def _look(self, step: Step, beat: str, *, held: bool) -> Iterator[Fault]:
        def fault(rule: str, where: np.ndarray, *things: Mobject) -> Fault:
            left, bottom, right, top = where
            named = tuple(_describe(thing) for thing in things)
            return Fault(self.name, beat, step.time, held, rule, named, Region(left, right, bottom, top))

        caption = {id(part) for part in step._caption.get_family()} if step._caption else set()  # noqa: SLF001
        family = step.get_mobject_family_members()
        pieces = [piece for one in family if isinstance(one, Type) if (piece := _piece(one))]
        glyphs = {id(glyph) for one in family if isinstance(one, Type) for glyph in one.get_family()}
        shapes = [one for one in family if id(one) not in glyphs and _shows(one)]
        standing = [piece for piece in pieces if held or self._stands(piece)]
        self._before = {id(piece.type): piece.box for piece in pieces}

        whole, margin, band = frame(), theme.SAFE - _SLACK, caption_band().top - _SLACK
        for thing, box in [(p.type, p.box) for p in pieces] + [(shape, _box(shape)) for shape in shapes]:
            inside = (
                box[0] >= whole.left + margin
                and box[2] <= whole.right - margin
                # The heading's chip may rise a little above the margin, so that its words stand on it.
                and box[3] <= whole.top - margin + 0.06
                and box[1] >= whole.bottom + 0.1
            )
            if not inside:
                yield fault("outside the safe area", box, thing)
            elif id(thing) not in caption and box[1] < band:
                yield fault("in the captions' place", box, thing)
        for piece in standing:
            if piece.type.pixels < theme.SMALLEST - 0.05:
                yield fault(f"{piece.type.pixels:.1f} pixels high is too small", piece.box, piece.type)
        yield from (
            fault(rule, piece.box, piece.type)
            for piece in pieces
            if held and id(piece.type) not in caption
            for rule in _strangers(piece)
        )
        for one, other in _touching(standing):
            where = _overlap(one, other)
            if where is not None:
                yield fault("text over text", where, one.type, other.type)
        if held:
            yield from (fault(rule, where, thing) for rule, where, thing in _against(step, pieces, shapes))

    def _stands(self, piece: _Piece) -> bool:
        """Tell whether a piece has not moved since the last picture; what travels may pass over something."""
        before = self._before.get(id(piece.type))
        opaque = all(glyph.get_fill_opacity() > 1 - _FAINT for glyph in piece.glyphs)
        return opaque and before is not None and bool(np.abs(before - piece.box).max() < _STILL)


def inspect(
    step: type[Step],
    name: str,
    *,
    settings: Settings | None = None,
    aspect: Aspect = WIDE,
    every: float | None = 0.5,
    height: int = 540,
    fps: int = 10,
) -> Inspector:
    """Look at all held pictures of a step, and at some in mid-motion.

    Parameters
    ----------
    step : which.
    name : what it is called in a fault.
    settings : what it is told with.
    aspect : of its pictures.
    every : seconds between the pictures in mid-motion that are looked at; None for none.
    height : of the pictures, in pixels; the width of upright ones.
    fps : pictures a second.

    Returns
    -------
    inspector : its `faults` are all that was found, its `pictures` show them.
    """
    found = Inspector(name)
    wanted: Iterable[int] = ()
    if every is not None:
        length = rehearse(step, settings=settings, fps=fps, aspect=aspect).time
        # Pairs of pictures: what stands in both is not on its way.
        firsts = range(0, round(length * fps), max(2, round(every * fps)))
        wanted = [picture for first in firsts for picture in (first, first + 1)]
    size = {"height": height, "width": height * aspect.across // aspect.up}
    if aspect.up > aspect.across:
        size = {"height": height * aspect.up // aspect.across, "width": height}
    tell(
        step,
        lambda: Rehearser(frozenset(wanted), found.moving),
        settings=settings,
        fps=fps,
        on_held=found.held,
        **size,
    )
    return found


def save(inspector: Inspector, folder: Path) -> list[Path]:
    """Write the pictures of faults, with a frame around each.

    Parameters
    ----------
    inspector : who found them.
    folder : where to.

    Returns
    -------
    paths : one for each fault.
    """
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for number, fault in enumerate(inspector.faults, 1):
        image = Image.fromarray(inspector.pictures[fault])
        scale = image.width / _units(image.width, image.height)[0]
        left, right = ((x * scale + image.width / 2) for x in (fault.where.left, fault.where.right))
        bottom, top = ((image.height / 2 - y * scale) for y in (fault.where.bottom, fault.where.top))
        ImageDraw.Draw(image).rectangle((left - 4, top - 4, right + 4, bottom + 4), outline="#ff00ff", width=2)
        paths.append(folder / f"{fault.step}-{number:02d}.png")
        image.save(paths[-1])
    return paths


def _units(width: int, height: int) -> tuple[float, float]:
    from scenes.kit.aspect import nearest  # noqa: PLC0415

    up = nearest(width, height).height
    return up * width / height, up


def _describe(mobject: Mobject) -> str:
    return f"text {mobject.source!r}" if isinstance(mobject, Type) else type(mobject).__name__


def _shows(mobject: Mobject) -> bool:
    if not isinstance(mobject, VMobject) or not len(mobject.points):
        return False
    stroked = mobject.get_stroke_width() > 0 and mobject.get_stroke_opacity() > _FAINT
    return bool(stroked or mobject.get_fill_opacity() > _FAINT)


def _piece(mobject: Type) -> _Piece | None:
    glyphs = [glyph for glyph in mobject if len(glyph.points) and glyph.get_fill_opacity() > _FAINT]
    if not glyphs:
        return None
    boxes = np.array([[*glyph.points.min(axis=0)[:2], *glyph.points.max(axis=0)[:2]] for glyph in glyphs])
    return _Piece(mobject, glyphs, boxes, np.concatenate([boxes[:, :2].min(axis=0), boxes[:, 2:].max(axis=0)]))


def _box(mobject: VMobject) -> np.ndarray:
    half = 0.005 * mobject.get_stroke_width() if mobject.get_stroke_opacity() > 0 else 0.0
    low, high = mobject.points.min(axis=0)[:2] - half, mobject.points.max(axis=0)[:2] + half
    return np.concatenate([low, high])


def _strangers(piece: _Piece) -> Iterator[str]:
    """Say which numbers of a piece nobody answers for."""
    numbers = unowned(piece.type)
    if numbers:
        yield f"no array and no notation answers for {', '.join(numbers)}"


def _touching(pieces: Sequence[_Piece]) -> Iterator[tuple[_Piece, _Piece]]:
    """Give the pairs of pieces whose boxes overlap."""
    if pieces:
        boxes = np.array([piece.box for piece in pieces])
        low = np.maximum(boxes[:, None, :2], boxes[None, :, :2])
        high = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:])
        for one, other in np.argwhere(np.triu((low + 2 * _TOUCH < high).all(axis=-1), 1)):
            yield pieces[one], pieces[other]


def _overlap(one: _Piece, other: _Piece) -> np.ndarray | None:
    """Return where glyphs of two pieces overlap; a piece that lies exactly on its like is one thing."""
    if one.type.source == other.type.source and np.abs(one.box - other.box).max() < _TOUCH:
        return None
    lows = np.maximum(one.boxes[:, None, :2], other.boxes[None, :, :2]) + _TOUCH
    highs = np.minimum(one.boxes[:, None, 2:], other.boxes[None, :, 2:]) - _TOUCH
    both = (lows < highs).all(axis=-1)
    if not both.any():
        return None
    return np.concatenate([lows[both].min(axis=0), highs[both].max(axis=0)])


def _against(
    step: Step, pieces: Sequence[_Piece], shapes: Sequence[VMobject]
) -> Iterator[tuple[str, np.ndarray, Type]]:
    """Compare each piece of type with what is drawn behind it: lines that cross it, and colours too much like it."""
    full = step.renderer.picture(step)[..., :3].copy()
    left_out = {id(glyph) for piece in pieces for glyph in piece.type.get_family()}
    left_out |= {id(shape) for shape in shapes if getattr(shape, "crosses_text", False)}
    camera = step.renderer.camera
    camera.reset()
    camera.capture_mobjects([one for one in order(step) if id(one) not in left_out], include_submobjects=False)
    empty = camera.pixel_array[..., :3].copy()
    covers = (full != empty).any(axis=-1)
    for piece in pieces:
        found = next(_trouble(piece, covers, empty), None)
        if found:
            yield (*found, piece.type)


def _trouble(piece: _Piece, covers: np.ndarray, empty: np.ndarray) -> Iterator[tuple[str, np.ndarray]]:
    height, width = covers.shape
    scale = height / config.frame_height
    for glyph, box in zip(piece.glyphs, piece.boxes, strict=True):
        inner = _CORE * (box[2:] - box[:2])
        core = np.concatenate([box[:2] + inner, box[2:] - inner])
        left, right = (round(x * scale + width / 2) for x in core[[0, 2]])
        top, bottom = (round(height / 2 - y * scale) for y in core[[3, 1]])
        place = slice(max(0, top), max(bottom, top + 1)), slice(max(0, left), max(right, left + 1))
        behind = empty[place].reshape(-1, 3).astype(int)
        if not covers[place].any():
            continue  # something opaque lies on top of it, or it is outside
        common = np.median(behind, axis=0)
        if (np.abs(behind - common).max(axis=-1) > _LINE).mean() > _CROSSED:
            yield "a line through text", core
        opacity = glyph.get_fill_opacity()
        ink = opacity * np.array(glyph.get_fill_color().to_rgb()) + (1 - opacity) * common / 255
        found = contrast(ink, common / 255)
        if found < READABLE - _ROUNDED:
            yield f"contrast {found:.1f}", box
