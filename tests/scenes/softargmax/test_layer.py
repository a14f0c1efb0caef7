import numpy as np
import pytest

from scenes.softargmax.figures.argmax.backward import backward, stopped
from scenes.softargmax.figures.argmax.jacobian import Jacobian
from scenes.softargmax.figures.argmax.layer import Layer


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
    table = Jacobian(values, "slopes", ["s", "t"], ["x", "y"], symbol="J", digits=3)
    assert [cell.numeral.source for cell in table.cells] == ["0.125", "−0.125", "0", "1"]
    sizes = [cell.numeral.pixels for cell in table.cells]
    assert sizes == pytest.approx([sizes[0]] * 4)
    for row, label in enumerate(table.rows):
        assert label.get_right()[0] < table.matrix.get_left()[0]
        assert label.get_y() == pytest.approx(table.matrix.cell(row, 0).get_y(), abs=0.1)
