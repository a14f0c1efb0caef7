"""When something new has come into the picture."""

from collections.abc import Iterable

from manim import Mobject, VMobject

FAINT = 0.1  # opacity below which a thing does not count as shown


class News:
    """Keeps in mind what has been seen.

    Attributes
    ----------
    spans : from when to when something came that had not been there just before, in seconds.
    """

    def __init__(self) -> None:
        self.spans: list[tuple[float, float]] = []
        self._seen: set[int] = set()

    def look(self, family: Iterable[Mobject], start: float, end: float) -> None:
        """See what has come, at once or by a play that lasted from start to end."""
        seen = {id(one) for one in family if isinstance(one, VMobject) and shows(one)}
        if not seen <= self._seen:
            self.spans.append((start, end))
        self._seen = seen

    def last(self, start: float) -> float:
        """Return when the last new thing since a start had come; the start, if none has."""
        return max((until for _, until in self.spans if until > start), default=start)

    def lull(self, start: float, end: float) -> float:
        """Return the longest time between two others in which nothing new came."""
        longest, before = 0.0, start
        for since, until in [*self.spans, (end, end)]:
            longest = max(longest, min(since, end) - before)
            before = max(before, until)
        return longest


def shows(mobject: VMobject) -> bool:
    """Whether a thing can be seen, without its parts."""
    if not len(mobject.points):
        return False
    # Manim's own ways to ask take most of the time of telling a step, and every object is asked twice a play.
    return bool(
        (mobject.get_fill_rgbas()[0, 3] > FAINT)
        or (mobject.stroke_width > 0 and mobject.get_stroke_rgbas()[0, 3] > FAINT)
    )
