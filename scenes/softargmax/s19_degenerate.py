"""Step 19: argmax has no gradient to pass on, softargmax has; and the lecture in one picture."""

from collections.abc import Sequence

import numpy as np
from manim import (
    DOWN,
    LEFT,
    ORIGIN,
    RIGHT,
    UP,
    Create,
    FadeIn,
    FadeOut,
    LaggedStart,
    Transform,
    UpdateFromAlphaFunc,
)

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.motion.moves import fill, travel
from scenes.kit.motion.writing import unwritten, write
from scenes.kit.telling.chapter import chapters
from scenes.kit.telling.step import Step
from scenes.kit.things.recap import Recap
from scenes.kit.type.text import Glyphs, math, numeral, reading
from scenes.script.numbers import number
from scenes.softargmax.figures.argmax.argmax import OWN, Argmax, layer_at, name_above, rooms
from scenes.softargmax.figures.argmax.backward import backward, stopped
from scenes.softargmax.figures.argmax.jacobian import Jacobian
from scenes.softargmax.figures.argmax.tangent import Tangent
from scenes.softargmax.figures.argmax.trade import Trade

_INPUTS = ("x_1", "x_2")
_HATS = ("hat(x)_1", "hat(x)_2")
_SHARES = ("s_1", "s_2")
_DIGITS = 3  # of a slope
_BELOW = 0.38  # from a value down to its gradient
_REACH = 0.38  # of an edge that a gradient goes back before argmax stops it


class Degenerate(Step):
    """The step's slopes fill a Jacobian with zeros; softargmax's own Jacobian lets a gradient through."""

    takes_over = True

    def construct(self) -> None:
        """Go on from the step, and end with the whole lecture."""
        self.picture = Argmax(self.stage, self.lecture)
        self.picture.stand(self.picture.tie)
        self.open_on(*self.picture.everything())
        self.compute()
        jump = number(self.picture.curve.jump)
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
        with self.beat("its soft version", self.say_soft()):
            self.set_beside()
        with self.beat("one dies, one passes", self.say_passing()):
            self.send_back()
        with self.beat("the trade", self.say_trade()):
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
        for name, values in {**self.picture.arrays, **self.trade.arrays}.items():
            self.register(name, values)

    # What is said

    def say_soft(self) -> str:
        """Say what the first derivative of softargmax is."""
        slope = number(self.picture.at.soft_jacobian[0, 0], _DIGITS)
        such = f"or {slope}. Small, but not zero." if self.passes else "so small that we write 0; but it is not zero."
        return f"Softargmax of the same numbers: the derivative of s₁ with respect to x₁ is s₁ times 1 − s₁, {such}"

    def say_passing(self) -> str:
        """Say what becomes of a gradient."""
        what = "passes it on" if self.passes else "passes a trace of it on"
        arrives = f"Let a gradient of {number(self.picture.at.upstream[0])} arrive at the first output."
        return f"{arrives} Argmax lets it die; softargmax {what}."

    def say_trade(self) -> str:
        """Say what sharpness trades; a slope between two close inputs grows at first, as the step under it narrows."""
        trade = "the nearer softargmax comes to argmax here, the less gradient it passes."
        if self.trade.peak is None:
            return f"Sharpness trades one for the other: {trade}"
        return f"Sharpness trades one for the other. Past a sharpness of {number(self.trade.peak, 1)}, {trade}"

    @property
    def passes(self) -> bool:
        """Whether something shows of the gradient that softargmax passes on."""
        return bool(round(self.picture.at.soft_jacobian[0, 0], _DIGITS))

    # The step

    def run_tangent(self) -> None:
        """Let a tangent run along the step; note its slope on either side, and that it has none at the jump."""
        picture, curve = self.picture, self.picture.curve
        end = picture.nearest(picture.at.logits[0])
        # First the side on which the lecture's own first input is not.
        far = curve.x[0] if end > picture.tie else curve.x[-1]
        middle = picture.nearest((far + curve.jump) / 2)
        self.tangent = Tangent(picture)
        self.slopes: list[Glyphs] = []
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
        room, _ = rooms(self.stage)
        self.hard_table = self.table(room, picture.at.hard_jacobian, "hard Jacobian", symbol="hat(x)", outputs=_HATS)
        self.hard_table.match_x(picture.layer)
        self.play(FadeOut(*picture.formulas), run_time=theme.QUICK)
        self.play(FadeIn(self.hard_table), run_time=theme.NORMAL)
        for place, (i, o) in enumerate(sorted(picture.layer.edges, key=lambda edge: edge[::-1])):
            pace = theme.NORMAL if place == 0 else theme.QUICK
            arrow, cell = picture.layer.edges[i, o], self.hard_table.matrix.cell(o, i)
            value = cell.numeral.copy().set_fill(theme.palette().gradient, opacity=1)
            # The first is the slope that the tangent has just found.
            value.match_height(self.slopes[-1][-1]).move_to(self.slopes[-1][-1] if place == 0 else arrow)
            lit = arrow.copy().set_color(theme.palette().gradient)
            plain = arrow.copy()
            # The slope's own digit shows until its copy sets out.
            shown = [] if place == 0 else [FadeIn(value)]
            self.play(Transform(arrow, lit), *shown, run_time=pace)
            self.play(travel(value, cell.numeral), Transform(arrow, plain), run_time=pace)
            self.play(fill(cell), FadeOut(value), run_time=theme.FLASH)

    def table(
        self,
        room: Region,
        values: np.ndarray,
        array: str,
        *,
        symbol: str,
        outputs: Sequence[str],
        digits: int | None = None,
    ) -> Jacobian:
        """Return an empty table of derivatives, at the foot of a room."""
        name = f"(partial {symbol}_i) / (partial x_j) ="
        table = Jacobian(values, array, outputs, _INPUTS, name=name, digits=digits, hollow=True)
        return table.move_to(room.at(0, 0.02), aligned_edge=DOWN)

    def set_beside(self) -> None:
        """Put softargmax of the same numbers in the place of the plot."""
        picture, at, palette = self.picture, self.picture.at, theme.palette()
        gone = [picture.plot, picture.held, picture.held_words, picture.left, picture.right, picture.open]
        gone += [picture.closed, picture.probe, self.tangent, *self.slopes]
        self.play(*(FadeOut(part) for part in gone), run_time=theme.NORMAL)
        room = rooms(self.stage)[1] if self.stage.upright else self.stage.part(left=0.53)
        values = [numeral(one, "logits", (i,)) for i, one in enumerate(at.logits)]
        shares = [
            numeral(one, "softmax", (o,), digits=2, color=palette.winner if at.chosen[o] else palette.muted)
            for o, one in enumerate(at.probs)
        ]
        self.layer = layer_at(room, _INPUTS, _SHARES, values, shares)
        name = name_above(self.layer, "softargmax")
        for place, (value, share) in enumerate(zip(values, shares, strict=True)):
            self.layer.beside_input(place, value)
            self.layer.beside_output(place, share)
        self.play(FadeIn(self.layer), FadeIn(name), *(FadeIn(one) for one in values), run_time=theme.NORMAL)
        self.play(*(FadeIn(one) for one in shares), run_time=theme.NORMAL)
        table = self.table(room, at.soft_jacobian, "soft Jacobian", symbol="s", outputs=_SHARES, digits=_DIGITS)
        working = self.working(table)
        FastGroup(table, working).match_x(self.layer)
        self.play(FadeIn(table), run_time=theme.NORMAL)
        self.add(*(unwritten(line) for line in working))
        self.play(LaggedStart(*(write(line) for line in working), lag_ratio=1), run_time=theme.SLOW)
        cells = [cell for row in table.matrix.cells for cell in row]
        self.play(fill(cells[0]), run_time=theme.NORMAL)
        self.play(*(fill(cell) for cell in cells[1:]), run_time=theme.NORMAL)

    def working(self, table: Jacobian) -> FastGroup:
        """Write how the first derivative comes about: in one line above the table, or where it is low, beside it."""
        at = self.picture.at
        share = reading(at.probs[0], "softmax", (0,), _DIGITS)
        rest = reading(at.probs[1], "softmax", (1,), _DIGITS)
        slope = reading(at.soft_jacobian[0, 0], "soft Jacobian", (0, 0), _DIGITS)
        lines = FastGroup(
            math("s_1 (1 - s_1)", theme.BODY, notation=("1",)),
            math(f"= {share.shown} dot.c {rest.shown}", theme.BODY, readings=(share, rest)),
            math(f"= {slope.shown}", theme.BODY, readings=(slope,)),
        )
        # Below the layer there will be gradients, too.
        if self.layer.get_bottom()[1] - table.get_top()[1] > lines[0].height + 3 * _BELOW:
            lines.arrange(RIGHT, buff=0.12)
            for line in lines[1:]:
                line.on_baseline_of(lines[0])
            return lines.next_to(table, UP, buff=_BELOW)
        return lines.arrange(DOWN, buff=0.2, aligned_edge=LEFT).next_to(table.matrix, RIGHT, buff=0.35)

    def send_back(self) -> None:
        """Let the same gradient arrive at both layers, and follow it back."""
        at, palette = self.picture.at, theme.palette()
        sides = (
            (self.picture.layer, at.hard_gradient, "hard gradient", False),
            (self.layer, at.soft_gradient, "soft gradient", True),
        )
        arriving, flowing, passed = [], [], []
        for layer, gradient, array, passes in sides:
            for o, one in enumerate(at.upstream):
                value = numeral(one, "upstream", (o,), size=theme.LABEL, color=palette.gradient)
                arriving.append(layer.beside_output(o, value).shift(_BELOW * DOWN))
            for i, one in enumerate(gradient):
                arrow = layer.edges[i, 0]
                flowing.append(backward(arrow) if passes else stopped(arrow, share=_REACH))
                digits = _DIGITS if passes else None
                value = numeral(one, array, (i,), size=theme.LABEL, color=palette.gradient, digits=digits)
                passed.append(layer.beside_input(i, value).shift(_BELOW * DOWN))
        self.play(*(FadeIn(one, shift=0.2 * LEFT) for one in arriving), run_time=theme.NORMAL)
        self.play(*(Create(one) for one in flowing), run_time=2 * theme.SLOW)
        self.play(*(FadeIn(one) for one in passed), run_time=theme.NORMAL)

    # The trade

    def trade_off(self) -> None:
        """Turn the sharpness up, and watch both curves fall."""
        trade = self.trade
        self.clear_stage()
        left = (trade.left, trade.own, trade.step, trade.legend, trade.ghost, trade.ghost_words, trade.soft)
        self.play(*(FadeIn(part) for part in left), run_time=theme.NORMAL)
        self.play(FadeIn(trade.tangent), run_time=theme.QUICK)
        right = (trade.right, trade.names, trade.dots, trade.beta, *trade.values)
        self.play(*(FadeIn(part) for part in right), run_time=theme.NORMAL)
        self.play(*trade.move(0, trade.last, run_time=5.0))

    def recapitulate(self) -> None:
        """Bring the whole lecture together, chapter by chapter."""
        self.clear_stage()
        recap = Recap(self.trace, self.stage.width)
        for name, values in recap.arrays.items():
            self.register(name, values)
        self.stage.fit(recap)
        for chapter in chapters():
            self.play(FadeIn(recap.part(chapter.number)), run_time=theme.NORMAL)


def between(first: int, last: int) -> range:
    """Return the places from one to another, both included, in either direction."""
    step = 1 if last >= first else -1
    return range(first, last + step, step)
