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
from manim import ManimColor, Mobject, VGroup, VMobject

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
        family: list[Mobject] = [self]
        for part in self.submobjects:
            if part.submobjects:
                family += part.get_family()
            else:
                family.append(part)
        if len({*map(id, family)}) != len(family):
            return super().get_family()
        return family

    def family_members_with_points(self) -> list[Mobject]:
        """Return those of the family that draw something."""
        return [member for member in self.get_family() if len(member.points)]


class Outline(Lean, VMobject):
    """An outline that is quickly copied: a glyph, a box."""

    @classmethod
    def of(cls, mobject: VMobject) -> Self:
        """Return an outline with another mobject's points and style, without its parts."""
        outline = cls()
        outline.points = mobject.points.copy()
        return outline.match_style(mobject, family=False)
