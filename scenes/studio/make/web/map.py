"""The map of the network on the page: each part leads to the first step that is about it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look.theme import Palette
from scenes.kit.telling.map_marks import BACK, HEIGHT, PARTS, Mark, marks, width
from scenes.script.script import say

_MARGIN = 0.8  # around the marks, in cells
_Room = tuple[float, float, float, float]  # x, y, width, height in cells from the top left


def network_map(lecture: Lecture, steps: Iterable[Mapping[str, Any]]) -> dict[str, Any] | None:
    """Describe the map of a lecture's network; None where no step is about any part of it.

    Parameters
    ----------
    lecture : whose worked strand passes through the network.
    steps : in order, each with its `number` and the `parts` that it is about.

    Returns
    -------
    map : its `width` and `height` in cells, and its `parts`: each with its `name`, what it is `called`, the number of
        the first `step` that is about it, None if none is, the `room` that is its own, and `paths` by their tones.
    """
    first: dict[str, Any] = {}
    for step in steps:
        for part in step["parts"]:
            first.setdefault(part.removeprefix(BACK), step["number"])
    if not first:
        return None
    laid = marks(run(lecture.worked, lecture))
    rooms = _rooms(laid)
    parts = [
        {
            "name": part,
            "called": say(f"page_map-{part}"),
            "step": first.get(part),
            "room": rooms[part],
            "paths": list(_paths(laid[part])),
        }
        for part in PARTS
    ]
    return {"width": width(laid) + 2 * _MARGIN, "height": HEIGHT + 2 * _MARGIN, "parts": parts}


def tones(palette: Palette) -> dict[str, str]:
    """Return the colours of marks by the names that a style sheet gives them."""
    bases = {f"base-{letter}": color for letter, color in palette.bases}
    detectors = {f"detector-{row}": color for row, color in enumerate(palette.detectors)}
    return {**bases, **detectors, "winner": palette.winner, "gradient": palette.gradient, "pad": palette.pad}


def _rooms(laid: Mapping[str, list[Mark]]) -> dict[str, _Room]:
    """Share the whole of the map among its parts: each reaches half the way to the next."""
    spans = {part: [_placed(point) for mark in laid[part] for point in mark.corners] for part in PARTS}
    beside = [part for part in PARTS if part != "strand"]  # which stands above X
    middles = [(max(spans[one])[0] + min(spans[other])[0]) / 2 for one, other in pairwise(beside)]
    edges = [0.0, *middles, width(laid) + 2 * _MARGIN]
    tall = HEIGHT + 2 * _MARGIN
    rooms = {part: (x, 0.0, end - x, tall) for part, (x, end) in zip(beside, pairwise(edges), strict=True)}
    low = (max(y for _, y in spans["strand"]) + min(y for _, y in spans["onehot"])) / 2
    x, _, wide, _ = rooms["onehot"]
    return rooms | {"strand": (x, 0.0, wide, low), "onehot": (x, low, wide, tall - low)}


def _placed(point: tuple[float, float]) -> tuple[float, float]:
    """Return where a point of a mark is, counted from the map's top left."""
    x, y = point
    return x + _MARGIN, HEIGHT / 2 - y + _MARGIN


def _paths(of_part: Sequence[Mark]) -> Iterator[dict[str, Any]]:
    """Draw marks of one tone as one path."""
    for name, full in dict.fromkeys((mark.tone, mark.full) for mark in of_part):
        outlines = [mark.corners for mark in of_part if (mark.tone, mark.full) == (name, full)]
        drawn = ("L".join(f"{x:.2f} {y:.2f}" for x, y in map(_placed, corners)) for corners in outlines)
        yield {"tone": name.replace(" ", "-"), "full": full, "drawn": "".join(f"M{outline}Z" for outline in drawn)}
