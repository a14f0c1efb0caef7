"""Subtitles beside a film, as .srt and .vtt."""

from collections.abc import Iterable, Sequence
from html import escape
from itertools import chain
from pathlib import Path
from textwrap import wrap

from pysubs2 import SSAEvent, SSAFile, make_time

from scenes.kit.telling.beat import Beat
from scenes.studio.jobs.job import Result
from scenes.studio.store.atomic import whole

_COLUMNS = 60  # letters in a line of a subtitle
_VTT = "WEBVTT"  # how a file begins


def subtitles(results: Iterable[Result]) -> SSAFile:
    """Place the sentences of films that follow one another: one for each beat, or two if its answer comes later."""
    found = SSAFile()
    before = 0.0
    for result in results:
        found.events += of_beats(result.beats, before).events
        before += result.length
    return found


def of_beats(beats: Sequence[Beat], later: float = 0.0) -> SSAFile:
    """Place the sentences of a step's beats, so many seconds later than in the step."""
    found = SSAFile()
    for said, start, end in chain.from_iterable(beat.cues for beat in beats):
        event = SSAEvent(make_time(s=later + start), make_time(s=later + end))
        event.plaintext = "\n".join(wrap(said, _COLUMNS))
        found.append(event)
    return found


def none() -> SSAFile:
    """Return no subtitles at all."""
    return SSAFile()


def write(found: SSAFile, film: Path, language: str = "en") -> tuple[Path, Path]:
    """Write subtitles in a language beside a film, with its name; return the paths of the .srt and the .vtt."""
    marked = SSAFile()
    marked.events = [event.copy() for event in found]
    for event in marked:
        event.text = escape(event.text, quote=False)
    for suffix, subtitles in ((".srt", found), (".vtt", marked)):
        with whole(film.with_suffix(suffix)) as partial:
            text = subtitles.to_string(suffix[1:])
            if suffix == ".vtt":
                text = text.replace(_VTT, f"{_VTT}\nKind: captions\nLanguage: {language}", 1)
            partial.write_text(text, encoding="utf-8")
    return film.with_suffix(".srt"), film.with_suffix(".vtt")
