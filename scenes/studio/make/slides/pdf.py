"""A deck without motion, as PDF: the picture on which each beat ends, one a page."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from scenes.studio.make.slides.slide import Deck
from scenes.studio.paper import paper


def write(deck: Deck, path: Path) -> None:
    """Set a deck as PDF, with its title, its author, and each picture's sentence as its description.

    Raises
    ------
    StudioError
        If it cannot be set.
    """
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
        for number, slide in enumerate(deck.slides):
            shutil.copyfile(slide.poster, folder / f"{number}.png")
        made = paper("deck", content, folder)
    path.write_bytes(made)
