"""Films that get their sound: once drawn, with any take of the same length."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import perf_counter

import av

from scenes.kit.telling.beat import Beat
from scenes.studio.jobs.job import Result
from scenes.studio.lecture.sources import fingerprint
from scenes.studio.store.atomic import whole
from scenes.studio.store.cache import Cache
from scenes.studio.store.names import beat_stem
from scenes.studio.video import captions, mux
from scenes.studio.video.packets import tags_of
from scenes.studio.voice.track import Track, track_of
from scenes.studio.voice.voice import Voice

_DRESSED_BY = "scenes.studio.video.mux"


def dub(result: Result, voice: Voice | None, cache: Cache, *, track: bool) -> Result:
    """Put what is heard into a step's films, unless it is in them; return the result as it is then.

    Parameters
    ----------
    result : of a film, or of clips.
    voice : what is heard; nothing if that is None.
    cache : remembers it.
    track : whether the films have captions too.
    """
    if voice is None or result.failure or result.omitted:
        return result
    sound = f"{voice.key(result.job.entry)} {track} {fingerprint(_DRESSED_BY)}"
    if sound == result.sound:
        return result
    began = perf_counter()
    heard = track_of([result], voice)
    for film, start, end, beats in _films(result):
        _dress(film, heard.cut(start, end), beats if track else (), start, result.job.settings.language)
    spent = result.seconds * (not result.before) + perf_counter() - began
    dubbed = replace(result, sound=sound, before=False, seconds=spent)
    if result.job.path in result.paths:
        cache.keep_film(dubbed)
    else:
        cache.keep_made(dubbed)
    return dubbed


def _films(result: Result) -> Iterator[tuple[Path, float, float, tuple[Beat, ...]]]:
    """Give each film that can have sound, from when to when of the step it shows, and its beats."""
    edges = [0.0, *(beat.end for beat in result.beats)]
    parts = {
        beat_stem(number, beat.name): (start, end, (beat,))
        for number, (beat, start, end) in enumerate(zip(result.beats, edges[:-1], edges[1:], strict=True), 1)
    }
    for path in result.paths:
        if path == result.job.path:
            yield path, 0.0, result.film_length, result.beats
        elif path.suffix == ".mp4":
            yield path, *parts.get(path.stem, (0.0, edges[-1], result.beats))


def _dress(film: Path, sound: Track, beats: tuple[Beat, ...], start: float, language: str) -> None:
    with av.open(str(film)) as source:
        about = tags_of(source)
    with whole(film) as partial:
        cues = captions.of_beats(beats, -start)
        mux.dress(film, partial, about, [], cues, shown=False, language=language, sound=sound)
