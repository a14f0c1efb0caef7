"""Which sizes and paces many devices play."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from scenes.studio.make.order import Order, warn_of_size
from scenes.studio.video.quality import QUALITIES, Quality


@pytest.mark.parametrize(
    ("size", "warned"),
    [(one, False) for one in QUALITIES.values()]
    + [
        (Quality(3840, 2160, 60), False),
        (Quality(2160, 3840, 60), False),
        (Quality(1920, 1080, 120), False),
        (Quality(3840, 2160, 120), True),
        (Quality(7680, 4320, 30), True),
    ],
)
def test_what_takes_level_6_is_said(size: Quality, warned: bool) -> None:
    console = Console(file=StringIO(), width=200)
    warn_of_size(Order((), complete=False, folder=Path(), quality=size), console)
    said = f"films of {size.width} by {size.height} at {size.fps} pictures a second take level 6"
    assert (said in console.file.getvalue()) == warned
