"""The number of a step, which its module's name gives: 5 for `s05_pad_with_o`, 5b for a step that stands behind it."""

import re
from typing import NamedTuple, Self

MODULE = re.compile(r"s(\d\d)([b-z]?)_(\w+)")  # the name of a step's module


class StepNumber(NamedTuple):
    """A number, and a letter for a step that was put behind the one with this number; in order, 5 < 5b < 6.

    >>> str(StepNumber(5, "b")), StepNumber(5) < StepNumber(5, "b") < StepNumber(6)
    ('5b', True)
    """

    whole: int
    letter: str = ""

    def __str__(self) -> str:
        """Write the number as it is shown."""
        return f"{self.whole}{self.letter}"

    @property
    def stem(self) -> str:
        """How names of files begin, which sort as the numbers do."""
        return f"{self.whole:02d}{self.letter}"

    @property
    def data(self) -> int | str:
        """The number as a program reads it."""
        return str(self) if self.letter else self.whole

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a number as it is shown, or as a module's name has it.

        >>> StepNumber.parse("5b"), StepNumber.parse("05")
        (StepNumber(whole=5, letter='b'), StepNumber(whole=5, letter=''))
        """
        found = re.fullmatch(r"(\d+)([b-z]?)", text)
        if found is None:
            raise ValueError(f"a step has a number such as 5 or 5b, got {text!r}")
        return cls(int(found[1]), found[2])
