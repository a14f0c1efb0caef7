"""What an encoder makes of a step's pictures: its time, its size, its likeness."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

import av
import numpy as np
from skimage.metrics import structural_similarity

from scenes.studio.lecture.entry import Entry
from scenes.studio.run.draw import run_step
from scenes.studio.run.painter import Box
from scenes.studio.run.planes import view
from scenes.studio.run.take import Take
from scenes.studio.video.mp4 import Film
from scenes.studio.video.quality import Coding, Quality

_SAMPLE = 2  # seconds of a film between the pictures that are looked at


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
