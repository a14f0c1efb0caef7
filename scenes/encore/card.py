"""The card before the encore: it says that the notes end here."""

from manim import LEFT, RIGHT, UP, FadeIn

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.quiet import quiet
from scenes.kit.motion import moves
from scenes.kit.telling.card import Card
from scenes.kit.telling.step_number import StepNumber
from scenes.kit.type.text import label, text


class Encore(Card):
    """What the whole picture says is now tried: the kernels are lit, since they are what is learned."""

    number = StepNumber(20)
    id = "encore"

    def construct(self) -> None:
        """Show the title and where it stands, then the picture with its kernels lit."""
        palette = theme.palette()
        name = text(self.title, theme.HEADLINE, weight=600)
        aside = label("beyond", theme.BODY, palette.accent)
        aside.next_to(name, RIGHT, buff=theme.WIDE_GAP).on_baseline_of(name)
        heading = FastGroup(name, aside)
        if heading.width > self.stage.width:
            aside.next_to(name, -UP, buff=0.5 * theme.GAP, aligned_edge=LEFT)
        heading.scale(min(1.0, self.stage.width / heading.width))
        self.place_picture(heading)
        with self.beat("not-in-the-notes", message="card"):
            quiet(self.recap)
            for other in self.recap.names.values():
                other.step_back()
            self.play(FadeIn(heading, shift=UP * 0.15), FadeIn(self.recap), run_time=theme.NORMAL)
            self.play(moves.restore(self.recap.kernels), run_time=theme.NORMAL)
