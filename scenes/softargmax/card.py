"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard


class Softargmax(ChapterCard):
    """Softmax is softargmax."""

    def sentence(self) -> str:
        """Say what the chapter sets right."""
        return "softmax is softargmax. A name set right, and why it matters."
