"""The remarks of all chapters: each chapter's folder may have a module `remarks` that computes them."""

from importlib import import_module

from scenes.kit.telling.remark import Remark
from scenes.kit.telling.settings import Settings
from scenes.script import script
from scenes.studio.lecture.sources import find, modules


def remarks(settings: Settings) -> tuple[Remark, ...]:
    """Compute all remarks on a lecture's steps, corrections first; it takes a second or two."""
    script.activate(settings.language, words=settings.words)
    chapters = sorted({name.rpartition(".")[0] for name in modules()})
    homes = [import_module(f"{chapter}.remarks") for chapter in chapters if find(f"{chapter}.remarks")]
    found = [remark for home in homes for remark in home.remarks(settings.lecture)]
    return tuple(sorted(found, key=lambda remark: not remark.corrects))
