"""`dnacnn deck`: slides, one a beat, with its clip, its poster, and its sentence as the speaker's note.

manim-slides' converter makes them from the clips; it is an extra.
"""

import io
import json
from collections.abc import Callable, Sequence
from contextlib import redirect_stderr
from dataclasses import dataclass
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from rich.console import Console

from scenes.kit.look.theme import DARK, Palette
from scenes.studio.errors import StudioError
from scenes.studio.make import clips
from scenes.studio.make.order import OK, Order
from scenes.studio.store import index
from scenes.studio.store.atomic import whole
from scenes.studio.template import embedded, fill

FORMATS = ("html", "pptx", "pdf")

_NAME = "deck"
_MISSING = (
    "a deck takes manim-slides and pyreveal, which are not installed; "
    "`pip install '.[slides]'` gets them, and so does `make setup`"
)
_A4 = 11.69  # inches: a page of the PDF is as wide as a sheet is long


@dataclass(frozen=True)
class Slide:
    """One beat: what its step is called, its clip and poster, the speaker's note, and the clip's size in pixels."""

    step: str
    clip: Path
    poster: Path
    sentence: str
    loop: bool
    size: tuple[int, int]


@dataclass(frozen=True)
class Deck:
    """All slides, in order, with the title of the whole and the colours of the clips."""

    slides: tuple[Slide, ...]
    title: str
    palette: Palette = DARK


def make(order: Order, console: Console, formats: Sequence[str] = FORMATS) -> int:
    """Make the clips that are not there yet, and decks from them in formats html, pptx and pdf; return the exit code.

    Raises
    ------
    StudioError
        If the converter is missing.
    """
    converters()  # before clips are made in vain
    if not all(order.cache.made(job) for job in clips.jobs(order)):
        code = clips.make(order, console, formats=("mp4",))
        if code != OK:
            return code
    titles = [entry.title for entry in order.entries if entry.name.startswith("00-")]
    title = order.settings.title or (titles[0] if titles else "The lecture, step by step")
    names = {entry.name for entry in order.entries}
    deck = Deck(slides(order.folder, names), title, order.settings.palette)
    for suffix in formats:
        path = write(deck, order.folder / f"{_NAME}.{suffix}")
        index.add(path, "deck", title)
        if not order.quiet:
            console.print(str(path))
    return OK


def slides(folder: Path, names: set[str]) -> tuple[Slide, ...]:
    """Find the slides of some steps, in order, by what the index in a folder says.

    Raises
    ------
    StudioError
        If there are no clips of these steps.
    """
    films = [one for one in index.read(folder) if one["kind"] == "clip" and one["file"].endswith(".mp4")]
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
        )
        for one in sorted(beats, key=lambda one: (one["name"], one["beat"]["number"]))
    )


def write(deck: Deck, path: Path) -> Path:
    """Write a deck; the ending of its path says which kind."""
    with TemporaryDirectory(prefix="dnacnn-deck-") as folder, whole(path) as partial:
        if path.suffix == ".html":
            partial.write_text(_html(deck), encoding="utf-8")
            return path
        made = converters()
        configs = [made.PresentationConfig.from_file(file) for file in _configs(deck, Path(folder))]
        # The converter draws bars for each step on a terminal that is not its own.
        with redirect_stderr(io.StringIO()):
            _KINDS[path.suffix](made, configs, deck, partial)
    return path


def converters() -> Any:
    """Return manim-slides' module of converters.

    Raises
    ------
    StudioError
        If it, or the package with reveal.js, is missing.
    """
    try:
        from manim_slides import convert  # noqa: PLC0415 - an extra, and slow to import

        files("pyreveal")
    except ImportError:
        raise StudioError(_MISSING) from None
    return convert


def _configs(deck: Deck, folder: Path) -> list[Path]:
    """Write what manim-slides would have written beside the films of scenes: a file for each step."""
    paths = []
    for number, (_, of_step) in enumerate(groupby(deck.slides, key=lambda slide: slide.step)):
        slides = list(of_step)
        config = {
            "slides": [
                # A deck is not played backwards, but the converter wants a film for that too.
                {"file": str(one.clip), "rev_file": str(one.clip), "loop": one.loop, "notes": one.sentence}
                for one in slides
            ],
            "resolution": slides[0].size,
            "background_color": deck.palette.background,
        }
        paths.append(folder / f"{number:02d}.json")
        paths[-1].write_text(json.dumps(config), encoding="utf-8")
    return paths


def _html(deck: Deck) -> str:
    """Return a page that has everything in it, reveal.js and the clips too."""
    parts = {"css": "reveal.css", "js": "reveal.js", "notes": "plugin/notes.js"}
    folder = files("pyreveal") / "revealjs" / "dist"
    reveal = {key: embedded(folder.joinpath(name).read_text(encoding="utf-8")) for key, name in parts.items()}
    steps = [(heading, list(slides)) for heading, slides in groupby(deck.slides, key=lambda slide: slide.step)]
    size = deck.slides[0].size
    return fill("deck.html", title=deck.title, steps=steps, size=size, palette=deck.palette, reveal=reveal)


def _pptx(made: Any, configs: Any, deck: Deck, path: Path) -> None:
    width, height = deck.slides[0].size
    made.PowerPoint(presentation_configs=configs, width=width, height=height).convert_to(path)
    _dress(path, deck)


def _pdf(made: Any, configs: Any, deck: Deck, path: Path) -> None:
    made.PDF(presentation_configs=configs, resolution=deck.slides[0].size[0] / _A4).convert_to(path)


_KINDS: dict[str, Callable[[Any, Any, Deck, Path], None]] = {".pptx": _pptx, ".pdf": _pdf}


def _dress(path: Path, deck: Deck) -> None:
    """Give each film its poster and its words: the converter's posters are the clips' first pictures, often empty."""
    from pptx import Presentation  # noqa: PLC0415 - comes with the converter
    from pptx.enum.shapes import MSO_SHAPE_TYPE  # noqa: PLC0415

    presentation = Presentation(str(path))
    for page, slide in zip(presentation.slides, deck.slides, strict=True):
        (movie,) = (shape for shape in page.shapes if shape.shape_type == MSO_SHAPE_TYPE.MEDIA)
        _, movie._element.blipFill.blip.rEmbed = page.part.get_or_add_image_part(str(slide.poster))  # noqa: SLF001
        movie.name = f"{slide.step}: {slide.clip.stem}"
        movie._element.nvPicPr.cNvPr.set("descr", slide.sentence)  # noqa: SLF001 - read aloud in place of the film
    about = presentation.core_properties
    about.title, about.author, about.last_modified_by = deck.title, "", ""
    presentation.save(str(path))
