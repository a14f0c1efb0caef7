"""How a number of the core is written on screen, and which number a displayed one is."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

MINUS = "\N{MINUS SIGN}"
THIN = "\N{NARROW NO-BREAK SPACE}"  # parts thousands, from five digits on
SYMBOLS = {"onehot": "X", "padded": "X", "detected": "Ẋ", "pooled": "Ẍ"}  # as the notes write them
COUNTED = "counted"  # the numbers 1, 2, 3, ..., of which positions and columns have theirs
_MOST_DIGITS = 3
_UNGROUPED = 10_000


@dataclass(frozen=True)
class Reading:
    """One displayed number: the entry `array[index]` of the core, whose value is `value`, written as `shown`."""

    array: str
    index: tuple[int, ...]
    value: float
    shown: str

    def __str__(self) -> str:
        """Write which entry it is, and what is shown.

        >>> str(Reading("detected", (2, 6), 1.0, "1")), str(Reading("pooled@GATTACAA", (0, 1), 0.0, "0"))
        ('Ẋ[2, 6] = 1', 'Ẍ@GATTACAA[0, 1] = 0')
        """
        at = f"[{', '.join(map(str, self.index))}]" if self.index else ""
        name, of, strand = self.array.partition("@")
        return f"{SYMBOLS.get(name, name)}{of}{strand}{at} = {self.shown}"


@dataclass(frozen=True)
class DisplayedReading:
    """A number where it is displayed.

    Attributes
    ----------
    reading : which number.
    box : left, top, right and bottom of what it is written in, as shares of the picture's width and height.
    """

    reading: Reading
    box: tuple[float, float, float, float]


def number(value: float, digits: int | None = None) -> str:
    """Write a number: a true minus sign, no superfluous zeros, grouped if long, a question mark if undefined.

    >>> number(1.0), number(-0.2), number(0.25), number(0.8581, 2), number(float("nan"))
    ('1', '−0.2', '0.25', '0.86', '?')
    >>> number(3654), number(147440) == f"147{THIN}440"
    ('3654', True)
    """
    if np.isnan(value):
        return "?"  # a dash would look like a minus sign
    written = f"{value:,.{_MOST_DIGITS if digits is None else digits}f}"
    if digits is None:
        written = written.rstrip("0").rstrip(".")
    written = written.replace(",", THIN if abs(value) >= _UNGROUPED else "")
    if not written.strip("-0."):
        written = written.lstrip("-")
    return written.replace("-", MINUS)


def counted(count: int) -> Reading:
    """Return the number of a position or of a column, as it is displayed.

    >>> str(counted(7))
    'counted[6] = 7'
    """
    return Reading(COUNTED, (count - 1,), float(count), number(count))


def digits_that_add_up(*sums: tuple[Iterable[float], float]) -> int:
    """Return with how many decimals sums are right as they are displayed: two, if that can be had.

    Parameters
    ----------
    sums : the terms of each, and its total.

    >>> digits_that_add_up(([5.12, 3.96], 9.08)), digits_that_add_up(([5.114, 3.964, 3.874], 12.952))
    (2, 3)
    """
    for digits in (2, 3, 1):
        shown = [(sum(round(float(term), digits) for term in terms), total) for terms, total in sums]
        if all(round(found, digits) == round(float(total), digits) for found, total in shown):
            return digits
    return 2
