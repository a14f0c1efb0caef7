"""A deck without motion, as PDF: the picture on which each beat ends, one a page."""

import json
import shutil
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from scenes.studio.errors import StudioError
from scenes.studio.make.slides.slide import Deck

_TEMPLATE = "deck.typ"


def write(deck: Deck, path: Path) -> None:
    """Set a deck as PDF, with its title, its author, and each picture's sentence as its description.

    Raises
    ------
    StudioError
        If it cannot be set.
    """
    template = (files("scenes.studio") / "templates" / _TEMPLATE).read_text(encoding="utf-8")
    width, height = deck.size
    content = {
        "title": deck.title,
        "author": deck.author,
        "language": deck.language,
        "shape": width / height,
        "background": deck.palette.background,
        "slides": [
            {"picture": f"{number}.png", "step": slide.step, "sentence": slide.sentence}
            for number, slide in enumerate(deck.slides)
        ],
    }
    with TemporaryDirectory(prefix="dnacnn-deck-") as name:
        folder = Path(name)
        (folder / _TEMPLATE).write_text(template, encoding="utf-8")
        (folder / "deck.json").write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
        for number, slide in enumerate(deck.slides):
            shutil.copyfile(slide.poster, folder / f"{number}.png")
        try:
            made = typst.compile(str(folder / _TEMPLATE), root=str(folder), format="pdf")
        except (typst.TypstError, RuntimeError) as error:
            raise StudioError(f"the deck cannot be set as PDF: {error}") from error
    path.write_bytes(bytes(made))
