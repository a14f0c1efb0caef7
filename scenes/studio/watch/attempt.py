"""A step rendered once in a process of its own, so that it is told with the files as they are at that moment."""

import json
import os
import sys
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from dnacnn.errors import InputError
from scenes.studio.errors import StudioError
from scenes.studio.jobs import queue as crew
from scenes.studio.jobs.cause import cause
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture import catalog
from scenes.studio.lecture import lecture_file as plan
from scenes.studio.lecture.entry import Entry, select
from scenes.studio.make.wanted import Frames
from scenes.studio.video.quality import Quality


@dataclass(frozen=True)
class Wish:
    """What someone wants to look at.

    Attributes
    ----------
    step : its number or its name.
    quality : size and pictures a second; pictures of another shape have another size.
    fps : pictures a second, if not the quality's own.
    captions : as in the settings.
    lecture, strand, aspect, theme : as in `scenes.studio.lecture.lecture_file.chosen`; the file is read anew each time.
    package : where the steps lie.
    shelf : folder of typeset pieces from before.
    """

    step: str
    quality: Quality
    fps: int | None = None
    captions: bool = True
    lecture: str | None = None
    strand: str | None = None
    aspect: str | None = None
    theme: str | None = None
    package: str = "scenes"
    shelf: str | None = None

    def entry(self) -> Entry:
        """Look the step up, in the files as they are now."""
        found: Entry = select([self.step], catalog.entries(self.package))[0]
        return found

    def job(self, path: Path) -> Job:
        """Say what is to be done for it, with the lecture file as it is now."""
        told = plan.chosen(Path(self.lecture) if self.lecture else None, self.strand, self.aspect, self.theme)
        size = replace(self.quality.shaped(told.aspect), fps=self.fps or self.quality.fps)
        settings = replace(told.settings, captions=self.captions)
        return Job(self.entry(), path, size, settings, shelf=Path(self.shelf) if self.shelf else None)


def command(wish: Wish, folder: Path) -> list[str]:
    """Return the command that makes an attempt.

    Parameters
    ----------
    wish : what is wanted.
    folder : where the film and the pictures go.

    Returns
    -------
    words : the command's output is one object in JSON on each line: what there is so far.
    """
    program = "import sys; from scenes.studio.watch.attempt import main; main(*sys.argv[1:])"
    return [
        sys.executable,
        "-P",
        "-c",
        program,
        json.dumps(asdict(wish)),
        str(folder),
    ]


def main(wish: str, folder: str) -> None:
    """Make an attempt: the film, and then the held pictures.

    Parameters
    ----------
    wish : in JSON.
    folder : as in `command`.
    """
    # Whatever a step prints must not come between the lines that are read.
    output = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)
    asked = json.loads(wish)
    wanted = Wish(**{**asked, "quality": Quality(**asked["quality"])})
    for found in _attempt(wanted, Path(folder)):
        output.write(f"{json.dumps(found)}\n")


def _attempt(wish: Wish, folder: Path) -> Any:
    try:
        job = wish.job(folder / "film.mp4")
    except (StudioError, InputError, OSError) as error:
        yield {"failure": cause(error, folder), "trace": ""}
        return
    film = crew.perform("render", job)
    yield _told(film)
    if film.failure is None and film.omitted is None:
        pose = Frames(**vars(replace(job, path=folder / "held")))
        held = crew.perform("stills", pose)
        yield _told(film) | {"held": [path.name for path in held.paths], "failure": held.failure}


def _told(film: Result) -> dict[str, Any]:
    beats = [{"name": cue.name, "sentence": cue.sentence, "start": cue.start, "held": cue.held} for cue in film.cues]
    return {
        "title": film.title,
        "failure": film.failure or (film.omitted and f"it is left out of this lecture: {film.omitted}"),
        "trace": film.trace,
        "seconds": round(film.seconds, 1),
        "length": film.length,
        "beats": beats,
        "held": [],
    }
