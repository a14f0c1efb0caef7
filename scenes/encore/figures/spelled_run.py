"""What one run came to, in large: its kernels, the words that they spell, its seed and its accuracy."""

import numpy as np
from manim import DOWN, RIGHT, UP

from dnacnn.experiments.learning.discovery import Discovery, spelled
from dnacnn.network.encoding import DNA
from scenes.encore.figures.tinted import Tinted, spelling, words_of
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import framed
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import label

_SIDE = 0.8
_ABREAST = 10  # columns of a run's kernels, with which two runs have room side by side


class SpelledRun(FastGroup):
    """The kernels of a run side by side, below each its word, above all its seed and its accuracy.

    Parameters
    ----------
    kernels, motifs : (F, 4, K), and what they may spell.
    side, most : of a cell, in units; the number that has the full colour.
    seed, right : the run's, the accuracy in percent.

    Attributes
    ----------
    still, marks, words, frames : what is there at first; the largest cell of each column; the words; what is around
        kernels that spell a motif.
    """

    def __init__(
        self, kernels: np.ndarray, motifs: tuple[str, ...], *, side: float, most: float, seed: Reading, right: Reading
    ) -> None:
        cells = [Tinted(one, side=side, most=most, rows="" if place else DNA) for place, one in enumerate(kernels)]
        row = FastGroup(*cells).arrange(RIGHT, buff=min(1.0, 1.2 * side))
        name = label("seed-right", theme.BODY, seed=seed, right=right)
        self.still = FastGroup(row, name.next_to(FastGroup(*(one.boxes for one in cells)), UP, buff=0.35))
        self.marks = spelling(cells, kernels)
        self.words = FastGroup(*words_of(kernels, motifs, theme.LARGE))
        for word, one in zip(self.words, cells, strict=True):
            word.next_to(one.boxes, DOWN, buff=0.25)
        self.frames = FastGroup(
            *(
                framed(FastGroup(one, word), theme.palette().positive)
                for one, word, spelt in zip(cells, self.words, spelled(kernels), strict=True)
                if spelt in motifs
            )
        )
        super().__init__(self.still, self.marks, self.words, self.frames)


def large_runs(
    found: Discovery, places: list[int], motifs: tuple[str, ...], named: list[tuple[Reading, Reading]], region: Region
) -> list[SpelledRun]:
    """Return some of the runs, by their places among the seeds, side by side or, without room, one below the other."""
    columns = found.count * found.kernels.shape[-1]
    abreast = columns <= _ABREAST and not region.upright
    across, down = (len(places), 1) if abreast else (1, len(places))
    side = min(
        _SIDE, (region.width / across - 1.2) / (columns + 1.2 * (found.count - 1)), (region.height / down - 1.4) / 4
    )
    most = float(np.abs(found.kernels[places]).max())
    runs = [
        SpelledRun(found.kernels[place], motifs, side=side, most=most, seed=seed, right=right)
        for place, (seed, right) in zip(places, named, strict=True)
    ]
    FastGroup(*runs).arrange(RIGHT if abreast else DOWN, buff=1.0 if abreast else 0.4)
    if abreast:
        for run in runs:
            run.shift((runs[0].still.get_top()[1] - run.still.get_top()[1]) * UP)
    region.fit(*runs)
    return runs
