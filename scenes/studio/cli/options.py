"""Options that several commands share, and what becomes of them."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import isfinite
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from rich.console import Console

from dnacnn.network.pasted import quoted
from scenes.kit.look.theme import THEMES
from scenes.script.script import Script, load
from scenes.studio.errors import StudioError
from scenes.studio.lecture import catalog, lecture_file
from scenes.studio.lecture.entry import Entry, select
from scenes.studio.phrases import counted
from scenes.studio.store import atomic
from scenes.studio.video.aspect import ASPECTS, Aspect
from scenes.studio.video.quality import QUALITIES, Quality
from scenes.studio.voice.voice_choice import VoiceChoice

if TYPE_CHECKING:
    from dnacnn.experiments.learning.design import Design
    from scenes.kit.telling.settings import Settings
    from scenes.studio.make.order import Order

FOLDER = click.Path(path_type=Path, file_okay=False)
FILE = click.Path(path_type=Path, dir_okay=False)

Decorator = Callable[[Any], Any]


class OutputFolder(click.ParamType[Path]):
    """A folder that is written into, which is tried before anything is done."""

    name = "directory"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Check the folder."""
        folder = Path(str(FOLDER.convert(value, param, ctx)))
        atomic.check(folder)
        return folder


class OutputFile(click.ParamType[Path]):
    """A file that is written; where, is tried before anything is done."""

    name = "file"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """Check where it goes."""
        path = Path(str(FILE.convert(value, param, ctx)))
        if not path.name:
            self.fail(f"a file has a name, got {value!r}", param, ctx)
        atomic.check(path.parent, path)
        return path


class Seconds(click.FloatRange):
    """A number of seconds that a clock could show, of at least so many."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        """Read it."""
        found = float(super().convert(value, param, ctx))
        if not isfinite(found):
            self.fail(f"{value!r} is no number of seconds", param, ctx)
        return found


class Numbers(click.ParamType[tuple[int, ...]]):
    """Whole numbers with commas between them, in order."""

    name = "numbers"

    def __init__(self, most: int) -> None:
        self._most = most

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, ...]:
        """Read them."""
        if isinstance(value, tuple):
            return value
        try:
            found = tuple(sorted({int(part) for part in value.split(",")}))
        except ValueError:
            self.fail(f"{value!r} is no list of whole numbers, such as 8,16", param, ctx)
        if found[0] < 1:
            self.fail(f"numbers start at 1, got {found[0]}", param, ctx)
        if found[-1] > self._most:
            self.fail(f"numbers end at {self._most}, got {found[-1]}", param, ctx)
        return found

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """Show how they are written."""
        return "N,N,…"


class QualityType(click.ParamType[Quality]):
    """One of the qualities, by its name."""

    name = "quality"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Quality:
        """Look a quality up."""
        if isinstance(value, Quality):
            return value
        if value not in QUALITIES:
            self.fail(f"there is no quality {value!r}; there are {', '.join(QUALITIES)}", param, ctx)
        return QUALITIES[value]

    def get_metavar(self, param: click.Parameter, ctx: click.Context) -> str:  # noqa: ARG002
        """Show what there is to choose from."""
        return "|".join(QUALITIES)


def together(*options: Decorator) -> Decorator:
    """Make one decorator of several, the first on top."""

    def decorate(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def quality(default: str | None) -> Decorator:
    """Return the options for the size and the pace of pictures."""
    return together(
        click.option("--quality", type=QualityType(), default=default, show_default=True, help="Size of the picture."),
        click.option("--fps", type=click.IntRange(1, 120), help="Pictures a second, if not the quality's own."),
    )


captions = together(
    click.option(
        "--captions",
        type=click.Choice(lecture_file.CAPTIONS),
        help="Where sentences can be read: in the picture, as a track that players show when asked to, or nowhere.",
    ),
    click.option("--no-captions", "captions", flag_value="track", help="No sentences in the picture."),
)
voice = click.option(
    "--voice",
    metavar="WHAT",
    multiple=True,
    help="Who speaks: a folder of recordings, piper, piper:MODEL.onnx, or none. May be repeated: Piper then speaks "
    "what is not recorded.",
)


language = click.option(
    "--language",
    metavar="CODE",
    callback=lambda context, _, said: said or context.find_root().params.get("language"),
    help="Of all that is said and written, if not the lecture's.",
)
own_file = click.option(
    "--lecture",
    type=FILE,
    help=f"A lecture of your own, as `init` writes one; {lecture_file.NAME} in this folder, if there is one.",
)
lecture = together(
    click.option(
        "--strand",
        metavar="LETTERS|FILE",
        help="The strand that is worked through, instead of the notes'; a file in FASTA or GenBank has it alone.",
    ),
    own_file,
    language,
    click.option("--aspect", type=click.Choice(list(ASPECTS)), help="Shape of the picture, if not 16:9."),
    click.option("--theme", type=click.Choice(list(THEMES)), help="Colours, if not dark."),
)

workers = click.option("--workers", type=click.IntRange(1), help="Processes; by default one for each processor.")
scheduler = click.option("--scheduler", metavar="ADDRESS", help="Let the workers of this dask scheduler do it: tcp://…")
quiet = click.option("--quiet", is_flag=True, help="Say only what failed.")
as_json = click.option("--json", "as_json", is_flag=True, help="Print what became of it as data for a program.")

any_size = together(
    click.option("--height", type=click.IntRange(32, 8640), help="Of the pictures, in pixels."),
    click.option("--width", type=click.IntRange(32, 15360), help="Of the pictures, in pixels."),
)


def media(what: str = "Folder to write to.", *, written: bool = True) -> Decorator:
    """Return the option for the folder of what is made, or of what is there if nothing is written into it."""
    kind = OutputFolder() if written else FOLDER
    return click.option("--media", type=kind, default="media", show_default=True, help=what)


def making(default: str | None = "1080p", *, spoken: bool = True) -> Decorator:
    """Return the options of what makes something of steps, with a quality by default, and a voice if there can be."""
    return together(
        click.argument("steps", nargs=-1),
        quality(default),
        captions,
        *([voice] if spoken else []),
        lecture,
        workers,
        scheduler,
        quiet,
        media(),
    )


def formats(*names: str, default: Sequence[str], flag: str = "--format") -> Decorator:
    """Return the option for one or several formats."""
    return click.option(
        flag,
        "formats",
        type=click.Choice(names),
        multiple=True,
        default=default,
        show_default=True,
        help="May be repeated.",
    )


def console(*, stderr: bool = False) -> Console:
    """Return where to print; a log is not as narrow as a terminal that isn't there."""
    found = Console(stderr=stderr)
    return found if found.is_terminal else Console(stderr=stderr, width=120)


def order(
    steps: Sequence[str],
    folder: Path,
    size: Quality,
    *,
    fps: int | None = None,
    width: int | None = None,
    height: int | None = None,
    captions: str | None = None,
    in_picture: bool = True,
    voice: Sequence[str] | None = None,
    lecture: Path | None = None,
    strand: str | None = None,
    aspect: str | None = None,
    theme: str | None = None,
    language: str | None = None,
    **options: Any,
) -> "Order":
    """Return what is to be made of some steps, from what the options of a command say.

    Where nobody says so, captions are in the picture if that is usual for what is made, and there is no voice.
    """
    from scenes.studio.make.order import ENCORE, Order, trained

    said = lecture_file.choose(lecture, strand, aspect, theme, language)
    tell_missing(load(said.settings.language, said.settings.words))
    among = catalog.entries()
    whole = tuple(entry for entry in among if said.encore or entry.chapter != ENCORE)
    chosen = select(steps, among) if steps else whole
    # What a command makes without a voice has none, whatever the lecture file says.
    wanted = VoiceChoice() if voice is None else VoiceChoice.read(voice) if voice else said.voice
    shown = captions or said.captions or ("picture" if in_picture and not wanted else "track")
    settings = replace(said.settings, captions=shown == "picture")
    shape = _size(size, fps, said.aspect, width, height)
    made = Order(chosen, chosen == whole, folder, shape, settings, wanted=wanted, track=shown != "none", **options)
    return trained(made, console(stderr=True))


def designs(settings: "Settings", seeds: int | None, lengths: Sequence[int] | None, **tried: Any) -> "list[Design]":
    """Return what is tried: one design for each length, as the lecture has it but for what is said."""
    from dnacnn.experiments.learning.design import Design

    chosen = {name: value for name, value in tried.items() if value}
    each = [{}] if lengths is None else [{"length": length} for length in lengths]
    found = [Design.of(settings.lecture, seeds or settings.seeds, **one, **chosen) for one in each]
    for design in found:
        design.check_strands()
    return found


def one(step: str) -> Entry:
    """Return the one step or card that is meant.

    Raises
    ------
    StudioError
        If it is none, or several are.
    """
    found = select([step], catalog.entries())
    if len(found) > 1:
        raise StudioError(f"one step is shown at a time, got {quoted(step)}, which means {len(found)}")
    return found[0]


def tell_missing(spoken: Script) -> None:
    """Say which messages a language lacks, so that they are in English."""
    missing = spoken.missing
    if missing:
        some = ", ".join(missing[:3]) + (", ..." if len(missing) > 3 else "")
        count = f"{counted(len(missing), 'message')} of {len(missing) + len(spoken.sources)}"
        click.echo(f"the script in {spoken.language} lacks {count}, said in English: {some}", err=True)


def _size(size: Quality, fps: int | None, aspect: Aspect, width: int | None, height: int | None) -> Quality:
    """Return a quality in another shape, with another pace and another size, where these are given."""
    across, up = aspect.across, aspect.up
    if height is None and width is None:
        return replace(size.shaped(aspect), fps=fps or size.fps)
    if height is None:
        assert width is not None  # noqa: S101 - the other case was above
        return Quality(width, 2 * round(width * up / across / 2), fps or size.fps)
    fitting = 2 * round(height * across / up / 2)
    if width and abs(width - fitting) > 2:
        raise StudioError(f"pictures are {across} by {up}: {height} pixels high is {fitting} wide, got {width}")
    return Quality(width or fitting, height, fps or size.fps)
