import pytest

from scenes.kit.type.shown import Reading
from scenes.script.numbers import number


@pytest.mark.parametrize(
    ("value", "digits", "shown"),
    [
        (0.0, None, "0"),
        (-0.0, None, "0"),
        (1.0, None, "1"),
        (10.0, None, "10"),
        (100.0, None, "100"),
        (-1.0, None, "−1"),
        (0.5, None, "0.5"),
        (0.8581, None, "0.858"),
        (0.8581, 2, "0.86"),
        (2.0, 1, "2.0"),
        (-0.0004, None, "0"),
        (-0.04, 1, "0.0"),
        (147440, None, "147\N{NARROW NO-BREAK SPACE}440"),
        (-3654, None, "−3\N{NARROW NO-BREAK SPACE}654"),
        (float("nan"), None, "?"),
        (float("nan"), 2, "?"),
    ],
)
def test_numbers_are_written_for_a_viewer(value: float, digits: int | None, shown: str) -> None:
    assert number(value, digits) == shown


def test_a_reading_says_which_entry_it_is() -> None:
    assert str(Reading("detected", (2, 6), 1.0, "1")) == "Ẋ[2, 6] = 1"
    assert str(Reading("w", (), 1.5, "1.5")) == "w = 1.5"
