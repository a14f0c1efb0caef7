"""The whole lecture, joined from the films of its steps."""

from collections.abc import Sequence
from pathlib import Path

from scenes.studio import captions, film
from scenes.studio.job import Result
from scenes.studio.partial import whole

NAME = "lecture.mp4"


def assemble(results: Sequence[Result], folder: Path) -> tuple[Path, ...]:
    """Join films and write the lecture's subtitles.

    Parameters
    ----------
    results : of all the films, in order.
    folder : where the lecture goes.

    Returns
    -------
    paths : the film, then its subtitles.
    """
    path = folder / NAME
    with whole(path) as partial:
        parts = ((part, result.frames) for result in results for part in result.paths)
        film.join(parts, partial, results[0].job.quality.fps)
    captions.write(captions.subtitles(results), path)
    return files(folder)


def files(folder: Path) -> tuple[Path, ...]:
    """Name what a lecture consists of: the film, then its subtitles.

    Parameters
    ----------
    folder : where the lecture is.

    Returns
    -------
    paths : whether they are there or not.
    """
    return tuple((folder / NAME).with_suffix(suffix) for suffix in (".mp4", ".srt", ".vtt"))
