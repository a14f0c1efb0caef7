import numpy as np
import pytest
from manim import UP, UpdateFromAlphaFunc

from scenes.kit.motion.writing import unwritten, write, write_part
from scenes.kit.type.readout import Readout
from scenes.kit.type.text import Glyphs, level, math, numeral, text

VALUES = np.array([0.5, 1.25, 100.0])


def write_value(place: int) -> Glyphs:
    return numeral(VALUES[place], "values", (place,)).shift(UP)


def test_a_readout_becomes_the_piece_for_each_place() -> None:
    readout = Readout(write_value)
    outlines = list(readout)
    for place in (1, 2, 0):
        readout.show(place)
        piece = write_value(place)
        assert readout.readings == piece.readings
        assert readout.source == piece.source
        assert readout.pixels == pytest.approx(piece.pixels)
        shown = [outline.points for outline in readout if len(outline.points)]
        assert len(shown) == len(piece)
        assert all(np.array_equal(mine, glyph.points) for mine, glyph in zip(shown, piece, strict=True))
    # What a motion began with is what it ends with.
    assert list(readout) == outlines


def test_a_copied_readout_still_changes() -> None:
    twin = Readout(write_value).copy()
    assert twin.show(1).source == "1.25"


def test_a_readout_refuses_a_piece_it_has_no_room_for() -> None:
    with pytest.raises(ValueError, match=r"room for 3 glyphs got '1\.25' of 4"):
        Readout(write_value, room=3).show(1)


def test_a_formula_is_written_part_by_part() -> None:
    formula = unwritten(math("{{ x : left }} = {{ y + 1 : right }}"))
    assert ink(formula) == [0] * len(formula)
    play(write_part(formula, "right"))
    assert [place for place, one in enumerate(ink(formula)) if one == 1] == sorted(formula.places("right"))
    play(write(formula))
    assert ink(formula) == [1] * len(formula)


def test_level_type_has_one_size() -> None:
    pieces = [text("0.5", 40), text("−0.125", 30), text("1", 50)]
    middles = [piece.get_center() for piece in pieces]
    assert level(pieces) == pytest.approx(30)
    assert [piece.pixels for piece in pieces] == pytest.approx([30, 30, 30])
    np.testing.assert_allclose([piece.get_center() for piece in pieces], middles, atol=1e-9)


@pytest.mark.parametrize("words", ["If", "gypq", "softmax"])
def test_letters_stand_on_the_baseline(words: str) -> None:
    for size in (30, 90):
        piece, flat = text(words, size), text("I", size)
        above = text(f"I{words}", size)
        assert piece.baseline - piece.get_bottom()[1] == pytest.approx(
            flat.on_baseline_of(above).get_bottom()[1] - above[1:].get_bottom()[1], abs=1e-3
        )
        assert flat.baseline == pytest.approx(flat.get_bottom()[1], abs=1e-3)


def test_words_and_formulas_share_a_line() -> None:
    words, formula = text("HI", 40), math("x = 1", 60).shift(UP)
    formula.on_baseline_of(words)
    assert formula[-1].get_bottom()[1] == pytest.approx(words.get_bottom()[1], abs=0.01)


def ink(piece: Glyphs) -> list[float]:
    return [glyph.get_fill_opacity() for glyph in piece]


def play(motion: UpdateFromAlphaFunc) -> None:
    for share in (0.0, 0.3, 1.0):
        motion.interpolate_mobject(share)
