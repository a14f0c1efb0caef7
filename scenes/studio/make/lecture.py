"""The whole lecture, joined from the films of its steps."""

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scenes.studio.jobs.job import Result
from scenes.studio.jobs.stopping import unfinished
from scenes.studio.store.atomic import whole
from scenes.studio.video import captions, mux
from scenes.studio.video.chapters import chapters
from scenes.studio.video.join import join

NAME = "lecture.mp4"


def assemble(results: Sequence[Result], folder: Path) -> tuple[Path, ...]:
    """Join films in order, give the whole its chapters and captions, and write the captions beside it; see `files`."""
    path = folder / NAME
    first = results[0].job
    found = captions.subtitles(results)
    with (
        whole(path) as partial,
        TemporaryDirectory(prefix=f".{path.stem}-", dir=folder) as aside,
        unfinished(Path(aside)),
    ):
        bare = Path(aside) / NAME
        parts = ((part, result.frames) for result in results for part in result.paths)
        join(parts, bare, first.quality.fps)
        # The opening card has the title of the whole.
        mux.dress(bare, partial, results[0].title, chapters(results), found, shown=not first.settings.captions)
    captions.write(found, path)
    return files(folder)


def files(folder: Path) -> tuple[Path, ...]:
    """Name what a lecture in a folder consists of, there or not: the film, then its subtitles."""
    return tuple((folder / NAME).with_suffix(suffix) for suffix in (".mp4", ".srt", ".vtt"))
