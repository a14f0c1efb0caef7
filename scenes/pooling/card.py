"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard


class Pooling(ChapterCard):
    """Pooling, and whether every place has to be known."""
