"""`dnacnn clips`: clips of steps and of their beats."""

from collections.abc import Sequence
from dataclasses import replace

from rich.console import Console

from scenes.kit.look.theme import LIGHT
from scenes.studio.errors import StudioError
from scenes.studio.jobs.job import ClipsJob
from scenes.studio.make.order import Order, make_beside, warn_of_size
from scenes.studio.make.sound.voicing import voiced

FORMATS = ("mp4", "webm", "gif")  # unless others are asked for
LIGHT_WEBM = "webm-light"


def make(order: Order, console: Console, formats: Sequence[str] = FORMATS, *, loop: bool = False) -> int:
    """Make clips in some formats, GIFs that loop if it is asked for; return the exit code.

    Raises
    ------
    StudioError
        If the size is one that no film can have.
    """
    size = order.quality
    if size.width % 2 or size.height % 2:
        raise StudioError(f"a film is an even number of pixels wide and high, got {size.width} by {size.height}")
    if "mp4" in formats:
        warn_of_size(order, console)
    order = voiced(order, console)
    return make_beside("clips", jobs(order, formats, loop=loop), order, console)


def jobs(order: Order, formats: Sequence[str] = FORMATS, *, loop: bool = False) -> list[ClipsJob]:
    """Return what is to be done for the clips of an order."""
    folder = order.folder / "clips"
    plain = tuple(form for form in formats if form != LIGHT_WEBM)
    found = order.jobs(ClipsJob, folder, formats=plain, loop=loop, track=order.track) if plain else []
    if LIGHT_WEBM in formats:
        # What is drawn for dark slides is white where it has no background; for white slides it is drawn in dark.
        light = replace(order, settings=replace(order.settings, palette=LIGHT))
        found += light.jobs(ClipsJob, folder, ".light", formats=("webm",), track=order.track)
    return found
