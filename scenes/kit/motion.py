"""Moves that several steps make. Each returns an animation; none plays itself."""

from collections.abc import Iterable

from manim import AnimationGroup, LaggedStart, Mobject
from manim.animation.animation import Animation

from scenes.kit import theme
from scenes.kit.matrix import Cell


def fill(cell: Cell, **options: float) -> Animation:
    """Let an empty cell show its entry."""
    return cell.animate(**options).fill()


def fill_all(cells: Iterable[Cell], *, lag: float = 0.12, run_time: float = theme.NORMAL) -> Animation:
    """Let empty cells show their entries one after the other."""
    return LaggedStart(*(fill(cell) for cell in cells), lag_ratio=lag, run_time=run_time)


def quieten(*mobjects: Mobject) -> Animation:
    """Let these step back, so that the rest is meant; `restore` undoes it."""
    return AnimationGroup(*(mobject.animate.fade(1 - theme.QUIET) for mobject in mobjects))


def restore(*mobjects: Mobject) -> Animation:
    """Bring back what `quieten` made step back."""
    return AnimationGroup(*(mobject.animate.fade(1 - 1 / theme.QUIET) for mobject in mobjects))


def travel(source: Mobject, target: Mobject, **options: float) -> Animation:
    """Move one thing to another's place, at the other's height."""
    return source.animate(**options).match_height(target).move_to(target)
