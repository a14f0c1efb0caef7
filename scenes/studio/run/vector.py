"""Draw a scene as it stands as SVG or PDF, with Manim's own drawing code; letters are outlines, pictures are embedded.

The same scene gives the same bytes: no date is written, and names within a file are numbered from 0.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache, partial
from io import BytesIO
from itertools import groupby, takewhile
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape, quoteattr

import cairo
import numpy as np
from manim import Camera, Mobject, Scene, VMobject
from manim.mobject.types.image_mobject import AbstractImageMobject

from scenes.studio.run.named_parts import Path as Parts
from scenes.studio.run.named_parts import paths as parts_of
from scenes.studio.run.rehearsal import camera_of, order

_POINTS = 0.75  # of a pixel: a page has the size that the picture has on a screen of 96 pixels an inch
_DATE = "2000-01-01T00:00:00Z"  # cairo would write today's


class _Pen(Camera):
    """A camera whose drawing code is used on another surface."""

    def set_cairo_context_color(self, ctx: "cairo.Context[Any]", rgbas: Any, vmobject: Any) -> "_Pen":
        """Set a colour as it is: Manim swaps red and blue, as its own surface wants it."""
        super().set_cairo_context_color(ctx, np.asarray(rgbas)[:, [2, 1, 0, 3]], vmobject)
        return self


@cache
def _pen() -> _Pen:
    """Return the camera that draws all pictures; its own picture, which nobody sees, is as small as can be."""
    return _Pen(pixel_width=1, pixel_height=1)


def svg(scene: Scene, path: Path, title: str, words: str) -> None:
    """Write a scene, as it stands while its sizes are in force, as SVG; title and words are read aloud."""
    camera = camera_of(scene)
    width, height = camera.pixel_width, camera.pixel_height
    parts = [_opening(title, words, width, height), *_drawn(scene, partial(_paint, scene))]
    named, count = parts_of(scene), Counter[str]()
    opened: Parts = ()
    for where, run in groupby(order(scene), key=lambda mobject: named.get(id(mobject), ())):
        shared = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(opened, where, strict=False)))
        parts += ["</g>\n"] * (len(opened) - shared)
        parts += [_group(name, count) for _, name in where[shared:]]
        opened = where
        parts += _drawn(scene, partial(_add, scene, list(run)))
    parts += ["</g>\n"] * len(opened) + ["</svg>\n"]
    path.write_text(_renumbered("".join(parts)), encoding="utf-8")


def pdf(scene: Scene, path: Path, title: str, words: str) -> None:
    """Write a scene, as it stands while its sizes are in force, as a PDF page with a title and a subject."""
    camera = camera_of(scene)
    width, height = camera.pixel_width * _POINTS, camera.pixel_height * _POINTS
    with cairo.PDFSurface(str(path), width, height) as surface:
        surface.set_metadata(cairo.PDF_METADATA_TITLE, title)
        surface.set_metadata(cairo.PDF_METADATA_SUBJECT, words)
        surface.set_metadata(cairo.PDF_METADATA_CREATE_DATE, _DATE)
        context = cairo.Context(surface)
        context.scale(_POINTS, _POINTS)
        _paint(scene, context)
        _add(scene, order(scene), context)


def _drawn(scene: Scene, draw: Callable[["cairo.Context[Any]"], None]) -> list[str]:
    """Draw something as SVG, and return the elements that it comes to; none where nothing is seen."""
    camera, file = camera_of(scene), BytesIO()
    with cairo.SVGSurface(file, camera.pixel_width, camera.pixel_height) as surface:
        surface.set_document_unit(cairo.SVG_UNIT_PX)
        draw(cairo.Context(surface))
    _, _, body = file.getvalue().decode().partition("<svg ")
    return [body.partition(">\n")[2].removesuffix("</svg>\n")]


def _opening(title: str, words: str, width: int, height: int) -> str:
    """Return how a picture begins, with what is read aloud."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<svg role="img" xmlns="http://www.w3.org/2000/svg"'
        ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"'
        f' width="{width}px" height="{height}px" viewBox="0 0 {width} {height}" version="1.1">\n'
        f"<title>{escape(title)}</title>\n<desc>{escape(words)}</desc>\n"
    )


def _group(name: str, count: Counter[str]) -> str:
    """Open a group: Illustrator and PowerPoint show its id, which is there once, and Inkscape its label."""
    identity = re.sub(r"[^\w.-]+", "-", name).strip("-") or "part"
    count[identity] += 1
    again = f".{count[identity]}" if count[identity] > 1 else ""
    return f'<g id="{identity}{again}" inkscape:label={quoteattr(name)}>\n'


def _paint(scene: Scene, context: "cairo.Context[Any]") -> None:
    """Paint the background."""
    context.set_source_rgb(*(np.asarray(camera_of(scene).background)[0, 0, :3] / 255))
    context.paint()


def _add(scene: Scene, mobjects: Iterable[Mobject], context: "cairo.Context[Any]") -> None:
    """Draw objects on what is there."""
    camera = camera_of(scene)
    # From Manim's units to pixels, as its camera has it.
    context.transform(camera.get_cairo_context(camera.pixel_array).get_matrix())
    pen = _pen()
    for mobject in mobjects:
        if isinstance(mobject, AbstractImageMobject):
            _embed(mobject, context)
        elif isinstance(mobject, VMobject):
            pen.display_vectorized(mobject, context)
            context.new_path()


def _renumbered(source: str) -> str:
    """Give what cairo names numbers from 0: it counts on from what it drew before in the same process.

    Groups keep the names that they have from us.
    """
    names: dict[str, str] = {}

    def renamed(found: re.Match[str]) -> str:
        return f"{found[1]}{names.setdefault(found[2], f'part{len(names)}')}"

    return re.sub(r'((?:\bid="|"#|\(#))([A-Za-z-]+\d[\w-]*)(?=["\)])(?!" inkscape:)', renamed, source)


def _embed(picture: AbstractImageMobject, context: "cairo.Context[Any]") -> None:
    """Put an image where its corners are."""
    pixels = np.asarray(picture.get_pixel_array())  # (height, width, 4), red first, not multiplied by its alpha
    height, width = pixels.shape[:2]
    alpha = pixels[..., 3:].astype(np.uint16)
    bgra = np.ascontiguousarray(pixels[..., [2, 1, 0, 3]])
    bgra[..., :3] = (bgra[..., :3] * alpha + 127) // 255
    surface = cairo.ImageSurface.create_for_data(bgra.data, cairo.FORMAT_ARGB32, width, height)
    corner, right, down = picture.points[0], picture.points[1], picture.points[2]
    across, along = (right - corner) / width, (down - corner) / height
    context.save()
    context.transform(cairo.Matrix(across[0], across[1], along[0], along[1], corner[0], corner[1]))
    context.set_source_surface(surface)
    context.get_source().set_filter(cairo.FILTER_NEAREST)
    context.rectangle(0, 0, width, height)
    context.fill()
    context.restore()
    context.new_path()
