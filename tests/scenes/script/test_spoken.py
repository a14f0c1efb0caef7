"""What is heard where a sentence is read, in each language."""

import pytest

from scenes.script.numbers import NO_BREAK, THIN, language
from scenes.script.spoken import count_words, pronounced, spoken


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
        ("So it is 3 of about N,", "So it is 3 of about N,"),
        ("∂ẋ/∂w or ∂L/∂x₁", "The derivative of x dot with respect to w or the derivative of L with respect to x one"),
        ("¼ here, ½ there", "A quarter here, one half there"),
        (f"−0.2 of 147{THIN}440 and 1{THIN}000{THIN}000", "Minus 0.2 of 147,440 and 1,000,000"),
        ("A 3 × 8 matrix, 3 × 8 = 24", "A 3 by 8 matrix, 3 times 8 equals 24"),
    ],
)
def test_english(text: str, heard: str) -> None:
    assert spoken(text, "en") == heard


@pytest.mark.parametrize(
    ("code", "cases"),
    [
        (
            "de",
            {
                "Ẋ hat N − 1 Spalten": "X Punkt hat N minus 1 Spalten",
                "Ẍ, x₁ und s₁²": "X zwei Punkt, x eins und s eins Quadrat",
                "C(N − 3, 3) Fälle": "N minus 3 über 3 Fälle",
                "∂ẋ/∂w bei w = 1,5": "Die Ableitung von x Punkt nach w bei w gleich 1,5",
                "eine 3 × 8-Matrix": "eine 3 mal 8-Matrix",
                f"2 497 von 147{THIN}440, β ≥ ¼": "2, 497 von 147.440, Beta mindestens ein Viertel",
            },
        ),
        (
            "es",
            {
                "Ẋ tiene N − 1 columnas": "X punto tiene N menos 1 columnas",
                "Ẍ, x₁ y s₁²": "X dos puntos, x uno y s uno al cuadrado",
                "C(N − 3, 3) casos": "N menos 3 sobre 3 casos",
                "∂ẋ/∂w con w = −0,2": "La derivada de x punto respecto a w con w igual a menos 0,2",
                "una matriz de 3 × 8": "una matriz de 3 por 8",
                f"el 89,9 % de 147{THIN}440, y no ¼": "el 89,9 por ciento de 147.440, y no un cuarto",
                f"¿Para el 95{NO_BREAK}%? El 96 %; no": "¿Para el 95 por ciento? El 96 por ciento; no",
            },
        ),
        (
            "fr",
            {
                "Ẋ a N − 1 colonnes": "X point a N moins 1 colonnes",
                "Ẍ, x₁ et s₁²": "X deux points, x un et s un au carré",
                "C(N − 3, 3) cas": "3 parmi N moins 3 cas",
                "∂ẋ/∂w pour w = −0,2": "La dérivée de x point par rapport à w pour w égale moins 0,2",
                "une matrice 3 × 8": "une matrice 3 par 8",
                f"89,9{NO_BREAK}% de 147{THIN}440, et non ¼, β": "89,9 pour cent de 147 440, et non un quart, bêta",
                f"Et pour 95{NO_BREAK}%{THIN}? Non": f"Et pour 95 pour cent{THIN}? Non",
            },
        ),
    ],
)
def test_other_languages(code: str, cases: dict[str, str]) -> None:
    assert {text: spoken(text, code) for text in cases} == cases


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("*CA*TT*", letters("Star CA star TT star")),
        ("the line [1, 2, 4], the column (1, 3, 7)", "the line 1, 2, 4, the column 1, 3, 7"),
        ("max(0, z), σ(x) and s₁(1 − s₁)", "max of 0 and z, sigma of x and s one times 1 minus s one"),
        ("x ≥ 0 ⇔ ẋ ≤ 1", "x is at least 0 if and only if x dot is at most 1"),
        ("1, 2, …, N", "1, 2, and so on, to N"),
        ("… and 5 more", "And 5 more"),
        ("17.5 % of 8 → 10", "17.5 percent of 8 to 10"),
        ("A dot, then (as ever) “ReLU” is softmax", "A dot, then, as ever, “ReLU” is softmax"),
        ("-1 and 3–8 and 1/T", "Minus 1 and 3 to 8 and 1 over T"),
        ("DNA, a CNN, one-hot, you’re it!", "DNA, a CNN, one-hot, you’re it!"),
    ],
)
def test_signs(text: str, heard: str) -> None:
    assert spoken(text, "en") == heard


@pytest.mark.parametrize(("words", "count"), [("C\u00a0A is 2.", 4), ("147,440 and 0.25", 15), ("", 0)])
def test_a_number_counts_for_its_words(words: str, count: int) -> None:
    assert count_words(words, "en") == count


def test_piper_names_letters() -> None:
    phonemize = pytest.importorskip("piper.phonemize_espeak").EspeakPhonemizer()
    for strand in ("CAGTTAAG", "AA", "TAG"):
        words = pronounced(spoken(f"Read {strand} first, then {strand}.", "en"), "en")
        assert words.count("[[ˈeɪ]]") + words.count("A") == 2 * strand.count("A")
        # What is left to Piper as a letter stands before a sign, where it is no article.
        left = "".join("".join(one) for one in phonemize.phonemize("en-us", words.replace("[[ˈeɪ]]", "")))
        assert "ɐ" not in left


def test_the_language_in_force_stays() -> None:
    assert spoken("−0,2 mal x₁", "de") == "Minus 0,2 mal x eins"
    assert language() == "en"
