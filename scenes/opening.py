"""The lecture's opening: its title, then the picture of all, chapter by chapter."""

from itertools import chain
from math import ceil

from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, LaggedStart

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.telling.card import Card
from scenes.kit.telling.chapter import Chapter, chapters
from scenes.kit.telling.step_number import StepNumber
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import Glyphs, text
from scenes.script import script

_TILE = (theme.TILE, 1.0)  # side of a letter's tile, at most; in an upright picture
_HEADER = 1.0  # height of a header in an upright picture, from which on nothing is added
_BACKWARD = "backprop"  # the chapter that goes from right to left


class Opening(Card):
    """The title, then the picture, chapter by chapter."""

    number = StepNumber(0)
    id = "opening"

    @property
    def title(self) -> str:
        """The lecturer's own title, if there is one."""
        return self.settings.title or script.say("title")

    @property
    def subtitle(self) -> str:
        """What the lecture is about; the notes' own title goes on in it."""
        return script.say("subtitle-alone" if self.settings.title else "subtitle")

    def construct(self) -> None:
        """Show the title over the strand, then let the picture grow out of both."""
        self.lay_out()
        with self.beat("the-title"):
            self.bring_in_the_title()
        with self.beat("the-picture", chapters=len(chapters()), hold=2.0):
            self.shrink_into_the_picture()
            for chapter in sorted(chapters(), key=lambda one: one.id == _BACKWARD):
                self.bring_in(chapter)
            self.remove(*self.letters)
            self.add(self.recap)

    def lay_out(self) -> None:
        """Place the title page with the strand, and the header with the picture below it."""
        self.header = self.build_header()
        self.place_picture(self.header)
        self.page = self.build_page()
        strand = self.trace.strand
        side = min(_TILE[self.stage.upright], self.stage.width / (1.1 * len(strand)))
        self.letters = Strand(strand, side=side)
        self.stage.fit(FastGroup(self.page, self.letters).arrange(DOWN, buff=2.5 * theme.GAP))

    def bring_in_the_title(self) -> None:
        """Show the title, what it is about, then the strand letter by letter."""
        self.play(FadeIn(self.page[0], shift=UP * 0.15), run_time=theme.NORMAL)
        self.play(*map(FadeIn, self.page[1:]), run_time=theme.NORMAL)
        self.play(LaggedStart(*(FadeIn(tile, shift=UP * 0.2) for tile in self.letters), lag_ratio=0.2), run_time=1.2)

    def shrink_into_the_picture(self) -> None:
        """Turn the title page into the header, and its strand into the picture's."""
        own = [tile for tile in self.recap.strand if tile.letter != self.lecture.pad_letter]
        pairs = [*zip(self.page, self.header, strict=False), *zip(self.letters, own, strict=True)]
        moves = [large.animate.become(small) for large, small in pairs]
        self.play(*moves, *map(FadeOut, self.page[len(self.header) :]), run_time=1.2)
        self.remove(*self.page)
        self.add(*self.header)

    def bring_in(self, chapter: Chapter) -> None:
        """Bring in a chapter's part of the picture, one thing after the other; of the strand only the pads."""
        way = 0.2 * (LEFT if chapter.id == _BACKWARD else RIGHT)
        pads = [tile for tile in self.recap.strand if tile.letter == self.lecture.pad_letter]
        parts = [pads if one is self.recap.strand else [one] for one in self.recap.part(chapter.number)]
        self.play(LaggedStart(*(FadeIn(one, shift=way) for one in chain(*parts)), lag_ratio=0.35), run_time=1.3)

    def build_page(self) -> FastGroup:
        """Return the title in large, what the lecture is about, and whose it is, one under another."""
        most = 0.94 * self.stage.width
        page = FastGroup(self._large_title(most), text(self.subtitle, theme.LARGE, theme.palette().muted))
        if self.settings.author:
            page.add(text(self.settings.author, theme.BODY))
        for line in page:
            line.scale(min(1.0, most / line.width))
        return page.arrange(DOWN, buff=theme.GAP)

    def build_header(self) -> FastGroup:
        """Return the same, small and side by side, as much of it as fits; the title in lines if it has to be."""
        upright, title = self.stage.upright, self._small_title()
        header = FastGroup(title)
        for words in filter(None, (self.subtitle, self.settings.author)):
            one = text(words, theme.BODY, theme.palette().muted).next_to(header, RIGHT, buff=theme.GAP)
            if upright or one.get_right()[0] - title.get_left()[0] > self.stage.width:
                one.next_to(header, DOWN, buff=0.6 * theme.GAP, aligned_edge=LEFT)
                if not upright or header.height > _HEADER:
                    break
            else:
                one.on_baseline_of(title)
            header.add(one)
        return header

    def _large_title(self, most: float) -> Glyphs:
        title = text(self.title, theme.DISPLAY, weight=700)
        if title.width <= most:
            return title
        # A long title takes two lines or three, of like length.
        size = theme.HEADLINE * 1.1
        line = text(self.title, size, weight=700).width
        width = min(most, 1.15 * line / ceil(line / most))
        return text(self.title, size, weight=700, width=width, align="center")

    def _small_title(self) -> Glyphs:
        for size in (theme.HEADLINE, theme.LARGE):
            title = text(self.title, size, weight=700)
            if title.width <= self.stage.width:
                return title
        return text(self.title, theme.LARGE, weight=700, width=self.stage.width)
