"""A deck for browsers: one file that has everything in it, reveal.js and the films too."""

from importlib.resources import files
from pathlib import Path

from scenes.studio.errors import StudioError
from scenes.studio.make.slides.slide import Deck
from scenes.studio.template import embedded, fill

_PARTS = {"css": "reveal.css", "js": "reveal.js", "notes": "plugin/notes.js"}


def ready() -> None:
    """Check that reveal.js can be had.

    Raises
    ------
    StudioError
        If the package that ships it is not installed.
    """
    try:
        files("pyreveal")
    except ImportError:
        raise StudioError(
            "a deck as HTML takes pyreveal, which is not installed; `pip install '.[slides]'` gets it, and so does "
            "`make setup`"
        ) from None


def write(deck: Deck, path: Path) -> None:
    """Write a deck as a page."""
    folder = files("pyreveal") / "revealjs" / "dist"
    reveal = {key: embedded(folder.joinpath(name).read_text(encoding="utf-8")) for key, name in _PARTS.items()}
    page = fill(
        "deck.html",
        title=deck.title,
        author=deck.author,
        language=deck.language,
        steps=list(deck.steps()),
        size=deck.size,
        palette=deck.palette,
        reveal=reveal,
    )
    path.write_text(page, encoding="utf-8")
