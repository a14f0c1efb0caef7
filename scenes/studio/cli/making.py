"""The commands that make something of steps."""

from pathlib import Path
from typing import Any

import click

from scenes.script.script import ENGLISH, load
from scenes.studio.cli import options
from scenes.studio.cli.group import dnacnn
from scenes.studio.lecture import catalog, lecture_file
from scenes.studio.lecture.entry import select
from scenes.studio.store import atomic
from scenes.studio.video.quality import QUALITIES, Quality


@dnacnn.command("init")
@click.argument("file", type=options.OutputFile(), default=lecture_file.NAME)
@options.language
def init_(file: Path, language: str | None) -> None:
    """Write lecture.toml, to begin a lecture of your own.

    In it, or in another FILE, all that can be chosen is said and explained.
    """
    from scenes.studio.lecture import init

    init.write(file, language or ENGLISH)
    click.echo(f"{file} is there; change it, and `dnacnn render` renders your lecture")


@dnacnn.command("render")
@options.making()
@options.as_json
def render_(steps: tuple[str, ...], quality: Quality, media: Path, **said: Any) -> int:
    """Render STEPS, each to a film; without any, the lecture too.

    A film that is there stays if it is to be made from the same, and has the size and the time that it had when it was
    written; whether its bytes are the same, `verify` says.
    """
    from scenes.studio.make import render

    order = options.order(steps, media, quality, **said)
    return render.make(order, options.console(stderr=order.as_json))


@dnacnn.command("frames")
@options.making(spoken=False)
@options.any_size
@options.formats("png", "svg", "pdf", default=["png"])
@click.option("--at", type=options.Seconds(0), multiple=True, help="The picture at this second of the film instead.")
@click.option("--frame", "pictures", type=click.IntRange(0), multiple=True, help="The film's picture of this number.")
@options.as_json
def frames_(steps: tuple[str, ...], media: Path, quality: Quality, **said: Any) -> int:
    """Draw the picture on which each beat of STEPS ends.

    Or any other of their films, which are not rendered for it. A film counts its pictures from 0. SVG and PDF are drawn
    with outlines, letters too.
    """
    from scenes.studio.make import frames

    asked = {"formats": said.pop("formats"), "at": said.pop("at"), "frames": said.pop("pictures")}
    order = options.order(steps, media, quality, **said)
    return frames.make(order, options.console(stderr=order.as_json), **asked)


@dnacnn.command("clips")
@options.making("720p")
@options.any_size
@options.formats("mp4", "webm", "webm-light", "mov", "png", "gif", default=["mp4", "webm", "gif"])
@click.option("--loop", is_flag=True, help="GIFs begin again when they are over; otherwise the last picture stays.")
@options.as_json
def clips_(
    steps: tuple[str, ...], media: Path, quality: Quality, formats: tuple[str, ...], loop: bool, **said: Any
) -> int:
    """Make clips of STEPS and of each of their beats.

    Each has a poster and captions beside it. MP4 plays wherever films do, GIF wherever pictures do. The others have no
    background: WebM for browsers, webm-light in colours for white slides, MOV (ProRes 4444) for Keynote, Final Cut and
    Premiere, and PNG as a picture for each frame of a step.
    """
    from scenes.studio.make import clips

    order = options.order(steps, media, quality, in_picture=False, **said)
    return clips.make(order, options.console(stderr=order.as_json), formats, loop=loop)


@dnacnn.command("deck")
@options.making("720p")
@options.formats("html", "pptx", "pdf", "manim-slides", default=["html", "pptx", "pdf"], flag="--to")
@click.option(
    "--start",
    type=click.Choice(["auto", "click"]),
    default="auto",
    show_default=True,
    help="How films in a PPTX start.",
)
def deck_(
    steps: tuple[str, ...], quality: Quality, media: Path, formats: tuple[str, ...], start: str, **said: Any
) -> int:
    """Make slides of STEPS: one a beat, with notes.

    The HTML is one file that needs no connection. For manim-slides, the files are written that its player wants.
    """
    from scenes.studio.make import deck

    order = options.order(steps, media, quality, in_picture=False, **said)
    return deck.make(order, options.console(), formats, start)


@dnacnn.command("handout")
@click.argument("steps", nargs=-1)
@options.lecture
@options.workers
@options.quiet
@options.media()
def handout_(steps: tuple[str, ...], media: Path, **said: Any) -> int:
    """Set STEPS on paper, as PDF: pictures, sentences, values.

    It also says what computing corrects in the notes.
    """
    from scenes.studio.make import handout

    return handout.make(options.order(steps, media, QUALITIES["1080p"], **said), options.console())


@dnacnn.command("page")
@options.own_file
@options.language
@options.quiet
@options.media("Folder with films and clips.")
def page_(media: Path, **said: Any) -> int:
    """Write a page that plays and hands out what is in the folder.

    Its name is index.html, and it needs no connection.
    """
    from scenes.studio.make import page

    return page.make(options.order((), media, QUALITIES["1080p"], **said), options.console())


@dnacnn.command("script")
@click.argument("steps", nargs=-1)
@options.lecture
@options.formats("txt", "pdf", default=[], flag="--to")
@click.option("--edit", is_flag=True, help="Write the words of STEPS into script.ftl beside the lecture file instead.")
@click.option("--new", metavar="CODE", help="Begin another language beside the lecture file instead.")
@options.workers
@options.quiet
@options.media(written=False)
def script_(
    steps: tuple[str, ...], media: Path, *, edit: bool, new: str | None, formats: tuple[str, ...], **said: Any
) -> int:
    """Print what STEPS say, with its seconds, to read aloud.

    --to makes a file of it. Whatever is changed in script.ftl is shown and said everywhere; script.de.ftl is for
    German, and so on. Another language is a folder, such as script/pt, which may lack what it likes: that is said in
    English.
    """
    from scenes.studio.make import script

    if edit or new is not None:
        return _drafts(steps, new, said["lecture"], said["language"])
    if formats:
        atomic.check(media)
    order = options.order(steps, media, QUALITIES["1080p"], **said)
    return script.make(order, options.console(), formats)


def _drafts(steps: tuple[str, ...], new: str | None, lecture: Path | None, language: str | None) -> int:
    """Write words to begin with: another language, or those in force."""
    from scenes.studio.lecture import drafts

    folder = lecture.parent if lecture else Path()
    if new is not None:
        place = drafts.begin(new, folder)
        click.echo(f'{place} is there; take the # from a message, translate it, and choose language = "{new}"')
        return 0
    settings = lecture_file.choose(lecture, language=language).settings
    owners = {entry.id for entry in select(steps, catalog.entries())} if steps else None
    path, count = drafts.edit(load(settings.language, settings.words), folder, owners)
    click.echo(f"{path} has {f'{count} messages more' if count else 'all of them'}; what is changed there is said")
    return 0


@dnacnn.command("pack")
@options.making(None)
@options.formats("folder", "scorm", "zip", default=["folder"], flag="--to")
def pack_(
    steps: tuple[str, ...], quality: Quality | None, fps: int | None, media: Path, formats: tuple[str, ...], **said: Any
) -> int:
    """Make all of it: what a lecturer takes along, or a course.

    In the folder: lecture, pictures, clips, decks, handout and page. For learning platforms: a SCORM 1.2 package with a
    page a step, which reports what is completed, or a zip of the page with its films. Each kind has a quality of its
    own, unless one is given for all.
    """
    from scenes.studio.make import pack

    order = options.order(steps, media, quality or QUALITIES["1080p"], **said)
    return pack.make(order, options.console(), quality=order.quality if quality else None, fps=fps, formats=formats)


@dnacnn.command("watch")
@click.argument("step")
@options.quality("draft")
@options.lecture
@options.captions
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Of the page; any that is free by default.")
def watch_(step: str, quality: Quality, port: int, lecture: Path | None, captions: str | None, **said: Any) -> None:
    """Show STEP on a page that follows each save.

    It is rendered again whenever a file that it is made from has changed.
    """
    from scenes.studio.watch import watch
    from scenes.studio.watch.attempt import Preview

    # By its number a step is found even while its file can't be read.
    entry = options.one(step)
    name = entry.name if entry.number is None else str(entry.number)
    own = str(lecture) if lecture else lecture_file.NAME if Path(lecture_file.NAME).exists() else None
    shown = captions in (None, "picture")
    watch.watch(Preview(name, quality, lecture=own, captions=shown, **said), options.console(), port)


@dnacnn.command("live")
@click.option("--host", default="127.0.0.1", show_default=True, help="Where to listen; this machine alone by default.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Of the page; any that is free by default.")
@click.option("--open/--no-open", "opened", default=True, help="Open the page in this machine's browser.")
@options.language
@options.workers
def live_(host: str, port: int, language: str | None, workers: int | None, *, opened: bool) -> None:
    """Open a page on which you type a strand and see any step.

    Motifs and numbers can be typed as well.
    """
    from scenes.kit.telling.settings import Settings
    from scenes.studio.live import live

    chosen = lecture_file.choose(language=language).settings
    options.tell_missing(load(chosen.language, chosen.words))
    base = Settings(language=chosen.language, words=chosen.words)
    live.live(options.console(), base, host=host, port=port, workers=workers, opened=opened)
