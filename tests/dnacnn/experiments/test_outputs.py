"""The different answers of the detectors, over all strands."""

import numpy as np

from dnacnn.experiments.outputs import collect_outputs
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run


def test_the_different_outputs_stand_for_all_strands() -> None:
    out = collect_outputs(Lecture())
    assert out.counts.sum() == 65536
    assert out.counts[out.positive].sum() == 142
    cells = out.cells.reshape(len(out.cells), -1)
    assert len(np.unique(cells, axis=0)) == len(cells) == 882
    for row in range(0, len(cells), 111):
        strands = out.strands(row)
        assert len(strands) == out.counts[row]
        np.testing.assert_array_equal(run(strands[0], Lecture()).detected, out.cells[row])
        np.testing.assert_array_equal(run(strands[-1], Lecture()).detected, out.cells[row])
