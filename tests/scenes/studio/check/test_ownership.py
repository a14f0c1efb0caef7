"""Which numbers have no source."""

import pytest

from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, math, reading, text
from scenes.script.numbers import THIN
from scenes.studio.check.ownership import unowned

TWO, THREE = reading(2, "pool", ()), reading(-3.5, "score", ())


def answered(words: str, *readings: Reading) -> Glyphs:
    """Set words with numbers that arrays answer for."""
    piece = text(words)
    piece.readings = readings
    return piece


@pytest.mark.parametrize(
    ("formula", "readings", "notation", "left"),
    [
        ("x_1 + x_(1,12) = dot(x)_(38)", (), (), []),
        ("{{ {{ x_1 : left }} > 7 : row }}", (), (), ["7"]),
        ("x = 2", (TWO,), (), []),
        ("x = 2 + 2", (TWO,), (), ["2"]),
        ("max(0, z) = -3.5", (THREE,), ("0",), []),
        ("max(0, z) = -3.5", (THREE,), (), ["0"]),
        ("max(0, z) = -3.25", (THREE,), ("0",), ["3.25"]),
        ("N^3", (), (), ["3"]),
        ("x = cases(gap: #0.55em, 1, y)", (), (), ["1"]),
    ],
)
def test_formulas(formula: str, readings: tuple, notation: tuple, left: list[str]) -> None:
    assert unowned(math(formula, readings=readings, notation=notation)) == left


def test_words() -> None:
    assert unowned(answered("2 of 2", TWO)) == ["2"]
    assert unowned(answered("2 of 2", TWO, TWO)) == []
    assert unowned(text("nothing counted in x1 and x₂")) == []


def test_long_numbers_are_one() -> None:
    assert unowned(answered(f"65{THIN}536 strands", reading(65536, "strands"))) == []
    assert unowned(answered(f"groupes de 2{THIN}; 20 essais", TWO, reading(20, "runs"))) == []
