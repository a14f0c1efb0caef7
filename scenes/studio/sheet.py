"""Contact sheets: a step at a glance, its held frames and frames in mid-motion.

`python -m scenes.studio.sheet 5 OUT_FOLDER [--every SECONDS] [--beat K] [--height 1080] [--held]`
"""

import argparse
import importlib
import inspect
import time
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from scenes.kit.step import Step
from scenes.studio.draw import draw


def load(number: int) -> type[Step]:
    """Return the step in `scenes/sNN_*.py`."""
    folder = Path(__file__).parents[1]
    (path,) = folder.glob(f"s{number:02d}_*.py")
    module = importlib.import_module(f"scenes.{path.stem}")
    found = [
        c
        for _, c in inspect.getmembers(module, inspect.isclass)
        if issubclass(c, Step) and c.__module__ == module.__name__
    ]
    return found[0]


def main() -> None:
    """Draw one step and write its sheets."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int)
    parser.add_argument("out", type=Path)
    parser.add_argument("--every", type=float, default=0.5, help="seconds between frames of the sheet")
    parser.add_argument("--beat", type=int, help="only this beat, counted from 1")
    parser.add_argument("--height", type=int, default=360, help="pixel height at which the step is drawn")
    parser.add_argument("--held", action="store_true", help="only the held frames, each a file of its own")
    parser.add_argument("--fps", type=int, default=4)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    frames: list[np.ndarray] = []
    began = time.time()

    def sink(frame: np.ndarray, repeat: int) -> None:
        frames.extend([frame[..., :3]] * repeat)

    step = draw(load(options.number), sink, height=options.height, fps=options.fps)
    print(f"{len(frames)} frames, {step.time:.1f} s of film, drawn in {time.time() - began:.1f} s")
    for k, beat in enumerate(step.beats, 1):
        print(f"beat {k} {beat.name!r} {beat.start:.1f}..{beat.held:.1f}..{beat.end:.1f}: {beat.sentence}")
        if options.beat not in (None, k):
            continue
        held = frames[min(len(frames) - 1, round(beat.end * options.fps) - 1)]
        if options.held:
            Image.fromarray(held).save(options.out / f"{options.number:02d}-{k}.png")
            continue
        stride = max(1, round(options.every * options.fps))
        picks = list(range(round(beat.start * options.fps), max(1, round(beat.held * options.fps)), stride))
        if len(picks) > 23:
            picks = [picks[i] for i in np.linspace(0, len(picks) - 1, 23).astype(int)]
        times = [p / options.fps for p in picks] + [beat.end]
        images = [frames[p] for p in picks] + [held]
        columns = 4
        rows = -(-len(images) // columns)
        h, w = held.shape[:2]
        sheet = Image.new("RGB", (columns * (w + 6), rows * (h + 6)), "#808080")
        for n, (image, at) in enumerate(zip(images, times, strict=True)):
            picture = Image.fromarray(image)
            ImageDraw.Draw(picture).text((w - 50, 4), f"{at:.1f}s", fill="white")
            sheet.paste(picture, ((n % columns) * (w + 6), (n // columns) * (h + 6)))
        sheet.save(options.out / f"{options.number:02d}-{k}-sheet.png")


if __name__ == "__main__":
    main()
