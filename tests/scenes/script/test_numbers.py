"""Numbers as a language writes and says them."""

from collections.abc import Iterator

import pytest

from scenes.script.numbers import MINUS, NO_BREAK, THIN, number, spaced, spelled, use_language


@pytest.fixture(autouse=True)
def _english_again() -> Iterator[None]:
    yield
    use_language("en")


@pytest.mark.parametrize(
    ("value", "digits", "written"),
    [
        (0.0, None, "0"),
        (-0.0001, None, "0"),
        (2.5, None, "2.5"),
        (-12.0, None, f"{MINUS}12"),
        (0.5, 2, "0.50"),
        (999.0, None, "999"),
        (2300.0, None, f"2{THIN}300"),
        (10000.0, None, f"10{THIN}000"),
        (-1234567.5, None, f"{MINUS}1{THIN}234{THIN}567.5"),
        (float("nan"), 2, "?"),
    ],
)
def test_a_number_is_written_exactly(value: float, digits: int | None, written: str) -> None:
    assert number(value, digits) == written


@pytest.mark.parametrize(("language", "written"), [("en", "0.25"), ("de", "0,25"), ("fr", "0,25"), ("es", "0,25")])
def test_the_decimal_mark_is_the_languages(language: str, written: str) -> None:
    use_language(language)
    assert number(0.25) == written


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ["zero", "twelve", "13", "2.5"]),
        ("de", ["null", "zwölf", "13", "2,5"]),
        ("es", ["cero", "doce", "13", "2,5"]),
        ("fr", ["zéro", "douze", "13", "2,5"]),
        ("la", ["0", "12", "13", "2.5"]),  # which nobody has taught to count
    ],
)
def test_small_whole_numbers_are_words(language: str, words: list[str]) -> None:
    use_language(language)
    assert [spelled(count) for count in (0, 12, 13, 2.5)] == words


def test_french_signs_stay_with_their_words() -> None:
    use_language("fr")
    assert spaced("Quoi ? Ceci : « oui » !") == f"Quoi{THIN}? Ceci{NO_BREAK}: «{NO_BREAK}oui{NO_BREAK}»{THIN}!"
    assert spaced("(1,6; 2)") == f"(1,6{THIN}; 2)"
    use_language("de")
    assert spaced("So : ja ?") == "So : ja ?"


@pytest.mark.parametrize("language", ["de", "es", "fr"])
def test_a_percent_sign_stays_with_its_number(language: str) -> None:
    use_language(language)
    assert spaced("Es sind 95 %.") == f"Es sind 95{NO_BREAK}%."
