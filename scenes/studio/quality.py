"""The sizes in which a film can be had."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Quality:
    """A picture's size in pixels, and pictures a second."""

    width: int
    height: int
    fps: int


QUALITIES = {
    "draft": Quality(640, 360, 15),
    "720p": Quality(1280, 720, 30),
    "1080p": Quality(1920, 1080, 30),
    "4k": Quality(3840, 2160, 30),
}
