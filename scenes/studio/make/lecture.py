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
from scenes.studio.video.mp4 import tags

NAME = "lecture"


def assemble(results: Sequence[Result], path: Path) -> tuple[Path, ...]:
    """Join films in order, give the whole its chapters and captions, and write the captions beside it; see `files`."""
    first = results[0].job
    found = captions.subtitles(results)
    with (
        whole(path) as partial,
        TemporaryDirectory(prefix=f".{path.stem}-", dir=path.parent) as aside,
        unfinished(Path(aside)),
    ):
        bare = Path(aside) / path.name
        join((film for result in results for film in result.films), bare, first.quality.fps)
        # The opening card has the title of the whole.
        shown, language = not first.settings.captions, first.settings.language
        about = tags(results[0].title, first.settings.author)
        mux.dress(bare, partial, about, chapters(results), found, shown=shown, language=language)
    captions.write(found, path, language)
    return files(path)


def files(path: Path) -> tuple[Path, ...]:
    """Name what a lecture consists of, there or not: the film, then its subtitles beside it."""
    return tuple(path.with_suffix(suffix) for suffix in (".mp4", ".srt", ".vtt"))
