"""Poses and mouths: what a drawn person does with the face and the hand, in numbers that can be mixed."""

from dataclasses import astuple, dataclass, fields
from typing import Any


@dataclass(frozen=True)
class Mouth:
    """A mouth: half its width, how far its corners rise, how far it is open, and how far it slants."""

    width: float
    bend: float = 0.0
    open: float = 0.0
    slant: float = 0.0


FLAT = Mouth(0.2)
SMILE = Mouth(0.3, bend=0.13)
GRIN = Mouth(0.34, bend=0.14, open=0.12)
WRY = Mouth(0.26, bend=0.04, slant=0.09)
SMALL = Mouth(0.17, open=0.05)
WIDE = Mouth(0.24, bend=0.03, open=0.13)
OH = Mouth(0.12, open=0.15)
TALK = (WIDE, SMALL, OH, SMALL, WIDE, FLAT)  # the mouths that one makes in turn while talking


@dataclass(frozen=True)
class Pose:
    """What a person does with the face and the hand; lengths in head radii, from the middle of the head.

    Attributes
    ----------
    look : where to: right and up, each between -1 and 1.
    brows : how far they are raised; `doubt` lifts the right one and lowers the left.
    lids : how far the eyes are open, 0 to 1.
    elbow, hand : where they are; outwards is positive.
    finger : how far the forefinger is up, 0 to 1.
    """

    look: tuple[float, float] = (0.0, 0.0)
    brows: float = 0.0
    doubt: float = 0.0
    lids: float = 1.0
    mouth: Mouth = FLAT
    elbow: tuple[float, float] = (2.0, -2.9)
    hand: tuple[float, float] = (1.0, -3.0)
    finger: float = 0.0

    def towards(self, other: "Pose", share: float) -> "Pose":
        """Return the pose that lies this share of the way to another."""
        names = [entry.name for entry in fields(self)]
        return Pose(**{name: mix(getattr(self, name), getattr(other, name), share) for name in names})


def mix(first: Any, last: Any, share: float) -> Any:
    """Return what lies this share of the way from the first to the last: numbers, tuples of them, or mouths."""
    if isinstance(first, Mouth):
        return Mouth(*(mix(a, b, share) for a, b in zip(astuple(first), astuple(last), strict=True)))
    if isinstance(first, tuple):
        return tuple(mix(a, b, share) for a, b in zip(first, last, strict=True))
    return first + (last - first) * share
