"""What every step and every card owes its viewers, whichever it is."""

import re
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from scenes.kit.look.region import caption_band
from scenes.kit.things.matrix import FRACTIONS
from scenes.kit.type.shown import Reading
from scenes.script.numbers import MINUS, number
from scenes.studio.lecture.catalog import entries

Record = Callable[[str], Any]
SLACK = 0.04  # half of a bold line, and what rounding adds


def is_card(name: str) -> bool:
    return next(entry.number is None for entry in entries() if entry.name == name)


def test_says_two_to_eight_beats(recorded: Record, name: str) -> None:
    beats = recorded(name).step.beats
    assert (1 if is_card(name) else 2) <= len(beats) <= 8
    assert len({beat.name for beat in beats}) == len(beats)
    assert all(beat.sentence.strip().endswith((".", "?", "!", "”", '"')) for beat in beats)


def test_every_displayed_number_is_the_cores(recorded: Record, name: str) -> None:
    step = recorded(name).step
    for beat in step.beats:
        for reading in beat.readings:
            assert reading.array in step.arrays, f"{reading} of beat {beat.name!r} names nothing that the step knows"
            entry = step.arrays[reading.array][reading.index]
            assert np.shape(entry) == (), f"{reading} of beat {beat.name!r} is no single number"
            assert np.array_equal(entry, reading.value, equal_nan=True), f"{reading} of {beat.name!r} is {entry}"
            written = number(reading.value, decimals(reading)), FRACTIONS.get(reading.value)
            assert reading.shown in written, f"{reading} of beat {beat.name!r}"


def test_every_displayed_number_is_written_out(recorded: Record, name: str) -> None:
    for held in recorded(name).held:
        for text in held.texts:
            for reading in text.readings:
                assert reading.shown in text.source.replace("-", MINUS), f"{reading} in {text.source!r}, {held}"


def test_the_caption_is_the_sentence_in_its_band(recorded: Record, name: str) -> None:
    band = caption_band()
    for held in recorded(name).held:
        assert held.caption.source == held.beat.sentence
        assert held.caption.get_top()[1] <= band.top + SLACK
        assert held.caption.get_bottom()[1] >= band.bottom - SLACK


def test_a_step_is_headed(recorded: Record, name: str) -> None:
    if recorded(name).step.headed:
        assert all(held.headed for held in recorded(name).held)


def test_names_are_unique_and_in_order() -> None:
    names = [entry.name for entry in entries()]
    assert len(set(names)) == len(names)
    numbers = [entry.number for entry in entries() if entry.number is not None]
    assert numbers == sorted(numbers)


def decimals(reading: Reading) -> int | None:
    """Return the digits after the point as displayed; no more than that is promised about the value."""
    found = re.search(r"\.(\d+)$", reading.shown)
    return len(found[1]) if found else 0


@pytest.mark.parametrize(("shown", "digits"), [("0.86", 2), ("−0.2", 1), ("3", 0)])
def test_decimals(shown: str, digits: int) -> None:
    assert decimals(Reading("x", (), 0.0, shown)) == digits
