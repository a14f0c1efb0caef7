"""What argmax of two inputs gives while the first input moves and the second stays."""

from collections.abc import Sequence

import numpy as np

from dnacnn.arrays import Floats
from dnacnn.functions.softargmax import step_curve, three_functions
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.layers import argmax_one_hot

OWN = -1  # the index that stands for the lecture's own inputs, rather than for one of the curve's points
_SAMPLES = 301
_MOST_DIGITS = 3
_ROOM = 0.2  # of the range, that the first input has on either side at least
_LEAST = 0.25  # of the range, on either side of the jump, so that both sides of the step are seen


class ArgmaxSweep:
    """Both outputs along the first input; an index counts the points of the curve.

    Parameters
    ----------
    lecture : its logits, and how far the first of them moves.

    Attributes
    ----------
    at : argmax and softargmax of the lecture's own inputs.
    curve : the first output along the first input.
    outputs_along : (X, 2)
    tie : the index at which the inputs tie.
    ends : from where to where each input moves, while the other stays.
    digits : decimals of the moving input.
    arrays : name -> array.
    """

    def __init__(self, lecture: Lecture) -> None:
        self.at = three_functions(lecture.logits)
        self.ends = [_ends(logits, lecture.logit_range) for logits in (lecture.logits, lecture.logits[::-1])]
        self.curve = step_curve(lecture.logits, lecture.sharpnesses, self.ends[0], _SAMPLES)
        x = self.curve.x
        self.outputs_along: Floats = argmax_one_hot(np.column_stack([x, np.full_like(x, self.at.logits[1])]))
        self.digits = int(np.clip(1 - np.floor(np.log10((x[-1] - x[0]) / 6)), 0, _MOST_DIGITS))
        self.tie = int(np.flatnonzero(x == self.curve.jump)[0])
        self.last = len(x) - 1
        self.arrays = {
            "argmax logits": self.at.logits,
            "argmax": self.at.chosen,
            "x1": x,
            "argmax along x1": self.outputs_along,
            "slope along x1": self.curve.hard_slope,
            "softmax": self.at.probs,
            "soft Jacobian": self.at.soft_jacobian,
            "hard Jacobian": self.at.hard_jacobian,
            "upstream": self.at.upstream,
            "soft gradient": self.at.soft_gradient,
            "hard gradient": self.at.hard_gradient,
        }

    def x(self, index: int) -> float:
        """Return the first input."""
        return float(self.at.logits[0] if index == OWN else self.curve.x[index])

    def outputs(self, index: int) -> Floats:
        """Return both outputs, (2,)."""
        return self.at.chosen if index == OWN else self.outputs_along[index]

    def nearest(self, value: float) -> int:
        """Return the index of the point whose first input is nearest to a value."""
        return int(np.abs(self.curve.x - value).argmin())


def _ends(logits: Sequence[float], between: Sequence[float]) -> tuple[float, float]:
    """Return from where to where the first input moves: as chosen, or further, so that the step has two sides.

    Where the first input stands there is room for a tangent.
    """
    (own, jump), (low, high) = logits, between
    room, least = _ROOM * (high - low), _LEAST * (high - low)
    return min(low, jump - least, own - room), max(high, jump + least, own + room)
