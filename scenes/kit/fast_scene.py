"""A scene that is quickly asked what is in it, with the answers of Manim's.

Manim lists groups of groups once more for each of their parts, several times a play.
"""

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Any

from manim import Mobject, Scene
from manim.animation.animation import Animation
from manim.animation.composition import AnimationGroup

from scenes.kit.fast_group import family


class FastScene(Scene):
    """A scene whose plays begin quickly, and whose pictures cost little where nothing has updaters."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._asked = -1  # the play for which it is known whether anything has updaters
        self._updating = True

    def get_mobject_family_members(self) -> list[Mobject]:
        """Return all that is in the picture, lowest first."""
        parts = [part for mobject in self.mobjects for part in family(mobject)]
        lasting = parts
        if len({*parts}) != len(parts):
            # What is in twice stays where it is last.
            lasting = [*dict.fromkeys(reversed(parts))][::-1]
        return sorted(lasting, key=attrgetter("z_index")) if self.camera.use_z_index else lasting

    def get_moving_and_static_mobjects(self, animations: Iterable[Animation]) -> tuple[list[Mobject], list[Mobject]]:
        """Return all from the first that may move upward, and what lies below it and draws something."""
        animations = list(animations)
        members = self.get_mobject_family_members()
        first = self._first_moving(members, animations)
        moving = members[first:]
        above = {id(member) for member in moving}
        if self.foreground_mobjects or any(id(part) not in above for member in moving for part in member.submobjects):
            return super().get_moving_and_static_mobjects(animations)  # parts that lie below what they belong to
        return moving, [member for member in members[:first] if len(member.points)]

    def restructure_mobjects(
        self, to_remove: Sequence[Mobject], mobject_list_name: str = "mobjects", extract_families: bool = True
    ) -> Scene:
        """Take objects, and what belongs to them if that is said, out of a list and its groups."""
        if extract_families:
            to_remove = [part for mobject in to_remove for part in family(mobject)]
        return super().restructure_mobjects(to_remove, mobject_list_name, extract_families=False)

    def update_mobjects(self, dt: float) -> None:
        """Run updaters, if there are any: Manim asks every object for every picture, a tenth of all its work."""
        if self._asked != self.renderer.num_plays:
            self._asked = self.renderer.num_plays
            self._updating = any(mobject.updaters for mobject in self.get_mobject_family_members())
        if self._updating:
            super().update_mobjects(dt)

    @staticmethod
    def _first_moving(members: list[Mobject], animations: Iterable[Animation]) -> int:
        """Return the place of the first object that moves or holds one that does; behind the last, if none does."""
        moved: list[Any] = [animation.mobject for animation in _all(animations)]  # Manim's other renderer has its own
        animated = {part for mobject in moved for part in family(mobject)}
        movers = {member for member in members if member in animated or member.updaters}
        still: set[Mobject] = set()
        for place, member in enumerate(members):
            if member in still:
                continue
            parts = family(member)
            if not movers.isdisjoint(parts):
                return place
            still.update(parts)
        return len(members)


def _all(animations: Iterable[Animation]) -> Iterator[Animation]:
    """Go through animations and those within them."""
    for animation in animations:
        yield animation
        if isinstance(animation, AnimationGroup):
            yield from _all(animation.animations)
