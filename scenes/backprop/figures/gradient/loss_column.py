"""From the units' sum to the loss, and its gradient: four lines below one another."""

from manim import DOWN, LEFT

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.wide_matrix import DIGITS
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math, reading

_BETWEEN = 0.38  # two lines


class LossColumn(FastGroup):
    """Both logits, their softmax, the loss of what is true, and the gradient at the sum.

    Parameters
    ----------
    trace : whose loss.
    region : where to lay out.
    prefix : stands before the names of the trace's arrays.

    Attributes
    ----------
    logits, probs, loss, gradient : the lines; the number of the last is its part "n".
    """

    def __init__(self, trace: LectureTrace, region: Region, prefix: str = "") -> None:
        palette, self._trace, self._prefix = theme.palette(), trace, prefix
        total, threshold = (self._reading("logits", place) for place in range(2))
        right = self._reading("probs", 0)
        loss, gradient = self._reading("loss"), self._reading("grad_logits", 0)
        truth = "1" if trace.positive else "0"
        self.logits: Glyphs = label("logits", theme.BODY, sum=total, threshold=threshold)
        self.probs: Glyphs = math(
            f"p = (e^{total.shown}) / (e^{total.shown} + e^{threshold.shown}) = {right.shown}",
            theme.BODY,
            readings=[total, total, threshold, right],
        )
        shown = "p" if trace.positive else "(1 - p)"
        self.loss: Glyphs = math(
            f"L = -ln {shown} = {loss.shown}", theme.BODY, readings=[loss], notation=() if trace.positive else ("1",)
        )
        self.gradient: Glyphs = math(
            f"(partial L) / (partial s) = {right.shown} - {truth} = {{{{ {gradient.shown} : n }}}}",
            theme.BODY,
            readings=[right, gradient],
            notation=(truth,),
        )
        self.gradient.part("n").set_fill(palette.gradient)
        super().__init__(self.logits, self.probs, self.loss, self.gradient)
        self.arrange(DOWN, buff=_BETWEEN, aligned_edge=LEFT)
        region.fit(self)

    def _reading(self, array: str, *index: int) -> Reading:
        entry = float(getattr(self._trace, array)[index])
        return reading(entry, f"{self._prefix}{array}", index, None if array == "logits" else DIGITS)
