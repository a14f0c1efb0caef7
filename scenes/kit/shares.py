"""What is written about the shares that softmax gives."""

import numpy as np

from dnacnn.softargmax import Softargmax
from scenes.kit import theme
from scenes.kit.reading import Reading
from scenes.kit.type import Type, fact, math, told


def working(at: Softargmax, place: int, color: str) -> Type:
    """Write how one share comes about, in the parts "name", "powers", "weights" and "share".

    Parameters
    ----------
    at : what softmax was given and gives; known as "logits", "weights" and "softmax", the first and last as columns.
    place : which share.
    color : of its name and its value.
    """
    logits = [fact(value, "logits", (n, 0)) for n, value in enumerate(at.logits)]
    weights = [fact(value, "weights", (n,), 3) for n, value in enumerate(at.weights)]
    share = fact(at.probs[place], "softmax", (place, 0), 3)
    powers = [f"e^({one.shown})" for one in logits]
    line = math(
        f"{{{{ s_{place + 1} : name }}}} "
        f"{{{{ = {powers[place]} / ({' + '.join(powers)}) : powers }}}} "
        f"{{{{ = {weights[place].shown} / ({' + '.join(one.shown for one in weights)}) : weights }}}} "
        f"{{{{ = {share.shown} : share }}}}",
        theme.LARGE,
        facts=(*logits, *weights, share),
    )
    for label in ("name", "share"):
        line.part(label).set_fill(color)
    return line


def sum_of(shares: np.ndarray, array: str, index: tuple[int, ...], total: Reading) -> Type:
    """Write the sum of shares; they are the entries of `array` under `index`."""
    parts = {f"part{place}": fact(value, array, (*index, place), 2) for place, value in enumerate(shares)}
    words = " + ".join(f"{{{name}}}" for name in parts) + " = {total}"
    return told(words, theme.LABEL, total=total, **parts)
