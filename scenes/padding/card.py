"""The card before the chapter."""

from scenes.kit.telling.card import ChapterCard


class Padding(ChapterCard):
    """Padding: detectors up to a strand's last letter."""
