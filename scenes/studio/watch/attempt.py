"""A step rendered once in a process of its own, with the files as they are at that moment."""

import json
import os
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from threading import Thread
from typing import Any

from dnacnn.errors import InputError
from scenes.studio.errors import StudioError
from scenes.studio.jobs import queue
from scenes.studio.jobs.cause import cause
from scenes.studio.jobs.job import FramesJob, Job, Result
from scenes.studio.lecture import catalog, lecture_file
from scenes.studio.lecture.entry import Entry, select
from scenes.studio.video.quality import Quality


@dataclass(frozen=True)
class Preview:
    """What is to be shown.

    Attributes
    ----------
    step : its number or its name.
    quality : size and pictures a second; pictures of another shape have another size.
    fps : pictures a second, if not the quality's own.
    captions : as in the settings.
    lecture, strand, aspect, theme, language : as in `scenes.studio.lecture.lecture_file.choose`, which reads anew each
        time.
    package : where the steps lie.
    """

    step: str
    quality: Quality
    fps: int | None = None
    captions: bool = True
    lecture: str | None = None
    strand: str | None = None
    aspect: str | None = None
    theme: str | None = None
    language: str | None = None
    package: str = "scenes"

    def entry(self) -> Entry:
        """Look the step up, in the files as they are now."""
        return select([self.step], catalog.entries(self.package))[0]

    def job(self, path: Path) -> Job:
        """Say what is to be done for it, with the lecture file as it is now."""
        own = Path(self.lecture) if self.lecture else None
        chosen = lecture_file.choose(own, self.strand, self.aspect, self.theme, self.language)
        size = replace(self.quality.shaped(chosen.aspect), fps=self.fps or self.quality.fps)
        settings = replace(chosen.settings, captions=self.captions)
        return Job(self.entry(), path, size, settings)


def command(preview: Preview, folder: Path) -> list[str]:
    """Return the command that makes an attempt, and puts the film and the pictures into a folder.

    Its output is one object in JSON on each line: what there is so far.
    """
    program = "import sys; from scenes.studio.watch.attempt import main; main(*sys.argv[1:])"
    return [sys.executable, "-P", "-c", program, json.dumps(asdict(preview)), str(folder)]


def main(preview: str, folder: str) -> None:
    """Make an attempt at a preview, given in JSON: the film, and then the held pictures."""
    # Whatever a step prints must not come between the lines that are read.
    output = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    Thread(target=_follow, daemon=True).start()
    asked = json.loads(preview)
    for found in _attempt(Preview(**{**asked, "quality": Quality(**asked["quality"])}), Path(folder)):
        output.write(f"{json.dumps(found)}\n")


def _follow() -> None:
    """End when the process that asks is gone."""
    while os.read(0, 1):
        pass
    os._exit(1)


def _attempt(preview: Preview, folder: Path) -> Iterator[dict[str, Any]]:
    try:
        job = preview.job(folder / "film.mp4")
    except (StudioError, InputError, OSError) as error:
        yield {"failure": cause(error, folder), "trace": ""}
        return
    film = queue.perform("render", job)
    yield _data(film)
    if film.failure is None and film.omitted is None:
        held = queue.perform("frames", FramesJob(**vars(replace(job, path=folder / "held"))))
        yield _data(film) | {"held": [path.name for path in held.paths], "failure": held.failure}


def _data(film: Result) -> dict[str, Any]:
    beats = [{"name": one.name, "sentence": one.sentence, "start": one.start, "held": one.held} for one in film.beats]
    return {
        "title": film.title,
        "failure": film.failure or (film.omitted and f"it is left out of this lecture: {film.omitted}"),
        "trace": film.trace,
        "seconds": round(film.seconds, 1),
        "length": film.film_length,
        "beats": beats,
        "held": [],
    }
