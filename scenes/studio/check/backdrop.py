"""What lies behind text: lines that run through it, and colours too much like its own."""

from collections.abc import Iterator

import numpy as np
from manim import config

from scenes.kit.look.contrast import READABLE, contrast
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs
from scenes.studio.check.visible import Piece, View
from scenes.studio.run.rehearsal import camera_of, order, picture

_CORE = 0.16  # share of a glyph's box, on each side, that a line may enter
_LINE = 40  # of 255, by which a line differs from what it is drawn on
_CROSSED = 0.04  # share of a glyph's core that a line may cover
_SAME = 1.2  # contrast below which a glyph may not show because it looks like what is behind it
_ROUNDED = 0.1  # of a contrast, by which bytes and antialiasing differ from what was computed

Trouble = tuple[str, np.ndarray]  # what is wrong, and the box around it


def troubles(step: Step, seen: View) -> Iterator[tuple[Trouble, Glyphs]]:
    """Compare each piece of type in a view of a step with the picture without any type; give the first trouble of each.

    A shape that is meant to run through text has an attribute `crosses_text`.
    """
    full = picture(step)
    left_out = {id(part) for piece in seen.pieces for part in piece.type.get_family()}
    left_out |= {id(shape) for shape in seen.shapes if getattr(shape, "crosses_text", False)}
    camera = camera_of(step)
    camera.reset()
    camera.capture_mobjects([one for one in order(step) if id(one) not in left_out], include_submobjects=False)
    bare = camera.pixel_array[..., :3].copy()
    differing = full != bare
    inked = differing[..., 0] | differing[..., 1] | differing[..., 2]  # ten times as fast as `any`
    for piece in seen.pieces:
        found = next(_of_piece(piece, inked, bare), None)
        if found:
            yield found, piece.type


def _of_piece(piece: Piece, inked: np.ndarray, bare: np.ndarray) -> Iterator[Trouble]:
    for glyph, box in zip(piece.glyphs, piece.boxes, strict=True):
        inner = _CORE * (box[2:] - box[:2])
        core = np.concatenate([box[:2] + inner, box[2:] - inner])
        place = _pixels(core, inked.shape)
        behind = bare[place].reshape(-1, 3).astype(int)
        if not len(behind):
            continue  # outside the picture
        plain = bool((behind == behind[0]).all())  # as behind most glyphs
        common = behind[0] if plain else np.median(behind, axis=0)
        opacity = glyph.get_fill_opacity()
        ink = opacity * np.array(glyph.get_fill_color().to_rgb()) + (1 - opacity) * common / 255
        found = contrast(ink, common / 255)
        if not inked[place].any() and found > _SAME:
            continue  # something opaque lies on top of it
        if not plain and (np.abs(behind - common).max(axis=-1) > _LINE).mean() > _CROSSED:
            yield "a line through text", core
        if found < READABLE - _ROUNDED:
            yield f"contrast {found:.1f}", box


def _pixels(box: np.ndarray, shape: tuple[int, ...]) -> tuple[slice, slice]:
    """Return the rows and columns of the picture that a box covers, one of each at least."""
    height, width = shape
    scale = height / config.frame_height
    left, right = (max(0, round(x * scale + width / 2)) for x in box[[0, 2]])
    top, bottom = (max(0, round(height / 2 - y * scale)) for y in box[[3, 1]])
    return slice(top, max(bottom, top + 1)), slice(left, max(right, left + 1))
