"""`dnacnn deck`: slides, one a beat, with its clip, its poster, and its sentence as the speaker's note."""

from collections.abc import Callable, Sequence
from pathlib import Path

from rich.console import Console

from scenes.script.script import say
from scenes.studio.errors import StudioError
from scenes.studio.make import clips
from scenes.studio.make.order import OK, Order
from scenes.studio.make.slides import html, manim_slides, pdf, pptx
from scenes.studio.make.slides.slide import Deck, Slide
from scenes.studio.make.sound.voicing import voiced
from scenes.studio.store import index
from scenes.studio.store.atomic import whole

FORMATS = ("html", "pptx", "pdf")
PRESENT = "manim-slides"  # its own player's files

_NAME = "deck"
_READY: dict[str, Callable[[], None]] = {"html": html.ready, "pptx": pptx.ready}


def make(order: Order, console: Console, formats: Sequence[str] = FORMATS, start: str = "auto") -> int:
    """Make the clips that are not there yet, and decks from them; return the exit code.

    Parameters
    ----------
    order, console : what is to be made, and where to say so.
    formats : of html, pptx, pdf and manim-slides.
    start : how the films of a PPTX start, "auto" or "click".

    Raises
    ------
    StudioError
        If a package is missing that a format takes.
    """
    for suffix in formats:
        if suffix in _READY:
            _READY[suffix]()  # before clips are made in vain
    order.ready()
    order = voiced(order, console)
    with order.turn("clips", console):
        return _made(order, console, formats, start)


def _made(order: Order, console: Console, formats: Sequence[str], start: str) -> int:
    # With a voice, clips are looked through even if they are there: another take may be heard.
    if order.voice or not all(order.cache.made(job) for job in clips.jobs(order)):
        code = clips.make(order, console, formats=("mp4",))
        if code != OK:
            return code
    order.speak()
    deck = _deck(order)
    for suffix in formats:
        if suffix == PRESENT:
            folder = order.path(manim_slides.NAME, "")
            names = manim_slides.write(deck, folder)
            if not order.quiet:
                console.print(f"cd {folder.parent} && manim-slides present {' '.join(names)}", soft_wrap=True)
        else:
            order.enter(write(deck, order.path(_NAME, f".{suffix}"), start), "deck", deck.title, console)
    return OK


def _deck(order: Order) -> Deck:
    settings = order.settings
    return Deck(
        slides(order.folder, {entry.name for entry in order.entries}, settings.language),
        order.title or say("studio_untitled"),
        settings.author or "",
        settings.language,
        settings.palette,
    )


def slides(folder: Path, names: set[str], language: str = "en") -> tuple[Slide, ...]:
    """Find the slides of some steps, in order, by what the index in a folder says of those in a language.

    Raises
    ------
    StudioError
        If there are no clips of these steps.
    """
    films = [one for one in index.read(folder, language) if one["kind"] == "clip" and one["file"].endswith(".mp4")]
    beats = [one for one in films if one["name"] in names and one["beat"] and one["step"] is not None]
    if not beats:
        raise StudioError(f"a deck wants clips of at least one step, got none in {folder}")
    return tuple(
        Slide(
            f"{one['step']} {one['title']}",
            (folder / one["file"]).absolute(),
            (folder / one["file"]).with_suffix(".png").absolute(),
            one["sentence"],
            one["loop"],
            (one["width"], one["height"]),
            one["duration"],
            one.get("sound", False),
        )
        for one in sorted(beats, key=lambda one: (one["name"], one["beat"]["number"]))
    )


def write(deck: Deck, path: Path, start: str = "auto") -> Path:
    """Write a deck; the ending of its path says which kind."""
    with whole(path) as partial:
        if path.suffix == ".html":
            html.write(deck, partial)
        elif path.suffix == ".pptx":
            pptx.write(deck, partial, start)
        else:
            pdf.write(deck, partial)
    return path
