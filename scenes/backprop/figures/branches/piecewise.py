"""Case formulas: what a function, or its slope, is in which case."""

from collections.abc import Sequence

from manim import AnimationGroup, FadeIn, FadeOut, ReplacementTransform
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.quiet import faintest
from scenes.kit.type.text import Glyphs, math
from scenes.script.script import say

_X = ("x_1", "x_2")


def piecewise(name: str, rows: Sequence[tuple[str, str, str, str]], size: float) -> Glyphs:
    """Write a name and its cases.

    Parameters
    ----------
    name : a formula.
    rows : a value, and the condition under which it holds: its left side, its sign, its right side.

    Returns
    -------
    formula : its parts are "name", and for the first row "row0", "left0" and "right0", and so on.
    """
    inside = ", ".join(
        f'{{{{ {value} & "{say("if")}" {{{{ {left} : left{n} }}}} {sign} {{{{ {right} : right{n} }}}} : row{n} }}}}'
        for n, (value, left, sign, right) in enumerate(rows)
    )
    notation = [word for row in rows for word in row if word.isdigit()]
    formula = math(f"{{{{ {name} : name }}}} = cases({inside})", size, notation=notation)
    for n, (_, left, _, right) in enumerate(rows):
        _color(formula, {f"left{n}": left, f"right{n}": right})
    return formula


def highlight_row(formula: Glyphs, row: int) -> Glyphs:
    """Show which of a formula's rows holds: the others step back."""
    for n in range(formula.source.count(" : row")):
        for glyph in formula.part(f"row{n}"):
            glyph.set_fill(opacity=1 if n == row else faintest(glyph.get_fill_color().to_hex().lower()))
    return formula


def max_cases(size: float) -> Glyphs:
    """Write the max of two as cases."""
    first, second = _X
    formula = piecewise(
        "dot(x)",
        [(f"{{{{ {first} : v0 }}}}", first, ">=", second), (f"{{{{ {second} : v1 }}}}", second, ">=", first)],
        size,
    )
    return _color(formula, {"v0": first, "v1": second})


def max_slope(number: int, size: float) -> Glyphs:
    """Write the max's slope along one of its inputs; the rows are in the same order for both."""
    values = (*(("1", "0") if number == 0 else ("0", "1")), f'"{say("undefined")}"')
    rows = [(value, _X[0], sign, _X[1]) for value, sign in zip(values, "><=", strict=True)]
    formula = piecewise(f"(partial dot(x)) / (partial x_{number + 1})", rows, size)
    return _color(formula, {"name": _X[number]})


def relu_cases(size: float) -> Glyphs:
    """Write ReLU as cases, in the rows of the max."""
    formula = piecewise("a(z)", [("{{ z : v0 }}", "z", ">=", "0"), ("{{ 0 : v1 }}", "0", ">=", "z")], size)
    formula.notation = (*formula.notation, "0")
    return formula


def relu_slope(size: float) -> Glyphs:
    """Write ReLU's slope as cases."""
    values = ("1", "0", f'"{say("undefined")}"')
    rows = [(value, "z", sign, "0") for value, sign in zip(values, "><=", strict=True)]
    return piecewise("a'(z)", rows, size)


def substitute(before: Glyphs, after: Glyphs) -> Animation:
    """Turn one formula into another that differs in its name and the sides of its conditions alone."""
    labels = [label for label in before.labels if label in after.labels and not label.startswith("row")]
    moves: list[Animation] = []
    for label in labels:
        old, new = before.part(label), after.part(label)
        moves += [FadeOut(old, target_position=new), FadeIn(new, target_position=old)]
    rests = [
        FastGroup(*(glyph for place, glyph in enumerate(formula) if not _in(formula, labels, place)))
        for formula in (before, after)
    ]
    return AnimationGroup(*moves, ReplacementTransform(*rests))


def _in(formula: Glyphs, labels: Sequence[str], place: int) -> bool:
    return any(place in formula.places(label) for label in labels)


def _color(formula: Glyphs, sides: dict[str, str]) -> Glyphs:
    """Give the branches their colours."""
    for label, name in sides.items():
        if name in _X:
            formula.part(label).set_fill(theme.palette().branches[_X.index(name)])
    return formula
