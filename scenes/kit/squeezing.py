"""Why cases are choices: each motif squeezed to one place, for one strand and for all cases."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, Arrow, Line, VGroup

from scenes.kit import theme
from scenes.kit.arrangement import CHOSEN, CaseRow, Strip, case_line
from scenes.kit.lean import LeanGroup
from scenes.kit.reading import Reading
from scenes.kit.type import Type, fact, math, text


class Squeezing(LeanGroup):
    """A strand above, and below it what is left when each motif keeps only its first letter.

    Parameters
    ----------
    letters, starts, motifs : the strand and its case, as in `CaseRow`.
    choice : where each motif's first letter stands among those that are left.

    Attributes
    ----------
    above, below : the two rows.
    kept, used : the positions above of the letters that are left, and of those that are not.
    links : from each kept letter to its place below.
    """

    def __init__(
        self, letters: str, starts: Sequence[int], motifs: Sequence[str], choice: Sequence[int], *, side: float
    ) -> None:
        self.above = CaseRow(letters, starts, motifs, side=side)
        used = {start + k for start, motif in zip(starts, motifs, strict=True) for k in range(1, len(motif))}
        self.kept = [k for k in range(len(letters)) if k not in used]
        self.used = [k for k in range(len(letters)) if k in used]
        left = "".join(letters[k] for k in self.kept)
        self.below = CaseRow(left, choice, [motif[0] for motif in motifs], side=side, numbers=DOWN)
        self.below.next_to(self.above, DOWN, buff=1.5 * side)
        self.links = VGroup()
        for place, k in enumerate(self.kept):
            link = Line(self.above.slots[k].get_bottom(), self.below.slots[place].get_top(), buff=0.12)
            row = choice.index(place) if place in choice else None
            color = theme.palette().rule if row is None else theme.palette().detector(row)
            self.links.add(link.set_stroke(color, width=theme.LINE if row is not None else 2))
        super().__init__(self.above, self.links, self.below)


class ChoiceRow(LeanGroup):
    """One line of the table: a case and its strip, and what they are squeezed to.

    Attributes
    ----------
    case, strip, arrow, squeezed, choice : the parts.
    """

    def __init__(self, case: Type, strip: Strip, squeezed: Strip, choice: Type) -> None:
        self.case, self.strip, self.squeezed, self.choice = case, strip, squeezed, choice
        self.arrow = Arrow(
            [0, 0, 0], [0.6, 0, 0], buff=0, stroke_width=2.5, tip_length=0.14, color=theme.palette().muted
        )
        super().__init__(case, strip, self.arrow, squeezed, choice)
        self.arrange(RIGHT, buff=0.25)


class ChoiceTable(LeanGroup):
    """Every case beside the choice that it is squeezed to, one row each, with a head over each kind of strip.

    Parameters
    ----------
    cases, choices : (C, F), positions counted from 1; known as "cases" and "choices".
    heads : over the strips, and over the squeezed ones.
    places : how many each kind of strip has.
    span : how many places a motif takes in a case.

    Attributes
    ----------
    heads, rows : the parts.
    """

    def __init__(
        self,
        cases: np.ndarray,
        choices: np.ndarray,
        heads: tuple[Type, Type],
        *,
        places: tuple[int, int],
        span: int,
        cell: float = 0.3,
        pitch: float = 0.47,
    ) -> None:
        self.rows, self.heads = VGroup(), VGroup(*heads)
        for k, (case, choice) in enumerate(zip(cases, choices, strict=True)):
            row = ChoiceRow(
                case_line(_facts("cases", k, case), theme.LABEL),
                Strip(places[0], case - 1, span, cell=cell, height=0.8 * cell, ruled=True),
                Strip(places[1], choice - 1, 1, cell=cell, height=0.8 * cell, ruled=True),
                case_line(_facts("choices", k, choice), theme.LABEL, brackets=CHOSEN),
            )
            self.rows.add(row.shift(DOWN * k * pitch - row.strip.get_center()))
        for head, strip in zip(heads, (self.rows[0].strip, self.rows[0].squeezed), strict=True):
            head.next_to(strip, UP, buff=0.25)
        heads[1].on_baseline_of(heads[0])
        super().__init__(self.heads, self.rows)


class WrittenOut(LeanGroup):
    """The count for one length, and for any: as a binomial, as a product, and as what it grows like.

    Parameters
    ----------
    places : of a strand of that length, and of what is left of it.
    count : how many choices there are.
    power, less, divisor : the closed form's number of factors, each factor's distance from N, and what divides them.
    binomial : the count for any length, written out.

    Attributes
    ----------
    parts : what is said of the one length, and of any; lines under a head each.
    """

    def __init__(
        self,
        places: Sequence[Reading],
        count: Reading,
        *,
        power: Reading,
        less: Sequence[Reading],
        divisor: Reading,
        binomial: Type,
    ) -> None:
        (length, left), size, muted = places, theme.LARGE, theme.palette().muted
        factors = " ".join(f"(N - {one.shown})" for one in less)
        self.parts = VGroup(
            VGroup(
                math(f"N = {length.shown}", theme.LABEL, muted, facts=[length]),
                math(f"C({left.shown}, {power.shown}) = {count.shown}", size, facts=(left, power, count)),
            ),
            VGroup(
                text("any length", theme.LABEL, muted),
                binomial,
                math(f"= display(({factors}) / {divisor.shown})", size, facts=(*less, divisor)),
                math(f"approx N^{power.shown} slash {divisor.shown}", size, facts=(power, divisor)),
            ),
        )
        for part in self.parts:
            part.arrange(DOWN, buff=0.3, aligned_edge=LEFT)
        super().__init__(self.parts.arrange(DOWN, buff=0.8, aligned_edge=LEFT))


def _facts(name: str, row: int, positions: np.ndarray) -> list[Reading]:
    return [fact(position, name, (row, place)) for place, position in enumerate(positions)]
