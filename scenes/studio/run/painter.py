"""A renderer that draws only what changed, to the same pixels as Manim's own.

Manim redraws everything from the first moving object upward, for each picture. Most pictures of a lecture differ from
the one before by a few glyphs. The painter keeps the last picture and what was drawn there; for the next it finds
which outlines changed, clears the tiles of the picture that they touched or now touch, draws whatever crosses these
tiles, in order, on a second surface, and copies the tiles over. Drawing goes unclipped, since Cairo's clipping would
change the edges: the pixels are those of a picture drawn anew.
"""

import math
import zlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import cairo
import numpy as np
from manim import CairoRenderer, Mobject, Scene, UpdateFromAlphaFunc, UpdateFromFunc, VMobject
from manim.animation.animation import Animation
from manim.animation.composition import AnimationGroup
from manim.camera.camera import CAP_STYLE_MAP, LINE_JOIN_MAP, Camera
from manim.mobject.types.image_mobject import AbstractImageMobject
from manim.utils.family import extract_mobject_family_members

from scenes.studio.run.draw import FrameWriter

TILE = 32  # pixels; the side of the squares in which changes are tracked
_BLEED = 2  # pixels around an outline that antialiasing may touch

Box = tuple[int, int, int, int]  # x0, y0, x1, y1 in pixels, the last two exclusive
Sink = Callable[[np.ndarray, list[Box], int], None]
_Paint = tuple[Any, float, Any, Any]  # colour or pattern, line width, join, cap


@dataclass(eq=False, slots=True)
class _Drawn:
    """How an object was last drawn.

    Attributes
    ----------
    index : its place in the order of drawing.
    key : the bytes of all that its picture depends on; None before it was drawn.
    path : its outline as Cairo keeps it; None for a picture.
    paints : fill and strokes, in order, each as (colour, line width, join, cap); a fill has width 0.
    tiles : the tiles that it touches, as x0, y0, x1, y1, the last two exclusive; empty when nothing shows.
    """

    index: int = 0
    key: tuple[Any, ...] | None = None
    path: cairo.Path | None = None
    paints: tuple[_Paint, ...] = ()
    tiles: Box = (0, 0, 0, 0)


class Painter(CairoRenderer):
    """Renders a scene picture by picture into a sink.

    Parameters
    ----------
    sink : called as sink(canvas, boxes, repeat) for every picture: the live buffer, (height, width, 4) RGBA bytes,
        which the sink must not keep; the boxes that changed since the last call; how often the picture is shown.
    wanted : asked before each play whether its pictures are wanted; all are by default.

    Attributes
    ----------
    scene : what is rendered, once it has begun.
    frames : the pictures so far, those not wanted included.
    """

    scene: Scene

    def __init__(self, sink: Sink, wanted: Callable[[], bool] | None = None, **kwargs: Any) -> None:
        super().__init__(file_writer_class=FrameWriter, **kwargs)
        self._sink = sink
        self._wanted = wanted or (lambda: True)
        self.frames = 0
        self._records: dict[int, _Drawn] = {}
        self._kept: list[Mobject] = []  # keeps the objects alive whose identities are keys
        self._order: list[Mobject] = []
        self._spans = np.empty((0, 4), dtype=np.int64)
        self._background: np.ndarray = np.empty((0, 0, 4), np.uint8)
        self._scratch: np.ndarray = self._background

    def init_scene(self, scene: Scene, *args: Any, **kwargs: Any) -> None:
        """Meet the scene."""
        super().init_scene(scene, *args, **kwargs)
        self.scene = scene

    def play(self, scene: Scene, *args: Any, **kwargs: Any) -> None:
        """Play animations; without Manim's hashing, and without drawing what is not wanted."""
        self.skip_animations = not self._wanted()
        scene.compile_animation_data(*args, **kwargs)
        scene.begin_animations()
        self._drawing = _DrawingOrder(scene)
        if scene.is_current_animation_frozen_frame():
            count = int(scene.duration / (1 / self.camera.frame_rate))
            self._show(count)
        elif self.skip_animations:
            count = len(np.arange(0, scene.duration, 1 / self.camera.frame_rate))
            self._count(count)
            scene.play_internal(skip_rendering=True)
        else:
            scene.play_internal()
        self.num_plays += 1

    def render(self, scene: Scene, time: float, moving_mobjects: Iterable[Mobject] | None = None) -> None:  # noqa: ARG002
        """Draw one picture of a play and hand it on."""
        self._show(1)

    def scene_finished(self, scene: Scene) -> None:
        """Do nothing: every picture has been handed on."""

    def _show(self, count: int) -> None:
        if not self.skip_animations and count:
            self._sink(self.camera.pixel_array, self._paint(), count)
        self._count(count)

    def _count(self, count: int) -> None:
        self.frames += count
        self.time = self.frames / self.camera.frame_rate

    def _paint(self) -> list[Box]:
        """Bring the canvas up to date; return the boxes that changed."""
        camera, drawing = self.camera, self._drawing
        dirty = self._surfaces(camera)
        order = drawing.order()
        if order is not self._order:
            self._reorder(order, dirty)
            candidates: Iterable[Mobject] = order
        else:
            candidates = drawing.changing
        for mobject in candidates:
            record = self._records[id(mobject)]
            key = _key(mobject)
            if key != record.key:
                _mark(dirty, record.tiles)
                self._measure(mobject, record, key)
                self._spans[record.index] = record.tiles
                _mark(dirty, record.tiles)
        boxes = list(_boxes(dirty, camera.pixel_width, camera.pixel_height))
        if boxes:
            self._draw(dirty, boxes)
        for x0, y0, x1, y1 in boxes:
            camera.pixel_array[y0:y1, x0:x1] = self._scratch[y0:y1, x0:x1]
        return boxes

    def _surfaces(self, camera: Camera) -> np.ndarray:
        """Make the second surface; return which tiles must be drawn anew whatever changed."""
        shape = (-(-camera.pixel_height // TILE), -(-camera.pixel_width // TILE))
        background = np.asarray(camera.background)
        if self._background is background:
            return np.zeros(shape, dtype=bool)
        self._background = background
        self._scratch = background.copy()
        self._records.clear()
        self._order = []
        return np.ones(shape, dtype=bool)

    def _reorder(self, order: list[Mobject], dirty: np.ndarray) -> None:
        """Take over a new list of objects: what left, what came, and what changed places must be drawn."""
        now = {id(mobject) for mobject in order}
        before = [id(mobject) for mobject in self._order if id(mobject) in now]
        records = self._records
        stay = [id(mobject) for mobject in order if id(mobject) in records]
        for identity, record in records.items():
            if identity not in now:
                _mark(dirty, record.tiles)
        if stay != before:
            for identity in now & records.keys():
                _mark(dirty, records[identity].tiles)
        self._records = {id(mobject): records.get(id(mobject)) or _Drawn() for mobject in order}
        self._order = order
        for index, record in enumerate(self._records.values()):
            record.index = index
        tiles = [record.tiles for record in self._records.values()]
        self._spans = np.array(tiles, dtype=np.int64).reshape(-1, 4)

    def _draw(self, dirty: np.ndarray, boxes: list[Box]) -> None:
        """Draw the dirty tiles on the second surface."""
        scratch, camera = self._scratch, self.camera
        for x0, y0, x1, y1 in boxes:
            scratch[y0:y1, x0:x1] = self._background[y0:y1, x0:x1]
        # The sum over any rectangle of tiles follows from four of these sums.
        below = np.zeros((dirty.shape[0] + 1, dirty.shape[1] + 1), dtype=np.int64)
        below[1:, 1:] = dirty.cumsum(axis=0).cumsum(axis=1)
        left, top, right, bottom = self._spans.T
        touched = below[bottom, right] - below[top, right] - below[bottom, left] + below[top, left] > 0
        context = camera.get_cairo_context(scratch)
        for index in np.flatnonzero(touched):
            mobject = self._order[index]
            record = self._records[id(mobject)]
            if record.path is None:
                camera.display_funcs[AbstractImageMobject]([mobject], scratch)
                continue
            context.new_path()
            context.append_path(record.path)
            for source, width, join, cap in record.paints:
                context.set_source_rgba(*source) if isinstance(source, tuple) else context.set_source(source)
                if width:
                    context.set_line_width(width)
                    context.set_line_join(join)
                    context.set_line_cap(cap)
                    context.stroke_preserve()
                else:
                    context.fill_preserve()

    def _measure(self, mobject: Mobject, record: _Drawn, key: tuple[Any, ...]) -> None:
        """Note how an object is to be drawn and which tiles it touches."""
        camera = self.camera
        same_outline = record.key is not None and record.path is not None and record.key[0] == key[0]
        record.key = key
        if isinstance(mobject, AbstractImageMobject):
            camera.type_or_raise(mobject)
            corners = camera.points_to_subpixel_coords(mobject, mobject.points)
            record.tiles = self._tiles(*corners.min(axis=0), *corners.max(axis=0))
        elif isinstance(mobject, VMobject):
            self._measure_outline(mobject, record, same_outline=same_outline)

    def _measure_outline(self, mobject: VMobject, record: _Drawn, *, same_outline: bool) -> None:
        camera = self.camera
        context = camera.get_cairo_context(self._scratch)
        before = [one[1:] for one in record.paints]
        record.paints = tuple(_paints(camera, context, mobject)) if len(mobject.points) else ()
        if not record.paints:
            record.tiles = (0, 0, 0, 0)
            record.path = record.path if same_outline else None
            return
        if same_outline and record.path is not None:
            if before == [one[1:] for one in record.paints]:
                return  # other colours on the same tiles
            context.new_path()
            context.append_path(record.path)
        else:
            _trace_path(camera, context, mobject)
            record.path = context.copy_path()
        left, bottom, right, top = context.path_extents()
        for _, width, join, cap in record.paints:
            if width:
                context.set_line_width(width)
                context.set_line_join(join)
                context.set_line_cap(cap)
                a, b, c, d = context.stroke_extents()
                left, bottom, right, top = min(left, a), min(bottom, b), max(right, c), max(top, d)
        # The context's matrix flips up and down.
        x0, y0 = context.user_to_device(left, top)
        x1, y1 = context.user_to_device(right, bottom)
        record.tiles = self._tiles(x0, y0, x1, y1)

    def _tiles(self, x0: float, y0: float, x1: float, y1: float) -> Box:
        camera = self.camera
        if x1 + _BLEED < 0 or y1 + _BLEED < 0 or x0 - _BLEED > camera.pixel_width or y0 - _BLEED > camera.pixel_height:
            return (0, 0, 0, 0)
        left, top = max(0, int(x0) - _BLEED) // TILE, max(0, int(y0) - _BLEED) // TILE
        right = min(camera.pixel_width - 1, int(x1) + _BLEED) // TILE + 1
        bottom = min(camera.pixel_height - 1, int(y1) + _BLEED) // TILE + 1
        return (left, top, max(left, right), max(top, bottom))


class _DrawingOrder:
    """What one play draws, in which order, and which of it can change from picture to picture."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._animated: set[int] | None = self._find_animated()
        self._moving: list[Mobject] | None = None
        self._families: list[tuple[Mobject, list[Mobject], int]] = []
        self._order: list[Mobject] = []
        self.changing: list[Mobject] = []

    def order(self) -> list[Mobject]:
        """Return the objects to draw, lowest first; the same list as long as nothing came, left or was regrouped."""
        scene = self._scene
        if self._regrouped():
            self._moving = scene.moving_mobjects
            self._count = len(self._moving)
            moving = extract_mobject_family_members(self._moving, use_z_index=scene.camera.use_z_index)
            static = [mobject for mobject in scene.static_mobjects if mobject not in set(moving)]
            self._order = [mobject for mobject in (*static, *moving) if _drawable(mobject)]
            changing = moving if self._animated is None else [m for m in moving if id(m) in self._animated]
            self._families = [(m, m.submobjects, len(m.submobjects)) for m in changing]
            self.changing = [m for m in changing if _drawable(m)]
        return self._order

    def _regrouped(self) -> bool:
        if self._moving is not self._scene.moving_mobjects or self._count != len(self._moving):
            return True
        return any(m.submobjects is not parts or len(parts) != count for m, parts, count in self._families)

    def _find_animated(self) -> set[int] | None:
        """Return what the animations change; None if they may change anything."""
        scene = self._scene
        free = (UpdateFromFunc, UpdateFromAlphaFunc)
        animations = list(_leaves(scene.animations or []))
        if scene.updaters or any(isinstance(animation, free) for animation in animations):
            return None
        if any(mobject.has_time_based_updater() or mobject.updaters for mobject in scene.get_mobject_family_members()):
            return None
        return {id(part) for animation in animations for part in animation.mobject.get_family()}


def _leaves(animations: Iterable[Animation]) -> Iterator[Animation]:
    for animation in animations:
        if isinstance(animation, AnimationGroup):
            yield from _leaves(animation.animations)
        yield animation


def _drawable(mobject: Mobject) -> bool:
    return isinstance(mobject, (VMobject, AbstractImageMobject))


def _key(mobject: Mobject) -> tuple[Any, ...]:
    """Return the bytes of all that an object's picture depends on."""
    if isinstance(mobject, AbstractImageMobject):
        return (mobject.points.tobytes(), zlib.crc32(mobject.get_pixel_array().tobytes()))
    return (
        mobject.points.tobytes(),
        mobject.get_fill_rgbas().tobytes(),
        mobject.get_stroke_rgbas().tobytes(),
        mobject.stroke_width,
        mobject.background_stroke_width,
        mobject.get_stroke_rgbas(background=True).tobytes() if mobject.background_stroke_width else None,
        mobject.joint_type,
        mobject.cap_style,
        mobject.sheen_factor,
        np.asarray(mobject.sheen_direction).tobytes(),
    )


def _paints(camera: Camera, context: "cairo.Context[Any]", mobject: VMobject) -> Iterator[_Paint]:
    """Give what Manim would paint an outline with, in its order; what is wholly transparent is left out."""
    join, cap = LINE_JOIN_MAP[mobject.joint_type], CAP_STYLE_MAP[mobject.cap_style]
    under, over = mobject.get_stroke_width(background=True), mobject.get_stroke_width()
    layers = (
        (camera.get_stroke_rgbas(mobject, background=True) if under else None, under),
        (camera.get_fill_rgbas(mobject), 0),
        (camera.get_stroke_rgbas(mobject) if over else None, over),
    )
    for rgbas, width in layers:
        if rgbas is None or not rgbas[:, 3].any():
            continue
        if len(rgbas) == 1:
            blue, green, red = rgbas[0][2::-1]
            source: Any = (float(blue), float(green), float(red), float(rgbas[0][3]))
        else:
            camera.set_cairo_context_color(context, rgbas, mobject)
            source = context.get_source()
        yield source, width * camera.cairo_line_width_multiple, join, cap


def _trace_path(camera: Camera, context: "cairo.Context[Any]", mobject: VMobject) -> None:
    """Trace an outline as Manim does, with less work where curves join exactly."""
    points = mobject.points
    count = len(points)
    if count % 4 or not math.isfinite(points.sum()):
        camera.set_cairo_context_path(context, mobject)
        return
    flat = points[:, :2]
    apart = np.flatnonzero((flat[3:-1:4] != flat[4::4]).any(axis=1))
    rows = flat.tolist()
    breaks = [
        4 * i + 4 for i in apart.tolist() if not mobject.consider_points_equals_2d(rows[4 * i + 3], rows[4 * i + 4])
    ]
    context.new_path()
    for start, end in zip([0, *breaks], [*breaks, count], strict=True):
        context.new_sub_path()
        context.move_to(*rows[start])
        for i in range(start, end, 4):
            context.curve_to(*rows[i + 1], *rows[i + 2], *rows[i + 3])
        if mobject.consider_points_equals_2d(rows[start], rows[end - 1]):
            context.close_path()


def _mark(dirty: np.ndarray, tiles: Box) -> None:
    x0, y0, x1, y1 = tiles
    dirty[y0:y1, x0:x1] = True


def _boxes(dirty: np.ndarray, width: int, height: int) -> Iterator[Box]:
    """Cut the dirty tiles into few boxes: runs along the rows, joined downwards while they are alike."""
    open_runs: dict[tuple[int, int], int] = {}
    rows = np.flatnonzero(dirty.any(axis=1)).tolist()
    padded = np.zeros((dirty.shape[0] + 1, dirty.shape[1] + 2), dtype=np.int8)
    padded[:-1, 1:-1] = dirty
    # A row without changes ends what is open above it.
    for y in sorted({*rows, *(row + 1 for row in rows)}):
        edges = np.diff(padded[y]).tolist()
        starts = [x for x, edge in enumerate(edges) if edge == 1]
        ends = [x for x, edge in enumerate(edges) if edge == -1]
        runs = set(zip(starts, ends, strict=True))
        for run in [run for run in open_runs if run not in runs]:
            yield run[0] * TILE, open_runs.pop(run) * TILE, min(run[1] * TILE, width), min(y * TILE, height)
        for run in runs:
            open_runs.setdefault(run, y)
