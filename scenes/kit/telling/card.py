"""What title cards share: a title above the lecture's one picture, and a chapter's part of it lit."""

from typing import Any, ClassVar

from manim import LEFT, UP, FadeIn, Mobject

from scenes.kit.look import theme
from scenes.kit.look.quiet import quiet
from scenes.kit.look.region import Region, frame
from scenes.kit.motion import moves
from scenes.kit.telling.chapter import Chapter, ChapterName, chapters
from scenes.kit.telling.step import Step
from scenes.kit.things.recap import Recap


class Card(Step):
    """A title above the picture."""

    headed = False

    def place_picture(self, title: Mobject) -> None:
        """Place the picture, and the title in line with its left side."""
        whole = Region(self.stage.left, self.stage.right, self.stage.bottom, frame().top - theme.SAFE)
        self.recap = Recap(self.trace, self.stage.width)
        title.move_to(whole.at(0, 1), aligned_edge=LEFT + UP)
        least = 0 if self.stage.upright else 0.14
        whole.part(top=1 - max(least, (title.height + 1.5 * theme.GAP) / whole.height)).fit(self.recap)
        title.align_to(self.recap, LEFT)
        if title.get_right()[0] > whole.right:
            title.set_x(whole.center[0])


class ChapterCard(Card):
    """A chapter's name in large; its part of the picture lights up, the others stay quiet."""

    chapter: ClassVar[Chapter]

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Find the chapter whose folder the card lies in."""
        super().__init_subclass__(**kwargs)
        cls.id = cls.__module__.split(".")[-2]
        cls.chapter = next(chapter for chapter in chapters() if chapter.id == cls.id)
        cls.number = cls.chapter.first

    def construct(self) -> None:
        """Bring in the picture, then light the chapter's part."""
        number = self.chapter.number
        name = ChapterName(self.chapter, theme.HEADLINE)
        name.scale(min(1.0, self.stage.width / name.width))
        self.place_picture(name)
        with self.beat(f"chapter-{number}", message="card", chapter=number, **self.values()):
            part = self.recap.part(number)
            quiet(self.recap)
            for other in self.recap.names.values():
                if other not in part:
                    other.step_back()
            self.play(FadeIn(name, shift=UP * 0.15), FadeIn(self.recap), run_time=theme.NORMAL)
            self.play(moves.restore(part), run_time=theme.NORMAL)

    def values(self) -> dict[str, Any]:
        """Return what the chapter's sentence is filled with, beside the chapter's number."""
        return {}
