"""What can be seen in a picture, and where: pieces of type with their glyphs, and all other shapes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from manim import Mobject, VMobject

from scenes.kit.telling.news import FAINT, shows
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs


@dataclass(frozen=True, eq=False)
class Piece:
    """A piece of type of which something can be seen.

    Attributes
    ----------
    type : which.
    glyphs : those that can be seen.
    boxes : (glyphs, 4), left, bottom, right and top of each.
    box : (4,), around all of them.
    """

    type: Glyphs
    glyphs: Sequence[VMobject]
    boxes: np.ndarray
    box: np.ndarray

    @property
    def opaque(self) -> bool:
        """Whether it is neither coming nor going."""
        return all(glyph.get_fill_opacity() > 1 - FAINT for glyph in self.glyphs)


@dataclass(frozen=True, eq=False)
class View:
    """A picture's things.

    Attributes
    ----------
    pieces : the type.
    shapes : whatever else can be seen.
    boxes : (shapes, 4), as a piece's; half of a shape's line lies outside its points, and inside its box.
    """

    pieces: Sequence[Piece]
    shapes: Sequence[VMobject]
    boxes: np.ndarray

    def things(self) -> Iterator[tuple[Mobject, np.ndarray]]:
        """Give each thing with its box."""
        yield from ((piece.type, piece.box) for piece in self.pieces)
        yield from zip(self.shapes, self.boxes, strict=True)


def view(step: Step) -> View:
    """Look at a step as it stands."""
    family = {id(part): part for mobject in step.mobjects for part in mobject.get_family()}
    types = [part for part in family.values() if isinstance(part, Glyphs)]
    of_type = {id(part) for one in types for part in one.get_family()}
    glyphs = [[one for one in piece if len(one.points) and one.get_fill_opacity() > FAINT] for piece in types]
    shapes = [one for key, one in family.items() if key not in of_type and isinstance(one, VMobject) and shows(one)]
    every = [one for found in glyphs for one in found]
    boxes = _boxes([*every, *shapes], [0.0] * len(every) + [_half_line(one) for one in shapes])
    pieces, first = [], 0
    for piece, found in zip(types, glyphs, strict=True):
        if found:
            own = boxes[first : first + len(found)]
            around = np.concatenate([own[:, :2].min(axis=0), own[:, 2:].max(axis=0)])
            pieces.append(Piece(piece, found, own, around))
        first += len(found)
    return View(pieces, shapes, boxes[first:])


def _boxes(mobjects: Sequence[VMobject], margins: Sequence[float]) -> np.ndarray:
    """Return the boxes of many things at once."""
    if not mobjects:
        return np.zeros((0, 4))
    points = np.concatenate([mobject.points[:, :2] for mobject in mobjects])
    starts = np.cumsum([0, *(len(mobject.points) for mobject in mobjects[:-1])])
    room = np.array(margins)[:, None]
    low, high = np.minimum.reduceat(points, starts) - room, np.maximum.reduceat(points, starts) + room
    return np.concatenate([low, high], axis=1)


def _half_line(mobject: VMobject) -> float:
    # Manim's widths are hundredths of a unit.
    return 0.005 * mobject.get_stroke_width() if mobject.get_stroke_opacity() > 0 else 0.0
