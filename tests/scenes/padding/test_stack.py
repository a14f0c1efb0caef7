"""The layout of detection: things of one column stand under one another, and arithmetic says what it displays."""

from dataclasses import replace

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.padding import hang_over
from scenes.kit.look import theme
from scenes.kit.look.region import stage
from scenes.padding.figures.detection.stack import Stack

WORKED = Lecture()
WIDE = Lecture(worked="TTCATTAG", motifs=("CAT", "TAG"))
LONG = Lecture(worked="CAGTTAAGCATGCAGT")


def plan(lecture: Lecture) -> Stack:
    bare = replace(lecture, pad_side="none")
    return Stack(stage(), lecture, run(lecture.worked, bare))


@pytest.mark.parametrize("lecture", [WORKED, WIDE, LONG])
def test_columns_stand_under_one_another(lecture: Lecture) -> None:
    layout = plan(lecture)
    tiles, numbers = layout.draw_strand(lecture.worked), layout.draw_positions(layout.length)
    inputs = layout.draw_inputs(layout.trace.onehot, "onehot")
    outputs = layout.draw_outputs(layout.trace.detected, "detected")
    for column in range(layout.trace.detected.shape[1]):
        places = (tiles[column].background, numbers[column], inputs.cell(0, column).box, outputs.cell(0, column).box)
        assert np.allclose([place.get_x() for place in places], layout.point(0, column)[0], atol=1e-6)


@pytest.mark.parametrize("lecture", [WORKED, WIDE, LONG])
def test_everything_lies_in_the_region(lecture: Lecture) -> None:
    layout = plan(lecture)
    padded = np.pad(layout.trace.onehot, [(0, 0), (0, lecture.width - 1)])
    things = [
        layout.draw_inputs(padded, "padded"),
        layout.draw_outputs(layout.trace.detected, "detected"),
        layout.draw_positions(layout.length),
        *(layout.detector(f, f) for f in range(layout.detectors)),
    ]
    room = layout.region
    for thing in things:
        assert thing.get_left()[0] >= room.left - 1e-6
        assert thing.get_right()[0] <= room.right + 0.05
        assert thing.get_bottom()[1] >= room.bottom
        assert thing.get_top()[1] <= room.top + 1e-6


@pytest.mark.parametrize("start", [0, 3, 7])
def test_a_stencil_rings_the_ones_of_its_kernel(start: int) -> None:
    layout = plan(WORKED)
    stencil = layout.stencil(2, start)
    assert stencil.places == [(0, 0), (2, 1)]
    for ring, (row, column) in zip(stencil.rings, stencil.places, strict=True):
        assert np.allclose(ring.get_center(), layout.point(row, start + column), atol=1e-6)
    assert stencil.mark.get_x() == pytest.approx(layout.output_point(0, start)[0], abs=1e-6)


def test_a_stencils_rings_tell_the_products() -> None:
    layout = plan(WORKED)
    stencil = layout.stencil(0, 5).light(layout.trace.products[0, 5])  # A over A, but C over A
    faint, bold = sorted(ring.get_stroke_width() for ring in stencil.rings)
    assert faint < bold
    rested = {ring.get_stroke_width() for ring in stencil.rest().rings}
    assert len(rested) == 1


def test_products_know_their_entries() -> None:
    layout = plan(WORKED)
    products = layout.products(0, 0, layout.trace, "unpadded.")
    for row, column in np.ndindex(4, 2):
        item = products.items[row][column]
        (factor,), (weight,), (result,) = item.factor.readings, item.weight.readings, item.result.readings
        assert (factor.array, factor.index) == ("unpadded.windows", (0, row, column))
        assert (weight.array, weight.index) == ("kernels", (0, row, column))
        assert (result.array, result.index) == ("unpadded.products", (0, 0, row, column))
        assert factor.value * weight.value == result.value


def test_a_product_of_nothing_stays_open() -> None:
    layout = plan(WORKED)
    products = layout.products(2, 7, hang_over("CAGTTAAG", Lecture().network), "hanging.")
    unknown = [[item.result.source == "?" for item in row] for row in products.items]
    assert unknown == [[False, True]] * 4
    assert all(bool(item.result.readings) == (item.result.source != "?") for item in products.all())


def test_statements_name_every_place() -> None:
    layout = plan(WORKED)
    said = [layout.statement(f, layout.trace.detected, "starts").source for f in range(3)]
    assert said == ["CA starts at 1", "TT starts at 4", "AG starts at 2 and 7"]
    assert layout.statement(0, np.zeros((3, 7)), "starts").source == "no CA"
    starts = layout.list_starts(layout.trace.detected, "starts")
    assert starts["starts.AG"].tolist() == [2, 7]
    assert starts["starts.AG.count"] == 2


def test_colours_follow_the_palette(monkeypatch: pytest.MonkeyPatch) -> None:
    layout = plan(WORKED)
    monkeypatch.setattr(theme, "palette", lambda: theme.LIGHT)
    assert layout.bases == [theme.LIGHT.base(letter) for letter in "ACGT"]
