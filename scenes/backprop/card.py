"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard


class Backpropagation(ChapterCard):
    """Backpropagating through max."""
