"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard
from scenes.kit.telling.chapter import CHAPTERS


class Softargmax(ChapterCard):
    """Softmax is softargmax."""

    chapter = CHAPTERS[3]
    number = chapter.first
    title = chapter.title

    def sentence(self) -> str:
        """Say what the chapter sets right."""
        return "softmax is softargmax. A name set right, and why it matters."
