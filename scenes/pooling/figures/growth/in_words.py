"""How the growth of the number of cases is put into words."""

from collections.abc import Sequence

from dnacnn.cases.cases import count_cases
from dnacnn.lecture.lecture import Lecture
from scenes.kit.type.words import listed, plural
from scenes.script.numbers import number

NO_BREAK = "\N{NO-BREAK SPACE}"
_ORDERS = ("", "Linear", "Quadratic", "Cubic", "Quartic", "Quintic")
_POWERS = ("", "N itself", "the square of N", "the cube of N", "the fourth power of N", "the fifth power of N")


def order(motifs: int) -> str:
    """Name the growth: as many motifs, so high a power.

    >>> order(3), order(7)
    ('Cubic growth', 'Growth')
    """
    return f"{_ORDERS[motifs]} growth" if motifs < len(_ORDERS) else "Growth"


def power(motifs: int) -> str:
    """Name the power of N.

    >>> power(3), power(7)
    ('the cube of N', 'N to the power of 7')
    """
    return _POWERS[motifs] if motifs < len(_POWERS) else f"N to the power of {motifs}"


def binomial(less: int, motifs: int) -> str:
    """Write the closed form, in one piece.

    >>> binomial(3, 3).replace(NO_BREAK, " ")
    'C(N − 3, 3)'
    """
    return f"C(N − {less}, {motifs})".replace(" ", NO_BREAK)


def say_counts(lecture: Lecture, lengths: Sequence[int], counts: Sequence[int]) -> str:
    """Say how many cases the first lengths have, beginning with what the worked strand has.

    >>> say_counts(Lecture(), (8, 9, 10), (10, 20, 35))
    '8 letters gave 10 cases, each a line here. One letter more gives 20, and on it goes: 35.'
    """
    own, motifs = len(lecture.worked), len(lecture.motifs)
    drawn = "each a line here" if counts[0] > 1 else "the first line here"
    if own == lengths[0]:
        first = f"{own} letters gave {plural(counts[0], 'case')}, {drawn}"
    elif own < lengths[0]:
        first = f"{own} letters leave no room for {listed(lecture.motifs)}. "
        first += f"{lengths[0]} give {plural(counts[0], 'case')}, {drawn}"
    else:
        many = plural(count_cases(own, motifs, lecture.width), "case")
        first = f"{own} letters gave {many}; {lengths[0]} give {counts[0]}, {drawn}"
    more = listed([number(count) for count in counts[2:]])
    return f"{first}. One letter more gives {counts[1]}, and on it goes: {more}."
