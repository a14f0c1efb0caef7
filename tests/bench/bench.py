"""How the studio compares with Manim's own command and with its earlier self: the same steps and sizes, in one run.

Each measurement is a process of its own, so that processor time and memory are those of all that it starts. Times are
only worth comparing within one run, so the tables say ratios wherever they can. `python -m tests.bench.bench --help`
says what can be asked for.
"""

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import nullcontext
from dataclasses import replace
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import TypeVar

import click

from scenes.studio.jobs.processes import processors
from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry, select
from scenes.studio.lecture.sources import find
from scenes.studio.video.quality import QUALITIES, Quality
from tests.bench.checkout import Checkout, at_revision
from tests.bench.coding import codings, encoding
from tests.bench.live_waits import waits
from tests.bench.meter import Cost, measure, middle, summed
from tests.bench.table import heading, share, waiting

T = TypeVar("T")
Say = Callable[[str], None]

_MANIM, _OURS, _ALONE = "manim render -a, cold", "studio, cold", "studio, cold, one worker"
_TOLD, _OWN = "studio, told and not drawn, cold", "studio, an own lecture of 24 letters, told, cold"
_KINDS: dict[str, Callable[[list[float]], float]] = {", median of the steps": median, ", worst step": max}
_OPENGL = "Manim's OpenGL renderer, on squares that turn"
# Manim has two kinds of objects, and the steps are made from those that its OpenGL renderer does not draw.
_PLAIN = """
from manim import PI, Rotate, Scene, Square, VGroup

class Turning(Scene):
    def construct(self):
        squares = VGroup(*(Square(0.5).set_fill("#ea6a12", 1) for _ in range(50))).arrange_in_grid(5, 10)
        self.add(squares)
        self.play(*(Rotate(square, PI) for square in squares), run_time=4)
"""


def manim(chosen: Sequence[Entry | Path], quality: Quality, media: Path, *extra: object) -> Cost:
    """Render steps, or files of other scenes, by Manim's own command with further words, a file after the other.

    What is in the folder from before is used.
    """
    size = ["--resolution", f"{quality.width},{quality.height}", "--fps", quality.fps]
    fixed = [sys.executable, "-m", "manim", "render", "-a", *size, "--media_dir", media, "--progress_bar", "none"]
    files = [one if isinstance(one, Path) else find(one.module) for one in chosen]
    return summed([measure([*fixed, *extra, file]) for file in files])


def compare(
    chosen: Sequence[Entry], quality: Quality, rounds: int, say: Say, revision: str | None = None
) -> Iterator[str]:
    """Measure everything on some steps, and give the lines of tables in Markdown.

    Parameters
    ----------
    chosen, quality : the steps and how they are rendered.
    rounds : how often commands are measured, of which medians are given.
    say : called with what is measured.
    revision : of the studio's earlier self, if it is compared with that too.
    """
    yield f"{len(chosen)} steps at {quality.width} by {quality.height}, {quality.fps} pictures a second, "
    yield f"{processors()} processors, {rounds} round{'s' if rounds > 1 else ''}; wall as a share of Manim's, cold."
    yield ""
    with at_revision(revision) if revision else nullcontext() as earlier:
        yield from heading(["wall", "processor time / wall", "largest process"], revision)
        costs: dict[str, list[Cost]] = {}
        yield from _shares(chosen, quality, rounds, say, earlier=earlier, costs=costs)
        yield from _opengl(quality, say)
        say("the encoder alone")
        yield from _encoder(costs, sum(encoding(entry, quality).encoding for entry in chosen))
        yield f"The own lecture takes {middle(costs[_OWN]).cpu / middle(costs[_TOLD]).cpu:.2f} times the notes'."
        yield ""
        yield "What somebody waits for, in seconds of this run:"
        yield ""
        yield from heading(["seconds"], revision)
        yield from _waits(chosen, quality, say, earlier)


def _shares(
    chosen: Sequence[Entry],
    quality: Quality,
    rounds: int,
    say: Say,
    *,
    earlier: Checkout | None,
    costs: dict[str, list[Cost]],
) -> Iterator[str]:
    """Measure commands, and give a row for each in the last round; what each took goes into `costs`."""
    before: dict[str, list[Cost]] = {}
    for number in range(rounds):
        last = number == rounds - 1
        with TemporaryDirectory(prefix="dnacnn-bench-") as name:
            folder, then = Path(name, "now"), Path(name, "earlier")
            for what in (_MANIM, "manim render -a, nothing changed"):
                say(f"round {number + 1} of {rounds}: {what}")
                costs.setdefault(what, []).append(manim(chosen, quality, Path(name, "manim")))
                if last:
                    yield share(what, costs[what], costs[_MANIM], None if earlier is None else [])
            for what, take in _commands(chosen, quality):
                say(f"round {number + 1} of {rounds}: {what}")
                costs.setdefault(what, []).append(take(Checkout(), folder))
                if earlier is not None:
                    before.setdefault(what, []).extend(_tried(take, earlier, then, say))
                if last:
                    yield share(what, costs[what], costs[_MANIM], before.get(what))


def _commands(chosen: Sequence[Entry], quality: Quality) -> list[tuple[str, Callable[[Checkout, Path], Cost]]]:
    """Return what the studio does in a round, in order; each uses what is in the folder from before."""
    given = chosen, quality
    rows: list[tuple[str, Callable[[Checkout, Path], Cost]]] = [
        (_OURS, lambda studio, to: studio.make("render", *given, to / "films")),
        (_ALONE, lambda studio, to: studio.make("render", *given, to / "alone", "--workers", 1)),
        ("studio, nothing changed", lambda studio, to: studio.make("render", *given, to / "films")),
        ("studio, one step changed", lambda studio, to: studio.change_one(*given, to / "films")),
        ("studio, held frames as stills", lambda studio, to: studio.make("frames", *given, to / "films")),
        (_TOLD, lambda studio, to: studio.tell(*given, to / "told")),
        ("studio, told and not drawn, again", lambda studio, to: studio.tell(*given, to / "told")),
        (_OWN, lambda studio, to: studio.tell_own(*given, to / "own")),
    ]
    if find_spec("piper"):  # an extra; speech lies in a store of its own
        words = "--voice", "piper"
        rows.append(
            ("studio, cold, with Piper's voice", lambda studio, to: studio.make("render", *given, to / "heard", *words))
        )
    return rows


def _waits(chosen: Sequence[Entry], quality: Quality, say: Say, earlier: Checkout | None) -> Iterator[str]:
    """Measure once what somebody waits for, and give a row for each."""
    with TemporaryDirectory(prefix="dnacnn-bench-") as name:
        now, then = Path(name, "now"), Path(name, "earlier")
        rows: dict[str, Callable[[Checkout, Path], list[float]]] = {
            "set-up for a lecture, no package kept": lambda studio, to: [studio.set_up(to)],
            "set-up for a lecture, packages kept": lambda studio, to: [studio.set_up(to)],
            f"first picture of step {chosen[0].number}": lambda studio, to: [
                studio.first_picture(chosen[0], quality, to / "first")
            ],
            "live, 8 letters": lambda studio, _: waits(studio, chosen, 8),
            "live, 24 letters": lambda studio, _: waits(studio, chosen, 24),
        }
        for what, take in rows.items():
            say(what)
            found = _tried(take, Checkout(), now, say)
            before = None if earlier is None else _tried(take, earlier, then, say)
            for kind, of in _KINDS.items() if len(chosen) > 1 and what.startswith("live") else [("", max)]:
                if found:
                    yield waiting(what + kind, of(found[0]), None if before is None else [of(one) for one in before])


def _tried(take: Callable[[Checkout, Path], T], studio: Checkout, folder: Path, say: Say) -> list[T]:
    """Return what is measured, or nothing where it can't be: an earlier studio may lack it, a network be missing."""
    try:
        return [take(studio, folder)]
    except (RuntimeError, OSError) as trouble:
        say(f"left out, since it does not run in {studio.root}: {trouble}")
        return []


def _opengl(quality: Quality, say: Say) -> Iterator[str]:
    """Compare Manim's two renderers, if both run here."""
    with TemporaryDirectory(prefix="dnacnn-bench-") as folder:
        plain = Path(folder) / "plain.py"
        plain.write_text(_PLAIN)
        try:
            say(_OPENGL)
            taken = manim([plain], quality, Path(folder) / "opengl", "--renderer", "opengl")
            say(f"{_OPENGL}: the same by Cairo")
            yield share(f"{_OPENGL}, as a share of Cairo's", [taken], [manim([plain], quality, Path(folder) / "cairo")])
        except RuntimeError as trouble:
            say(f"left out, since it does not run here: {trouble}")


def _encoder(costs: dict[str, list[Cost]], floor: float) -> Iterator[str]:
    """Compare with the processor time that encoding alone takes, and with one worker."""
    cold, count = middle(costs[_OURS]), processors()
    yield f"| encoding alone, on all processors | {floor / count / middle(costs[_MANIM]).wall:.3f} | {count:.2f} | |"
    yield ""
    yield f"The studio's cold render takes {cold.cpu / floor:.2f} times the processor time of "
    yield f"encoding alone. No worker took more than {cold.memory:.0f} MB."
    if count > 1:
        quicker = middle(costs[_ALONE]).wall / cold.wall
        part = serial(quicker, count)
        yield f"With {count} workers it is {quicker:.2f} times as quick as with one. By Amdahl's law "
        yield f"{part:.1%} of the work is serial, and eight processors are {_sped(part, 8):.1f} times as quick as one."


def serial(quicker: float, workers: int) -> float:
    """Return the share of the work that only one worker can do, by Amdahl's law, if several are so much quicker.

    Examples
    --------
    >>> serial(2.0, 2), serial(1.0, 2), round(serial(1.6, 2), 2)
    (0.0, 1.0, 0.25)
    """
    return min(1.0, max(0.0, (workers / quicker - 1) / (workers - 1)))


def _sped(part: float, workers: int) -> float:
    return 1 / (part + (1 - part) / workers)


@click.command()
@click.argument("steps", nargs=-1)
@click.option("--quality", type=click.Choice(list(QUALITIES)), default="1080p", show_default=True)
@click.option("--fps", type=int, default=60, show_default=True)
@click.option("--rounds", type=int, default=1, show_default=True)
@click.option("--against", metavar="REV", help="A revision of this repository that is measured beside it.")
@click.option("--to", type=click.Path(path_type=Path), default=Path("media/bench.md"), show_default=True)
def main(*, steps: tuple[str, ...], quality: str, fps: int, rounds: int, against: str | None, to: Path) -> None:
    """Compare the studio with Manim's own command, and with its earlier self, on STEPS; all, if none are given."""
    chosen = [entry for entry in select(steps, entries()) if entry.number is not None]
    size = replace(QUALITIES[quality], fps=fps)
    to.parent.mkdir(parents=True, exist_ok=True)
    with to.open("w", encoding="utf-8") as file:  # line by line, so that nothing is lost if it is stopped
        file.write("# The studio beside Manim's own command\n\n")
        for line in chain(compare(chosen, size, rounds, _say, against), codings(chosen[0], size, _say)):
            click.echo(line)
            file.write(f"{line}\n")


def _say(what: str) -> None:
    click.echo(f"[{os.getpid()}] {what}", err=True)


if __name__ == "__main__":
    main()
