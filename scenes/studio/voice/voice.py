"""What is heard in a lecture, beat by beat."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.speech import Speech
from scenes.studio.lecture.entry import Entry
from scenes.studio.phrases import counted
from scenes.studio.store import digest
from scenes.studio.voice.sound import RATE
from scenes.studio.voice.voice_choice import NAME


@dataclass(frozen=True)
class Utterance:
    """What is heard in a beat.

    Attributes
    ----------
    paths : the files with its text, and with its answer if it has one.
    lengths : their samples.
    recorded : whether it was, rather than synthesized.
    """

    paths: tuple[Path, ...]
    lengths: tuple[int, ...]
    recorded: bool

    def speech(self, beat: Beat, fps: int) -> Speech:
        """Return how long this lasts in whole pictures, for a beat as it goes without a voice."""
        text, answer = ([-(-length * fps // RATE) / fps for length in self.lengths] + [0.0])[:2]
        return Speech.beside(beat.held - beat.start, text, answer)


@dataclass(frozen=True)
class Voice:
    """What is heard in a lecture.

    Attributes
    ----------
    beats : of each step, by its name, as it goes without a voice.
    utterances : of each of these; None for a beat without words.
    """

    beats: Mapping[str, tuple[Beat, ...]]
    utterances: Mapping[str, tuple[Utterance | None, ...]]

    def of(self, entry: Entry) -> tuple[Utterance | None, ...]:
        """Return what is heard in each beat of a step."""
        return self.utterances.get(entry.name, ())

    def speech(self, entry: Entry, fps: int) -> tuple[Speech, ...]:
        """Return how long each beat of a step is spoken, at so many pictures a second."""
        pairs = zip(self.beats.get(entry.name, ()), self.of(entry), strict=True)
        return tuple(said.speech(beat, fps) if said else Speech() for beat, said in pairs)

    def key(self, entry: Entry) -> str:
        """Sum up what is heard in a step; nothing if nothing is."""
        files = [path.name for said in self.of(entry) if said for path in said.paths]
        return digest.of_text(" ".join(files)) if files else ""

    @property
    def summary(self) -> str:
        """How much is spoken, and by whom."""
        every = [said for step in self.utterances.values() for said in step if said]
        recorded = sum(said.recorded for said in every)
        minutes = sum(sum(said.lengths) for said in every) / RATE / 60
        return (
            f"voice: {counted(recorded, 'beat')} recorded, {len(every) - recorded} spoken by {NAME}, "
            f"{minutes:.1f} minutes of speech"
        )
