"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard
from scenes.kit.telling.chapter import CHAPTERS


class Backpropagation(ChapterCard):
    """Backpropagating through max."""

    chapter = CHAPTERS[2]
    number = chapter.first
    title = chapter.title

    def sentence(self) -> str:
        """Ask what the chapter asks."""
        return "backpropagating through max. How does a gradient find its way back?"
