"""`dnacnn frames`: the held picture of every beat, or other pictures, without rendering films."""

from typing import Any

from rich.console import Console

from scenes.studio.jobs.job import FramesJob
from scenes.studio.make.order import Order, make_beside


def make(order: Order, console: Console, **asked: Any) -> int:
    """Draw pictures in the formats and at the times that `FramesJob` names; return the exit code."""
    jobs = order.jobs(FramesJob, lambda entry: order.folder / "frames" / entry.name, **asked)
    return make_beside("frames", jobs, order, console)
