"""The shapes that a picture can have, and how many of Manim's units each is high."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Aspect:
    """A shape of picture.

    Attributes
    ----------
    name : width to height, such as "16:9".
    across, up : the two numbers of the name.
    height : of the picture, in Manim's units. A narrow picture has more of them than a wide one, so that a stage is
        never so narrow that nothing fits beside anything else.
    """

    name: str
    across: int
    up: int
    height: float

    @property
    def width(self) -> float:
        """Of the picture, in Manim's units."""
        return self.height * self.across / self.up


WIDE = Aspect("16:9", 16, 9, 8.0)
ASPECTS = {aspect.name: aspect for aspect in (WIDE, Aspect("4:3", 4, 3, 9.0), Aspect("9:16", 9, 16, 16.0))}


def nearest(width: int, height: int) -> Aspect:
    """Return the shape that a picture of so many pixels has, or comes nearest to.

    Examples
    --------
    >>> nearest(1920, 1080).name, nearest(854, 480).name, nearest(1440, 1080).name, nearest(1080, 1920).name
    ('16:9', '16:9', '4:3', '9:16')
    """
    return min(ASPECTS.values(), key=lambda aspect: abs(width / height - aspect.across / aspect.up))
