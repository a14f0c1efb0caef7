"""The gate: the pictures of many lectures, looked through for what nobody should see."""

import shutil
from collections.abc import Iterator
from concurrent.futures import Executor
from pathlib import Path

import click
from random_lectures import lectures

from scenes.studio.check import check
from scenes.studio.cli import options
from scenes.studio.jobs.processes import Pool
from scenes.studio.make.order import OK, Order
from scenes.studio.video.quality import QUALITIES

KEPT = Path(__file__).parents[1] / "lectures"


@click.command()
@click.argument("steps", nargs=-1)
@click.option("--random", "count", type=click.IntRange(1), help="So many lectures that are drawn, instead of the kept.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of the drawing.")
@click.option("--every", type=click.FloatRange(min=0.05), default=0.25, show_default=True, help="Seconds in between.")
@options.workers
@options.media()
def gate(
    *, steps: tuple[str, ...], count: int | None, seed: int, every: float, workers: int | None, media: Path
) -> None:
    """Check STEPS of the notes' lecture and of the kept ones, or of lectures that are drawn.

    The notes' lecture and drawn ones are also looked at in mid-motion; of a kept one, the held pictures. The file of a
    drawn lecture stays in the folder `gate` if something was found.
    """
    found = _drawn(count, seed, media / "gate") if count else iter([None, *sorted(KEPT.glob("*.toml"))])
    failed = []
    # What a worker has imported and set in type serves all lectures.
    with Pool(workers) as pool, pool.executor() as executor:
        for path in found:
            click.echo(str(path or "the notes' own lecture"))
            if _check(path, steps, None if path and not count else every, media, executor):
                failed.append(path)
            elif path and count:
                path.unlink()
    click.echo(f"something was found in {len(failed)}{''.join(f', {path}' for path in failed if path)}")
    raise SystemExit(bool(failed))


def _drawn(count: int, seed: int, folder: Path) -> Iterator[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    for number, text in enumerate(lectures(count, seed)):
        path = folder / f"{seed}-{number:03d}.toml"
        path.write_text(text, encoding="utf-8")
        yield path


def _check(path: Path | None, steps: tuple[str, ...], every: float | None, media: Path, executor: Executor) -> bool:
    """Look through one lecture; return whether something was found."""
    # All share one folder, and so what is learned once for all lectures.
    order: Order = options.order(steps, media, QUALITIES["720p"], lecture=path)
    found = check.check_with(executor, order, options.console(), every) != OK
    if found and path:  # the pictures of another lecture come next
        shutil.copytree(media / "check", media / "gate" / path.stem, dirs_exist_ok=True)
    return found


if __name__ == "__main__":
    gate()
