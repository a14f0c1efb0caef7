"""How the studio compares with Manim's own command: the same steps, sizes and pictures a second, in one run.

Each measurement is a process of its own, so that processor time and memory are those of all that it starts. The
commands take turns. Times are only worth comparing within one run; the table says ratios.
"""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import click
import numpy as np

from scenes.studio.catalog import entries
from scenes.studio.draw import tell
from scenes.studio.encoder import Film
from scenes.studio.entry import Entry, select
from scenes.studio.painter import Box
from scenes.studio.pool import processors
from scenes.studio.quality import QUALITIES, Coding, Quality
from scenes.studio.sources import find
from scenes.studio.take import Take

# Runs a command and prints what it and all that it started took.
_METER = """
import json, resource, subprocess, sys, time
began = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
# Linux counts memory in kilobytes, macOS in bytes.
memory = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
print(json.dumps([code, time.perf_counter() - began, used.ru_utime + used.ru_stime, memory]))
"""


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds on the clock, seconds of all processors, megabytes of its largest process."""

    wall: float
    cpu: float
    memory: float


def measure(command: Sequence[object]) -> Cost:
    """Run a command to its end.

    Parameters
    ----------
    command : its words.

    Returns
    -------
    cost : of it and of all that it starts.

    Raises
    ------
    RuntimeError
        If it fails.
    """
    words = [str(word) for word in command]
    told = subprocess.run([sys.executable, "-c", _METER, *words], capture_output=True, text=True, check=True)  # noqa: S603
    code, wall, cpu, memory = json.loads(told.stdout)
    if code:
        raise RuntimeError(f"{' '.join(words)} ended with {code}")
    return Cost(wall, cpu, memory)


def manim(chosen: Sequence[Entry], quality: Quality, media: Path) -> Cost:
    """Render steps by Manim's own command, a file after the other.

    Parameters
    ----------
    chosen : the steps.
    quality : size and pictures a second.
    media : where to; what is there from before is used.

    Returns
    -------
    cost : of all of them.
    """
    size = ["--resolution", f"{quality.width},{quality.height}", "--fps", quality.fps]
    fixed = [sys.executable, "-m", "manim", "render", "-a", *size, "--media_dir", media, "--progress_bar", "none"]
    costs = [measure([*fixed, find(entry.module)]) for entry in chosen]
    return Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.memory for c in costs))


def studio(work: str, chosen: Sequence[Entry], quality: Quality, media: Path) -> Cost:
    """Let the studio do the same.

    Parameters
    ----------
    work : the command, such as "render".
    chosen, quality, media : as for `manim`.

    Returns
    -------
    cost : of all of them.
    """
    sized = ["--quality", _name(quality), "--fps", quality.fps, "--media", media, "--quiet"]
    return measure([Path(sys.executable).with_name("dnacnn"), work, *(entry.name for entry in chosen), *sized])


def encoding(entry: Entry, quality: Quality, coding: Coding | None = None) -> tuple[float, float, int]:
    """Measure the encoder alone, on a step's pictures.

    Parameters
    ----------
    entry : the step.
    quality : size and pictures a second.
    coding : how to encode; as the studio does by default.

    Returns
    -------
    encoding, total : seconds of processor time, for encoding and for everything.
    size : of the film, in bytes.
    """
    spent = 0.0

    class Timed(Film):
        """A film that knows how long its pictures took."""

        def show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
            """Take a picture."""
            nonlocal spent
            began = process_time()
            super().show(canvas, boxes, repeat)
            spent += process_time() - began

    step = entry.load()
    with TemporaryDirectory(prefix="dnacnn-bench-") as folder:
        path = Path(folder) / "film.mp4"
        began = process_time()
        with Timed(path, quality.width, quality.height, quality.fps, coding) as film:
            sizes = {"height": quality.height, "width": quality.width, "fps": quality.fps}
            tell(step, Take(film, entry.name).painter, settings=None, on_held=None, **sizes)
        return spent, process_time() - began, path.stat().st_size


def compare(chosen: Sequence[Entry], quality: Quality, rounds: int, say: Callable[[str], None]) -> Iterator[str]:
    """Measure everything, and give the lines of a table.

    Parameters
    ----------
    chosen : the steps.
    quality : size and pictures a second.
    rounds : how often each measurement is made; the table has medians.
    say : is told what is measured.

    Yields
    ------
    line : of Markdown.
    """
    costs: dict[str, list[Cost]] = {}
    for number in range(rounds):
        with TemporaryDirectory(prefix="dnacnn-bench-") as folder:
            theirs, ours = Path(folder) / "manim", Path(folder) / "studio"
            steps = [
                ("manim render -a, cold", partial(manim, chosen, quality, theirs)),
                ("studio, cold", partial(studio, "render", chosen, quality, ours)),
                ("manim render -a, nothing changed", partial(manim, chosen, quality, theirs)),
                ("studio, nothing changed", partial(studio, "render", chosen, quality, ours)),
                ("studio, one step changed", partial(_one_changed, chosen, quality, ours)),
                ("studio, held frames as stills", partial(studio, "frames", chosen, quality, ours)),
            ]
            for what, take in steps:
                say(f"round {number + 1} of {rounds}: {what}")
                costs.setdefault(what, []).append(take())
    say("the encoder alone")
    floors = [encoding(entry, quality) for entry in chosen]
    floor = sum(spent for spent, _, _ in floors)
    reference = median(cost.wall for cost in costs["manim render -a, cold"])
    yield f"{len(chosen)} steps at {quality.width} by {quality.height}, {quality.fps} pictures a second, "
    yield f"{processors()} processors, {rounds} round{'s' if rounds > 1 else ''}; wall as a share of Manim's, cold."
    yield ""
    yield "| | wall | processor time / wall | largest process |"
    yield "|---|---:|---:|---:|"
    for what, taken in costs.items():
        wall, cpu = median(cost.wall for cost in taken), median(cost.cpu for cost in taken)
        yield f"| {what} | {wall / reference:.3f} | {cpu / wall:.2f} | {max(c.memory for c in taken):.0f} MB |"
    ours_cold = median(cost.cpu for cost in costs["studio, cold"])
    yield f"| encoding alone, on all processors | {floor / processors() / reference:.3f} | {processors():.2f} | |"
    yield ""
    yield f"The studio's cold render takes {ours_cold / floor:.2f} times the processor time of encoding alone."


def codings(entry: Entry, quality: Quality, say: Callable[[str], None]) -> Iterator[str]:
    """Compare encoder settings on one step.

    Parameters
    ----------
    entry, quality : as in `encoding`.
    say : is told what is measured.

    Yields
    ------
    line : of Markdown.
    """
    tried = {
        "Manim's: medium, crf 23": Coding("medium", 23, ""),
        "medium, crf 20": Coding("medium", 20, ""),
        "veryfast, crf 20": Coding("veryfast", 20, ""),
        "the studio's": Coding(),
        "the studio's, every frame written": replace(Coding(), constant=True),
        "ultrafast, crf 20": Coding("ultrafast", 20, ""),
    }
    yield ""
    yield f"Encoding step {entry.number} alone, as a share of the first row:"
    yield ""
    yield "| setting | processor time | size |"
    yield "|---|---:|---:|"
    first: tuple[float, int] | None = None
    for name, coding in tried.items():
        say(f"encoding: {name}")
        spent, _, size = encoding(entry, quality, coding)
        first = first or (spent, size)
        yield f"| {name} | {spent / first[0]:.2f} | {size / first[1]:.2f} |"


def _one_changed(chosen: Sequence[Entry], quality: Quality, media: Path) -> Cost:
    # A step whose record is gone is made again, as one whose file changed would be.
    (media / ".cache" / f"film-{chosen[0].name}.json").unlink()
    return studio("render", chosen, quality, media)


def _name(quality: Quality) -> str:
    return next(name for name, one in QUALITIES.items() if one.height == quality.height)


@click.command()
@click.argument("steps", nargs=-1)
@click.option("--quality", type=click.Choice(list(QUALITIES)), default="1080p", show_default=True)
@click.option("--fps", type=int, default=60, show_default=True)
@click.option("--rounds", type=int, default=1, show_default=True)
@click.option("--to", type=click.Path(path_type=Path), default=Path("media/bench.md"), show_default=True)
def main(steps: tuple[str, ...], quality: str, fps: int, rounds: int, to: Path) -> None:
    """Compare the studio with Manim's own command on STEPS; all, if none are given."""
    chosen = [entry for entry in select(steps, entries()) if entry.number is not None]
    size = replace(QUALITIES[quality], fps=fps)
    lines = []
    for line in (*compare(chosen, size, rounds, _say), *codings(chosen[0], size, _say)):
        click.echo(line)
        lines.append(line)
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text("\n".join(["# The studio beside Manim's own command", "", *lines, ""]))


def _say(what: str) -> None:
    click.echo(f"[{os.getpid()}] {what}", err=True)


if __name__ == "__main__":
    main()
