"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard


class Softargmax(ChapterCard):
    """What softmax really softens."""
