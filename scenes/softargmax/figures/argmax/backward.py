"""A gradient that flows back along an edge of a graph."""

import numpy as np
from manim import Arrow, Line

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.things.graph import straight

_APART = 0.15  # from the edge that it goes back along


def backward(edge: Arrow) -> Arrow:
    """Return an arrow beside an edge, the other way round."""
    start, end = edge.get_end(), edge.get_start()
    along = (end - start) / np.linalg.norm(end - start)
    aside = _APART * np.array([along[1], -along[0], 0.0])
    return straight(start + aside, end + aside, theme.palette().gradient, width=theme.BOLD, tip=0.22)


def stopped(edge: Arrow, *, share: float) -> FastGroup:
    """Return a line beside an edge that goes back a share of the way and ends at a bar."""
    arrow = backward(edge)
    start, end = arrow.get_start(), arrow.get_end()
    stop = start + share * (end - start)
    along = (end - start) / np.linalg.norm(end - start)
    across = 0.13 * np.array([-along[1], along[0], 0.0])
    color = theme.palette().gradient
    line = Line(start, stop).set_stroke(color, width=theme.BOLD)
    return FastGroup(line, Line(stop - across, stop + across).set_stroke(color, width=theme.BOLD))
