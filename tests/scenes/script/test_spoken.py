"""What is heard where a sentence is read, in each language."""

import pytest

from scenes.script.numbers import NO_BREAK, THIN, language
from scenes.script.spoken import spoken


def letters(words: str) -> str:
    """Spell the words in capitals as a strand is spelt."""
    return " ".join(NO_BREAK.join(word) if word.isupper() else word for word in words.split())


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Ẋ and ẋ, Ẍ and ẍ", "X dot and x dot, X double dot and x double dot"),
        ("x₁ − x₂ goes to ẋ₁₃", "x one minus x two goes to x dot one three"),
        (
            "s₁² or s³, x⁴, xⁿ and e^x₁",
            "s one squared or s cubed, x to the power of 4, x to the power of n and e to the power of x one",
        ),
        ("CAGTTAAG has a CA at 1.", letters("CAGTTAAG has a CA at 1.")),
        ("C(N − 3, 3) cases", "N minus 3, choose 3 cases"),
        ("∂ẋ/∂w or ∂L/∂x₁", "The derivative of x dot with respect to w or the derivative of L with respect to x one"),
        ("¼ here, ½ there", "A quarter here, one half there"),
        (f"−0.2 of 147{THIN}440 and 1{THIN}000{THIN}000", "Minus 0.2 of 147,440 and 1,000,000"),
        ("A 3 × 8 matrix, 3 × 8 = 24", "A 3 by 8 matrix, 3 times 8 equals 24"),
    ],
)
def test_english(text: str, heard: str) -> None:
    assert spoken(text, "en") == heard


def test_the_language_in_force_stays() -> None:
    assert spoken("−0,2 mal x₁", "de") == "Minus 0,2 mal x eins"
    assert language() == "en"
