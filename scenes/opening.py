"""The lecture's opening: its title, then the picture of all, chapter by chapter."""

from math import ceil

from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, LaggedStart

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.telling.card import Card
from scenes.kit.telling.chapter import chapters
from scenes.kit.things.strand import Strand, Tile
from scenes.kit.type.text import text
from scenes.kit.type.words import spoken
from scenes.script import script

SUBTITLE = "in a small network that reads DNA"
_OF_OTHERS = "A small network that reads DNA"  # below a lecturer's own title
HEADER = 1.0  # height of a title in an upright picture, from which on nothing is added
BACKWARD = 3  # the chapter that goes from right to left


class Opening(Card):
    """The title, then the picture, chapter by chapter."""

    number = 0
    id = "opening"

    @property
    def title(self) -> str:
        """The lecturer's own title, if there is one."""
        return self.settings.title or script.say("title")

    @property
    def subtitle(self) -> str:
        """What the lecture is about; the notes' own title goes on in it."""
        return _OF_OTHERS if self.settings.title else SUBTITLE

    def construct(self) -> None:
        """Tell the card."""
        small = self.header()
        self.lay_out(small)
        big = self.title_page()
        pitch = min(1.1 * (1 if self.stage.upright else theme.TILE), self.stage.width / len(self.trace.strand))
        letters = Strand(self.trace.strand, side=pitch / 1.1)
        page = FastGroup(big, letters).arrange(DOWN, buff=2.5 * theme.GAP)
        self.stage.fit(page)
        with self.beat("the title", "How does a small network read DNA, and how does it learn to?"):
            self.play(FadeIn(big[0], shift=UP * 0.15), run_time=theme.NORMAL)
            self.play(*map(FadeIn, big[1:]), run_time=theme.NORMAL)
            self.play(LaggedStart(*(FadeIn(tile, shift=UP * 0.2) for tile in letters), lag_ratio=0.2), run_time=1.2)
        count = spoken(len(chapters())).capitalize()
        sentence = f"{count} chapters in one picture: two on the way through the network, two on the way back."
        with self.beat("the picture", sentence, hold=2.0):
            own = [tile for tile in self.recap.strand if tile.letter != self.lecture.pad_letter]
            moves = [large.animate.become(little) for large, little in zip(big, small, strict=False)]
            moves += [tile.animate.become(place) for tile, place in zip(letters, own, strict=True)]
            self.play(*moves, *map(FadeOut, big[len(small) :]), run_time=1.2)
            self.remove(*big)
            self.add(*small)
            pads = [tile for tile in self.recap.strand if tile.letter == self.lecture.pad_letter]
            for chapter in chapters():
                self.play(self.bring_in(chapter.number, pads), run_time=1.3)
            self.remove(*letters)
            self.add(self.recap)

    def title_page(self) -> FastGroup:
        """Return the title in large, what the lecture is about, and whose it is, one under another."""
        wide, size = 0.94 * self.stage.width, theme.DISPLAY
        title = text(self.title, size, weight=700)
        if title.width > wide:
            # A long title takes two lines or three, of like length.
            size = theme.HEADLINE * 1.1
            title = text(self.title, size, weight=700)
            lines = ceil(title.width / wide)
            title = text(self.title, size, weight=700, width=min(wide, 1.15 * title.width / lines), align="center")
        page = FastGroup(title, text(self.subtitle, theme.LARGE, theme.palette().muted))
        if self.settings.author:
            page.add(text(self.settings.author, theme.BODY))
        for line in page:
            line.scale(min(1.0, wide / line.width))
        return page.arrange(DOWN, buff=theme.GAP)

    def header(self) -> FastGroup:
        """Return the same, small and side by side, as much of it as fits; the title in lines if it has to be."""
        wide, muted = self.stage.width, theme.palette().muted
        title = text(self.title, theme.HEADLINE, weight=700)
        if title.width > wide:
            title = text(self.title, theme.LARGE, weight=700)
        if title.width > wide:
            title = text(self.title, theme.LARGE, weight=700, width=wide)
        header = FastGroup(title)
        for words in (self.subtitle, self.settings.author):
            one = text(words or "", theme.BODY, muted)
            one.next_to(header, RIGHT, buff=theme.GAP)
            if self.stage.upright or one.get_right()[0] - title.get_left()[0] > wide:
                one.next_to(header, DOWN, buff=0.6 * theme.GAP, aligned_edge=LEFT)
                if not self.stage.upright or header.height > HEADER:
                    break
            elif words:
                one.on_baseline_of(title)
            if words:
                header.add(one)
        return header

    def bring_in(self, chapter: int, pads: list[Tile]) -> LaggedStart:
        """Return the motion that brings in a chapter's part, one thing after the other; of the strand only the pads."""
        way = 0.2 * (LEFT if chapter == BACKWARD else RIGHT)
        parts = [one for one in self.recap.part(chapter) if one is not self.recap.strand]
        if chapter == 1:
            parts[1:1] = pads
        return LaggedStart(*(FadeIn(one, shift=way) for one in parts), lag_ratio=0.35)
