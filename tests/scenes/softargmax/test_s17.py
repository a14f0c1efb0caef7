"""Step 17: what is displayed is what the three functions give, as lengths too."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.functions.softargmax import sharpen, three_functions
from scenes.kit.look import theme
from scenes.kit.type.text import reading, text
from scenes.script.script import activate, message
from scenes.softargmax.figures.lanes import Lanes
from scenes.softargmax.figures.shares import working
from scenes.softargmax.s17_three_functions import last_words, nearness
from tests.scenes.stages import STAGES

AT = three_functions((1.6, -0.2))


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(17)


def shown(step: Any, beat: int, array: str) -> list[str]:
    return [reading.shown for reading in step.step.beats[beat].readings if reading.array == array]


def test_it_has_five_beats(step: Any) -> None:
    names = [beat.name for beat in step.step.beats]
    assert names == ["softmax", "argmax-and-max", "soft-version-of-which", "sharper", "never-the-max"]


def test_softmax_comes_with_its_arithmetic(step: Any) -> None:
    assert {"4.953", "0.819"} == set(shown(step, 0, "weights"))
    # The notes' two decimals in the cells, three in the working.
    assert set(shown(step, 0, "softmax")) == {"0.14", "0.142", "0.86", "0.858"}
    assert set(shown(step, 0, "logits")) == {"1.6", "−0.2"}


def test_three_results_of_one_vector(step: Any) -> None:
    assert shown(step, 1, "softmax") == ["0.86", "0.14"]
    assert shown(step, 1, "argmax") == ["1", "0"]
    assert "1.6" in shown(step, 1, "max")


def test_bars_are_as_long_as_their_numbers(step: Any) -> None:
    lanes = step.step.lanes
    one = lanes.scale.unit
    for lane, values in ((lanes.argmax, AT.chosen), (lanes.max, [AT.largest])):
        lengths = [bar.width / one for bar in lane.bars]
        assert np.allclose(lengths, np.maximum(values, 0.035 / one), atol=1e-6)
    # In the end the shares lie end to end, and together are 1 long, however sharp.
    soft = lanes.softmax.bars
    assert soft[0].get_left()[0] == pytest.approx(lanes.scale.at(0), abs=1e-6)
    assert soft[1].get_right()[0] == pytest.approx(lanes.scale.at(1), abs=1e-6)
    step.step.show_end_to_end(0)
    assert np.allclose([bar.width / one for bar in soft], AT.probs, atol=1e-6)
    assert soft[1].get_left()[0] == pytest.approx(soft[0].get_right()[0], abs=1e-6)
    assert soft[1].get_right()[0] == pytest.approx(lanes.scale.at(1), abs=1e-6)


def test_sharper_is_nearer_to_argmax(step: Any) -> None:
    assert shown(step, 2, "distance") == ["0.14"]
    assert shown(step, 3, "sharpness") == ["16.0"]
    assert shown(step, 3, "sharpened") == ["1.00", "0.00"]
    assert shown(step, 3, "distance") == ["0.00"]
    assert shown(step, 4, "sharpness") == ["16.0"]


def test_sentences_follow_from_the_values(step: Any) -> None:
    sentences = [beat.sentence for beat in step.step.beats]
    assert "0.14" in sentences[2]
    assert "16" in sentences[3]
    assert "1.6" in sentences[4]
    assert "1.00 + 0.00 = 1" in step.sources[4]


@pytest.mark.parametrize(
    ("logits", "near", "last"),
    [
        ((1.6, -0.2), "Softmax comes within 0.14 of argmax.", "neither share can ever approach 1.6: it"),
        ((-2.5, -0.3), "Softmax comes within 0.10 of argmax.", "neither share can ever approach −0.3: it"),
        # Where max is 1 by chance, the shares do head for it.
        ((1, 0.9), "Softmax is off argmax by 0.48, but points", "1 and 0. That max is 1 too is chance, for"),
        ((25, 12.5), "To two decimals, softmax is argmax already.", "neither share can ever approach 25: it"),
    ],
)
def test_other_numbers_have_other_claims(logits: tuple[float, float], near: str, last: str) -> None:
    activate("en", "three-functions")
    off, largest = reading(sharpen(logits, [1.0]).distance[0], "distance", (0,), 2), three_functions(logits).largest
    assert near in message(nearness(off), off=off, inputs=2).whole
    assert last in message(last_words(largest), largest=largest).whole


def test_a_working_owns_each_number_and_leaves_out_what_cannot_be_written() -> None:
    line = working(AT, 0, "#ffffff")
    shown = [reading.shown for reading in line.readings]
    assert shown == ["1.6", "1.6", "−0.2", "0.858", "4.953", "4.953", "0.819"]
    assert "weights" not in working(three_functions((25, 12.5)), 0, "#ffffff").labels
    assert "0.0003" in working(three_functions((1, -8)), 0, "#ffffff").source


@pytest.mark.parametrize(("aspect", "largest"), [("16:9", 0.5), ("4:3", 0.58), ("4:3", 0.45)])
def test_words_below_the_shares_are_clear_of_the_line_where_the_max_ends(aspect: str, largest: float) -> None:
    lanes = Lanes(three_functions((largest, -2.0)), STAGES[aspect])
    end, _ = lanes.largest_at_its_end()
    for words in (
        lanes.beside_shares(text("at 0.00 from it", 34)),
        lanes.clear_of_the_max(text("0.00 + 1.00 = 1", 36)),
    ):
        assert not words.get_left()[0] < end.get_x() < words.get_right()[0]
        assert lanes.scale.at(0) < words.get_left()[0]
        assert words.get_right()[0] < lanes.scale.at(1)
        assert words.pixels >= theme.SMALLEST
