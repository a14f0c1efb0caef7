"""Step 19: argmax has no gradient to pass on, softargmax has; and the lecture in one picture."""

from collections.abc import Sequence

import numpy as np
from manim import DOWN, LEFT, ORIGIN, RIGHT, UP, Create, FadeIn, FadeOut, Transform, UpdateFromAlphaFunc

from scenes.kit import theme
from scenes.kit.argmax import OWN, Argmax, layer_at, name_above
from scenes.kit.backward import backward, stopped
from scenes.kit.chapter import CHAPTERS
from scenes.kit.jacobian import Jacobian
from scenes.kit.layer import Layer
from scenes.kit.motion import fill, travel
from scenes.kit.reading import number
from scenes.kit.recap import Recap
from scenes.kit.step import Step
from scenes.kit.tangent import Tangent
from scenes.kit.trade import Trade
from scenes.kit.type import Type, fact, figure, math
from scenes.kit.writing import unwritten, write

_INPUTS = ("x_1", "x_2")
_HATS = ("hat(x)_1", "hat(x)_2")
_SHARES = ("s_1", "s_2")
_BELOW = 0.38  # from a value down to its gradient
_REACH = 0.38  # of an edge that a gradient goes back before argmax stops it


class Degenerate(Step):
    """The step's slopes fill a Jacobian with zeros; softargmax's own Jacobian lets a gradient through."""

    number = 19
    title = "Degenerate"
    takes_over = True

    def construct(self) -> None:
        """Go on from the step, and end with the whole lecture."""
        self.picture = Argmax(self.stage, self.lecture)
        self.picture.stand(self.picture.tie)
        self.open_on(*self.picture.everything())
        self.compute()
        at, jump = self.picture.at, number(self.picture.curve.jump)
        with self.beat(
            "flat on both sides",
            f"Left of {jump} the slope is 0, right of it too, and at the jump there is no slope at all.",
        ):
            self.run_tangent()
        with self.beat(
            "four zeros",
            "So all four derivatives are 0. Degenerate, and useless: whatever arrives, nothing goes back.",
        ):
            self.fill_zeros()
        with self.beat(
            "its soft version",
            "Softargmax of the same numbers: the derivative of s₁ by x₁ is s₁ times 1 − s₁, "
            f"or {number(at.soft_jacobian[0, 0], 3)}. Small, but not zero.",
        ):
            self.set_beside()
        with self.beat(
            "one dies, one passes",
            f"Let a gradient of {number(at.upstream[0])} arrive at the first output. "
            "Argmax lets it die; softargmax passes it on.",
        ):
            self.send_back()
        with self.beat(
            "the trade",
            "Sharpness trades one for the other: the nearer softargmax comes to argmax, the less gradient it passes.",
        ):
            self.trade_off()
        with self.beat(
            "the lecture in one picture",
            "The lecture in one picture: padding, pooling, the way back through max, and an argmax made soft.",
            hold=2 * theme.HOLD,
        ):
            self.recapitulate()

    def compute(self) -> None:
        """Name what will be displayed."""
        self.trade = Trade(self.stage, self.picture)
        for name, values in {**self.picture.known, **self.trade.known}.items():
            self.know(name, values)

    # The step

    def run_tangent(self) -> None:
        """Let a tangent run along the step; note its slope on either side, and that it has none at the jump."""
        picture, curve = self.picture, self.picture.curve
        end = picture.nearest(picture.at.logits[0])
        # First the side on which the lecture's own first input is not.
        far = curve.x[0] if end > picture.tie else curve.x[-1]
        middle = picture.nearest((far + curve.jump) / 2)
        self.tangent = Tangent(picture)
        self.slopes: list[Type] = []
        self.play(FadeOut(picture.tie_words), run_time=theme.QUICK)
        self.play(*picture.move(between(picture.tie, middle)), run_time=theme.NORMAL)
        self.tangent.lay(middle)
        self.play(Create(self.tangent), run_time=theme.QUICK)
        self.note_slope(middle)
        self.glide(between(middle, picture.tie))
        self.note_slope(picture.tie)
        self.glide(between(picture.tie, end))
        picture.stand(OWN)
        self.note_slope(end, RIGHT)

    def glide(self, places: range) -> None:
        """Move the first input, and the tangent with it."""

        def follow(tangent: Tangent, share: float) -> None:
            tangent.lay(places[round(share * (len(places) - 1))])

        self.play(*self.picture.move(places), UpdateFromAlphaFunc(self.tangent, follow), run_time=theme.SLOW)

    def note_slope(self, place: int, aside: np.ndarray = ORIGIN) -> None:
        """Write the slope beside the step."""
        self.slopes.append(self.tangent.words(place, aside))
        self.play(FadeIn(self.slopes[-1]), run_time=theme.QUICK)

    # Two layers side by side

    def fill_zeros(self) -> None:
        """Send each derivative from where it was found into the table."""
        picture = self.picture
        self.hard_table = self.table(picture.at.hard_jacobian, "hard Jacobian", "hat(x)", _HATS, picture.layer)
        self.play(FadeOut(*picture.formulas), run_time=theme.QUICK)
        self.play(FadeIn(self.hard_table), run_time=theme.NORMAL)
        for place, (i, o) in enumerate(sorted(picture.layer.edges, key=lambda edge: edge[::-1])):
            pace = theme.NORMAL if place == 0 else theme.QUICK
            arrow, cell = picture.layer.edges[i, o], self.hard_table.matrix.cell(o, i)
            value = cell.figure.copy().set_fill(theme.palette().gradient, opacity=1)
            # The first is the slope that the tangent has just found.
            value.match_height(self.slopes[-1][-1]).move_to(self.slopes[-1][-1] if place == 0 else arrow)
            lit = arrow.copy().set_color(theme.palette().gradient)
            plain = arrow.copy()
            self.play(Transform(arrow, lit), FadeIn(value), run_time=pace)
            self.play(travel(value, cell.figure), Transform(arrow, plain), run_time=pace)
            self.play(fill(cell), FadeOut(value), run_time=theme.FLASH)

    def table(self, values: np.ndarray, array: str, symbol: str, outputs: Sequence[str], layer: Layer) -> Jacobian:
        """Return an empty table of derivatives, under a layer."""
        digits = None if not values.any() else 3
        name = f"(partial {symbol}_i) / (partial x_j) ="
        table = Jacobian(values, array, outputs, _INPUTS, name=name, digits=digits, hollow=True)
        table.move_to(self.stage.at(0, 0.02), aligned_edge=DOWN)
        return table.match_x(layer)

    def set_beside(self) -> None:
        """Put softargmax of the same numbers in the place of the plot."""
        picture, at, palette = self.picture, self.picture.at, theme.palette()
        gone = [picture.plot, picture.held, picture.held_words, picture.left, picture.right, picture.open]
        gone += [picture.closed, picture.probe, self.tangent, *self.slopes]
        self.play(*(FadeOut(part) for part in gone), run_time=theme.NORMAL)
        self.layer = layer_at(self.stage.part(left=0.53), _INPUTS, _SHARES)
        name = name_above(self.layer, "softargmax")
        values = [figure(one, "logits", (i,)) for i, one in enumerate(at.logits)]
        shares = [
            figure(one, "softmax", (o,), digits=2, color=palette.winner if at.chosen[o] else palette.muted)
            for o, one in enumerate(at.probs)
        ]
        for place, (value, share) in enumerate(zip(values, shares, strict=True)):
            self.layer.beside_input(place, value)
            self.layer.beside_output(place, share)
        self.play(FadeIn(self.layer), FadeIn(name), *(FadeIn(one) for one in values), run_time=theme.NORMAL)
        self.play(*(FadeIn(one) for one in shares), run_time=theme.NORMAL)
        self.soft_table = self.table(at.soft_jacobian, "soft Jacobian", "s", _SHARES, self.layer)
        self.play(FadeIn(self.soft_table), run_time=theme.NORMAL)
        working = unwritten(self.working())
        working.next_to(self.soft_table, UP, buff=0.18).match_x(self.layer)
        self.add(working)
        self.play(write(working), run_time=theme.SLOW)
        cells = [cell for row in self.soft_table.matrix.cells for cell in row]
        self.play(fill(cells[0]), run_time=theme.NORMAL)
        self.play(*(fill(cell) for cell in cells[1:]), run_time=theme.NORMAL)

    def working(self) -> Type:
        """Write how the first derivative of softargmax comes about."""
        at = self.picture.at
        share = fact(at.probs[0], "softmax", (0,), 3)
        rest = fact(at.probs[1], "softmax", (1,), 3)
        slope = fact(at.soft_jacobian[0, 0], "soft Jacobian", (0, 0), 3)
        return math(
            f"s_1 (1 - s_1) = {share.shown} dot.c {rest.shown} = {slope.shown}",
            theme.BODY,
            facts=(share, rest, slope),
        )

    def send_back(self) -> None:
        """Let the same gradient arrive at both layers, and follow it back."""
        at, palette = self.picture.at, theme.palette()
        pairs = (
            (self.picture.layer, at.hard_gradient, "hard gradient"),
            (self.layer, at.soft_gradient, "soft gradient"),
        )
        arriving, flowing, passed = [], [], []
        for layer, gradient, array in pairs:
            for o, one in enumerate(at.upstream):
                value = figure(one, "upstream", (o,), size=theme.LABEL, color=palette.gradient)
                arriving.append(layer.beside_output(o, value).shift(_BELOW * DOWN))
            for i, one in enumerate(gradient):
                passes = abs(one) > 0
                arrow = layer.edges[i, 0]
                flowing.append(backward(arrow) if passes else stopped(arrow, share=_REACH))
                value = figure(one, array, (i,), size=theme.LABEL, color=palette.gradient, digits=3 if passes else None)
                passed.append(layer.beside_input(i, value).shift(_BELOW * DOWN))
        self.play(*(FadeIn(one, shift=0.2 * LEFT) for one in arriving), run_time=theme.NORMAL)
        self.play(*(Create(one) for one in flowing), run_time=2 * theme.SLOW)
        self.play(*(FadeIn(one) for one in passed), run_time=theme.NORMAL)

    # The trade

    def trade_off(self) -> None:
        """Turn the sharpness up, and watch both curves fall."""
        trade = self.trade
        self.clear_stage()
        self.play(
            *(
                FadeIn(part)
                for part in (
                    trade.left,
                    trade.own,
                    trade.step,
                    trade.legend,
                    trade.ghost,
                    trade.ghost_words,
                    trade.soft,
                )
            ),
            run_time=theme.NORMAL,
        )
        self.play(FadeIn(trade.tangent), run_time=theme.QUICK)
        right = (trade.right, trade.dots, trade.beta, *trade.values)
        self.play(*(FadeIn(part) for part in right), run_time=theme.NORMAL)
        self.play(*trade.move(0, trade.last, run_time=5.0))

    def recapitulate(self) -> None:
        """Bring the whole lecture together, chapter by chapter."""
        self.clear_stage()
        recap = Recap(self.trace, self.stage.width)
        for name, values in recap.known.items():
            self.know(name, values)
        self.stage.fit(recap)
        for chapter in CHAPTERS:
            self.play(FadeIn(recap.part(chapter.number)), run_time=theme.NORMAL)


def between(first: int, last: int) -> range:
    """Return the places from one to another, both included, in either direction."""
    step = 1 if last >= first else -1
    return range(first, last + step, step)
