"""What each file is: `index.json`, beside the files, for programs and people."""

import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from scenes.studio.jobs.job import Cue, Job, Result
from scenes.studio.make.wanted import Clips, Frames, beat_stem, frame_of
from scenes.studio.store import provenance
from scenes.studio.store.atomic import whole
from scenes.studio.video.chapters import chapters

NAME = "index.json"

_PICTURES = ("picture", "poster")


def note(results: Sequence[Result], folder: Path, lecture: Sequence[Path] = ()) -> Path:
    """Write down what files are; what is known of others stays, as long as they are there.

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


def add(path: Path, kind: str, title: str) -> Path:
    """Write down a file that is made of what several steps have.

    Parameters
    ----------
    path : of the file; the index is beside it.
    kind : of file.
    title : of what is in it.

    Returns
    -------
    path : the index's.
    """
    return _complete(path.parent, [{"file": path.name, "kind": kind, "title": title, "bytes": path.stat().st_size}])


def _complete(folder: Path, found: Sequence[dict[str, Any]]) -> Path:
    path = folder / NAME
    known = {one["file"]: one for one in [*read(folder), *found]}
    there = [known[name] for name in sorted(known) if (folder / name).is_file()]
    with whole(path) as partial:
        partial.write_text(json.dumps(there, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return path


def read(folder: Path) -> list[dict[str, Any]]:
    """Read the index in a folder.

    Parameters
    ----------
    folder : where the files are.

    Returns
    -------
    files : one entry for each; none, if there is no index or it can't be read.
    """
    with suppress(OSError, ValueError):
        return [one for one in json.loads((folder / NAME).read_text(encoding="utf-8")) if "file" in one]
    return []


def _of_step(result: Result, folder: Path) -> Iterator[dict[str, Any]]:
    """Tell what a step's files are; those of a step as a whole have the sentences of all its beats."""
    entry, size = result.job.entry, result.job.quality
    for path in result.paths:
        number = _beat(path, result)
        told = result.cues[number - 1 : number] if number else result.cues
        kind = _kind(path, result.job)
        yield {
            "file": path.relative_to(folder).as_posix(),
            "kind": kind,
            "step": entry.number,
            "name": entry.name,
            "title": result.title,
            "beat": {"number": number, "name": told[0].name} if number else None,
            "sentence": " ".join(cue.sentence for cue in told),
            **(_shown(path, told, size.fps) if kind in _PICTURES else _lasts(kind, number, result)),
            "width": size.width,
            "height": size.height,
            "bytes": path.stat().st_size,
        }


def _sidecars(result: Result, folder: Path) -> Iterator[dict[str, Any]]:
    """Tell what the files are that say where numbers come from."""
    entry = result.job.entry
    for path, number in provenance.files(result).items():
        told = result.cues[number - 1 : number] if number else result.cues
        if path.exists():
            yield {
                "file": path.relative_to(folder).as_posix(),
                "kind": "provenance",
                "step": entry.number,
                "name": entry.name,
                "title": result.title,
                "beat": {"number": number, "name": told[0].name} if number else None,
                "sentence": " ".join(cue.sentence for cue in told),
                "bytes": path.stat().st_size,
            }


def _beat(path: Path, result: Result) -> int:
    """Return which beat a file belongs to, from 1; 0 for the whole step."""
    frame = frame_of(path)
    for number, cue in enumerate(result.cues, 1):
        if path.stem == beat_stem(number, cue.name) or (
            frame is not None and cue.start <= frame / result.job.quality.fps < cue.end
        ):
            return number
    return 0


def _kind(path: Path, job: Job) -> str:
    if isinstance(job, Frames):
        return "picture"
    if isinstance(job, Clips):
        return "poster" if path.suffix == ".png" else "clip"
    return "film"


def _shown(path: Path, told: Sequence[Cue], fps: int) -> dict[str, Any]:
    """Tell when a picture is in the step's film: a held one at the end of its beat."""
    frame = frame_of(path)
    if frame is None:
        frame = round(told[-1].end * fps) - 1
    return {"start": round(frame / fps, 3), "duration": None}


def _lasts(kind: str, number: int, result: Result) -> dict[str, Any]:
    """Tell which part of the step's film a film shows; a beat's clip begins where the one before ends."""
    cues = result.cues
    start = cues[number - 2].end if number > 1 else 0.0
    end = result.length if kind == "film" else cues[number - 1].end
    return {
        "start": round(start, 3),
        "duration": round(end - start, 3),
        "loop": bool(number and cues[number - 1].loop),
    }


def _of_lecture(files: Sequence[Path], results: Sequence[Result], folder: Path) -> Iterator[dict[str, Any]]:
    """Tell what the files of the whole lecture are."""
    kinds = {".mp4": "lecture", ".srt": "captions", ".vtt": "captions"}
    for path in files:
        film = {"width": results[0].job.quality.width, "height": results[0].job.quality.height}
        yield {
            "file": path.relative_to(folder).as_posix(),
            "kind": kinds[path.suffix],
            "title": results[0].title,
            "author": results[0].job.settings.author,
            "start": 0.0,
            "duration": round(sum(result.length for result in results), 3),
            **({**film, "chapters": [asdict(one) for one in chapters(results)]} if path.suffix == ".mp4" else {}),
            "bytes": path.stat().st_size,
        }
