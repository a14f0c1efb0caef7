"""`dnacnn.show`: a step's film, or the picture on which a beat ends, in a notebook."""

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Any

from rich.console import Console

from dnacnn.network.pasted import quoted
from scenes.studio.errors import StudioError
from scenes.studio.make import clips, frames
from scenes.studio.make.order import OK, Order
from scenes.studio.video.quality import QUALITIES


@dataclass(frozen=True)
class StepFilm:
    """A step's film, which a notebook plays; it stands in the notebook, so that it plays wherever that is opened.

    Attributes
    ----------
    path : of the MP4.
    title, sentence : what it is called, and all that is said in it.
    size : its width and height in pixels.
    """

    path: Path
    title: str
    sentence: str
    size: tuple[int, int]

    def _repr_html_(self) -> str:
        film, captions = (b64encode(self.path.with_suffix(suffix).read_bytes()).decode() for suffix in (".mp4", ".vtt"))
        width, height = self.size
        return (
            f'<video controls muted playsinline width="{width}" height="{height}" style="max-width: 100%; height: auto"'
            f' aria-label="{escape(self.title)}" src="data:video/mp4;base64,{film}">'
            f'<track kind="captions" default src="data:text/vtt;base64,{captions}"></video>'
        )


@dataclass(frozen=True)
class BeatPicture:
    """The picture on which a beat ends, which a notebook shows.

    Attributes
    ----------
    path : of the PNG.
    title, sentence : what its step is called, and what is said.
    """

    path: Path
    title: str
    sentence: str

    def _repr_png_(self) -> bytes:
        return self.path.read_bytes()


def show(
    step: int | str,
    beat: int | str | None = None,
    *,
    lecture: str | Path | None = None,
    strand: str | None = None,
    theme: str | None = None,
    quality: str = "720p",
    folder: str | Path = "media",
) -> StepFilm | BeatPicture:
    """Return a step's film, or the picture on which one of its beats ends, for a notebook to display.

    What is in the folder already is shown at once; what is not is drawn first.

    Parameters
    ----------
    step : its number, such as 5, or its id, such as "pad-with-o".
    beat : its number, from 1, or its id; the whole film if left out.
    lecture : a lecture file; `lecture.toml` in the working directory, if there is one.
    strand : the one that is worked through, instead of the lecture's.
    theme : "dark" or "light", if not the lecture's.
    quality : the size of the picture, as `dnacnn render --help` lists them.
    folder : where files are kept.

    Raises
    ------
    StudioError
        If there is no such step or beat, or it cannot be drawn; the message says why.
    """
    order = _order(step, quality, Path(folder), lecture=Path(lecture) if lecture else None, strand=strand, theme=theme)
    return _film(order) if beat is None else _picture(order, beat)


def _order(step: int | str, quality: str, folder: Path, **chosen: Any) -> Order:
    """Return what is to be made, as the command line would have it."""
    from scenes.studio.cli import options  # noqa: PLC0415 - what it imports takes time

    if quality not in QUALITIES:
        raise StudioError(f"quality wants one of {', '.join(QUALITIES)}, got {quoted(quality)}")
    order = options.order([str(step)], folder, QUALITIES[quality], in_picture=False, quiet=True, **chosen)
    if len(order.entries) != 1:
        raise StudioError(f"show wants a single step, got {quoted(step)}, which names {len(order.entries)}")
    return order


def _film(order: Order) -> StepFilm:
    (job,) = clips.jobs(order, ("mp4",))
    result = _made(order, job, lambda console: clips.make(order, console, ("mp4",)))
    path = job.path.with_name(f"{job.path.name}.mp4")
    said = " ".join(beat.sentence for beat in result.beats)
    return StepFilm(path, f"{job.entry.number} {result.title}", said, (order.quality.width, order.quality.height))


def _picture(order: Order, beat: int | str) -> BeatPicture:
    (job,) = frames.jobs(order)
    result = _made(order, job, lambda console: frames.make(order, console))
    names = [one.name for one in result.beats]
    if beat in names:
        number = names.index(str(beat)) + 1
    elif isinstance(beat, int) and 1 <= beat <= len(names):
        number = beat
    else:
        wanted = f"a beat from 1 to {len(names)}, or one of {', '.join(names)}"
        raise StudioError(f"step {job.entry.number} has {wanted}; got {quoted(beat)}")
    said = result.beats[number - 1]
    path = next(path for path in result.paths if path.name.startswith(f"{number}-"))
    return BeatPicture(path, f"{job.entry.number} {result.title}", said.sentence)


def _made(order: Order, job: Any, make: Callable[[Console], int]) -> Any:
    """Make what is not there yet, and return what became of it."""
    console = Console(stderr=True, width=120, quiet=False)
    if not order.cache.made(job) and make(console) != OK:
        raise StudioError(f"step {job.entry.number} could not be drawn; what stands above says why")
    result = order.cache.made(job)
    if result is None:
        raise StudioError(f"{order.folder} cannot keep what is drawn")
    if result.omitted:
        raise StudioError(result.omitted)
    return result
