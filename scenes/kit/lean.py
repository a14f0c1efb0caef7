"""Mobjects that are quickly copied.

Every animation copies what it moves, several times. Manim copies an object attribute by attribute in all generality,
which for pictures of hundreds of glyphs and boxes takes longer than drawing them. Most attributes are numbers,
texts and colours that nobody changes in place; these a copy may share.
"""

import copy
from enum import Enum
from types import MappingProxyType, NoneType
from typing import Any, Self

import numpy as np
from manim import ManimColor, Mobject, VGroup, VMobject, straight_path
from manim.typing import PathFuncType

_STRAIGHT = straight_path()
_PAINTS = (
    "fill_rgbas",
    "stroke_rgbas",
    "background_stroke_rgbas",
    "stroke_width",
    "background_stroke_width",
    "sheen_direction",
    "sheen_factor",
)
_SHARED = (str, int, float, bool, NoneType, ManimColor, MappingProxyType, Enum)


class Lean:
    """A mixin, to stand before a Mobject class: copies share what is never changed in place."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Copy arrays, lists and submobjects; share numbers, texts, colours and read-only arrays."""
        twin = self.__class__.__new__(self.__class__)
        memo[id(self)] = twin
        attributes = twin.__dict__
        for name, value in self.__dict__.items():
            if isinstance(value, _SHARED):
                attributes[name] = value
            elif isinstance(value, np.ndarray):
                attributes[name] = value.copy() if value.flags.writeable else value
            elif isinstance(value, (list, tuple, dict)) and not value:
                attributes[name] = value.copy() if not isinstance(value, tuple) else value
            else:
                attributes[name] = copy.deepcopy(value, memo)
        attributes["original_id"] = str(id(self))
        return twin


class LeanGroup(Lean, VGroup):
    """A group that is quickly copied and quickly listed: animations list their families for every picture."""

    def get_family(self, recurse: bool = True) -> list[Mobject]:  # noqa: ARG002
        """Return the group and all that it holds, at whatever depth."""
        family: list[Mobject] = []
        _list(self, family)
        if len({*map(id, family)}) != len(family):
            return super().get_family()
        return family

    def family_members_with_points(self) -> list[Mobject]:
        """Return those of the family that draw something."""
        return [member for member in self.get_family() if len(member.points)]


def _list(mobject: Mobject, family: list[Mobject]) -> None:
    family.append(mobject)
    for part in mobject.submobjects:
        if part.submobjects:
            _list(part, family)
        else:
            family.append(part)


class Outline(Lean, VMobject):
    """An outline that is quickly copied and quickly animated: a glyph, a box."""

    @classmethod
    def of(cls, mobject: VMobject) -> Self:
        """Return an outline with another mobject's points and style, without its parts."""
        outline = cls()
        outline.points = mobject.points.copy()
        return outline.match_style(mobject, family=False)

    def interpolate(
        self, mobject1: Mobject, mobject2: Mobject, alpha: float, path_func: PathFuncType = _STRAIGHT
    ) -> Self:
        """Become what lies between two; what both have in common stays as it is, to the last bit.

        A mean of equal numbers may differ from them by rounding, and what differs is drawn again.
        """
        start, end = mobject1.points, mobject2.points
        if start is end or start.tobytes() == end.tobytes():
            self.points = start.copy()
        else:
            self.points = path_func(start, end, alpha)
        for name in _PAINTS:
            one, other = getattr(mobject1, name), getattr(mobject2, name)
            if isinstance(one, np.ndarray):
                alike = one.tobytes() == other.tobytes() and one.shape == other.shape
                between = one.copy() if alike else other.copy() if alpha == 1 else (1 - alpha) * one + alpha * other
            else:
                between = one if one == other else other if alpha == 1 else (1 - alpha) * one + alpha * other
            setattr(self, name, between)
        return self
