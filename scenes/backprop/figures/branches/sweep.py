"""The small example of chapter 3 along its slider: two branches, their max and its derivative, at every stop."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from dnacnn.arrays import Floats
from dnacnn.functions.branches import crossing, follow_branches
from dnacnn.lecture.lecture import Lecture
from scenes.kit.look import theme
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, numeral, reading

# What stands at the nodes of the graph, an array and an index into it each.
ENTRIES: tuple[tuple[str, tuple[int, ...]], ...] = (("w", ()), ("x", (0,)), ("x", (1,)), ("value", ()))
_NAMED = ("w", "x", "value", "outer", "inner", "terms", "derivative", "low", "high", "backward", "central", "forward")


class Sweep:
    """All that three steps display of the branches; a place is a stop of the slider, counted from 0.

    Parameters
    ----------
    lecture : its slopes and offsets, its w, and where w may go.

    Attributes
    ----------
    at : the branches at every stop.
    arrays : name -> array: what the displayed numbers are entries of.
    home, kink, last : the places of the lecture's w, of the w at which the branches tie, and of the last stop.
    """

    def __init__(self, lecture: Lecture) -> None:
        lines = lecture.slopes, lecture.offsets
        kink = crossing(*lines)
        stops = slider_stops(lecture.w_range, (lecture.w, kink))
        self.lecture = lecture
        self.at = follow_branches(stops, *lines, lecture.w_step)
        self.home, self.kink = (int(np.flatnonzero(stops == one)[0]) for one in (lecture.w, kink))
        self.last = len(stops) - 1
        self.arrays: dict[str, np.ndarray] = {name: getattr(self.at, name) for name in _NAMED}
        self.arrays |= {name: np.asarray(getattr(lecture, name)) for name in ("slopes", "offsets", "w_step")}

    def reading(self, name: str, *index: int, digits: int | None = None) -> Reading:
        """Return one entry as it is displayed."""
        return reading(self.arrays[name][index], name, index, digits)

    def numeral(self, name: str, *index: int, size: float = theme.BODY, **options: Any) -> Glyphs:
        """Set one entry."""
        return numeral(self.arrays[name][index], name, index, size=size, **options)

    def at_home(self) -> tuple[Reading, Reading, Reading]:
        """Return the lecture's w, and what both branches are there."""
        x1, x2 = (self.reading("x", self.home, number) for number in range(2))
        return self.reading("w", self.home), x1, x2

    def rates(self) -> tuple[Reading, Reading]:
        """Return the slopes of the max left and right of the kink: the smaller of the branches' slopes, the larger."""
        low, high = (self.reading("slopes", int(branch)) for branch in np.argsort(self.lecture.slopes))
        return low, high

    def beside(self) -> tuple[int, int]:
        """Return the places left and right of the kink from where finite differences don't reach across it."""
        apart = np.abs(self.at.w - self.at.w[self.kink]) > self.lecture.w_step
        left, right = np.flatnonzero(apart[: self.kink]), np.flatnonzero(apart[self.kink :])
        return (int(left[-1]) if len(left) else 0), (self.kink + int(right[0]) if len(right) else self.last)

    def larger(self, place: int) -> int:
        """Return which branch is larger at a place: 0 or 1; the first if they tie."""
        return int(np.argmax(self.at.x[place]))

    def way(self, first: int, last: int) -> list[int]:
        """Return the places from one to another; the kink only if it is an end."""
        places = range(first, last + 1) if first <= last else range(first, last - 1, -1)
        return [place for place in places if not self.at.tied[place] or place in {first, last}]


def slider_stops(ends: Sequence[float], through: Sequence[float], count: int = 201) -> Floats:
    """List the values that a slider takes on its way: evenly spread, and some that must be met exactly.

    Parameters
    ----------
    ends : the lowest and the highest.
    through : values between them.
    count : how many values to spread.

    Returns
    -------
    stops : increasing: the spread values, but those next to one to be met, and those to be met.

    Examples
    --------
    >>> slider_stops((0.0, 2.0), (1.1,), count=5)
    array([0. , 0.5, 1.1, 1.5, 2. ])
    """
    low, high = ends
    spread = np.linspace(low, high, count)
    met = np.array(sorted({low, high, *through}), dtype=np.float64)
    near = np.abs(spread[:, None] - met).min(axis=1) < 0.5 * (high - low) / (count - 1)
    return np.sort(np.concatenate([spread[~near], met]))
