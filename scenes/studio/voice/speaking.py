"""Bringing a lecture's speech together, recorded or synthesized, before anything is drawn."""

from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from scenes.kit.telling.beat import Beat
from scenes.script.spoken import pronounced, spoken
from scenes.studio.errors import StudioError
from scenes.studio.jobs.job import Result
from scenes.studio.lecture.entry import Entry
from scenes.studio.lecture.sources import fingerprint
from scenes.studio.store import digest
from scenes.studio.voice.cutting import cut
from scenes.studio.voice.loudness import levelled_parts
from scenes.studio.voice.piper import Piper
from scenes.studio.voice.recordings import LONGEST, Recording, Recordings, answer_of
from scenes.studio.voice.sound import RATE
from scenes.studio.voice.speech_cache import SpeechCache, length
from scenes.studio.voice.voice import Utterance, Voice
from scenes.studio.voice.voice_choice import NAME, VoiceChoice

_FAULTS = 20  # that are told one by one

_Sounds = list[tuple[np.ndarray, int]]  # text and answer, each with its rate


def speak(
    wanted: VoiceChoice,
    results: Sequence[Result],
    language: str,
    folder: Path,
    tell: Callable[[str], None] = lambda _: None,
) -> Voice:
    """Bring together what is heard in steps: recordings are all checked before anything is synthesized.

    Parameters
    ----------
    wanted : who speaks.
    results : the steps as they go without a voice.
    language : that is spoken.
    folder : where speech is kept.
    tell : told how far it is.

    Raises
    ------
    StudioError
        If recordings are missing, are for no beat, or can't be used: a line for each.
    """
    speaking = _Speaking(wanted, language, SpeechCache(folder))
    there = [result for result in results if not result.failure and not result.omitted]
    found = [speaking.recorded(result.job.entry, result.beats) for result in there]
    speaking.refuse_faults()
    for place, (result, utterances) in enumerate(zip(there, found, strict=True), 1):
        tell(f"speaking step {place} of {len(there)}")
        for index, beat in enumerate(result.beats):
            if beat.sentence and utterances[index] is None:
                utterances[index] = speaking.synthesized(result.job.entry, beat)
    speaking.refuse_faults()
    names = [result.job.entry.name for result in there]
    return Voice(
        dict(zip(names, (result.beats for result in there), strict=True)),
        dict(zip(names, map(tuple, found), strict=True)),
    )


class _Speaking:
    """Whoever speaks, what is kept of it, and what is wrong with it."""

    def __init__(self, wanted: VoiceChoice, language: str, kept: SpeechCache) -> None:
        self._recordings = [Recordings(folder) for folder in wanted.folders]
        self._piper = Piper(wanted.model, language) if wanted.piper else None
        self._language = language
        self._kept = kept
        self._made_by = fingerprint("scenes.studio.voice.loudness", "scenes.studio.voice.cutting")
        self._faults: list[str] = []
        kept.sweep()

    def refuse_faults(self) -> None:
        """Raise what is wrong."""
        more = len(self._faults) - _FAULTS
        if self._faults:
            raise StudioError("\n".join([*self._faults[:_FAULTS], *([f"and {more} more"] if more > 0 else [])]))

    def recorded(self, entry: Entry, beats: Sequence[Beat]) -> list[Utterance | None]:
        """Take the recordings of a step's beats; note which are missing, unless they are to be synthesized."""
        try:
            found = [recordings.of_step(entry, beats) for recordings in self._recordings]
        except StudioError as fault:
            self._faults.append(str(fault))
            return [None] * len(beats)
        utterances: list[Utterance | None] = []
        for beat in beats:
            one = next((recordings for recordings in found if beat.name in recordings), None)
            utterances.append(self._taken(one, beat) if one else None)
            if one is None and beat.sentence and self._piper is None:
                place = self._recordings[0].place(entry, beat.name)
                self._faults.append(f"there is no {place}, for the beat {beat.name}; `--voice {NAME}` would speak it")
        return utterances

    def _taken(self, recordings: dict[str, Recording], beat: Beat) -> Utterance | None:
        """Take a beat's recordings; None if they can't be used."""
        pieces = [recordings[name] for name in (beat.name, answer_of(beat.name)) if name in recordings]
        try:
            marks = [f"{digest.of_file(one.path)} {one.start} {one.end}" for one in pieces]
            return self._utterance(beat, " ".join(marks), lambda: _read(pieces, beat), recorded=True)
        except StudioError as fault:
            self._faults.append(str(fault))
            return None

    def synthesized(self, entry: Entry, beat: Beat) -> Utterance:
        """Let Piper speak a beat."""
        piper = self._piper
        assert piper is not None  # noqa: S101 - what is missing was refused before
        words = [pronounced(spoken(part, self._language), self._language) for part in beat.heard]
        made = self._utterance(
            beat, f"{piper.key} {words}", lambda: [piper.say(part) for part in words], recorded=False
        )
        if max(made.lengths) > LONGEST * RATE:
            said = f"{entry.name}, beat {beat.name}: a beat is at most {LONGEST:.0f} seconds of speech"
            self._faults.append(f"{said}, and {NAME} takes longer for its sentence")
        return made

    def _utterance(self, beat: Beat, made_from: str, make: Callable[[], _Sounds], *, recorded: bool) -> Utterance:
        parts = len(beat.parts)
        share = len(beat.parts[0]) / sum(map(len, beat.parts))
        key = digest.of_text(f"{self._made_by} {made_from} {parts} {share:.3f}")
        paths = self._kept.find(key, parts) or self._kept.keep(key, levelled_parts(make()))
        return Utterance(paths, tuple(map(length, paths)), recorded)


def _read(pieces: Sequence[Recording], beat: Beat) -> _Sounds:
    """Read what was recorded of a beat; a recording of all of it is cut before the answer."""
    found = [piece.read() for piece in pieces]
    if len(found) < len(beat.parts):
        whole, rate = found[0]
        text, answer = beat.parts
        return [(part, rate) for part in cut(whole, rate, len(text) / (len(text) + len(answer)))]
    return found
