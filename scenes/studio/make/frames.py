"""`dnacnn frames`: the held picture of every beat, or other pictures, without rendering films."""

from typing import Any

from rich.console import Console

from scenes.studio.jobs.job import FramesJob
from scenes.studio.make.order import Order, make_beside


def make(order: Order, console: Console, **asked: Any) -> int:
    """Draw pictures in the formats and at the times that `FramesJob` names; return the exit code."""
    return make_beside("frames", jobs(order, **asked), order, console)


def jobs(order: Order, **asked: Any) -> list[FramesJob]:
    """Return what is to be done for the pictures of an order."""
    return order.jobs(FramesJob, order.folder / "frames", **asked)
