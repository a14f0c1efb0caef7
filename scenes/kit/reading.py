"""How a number of the core is written on screen, and which number a displayed one is."""

from dataclasses import dataclass

import numpy as np

MINUS = "\N{MINUS SIGN}"
_MOST_DIGITS = 3


@dataclass(frozen=True)
class Reading:
    """One displayed number: the entry `array[index]` of the core, whose value is `value`, written as `shown`."""

    array: str
    index: tuple[int, ...]
    value: float
    shown: str

    def __str__(self) -> str:
        at = f"[{', '.join(map(str, self.index))}]" if self.index else ""
        return f"{self.array}{at} = {self.shown}"


def number(value: float, digits: int | None = None) -> str:
    """Write a number: a true minus sign, no superfluous zeros, a dash where it is undefined.

    >>> number(1.0), number(-0.2), number(0.25), number(0.8581, 2), number(float("nan"))
    ('1', '−0.2', '0.25', '0.86', '–')
    """
    if np.isnan(value):
        return "\N{EN DASH}"
    if digits is None:
        written = f"{value:.{_MOST_DIGITS}f}".rstrip("0").rstrip(".")
    else:
        written = f"{value:.{digits}f}"
    if float(written) == 0:
        written = written.lstrip("-")
    return written.replace("-", MINUS)
