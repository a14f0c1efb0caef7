"""How long the words of a beat are heard, if the lecture has a voice: all that its pictures depend on."""

from dataclasses import dataclass
from typing import Self

SLOWEST = 4 / 3  # times as long as without a voice, that motion may take
_LONGER = 1.25  # times as long as the motion, that speech may be before the motion slows
PAUSE = 0.25  # seconds between a question and its answer, at least
BREATH = 0.4  # seconds after the last word, at least


@dataclass(frozen=True)
class Speech:
    """How long a beat is spoken.

    Attributes
    ----------
    text, answer : seconds in which these are heard; 0 for silence.
    slowing : how many times as long as without a voice the motion takes.
    """

    text: float = 0.0
    answer: float = 0.0
    slowing: float = 1.0

    def __bool__(self) -> bool:
        """Whether anything is heard."""
        return self.text > 0

    @classmethod
    def beside(cls, motion: float, text: float, answer: float) -> Self:
        """Return the speech of a beat that moves for so many seconds without it.

        Where it is much longer than the motion, the motion slows, but never so much that it drags.

        >>> Speech.beside(8, 9, 0).slowing, Speech.beside(4, 6, 0).slowing, round(Speech.beside(1, 9, 0).slowing, 2)
        (1.0, 1.2, 1.33)
        """
        slowing = (text + answer) / max(motion, 1e-9) / _LONGER
        return cls(text, answer, min(max(slowing, 1.0), SLOWEST))
