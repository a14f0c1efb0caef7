"""How a number of the core is written on screen, and which number a displayed one is."""

from dataclasses import dataclass

from scenes.script.numbers import number

SYMBOLS = {"onehot": "X", "padded": "X", "detected": "Ẋ", "pooled": "Ẍ"}  # as the notes write them
COUNTED = "counted"  # the numbers 1, 2, 3, ..., of which positions and columns have theirs


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


def counted(count: int) -> Reading:
    """Return the number of a position or of a column, as it is displayed.

    >>> str(counted(7))
    'counted[6] = 7'
    """
    return Reading(COUNTED, (count - 1,), float(count), number(count))
