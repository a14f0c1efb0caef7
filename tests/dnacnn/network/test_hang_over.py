"""Windows past the end of the strand: what there is still counts, what there isn't is undefined."""

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.padding import compare_paddings, hang_over


@pytest.mark.parametrize(("strand", "motifs"), [("CAGTTAAG", ("CA", "TT", "AG")), ("TTCATTAG", ("CAT", "TAG"))])
def test_only_what_reaches_over_the_edge_is_undefined(strand: str, motifs: tuple[str, ...]) -> None:
    lecture = Lecture(worked=strand, motifs=motifs)
    way = hang_over(strand, lecture.network)
    inside = np.arange(len(strand))[:, None] + np.arange(lecture.width) < len(strand)  # (W, K)
    assert np.array_equal(np.isnan(way.products), np.broadcast_to(~inside[None, :, None, :], way.products.shape))
    assert np.array_equal(np.isnan(way.scores).all(axis=0), way.hanging)
    bare = run(strand, Lecture(worked=strand, motifs=motifs, pad_side="none"))
    assert np.array_equal(way.scores[:, ~way.hanging], bare.scores)


def test_products_of_a_padding_add_up_to_its_scores() -> None:
    lecture = Lecture()
    for way in compare_paddings("CATTCAGC", lecture.network):
        assert np.allclose(way.products.sum(axis=(-2, -1)), way.matches)
        assert np.allclose(way.matches - (lecture.width - 1), way.scores)
        assert np.array_equal(way.windows[0].T, way.padded[:, : lecture.width].T)
