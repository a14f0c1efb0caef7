"""Where each strand of a census stands in the square."""

import pytest

from dnacnn.experiments.census import take_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import decode
from scenes.pooling.figures.collisions.mosaic import mosaic_shape


@pytest.mark.parametrize("worked", ["CAGTT", "CAGT"])
def test_a_row_is_a_beginning_and_a_column_an_end(worked: str) -> None:
    census = take_census(Lecture(worked=worked, motifs=("CA",)))
    beginning, rows, columns = mosaic_shape(census)
    assert rows * columns == len(census.codes)
    codes = census.codes.reshape(rows, columns, -1)
    for row in (0, 3, rows - 1):
        assert len({decode(line[:beginning]) for line in codes[row]}) == 1
    for column in (0, 5, columns - 1):
        assert len({decode(line[beginning:]) for line in codes[:, column]}) == 1
