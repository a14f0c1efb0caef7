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
from scenes.studio.voice.track import track_of
from scenes.studio.voice.voice import Voice

NAME = "lecture"


def assemble(
    results: Sequence[Result], path: Path, voice: Voice | None = None, *, track: bool = True
) -> tuple[Path, ...]:
    """Join films in order, give the whole chapters, captions and sound, and write the captions beside it; see `files`.

    Parameters
    ----------
    results : of the films.
    path : where to write.
    voice : what is heard.
    track : whether the film has captions too.
    """
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
        # Nor need what is heard be read, unless one wants to.
        shown, language = not first.settings.captions and voice is None, first.settings.language
        about = tags(results[0].title, first.settings.author)
        sound = track_of(results, voice) if voice else None
        inside = found if track else captions.none()
        mux.dress(bare, partial, about, chapters(results), inside, shown=shown, language=language, sound=sound)
    captions.write(found, path, language)
    return files(path)


def files(path: Path) -> tuple[Path, ...]:
    """Name what a lecture consists of, there or not: the film, then its subtitles beside it."""
    return tuple(path.with_suffix(suffix) for suffix in (".mp4", ".srt", ".vtt"))
