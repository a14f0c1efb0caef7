"""What is written beside a mask: what its colours mean, and what it does to one window."""

import numpy as np
from manim import DOWN, LEFT, RIGHT

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.backward_pass import SLOPES
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rectangle
from scenes.kit.look.quiet import tint
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math, reading, text

_BOX = 0.5  # height of a swatch
_GAP = 0.25  # between a swatch and its words
_MOST = 4  # places of a window that are written out


def mask_legend(trace: LectureTrace) -> FastGroup:
    """Return what the winners' mask's colours mean, and what L is."""
    palette = theme.palette()
    entries = []
    alone, tied = (np.argwhere(which) for which in (~trace.tied, trace.tied))
    if len(alone):
        winner = label("winner", theme.LABEL, palette.muted, inputs=int(np.diff(trace.groups).max()))
        entries.append(_swatch(palette.winner, _share(trace, *alone[0]), winner))
    if len(tied):
        tie = label("tie", theme.LABEL, palette.muted, ties=trace.lecture.ties)
        entries.append(_swatch(palette.undefined, _share(trace, *tied[0]), tie))
    widest = max(swatch.width for swatch, _ in entries)
    for swatch, words in entries:
        swatch[0].stretch_to_fit_width(widest)
        words.next_to(swatch, RIGHT, buff=_GAP)
    legend = FastGroup(*entries).arrange(DOWN, buff=0.24, aligned_edge=LEFT)
    swatch, words = entries[0]
    loss = label("loss", theme.LABEL, palette.muted).next_to(legend, DOWN, buff=0.3).align_to(words, LEFT)
    return legend.add(math("L", theme.BODY).match_x(swatch).match_y(loss), loss)


def zero_legend(trace: LectureTrace) -> list[FastGroup]:
    """Return what is done where ReLU has no slope; nothing if nothing that went into it was 0."""
    zeros = np.argwhere(trace.scores == 0)
    if not len(zeros):
        return []
    words = label("zero", theme.LABEL, theme.palette().muted)
    words.notation = ("0", "0")  # what is said of all such places
    return [_swatch(theme.palette().undefined, reading(0.0, SLOPES, tuple(map(int, zeros[0]))), words)]


def first_window(trace: LectureTrace) -> FastGroup:
    """Return what becomes of the first number at each place of its window, line by line, under a heading."""
    lines = FastGroup(
        label("first-group", theme.LABEL, theme.palette().detector(0), weight=600, motif=trace.lecture.motifs[0])
    )
    first, end = (int(edge) for edge in trace.groups[0])
    lines.add(*(_product(trace, column) for column in range(first, min(end, first + _MOST))))
    if end - first > _MOST:
        lines.add(math("dots.v", theme.LARGE, theme.palette().muted))
    return lines.arrange(DOWN, buff=0.28, aligned_edge=LEFT)


def _swatch(color: str, one: Reading, words: Glyphs) -> FastGroup:
    """Return a cell of a colour with a number in it, and what it means."""
    sign = text(one.shown, theme.BODY if len(one.shown) == 1 else theme.FINE, color, weight=500)
    sign.readings = (one,)
    box = rectangle(width=max(_BOX, sign.width + 0.16), height=_BOX)
    box.set_stroke(theme.palette().rule, width=theme.HAIR).set_fill(color, opacity=tint(color, 0.24))
    return FastGroup(FastGroup(box, sign.move_to(box)), words).arrange(RIGHT, buff=_GAP)


def _share(trace: LectureTrace, row: int, group: int) -> Reading:
    """Return the share that the first winner of a window receives."""
    column = int(trace.winners[row, group])
    return reading(trace.mask[row, column], "mask", (int(row), column))


def _product(trace: LectureTrace, column: int) -> Glyphs:
    palette = theme.palette()
    upstream = reading(trace.grad_pooled[0, 0], "grad_pooled", (0, 0))
    share = reading(trace.mask[0, column], "mask", (0, column))
    result = reading(trace.grad_detected[0, column], "grad_detected", (0, column))
    formula = f"{upstream.shown} dot.op {{{{ {share.shown} : m }}}} = {{{{ {result.shown} : r }}}}"
    line = math(formula, theme.LARGE, readings=[upstream, share, result])
    won = palette.undefined if trace.tied[0, 0] else palette.winner
    for part, entry, color in (("m", share, won), ("r", result, palette.detector(0))):
        line.part(part).set_fill(color if entry.value else palette.muted)
    return line
