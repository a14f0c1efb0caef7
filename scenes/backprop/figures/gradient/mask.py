"""What is written beside a mask, or beside slopes that are one: what its colours mean."""

import numpy as np
from manim import DOWN, LEFT, RIGHT

from dnacnn.arrays import Ints
from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.quiet import tint
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math, reading, text

_BOX = 0.5  # height of a swatch
_GAP = 0.25  # between a swatch and its words


def mask_legend(trace: LectureTrace, prefix: str) -> FastGroup:
    """Return what the colours of the winners' mask mean."""
    palette = theme.palette()
    entries = []
    alone, tied = (np.argwhere(which) for which in (~trace.tied, trace.tied))
    if len(alone):
        winner = label("winner", theme.LABEL, inputs=int(np.diff(trace.groups).max()))
        entries.append(_swatch(palette.winner, _share(trace, alone[0], prefix), winner))
    if len(tied):
        tie = label("tie", theme.LABEL, ties=trace.lecture.ties)
        entries.append(_swatch(palette.undefined, _share(trace, tied[0], prefix), tie))
    widest = max(swatch.width for swatch, _ in entries)
    for swatch, words in entries:
        swatch[0].stretch_to_fit_width(widest)
        words.next_to(swatch, RIGHT, buff=_GAP)
    return FastGroup(*entries).arrange(DOWN, buff=0.24, aligned_edge=LEFT)


def slopes_legend(trace: LectureTrace, slopes: np.ndarray, array: str) -> FastGroup:
    """Return for which scores which slope of ReLU holds; a slope of 0 is tinted only where it is a convention."""
    palette, z = theme.palette(), trace.scores
    kinds = (">", z > 0, palette.winner, 1), ("<", z < 0, palette.ink, 0), ("=", z == 0, palette.undefined, 1)
    entries = FastGroup()
    for sign, which, color, share in kinds:
        for place in np.argwhere(which)[:1]:
            one = reading(slopes[tuple(place)], array, tuple(map(int, place)))
            entries.add(_swatch(color, one, math(f"z {sign} 0", theme.BODY, notation=("0",)), share))
            if sign == "=":
                words = label("by-convention", theme.LABEL)
                entries[-1].add(words.next_to(entries[-1], RIGHT, buff=_GAP))
    return entries.arrange(DOWN, buff=0.24, aligned_edge=LEFT)


def _swatch(color: str, one: Reading, words: Glyphs, share: float = 1.0) -> FastGroup:
    """Return a cell of a colour, or of a share of it, with a number in it, and what it means."""
    size = theme.BODY if len(one.shown) == 1 else theme.FINE
    sign = text(one.shown, size, color, weight=500, readings=[one])
    box = rectangle(width=max(_BOX, sign.width + 0.16), height=_BOX)
    box.set_stroke(theme.palette().rule, width=theme.HAIR).set_fill(color, opacity=share * tint(color, 0.24))
    return FastGroup(FastGroup(box, sign.move_to(box)), words).arrange(RIGHT, buff=_GAP)


def _share(trace: LectureTrace, place: Ints, prefix: str) -> Reading:
    """Return the share that the first winner of a window receives."""
    row, group = map(int, place)
    column = int(trace.winners[row, group])
    return reading(trace.mask[row, column], f"{prefix}mask", (row, column))
