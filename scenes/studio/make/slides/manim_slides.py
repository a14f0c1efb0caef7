"""A deck for `manim-slides present`: the files that it would have written beside the films of scenes."""

from pathlib import Path

from scenes.kit.telling.slug import slug
from scenes.studio.make.slides.slide import Deck
from scenes.studio.store.atomic import write_json

NAME = "slides"


def write(deck: Deck, folder: Path) -> list[str]:
    """Write a file for each step into a folder, and return the names under which `present` finds the steps.

    The folder lies where the films' folder does: `present` looks for films from there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.json"):
        old.unlink()
    names = []
    for heading, slides in deck.steps():
        config = {
            "slides": [
                # manim-slides wants a film for going back, too; nothing here is played backwards.
                {"file": place, "rev_file": place, "loop": one.loop, "notes": one.sentence}
                for one in slides
                for place in [one.clip.relative_to(folder.parent.absolute()).as_posix()]
            ],
            "resolution": deck.size,
            "background_color": deck.palette.background,
        }
        names.append("Step" + slug(heading).title().replace("-", ""))
        write_json(folder / f"{names[-1]}.json", config)
    return names
