"""From a strand and its units' sum to the loss, and its gradient: lines below one another."""

from manim import DOWN, LEFT, RIGHT

from dnacnn.lecture.lecture_trace import LectureTrace
from scenes.backprop.figures.gradient.wide_matrix import DIGITS
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math, mono, reading

_BETWEEN = 0.38  # two lines
_DIGITS = {"logits": None, "probs": 3, "loss": 3, "grad_logits": DIGITS}


class LossColumn(FastGroup):
    """A strand and what it is, both logits, their softmax, the loss of what is true, and the gradient at the sum.

    Parameters
    ----------
    trace : whose loss.
    region : where to lay out.
    prefix : stands before the names of the trace's arrays.

    Attributes
    ----------
    strand, logits, probs, loss, gradient : the lines; the number of the last is its part "n".
    """

    def __init__(self, trace: LectureTrace, region: Region, prefix: str = "") -> None:
        self._trace, self._prefix = trace, prefix
        letters, truth = mono(trace.strand, theme.BODY), label("truth", theme.BODY, positive=trace.positive)
        self.strand = FastGroup(letters, truth.next_to(letters, RIGHT, buff=0.25).on_baseline_of(letters))
        self._write_probabilities()
        self._write_gradient()
        super().__init__(self.strand, self.logits, self.probs, self.loss, self.gradient)
        self.arrange(DOWN, buff=_BETWEEN, aligned_edge=LEFT)
        region.fit(self)

    def _write_probabilities(self) -> None:
        """Write both logits, and what softmax makes of them."""
        total, threshold = (self._reading("logits", place) for place in range(2))
        right = self._reading("probs", 0)
        self.logits: Glyphs = label("logits", theme.BODY, sum=total, threshold=threshold)
        self.probs: Glyphs = math(
            f"p = (e^{total.shown}) / (e^{total.shown} + e^{threshold.shown}) = {right.shown}",
            theme.BODY,
            readings=[total, total, threshold, right],
        )

    def _write_gradient(self) -> None:
        """Write the loss, and its slope along the sum; the cells that this goes to show as many digits of it."""
        positive, loss, gradient = self._trace.positive, self._reading("loss"), self._reading("grad_logits", 0)
        shown, slope = ("p", "p - 1") if positive else ("(1 - p)", "p")
        ones = ("1",) if positive else ()
        self.loss: Glyphs = math(
            f"L = -ln {shown} = {loss.shown}", theme.BODY, readings=[loss], notation=() if positive else ("1",)
        )
        self.gradient: Glyphs = math(
            f"(partial L) / (partial u) = {slope} approx {{{{ {gradient.shown} : n }}}}",
            theme.BODY,
            readings=[gradient],
            notation=ones,
        )
        self.gradient.part("n").set_fill(theme.palette().gradient)

    def _reading(self, array: str, *index: int) -> Reading:
        entry = float(getattr(self._trace, array)[index])
        return reading(entry, f"{self._prefix}{array}", index, _DIGITS[array])
