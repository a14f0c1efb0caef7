"""Clips of a step and of each of its beats, in several formats, from pictures that are drawn once."""

import shutil
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
from manim import ManimColor
from PIL import Image

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step import Step
from scenes.studio.jobs import wire
from scenes.studio.jobs.job import ClipsJob
from scenes.studio.run.draw import run_step
from scenes.studio.run.painter import Painter
from scenes.studio.run.planes import Box
from scenes.studio.run.reel import Reel
from scenes.studio.run.rehearsal import camera_of
from scenes.studio.store.atomic import whole
from scenes.studio.store.names import PICTURES, beat_stem, clear_old
from scenes.studio.video import captions, gif, mux
from scenes.studio.video.cut import cut
from scenes.studio.video.mov import Mov
from scenes.studio.video.mp4 import Film, tags
from scenes.studio.video.sequence import Sequence as Pictures
from scenes.studio.video.webm import WebM


@dataclass(frozen=True)
class Clip:
    """A clip.

    Attributes
    ----------
    first, end : which frames of the step, the last exclusive.
    stem : what its files are called but for their ending.
    title : what players call it.
    beats : those that it shows.
    loop : whether it loops.
    """

    first: int
    end: int
    stem: Path
    title: str
    beats: Sequence[Beat]
    loop: bool = False


def draw(job: ClipsJob, how: dict[str, Any]) -> tuple[Step, int, list[Path]]:
    """Run a step once and write its clips and their posters.

    Parameters
    ----------
    job : its `path` is the folder of the beats' clips; the step's own lie beside it and have its name.
    how : settings, sizes and frames a second, as `scenes.studio.run.draw.run_step` takes them.

    Returns
    -------
    step : as it is at its end.
    frames : how many the step has.
    paths : of the files.
    """
    with TemporaryDirectory(prefix="dnacnn-clips-") as folder, ExitStack() as stack:
        recorder = _Recorder(job, Path(folder), stack)
        step = run_step(job.entry.load(), recorder.painter, on_held=recorder.held, **how)
        stack.close()  # films are whole from here on
        clips = _clips(step, job)
        paths = [path for clip in clips for path in recorder.write(clip)]
        paths += recorder.write_pictures()
    clear_old(job.path, (clip.stem.name for clip in clips))
    return step, recorder.frames, paths


def _clips(step: Step, job: ClipsJob) -> list[Clip]:
    """Return the step and each beat; a beat's clip begins where the one before ends."""
    ends = [0, *(round(beat.end * job.quality.fps) for beat in step.beats)]
    title = step.label
    beats = [
        Clip(first, end, job.path / beat_stem(number, beat.name), f"{title}, {number}", [beat], beat.loop)
        for number, (beat, first, end) in enumerate(zip(step.beats, ends[:-1], ends[1:], strict=True), 1)
    ]
    # The step's clip leaves out how the picture empties at the end, so that a player stops on something to read.
    return [Clip(0, ends[-1], job.path, title, step.beats), *beats]


class _Recorder:
    """Takes a step's pictures into everything that clips are cut from.

    The background is drawn with no alpha: Cairo then mixes colours as ever, and counts beside them how much of the
    background is covered. One picture serves for both, the formats with and the one without a background.

    Parameters
    ----------
    job : what is wanted.
    folder : where whole films may be put for the time being.
    stack : finishes the films.

    Attributes
    ----------
    frames : how many frames the step has so far.
    """

    def __init__(self, job: ClipsJob, folder: Path, stack: ExitStack) -> None:
        self.frames = 0
        self._job = job
        self._folder = folder
        self._films: list[Film | WebM | Mov | Pictures] = []
        self._reel = Reel() if "gif" in job.formats else None
        self._posters: dict[int, np.ndarray] = {}  # frame at which a beat ends -> its held picture
        shape = job.quality.width, job.quality.height, job.quality.fps
        if "mp4" in job.formats:
            # Players inside of slides are at their best with every frame in its place.
            coding = replace(job.coding, constant=True)
            self._films.append(stack.enter_context(Film(folder / "all.mp4", *shape, coding)))
        background = np.array(ManimColor(job.settings.palette.background).to_int_rgb())
        if "webm" in job.formats:
            self._films.append(stack.enter_context(WebM(folder / "all.webm", *shape, background)))
        if "mov" in job.formats:
            self._films.append(stack.enter_context(Mov(folder / "all.mov", *shape, background)))
        self._pictures = Pictures(folder, background) if "png" in job.formats else None
        if self._pictures:
            self._films.append(self._pictures)

    def painter(self) -> Painter:
        """Return the renderer to run the step with."""
        painter = Painter(self._show)
        painter.camera.background_opacity = 0.0
        return painter

    def held(self, step: Step, _: Beat) -> None:
        """Keep a beat's held picture, and let a player start from the next."""
        self._posters[self.frames] = camera_of(step).pixel_array[..., :3].copy()
        for film in self._films:
            film.cut()

    def write(self, clip: Clip) -> Iterator[Path]:
        """Write a clip's files; yield their paths."""
        fps = self._job.quality.fps
        language = self._job.settings.language
        cues = captions.of_beats(clip.beats, -clip.first / fps)
        for suffix in (*(form for form in self._job.formats if form != "png"), "png"):
            path = clip.stem.parent / f"{clip.stem.name}.{suffix}"
            with whole(path) as partial:
                if suffix == "png":
                    Image.fromarray(self._posters[clip.end]).save(partial)
                elif suffix == "gif" and self._reel:
                    gif.write(partial, self._reel, clip.first, clip.end, fps, loop=clip.loop or self._job.loop)
                else:
                    bare = self._folder / f"clip.{suffix}"
                    about = tags(clip.title, self._job.settings.author)
                    cut(self._folder / f"all.{suffix}", bare, clip.first, clip.end, fps, about=about)
                    if suffix == "webm":
                        shutil.copyfile(bare, partial)
                    else:
                        inside = cues if self._job.track else captions.none()
                        mux.dress(bare, partial, about, [], inside, shown=False, language=language)
            yield path
        yield from captions.write(cues, clip.stem.parent / f"{clip.stem.name}.mp4", language)

    def write_pictures(self) -> Iterator[Path]:
        """Write the sequence of pictures, if one is wanted, into a folder of its own; yield their paths."""
        if self._pictures:
            folder = self._job.path / PICTURES
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir(parents=True)
            for path in self._pictures.paths:
                yield Path(shutil.copyfile(path, folder / path.name))

    def _show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
        for film in self._films:
            film.show(canvas, boxes, repeat)
        if self._reel:
            self._reel.show(canvas, boxes, repeat)
        self.frames += repeat
        wire.report(self._job.label, self.frames)
