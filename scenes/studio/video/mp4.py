"""An MP4 file that takes pictures as they change, and what a player says of a film."""

from pathlib import Path

from scenes.studio.video.encoder import Encoder
from scenes.studio.video.quality import Coding

LICENCE = "CC BY 4.0"  # of all films; the code has another


class Film(Encoder):
    """An H.264 film in an MP4 file. A held picture is written once a second, or for each frame if the coding says so.

    Parameters
    ----------
    path, width, height, fps : as for any film.
    coding : how to encode.
    """

    def __init__(self, path: Path, width: int, height: int, fps: int, coding: Coding | None = None) -> None:
        coding = coding or Coding()
        options = {"preset": coding.preset, "forced-idr": "1"}
        if coding.crf is not None:
            options["crf"] = str(coding.crf)
        if coding.params:
            options["x264-params"] = coding.params
        about = {"movflags": "+faststart"}
        step = 1 if coding.constant else fps
        super().__init__(path, "mp4", about, "libx264", options, "yuv420p", size=(width, height), fps=fps, step=step)


def tags(title: str, author: str | None) -> dict[str, str]:
    """Return a film's tags.

    >>> tags("5 Pad with O", None)
    {'title': '5 Pad with O', 'copyright': 'CC BY 4.0'}
    """
    return {"title": title, "copyright": LICENCE} | ({"artist": author} if author else {})
