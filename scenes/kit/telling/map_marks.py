"""The network as a small map of marks, without letters: where each part lies, and what is set in it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dnacnn.network.encoding import DNA

if TYPE_CHECKING:
    from dnacnn.lecture.lecture_trace import LectureTrace

PARTS = ("strand", "onehot", "kernels", "detected", "pooling", "pooled", "units", "output")  # from left to right
BACK = "grad_"  # before a part's name: the gradient there

HEIGHT = 5.4  # of the whole, in cells: a letter above each column of X, and its four rows
_FULL = 0.82  # of a cell's side, that its mark takes
_BESIDE = 1.3  # between one part and the next
_KERNEL = 0.62  # side of a kernel's cell
_DOT = 0.42  # radius of a unit
_MOST_UNITS = 4
_BAR, _TALL = 0.9, 3.6  # width and greatest height of an output's bar
_WEDGE = 1.1  # width of the sign for pooling


@dataclass(frozen=True)
class Mark:
    """A filled shape of the map.

    Attributes
    ----------
    corners : its outline, as points (x, y) in cells, from the middle of the map's left edge.
    tone : what its colour stands for: "base A", "detector 1", "winner" or "accent".
    full : whether it is set; an empty place is only just seen.
    """

    corners: tuple[tuple[float, float], ...]
    tone: str
    full: bool = True


def marks(trace: "LectureTrace") -> dict[str, list[Mark]]:
    """Lay out the map of a lecture's network as one strand passes through it; the parts by their names."""
    made: dict[str, list[Mark]] = {}
    columns = trace.padded.shape[1]
    tones = [f"detector {row}" for row in range(len(trace.kernels))]
    bases = [f"base {letter}" for letter in DNA]
    set_bases = [f"base {letter}" for letter in trace.padded_strand]
    made["strand"] = [_cell(column, HEIGHT / 2 - 0.5, tone) for column, tone in enumerate(set_bases)]
    made["onehot"] = list(_grid(trace.padded, bases, 0.0, middle=2 - HEIGHT / 2))
    x = columns + _BESIDE
    made["kernels"] = []
    for tone, kernel in zip(tones, trace.kernels, strict=True):
        made["kernels"] += _grid(kernel, [tone] * len(kernel), x, side=_KERNEL)
        x += (kernel.shape[1] + 0.7) * _KERNEL
    x += _BESIDE - 0.7 * _KERNEL
    made["detected"] = list(_grid(trace.detected, tones, x))
    x += trace.detected.shape[1] + 0.5 * _BESIDE
    high, low = 0.5 * len(tones), 0.2
    made["pooling"] = [Mark(((x, high), (x + _WEDGE, low), (x + _WEDGE, -low), (x, -high)), "winner")]
    x += _WEDGE + 0.5 * _BESIDE
    made["pooled"] = list(_grid(trace.pooled, tones, x))
    x += trace.pooled.shape[1] + _BESIDE
    made["units"] = list(_units(trace, x))
    x += 2 * _DOT + _BESIDE
    made["output"] = list(_output(trace, x))
    return made


def width(parts: Mapping[str, list[Mark]]) -> float:
    """Return how wide a map is, in cells."""
    return max(x for of_part in parts.values() for mark in of_part for x, _ in mark.corners)


def _grid(
    values: np.ndarray, tones: list[str], left: float, *, middle: float = 0.0, side: float = 1.0
) -> Iterator[Mark]:
    """Give a mark for each entry: full where it is above zero."""
    top = middle + side * (len(values) / 2 - 0.5)
    for (row, column), value in np.ndenumerate(values):
        yield _cell(left / side + column, top / side - row, tones[row], full=bool(value > 0), side=side)


def _cell(column: float, up: float, tone: str, *, full: bool = True, side: float = 1.0) -> Mark:
    """Return the mark of the cell whose left edge and middle are so many sides from the map's."""
    left, bottom = side * (column + (1 - _FULL) / 2), side * (up - _FULL / 2)
    right, top = left + side * _FULL, bottom + side * _FULL
    return Mark(((left, bottom), (right, bottom), (right, top), (left, top)), tone, full)


def _units(trace: "LectureTrace", left: float) -> Iterator[Mark]:
    """Give a dot for each of a few units."""
    angles = np.linspace(0, 2 * np.pi, 16, endpoint=False)
    firing = int(np.argmax(trace.units)) if trace.learns else -1
    for place in range(min(_MOST_UNITS, max(1, len(trace.units)))):
        up = (_MOST_UNITS / 2 - 0.5 - place) * (2 * _DOT + 0.36)
        around = (left + _DOT + _DOT * np.cos(angles)).tolist(), (up + _DOT * np.sin(angles)).tolist()
        yield Mark(tuple(zip(*around, strict=True)), "accent", full=place == min(firing, _MOST_UNITS - 1))


def _output(trace: "LectureTrace", left: float) -> Iterator[Mark]:
    """Give a bar for each of the two outputs."""
    for place, share in enumerate(trace.probs.tolist()):
        start, bottom = left + 1.25 * _BAR * place, -_TALL / 2
        for top, full in ((_TALL / 2, False), (bottom + share * _TALL, True)):
            yield Mark(((start, bottom), (start + _BAR, bottom), (start + _BAR, top), (start, top)), "accent", full)
