"""`dnacnn check`: the pictures of a whole lecture, looked through on all processors."""

from concurrent.futures import Executor, as_completed
from pathlib import Path

from rich.console import Console
from rich.text import Text

from scenes.kit.telling.settings import Settings
from scenes.studio.jobs.cause import cause, trace
from scenes.studio.jobs.processes import Pool
from scenes.studio.lecture.entry import Entry
from scenes.studio.make.order import FAILED, OK, Order
from scenes.studio.phrases import counted
from scenes.studio.video.aspect import nearest
from scenes.studio.video.quality import Quality


def check(order: Order, console: Console, every: float | None) -> int:
    """Look through steps, say what is wrong, and save the pictures of it in the folder `check`.

    Parameters
    ----------
    order : which steps, and where to.
    console : where to print.
    every : seconds between the pictures in mid-motion that are looked at; None for none.

    Returns
    -------
    code : to exit with.
    """
    with Pool(order.workers) as workers, workers.executor() as executor:
        return check_with(executor, order, console, every)


def check_with(executor: Executor, order: Order, console: Console, every: float | None) -> int:
    """Do the same with workers that may have looked through another lecture before."""
    folder = order.folder / "check"
    count = looked = 0
    tasks = {
        executor.submit(look, entry, order.settings, order.quality, every, folder): entry for entry in order.entries
    }
    for task in as_completed(tasks):
        looked += 1
        try:
            found = task.result()
        except Exception as error:  # noqa: BLE001 - reported with its name and line, and the other steps go on
            count += 1
            console.print(Text(f"{tasks[task].name}: {cause(error, folder)}", "red"), soft_wrap=True)
            console.print(Text(trace(error), "dim"), end="", soft_wrap=True)
            continue
        looked -= found is None
        for line, path in found or ():
            count += 1
            console.print(Text(line, "red"), soft_wrap=True)
            console.print(Text(f"  {path}", "dim"), soft_wrap=True)
    if not order.quiet:
        console.print(f"{counted(count, 'fault')} in {counted(looked, 'step')} and cards")
    return FAILED if count else OK


def look(
    entry: Entry, settings: Settings, quality: Quality, every: float | None, folder: Path
) -> list[tuple[str, Path]] | None:
    """Look through one step, in a worker; return each fault in one line, with the file of its picture.

    None if the lecture leaves the step out.
    """
    from scenes.studio.check.faults import inspect  # noqa: PLC0415 - takes Manim, which only a worker needs

    step = entry.load()
    if step.unfit(settings.lecture):
        return None
    aspect = nearest(quality.width, quality.height)
    found = inspect(step, entry.name, settings=settings, aspect=aspect, every=every)
    for old in folder.glob(f"{entry.name}-*.png"):
        old.unlink()
    return [(str(fault), path) for fault, path in zip(found.faults, found.save(folder), strict=True)]
