"""Mobjects that are quickly copied.

Every animation copies what it moves, several times. Manim copies an object attribute by attribute in all generality,
which for pictures of hundreds of glyphs and boxes takes longer than drawing them. Most attributes are numbers,
texts and colours that nobody changes in place; these a copy may share.
"""

import copy
import typing
from collections.abc import Iterable, Iterator
from functools import cache
from types import FunctionType, MappingProxyType, NoneType
from typing import TYPE_CHECKING, Any, Generic, Self, overload

import numpy as np
from manim import CapStyleType, LineJointType, ManimColor, Mobject, VGroup, VMobject, straight_path
from manim.typing import PathFuncType, Vector3DLike

from scenes.kit.type.shown import Reading

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
_NUMBERS = (int, float, np.float64)
_SHARED = frozenset((*_NUMBERS, str, bool, NoneType, FunctionType, MappingProxyType, ManimColor, Reading))
_SHARED |= {CapStyleType, LineJointType}
_CONSTANT = ("_bezier_t_values", "sheen_direction")  # arrays that are replaced and not changed


if TYPE_CHECKING:
    from typing_extensions import TypeVar

    Part = TypeVar("Part", bound=VMobject, default=Any)
    _Mixed = VMobject
else:
    Part = typing.TypeVar("Part")
    _Mixed = object


class FastCopy(_Mixed):
    """A mixin, to stand before a VMobject class: quickly copied, coloured and measured, with the results of Manim's.

    Copies share what is never changed in place. Colours, of which there nearly always is one, go straight into their
    array; boxes are taken of all points at once.
    """

    if TYPE_CHECKING:

        @property
        def animate(self) -> Any:
            """What Manim types as a union of a mobject and an animation; it stands for either, where it is used."""

        def __getattr__(self, name: str) -> Any:
            """Parts that a group is given by name; Manim types every such one as a method."""

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Copy arrays, lists and submobjects; share numbers, texts, colours and read-only arrays."""
        twin = self.__class__.__new__(self.__class__)
        memo[id(self)] = twin
        _take_over(twin, self, memo)
        twin.original_id = str(id(self))
        return twin

    def update_rgbas_array(self, array_name: str, color: Any = None, opacity: Any = None) -> Self:
        """Set colour, opacity or both of a fill or stroke."""
        rgbas = self.__dict__.get(array_name)
        if (
            (rgbas is not None and len(rgbas) != 1)
            or self.sheen_factor
            or not (color is None or isinstance(color, (str, ManimColor)))
            or not (opacity is None or isinstance(opacity, _NUMBERS))
        ):
            return super().update_rgbas_array(array_name, color, opacity)
        if rgbas is None:
            rgbas = self.__dict__[array_name] = np.zeros((1, 4))
        if color is not None:
            rgbas[0, :3] = _rgb(color) if isinstance(color, str) else color.to_rgb()
        if opacity is not None:
            rgbas[0, 3] = opacity
        return self

    def get_points_defining_boundary(self) -> np.ndarray:
        """Return where the curves of the whole family start and end: (points, 3)."""
        found = []
        for member in self.get_family():
            points = member.points
            if len(points) > 1 and len(points) % 4 == 0:
                found.append(points.reshape(-1, 4, 3)[:, ::3].reshape(-1, 3))
            elif len(points):
                found.append(np.asarray(member.get_anchors()))
        return np.asarray(np.concatenate(found)) if found else np.zeros((0, 3))

    def get_critical_point(self, direction: Vector3DLike) -> np.ndarray:
        """Return a corner, the middle of an edge, or the middle of the box around the family."""
        points = self.get_points_defining_boundary()
        if not len(points):
            return np.zeros(3)
        rows = points.T.copy()  # along which NumPy looks ten times as fast
        low, high, towards = rows.min(axis=1), rows.max(axis=1), np.asarray(direction)
        return np.asarray(np.where(towards < 0, low, np.where(towards > 0, high, (low + high) / 2)))

    def length_over_dim(self, dim: int) -> float:
        """Return the extent in one direction, of all points of the family."""
        found = [member.points[:, dim] for member in self.get_family() if len(member.points)]
        if not found:
            return 0
        values = np.concatenate(found)
        return float(values.max() - values.min())


def _take_over(twin: Mobject, original: Mobject, memo: dict[int, Any]) -> None:
    """Let an object be as another is."""
    attributes = twin.__dict__
    attributes.update(original.__dict__)
    for name, value in original.__dict__.items():
        kind = type(value)
        if kind in _SHARED or name in _CONSTANT:
            continue
        # Most are arrays, or lists of nothing, which no other attribute shares.
        if kind is np.ndarray:
            attributes[name] = value.copy() if value.flags.writeable else value
        else:
            attributes[name] = [] if kind is list and not value else _copied(value, memo)


def _copied(value: Any, memo: dict[int, Any]) -> Any:
    """Return a copy of an attribute; what was copied before, as it then came out."""
    kind = type(value)
    if kind in _SHARED:
        return value
    if kind is np.ndarray:
        return value.copy() if value.flags.writeable else value
    if kind is tuple:
        return tuple(_copied(part, memo) for part in value)
    if kind is not list or id(value) in memo:
        return copy.deepcopy(value, memo)
    twin = memo[id(value)] = []
    twin.extend(_copied(part, memo) for part in value)
    return twin


@cache
def _blank() -> VGroup:
    """Return a group of nothing; to make another takes longer than to copy it."""
    return VGroup()


@cache
def _rgb(color: str) -> tuple[float, ...]:
    return tuple(ManimColor(color).to_rgb())


class FastGroup(FastCopy, VGroup, Generic[Part]):
    """A group that is quickly made, copied and listed: animations list their families for every picture."""

    if TYPE_CHECKING:

        def __iter__(self) -> Iterator[Part]:
            """Go through the parts, in order."""
            raise AssertionError

        @overload
        def __getitem__(self, value: int) -> Part: ...
        @overload
        def __getitem__(self, value: slice) -> "FastGroup[Part]": ...
        def __getitem__(self, value: int | slice) -> Any:
            """Return a part, or a group of some."""

    def __init__(self, *vmobjects: VMobject | Iterable[VMobject] | Any) -> None:
        _take_over(self, _blank(), {})
        self.name = type(self).__name__
        self.add(*vmobjects)

    def get_family(self, recurse: bool = True) -> list[Mobject]:  # noqa: ARG002
        """Return the group and all that it holds, at whatever depth."""
        found = family(self)
        if len({*map(id, found)}) != len(found):
            return super().get_family()
        return found

    def family_members_with_points(self) -> list[Mobject]:
        """Return those of the family that draw something."""
        return [member for member in self.get_family() if len(member.points)]


def family(mobject: Mobject) -> list[Mobject]:
    """Return an object and all that it holds, at whatever depth; what it holds twice comes twice."""
    found: list[Mobject] = []
    _list(mobject, found)
    return found


def _list(mobject: Mobject, found: list[Mobject]) -> None:
    found.append(mobject)
    for part in mobject.submobjects:
        if part.submobjects:
            _list(part, found)
        else:
            found.append(part)


class Outline(FastCopy, VMobject):
    """An outline that is quickly copied and quickly animated: a glyph, a box."""

    @classmethod
    def through(cls, points: np.ndarray) -> Self:
        """Return an outline through points of its own, in Manim's order: (4 curves, 3)."""
        outline = cls.__new__(cls)
        _take_over(outline, _blank_outline(), {})
        outline.points = points.copy()
        return outline

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
            self.points = np.asarray(path_func(start, end, alpha))
        for name in _PAINTS:
            one, other = getattr(mobject1, name), getattr(mobject2, name)
            if isinstance(one, np.ndarray):
                alike = one.tobytes() == other.tobytes() and one.shape == other.shape
                between = one.copy() if alike else other.copy() if alpha == 1 else (1 - alpha) * one + alpha * other
            else:
                between = one if one == other else other if alpha == 1 else (1 - alpha) * one + alpha * other
            setattr(self, name, between)
        return self


@cache
def _blank_outline() -> Outline:
    return Outline()
