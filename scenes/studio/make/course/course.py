"""`dnacnn pack --to scorm` and `--to zip`: the lecture for learning platforms."""

from collections.abc import Sequence

from rich.console import Console

from scenes.studio.lecture import catalog
from scenes.studio.make import clips
from scenes.studio.make.course import scorm, site
from scenes.studio.make.course.lesson import lessons
from scenes.studio.make.order import OK, Order
from scenes.studio.store.atomic import whole

FORMATS = ("scorm", "zip")


def make(order: Order, console: Console, formats: Sequence[str]) -> int:
    """Make the clips that are not there yet, and packages of them in formats scorm and zip; return the exit code."""
    order.ready()
    with order.turn("clips", console):
        return _made(order, console, formats)


def _made(order: Order, console: Console, formats: Sequence[str]) -> int:
    code = clips.make(order, console, formats=("mp4",))
    if code != OK:
        return code
    order.speak()
    title, language = order.title or catalog.title(order.entries[0]), order.settings.language
    for form in formats:
        path = order.path(scorm.NAME if form == "scorm" else site.NAME, ".zip")
        with whole(path) as partial:
            if form == "scorm":
                found = lessons(order.folder, [entry.name for entry in order.entries], language)
                scorm.write(found, partial, title, language)
            else:
                site.write(order.folder, partial, order.settings)
        order.enter(path, "course", title, console)
    return OK
