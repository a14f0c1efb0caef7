"""A layer with a weight per cell while it is trained, and what it adds up in the end."""

from collections.abc import Callable
from typing import Any

import numpy as np
from manim import DOWN

from dnacnn.experiments.unseen import HeldOut
from scenes.kit.look import theme
from scenes.kit.type.shown import digits_that_add_up
from scenes.kit.type.text import Glyphs, filled, reading
from scenes.pooling.figures.cases.cells import NamedCells
from scenes.pooling.figures.cases.held_out import WeightedSum

TERMS = 6  # of a sum, at most

Know = Callable[[str, Any], np.ndarray]


class Training:
    """The weights before and during training.

    Parameters
    ----------
    layer : which was trained.
    cells : where the weights stand.
    know : names values of the core that are displayed.

    Attributes
    ----------
    values, weights, losses : at each of the kept steps, the weights as an array and as figures, and the loss then.
    written : whether the weights have figures.
    largest : weight, in the end.
    """

    def __init__(self, layer: HeldOut, cells: NamedCells, know: Know) -> None:
        self.layer, self.cells, self.register = layer, cells, know
        self.values: list[np.ndarray] = [layer.start, *layer.after.values()]
        steps, losses = know("steps", (0, *layer.after)), know("losses", layer.losses)
        self.largest = float(np.abs(layer.weights).max())
        digits = cells.digits(np.array(self.values))
        self.written = digits is not None
        self.weights = []
        self.losses: list[Glyphs] = []
        know("cell weights", layer.weights)
        for k, (step, values) in enumerate(zip(steps, self.values, strict=True)):
            name = f"cell weights after {step} steps"
            self.weights.append(cells.weights(know(name, values), name, self.largest, digits))
            note = filled(
                "{steps} steps: loss {loss}",
                theme.LABEL,
                theme.palette().muted,
                steps=reading(step, "steps", (k,)),
                loss=reading(losses[step], "losses", (int(step),), 2),
            )
            self.losses.append(note.next_to(cells.matrix.grid, DOWN, buff=0.35))

    def total(self, answer: np.ndarray, width: float) -> WeightedSum:
        """Return what the layer adds up for an answer: the weights of the cells that are lit, and the bias."""
        weights = self.layer.weights
        lit = [tuple(map(int, place)) for place in np.argwhere(answer > 0)]
        bias, score = (
            float(self.register("bias", self.layer.bias)),
            float(self.register("score", self.layer.score(answer))),
        )
        values, names = [float(weights[place]) for place in lit], [("cell weights", place) for place in lit]
        if len(lit) > TERMS:
            values, names = [float(self.register("lit weights", sum(values)))], [("lit weights", ())]
        digits = digits_that_add_up(([*values, bias], score))
        terms = [reading(value, *name, digits) for value, name in zip(values, names, strict=True)]
        bias, score = reading(bias, "bias", (), digits), reading(score, "score", (), digits)
        line = WeightedSum(terms, bias, score, width=width)
        return line.next_to(self.cells.matrix.grid, DOWN, buff=0.35)


def say_answer(layer: HeldOut, name: str, *, sampled: bool) -> str:
    """Say what a layer with a weight per cell answers to the case that it has not seen, and why."""
    hits, asked, lonely = layer.hits, len(layer.strands), bool(layer.lonely)
    if len(layer.case or ()) == 1:
        why = "its cell occurs in no other"
    else:
        why = "one of its cells occurs in no other" if lonely else "each of its cells occurs in another"
    because = f"{', although' if bool(hits) == lonely else ':'} {why}."
    some = "all" if hits == asked else f"{hits} of the" if hits else "none of the"
    if not sampled:
        strands = f"{some} {asked} strands that fit"
        if asked == 1:
            strands = f"{'' if hits else 'not '}the one strand that fits"
        return f"Trained without {name}, a layer with one weight per cell accepts {strands} no other case{because}"
    drawn = f"{layer.train_positives + layer.train_negatives} random strands without {name}"
    alone = f"{some} {asked} strands with this case alone"
    return f"Trained on {drawn}, a layer with one weight per cell accepts {alone}{because}"
