"""A gradient that flows back along an edge of a graph."""

from manim import Arrow, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.graph import gradient_arrow, normal

_APART = 0.15  # from the edge that it goes back along


def backward(edge: Arrow) -> Arrow:
    """Return an arrow beside an edge, the other way round."""
    return gradient_arrow(edge, _APART * normal(edge))


def stopped(edge: Arrow, *, share: float) -> FastGroup:
    """Return a line beside an edge that goes back a share of the way and ends at a bar."""
    arrow = backward(edge)
    start, across = arrow.get_start(), 0.13 * normal(arrow)
    stop = start + share * (arrow.get_end() - start)
    lines = FastGroup(Line(start, stop), Line(stop - across, stop + across))
    return lines.set_stroke(theme.palette().gradient, width=theme.BOLD)
