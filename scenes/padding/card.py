"""The card before the chapter."""

from typing import Any

from scenes.kit.telling.card import ChapterCard


class Padding(ChapterCard):
    """Padding, and what it mends."""

    def values(self) -> dict[str, Any]:
        """Count the columns that are missing without padding."""
        return {"missing": self.lecture.width - 1, "motifs": len(self.lecture.motifs)}
