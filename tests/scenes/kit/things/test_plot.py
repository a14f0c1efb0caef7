import numpy as np
import pytest
from manim import DOWN, RIGHT, Line

from scenes.kit.things.plot import Plot, ticks


@pytest.fixture
def plot() -> Plot:
    return Plot((0, 2), (-1, 3), width=4, height=2, x_ticks=[0, 1, 2], y_ticks=[-1, 3], x_label="w", x_axis_at=0)


def test_data_lie_where_the_ranges_say(plot: Plot) -> None:
    np.testing.assert_allclose(plot.point(0, -1), [-2, -1, 0], atol=1e-9)
    np.testing.assert_allclose(plot.point(2, 3), [2, 1, 0], atol=1e-9)
    np.testing.assert_allclose(plot.point(1, 1), [0, 0, 0], atol=1e-9)


def test_data_stay_on_the_axes_when_the_plot_moves(plot: Plot) -> None:
    plot.scale(0.5, about_point=np.zeros(3)).shift(RIGHT + DOWN)
    np.testing.assert_allclose(plot.point(2, 3), [2, -0.5, 0], atol=1e-9)
    assert plot.x_axis.get_start()[1] == pytest.approx(plot.point(0, 0)[1])


def test_axes_carry_numbers(plot: Plot) -> None:
    assert [tick.source for tick in plot.x_numbers] == ["0", "1", "2"]
    assert [tick.source for tick in plot.y_numbers] == ["−1", "3"]
    for value, tick in zip([0, 1, 2], plot.x_numbers, strict=True):
        assert tick.get_x() == pytest.approx(plot.point(value, 0)[0], abs=0.03)
    assert [label.source for label in plot.labels] == ["w"]


def test_logarithms_are_spaced_by_factors() -> None:
    plot = Plot((1, 100), (1, 10), width=2, height=2, log=True)
    np.testing.assert_allclose(plot.point(10, 10), [0, 1, 0], atol=1e-9)


def test_a_curve_goes_through_its_points(plot: Plot) -> None:
    xs, ys = np.array([0.0, 0.5, 1.0]), np.array([0.0, 2.0, -1.0])
    curve = plot.curve(xs, ys, "#ffffff")
    corners = np.concatenate([curve.get_start_anchors(), curve.get_end_anchors()[-1:]])
    np.testing.assert_allclose(corners, [plot.point(x, y) for x, y in zip(xs, ys, strict=True)], atol=1e-6)


def test_a_curve_breaks_where_it_is_undefined(plot: Plot) -> None:
    curve = plot.curve([0, 0.5, 1.0, 1.5, 2.0], [1, 1, np.nan, 2, 2], "#ffffff")
    left, right = curve.get_subpaths()
    assert left[-1][0] == pytest.approx(plot.point(0.5, 1)[0])
    assert right[0][0] == pytest.approx(plot.point(1.5, 2)[0])


def test_a_value_that_is_not_taken_is_a_hollow_dot(plot: Plot) -> None:
    np.testing.assert_allclose(plot.dot(1, 3, "#ff0000").get_center(), plot.point(1, 3))
    hollow = plot.dot(1, 3, "#ff0000", hollow=True)
    assert hollow.get_fill_color() != hollow.get_stroke_color()
    assert hollow.get_stroke_width() > 0


def test_ticks_are_round_and_few() -> None:
    assert ticks(0.0, 2.0) == [0.0, 0.5, 1.0, 1.5, 2.0]
    assert ticks(-1.16, 3.16) == [-1.0, 0.0, 1.0, 2.0, 3.0]
    assert len(ticks(-730.0, 911.0)) <= 6


@pytest.mark.parametrize(
    ("reach", "within", "ends"),
    [
        (np.sqrt(5), None, [(0, 1), (2, 5)]),
        (100, None, [(-1, -1), (3, 7)]),
        (np.sqrt(5), (0.5, np.inf), [(0.5, 2), (2, 5)]),
        (np.sqrt(5), (0.5, 1.25), [(0.5, 2), (1.25, 3.5)]),
    ],
)
def test_a_tangent_is_as_long_as_is_said_within_its_ends(
    reach: float, within: tuple[float, float] | None, ends: list[tuple[float, float]]
) -> None:
    plot, line = Plot((-1, 3), (-1, 7), width=4, height=8), Line()  # a unit for each datum
    plot.lay_tangent(line, (1, 3), 2, reach, within)
    np.testing.assert_allclose([line.get_start(), line.get_end()], [plot.point(*end) for end in ends], atol=1e-9)
