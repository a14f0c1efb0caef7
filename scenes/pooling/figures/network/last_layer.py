"""The last layer: the units' sum and a fixed threshold as two logits, softmax, the answer, and the loss."""

from dataclasses import dataclass

from manim import DOWN, LEFT, RIGHT, UP

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import label, math, reading, text
from scenes.pooling.figures.network.arrows import level_arrow
from scenes.pooling.figures.network.column import Column

_LOGIT, _PROB = (0.54, 0.46), (1.05, 0.46)  # sizes of cells
_PILL = (1.75, 0.6)
_NAMES = 1.75  # left of the logits
_BESIDE = 0.25  # from the loss to the answer
_PROB_DIGITS, _LOSS_DIGITS = 3, 2  # so that what is written gives the loss that is written


@dataclass
class Output:
    """What the last layer makes of one strand; `loss` is empty before a strand."""

    logits: Column
    probs: Column
    prediction: FastGroup
    loss: FastGroup


class LastLayer:
    """Places for the last layer's parts.

    Parameters
    ----------
    region, trace : where they lie, and any strand's values.

    Attributes
    ----------
    names : the two answers, beside their logits.
    way, softmax : the arrow from the logits to the probabilities, and its name.
    """

    def __init__(self, region: Region, trace: LectureTrace) -> None:
        palette = theme.palette()
        self._region = region
        empty = self.state(trace, hollow=True)
        self.names = FastGroup()
        answers = (("positive", palette.positive), ("negative", palette.negative))
        for (name, color), (cell,) in zip(answers, empty.logits.cells, strict=True):
            self.names.add(label(name, theme.BODY, color, weight=600).next_to(cell, LEFT, buff=0.12))
        self.way = level_arrow(empty.logits, empty.probs, gap=0.08)
        self.softmax = label("softmax", theme.BODY, palette.accent).next_to(self.way, UP, buff=0.08)

    def state(self, trace: LectureTrace, suffix: str = "", *, hollow: bool = False) -> Output:
        """Build what one strand decides; hollow, with empty cells and a question mark."""
        palette, region = theme.palette(), self._region
        colors = [palette.positive, palette.negative]
        logits = Column(trace.logits, f"logits{suffix}", _LOGIT, colors=colors)
        if hollow:  # the threshold is the same for every strand
            logits.cell(0).empty()
        probs = Column(trace.probs, f"probs{suffix}", _PROB, colors=colors, hollow=hollow, digits=_PROB_DIGITS)
        logits.move_to((region.left + _NAMES, region.top, 0.0), aligned_edge=UP + LEFT)
        probs.move_to((region.right, region.top, 0.0), aligned_edge=UP + RIGHT)
        prediction = _pill(None if hollow else trace.predicted)
        prediction.move_to((region.right, region.bottom, 0.0), aligned_edge=DOWN + RIGHT)
        loss = FastGroup()
        if not hollow:
            loss = _loss(trace, suffix, room=region.width - _PILL[0] - _BESIDE)
            loss.next_to(prediction, LEFT, buff=_BESIDE).align_to(prediction, DOWN)
        return Output(logits, probs, prediction, loss)


def _pill(predicted: bool | None) -> FastGroup:
    """Set the answer in a pill, or a question mark."""
    palette = theme.palette()
    if predicted is None:
        color, word = palette.muted, text("?", theme.BODY, palette.muted, weight=600)
    else:
        name, color = ("positive", palette.positive) if predicted else ("negative", palette.negative)
        word = label(name, theme.BODY, color, weight=600)
    pill = rounded(corner_radius=0.28, width=_PILL[0], height=_PILL[1])
    pill.set_stroke(color, width=theme.LINE).set_fill(palette.panel, opacity=1)
    return FastGroup(pill, word.move_to(pill))


def loss_reading(trace: LectureTrace, suffix: str = "") -> Reading:
    """Return the loss as it is written."""
    return reading(float(trace.loss), f"loss{suffix}", (), _LOSS_DIGITS)


def _loss(trace: LectureTrace, suffix: str, room: float) -> FastGroup:
    """Write the loss under its name: minus the natural logarithm of the true answer's probability."""
    true = true_answer(trace)
    prob = reading(trace.probs[true], f"probs{suffix}", (true,), _PROB_DIGITS)
    loss, palette = loss_reading(trace, suffix), theme.palette()
    line = math(f"-ln {{{{ {prob.shown} : p }}}} = {loss.shown}", theme.LARGE, readings=(prob, loss))
    line.part("p").set_fill((palette.positive, palette.negative)[true])
    line.scale(min(1.0, room / line.width))
    return FastGroup(label("loss", theme.BODY, palette.muted), line).arrange(DOWN, buff=0.14)


def true_answer(trace: LectureTrace) -> int:
    """Return which of the two probabilities is that of the truth."""
    return 0 if trace.positive else 1
