"""The whole lecture, joined from the films of its steps."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scenes.studio.jobs.job import Result
from scenes.studio.store.atomic import whole
from scenes.studio.video import captions, mux
from scenes.studio.video import join as film
from scenes.studio.video.chapters import chapters

NAME = "lecture.mp4"


def assemble(results: Sequence[Result], folder: Path) -> tuple[Path, ...]:
    """Join films, give the whole its chapters and captions, and write the captions beside it too.

    Parameters
    ----------
    results : of all the films, in order.
    folder : where the lecture goes.

    Returns
    -------
    paths : the film, then its subtitles.
    """
    path = folder / NAME
    first = results[0].job
    found = captions.subtitles(results)
    with whole(path) as partial, TemporaryDirectory(prefix=f".{path.stem}-", dir=folder) as aside:
        bare = Path(aside) / NAME
        parts = ((part, result.frames) for result in results for part in result.paths)
        film.join(parts, bare, first.quality.fps)
        # The opening card has the title of the whole.
        mux.dress(bare, partial, results[0].title, chapters(results), found, shown=not first.settings.captions)
    captions.write(found, path)
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
