"""What each file is: `index.json`, beside the files, for programs and people."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path, PurePosixPath
from types import NoneType
from typing import Any

from scenes.kit.telling.beat import Beat
from scenes.studio.jobs.job import ClipsJob, FramesJob, Job, Result
from scenes.studio.store import provenance
from scenes.studio.store.atomic import UNUSABLE, write_json
from scenes.studio.store.names import PICTURES, beat_stem, frame_of
from scenes.studio.video.chapters import chapters

NAME = "index.json"

_PICTURES = ("picture", "poster")
_OF_CLIP = {".png": "poster", ".srt": "captions", ".vtt": "captions"}
# What is read of an entry, by what it is about.
_NUMBER, _TEXT = (int, float), str
_ANY = {"file": _TEXT, "kind": _TEXT}
_STEP = {"step": (int, str, NoneType), "name": _TEXT, "title": _TEXT, "parts": list, "sentence": _TEXT}
_STEP |= {"beat": (dict, NoneType)}
_BEAT = {"number": int, "name": _TEXT}
_SHOWN = {"start": _NUMBER, "width": int, "height": int}
_PLAYED = {**_SHOWN, "duration": _NUMBER}
_MARK = {"title": _TEXT, "start": _NUMBER, "end": _NUMBER}
_OF_KIND = {
    **dict.fromkeys(_PICTURES, _STEP | _SHOWN),
    **dict.fromkeys(("film", "clip"), _STEP | _PLAYED | {"loop": bool}),
    "lecture": {"title": _TEXT, "chapters": list, **_PLAYED},
}
_OF_LECTURE = {".mp4": "lecture", ".srt": "captions", ".vtt": "captions"}


def note(results: Sequence[Result], folder: Path, lecture: Sequence[Path] = ()) -> Path:
    """Write down what files are; the entries of others stay, as long as these are there.

    Parameters
    ----------
    results : of what was made, or is there from before; failures are passed over.
    folder : where the files are, and the index will be.
    lecture : the files of the whole lecture, if the results are all of its films.

    Returns
    -------
    path : the index's.
    """
    found = [one for result in results for one in (*_of_step(result, folder), *_sidecars(result, folder))]
    return _complete(folder, [*found, *_of_lecture(lecture, results, folder)])


def add(path: Path, kind: str, title: str, language: str = "en") -> Path:
    """Write down a file that is made of several steps, of a kind and with a title; return the path of the index."""
    size = path.stat().st_size
    return _complete(
        path.parent, [{"file": path.name, "kind": kind, "title": title, "language": language, "bytes": size}]
    )


def read(folder: Path, language: str | None = None) -> list[dict[str, Any]]:
    """Read the index in a folder, one entry a file that is there, in a language or in all.

    An entry of another form counts as none, and so do all if there is no index, or it is broken.
    """
    with suppress(*UNUSABLE):
        entries = json.loads((folder / NAME).read_text(encoding="utf-8-sig"))
        found = [one for one in entries if _usable(one) and (folder / one["file"]).is_file()]
        return [one for one in found if language in (None, one.get("language", "en"))]
    return []


def _usable(entry: Any) -> bool:
    """Whether an entry has the form of those that are written here."""
    if not _has(entry, _ANY) or not isinstance(entry.get("language", "en"), str):
        return False
    place, beat = PurePosixPath(entry["file"]), entry.get("beat")
    if place.is_absolute() or ".." in place.parts:
        return False
    form = _OF_KIND.get(entry["kind"], {}) | (_STEP if {"step", "name"} & set(entry) else {})
    if not _has(entry, form) or not (beat is None or _has(beat, _BEAT)):
        return False
    parts, marks = (entry[name] if name in form else [] for name in ("parts", "chapters"))
    return all(isinstance(part, str) for part in parts) and all(_has(mark, _MARK) for mark in marks)


def _has(data: Any, form: Mapping[str, Any]) -> bool:
    """Whether something is a table that has these fields, each of its type."""
    return isinstance(data, dict) and all(name in data and isinstance(data[name], form[name]) for name in form)


def _complete(folder: Path, found: Sequence[dict[str, Any]]) -> Path:
    path = folder / NAME
    entries = {one["file"]: one for one in [*read(folder), *found]}
    there = [entries[name] for name in sorted(entries) if (folder / name).is_file()]
    write_json(path, there)
    return path


def _of_step(result: Result, folder: Path) -> Iterator[dict[str, Any]]:
    """Describe a step's films, pictures or clips."""
    size = result.job.quality
    for path in result.paths:
        if path.parent.name == PICTURES:
            continue  # a picture for each frame: too many to be told apart
        number, kind = _beat(path, result), _kind(path, result.job)
        yield {
            **_common(path, folder, kind, result, number),
            **(_shown(path, number, result) if kind in _PICTURES else _lasts(path, number, result)),
            "width": size.width,
            "height": size.height,
            "bytes": path.stat().st_size,
        }


def _sidecars(result: Result, folder: Path) -> Iterator[dict[str, Any]]:
    """Describe the files that say where numbers come from."""
    for path, number in provenance.files(result).items():
        if path.exists():
            yield {**_common(path, folder, "provenance", result, number), "bytes": path.stat().st_size}


def _common(path: Path, folder: Path, kind: str, result: Result, number: int) -> dict[str, Any]:
    """Describe what every file has; those of a step as a whole, number 0, have the sentences of all its beats."""
    entry = result.job.entry
    beats = result.beats[number - 1 : number] if number else result.beats
    return {
        "file": path.relative_to(folder).as_posix(),
        "kind": kind,
        "step": entry.data,
        "name": entry.name,
        "title": result.title,
        "parts": list(entry.parts),
        "language": result.job.settings.language,
        "beat": {"number": number, "name": beats[0].name} if number else None,
        "sentence": " ".join(beat.sentence for beat in beats),
    }


def _beat(path: Path, result: Result) -> int:
    """Return which beat a file belongs to, from 1; 0 for the whole step."""
    frame = frame_of(path)

    def shows(number: int, beat: Beat) -> bool:
        within = frame is not None and beat.start <= frame / result.job.quality.fps < beat.end
        return within or path.stem == beat_stem(number, beat.name)

    return next((number for number, beat in enumerate(result.beats, 1) if shows(number, beat)), 0)


def _kind(path: Path, job: Job) -> str:
    if isinstance(job, FramesJob):
        return "picture"
    if isinstance(job, ClipsJob):
        return _OF_CLIP.get(path.suffix, "clip")
    return "film"


def _shown(path: Path, number: int, result: Result) -> dict[str, Any]:
    """Say when a picture is in the step's film: a held one at the end of its beat."""
    frame, fps = frame_of(path), result.job.quality.fps
    if frame is None:
        frame = round(result.beats[number - 1].end * fps) - 1
    return {"start": round(frame / fps, 3), "duration": None}


def _lasts(path: Path, number: int, result: Result) -> dict[str, Any]:
    """Say which part of the step's film a film shows, and whether it has sound; clips begin where those before end."""
    sound = bool(result.sound) and path.suffix == ".mp4"
    beats = result.beats
    start = beats[number - 2].end if number > 1 else 0.0
    end = beats[number - 1].end if number else result.film_length
    return {
        "start": round(start, 3),
        "duration": round(end - start, 3),
        # What is heard again and again is a nuisance.
        "loop": bool(number and beats[number - 1].loop and not sound),
        "sound": sound,
    }


def _of_lecture(files: Sequence[Path], results: Sequence[Result], folder: Path) -> Iterator[dict[str, Any]]:
    """Describe the files of the whole lecture."""
    for path in files:
        size = results[0].job.quality
        film = {
            "width": size.width,
            "height": size.height,
            "sound": any(result.sound for result in results),
            "chapters": [asdict(one) for one in chapters(results)],
        }
        yield {
            "file": path.relative_to(folder).as_posix(),
            "kind": _OF_LECTURE[path.suffix],
            "title": results[0].title,
            "language": results[0].job.settings.language,
            "author": results[0].job.settings.author,
            "start": 0.0,
            "duration": round(sum(result.length for result in results), 3),
            **(film if path.suffix == ".mp4" else {}),
            "bytes": path.stat().st_size,
        }
