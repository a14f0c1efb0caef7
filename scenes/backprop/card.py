"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard


class Backpropagation(ChapterCard):
    """Backpropagating through max."""

    def sentence(self) -> str:
        """Ask what the chapter asks."""
        return "backpropagating through max. How does a gradient find its way back?"
