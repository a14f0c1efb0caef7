"""The painter's pictures are Manim's own also where a step would seldom lead; the steps' are compared beside them."""

from hashlib import sha256

import numpy as np
from manim import RIGHT, UP, FadeOut, Square

from scenes.kit.telling.step import Step
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.run.draw import draw, run_step
from scenes.studio.run.painter import Painter


class Hidden(Step):
    """A box that moves while it does not show."""

    number, title = StepNumber(99), "Hidden"

    def construct(self) -> None:
        with self.beat("hides", "It hides, moves and is back.", hold=0.1):
            box, other = Square().set_fill("#ff8800", 1), Square().shift(2 * UP)
            self.add(box, other)
            for moved in (
                lambda: box,
                lambda: box.set_opacity(0),
                lambda: box.shift(2 * RIGHT),
                lambda: box.set_opacity(1),
                lambda: box.set_fill("#0088ff", 0.5),
                lambda: box.set_stroke(width=20),
                lambda: box.set_stroke(width=0),
            ):
                moved()
                self.play(other.animate.shift(0.1 * RIGHT), run_time=0.2)
            self.play(FadeOut(box, shift=UP), run_time=0.2)


def test_what_moves_unseen_is_seen_where_it_is() -> None:
    sizes = {"settings": None, "height": 180, "width": None, "fps": 10, "on_held": None}
    painted: list[bytes] = []
    drawn: list[bytes] = []
    run_step(Hidden, lambda: Painter(lambda canvas, _, repeat: painted.extend([_sum(canvas)] * repeat)), **sizes)
    draw(Hidden, lambda frame, repeat: drawn.extend([_sum(frame)] * repeat), **sizes)
    assert painted == drawn
    assert len({*painted}) > 10


def _sum(picture: np.ndarray) -> bytes:
    return sha256(picture.tobytes()).digest()
