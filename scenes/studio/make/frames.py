"""The pictures of a step that someone wants, drawn alone: as PNG, or as SVG and PDF with outlines for letters."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PIL import Image

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step import Step
from scenes.studio.errors import StudioError
from scenes.studio.jobs import wire
from scenes.studio.make.vector import pdf, svg
from scenes.studio.make.wanted import Frames, beat_stem, clear_old, frame_stem
from scenes.studio.run.draw import tell
from scenes.studio.run.rehearsal import Rehearser
from scenes.studio.store.atomic import whole

_SLACK = 1e-6  # of a picture: times are given in decimals, and a film's are thirds of them


def _png(step: Any, path: Path, _title: str, _words: str) -> None:
    Image.fromarray(step.renderer.picture(step)[..., :3]).save(path, compress_level=3)  # half the time of 6


_WRITERS: dict[str, Callable[[Any, Path, str, str], None]] = {"png": _png, "svg": svg, "pdf": pdf}


def draw(job: Frames, how: dict[str, Any]) -> tuple[Step, list[Path]]:
    """Run a step and write the pictures that are wanted of it.

    Parameters
    ----------
    job : its `path` is the folder.
    how : settings, sizes and pictures a second, as `scenes.studio.run.draw.draw` takes them.

    Returns
    -------
    step : as it is at its end.
    paths : of the files, in the order of the pictures.

    Raises
    ------
    StudioError
        If the step has no such picture.
    """
    paths: list[Path] = []

    def write(step: Step, stem: str, title: str, words: str) -> None:
        for suffix in job.formats:
            path = job.path / f"{stem}.{suffix}"
            with whole(path) as partial:
                _WRITERS[suffix](step, partial, title, words)
            paths.append(path)
        wire.report(job.label, 0)

    def held(step: Step, beat: Beat) -> None:
        write(step, beat_stem(len(step.beats), beat.name), f"{step.title}: {beat.name}", beat.sentence)

    def other(step: Step, index: int) -> None:
        write(step, frame_stem(index), f"{step.title}: picture {index}", "")

    def renderer() -> Rehearser:
        return Rehearser(wanted.values(), other)

    wanted = _wanted(job)
    step = tell(job.entry.load(), renderer, on_held=None if wanted else held, **how)
    if not wanted:
        clear_old(job.path, (path.stem for path in paths))
    last = round(step.time * job.quality.fps) - 1
    for asked, index in wanted.items():
        if index > last:
            raise StudioError(
                f"{job.entry.name} has no picture at {asked}: at {job.quality.fps} pictures a second, its last is "
                f"picture {last}, at {last / job.quality.fps:.2f} s"
            )
    return step, paths


def _wanted(job: Frames) -> dict[str, int]:
    """Return the numbers of the pictures that are asked for, by how they are."""
    at_times = {f"{seconds:g} s": int(seconds * job.quality.fps + _SLACK) for seconds in job.at}
    return {**at_times, **{f"number {index}": index for index in job.frames}}
