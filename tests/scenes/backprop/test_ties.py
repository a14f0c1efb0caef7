"""What is drawn of ties: the subgradients at the kink, and masks as points."""

import numpy as np

from dnacnn.lecture.lecture import Lecture
from scenes.backprop.figures.branches.max_plot import MaxPlot
from scenes.backprop.figures.branches.subgradients import Subgradients
from scenes.backprop.figures.branches.sweep import Sweep
from scenes.backprop.figures.ties.mask_space import MaskSpace
from scenes.kit.look.region import Region, stage


def test_no_support_line_rises_above_the_max() -> None:
    sweep = Sweep(Lecture(slopes=(-0.5, 3.0), offsets=(1.0, -2.5), w=0.4, w_range=(-1.0, 3.0)))
    plots = MaxPlot(stage().part(left=0.5), sweep)
    lines = Subgradients(plots)
    for line in (0, lines.last // 2, lines.last):
        for at in lines.ends_of(line):
            heights = [plots.point(place) for place in range(sweep.last + 1)]
            nearest = min(heights, key=lambda point, at=at: abs(point[0] - at[0]))
            assert at[1] <= nearest[1] + 0.05
    lines.turn(lines.last)
    np.testing.assert_allclose(lines.interval.get_end(), plots.lower.point(lines.w, 3.0), atol=1e-6)


def test_masks_of_three_lie_where_their_shares_say() -> None:
    space = MaskSpace(Region(0.0, 4.0, 0.0, 4.0), np.array([True, True, True]))
    corners = [space.point(np.eye(3)[n]) for n in range(3)]
    np.testing.assert_allclose(space.point(np.full(3, 1 / 3)), np.mean(corners, axis=0), atol=1e-9)
