"""What the parts of a picture are, so that who takes it apart finds each under its name."""

import re
from collections.abc import Callable
from typing import Any

from manim import Mobject, Scene

from scenes.kit.fast_group import FastGroup, Outline
from scenes.kit.telling.step import Step
from scenes.kit.things.kernel import Kernel
from scenes.kit.things.matrix import Cell, Matrix
from scenes.kit.things.strand import Strand, Tile
from scenes.kit.type.shown import SYMBOLS
from scenes.kit.type.text import Glyphs

Part = tuple[object, str]  # which one it is, and its name
Path = tuple[Part, ...]  # from the outermost part inwards


def paths(scene: Scene) -> dict[int, Path]:
    """Return where each object of a scene belongs, by its identity: in a strand, in a row of X, in a detector."""
    found: dict[int, Path] = {}
    rows: dict[int, Part] = {}
    heading = id(scene.heading) if isinstance(scene, Step) else None

    def walk(mobject: Mobject, path: Path) -> None:
        if isinstance(mobject, Matrix):
            for number, cells in enumerate(mobject.cells, 1):
                rows.update({id(cell): ((id(mobject), number), f"row {number}") for cell in cells})
            rows[id(mobject.row_labels)] = (id(mobject.row_labels), "row labels")
            rows[id(mobject.column_labels)] = (id(mobject.column_labels), "column labels")
        own: Part | None = rows.get(id(mobject))
        if own is None and (name := "heading" if id(mobject) == heading else _name(mobject)):
            own = (id(mobject), name)
        path = (*path, own) if own else path
        found[id(mobject)] = path
        for below in mobject.submobjects:
            walk(below, path)

    for mobject in scene.mobjects:
        walk(mobject, ())
    return found


def _name(mobject: Mobject) -> str | None:
    """Name a part by what it is; None for what is only held together."""
    for kind, name in _NAMES.items():
        if isinstance(mobject, kind):
            return name(mobject)
    kind = type(mobject)
    if isinstance(mobject, FastGroup) and kind is not FastGroup:
        called = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", kind.__name__).lower()
        return f"{called} {mobject.motif}" if hasattr(mobject, "motif") else called
    return None


def _sign(array: str) -> str:
    """Name a matrix by its sign, whichever strand it is of, and whether that is padded."""
    return SYMBOLS.get(array.partition("@")[0].removeprefix("unpadded."), array)


_NAMES: dict[type[Mobject], Callable[[Any], str | None]] = {
    Strand: lambda strand: f"strand {strand.letters}",
    Tile: lambda tile: f"letter {tile.letter}",
    Kernel: lambda kernel: f"detector {kernel.motif}",
    Matrix: lambda matrix: _sign(matrix.array),
    Glyphs: lambda piece: f"text {piece.source}",
    Cell: lambda _: None,
    Outline: lambda _: None,
}
