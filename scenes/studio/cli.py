"""The command `dnacnn`: reads what is asked, hands it on, and says what became of it."""

import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.exceptions import NoArgsIsHelpError
from rich.console import Console

from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.trace import run
from scenes.kit.look.theme import THEMES
from scenes.studio.errors import StudioError
from scenes.studio.jobs.cause import cause
from scenes.studio.lecture import lecture_file as plan
from scenes.studio.lecture.entry import Entry, select
from scenes.studio.make import trace as tables
from scenes.studio.video.aspect import ASPECTS, Aspect
from scenes.studio.video.quality import QUALITIES, Quality

if TYPE_CHECKING:
    from scenes.studio.make.render import Order

_REFUSED, _INTERRUPTED = 2, 130  # exit codes

_MEDIA = click.Path(path_type=Path, file_okay=False)


class _Sized(click.ParamType):
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


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command; what cannot be done is said in one sentence.

    Parameters
    ----------
    arguments : what follows `dnacnn`; the process's own by default.
    """
    try:
        code = dnacnn.main(None if arguments is None else list(arguments), prog_name="dnacnn", standalone_mode=False)
    except NoArgsIsHelpError as question:
        question.show()
        code = _REFUSED
    except click.ClickException as mistake:
        words = mistake.format_message()
        code = _refuse(f"{words[:1].lower()}{words[1:]}")
    except (InputError, StudioError) as mistake:
        code = _refuse(str(mistake))
    except OSError as trouble:
        code = _refuse(cause(trouble, Path(trouble.filename or "what was to be written")))
    except (click.Abort, KeyboardInterrupt):
        code = _INTERRUPTED
    sys.exit(code)


def _refuse(sentence: str) -> int:
    click.echo(f"dnacnn: {sentence.rstrip('.')}", err=True)
    return _REFUSED


def _size(
    quality: Quality, fps: int | None, aspect: Aspect, width: int | None = None, height: int | None = None
) -> Quality:
    """Return a quality in another shape, with another pace and another size, where these are given."""
    across, up = aspect.across, aspect.up
    if width is None and height is None:
        return replace(quality.shaped(aspect), fps=fps or quality.fps)
    fitting = 2 * round(height * across / up / 2) if height else width
    if width and abs(width - fitting) > 2:
        raise StudioError(f"pictures are {across} by {up}: {height} pixels high is {fitting} wide, got {width}")
    return Quality(width or fitting, height or 2 * round(width * up / across / 2), fps or quality.fps)


def _console(*, stderr: bool = False) -> Console:
    # A log is not as narrow as the terminal that nobody looks at.
    console = Console(stderr=stderr)
    return console if console.is_terminal else Console(stderr=stderr, width=120)


def _entries(media: Path) -> tuple[Entry, ...]:
    """Return the catalog: as it is known, or else from the steps themselves."""
    from scenes.studio.store.cache import Records

    records = Records(media / ".cache")
    known = records.entries()
    if known is None:
        from scenes.studio.lecture.catalog import entries

        known = entries()
        records.keep_entries(known)
    return known


def _order(
    steps: Sequence[str],
    media: Path,
    quality: Quality,
    *,
    fps: int | None = None,
    width: int | None = None,
    height: int | None = None,
    captions: bool = True,
    lecture: Path | None = None,
    strand: str | None = None,
    aspect: str | None = None,
    theme: str | None = None,
    **options: Any,
) -> "Order":
    from scenes.studio.make.render import Order

    told = plan.chosen(lecture, strand, aspect, theme)
    among = _entries(media)
    chosen = select(steps, among)
    size = _size(quality, fps, told.aspect, width, height)
    settings = replace(told.settings, captions=captions)
    return Order(chosen, chosen == among, media, size, settings, **options)


def _together(*options: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Make one decorator of several, the first on top."""

    def decorate(command: Any) -> Any:
        for option in reversed(options):
            command = option(command)
        return command

    return decorate


def _shared(quality: str | None = "1080p", *, captions: bool | None = True) -> Callable[[Any], Any]:
    """Return the options of whatever makes something of steps, with these defaults; no default, no captions."""
    captioned = click.option(
        "--captions/--no-captions", default=captions, show_default=True, help="Sentences in the picture."
    )
    return _together(
        click.argument("steps", nargs=-1),
        click.option("--quality", type=_Sized(), default=quality, show_default=True, help="Size of the picture."),
        click.option("--fps", type=click.IntRange(1, 120), help="Pictures a second, if not the quality's own."),
        *([] if captions is None else [captioned]),
        _told(),
        click.option("--workers", type=click.IntRange(1), help="Processes; by default one for each processor."),
        click.option("--scheduler", metavar="ADDRESS", help="Let the workers of this dask scheduler do it: tcp://…"),
        click.option("--quiet", is_flag=True, help="Say only what failed."),
        click.option("--media", type=_MEDIA, default="media", show_default=True, help="Folder to write to."),
    )


def _told() -> Callable[[Any], Any]:
    """Return the options on what is told, which a lecture file can say too."""
    return _together(
        click.option("--strand", metavar="LETTERS", help="The strand that is worked through, instead of the notes'."),
        click.option(
            "--lecture",
            type=click.Path(path_type=Path, dir_okay=False),
            help=f"A lecture of your own, as `init` writes one; {plan.NAME} in this folder, if there is one.",
        ),
        click.option("--aspect", type=click.Choice(list(ASPECTS)), help="Shape of the picture, if not 16:9."),
        click.option("--theme", type=click.Choice(list(THEMES)), help="Colours, if not dark."),
    )


def _sized() -> Callable[[Any], Any]:
    """Return the options for any size beside the qualities' own."""
    return _together(
        click.option("--height", type=click.IntRange(32, 8640), help="Of the pictures, in pixels."),
        click.option("--width", type=click.IntRange(32, 15360), help="Of the pictures, in pixels."),
    )


def _formats(*names: str, default: Sequence[str]) -> Callable[[Any], Any]:
    """Return the option for one or several formats."""
    choice = click.Choice(names)
    return click.option(
        "--format", "formats", type=choice, multiple=True, default=default, show_default=True, help="May be repeated."
    )


_as_json = click.option("--json", "as_json", is_flag=True, help="Print what became of it as data for a program.")


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dnacnn")
def dnacnn() -> None:
    """Make the lecture on how a small convolutional network reads DNA.

    STEPS are numbers and ranges, such as 5, 3-6 or 1,4,7-9, or names as `list` shows them; all, if none are given.
    """


@dnacnn.command()
@click.argument("strand")
@click.option("--motifs", default=",".join(Lecture().motifs), show_default=True, help="What is detected, with commas.")
@click.option(
    "--pad", "pad_side", default=Lecture().pad_side, show_default=True, help="Side of the padding: right, left or none."
)
@click.option(
    "--pool", "pool_size", type=int, default=Lecture().pool_size, show_default=True, help="Columns pooled into one."
)
@click.option("--ties", default=Lecture().ties, show_default=True, help="Who wins a tie: first, split or all.")
@click.option("--json", "as_json", is_flag=True, help="Print data for a program, which counts from 0.")
@click.option("--npz", type=click.Path(path_type=Path, dir_okay=False), help="Write the arrays to this file instead.")
def trace(strand: str, motifs: str, as_json: bool, npz: Path | None, **choices: Any) -> None:
    """Show everything that the network computes from STRAND."""
    computed = run(strand, Lecture(motifs=motifs.split(","), **choices))
    if npz is not None:
        tables.write_npz(computed, npz)
    if as_json:
        click.echo(json.dumps(tables.as_data(computed)))
    elif npz is None:
        # Columns keep together; a terminal that is too narrow breaks them where it must.
        width = max(_console().width, tables.width(computed))
        Console(width=width).print(tables.as_text(computed), soft_wrap=True)


@dnacnn.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), default=plan.NAME)
def init(file: Path) -> None:
    """Write a lecture FILE to begin with, in which everything that can be chosen is said and explained."""
    plan.write(file)
    click.echo(f"{file} is there; change it, and `dnacnn render` tells your lecture")


@dnacnn.command("list")
@click.argument("steps", nargs=-1)
@_told()
@click.option("--json", "as_json", is_flag=True, help="Print data for a program.")
@click.option("--media", type=_MEDIA, default="media", show_default=True, help="Folder of what is known from before.")
def list_(steps: tuple[str, ...], as_json: bool, media: Path, **options: Any) -> int:
    """Show steps with their beats, their sentences and how long they last."""
    from scenes.studio.make import list as listing
    from scenes.studio.make import render

    console = _console()
    results = render.beats(_order(steps, media, QUALITIES["1080p"], **options), Console(stderr=True))
    if as_json:
        click.echo(json.dumps(listing.as_data(results), ensure_ascii=False, indent=1))
    else:
        console.print(listing.as_text(results))
    return render.FAILED if any(result.failure for result in results) else render.OK


@dnacnn.command("render")
@_shared()
@_as_json
def render_(steps: tuple[str, ...], quality: Quality, media: Path, **options: Any) -> int:
    """Render STEPS, each to a film; all of them, and the lecture is joined too."""
    from scenes.studio.make import render

    order = _order(steps, media, quality, **options)
    return render.films(order, _console(stderr=order.as_json))


@dnacnn.command()
@click.option("--pictures", is_flag=True, help="Draw every picture again, and compare these too.")
@click.option("--workers", type=click.IntRange(1), help="Processes; as many as there are processors by default.")
@click.option("--media", type=_MEDIA, default="media", show_default=True, help="Folder with the films.")
def verify(pictures: bool, workers: int | None, media: Path) -> int:
    """Compare films with the receipt that was written beside them."""
    from scenes.studio.check import verify as proof

    return proof.verify(media, _entries(media), _console(), pictures=pictures, workers=workers)


@dnacnn.command()
@_shared()
@_sized()
@_formats("png", "svg", "pdf", default=["png"])
@click.option("--at", type=click.FloatRange(0), multiple=True, help="The picture at this second of the film instead.")
@click.option("--frame", "pictures", type=click.IntRange(0), multiple=True, help="The film's picture of this number.")
@_as_json
def frames(  # noqa: PLR0917 - click names each
    steps: tuple[str, ...],
    media: Path,
    quality: Quality,
    formats: tuple[str, ...],
    at: tuple[float, ...],
    pictures: tuple[int, ...],
    **options: Any,
) -> int:
    """Draw the held picture of each beat of STEPS, or any other, without rendering films.

    A film counts its pictures from 0. SVG and PDF are drawn with outlines, letters too.
    """
    from scenes.studio.make import render

    order = _order(steps, media, quality, **options)
    return render.stills(order, _console(stderr=order.as_json), formats=formats, at=at, frames=pictures)


@dnacnn.command()
@_shared("720p", captions=False)
@_sized()
@_formats("mp4", "webm", "gif", default=["mp4", "webm", "gif"])
@_as_json
def clips(steps: tuple[str, ...], media: Path, quality: Quality, formats: tuple[str, ...], **options: Any) -> int:
    """Make clips of STEPS and of each of their beats, each with a poster.

    The ground of a WebM is transparent. MP4 plays wherever films do.
    """
    from scenes.studio.make import render

    order = _order(steps, media, quality, **options)
    return render.clips(order, _console(stderr=order.as_json), formats=formats)


@dnacnn.command("deck")
@_shared("720p", captions=False)
@click.option(
    "--to",
    "formats",
    type=click.Choice(["html", "pptx", "pdf"]),
    multiple=True,
    default=["html", "pptx", "pdf"],
    show_default=True,
    help="May be repeated.",
)
def deck_(steps: tuple[str, ...], quality: Quality, media: Path, formats: tuple[str, ...], **options: Any) -> int:
    """Make decks from the clips of STEPS: one slide a beat, its sentence as the speaker's note.

    The HTML is one file that needs no connection.
    """
    from scenes.studio.make import deck

    return deck.make(_order(steps, media, quality, **options), _console(), formats)


@dnacnn.command("handout")
@click.argument("steps", nargs=-1)
@_told()
@click.option("--workers", type=click.IntRange(1), help="Processes; by default one for each processor.")
@click.option("--quiet", is_flag=True, help="Say only what failed.")
@click.option("--media", type=_MEDIA, default="media", show_default=True, help="Folder to write to.")
def handout_(steps: tuple[str, ...], media: Path, **options: Any) -> int:
    """Set STEPS as a PDF for paper: pictures, sentences, and what computing changes in the notes."""
    from scenes.studio.make import handout

    return handout.make(_order(steps, media, QUALITIES["1080p"], **options), _console())


@dnacnn.command("page")
@click.option("--quiet", is_flag=True, help="Say only what failed.")
@click.option("--media", type=_MEDIA, default="media", show_default=True, help="Folder with films and clips.")
def page_(media: Path, **options: Any) -> int:
    """Write index.html: a page that plays what is in the folder, and hands it out."""
    from scenes.studio.make import page

    return page.make(_order((), media, QUALITIES["1080p"], **options), _console())


@dnacnn.command("pack")
@_shared(None, captions=None)
def pack_(steps: tuple[str, ...], quality: Quality | None, fps: int | None, media: Path, **options: Any) -> int:
    """Make everything that a lecturer takes along, of all STEPS: lecture, pictures, clips, decks, handout, page.

    Each kind has a quality of its own, unless one is given for all.
    """
    from scenes.studio.make import pack

    order = _order(steps, media, quality or QUALITIES["1080p"], **options)
    return pack.make(order, _console(), quality=order.quality if quality else None, fps=fps)


@dnacnn.command()
@click.argument("step")
@click.option("--quality", type=_Sized(), default="draft", show_default=True, help="Size of the picture.")
@click.option("--fps", type=click.IntRange(1, 120), help="Pictures a second, if not the quality's own.")
@_told()
@click.option("--captions/--no-captions", default=True, show_default=True, help="Sentences in the picture.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Of the page; any that is free by default.")
@click.option("--media", type=_MEDIA, default="media", show_default=True, help="Folder of what is known from before.")
def watch(step: str, quality: Quality, port: int, media: Path, lecture: Path | None, **options: Any) -> None:
    """Render STEP again upon each save of a file that it is made from, and show it on a page."""
    from scenes.studio.watch import watch as watching
    from scenes.studio.watch.attempt import Wish

    # By its number a step is found even while its file can't be read.
    entry = select([step], _entries(media))[0]
    name = entry.name if entry.number is None else str(entry.number)
    shelf = str((media / ".cache" / "type").absolute())
    told = str(lecture) if lecture else plan.NAME if Path(plan.NAME).exists() else None
    watching.watch(Wish(name, quality, shelf=shelf, lecture=told, **options), _console(), port)


@dnacnn.command()
@click.argument("steps", nargs=-1)
@_told()
@click.option("--every", type=click.FloatRange(min=0.05), default=0.25, show_default=True, help="Seconds in between.")
@click.option("--held", is_flag=True, help="Only the held pictures, none in mid-motion.")
@click.option("--workers", type=click.IntRange(1), help="Processes; by default one for each processor.")
@click.option("--media", type=_MEDIA, default="media", show_default=True, help="Folder to write to.")
def check(steps: tuple[str, ...], every: float, held: bool, media: Path, **options: Any) -> int:
    """Look through the pictures of STEPS for what nobody should see, and save those in which there is something.

    Overlaps, text that is too small or too faint, things that leave the picture or enter the captions' place.
    """
    from scenes.studio.check import check as gate

    return gate.check(_order(steps, media, QUALITIES["720p"], **options), _console(), None if held else every)


@dnacnn.command()
@click.argument("steps", nargs=-1)
@click.option("--accept", is_flag=True, help="Let the new pictures be what steps are compared with.")
@click.option("--references", type=_MEDIA, default="tests/pictures", show_default=True, help="Pictures of before.")
@click.option("--media", type=_MEDIA, default="media", show_default=True, help="Folder to write to.")
def compare(steps: tuple[str, ...], references: Path, media: Path, *, accept: bool) -> int:
    """Compare the held pictures of STEPS with how they looked before, and show old, new and difference side by side."""
    from scenes.studio.check import compare as reference
    from scenes.studio.make.render import FAILED, OK

    code, differ, looked_at = OK, 0, 0
    for entry in select(steps, _entries(media)):
        now = reference.pictures(entry)
        found = list(reference.changes(entry, references, now))
        differ, looked_at = differ + len(found), looked_at + len(now)
        for change in found:
            click.echo(str(change))
        if accept:
            reference.accept(entry, references, now)
        elif found:
            code = FAILED
            click.echo(f"  {reference.show(found, media / 'compare' / f'{entry.name}.png')}")
    click.echo(f"{differ} of {looked_at} pictures differ{' and are kept' if accept and differ else ''}")
    return code


@dnacnn.command()
@click.argument("step")
@click.argument("folder", type=_MEDIA, default="media/sheets")
@click.option("--every", type=click.FloatRange(min=0.01), default=0.5, show_default=True, help="Seconds in between.")
@click.option("--beat", type=click.IntRange(1), help="Only this beat, counted from 1.")
@click.option("--held", is_flag=True, help="Only the held pictures, each a file of its own.")
@click.option("--height", type=click.IntRange(32), default=360, show_default=True, help="Of each picture, in pixels.")
@click.option("--fps", type=click.IntRange(1), default=4, show_default=True, help="Pictures a second that are drawn.")
@_told()
def sheet(  # noqa: PLR0917 - click names each
    step: str,
    folder: Path,
    lecture: Path | None,
    strand: str | None,
    aspect: str | None,
    theme: str | None,
    **options: Any,
) -> None:
    """Set pictures of STEP side by side, in mid-motion and held, to look through: one sheet for each beat."""
    from scenes.studio.make.sheet import Sheet, write

    (entry,) = select([step], _entries(Path("media")))[:1]
    chosen = plan.chosen(lecture, strand, aspect, theme)
    omitted = entry.load().unfit(chosen.settings.lecture)
    if omitted:
        raise StudioError(f"{entry.name} is left out of this lecture: {omitted}")
    told, paths = write(entry, folder, Sheet(**options, aspect=chosen.aspect), chosen.settings)
    for number, beat in enumerate(told.beats, 1):
        click.echo(f"beat {number} {beat.name!r} {beat.start:.1f}..{beat.held:.1f}..{beat.end:.1f}: {beat.sentence}")
    for path in paths:
        click.echo(str(path))
