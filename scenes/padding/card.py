"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard
from scenes.kit.type.words import spoken


class Padding(ChapterCard):
    """Padding."""

    def sentence(self) -> str:
        """Say what padding mends."""
        missing = self.lecture.width - 1
        if not missing:
            return "padding. Here the detectors answer for every letter without it."
        whose = "detectors’" if len(self.lecture.motifs) > 1 else "detector’s"
        return f"padding. The {whose} answer comes out {spoken(missing)} column{'s' * (missing > 1)} short."
