"""A layer with a weight per cell while it is trained, and what it adds up in the end."""

from collections.abc import Mapping, Sequence

import numpy as np
from manim import DOWN

from dnacnn.experiments.unseen import HeldOut
from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.shown import Reading, digits_that_add_up
from scenes.kit.type.text import label, math, reading
from scenes.pooling.figures.cases.cells import NamedCells
from scenes.script.numbers import MINUS

_TERMS = 6  # of a sum, at most


class Training:
    """The weights before and during training.

    Parameters
    ----------
    layer : which was trained.
    cells : where the weights stand.

    Attributes
    ----------
    values, weights, losses : at each of the kept steps, the weights as an array and as numbers, and the loss then.
    written : whether the weights have numbers.
    largest : weight, in the end.
    arrays : what is displayed.
    """

    def __init__(self, layer: HeldOut, cells: NamedCells) -> None:
        self.values = [layer.start, *layer.after.values()]
        self.largest = float(np.abs(layer.weights).max())
        digits = cells.digits(np.array(self.values))
        self.written = digits is not None
        steps = (0, *layer.after)
        self.arrays = {"steps": np.array(steps), "losses": layer.losses}
        self.weights, self.losses = [], []
        for k, (step, values) in enumerate(zip(steps, self.values, strict=True)):
            name = f"cell weights after {step} steps"
            self.arrays[name] = values
            self.weights.append(cells.weights(values, name, self.largest, digits))
            count, loss = reading(step, "steps", (k,)), reading(layer.losses[step], "losses", (step,), 2)
            note = label("loss", theme.LABEL, theme.palette().muted, steps=count, loss=loss)
            self.losses.append(note.next_to(cells.matrix.grid, DOWN, buff=0.35))


class WeightedSum(FastGroup):
    """What a layer adds up for an answer of the detectors, and whether that is above zero.

    Parameters
    ----------
    layer : its weights are summed where a cell is lit, all at once if they are too many for a line.
    answer : (F, W).
    width : of the line, at most.

    Attributes
    ----------
    line, note : the sum, and the word under its bias.
    arrays : what is displayed.
    """

    def __init__(self, layer: HeldOut, answer: np.ndarray, *, width: float) -> None:
        lit = [(int(row), int(column)) for row, column in np.argwhere(answer > 0)]
        score, array = layer.score(answer), "cell weights"
        weights: Mapping[tuple[int, ...], float] = {place: float(layer.weights[place]) for place in lit}
        if len(lit) > _TERMS:
            weights, array = {(): sum(weights.values())}, "lit weights"
        self.arrays = {"cell weights": layer.weights, "bias": np.array(layer.bias), "score": np.array(score)}
        if array not in self.arrays:
            self.arrays[array] = np.array(weights[()])
        digits = digits_that_add_up(([*weights.values(), layer.bias], score))
        terms = [reading(value, array, place, digits) for place, value in weights.items()]
        bias, total = reading(layer.bias, "bias", (), digits), reading(score, "score", (), digits)
        self.line = math(_formula(terms, bias, total), readings=(*terms, bias, total), notation=["0"])
        self.line.scale(min(1.0, width / self.line.width))
        self.note = label("bias", theme.FINE, theme.palette().muted)
        self.note.next_to(self.line.part("bias"), DOWN, buff=0.12)
        super().__init__(self.line, self.note)


def _formula(terms: Sequence[Reading], bias: Reading, total: Reading) -> str:
    """Write a sum of signed terms, the last of which is the bias."""
    signed = [one.shown if one.shown.startswith(MINUS) else f"+ {one.shown}" for one in (*terms[1:], bias)]
    signed[-1] = f"{{{{ {signed[-1]} : bias }}}}"
    relation = "> 0" if total.value > 0 else "<= 0"
    return f"{' '.join([terms[0].shown, *signed])} = {total.shown} {relation}"
