"""Which places on an axis share a pooled cell."""

import numpy as np

from scenes.encore.figures.banded_plot import BandedPlot
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded

_HEIGHT = 0.32


def group_boxes(plot: BandedPlot, places: int, size: int, left: int, color: str) -> FastGroup:
    """Return a box for each group, as wide as the places 1, 2 and so on that it holds, after columns on the left."""
    pitch = plot.point(2, 1)[0] - plot.point(1, 1)[0]
    groups = (np.arange(places) + left) // size
    boxes = FastGroup()
    for group in np.unique(groups):
        first, last = np.flatnonzero(groups == group)[[0, -1]] + 1
        box = rounded(corner_radius=0.08, width=(last - first + 1) * pitch - 0.08, height=_HEIGHT)
        box.set_stroke(color, width=theme.LINE).set_fill(color, opacity=0.25)
        boxes.add(box.set_x(plot.point((first + last) / 2, 1)[0]))
    return boxes
