"""The number of cases in closed form: as a binomial, as a product, and as what it grows like."""

from collections.abc import Sequence
from dataclasses import dataclass

from manim import DOWN, LEFT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import Glyphs, label, math


@dataclass(frozen=True)
class ClosedForm:
    """The closed form's numbers as they are displayed, and how it is set.

    Attributes
    ----------
    power : how many factors it has, which is how many are chosen.
    less : each factor's distance from N.
    divisor : what divides their product.
    """

    power: Reading
    less: Sequence[Reading]
    divisor: Reading

    def binomial(self, size: float) -> Glyphs:
        """Set the count for any length."""
        less, power = self.less[0], self.power
        formula = f"binom(N - {less.shown}, {power.shown})"
        return math(formula, size, theme.palette().accent, readings=(less, power))

    def for_one(self, length: Reading, left: Reading, count: Reading) -> FastGroup:
        """Set the count for one length, and below it that for any, each under its head."""
        muted, power = theme.palette().muted, self.power
        chosen = f"binom({left.shown}, {power.shown}) = {count.shown}"
        one = FastGroup(
            math(f"N = {length.shown}", theme.BODY, muted, readings=[length]),
            math(chosen, theme.HEADLINE, readings=(left, power, count)),
        )
        every = FastGroup(label("any-length", theme.BODY, muted), self.binomial(theme.HEADLINE))
        return FastGroup(*(part.arrange(DOWN, buff=0.3, aligned_edge=LEFT) for part in (one, every)))

    def written_out(self) -> FastGroup:
        """Set the count for any length as a product, and what that grows like."""
        less, size = self.less, theme.LARGE
        # A single factor over one is no more than the factor.
        single = len(less) == 1
        factors = " ".join(f"(N - {one.shown})" for one in less)
        product = f"= N - {less[0].shown}" if single else f"= display(({factors}) / {self.divisor.shown})"
        lines = FastGroup(
            self.binomial(size),
            math(product, size, readings=less if single else (*less, self.divisor)),
            math(f"approx {self.leading}", size, readings=self.leading_readings),
        )
        return lines.arrange(DOWN, buff=0.4, aligned_edge=LEFT)

    @property
    def leading(self) -> str:
        """What the count grows like, as a formula."""
        return "N" if len(self.less) == 1 else f"N^{self.power.shown} slash {self.divisor.shown}"

    @property
    def leading_readings(self) -> tuple[Reading, ...]:
        """The numbers in `leading`."""
        return () if len(self.less) == 1 else (self.power, self.divisor)
