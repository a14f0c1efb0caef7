"""Rows, columns and cells of a layout: how large cells become, where boxes lie, and the first layout that fits."""

from collections.abc import Callable, Iterable
from itertools import combinations
from typing import TypeVar

from scenes.kit.look.region import Region

Size = tuple[float, float]  # width, height
Layout = TypeVar("Layout")


def cell_side(most: float, *rooms: tuple[float, float]) -> float:
    """Return the side of the largest cell, given lengths and how many cells have to fit into each.

    >>> cell_side(0.5, (4.0, 10), (2.4, 3))
    0.4
    """
    return min(most, *(length / cells for length, cells in rooms))


def box(left: float, top: float, size: Size) -> Region:
    """Return the box whose upper left corner lies at a point."""
    return Region(left, left + size[0], top - size[1], top)


def row(left: float, top: float, *sizes: Size, gap: float = 0.0) -> list[Region]:
    """Return boxes side by side, their tops on one line.

    >>> [(one.left, one.right) for one in row(0, 0, (2, 1), (3, 2), gap=0.5)]
    [(0, 2), (2.5, 5.5)]
    """
    boxes: list[Region] = []
    for size in sizes:
        boxes.append(box(boxes[-1].right + gap if boxes else left, top, size))
    return boxes


def column(left: float, top: float, *sizes: Size, gap: float = 0.0) -> list[Region]:
    """Return boxes below one another, their left sides on one line.

    >>> [(one.top, one.bottom) for one in column(0, 0, (2, 1), (3, 2), gap=0.5)]
    [(0, -1), (-1.5, -3.5)]
    """
    boxes: list[Region] = []
    for size in sizes:
        boxes.append(box(left, boxes[-1].bottom - gap if boxes else top, size))
    return boxes


def fits(boxes: Iterable[Region], region: Region, *, slack: float = 0.02) -> bool:
    """Whether boxes lie in a region and clear of one another, give or take the slack."""
    boxes = list(boxes)
    inside = all(
        one.left >= region.left - slack
        and one.right <= region.right + slack
        and one.bottom >= region.bottom - slack
        and one.top <= region.top + slack
        for one in boxes
    )
    return inside and not any(
        min(one.right, other.right) > max(one.left, other.left) + slack
        and min(one.top, other.top) > max(one.bottom, other.bottom) + slack
        for one, other in combinations(boxes, 2)
    )


def first_fitting(
    layouts: Iterable[Layout | None], boxes: Callable[[Layout], Iterable[Region]], region: Region
) -> Layout | None:
    """Return the first layout whose boxes fit a region.

    Parameters
    ----------
    layouts : the best first; None stands for one that is impossible.
    boxes : gives the room that each part of a layout needs.
    region : where all of it has to lie.
    """
    return next((one for one in layouts if one is not None and fits(boxes(one), region)), None)
