"""`dnacnn init`: a lecture file to begin with."""

import re
from importlib.resources import files
from pathlib import Path

from scenes.script.script import ENGLISH, load
from scenes.studio.errors import StudioError
from scenes.studio.lecture import own_script
from scenes.studio.lecture.lecture_file import NAME
from scenes.studio.store.atomic import write_text


def write(path: Path, language: str = ENGLISH) -> None:
    """Write a lecture file that says what the notes' own lecture chooses, with what else there is to choose.

    Parameters
    ----------
    path : where to.
    language : which it chooses; the title is in it.

    Raises
    ------
    StudioError
        If there is one already, or no script in the language.
    """
    if path.exists():
        raise StudioError(f"{path} is there already, and stays as it is")
    known = own_script.languages(path.parent)
    if language not in known:
        raise StudioError(f"there is no script in {language!r}; there are {', '.join(known)}")
    text = (files("scenes.studio") / "templates" / NAME).read_text(encoding="utf-8")
    for key, value in (("language", language), ("title", load(language).fill("opening_title", {}).text)):
        text = re.sub(rf'^{key} = "[^"]*"', f'{key} = "{value}"', text, count=1, flags=re.MULTILINE)
    write_text(path, text)
