"""The pictures of a step that are wanted, drawn alone: as PNG, or as SVG and PDF with outlines for letters."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step import Step
from scenes.studio.errors import StudioError
from scenes.studio.jobs import wire
from scenes.studio.jobs.job import FramesJob
from scenes.studio.run.draw import run_step
from scenes.studio.run.rehearsal import Rehearser, picture
from scenes.studio.run.vector import pdf, svg
from scenes.studio.store.atomic import whole
from scenes.studio.store.names import beat_stem, clear_old, frame_stem

_SLACK = 1e-6  # of a picture: times are given in decimals, and a film's are thirds of them


def _png(step: Step, path: Path, _title: str, _words: str) -> None:
    Image.fromarray(picture(step)).save(path, compress_level=3)  # half the time of 6


_WRITERS: dict[str, Callable[[Step, Path, str, str], None]] = {"png": _png, "svg": svg, "pdf": pdf}


def draw(job: FramesJob, how: dict[str, Any]) -> tuple[Step, list[Path]]:
    """Run a step and write the pictures that are wanted of it.

    Parameters
    ----------
    job : its `path` is the folder.
    how : settings, sizes and pictures a second, as `scenes.studio.run.draw.run_step` takes them.

    Returns
    -------
    step : as it is at its end.
    paths : of the pictures.

    Raises
    ------
    StudioError
        If the step has no such picture.
    """
    files = _Files(job)
    wanted = _wanted(job)
    step = run_step(
        job.entry.load(), lambda: Rehearser(wanted.values(), files.other), on_held=None if wanted else files.held, **how
    )
    if not wanted:
        clear_old(job.path, (path.stem for path in files.paths))
    last = round(step.time * job.quality.fps) - 1
    for asked, index in wanted.items():
        if index > last:
            raise StudioError(
                f"{job.entry.name} has no picture at {asked}: at {job.quality.fps} pictures a second, its last is "
                f"picture {last}, at {last / job.quality.fps:.2f} s"
            )
    return step, files.paths


def _wanted(job: FramesJob) -> dict[str, int]:
    """Return the numbers of the pictures that are asked for, by how they are."""
    at_times = {f"{seconds:g} s": int(seconds * job.quality.fps + _SLACK) for seconds in job.at}
    return {**at_times, **{f"number {index}": index for index in job.frames}}


class _Files:
    """Writes pictures of a step as it comes by them."""

    def __init__(self, job: FramesJob) -> None:
        self.paths: list[Path] = []
        self._job = job

    def held(self, step: Step, beat: Beat) -> None:
        """Write a beat's held picture."""
        self._write(step, beat_stem(len(step.beats), beat.name), f"{step.title}: {beat.name}", beat.sentence)

    def other(self, step: Step, index: int) -> None:
        """Write any other picture."""
        self._write(step, frame_stem(index), f"{step.title}: {index}", "")

    def _write(self, step: Step, stem: str, title: str, words: str) -> None:
        for suffix in self._job.formats:
            path = self._job.path / f"{stem}.{suffix}"
            with whole(path) as partial:
                _WRITERS[suffix](step, partial, title, words)
            self.paths.append(path)
        wire.report(self._job.label, 0)
