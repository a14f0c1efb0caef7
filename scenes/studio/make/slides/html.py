"""A deck for browsers: one file that has everything in it, reveal.js and the films too."""

from html import escape
from importlib.resources import files
from pathlib import Path

from scenes.script.numbers import language
from scenes.script.script import say
from scenes.studio.errors import StudioError
from scenes.studio.make.slides.slide import Deck
from scenes.studio.template import embedded, fill

_PARTS = {"css": "reveal.css", "js": "reveal.js", "notes": "plugin/notes.js"}
# What the speaker's view says in English, with what stands around it in its program, and our message for it.
_SPEAKER = {
    ">Loading speaker view...<": "deck_speaker-loading",
    ">Upcoming<": "deck_speaker-next",
    ">Time <": "deck_speaker-time",
    ">Click to Reset<": "deck_speaker-reset",
    ">Notes<": "deck_speaker-notes",
    "'Layout'": "deck_speaker-layout",
    "'Default'": "deck_speaker-default",
    "'Wide'": "deck_speaker-wide",
    "'Tall'": "deck_speaker-tall",
    "'Notes only'": "deck_speaker-only",
}


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
    code = {key: folder.joinpath(name).read_text(encoding="utf-8") for key, name in _PARTS.items()}
    code["notes"] = _translated(code["notes"])
    page = fill(
        "deck.html",
        title=deck.title,
        author=deck.author,
        language=deck.language,
        steps=list(deck.steps()),
        size=deck.size,
        palette=deck.palette,
        reveal={key: embedded(text) for key, text in code.items()},
    )
    path.write_text(page, encoding="utf-8")


def _translated(program: str) -> str:
    """Let the speaker's view say what the script in force says."""
    for english, message in _SPEAKER.items():
        said = escape(say(message)).replace("`", "&#96;").replace("\\", "&#92;").replace("$", "&#36;")
        program = program.replace(english, english.replace(english.strip("<>' "), said))
    return program.replace("'en-US', { hour12: true,", f"'{language()}', {{").replace(">0:00 AM<", "><")
