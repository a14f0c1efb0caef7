"""Each step in each language: fit to be shown, with the numbers that it has in English, and no word left in English."""

import re
import string
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.kit.type.shown import Reading
from scenes.script.numbers import in_language
from scenes.script.script import ENGLISH, languages, load
from scenes.script.spoken import spoken
from scenes.studio.check.faults import Inspector, inspect
from scenes.studio.check.visible import view
from scenes.studio.lecture.catalog import entries

OTHERS = [code for code in languages() if code != ENGLISH]
LECTURES = (None, "most", "shortest", "overlapping")  # None for the notes' own

# What is the same in other languages: names of functions, of programs, and of choices that a lecture file has.
SAME = re.findall(
    r"\S+",
    """
    argmax bias kernel max min one-hot padding pooling max-pooling relu softargmax softmax
    convolution cytosine detector gradient guanine kernels no places score score₁ score₂ thymine
    pytorch tensorflow theano jax jnp.max tf.reduce_max torch.amax adam first split all
    """,
)
WORD = re.compile(r"[A-Za-z][\w.-]*[a-z][\w-]*")
_SIGNS = (
    "dot partial cases in log ln beta delta Sigma sum slash eq minus plus approx display binom brace bracket quad ceil"
)
NOTATION = _SIGNS.replace(" ", "|")
FORMULA = re.compile(rf"[_^{{}}&]|\b({NOTATION})\b")

# What a voice of a language can say: letters, numbers as the language writes them, and the signs that part words.
ALPHABETS = {"en": "", "de": "äöüß", "es": "áéíóúüñ", "fr": "àâæçéèêëîïôœùûüÿ"}
PARTS = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}.,;:?!¿¡-'’‘“”„«»"

Calls = Callable[[str, str | None], list[tuple[str, dict[str, Any]]]]


def told(name: str, code: str) -> tuple[Inspector, list[Step], set[str]]:
    """Tell a step in a language; return what was found in its held pictures, the step, and the texts in them."""
    steps: list[Step] = []
    texts: set[str] = set()
    held = Inspector.held

    def noted(self: Inspector, step: Step, *beat: Any) -> None:
        steps[:] = [step]
        texts.update(piece.type.source for piece in view(step).pieces)
        held(self, step, *beat)

    with in_language(code), pytest.MonkeyPatch.context() as patch:
        patch.setattr(Inspector, "held", noted)
        step = next(entry for entry in entries() if entry.name == name).load()
        return inspect(step, name, settings=Settings(language=code), every=None), steps, texts


def entries_of(readings: Iterable[Reading]) -> set[tuple[str, tuple[int, ...]]]:
    return {(one.array, one.index) for one in readings}


def can_be_said(words: str, code: str) -> bool:
    """Whether the spoken form of words has no sign left that a voice could not say."""
    letters = set(string.ascii_lowercase + string.digits + PARTS + ALPHABETS[code])
    return set(spoken(words, code).lower()) <= letters


@pytest.mark.parametrize("code", OTHERS)
def test_a_step_in_another_language(recorded: Callable[[str], Any], name: str, code: str, tmp_path: Path) -> None:
    found, (step,), texts = told(name, code)
    assert not [f"{fault} ({path})" for fault, path in zip(found.faults, found.save(tmp_path), strict=True)]
    english = recorded(name)
    for beat, before in zip(step.beats, english.step.beats, strict=True):
        assert beat.name == before.name
        assert entries_of(beat.readings) == entries_of(before.readings), f"beat {beat.name!r}"
        assert all(can_be_said(part, code) for part in beat.heard), beat.heard
    left = texts & {text for held in english.sources for text in held}
    words = {text for text in left if not FORMULA.search(text)}
    assert not {text for text in words if {word.lower() for word in WORD.findall(text)}.difference(SAME)}


@pytest.mark.parametrize("lecture", LECTURES)
def test_what_a_step_says_can_be_said_in_every_language(said: Calls, name: str, lecture: str | None) -> None:
    calls = said(name, lecture)
    for code in languages():
        with in_language(code):
            for message, values in calls:
                filled = load(code).fill(message, values)
                words = filled.whole
                assert can_be_said(f"{words} {filled.spoken} {filled.spoken_answer}", code), words
                assert not re.search(r"[{}$]", words), words
                assert words.strip() == words
                english = load(ENGLISH).fill(message, values).whole
                assert ("  " in words) == ("  " in english), words  # two blanks only where they are meant
