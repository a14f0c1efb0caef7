"""Where things stand for any lecture and in any picture: inside, apart, and with cells that hold legible figures."""

from dataclasses import replace

import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look.region import Region
from scenes.padding.figures.detection.stack import Stack
from scenes.studio.video.aspect import ASPECTS, Aspect

LECTURES = {
    "notes": Lecture(),
    "long": Lecture(worked="GATCATACAGTTACCATTGACAGA"),
    "most": Lecture(worked="CATGTTGAGACCAGTATCCATAAG", motifs=("CATG", "TTGA", "GACC", "AGTA", "CATA")),
    "single": Lecture(worked="GATTACAGATTA", motifs=("ATT",)),
    "short": Lecture(worked="CATT", motifs=("CA", "TT")),
}
LEAST = 0.25  # a cell that holds a figure of the least size


def stage_of(aspect: Aspect) -> Region:
    """The stage of a picture: see `scenes.kit.look.region`."""
    half = aspect.width / 2 - 0.4
    return Region(-half, half, -0.375 * aspect.height + 0.1, aspect.height / 2 - 0.95)


def plan(lecture: Lecture, aspect: str) -> Stack:
    return Stack(stage_of(ASPECTS[aspect]), lecture, run(lecture.worked, replace(lecture, pad_side="none")))


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("name", LECTURES)
def test_rooms_lie_inside_and_apart(name: str, aspect: str) -> None:
    layout = plan(LECTURES[name], aspect)
    region, slack = layout.region, 0.05
    columns = layout.length + layout.width - 1
    outputs_bottom = layout.outputs_top - layout.detectors * layout.side
    assert layout.side >= LEAST
    assert layout.kernel_side >= LEAST
    assert layout.left + columns * layout.side <= region.right + slack
    assert layout.top < region.top
    for room in (layout.upper, layout.lower):
        assert room.width > 0
        assert region.left - slack <= room.left <= room.right <= region.right + slack
        assert region.bottom - slack <= room.bottom <= room.top <= region.top + slack
        if layout.stacked:
            assert room.top < outputs_bottom
        else:
            assert room.left > layout.left + columns * layout.side
    row = layout.detectors * layout.width * layout.kernel_side
    assert row <= layout.upper.width + slack


def test_the_notes_stand_side_by_side_and_upright_pictures_are_stacked() -> None:
    assert not plan(LECTURES["notes"], "16:9").stacked
    assert plan(LECTURES["notes"], "9:16").stacked
    assert plan(LECTURES["most"], "16:9").stacked


@pytest.mark.parametrize("aspect", ASPECTS)
def test_products_are_written_out_where_there_is_room(aspect: str) -> None:
    layout = plan(LECTURES["notes"], aspect)
    item = layout.products(0, 0, layout.trace, "").items[0][1]
    assert [part.source for part in (item.factor, item.weight, item.result)] == ["1", "1", "1"]
    assert min(part.pixels for part in (item.factor, item.weight, item.result)) >= 24
