"""A sequence of PNG files with a transparent background, one for each frame."""

import shutil
from pathlib import Path

import numpy as np
from PIL import Image

from scenes.studio.run.planes import Box
from scenes.studio.store.names import frame_stem
from scenes.studio.video.bare import bare


class Sequence:
    """Pictures without their background, in a folder.

    Parameters
    ----------
    folder : an empty one.
    background : (3,), the colour on which the pictures were drawn.

    Attributes
    ----------
    paths : the files so far.
    """

    def __init__(self, folder: Path, background: np.ndarray) -> None:
        self.paths: list[Path] = []
        self._folder = folder
        self._background = background.astype(np.int16)

    def cut(self) -> None:
        """Do nothing: any picture is one that a player can start from."""

    def show(self, canvas: np.ndarray, _: list[Box], repeat: int) -> None:
        """Take a picture, for so many frames."""
        first = self._add()
        Image.fromarray(bare(canvas, self._background)).save(first, compress_level=1)
        for _again in range(1, repeat):
            shutil.copyfile(first, self._add())

    def _add(self) -> Path:
        self.paths.append(self._folder / f"{frame_stem(len(self.paths))}.png")
        return self.paths[-1]
