"""Step 12: the diagram's numbers, for one strand and then another, and how its nodes hang together."""

import tomllib
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from manim import DOWN, LEFT, RIGHT, UP

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.lecture.own import own_lecture
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region, stage
from scenes.pooling.figures.network.arrows import course
from scenes.pooling.figures.network.network_diagram import NetworkDiagram
from scenes.pooling.figures.network.network_layout import Counts, lay_out
from scenes.pooling.s12_the_whole_network import WholeNetwork, describe, describe_units, other_strand
from scenes.script.script import message, say
from tests.scenes.pooling.conftest import fits

POSITIVE, NEGATIVE = run("CAGTTAAG", Lecture()), run("GATTACAA", Lecture())
VALUES = ("padded", "detected", "pooled", "unit_scores", "units", "logits", "probs")  # at the nodes


def shown(step: Any, beat: int) -> dict[str, dict[tuple[int, ...], float]]:
    found: dict[str, dict[tuple[int, ...], float]] = {}
    for one in step.beats[beat].readings:
        found.setdefault(one.array, {})[one.index] = one.value
    return found


def whole(entries: dict[tuple[int, ...], float], values: np.ndarray) -> bool:
    return len(entries) == values.size and all(values[index] == value for index, value in entries.items())


def test_the_parameters_are_shown_from_the_start(recorded: Callable[[int], Any]) -> None:
    for beat in range(1, 7):
        numbers = shown(recorded(12).step, beat)
        assert whole(numbers["kernels"], POSITIVE.kernels)
        assert numbers["bias"] == {(0,): -1}
        assert numbers["unit_bias"] == {(0,): -2}
        assert whole(numbers["unit_cases"], np.array(POSITIVE.unit_cases) + 1)


def test_a_unit_s_pattern_is_full_where_its_weights_are_one() -> None:
    net = NetworkDiagram(POSITIVE, stage())
    for drawn, weights in zip(net.table.patterns, POSITIVE.unit_weights, strict=True):
        cells = drawn[0]
        assert [cell.get_fill_opacity() == 1 for cell in cells] == (weights.ravel() == 1).tolist()
        places = [(cell.get_x() - cells[0].get_x(), cells[0].get_y() - cell.get_y()) for cell in cells]
        wide, high = net.layout.bit
        np.testing.assert_allclose(places, [(c * wide, r * high) for r, c in np.ndindex(weights.shape)], atol=1e-6)


def test_the_diagram_is_empty_until_a_strand_comes(recorded: Callable[[int], Any]) -> None:
    for beat in (0, 1, 2):
        values = shown(recorded(12).step, beat)
        # The threshold is the same for every strand.
        assert values.pop("logits", {(1,): 0.5}) == {(1,): 0.5}
        assert not set(values) & {*VALUES, "loss"}
    assert "?" in recorded(12).sources[2]


@pytest.mark.parametrize(
    ("beat", "trace", "suffix"), [(3, POSITIVE, ""), (4, POSITIVE, ""), (5, NEGATIVE, "@GATTACAA")]
)
def test_every_node_shows_its_numbers(recorded: Callable[[int], Any], beat: int, trace: Any, suffix: str) -> None:
    numbers = shown(recorded(12).step, beat)
    for array in VALUES:
        assert whole(numbers[array + suffix], getattr(trace, array)), array
    said = [source for source in recorded(12).sources[beat] if source in ("positive", "negative")]
    answer = "positive" if trace.positive else "negative"
    assert sorted(said) == sorted(["positive", "negative", answer])  # the logits' names, and the answer
    assert beat == 4 or trace.strand in recorded(12).step.beats[beat].sentence


def test_the_loss_is_that_of_the_truth(recorded: Callable[[int], Any]) -> None:
    numbers = shown(recorded(12).step, 4)
    assert numbers["loss"] == {(): float(POSITIVE.loss)}
    assert "-ln {{ 0.622 : p }} = 0.47" in recorded(12).sources[4]
    assert "loss" not in shown(recorded(12).step, 3)


def test_nothing_of_the_first_strand_is_left_behind(recorded: Callable[[int], Any]) -> None:
    assert not {*VALUES, "loss"} & set(shown(recorded(12).step, 5))


def test_the_path_leads_through_the_case_that_holds() -> None:
    net = NetworkDiagram(POSITIVE, stage())
    state = net.state(POSITIVE)
    frames = net.path(state)
    places: list[Any] = [state.detected.cell(*at) for at in enumerate(POSITIVE.cases[0])]
    places += [state.pooled.cell(*at) for at in enumerate(POSITIVE.pooled_cases[0])]
    places += [state.scores.cell(1), state.units.cell(1), net.table.names[1]]
    assert len(frames) == len(places)
    for frame, place in zip(frames, places, strict=True):
        inside = getattr(place, "box", place)
        assert np.allclose(frame.get_center(), inside.get_center())
        assert all(cell.value > 0 for cell in (place,) if hasattr(cell, "value"))


def test_without_a_case_there_is_no_path() -> None:
    net = NetworkDiagram(NEGATIVE, stage())
    assert len(net.path(net.state(NEGATIVE))) == 0


def test_every_node_has_its_causes() -> None:
    net = NetworkDiagram(POSITIVE, stage())
    nodes = {"onehot", "detected", "pooled", "scores", "units", "logits", "probs", "prediction"}
    assert {node for _, node in net.arrows} == nodes
    for (parent, node), arrow in net.arrows.items():
        way = course(arrow)
        start, end = way.get_start(), way.get_end()
        # To the right or down; what begins a new line comes down as well.
        assert end[0] > start[0] + 0.1 or end[1] < start[1] - 0.1, (parent, node)


@pytest.mark.parametrize(
    "lecture",
    [Lecture(motifs=("CA", "TT")), Lecture(worked="CATTAG"), Lecture(pool_size=3), Lecture(pad_side="left")],
    ids=["two motifs", "six letters", "groups of three", "padded left"],
)
def test_other_networks_fit_the_stage(lecture: Lecture) -> None:
    trace = run(lecture.worked, lecture)
    net, region = NetworkDiagram(trace, stage()), stage()
    state = net.state(trace)
    parts = (net.kernels, net.table.patterns, net.table.heads, net.last.names, state.strand, state.output.prediction)
    for part in (*parts, *state.numbers(), *net.titles.values(), *net.names.values()):
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
    trace = run(lecture.worked, lecture)
    (letters, columns), (detectors, windows) = trace.padded.shape, trace.detected.shape
    names = 0.25 + 0.1 * lecture.width, 0.4 * len(lecture.motifs)
    counts = Counts(
        letters, columns, detectors, lecture.width, windows, trace.pooled.shape[1], len(trace.units), *names
    )
    found = lay_out(counts, region)
    assert found.choice.side > (0.17 if own_lecture_of == "most" else 0.23)  # where a digit still has room
    assert found.choice.score >= 0.36
    assert fits(found.places.values(), region)


# Upright, wide kernels stand in a line of their own.
FOUR_WIDE = Lecture(worked="TAATATTAAATTATTTT", motifs=("TAAT", "ATTA", "AATT", "TTTT"), pad_side="left", pool_size=4)
FIVE_WIDE = Lecture(
    worked="ACCACCACCCCACACAACCAAA", motifs=("CCCA", "ACCA", "CACA", "AACA", "CCAA"), pad_side="none", ties="split"
)
TWO_LINES = Lecture(worked="GCGCTATAAAAGGGC", motifs=("TATA", "AAAG"), pool_size=4)


@pytest.mark.parametrize("region", STAGES, ids=["16:9", "4:3", "9:16"])
@pytest.mark.parametrize(
    "lecture", [*map(own, ("most", "single", "longest")), Lecture(), TWO_LINES, FOUR_WIDE, FIVE_WIDE], ids=str
)
def test_no_arrow_crosses_a_node(lecture: Lecture, region: Region) -> None:
    net = NetworkDiagram(run(lecture.worked, lecture), region)
    names = (part for title in net.titles.values() for part in title)
    grids = [*(node.grid for node in net.empty.numbers()), *net.kernels, *net.table.names, *names]
    corners = [(grid.get_corner(DOWN + LEFT)[:2], grid.get_corner(UP + RIGHT)[:2]) for grid in grids]
    for key, arrow in net.arrows.items():
        way = course(arrow)
        points = np.array([way.point_from_proportion(share)[:2] for share in np.linspace(0, 1, 60)])
        for low, high in corners:
            assert not ((low < points) & (points < high)).all(axis=1).any(), key


@pytest.mark.parametrize("region", STAGES, ids=["16:9", "4:3", "9:16"])
def test_units_names_are_clear_of_a_frame_around_one(region: Region) -> None:
    lecture = Lecture(worked="GGAGGGGA", motifs=("GG", "AG", "GA"), pad_side="none", pool_size=1)
    names = NetworkDiagram(run(lecture.worked, lecture), region).table.names
    assert len(names) > 2
    for upper, lower in pairwise(names):
        assert framed(upper, "#000000", gap=0.04).get_bottom()[1] >= lower.get_top()[1]


def test_at_4_to_3_the_most_units_keep_letters_and_heads_legible() -> None:
    motifs = ["CCAC", "CAAA", "AACA", "CACA", "CCCA"]
    lecture = own_lecture(worked="CCAACAACACAAACACACACCAC", motifs=motifs, pool_size=1)
    net = NetworkDiagram(run(lecture.worked, lecture), STAGES[1])
    assert min(tile.glyph.pixels for tile in net.empty.strand) >= theme.SMALLEST - 0.01
    for upper, lower in pairwise(net.titles["motifs"]):
        assert upper.get_bottom()[1] > lower.get_top()[1]
    score, answer = net.table.heads[:2]
    assert score.get_right()[0] < answer.get_left()[0]
    assert answer.get_right()[0] <= STAGES[1].right


def test_an_excerpt_shows_the_unit_that_fires_and_counts_the_others() -> None:
    lecture = own("longest")
    trace = run(lecture.worked, lecture)
    unit = int(trace.units.argmax())
    net = NetworkDiagram(trace, stage(), unit)
    assert unit in net.shown
    (more,) = net.table.more
    assert [(one.array, one.value) for one in more.readings] == [("hidden", len(trace.units) - len(net.shown))]
    state = net.state(trace)
    slot = state.units.cell(net.shown.index(unit))
    assert [(one.index, one.value) for one in slot.numeral.readings] == [((unit,), 1.0)]
    assert len(net.path(state)) == 2 * len(lecture.motifs) + 3


def sentences(lecture: Lecture) -> tuple[str, str, str]:
    """Return what is said of the layers, of the worked strand and of the other one."""
    worked = run(lecture.worked, lecture)
    other = run(other_strand(worked), lecture)
    first, second = describe(worked), describe(other)
    assert {first["answer"], second["answer"]} == {"positive", "negative"}
    return (
        say("up-to-the-units", **describe_units(worked)),
        message(f"a-strand-is-{first['answer']}", **first).whole,
        message(f"another-is-{second['answer']}", **second).whole,
    )


def test_one_motif_has_one_cell() -> None:
    layers, first, other = sentences(Lecture(worked="CATTCA", motifs=["CA"]))
    assert layers.endswith("three units, one for each case.")
    assert "It has a CA in the group of unit [1], which fires, as does one more. So the answer is positive." in first
    assert "No unit finds its cell" in other


def test_one_case_has_one_unit() -> None:
    layers, _, other = sentences(Lecture(worked="CATT", motifs=["CA", "TT"], others=[]))
    assert layers.endswith("It adds up its two cells and subtracts 1: only if both are lit is anything left.")
    assert "The unit misses a cell" in other
    layers, *_ = sentences(Lecture(pool_size=1))
    assert "Groups of one column change nothing" in layers


def test_the_network_may_say_no() -> None:
    _, first, other = sentences(Lecture(worked="GATTACAA"))
    assert first == "GATTACAA goes through, and no unit finds all of its cells. So the answer is negative."
    assert "One unit finds all of its cells, so the answer is positive." in other
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
