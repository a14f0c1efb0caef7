"""A beat: one idea of a step, with its sentence and its times."""

from dataclasses import dataclass

from scenes.kit.type.shown import DisplayedReading, Reading


@dataclass(frozen=True)
class Beat:
    """One idea of a step, once it has been told.

    Attributes
    ----------
    name : its id, the same in every language; sections and files are named by it.
    sentence : what is said, as the script has it.
    start, held, end : seconds from the step's start: when it begins, from when it stands still, when it ends.
    loop : whether its clip may be shown again and again.
    numerals : every number that its held picture displays, and where.
    """

    name: str
    sentence: str
    start: float
    held: float
    end: float
    loop: bool
    numerals: tuple[DisplayedReading, ...] = ()

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every number that its held picture displays."""
        return tuple(numeral.reading for numeral in self.numerals)
