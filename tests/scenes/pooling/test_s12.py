"""Step 12: the diagram's numbers, for one strand and then another, and how its nodes hang together."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dnacnn.cases.next_layer import ask_next_layer, build_next_layer
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.lecture.own import own_lecture
from scenes.kit.look.region import Region, stage
from scenes.pooling.figures.network.arrows import course
from scenes.pooling.figures.network.network import NetworkDiagram
from scenes.pooling.figures.network.network_layout import Counts, lay_out
from scenes.pooling.s12_the_whole_network import WholeNetwork, describe, other_strand
from scenes.script.script import say

POSITIVE, NEGATIVE = run("CAGTTAAG", Lecture()), run("GATTACAA", Lecture())
LAYER = build_next_layer(Lecture())


def shown(step: Any, beat: int) -> dict[str, dict[tuple[int, ...], float]]:
    found: dict[str, dict[tuple[int, ...], float]] = {}
    for one in step.beats[beat].readings:
        found.setdefault(one.array, {})[one.index] = one.value
    return found


def whole(entries: dict[tuple[int, ...], float], values: np.ndarray) -> bool:
    return len(entries) == values.size and all(values[index] == value for index, value in entries.items())


def test_the_parameters_are_shown_from_the_start(recorded: Callable[[int], Any]) -> None:
    for beat in range(1, 5):
        numbers = shown(recorded(12).step, beat)
        assert whole(numbers["kernels"], POSITIVE.kernels)
        assert whole(numbers["weights"], LAYER.weights)
        assert numbers["bias"] == {(0,): -1}
        assert numbers["next_bias"] == {(0,): -2}


def test_the_diagram_is_empty_until_a_strand_comes(recorded: Callable[[int], Any]) -> None:
    for beat in (0, 1):
        assert not set(shown(recorded(12).step, beat)) & {"padded", "detected", "pooled", "next_scores", "fired"}
    assert "?" in recorded(12).sources[1]


@pytest.mark.parametrize(("beat", "trace", "suffix"), [(2, POSITIVE, ""), (3, NEGATIVE, "@GATTACAA")])
def test_every_node_shows_its_matrix(recorded: Callable[[int], Any], beat: int, trace: Any, suffix: str) -> None:
    numbers = shown(recorded(12).step, beat)
    answer = ask_next_layer(trace.pooled, LAYER)
    for array, values in (
        ("padded", trace.padded),
        ("detected", trace.detected),
        ("pooled", trace.pooled),
        ("next_scores", answer.unit_scores[:, None]),
        ("fired", answer.units[:, None]),
    ):
        assert whole(numbers[array + suffix], values), array
    said = [source for source in recorded(12).sources[beat] if source in ("positive", "negative")]
    assert said == ["positive" if trace.positive else "negative"]
    assert trace.strand in recorded(12).step.beats[beat].sentence


def test_nothing_of_the_first_strand_is_left_behind(recorded: Callable[[int], Any]) -> None:
    assert not {"padded", "detected", "pooled", "next_scores", "fired"} & set(shown(recorded(12).step, 3))


def test_the_path_leads_through_the_case_that_holds() -> None:
    net = NetworkDiagram(POSITIVE, LAYER, stage())
    answer = ask_next_layer(POSITIVE.pooled, LAYER)
    state = net.state(POSITIVE, answer)
    frames = net.path(state, POSITIVE, answer)
    places = [state.detected.cell(*at) for at in enumerate(POSITIVE.cases[0])]
    places += [state.pooled.cell(*at) for at in enumerate(POSITIVE.pooled_cases[0])]
    places += [state.scores.cell(1, 0), state.fired.cell(1, 0), net.weights[1][0].grid]
    assert len(frames) == len(places)
    for frame, place in zip(frames, places, strict=True):
        inside = getattr(place, "box", place)
        assert np.allclose(frame.get_center(), inside.get_center())
        assert all(cell.value > 0 for cell in (place,) if hasattr(cell, "value"))


def test_without_a_case_there_is_no_path() -> None:
    net = NetworkDiagram(NEGATIVE, LAYER, stage())
    answer = ask_next_layer(NEGATIVE.pooled, LAYER)
    assert len(net.path(net.state(NEGATIVE, answer), NEGATIVE, answer)) == 0


def test_parents_stand_left_or_above() -> None:
    net = NetworkDiagram(POSITIVE, LAYER, stage())
    for (parent, node), arrow in net.arrows.items():
        start, end = arrow.get_start(), arrow.get_end()
        assert end[0] > start[0] + 0.1 or end[1] < start[1] - 0.1, (parent, node)
    assert {node for _, node in net.arrows} == {"onehot", "detected", "pooled", "scores", "fired", "prediction"}


@pytest.mark.parametrize(
    "lecture",
    [Lecture(motifs=("CA", "TT")), Lecture(worked="CATTAG"), Lecture(pool_size=3), Lecture(pad_side="left")],
    ids=["two motifs", "six letters", "groups of three", "padded left"],
)
def test_other_networks_fit_the_stage(lecture: Lecture) -> None:
    trace = run(lecture.worked, lecture)
    layer = build_next_layer(lecture)
    net = NetworkDiagram(trace, layer, stage())
    state = net.state(trace, ask_next_layer(trace.pooled, layer))
    region = stage()
    for part in (net.kernels, net.weights, state.strand, *state.matrices(), state.prediction):
        assert region.left - 0.05 <= part.get_left()[0] <= part.get_right()[0] <= region.right + 0.05
        assert region.bottom - 0.05 <= part.get_bottom()[1] <= part.get_top()[1] <= region.top + 0.05


LECTURES = Path(__file__).parents[2] / "lectures"
STAGES = (Region(-6.71, 6.71, -2.9, 3.05), Region(-5.6, 5.6, -3.28, 3.55), Region(-4.1, 4.1, -5.9, 7.05))


def own(name: str) -> Lecture:
    return own_lecture(**tomllib.loads((LECTURES / f"{name}.toml").read_text())["lecture"])


@pytest.mark.parametrize("region", STAGES, ids=["16:9", "4:3", "9:16"])
@pytest.mark.parametrize("own_lecture_of", [path.stem for path in sorted(LECTURES.glob("*.toml"))])
def test_every_network_finds_room_for_legible_cells(own_lecture_of: str, region: Region) -> None:
    lecture = own(own_lecture_of)
    trace, layer = run(lecture.worked, lecture), build_next_layer(lecture)
    counts = Counts(
        *trace.padded.shape, len(lecture.motifs), lecture.width, trace.detected.shape[1],
        trace.pooled.shape[1], len(layer.cases), 0.25 + 0.1 * lecture.width, 0.3 + 0.24 * len(lecture.motifs),
    )  # fmt: skip
    found = lay_out(counts, region)
    assert found.choice.side > 0.23
    for box in found.boxes():
        assert region.left - 0.05 <= box.left <= box.right <= region.right + 0.05
        assert region.bottom - 0.05 <= box.bottom <= box.top <= region.top + 0.05


TWO_LINES = Lecture(worked="GCGCTATAAAAGGGC", motifs=("TATA", "AAAG"), pool_size=4)


@pytest.mark.parametrize("region", STAGES, ids=["16:9", "4:3", "9:16"])
@pytest.mark.parametrize("lecture", [*map(own, ("most", "single", "longest")), Lecture(), TWO_LINES], ids=str)
def test_no_arrow_crosses_a_matrix(lecture: Lecture, region: Region) -> None:
    net = NetworkDiagram(run(lecture.worked, lecture), build_next_layer(lecture), region)
    for key, arrow in net.arrows.items():
        way = course(arrow)
        for share in np.linspace(0, 1, 60):
            x, y, _ = way.point_from_proportion(share)
            for matrix in net.empty.matrices():
                grid = matrix.grid
                inside = abs(x - grid.get_x()) < grid.width / 2 and abs(y - grid.get_y()) < grid.height / 2
                assert not inside, key


def test_an_excerpt_shows_the_unit_that_fires_and_counts_the_others() -> None:
    lecture = own("longest")
    trace, layer = run(lecture.worked, lecture), build_next_layer(lecture)
    answer = ask_next_layer(trace.pooled, layer)
    unit = int(answer.units.argmax())
    net = NetworkDiagram(trace, layer, stage(), unit)
    assert unit in net.units
    (more,) = net.more
    assert [(one.array, one.value) for one in more.readings] == [("hidden", len(layer.cases) - len(net.units))]
    state = net.state(trace, answer)
    (cell,) = state.fired.cells[net.units.index(unit)]
    assert [(one.index, one.value) for one in cell.numeral.readings] == [((unit, 0), 1.0)]
    assert len(net.path(state, trace, answer)) == 2 * len(lecture.motifs) + 3


def sentences(lecture: Lecture) -> tuple[str, str, str]:
    """Return what is said of the layers, of the worked strand and of the other one."""
    worked, layer = run(lecture.worked, lecture), build_next_layer(lecture)
    other = run(other_strand(worked), lecture)
    first, second = describe(worked, layer), describe(other, layer)
    assert {first["answer"], second["answer"]} == {"positive", "negative"}
    return (
        say("up-to-the-answer", pooled="yes" if lecture.pool_size > 1 else "no", units=len(layer.cases)),
        say(f"a-strand-is-{first['answer']}", **first),
        say(f"another-is-{second['answer']}", **second),
    )


def test_one_motif_has_one_cell() -> None:
    layers, first, other = sentences(Lecture(worked="CATTCA", motifs=["CA"]))
    assert "three units, one for each case" in layers
    assert "a CA, in the group of the unit (1). It fires, as does one more: positive." in first
    assert "no unit finds its cell" in other


def test_one_case_has_one_unit() -> None:
    layers, _, other = sentences(Lecture(worked="CATT", motifs=["CA", "TT"], others=[]))
    assert "one unit, for the only case: if it fires" in layers
    assert "the unit misses a cell" in other
    layers, *_ = sentences(Lecture(pool_size=1))
    assert "Groups of one column change nothing" in layers


def test_the_network_may_say_no() -> None:
    _, first, other = sentences(Lecture(worked="GATTACAA"))
    assert first == "GATTACAA goes through. No unit finds all of its cells, and the answer is negative."
    assert "one unit finds all of its cells, and the answer is positive." in other
    # Groups of three put CA and TT into one region.
    _, first, _ = sentences(Lecture(worked="CATTAGAA", pool_size=3))
    assert "the answer is negative, though the pattern holds." in first


@pytest.mark.parametrize("path", sorted(LECTURES.glob("*.toml")), ids=lambda path: path.stem)
def test_every_lecture_has_a_strand_with_the_other_answer(path: Path) -> None:
    assert all(sentences(own(path.stem)))


def test_without_a_case_there_is_no_network() -> None:
    assert WholeNetwork.unfit(Lecture()) is None
    reason = WholeNetwork.unfit(Lecture(worked="CATT", motifs=["CA", "TT"], pool_size=4))
    assert reason is not None
    assert "pooled by 4, 4 letters leave no case" in reason
