import numpy as np
import pytest

from dnacnn.errors import InputError
from scenes.kit.look import theme
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import label, math, mono, numeral, reading, text
from scenes.script import script
from scenes.script.numbers import use_language


def test_a_text_is_one_outline_for_each_letter_and_keeps_its_words() -> None:
    words = text("Pad with O")
    assert words.source == "Pad with O"
    assert len(words) == len("PadwithO")
    assert words.readings == ()


def test_the_size_is_in_pixels_of_a_1080p_picture() -> None:
    small, large = text("Hx", size=30), text("Hx", size=60)
    assert large.height == pytest.approx(2 * small.height, rel=1e-3)
    assert (small.pixels, large.pixels) == (30, 60)
    # A capital of Inter is 0.727 of its size.
    assert text("H", size=100).height * theme.PIXELS_PER_UNIT == pytest.approx(72.7, abs=0.5)


def test_scaling_changes_the_pixels_that_are_seen() -> None:
    assert text("Hx", size=40).scale(0.5).pixels == pytest.approx(20)
    assert text("-", size=40).scale(0.5).pixels == pytest.approx(20)


@pytest.mark.parametrize("words", ["#1 *a* _b_ $x$", 'a "quote" and \\ a slash', "<tag> [x]"])
def test_nothing_in_words_is_markup(words: str) -> None:
    # One outline a letter, two for what has a dot or consists of two strokes; markup would swallow letters.
    assert len(text(words)) >= len(words.replace(" ", ""))


def test_letters_of_a_strand_are_of_one_width() -> None:
    letters = [mono(f"A{letter}A").width for letter in "ACGTO"]
    assert letters == pytest.approx([letters[0]] * 5, rel=0.01)


def test_a_formula_gives_its_parts() -> None:
    formula = math("{{ x : left }} = {{ y + z : right }}")
    assert len(formula.part("left")) == 1
    assert len(formula.part("right")) == 3
    assert formula.part("left").get_right()[0] < formula.part("right").get_left()[0]
    with pytest.raises(KeyError, match="no part 'middle'"):
        formula.part("middle")


def test_the_bar_of_a_fraction_is_filled() -> None:
    fraction = math("a / b")
    assert all(outline.get_fill_opacity() == 1 and outline.get_stroke_width() == 0 for outline in fraction)
    assert max(outline.width / max(outline.height, 1e-9) for outline in fraction) > 5


def test_pieces_stand_on_one_line() -> None:
    high, low = text("Hg").shift([0, 2, 0]), text("x")
    low.on_baseline_of(high)
    assert low.baseline == pytest.approx(high.baseline)
    assert low.get_bottom()[1] == pytest.approx(high.baseline, abs=0.02)


def test_a_figure_knows_which_number_it_is() -> None:
    number = numeral(-0.25, "scores", (1, 2))
    assert number.readings == (Reading("scores", (1, 2), -0.25, "−0.25"),)
    assert number.source == "−0.25"
    assert len(number) == 5


def test_a_label_says_a_message_and_keeps_its_numbers() -> None:
    script.activate("en", "three-functions")
    distance = reading(0.1414, "distance", (0,), 2)
    words = label("off", d=distance)
    script.activate("en")
    assert words.source == "off by 0.14"
    assert words.readings == (distance,)


def test_the_same_text_twice_is_the_same_outlines() -> None:
    one, two = math("x / y"), math("x / y")
    for left, right in zip(one, two, strict=True):
        np.testing.assert_array_equal(left.points, right.points)
    one.shift([1, 0, 0])
    assert not np.array_equal(one[0].points, two[0].points)


def test_colour_is_the_palettes_ink_unless_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "palette", lambda: theme.LIGHT)
    assert text("x")[0].get_fill_color().to_hex().lower() == theme.LIGHT.ink
    assert text("x", color="#ff0000")[0].get_fill_color().to_hex().lower() == "#ff0000"


@pytest.mark.parametrize("words", ["你好", "A \x00", "\ufeff", "gone\u0007"])
def test_a_letter_that_no_font_has_is_named(words: str) -> None:
    with pytest.raises(InputError, match=r"no font of the lecture has .*(CJK|U\+)"):
        text(words)


def test_signs_are_set_as_they_are_written() -> None:
    assert len(text("-->")) == len(text("->")) + 1
    assert len(text("a != b")) == len("a!=b")


def test_a_decimal_comma_belongs_to_its_number() -> None:
    pointed = math("x = 4.953 / (4.953 + 0.819), 2")
    use_language("de")
    commas = math("x = 4,953 / (4,953 + 0,819), 2")
    use_language("en")
    assert len(commas) == len(pointed)
    assert commas.width == pytest.approx(pointed.width, rel=0.02)
    assert commas.height == pytest.approx(pointed.height, rel=0.1)


def test_what_is_wider_than_its_room_gets_smaller_and_then_takes_lines() -> None:
    words = "Gradientenabstiegsverfahren und andere lange Wörter"
    full = text(words, theme.LABEL)
    smaller = text(words, theme.LABEL, room=0.9 * full.width)
    assert smaller.width <= 0.9 * full.width + 1e-6
    assert theme.SMALLEST <= smaller.pixels < theme.LABEL
    lines = text(words, theme.LABEL, room=0.55 * full.width)
    assert lines.width <= 0.55 * full.width + 1e-6
    assert lines.pixels == pytest.approx(theme.SMALLEST)
    assert lines.height > 1.5 * smaller.height
    assert text(words, theme.LABEL, room=2 * full.width).pixels == theme.LABEL


def test_a_binomial_is_a_binomial() -> None:
    whole = math("binom({{ N - 3 : top }}, {{ 3 : bottom }})", notation=("3", "3"))
    top, bottom = whole.part("top"), whole.part("bottom")
    assert top.get_bottom()[1] > bottom.get_top()[1]
    assert abs(top.get_x() - bottom.get_x()) < 0.05
    assert len(whole) == len(top) + len(bottom) + 2  # two brackets, no bar
