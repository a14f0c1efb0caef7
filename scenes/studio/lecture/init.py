"""`dnacnn init`: a lecture file to begin with."""

from importlib.resources import files
from pathlib import Path

from scenes.studio.errors import StudioError
from scenes.studio.lecture.lecture_file import NAME
from scenes.studio.store.atomic import whole


def write(path: Path) -> None:
    """Write a lecture file that says what the notes' own lecture chooses, with what else there is to choose.

    Raises
    ------
    StudioError
        If there is one already.
    """
    if path.exists():
        raise StudioError(f"{path} is there already, and stays as it is")
    with whole(path) as partial:
        partial.write_text((files("scenes.studio") / "templates" / NAME).read_text(encoding="utf-8"), encoding="utf-8")
