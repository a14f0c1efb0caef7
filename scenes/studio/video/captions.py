"""Subtitles beside a film, as .srt and .vtt."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from textwrap import wrap

import srt

from scenes.studio.jobs.job import Result
from scenes.studio.store.atomic import whole

_COLUMNS = 60  # letters in a line of a subtitle


def subtitles(results: Iterable[Result]) -> list[srt.Subtitle]:
    """Place the sentences of films that follow one another.

    Parameters
    ----------
    results : of the films, in order.

    Returns
    -------
    subtitles : one for each beat.
    """
    found: list[srt.Subtitle] = []
    before = 0.0
    for result in results:
        found += [
            srt.Subtitle(
                len(found) + number,
                timedelta(seconds=before + cue.start),
                timedelta(seconds=before + cue.end),
                "\n".join(wrap(cue.sentence, _COLUMNS)),
            )
            for number, cue in enumerate(result.cues, 1)
        ]
        before += result.length
    return found


def write(found: list[srt.Subtitle], film: Path) -> tuple[Path, Path]:
    """Write the subtitles beside a film.

    Parameters
    ----------
    found : as `subtitles` gives them.
    film : the film's file; theirs have its name.

    Returns
    -------
    paths : of the .srt and the .vtt.
    """
    texts = {".srt": srt.compose(found, reindex=False), ".vtt": _webvtt(found)}
    for suffix, text in texts.items():
        with whole(film.with_suffix(suffix)) as partial:
            partial.write_text(text, encoding="utf-8")
    return film.with_suffix(".srt"), film.with_suffix(".vtt")


def _webvtt(found: list[srt.Subtitle]) -> str:
    blocks = [f"{_clock(one.start)} --> {_clock(one.end)}\n{_escaped(one.content)}\n" for one in found]
    return "\n".join(["WEBVTT\n", *blocks])


def _clock(time: timedelta) -> str:
    return srt.timedelta_to_srt_timestamp(time).replace(",", ".")


def _escaped(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
