"""The arithmetic of the shares that softmax gives."""

from collections.abc import Sequence

from dnacnn.functions.softargmax import SoftmaxComparison
from scenes.kit.look import theme
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, math, reading, readings, text

_LEAST, _MOST = 1e-5, 1e5  # weights that can be written out


def working(at: SoftmaxComparison, place: int, color: str) -> Glyphs:
    """Write how one share comes about, in the parts "name", "powers", "weights" and "share".

    Weights that are too large or too small to be written out are left to their powers.

    Parameters
    ----------
    at : the logits, and what softmax makes of them: "weights", and the columns "logits" and "softmax" when registered.
    place : which share.
    color : of its name and its value.
    """
    logits = [reading(value, "logits", (n, 0)) for n, value in enumerate(at.logits)]
    share = reading(at.probs[place], "softmax", (place, 0), 3)
    powers = [f"e^({one.shown})" for one in logits]
    numbers, weighed = [logits[place], *logits, share], ""
    if at.weights.min() >= _LEAST and at.weights.max() < _MOST:
        digits = 3 if at.weights.max() < 100 else 1
        while at.weights.min() < 5 * 0.1 ** (digits + 1):
            digits += 1
        weights = readings(at.weights, "weights", digits=digits)
        total = " + ".join(one.shown for one in weights)
        weighed = f"{{{{ = {weights[place].shown} / ({total}) : weights }}}} "
        numbers += [weights[place], *weights]
    line = math(
        f"{{{{ s_{place + 1} : name }}}} "
        f"{{{{ = {powers[place]} / ({' + '.join(powers)}) : powers }}}} {weighed}"
        f"{{{{ = {share.shown} : share }}}}",
        theme.LARGE,
        readings=numbers,
    )
    for label in ("name", "share"):
        line.part(label).set_fill(color)
    return line


def written_sum(shares: Sequence[Reading], total: Reading) -> Glyphs:
    """Write shares and what they add up to."""
    line = f"{' + '.join(share.shown for share in shares)} = {total.shown}"
    return text(line, theme.BODY, readings=(*shares, total))
