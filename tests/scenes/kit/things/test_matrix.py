import itertools

import numpy as np
import pytest

from scenes.kit.look import theme
from scenes.kit.things.kernel import Kernel
from scenes.kit.things.matrix import Matrix
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs
from scenes.script.numbers import number

VALUES = np.array([[0.0, 1.0, -0.5], [2.0, 0.0, np.nan]])


@pytest.fixture
def matrix() -> Matrix:
    return Matrix(VALUES, "scores", rows=["CA", "TT"], colors=["#ff0000", "#00ff00"], name="X")


def readings(matrix: Matrix) -> list[Reading]:
    """Return what each displayed number is."""
    return [reading for cell in matrix.flat if cell.full for reading in cell.numeral.readings]


def test_every_cell_shows_its_entry_and_knows_it(matrix: Matrix) -> None:
    assert len(readings(matrix)) == VALUES.size
    for (row, column), value in np.ndenumerate(VALUES):
        (reading,) = matrix.cell(row, column).numeral.readings
        assert (reading.array, reading.index) == ("scores", (row, column))
        assert np.array_equal(reading.value, value, equal_nan=True)
        assert matrix.cell(row, column).numeral.source == reading.shown == number(value)


def test_cells_lie_in_rows_and_columns(matrix: Matrix) -> None:
    side = theme.CELL
    for (row, column), _ in np.ndenumerate(VALUES):
        offset = matrix.cell(row, column).box.get_center() - matrix.cell(0, 0).box.get_center()
        np.testing.assert_allclose(offset, [column * side, -row * side, 0], atol=1e-9)


def test_labels_stand_beside_what_they_label(matrix: Matrix) -> None:
    assert [label.source for label in matrix.row_labels] == ["CA", "TT"]
    assert [label.source for label in matrix.column_labels] == ["1", "2", "3"]
    for row, label in enumerate(matrix.row_labels):
        assert label.get_y() == pytest.approx(matrix.cell(row, 0).box.get_y(), abs=0.02)
        assert label.get_right()[0] < matrix.grid.get_left()[0]
    for column, label in enumerate(matrix.column_labels):
        assert label.get_x() == pytest.approx(matrix.cell(0, column).box.get_x(), abs=0.02)
    assert matrix.title is not None
    assert matrix.title.get_right()[0] < matrix.row_labels.get_left()[0]


def test_a_part_of_an_array_knows_its_place_there() -> None:
    part = Matrix(VALUES[:, :2], "products", index=(1, 4))
    assert [reading.index for reading in readings(part)] == [(1, 4, 0, 0), (1, 4, 0, 1), (1, 4, 1, 0), (1, 4, 1, 1)]


def test_an_empty_cell_displays_no_number() -> None:
    hollow = Matrix(VALUES, "scores", hollow=True)
    assert readings(hollow) == []
    assert all(glyph.get_fill_opacity() == 0 for glyph in hollow.cell(0, 1).numeral)
    hollow.cell(0, 1).fill()
    assert [reading.index for reading in readings(hollow)] == [(0, 1)]


def test_the_array_that_it_keeps_cannot_be_changed(matrix: Matrix) -> None:
    with pytest.raises(ValueError, match="read-only"):
        matrix.values[0, 0] = 1


@pytest.mark.parametrize("scale", [1.0, 0.5])
def test_a_frame_encloses_its_columns(matrix: Matrix, scale: float) -> None:
    matrix.scale(scale)
    frame, cells = matrix.frame(1, 2, "#ffffff"), matrix.window(1, 2)
    np.testing.assert_allclose(frame.get_center(), cells.get_center(), atol=1e-6)
    assert cells.width < frame.width < cells.width + 0.2
    assert matrix.frame(2, 2, "#ffffff").get_right()[0] > matrix.grid.get_right()[0]


def test_long_numbers_stay_in_their_cells() -> None:
    cell = Matrix(np.array([[-0.125]]), "x").cell(0, 0)
    assert cell.numeral.width <= cell.box.width


def test_a_kernel_s_numbers_are_those_of_its_detector() -> None:
    kernel = Kernel(np.eye(2), "CA", 1)
    assert {reading.index[0] for reading in readings(kernel.matrix)} == {1}
    assert kernel.border.width > kernel.matrix.grid.width


@pytest.mark.parametrize(("side", "labelled"), [(theme.CELL, 1), (0.25, 2), (0.12, 3)])
def test_narrow_columns_are_labelled_as_far_as_there_is_room(side: float, labelled: int) -> None:
    wide = Matrix(np.zeros((1, 24)), "detected", side=side)
    shown = [label for label in wide.column_labels if isinstance(label, Glyphs)]
    assert [label.source for label in shown] == [str(n) for n in range(1, 25, labelled)]
    assert [str(label.readings[0]) for label in shown[:2]] == [
        "counted[0] = 1",
        f"counted[{labelled}] = {labelled + 1}",
    ]
    for one, other in itertools.pairwise(shown):
        assert one.get_right()[0] < other.get_left()[0]
    # Whoever looks for a column's label finds its place, labelled or not.
    for column, label in enumerate(wide.column_labels):
        assert label.get_x() == pytest.approx(wide.cell(0, column).box.get_x(), abs=0.02)


def test_a_small_cell_shows_a_legible_figure() -> None:
    cell = Matrix(np.array([[1.0]]), "detected", side=0.26).cell(0, 0)
    assert cell.numeral.pixels == pytest.approx(theme.SMALLEST)
    assert cell.numeral.width < cell.box.width
