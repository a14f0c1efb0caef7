"""Step 16: what is said, and how the word changes."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from scenes.kit.type.text import Glyphs


@pytest.fixture
def fair_question(recorded: Callable[[int], Any]) -> Any:
    return recorded(16)


def test_it_has_four_beats(fair_question: Any) -> None:
    names = [beat.name for beat in fair_question.step.beats]
    assert names == ["a-hand-goes-up", "what-the-name-says", "a-misnomer", "one-syllable-missing"]


def test_the_dialogue_is_the_notes(fair_question: Any) -> None:
    step = fair_question.step
    asked = " ".join(word.source for word in step.dialogue.question.words)
    replied = " ".join(word.source for word in step.dialogue.reply.words)
    assert asked == "If we can backpropagate through max, why did we need softmax?"
    assert replied == "Well, softmax is really a misnomer."


def test_the_reply_waits_for_the_question(fair_question: Any) -> None:
    first, second, third, last = fair_question.sources
    assert "backpropagate" in first
    assert "misnomer." not in second
    assert "misnomer." in third
    assert {"backpropagate", "misnomer."} <= set(last)


def test_the_word_gains_a_syllable(fair_question: Any) -> None:
    assert "softmax" in fair_question.sources[1]
    assert "softargmax" in fair_question.sources[3]
    old, new = word(fair_question.held[2], "softmax"), word(fair_question.held[3], "softargmax")
    assert len(old) == len("softmax")
    assert len(new) == len("softargmax")
    # The letters that were there are the same letters, moved apart on one line.
    for before, after in zip(old, [*new[:4], *new[7:]], strict=True):
        shift = after.get_center() - before.get_center()
        assert shift[1] == pytest.approx(0, abs=1e-6)
        assert np.allclose(after.points - before.points, shift, atol=1e-6)


def test_only_the_new_letters_stand_out(fair_question: Any) -> None:
    letters = word(fair_question.held[3], "softargmax")
    colors = [letter.get_fill_color() for letter in letters]
    assert len(set(colors[4:7])) == 1
    assert len(set(colors[:4] + colors[7:])) == 1
    assert colors[4] != colors[0]


def word(held: Any, said: str) -> Glyphs:
    return max((text for text in held.texts if text.source == said), key=lambda text: text.size)
