"""Step 19: slopes, the two Jacobians, what flows back, and the trade."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.functions.softargmax import sharpen, three_functions
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.own import own_lecture
from scenes.kit.look.region import stage
from scenes.kit.type.text import reading
from scenes.script.script import activate, message, say
from scenes.softargmax.figures.argmax.argmax_sweep import ArgmaxSweep
from scenes.softargmax.figures.argmax.sharpening_plots import SharpeningPlots
from scenes.softargmax.s19_degenerate import trade_claim, written
from tests.scenes.stages import STAGES

AT = three_functions((1.6, -0.2))


@pytest.fixture
def degenerate(recorded: Callable[[int], Any]) -> Any:
    return recorded(19)


def shown(degenerate: Any, beat: int, array: str) -> list[str]:
    return [reading.shown for reading in degenerate.step.beats[beat].readings if reading.array == array]


def test_it_has_five_beats_and_an_end_card(degenerate: Any) -> None:
    names = [beat.name for beat in degenerate.step.beats]
    assert names[:3] == ["flat-on-both-sides", "four-zeros", "its-soft-version"]
    assert names[3:] == ["one-dies-one-passes", "the-trade", "the-lecture-in-one-picture"]


def test_the_slope_is_zero_on_both_sides_and_undefined_between(degenerate: Any) -> None:
    assert shown(degenerate, 0, "slope along x1") == ["0", "0"]
    assert "undefined" in degenerate.sources[0]
    sweep = degenerate.step.sweep
    assert np.isnan(sweep.curve.hard_slope[sweep.tie])


def test_four_slopes_make_four_zeros(degenerate: Any) -> None:
    readings = [r for r in degenerate.step.beats[1].readings if r.array == "hard Jacobian"]
    # Each stands at its step and in the table.
    assert sorted(r.index for r in readings) == sorted(2 * [(0, 0), (0, 1), (1, 0), (1, 1)])
    assert {r.shown for r in readings} == {"0"}


def test_each_of_the_four_steps_is_argmax_of_what_moves(degenerate: Any) -> None:
    steps = degenerate.step.steps
    x1, x2 = AT.logits
    for (output, given), plot in steps.plots.items():
        axes, lines, *_ = plot
        own, tie = (x1, x2) if given == 0 else (x2, x1)
        rises = output == given
        before, after = (0, 1) if rises else (1, 0)
        assert np.allclose(lines[0].get_end(), axes.point(tie, before))
        assert np.allclose(lines[1].get_start(), axes.point(tie, after))
        assert np.allclose(plot[-1].get_center(), axes.point(own, AT.chosen[output]))


def test_a_slope_comes_from_the_quotient_rule(degenerate: Any) -> None:
    assert "(partial s_1) / (partial x_1) = s_1 - s_1^2 = s_1 (1 - s_1)" in degenerate.sources[2]
    assert shown(degenerate, 2, "soft Jacobian") == ["0.122"]
    assert {"0.858", "0.142"} <= set(shown(degenerate, 2, "softmax"))
    e1, e2 = np.exp(AT.logits)
    assert (e1 * (e1 + e2) - e1 * e1) / (e1 + e2) ** 2 == pytest.approx(AT.soft_jacobian[0, 0])


def test_the_soft_jacobian_stands_beside_the_zeros(degenerate: Any) -> None:
    table = [r for r in degenerate.step.beats[3].readings if r.array == "soft Jacobian"]
    displayed = {r.index: r.shown for r in table}
    assert displayed == {(0, 0): "0.122", (0, 1): "−0.122", (1, 0): "−0.122", (1, 1): "0.122"}
    assert len(shown(degenerate, 3, "hard Jacobian")) == 4
    assert np.allclose(AT.soft_jacobian.sum(axis=0), 0)
    assert np.allclose(AT.soft_jacobian.sum(axis=1), 0)


def test_one_gradient_dies_and_one_passes(degenerate: Any) -> None:
    assert shown(degenerate, 3, "upstream") == ["1", "0", "1", "0"]
    assert shown(degenerate, 3, "hard gradient") == ["0", "0"]
    assert shown(degenerate, 3, "soft gradient") == ["0.122", "−0.122"]


def test_at_the_tie_softargmax_stays_at_a_half(degenerate: Any) -> None:
    left = degenerate.step.trade.left
    assert shown(degenerate, 4, "soft at the tie") == ["½"]
    assert "At the tie each share stays one half" in degenerate.step.beats[4].answer
    at_tie = left._curve.soft[:, left._curve.x == left._curve.jump]
    assert np.allclose(at_tie, 0.5)


def test_at_the_tie_the_slope_grows_with_the_sharpness(degenerate: Any) -> None:
    trade, left = degenerate.step.trade, degenerate.step.trade.left
    assert shown(degenerate, 4, "slope at the tie") == ["4.00"]
    assert np.allclose(left.arrays["slope at the tie"], trade.sharp.sharpness / 4)
    start, end = left.axes.point(0, 0), left.axes.point(1, 4)
    assert np.allclose(np.cross(end - start, left.tie_line.get_vector()), 0, atol=1e-6)


def test_the_trade_is_the_computed_curves(degenerate: Any) -> None:
    trade = degenerate.step.trade
    sharp = sharpen(AT.logits, trade.sharp.sharpness)
    for values, trail, dot in zip((sharp.distance, sharp.gradient), trade.right.trails, trade.right.dots, strict=True):
        ends = [trade.right.axes.point(np.log(sharp.sharpness[at]), values[at]) for at in (0, -1)]
        assert np.allclose([trail.get_start(), trail.get_end()], ends)
        assert np.allclose(dot.get_center(), ends[1])
    assert shown(degenerate, 4, "distance") == ["0.000"]
    assert shown(degenerate, 4, "gradient") == ["0.000"]
    # As it grows sharper, the curve lies ever nearer to the step.
    away = np.abs(trade.curve.soft - trade.curve.hard).mean(axis=1)
    assert (np.diff(away) < 0).all()
    last = trade.left.axes.curve(trade.curve.x, trade.curve.soft[-1], "#ffffff")
    assert np.allclose(trade.left.soft.points, last.points)


def test_sentences_follow_from_the_values(degenerate: Any) -> None:
    sentences = [beat.sentence for beat in degenerate.step.beats]
    assert "0.122" in sentences[2]


def test_the_end_card_holds_the_whole_lecture(degenerate: Any) -> None:
    arrays = {reading.array for reading in degenerate.step.beats[-1].readings}
    assert {"padded", "kernels", "detected", "pooled", "units", "logits", "probs", "loss"} <= arrays


# Other inputs than the notes'


WIDE_APART = {"logits": (-30.0, 40.5), "logit_range": (-50, 50)}


def trade_of(**choices: Any) -> SharpeningPlots:
    lecture = Lecture(**choices)
    return SharpeningPlots(stage(), ArgmaxSweep(lecture), lecture)


def test_a_slope_too_small_to_be_written_is_not_called_zero() -> None:
    activate("en", "degenerate")
    slope = reading(three_functions(WIDE_APART["logits"]).soft_jacobian[0, 0], "soft Jacobian", (0, 0), 3)
    soft = message(written("its-soft-version", slope), slope=slope).answer
    assert "so small that we write 0, but it is not zero" in soft
    assert "passes a trace of it on" in message(written("one-dies-one-passes", slope), gradient=1).answer


def test_a_gradient_that_grows_at_first_is_mentioned() -> None:
    activate("en", "degenerate")
    trade = trade_of(logits=(0.1, 0.0))
    assert trade.peak is not None
    # The product of sharpness and slope is largest where e to the distance, sharpened, is about 4.7.
    assert trade.peak * 0.1 == pytest.approx(1.543, rel=0.1)
    assert "past a sharpness of 15.4, more of it costs gradient" in say(
        trade_claim(trade.peak), peak=round(trade.peak, 1)
    )
    assert trade.sharp.gradient[-1] < 0.1 * trade.sharp.gradient.max()


@pytest.mark.parametrize("choices", [{}, WIDE_APART])
def test_a_gradient_that_only_falls_has_no_peak(choices: dict[str, Any]) -> None:
    activate("en", "degenerate")
    trade = trade_of(**choices)
    assert (np.diff(trade.sharp.gradient) <= 0).all()
    assert "past a sharpness" not in say(trade_claim(trade.peak))


def test_the_second_axis_says_what_it_measures() -> None:
    trade = trade_of()
    assert [name.source for name in trade.right.names] == ["abs(s_1 - hat(x)_1)", "partial s_1 slash partial x_1"]
    ticks = [number.source for number in trade.right.axes.x_numbers]
    assert ticks == ["1", "2", "4", "8", "16"]


@pytest.mark.parametrize("logits", [(8.14, 67.667), (1.6, -0.2), (0.58, -27.243), (-50.0, 49.0)])
def test_the_first_curve_has_its_name_clear_of_the_own_input(logits: tuple[float, float]) -> None:
    lecture = own_lecture(logits=logits)
    left = SharpeningPlots(STAGES["4:3"], ArgmaxSweep(lecture), lecture).left
    name, own = left.first_name, left.own[0].get_x()
    assert not name.get_left()[0] < own < name.get_right()[0]
    assert left.axes.point(left.axes.x_range[0], 0)[0] < name.get_left()[0]
