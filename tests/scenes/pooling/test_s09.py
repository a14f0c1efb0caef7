"""Step 9: what is asked of each group, and what is answered."""

from collections.abc import Callable
from typing import Any

import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.look.region import stage
from scenes.kit.things.grouped import Grouped
from scenes.pooling.figures.tables.pooled_tables import PooledTables
from scenes.pooling.s09_summarize import Summarize, forgotten, group_counts
from scenes.script.script import say

TRACE = run("CAGTTAAG", Lecture())


def readings(step: Any, beat: int, array: str) -> dict[tuple[int, ...], float]:
    return {one.index: one.value for one in step.beats[beat].readings if one.array == array}


def test_the_answers_are_whether_a_group_holds_a_detection(recorded: Callable[[int], Any]) -> None:
    words = [source for source in recorded(9).sources[2] if source in ("yes", "no")]
    expected = ["yes" if any(TRACE.detected[f, a:b]) else "no" for f in range(3) for a, b in TRACE.groups]
    assert sorted(words) == sorted(expected)
    assert [word.source for line in PooledTables(TRACE, stage()).answers for word in line] == expected
    assert expected.count("yes") == 4
    assert "Twelve questions, four yeses" in recorded(9).step.beats[2].sentence


def test_only_the_first_group_is_answered_in_the_second_beat(recorded: Callable[[int], Any]) -> None:
    # The last answer stands in the panel too.
    assert sorted(source for source in recorded(9).sources[1] if source in ("yes", "no")) == ["no", "yes", "yes", "yes"]
    assert "in here?" in recorded(9).sources[1]


def test_the_detections_never_change(recorded: Callable[[int], Any]) -> None:
    step = recorded(9).step
    for beat in range(4):
        shown = readings(step, beat, "detected")
        assert len(shown) == TRACE.detected.size
        assert all(TRACE.detected[index] == value for index, value in shown.items())


def test_the_sizes_are_said_once_all_is_answered(recorded: Callable[[int], Any]) -> None:
    for beat in (2, 3):
        assert readings(recorded(9).step, beat, "detected_shape") == {(0,): 3, (1,): 8}
        assert readings(recorded(9).step, beat, "pooled_shape") == {(0,): 3, (1,): 4}


def test_each_pooled_column_stands_under_its_group() -> None:
    layout = PooledTables(TRACE, stage())
    for place in range(4):
        group = [cell.box.get_x() for cell in layout.detected.block(place)]
        assert abs(sum(group) / len(group) - layout.pooled.column(place).get_x()) < 1e-6


def test_groups_come_apart_and_together_again() -> None:
    table = Grouped(TRACE.detected, "detected", TRACE.groups, side=0.5)
    before = [cell.box.get_center().tolist() for row in table.cells for cell in row]
    table.spread(0.3)
    assert abs(table.cell(0, 2).box.get_x() - table.cell(0, 1).box.get_x() - 0.8) < 1e-6
    assert abs(table.cell(0, 1).box.get_x() - table.cell(0, 0).box.get_x() - 0.5) < 1e-6
    table.spread(-0.3)
    after = [cell.box.get_center().tolist() for row in table.cells for cell in row]
    assert all(abs(a - b) < 1e-9 for one, two in zip(before, after, strict=True) for a, b in zip(one, two, strict=True))


def test_the_example_is_a_found_motif_late_in_its_group() -> None:
    row, group = PooledTables(TRACE, stage()).example
    assert TRACE.pooled[row, group] == 1
    assert TRACE.winners[row, group] > TRACE.groups[group][0]


@pytest.mark.parametrize(
    ("strand", "size", "groups", "left_over"),
    [
        ("CAGTTAAG", 3, "the 8 columns three by three: three groups; the last has only two.", "not the group."),
        ("CAGTTAAG", 8, "take all eight together: one group.", "forgets the column altogether."),
        ("GGGGGGGG", 2, "two by two: four groups.", "A no says: nowhere in its group."),
        ("GGGGGGGG", 8, "take all eight together: one group.", "A no says: nowhere at all."),
    ],
)
def test_what_is_said_of_other_groups(strand: str, size: int, groups: str, left_over: str) -> None:
    trace = run(strand, Lecture(worked=strand, pool_size=size))
    assert groups in say("groups", **group_counts(trace))
    assert left_over in say(forgotten(trace), shift=0)


def test_nothing_is_summarized_where_nothing_is_pooled() -> None:
    assert Summarize.unfit(Lecture(pool_size=1)) is not None
    assert Summarize.unfit(Lecture()) is None


@pytest.mark.parametrize(("worked", "motifs"), [("AAAAAAAAAA", ["AA"]), ("CAGTTAAG", ["CA", "TT", "AG"])])
def test_words_leave_the_arrow_in_sight(worked: str, motifs: list[str]) -> None:
    lecture = Lecture(worked=worked, motifs=motifs)
    summary = PooledTables(run(worked, lecture), stage()).words.summary
    (_, way, _), ((background, forgotten), _) = summary
    covered = forgotten.height if len(background) else 0.0
    assert way.height > 3 * covered
    assert bool(covered) == (len(motifs) == 3)
    assert stage().left <= summary.get_left()[0] < summary.get_right()[0] <= stage().right
    if not covered:
        assert forgotten.get_left()[0] > way.get_right()[0]
