"""Step 18: the layer's numbers, its cases, and the step's dots."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from manim import tempconfig

from dnacnn.lecture.lecture import Lecture
from scenes.kit.look import theme
from scenes.kit.look.region import Region, stage
from scenes.kit.type.text import Glyphs
from scenes.softargmax.figures.argmax.argmax import Argmax
from scenes.softargmax.figures.argmax.argmax_sweep import ArgmaxSweep
from scenes.studio.video.aspect import ASPECTS


@pytest.fixture
def layer(recorded: Callable[[int], Any]) -> Any:
    return recorded(18)


def shown(layer: Any, beat: int) -> set[str]:
    return {str(reading) for reading in layer.step.beats[beat].readings}


def test_it_has_four_beats(layer: Any) -> None:
    assert [beat.name for beat in layer.step.beats] == ["four-arrows", "two-formulas", "a-step", "at-the-tie"]


def test_four_arrows_join_two_inputs_to_two_outputs(layer: Any) -> None:
    edges = layer.step.picture.layer.edges
    assert set(edges) == {(0, 0), (0, 1), (1, 0), (1, 1)}
    assert {"argmax logits[0] = 1.6", "argmax logits[1] = −0.2", "argmax[0] = 1", "argmax[1] = 0"} <= shown(layer, 0)


def test_the_case_that_holds_is_the_winners_colour(layer: Any) -> None:
    palette = theme.DARK
    first, second = formulas(layer.held[1])
    assert color(first, "one") == palette.winner
    assert color(first, "zero") == palette.muted
    assert color(second, "one") == palette.muted
    assert color(second, "zero") == palette.ink
    # At the tie both outputs are 1.
    for formula in formulas(layer.held[3]):
        assert color(formula, "one") == palette.winner
        assert color(formula, "zero") == palette.muted


def test_the_step_is_closed_above_and_open_below(layer: Any) -> None:
    picture, sweep = layer.step.picture.plot, layer.step.sweep
    jump = sweep.curve.jump
    assert jump == layer.step.lecture.logits[1]
    assert np.allclose(picture.closed.get_center(), picture.axes.point(jump, 1))
    assert np.allclose(picture.open.get_center(), picture.axes.point(jump, 0))
    assert picture.open.get_fill_color().to_hex().lower() == theme.DARK.background
    assert np.allclose(picture.left.get_end(), picture.axes.point(jump, 0))
    assert np.allclose(picture.right.get_start(), picture.axes.point(jump, 1))
    assert np.allclose(picture.left.get_start(), picture.axes.point(sweep.curve.x[0], 0))
    assert np.allclose(picture.right.get_end(), picture.axes.point(sweep.curve.x[-1], 1))


def test_both_outputs_are_one_at_the_tie(layer: Any) -> None:
    tie = layer.step.sweep.tie
    displayed = shown(layer, 3)
    assert {f"argmax along x1[{tie}, 0] = 1", f"argmax along x1[{tie}, 1] = 1"} <= displayed
    assert f"x1[{tie}] = −0.2" in displayed


def test_sentences_follow_from_the_values(layer: Any) -> None:
    assert "Hold x₂ at −0.2" in layer.step.beats[2].sentence


def formulas(held: Any) -> list[Glyphs]:
    found = [text for text in held.texts if "cases(" in text.source]
    return sorted(found, key=lambda text: -text.get_y())


def color(formula: Glyphs, part: str) -> str:
    (one,) = {letter.get_fill_color().to_hex().lower() for letter in formula.part(part)}
    return one


# Other inputs than the notes'


def sweep(**choices: Any) -> ArgmaxSweep:
    return ArgmaxSweep(Lecture(**choices))


def region(aspect: str) -> Region:
    shape = ASPECTS[aspect]
    with tempconfig({"frame_width": shape.width, "frame_height": shape.height}):
        return stage()


def picture(aspect: str = "16:9", **choices: Any) -> Argmax:
    return Argmax(region(aspect), sweep(**choices))


def test_at_the_tie_both_inputs_are_written_alike() -> None:
    close = picture(logits=(-1.25, 0.755))
    close.stand(close.sweep.tie)
    assert [numeral.source for numeral in (*close.given, *close.made)] == ["0.755", "0.755", "1", "1"]
    assert close.given[0].readings[0].array == "x1"


def test_the_step_has_two_sides_wherever_it_is() -> None:
    edge = sweep(logits=(-1.5, 2.95))
    low, high = edge.curve.x[0], edge.curve.x[-1]
    assert low == -3
    assert high - edge.curve.jump >= 0.2 * (high - low)


def test_where_the_first_input_stands_there_is_room_for_a_tangent() -> None:
    edge = sweep(logits=(-2.9, 1.0))
    low, high = edge.curve.x[0], edge.curve.x[-1]
    assert -2.9 - low >= 0.15 * (high - low)


@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("logits", [(-30.125, 40.5), (0.001, 0.002)])
def test_numbers_have_room_beside_the_layer(aspect: str, logits: tuple[float, float]) -> None:
    low, high = 2 * min(*logits, 0), 2 * max(logits)
    room, wide = region(aspect), picture(aspect, logits=logits, logit_range=(low - 0.001, high))
    for place in (0, wide.sweep.tie, wide.sweep.last):
        wide.stand(place)
        for numeral in (*wide.given, *wide.made):
            assert numeral.get_left()[0] > room.left
            assert numeral.get_right()[0] < wide.plot.axes.get_left()[0] or room.upright


def test_in_an_upright_picture_the_plot_stands_below() -> None:
    tall = picture("9:16")
    assert tall.plot.axes.get_top()[1] < min(formula.get_bottom()[1] for formula in tall.formulas)
    assert tall.plot.axes.width > 0.8 * region("9:16").width
