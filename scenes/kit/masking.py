"""What is said beside a mask: what its colours mean, and what it does to one window."""

from manim import DOWN, LEFT, RIGHT, Square, VGroup

from dnacnn import Trace
from scenes.kit import theme
from scenes.kit.type import Type, fact, math, text

_BY_TIE = {
    "first": "a tie: the first counts",
    "split": "a tie: equal shares",
    "all": "a tie: each counts in full",
}


def swatch(color: str, figure: str, words: str) -> VGroup:
    """Return what a cell of one of the palette's colours says."""
    ink = getattr(theme.palette(), color)
    box = Square(0.5).set_stroke(theme.palette().rule, width=theme.HAIR).set_fill(ink, opacity=0.24)
    sign = VGroup(box, text(figure, theme.BODY, ink, weight=500).move_to(box))
    return VGroup(sign, text(words, theme.LABEL, theme.palette().muted)).arrange(RIGHT, buff=0.25)


def mask_legend(trace: Trace) -> VGroup:
    """Return what the winners' mask's colours say, and what L is."""
    legend = VGroup(swatch("winner", "1", "the larger one"))
    if trace.tied.any():
        legend.add(swatch("undefined", "1", _BY_TIE[trace.lecture.ties]))
    legend.arrange(DOWN, buff=0.24, aligned_edge=LEFT)
    box, words = legend[0]
    loss = text("the loss of the network", theme.LABEL, theme.palette().muted)
    loss.next_to(legend, DOWN, buff=0.3).align_to(words, LEFT)
    return legend.add(math("L", theme.BODY).match_x(box).match_y(loss), loss)


def first_window(trace: Trace) -> VGroup:
    """Return what becomes of the first number at each place of its window, line by line, under a heading."""
    color = theme.palette().detector(0)
    lines = VGroup(text(f"{trace.lecture.motifs[0]}, first window", theme.LABEL, color, weight=600))
    lines.add(*(_product(trace, column) for column in range(*trace.groups[0])))
    return lines.arrange(DOWN, buff=0.28, aligned_edge=LEFT)


def _product(trace: Trace, column: int) -> Type:
    palette = theme.palette()
    facts = [
        fact(trace.upstream[0, 0], "upstream", (0, 0)),
        fact(trace.mask[0, column], "mask", (0, column)),
        fact(trace.grad_detected[0, column], "grad_detected", (0, column)),
    ]
    one, share, result = (entry.shown for entry in facts)
    line = math(f"{one} dot.op {{{{ {share} : m }}}} = {{{{ {result} : r }}}}", theme.LARGE, facts=facts)
    won = palette.undefined if trace.tied[0, 0] else palette.winner
    for label, entry, color in (("m", facts[1], won), ("r", facts[2], palette.detector(0))):
        line.part(label).set_fill(color if entry.value else palette.muted)
    return line
