import numpy as np
import pytest

from scenes.kit.things.bars import Bars, Scale
from scenes.softargmax.figures.argmax.backward import backward, stopped
from scenes.softargmax.figures.argmax.jacobian import Jacobian
from scenes.softargmax.figures.argmax.layer import Layer


def test_a_scale_runs_between_its_ends() -> None:
    scale = Scale.between(-1.0, 5.0, -0.5, 2.5)
    assert (scale.at(-0.5), scale.at(2.5), scale.unit) == (-1.0, 5.0, 2.0)


def test_bars_are_as_long_as_their_values() -> None:
    scale = Scale(1.0, 2.0)
    bars = Bars(np.array([0.75, -0.5, 0.0]), [2.0, 1.0, 0.0], scale, ["#ffffff"] * 3)
    assert [bar.width for bar in bars] == pytest.approx([1.5, 1.0, 0.035])
    assert bars[0].get_left()[0] == bars[1].get_right()[0] == pytest.approx(1.0)
    assert [bar.get_y() for bar in bars] == pytest.approx([2, 1, 0])
    bars.set_values(np.array([0.25, 0.25, 0.5]), np.array([0, 0.25, 0.5]), [3.0] * 3)
    assert bars[2].get_right()[0] == pytest.approx(scale.at(1))
    assert bars[1].get_left()[0] == pytest.approx(bars[0].get_right()[0])


def test_a_layer_joins_every_input_to_every_output() -> None:
    layer = Layer(["a", "b", "c"], ["d", "e"], size=(3, 2))
    assert len(layer.edges) == 6
    for (i, o), arrow in layer.edges.items():
        start, end = layer.inputs[i].get_center(), layer.outputs[o].get_center()
        along = (end - start) / np.linalg.norm(end - start)
        for point in (arrow.get_start(), arrow.get_end()):
            assert np.linalg.norm(np.cross(point - start, along)) == pytest.approx(0, abs=1e-6)


def test_what_flows_back_runs_beside_its_edge() -> None:
    arrow = Layer(["a", "b"], ["d", "e"], size=(3, 2)).edges[0, 0]
    back = backward(arrow)
    np.testing.assert_allclose(back.get_end() - back.get_start(), arrow.get_start() - arrow.get_end(), atol=1e-6)
    line, bar = stopped(arrow, share=0.4)
    assert line.get_length() == pytest.approx(0.4 * back.get_length())
    np.testing.assert_allclose(bar.get_center(), line.get_end(), atol=1e-9)


def test_a_jacobian_has_a_row_for_each_output() -> None:
    values = np.array([[0.125, -0.125], [0.0, 1.0]])
    table = Jacobian(values, "slopes", ["s", "t"], ["x", "y"], name="J =", digits=3)
    assert [reading.shown for reading in table.matrix.readings()] == ["0.125", "−0.125", "0.000", "1.000"]
    sizes = [cell.numeral.pixels for row in table.matrix.cells for cell in row]
    assert sizes == pytest.approx([sizes[0]] * 4)
    for row, label in enumerate(table.rows):
        assert label.get_right()[0] < table.matrix.get_left()[0]
        assert label.get_y() == pytest.approx(table.matrix.cell(row, 0).get_y(), abs=0.1)
