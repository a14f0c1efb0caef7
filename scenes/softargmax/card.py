"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard


class Softargmax(ChapterCard):
    """Softmax is softargmax."""
