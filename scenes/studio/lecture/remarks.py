"""The remarks of all chapters: each chapter's folder may have a module `remarks` that computes them."""

from importlib import import_module

from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.remark import Remark
from scenes.script import script
from scenes.studio.lecture.sources import find, modules


def remarks(lecture: Lecture, language: str = "en") -> tuple[Remark, ...]:
    """Compute all remarks on a lecture's steps, corrections first; it takes a second or two."""
    script.activate(language)
    chapters = sorted({name.rpartition(".")[0] for name in modules()})
    homes = [import_module(f"{chapter}.remarks") for chapter in chapters if find(f"{chapter}.remarks")]
    found = [remark for home in homes for remark in home.remarks(lecture)]
    return tuple(sorted(found, key=lambda remark: not remark.corrects))
