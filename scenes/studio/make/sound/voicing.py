"""An order's voice: what is heard is there, and its lengths are known, before anything is drawn."""

from dataclasses import replace

from rich.console import Console

from scenes.studio.make.list import beats
from scenes.studio.make.order import Order
from scenes.studio.voice.speaking import speak

_FOLDER = "voice"  # of speech that is kept, in the cache


def voiced(order: Order, console: Console) -> Order:
    """Return an order with its voice, if it wants one.

    Raises
    ------
    StudioError
        As `scenes.studio.voice.speaking.speak` does.
    """
    if not order.wanted or order.voice:
        return order
    told = beats(order, console)
    with console.status("speaking") as status:
        voice = speak(order.wanted, told, order.settings.language, order.cache_folder / _FOLDER, status.update)
    if not order.quiet:
        console.print(voice.summary, highlight=False)
    return replace(order, voice=voice)
