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
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import process_time

import av
import click
import numpy as np
from skimage.metrics import structural_similarity

from scenes.studio.jobs.processes import processors
from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry, select
from scenes.studio.lecture.sources import find
from scenes.studio.run.draw import run_step
from scenes.studio.run.painter import Box
from scenes.studio.run.planes import view
from scenes.studio.run.take import Take
from scenes.studio.video.mp4 import Film
from scenes.studio.video.quality import QUALITIES, Coding, Quality

_MANIM, _OURS, _ALONE = "manim render -a, cold", "studio, cold", "studio, cold, one worker"
_HEARD = "studio, cold, with Piper's voice"
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
_SAMPLE = 2  # seconds of a film between the pictures that are looked at

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
    """Run a command to its end; return what it and all that it starts took.

    Raises
    ------
    RuntimeError
        If it fails.
    """
    words = [str(word) for word in command]
    run = subprocess.run([sys.executable, "-c", _METER, *words], capture_output=True, text=True, check=True)
    code, wall, cpu, memory = json.loads(run.stdout)
    if code:
        raise RuntimeError(f"{' '.join(words)} ended with {code}")
    return Cost(wall, cpu, memory)


def manim(chosen: Sequence[Entry | Path], quality: Quality, media: Path, *extra: object) -> Cost:
    """Render steps, or files of other scenes, by Manim's own command with further words, a file after the other.

    What is in the folder from before is used.
    """
    size = ["--resolution", f"{quality.width},{quality.height}", "--fps", quality.fps]
    fixed = [sys.executable, "-m", "manim", "render", "-a", *size, "--media_dir", media, "--progress_bar", "none"]
    files = [one if isinstance(one, Path) else find(one.module) for one in chosen]
    costs = [measure([*fixed, *extra, file]) for file in files]
    return Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.memory for c in costs))


def studio(work: str, chosen: Sequence[Entry], quality: Quality, media: Path, *extra: object) -> Cost:
    """Let a command of the studio, such as `render`, do the same."""
    sized = ["--quality", _name(quality), "--fps", quality.fps, "--media", media, "--quiet", *extra]
    return measure([Path(sys.executable).with_name("dnacnn"), work, *(entry.name for entry in chosen), *sized])


@dataclass(frozen=True)
class Encoded:
    """What became of a step's pictures in an encoder.

    Attributes
    ----------
    encoding, total : seconds of processor time, for encoding and for everything.
    size : of the film, in bytes.
    ssim, psnr : how like the decoded pictures are to those drawn, in brightness; 1 and infinity (dB) for the same.
    """

    encoding: float
    total: float
    size: int
    ssim: float
    psnr: float


def encoding(entry: Entry, quality: Quality, coding: Coding | None = None) -> Encoded:
    """Measure the encoder alone, on a step's pictures; it encodes as the studio does unless another coding is given."""
    spent = 0.0
    drawn: dict[int, np.ndarray] = {}

    class Timed(Film):
        """A film that measures how long its pictures took, and keeps some."""

        def show(self, canvas: np.ndarray, boxes: list[Box], repeat: int) -> None:
            """Take a picture."""
            nonlocal spent
            if self.frames >= len(drawn) * _SAMPLE * quality.fps:
                drawn[self.frames] = brightness(canvas)
            began = process_time()
            super().show(canvas, boxes, repeat)
            spent += process_time() - began

    step = entry.load()
    with TemporaryDirectory(prefix="dnacnn-bench-") as folder:
        path = Path(folder) / "film.mp4"
        began = process_time()
        with Timed(path, quality.width, quality.height, quality.fps, coding) as film:
            sizes = {"height": quality.height, "width": quality.width, "fps": quality.fps}
            run_step(step, Take(film, entry.name).painter, settings=None, on_held=None, **sizes)
        total = process_time() - began
        with av.open(str(path)) as file:
            found = (
                (drawn[at], (view(frame.planes[0]).astype(np.float32) - 16) * 255 / 219)  # black is 16, white 235
                for frame in file.decode(video=0)
                if (at := round(frame.pts * frame.time_base * quality.fps)) in drawn
            )
            likenesses = [
                (structural_similarity(*pair, data_range=255), np.square(pair[0] - pair[1]).mean()) for pair in found
            ]
        alike, error = np.mean(likenesses, axis=0).tolist()
        return Encoded(spent, total, path.stat().st_size, alike, 10 * np.log10(255**2 / error))


def brightness(picture: np.ndarray) -> np.ndarray:
    """Return how bright each point of a picture is, from 0 to 255, as films of this size count it (BT.709)."""
    return (picture[..., :3] @ np.array([0.2126, 0.7152, 0.0722])).astype(np.float32)


def compare(chosen: Sequence[Entry], quality: Quality, rounds: int, say: Callable[[str], None]) -> Iterator[str]:
    """Measure everything on some steps, so many rounds, and give the lines of a table in Markdown, as medians.

    `say` is called with what is measured.
    """
    yield f"{len(chosen)} steps at {quality.width} by {quality.height}, {quality.fps} pictures a second, "
    yield f"{processors()} processors, {rounds} round{'s' if rounds > 1 else ''}; wall as a share of Manim's, cold."
    yield ""
    yield "| | wall | processor time / wall | largest process |"
    yield "|---|---:|---:|---:|"
    costs: dict[str, list[Cost]] = {}
    for number in range(rounds):
        with TemporaryDirectory(prefix="dnacnn-bench-") as folder:
            for what, take in _commands(chosen, quality, Path(folder)):
                say(f"round {number + 1} of {rounds}: {what}")
                costs.setdefault(what, []).append(take())
                if number == rounds - 1:
                    yield _row(what, costs[what], costs[_MANIM])
    yield from _opengl(quality, say)
    say("the encoder alone")
    yield from _encoder(costs, sum(encoding(entry, quality).encoding for entry in chosen))


def _commands(chosen: Sequence[Entry], quality: Quality, folder: Path) -> list[tuple[str, Callable[[], Cost]]]:
    """Return what is compared in a round, in order; what is there from before is used."""
    theirs, ours, alone, told, heard = (folder / name for name in ("manim", "studio", "alone", "told", "heard"))
    # Speech lies in a store of its own, and Piper is an extra.
    speaking = partial(studio, "render", chosen, quality, heard, "--voice", "piper")
    return [
        (_MANIM, partial(manim, chosen, quality, theirs)),
        (_OURS, partial(studio, "render", chosen, quality, ours)),
        (_ALONE, partial(studio, "render", chosen, quality, alone, "--workers", 1)),
        ("manim render -a, nothing changed", partial(manim, chosen, quality, theirs)),
        ("studio, nothing changed", partial(studio, "render", chosen, quality, ours)),
        ("studio, one step changed", partial(_one_changed, chosen, quality, ours)),
        ("studio, held frames as stills", partial(studio, "frames", chosen, quality, ours)),
        ("studio, told and not drawn, cold", partial(_told, chosen, quality, told)),
        ("studio, told and not drawn, again", partial(_told, chosen, quality, told)),
        *([(_HEARD, speaking)] if find_spec("piper") else []),
    ]


def _told(chosen: Sequence[Entry], quality: Quality, media: Path) -> Cost:
    dnacnn = Path(sys.executable).with_name("dnacnn")
    return measure([dnacnn, "list", *(entry.name for entry in chosen), "--fps", quality.fps, "--media", media])


def _opengl(quality: Quality, say: Callable[[str], None]) -> Iterator[str]:
    """Compare Manim's two renderers, if both run here."""
    with TemporaryDirectory(prefix="dnacnn-bench-") as folder:
        plain = Path(folder) / "plain.py"
        plain.write_text(_PLAIN)
        try:
            say(_OPENGL)
            taken = manim([plain], quality, Path(folder) / "opengl", "--renderer", "opengl")
            say(f"{_OPENGL}: the same by Cairo")
            yield _row(f"{_OPENGL}, as a share of Cairo's", [taken], [manim([plain], quality, Path(folder) / "cairo")])
        except RuntimeError as trouble:
            say(f"left out, since it does not run here: {trouble}")


def _encoder(costs: dict[str, list[Cost]], floor: float) -> Iterator[str]:
    """Compare with the processor time that encoding alone takes, and with one worker."""
    cold, count = costs[_OURS], processors()
    yield f"| encoding alone, on all processors | {floor / count / _wall(costs[_MANIM]):.3f} | {count:.2f} | |"
    yield ""
    yield f"The studio's cold render takes {median(c.cpu for c in cold) / floor:.2f} times the processor time of "
    yield f"encoding alone. No worker took more than {max(c.memory for c in cold):.0f} MB."
    if count > 1:
        quicker = _wall(costs[_ALONE]) / _wall(cold)
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


def _row(what: str, taken: Sequence[Cost], reference: Sequence[Cost]) -> str:
    cpu, memory = median(cost.cpu for cost in taken), max(cost.memory for cost in taken)
    return f"| {what} | {_wall(taken) / _wall(reference):.3f} | {cpu / _wall(taken):.2f} | {memory:.0f} MB |"


def _wall(taken: Sequence[Cost]) -> float:
    return median(cost.wall for cost in taken)


def codings(entry: Entry, quality: Quality, say: Callable[[str], None]) -> Iterator[str]:
    """Compare encoder settings on one step, and give the lines of a table in Markdown."""
    tried = {
        "Manim's: medium, crf 23": Coding("medium", 23, ""),
        "medium, crf 20": Coding("medium", 20, ""),
        "veryfast, crf 20": Coding("veryfast", 20, ""),
        "veryfast, crf 20, coarse search": Coding("veryfast", 20, "subme=1:bframes=0:weightp=0"),
        "the studio's": Coding(),
        "the studio's, every frame written": replace(Coding(), constant=True),
        "ultrafast, crf 20": Coding("ultrafast", 20, ""),
    }
    yield ""
    yield f"Encoding step {entry.number} alone, as a share of the first row; SSIM and PSNR (dB) of the brightness:"
    yield ""
    yield "| setting | processor time | size | SSIM | PSNR |"
    yield "|---|---:|---:|---:|---:|"
    first: Encoded | None = None
    for name, coding in tried.items():
        say(f"encoding: {name}")
        one = encoding(entry, quality, coding)
        first = first or one
        shares = f"{one.encoding / first.encoding:.2f} | {one.size / first.size:.2f}"
        yield f"| {name} | {shares} | {one.ssim:.4f} | {one.psnr:.1f} |"


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
    for line in chain(compare(chosen, size, rounds, _say), codings(chosen[0], size, _say)):
        click.echo(line)
        lines.append(line)
    to.parent.mkdir(parents=True, exist_ok=True)
    to.write_text("\n".join(["# The studio beside Manim's own command", "", *lines, ""]))


def _say(what: str) -> None:
    click.echo(f"[{os.getpid()}] {what}", err=True)


if __name__ == "__main__":
    main()
