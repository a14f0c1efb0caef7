"""The sizes in which a film can be had, and how it is encoded."""

from dataclasses import dataclass

from scenes.studio.video.aspect import Aspect

_BLOCKS, _BLOCKS_A_SECOND = 36_864, 2_073_600  # of 16 by 16 pixels, at most, at level 5.2 of H.264


@dataclass(frozen=True)
class Quality:
    """A picture's size in pixels, and pictures a second."""

    width: int
    height: int
    fps: int

    @property
    def plays_widely(self) -> bool:
        """Whether a film of it stays within level 5.2 of H.264, beyond which few devices play."""
        blocks = -(-self.width // 16) * -(-self.height // 16)
        return blocks <= _BLOCKS and blocks * self.fps <= _BLOCKS_A_SECOND

    def shaped(self, aspect: Aspect) -> "Quality":
        """Return the size of pictures of another shape, the shorter side as long."""
        short = min(self.width, self.height)
        width, height = (
            (short * aspect.across / aspect.up, short)
            if aspect.across > aspect.up
            else (short, short * aspect.up / aspect.across)
        )
        return Quality(2 * round(width / 2), 2 * round(height / 2), self.fps)


@dataclass(frozen=True)
class Coding:
    """How pictures are encoded.

    Attributes
    ----------
    preset : x264's; slower ones make smaller files.
    crf : constant rate factor; lower is better and larger. None if `params` say the quality.
    params : further settings of x264's. One quantizer throughout spares it most of its looking ahead, and drawings
        gain little from its finer searches: twice as quick, for a file a quarter larger. Without the smoothing of
        block edges, edges of drawings stay sharp.
    constant : whether each held frame is written, for players that want a constant frame rate.
    """

    preset: str = "veryfast"
    crf: int | None = None
    params: str = "qp=23:subme=0:me=dia:bframes=0:weightp=0:scenecut=0:no-deblock=1"
    constant: bool = False


QUALITIES = {
    "draft": Quality(640, 360, 15),
    "720p": Quality(1280, 720, 30),
    "1080p": Quality(1920, 1080, 30),
    "4k": Quality(3840, 2160, 30),
}
