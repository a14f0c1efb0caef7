"""Moves that several steps make. Each returns an animation; none plays itself."""

from collections.abc import Callable, Sequence
from typing import Any, cast

from manim import (
    DOWN,
    ORIGIN,
    AnimationGroup,
    FadeIn,
    FadeOut,
    Mobject,
    MoveToTarget,
    Restore,
    Succession,
    UpdateFromAlphaFunc,
)
from manim.animation.animation import Animation

from scenes.kit.look.quiet import loud, quiet
from scenes.kit.things.matrix import Cell
from scenes.kit.things.strand import Tile


def fill(cell: Cell, **options: float) -> Animation:
    """Let an empty cell show its entry."""
    return cast("Animation", cell.animate(**options).fill())


def run_through(mobject: Mobject, show: Callable[[int], object], first: int, last: int, **options: Any) -> Animation:
    """Return the motion that calls `show`, which changes a mobject, with each index from the first to the last."""
    return UpdateFromAlphaFunc(mobject, lambda _, share: show(first + round(share * (last - first))), **options)


def quieten(*mobjects: Mobject) -> Animation:
    """Let these step back, so that the rest is meant; `restore` undoes it."""
    return AnimationGroup(*(_towards(mobject, quiet) for mobject in mobjects))


def restore(*mobjects: Mobject) -> Animation:
    """Bring back what `quieten` made step back."""
    return AnimationGroup(*(_towards(mobject, loud) for mobject in mobjects))


def _towards(mobject: Mobject, change: Callable[[Mobject], Mobject]) -> Animation:
    mobject.generate_target()
    change(cast("Mobject", mobject.target))
    return MoveToTarget(mobject)


def travel(source: Mobject, target: Mobject, *, fit: bool = False, **options: float) -> Animation:
    """Move one thing to another's place, at the other's height, or so that it fits into the other."""
    moving: Any = source.animate  # Manim types it as a mobject or its animation
    sized = moving(**options).match_height(target)
    if fit and source.width * target.height > target.width * source.height:
        sized = sized.match_width(target)
    return cast("Animation", sized.move_to(target))


def arrive(mobject: Mobject, source: Mobject, **options: float) -> Animation:
    """Let a thing come to the place where it stands from another thing that looks like it."""
    mobject.save_state()
    mobject.match_height(source).move_to(source)
    return Restore(mobject, **options)


def turn_into(source: Mobject, target: Mobject, **options: Any) -> Animation:
    """Let a copy of one thing go to another's place and become it on the way."""
    leaving = FadeOut(source.copy(), target_position=target)
    return AnimationGroup(leaving, FadeIn(target, target_position=source), **options)


def drop_letter(tile: Tile, column: Sequence[Cell], row: int | None, *, run_time: float) -> Animation:
    """Let a letter fall from its tile into its row of a column, where it becomes the one; `None` falls through."""
    letter = tile.glyph.copy()
    landing = column[-1 if row is None else row].box
    fall = letter.animate(run_time=0.6 * run_time).move_to(landing)
    on = ORIGIN if row is not None else 0.8 * landing.height * DOWN
    settle = AnimationGroup(FadeOut(letter, shift=on), *(fill(cell) for cell in column), run_time=0.4 * run_time)
    return Succession(fall, settle)
