"""The card before the chapter."""

from typing import Any

from dnacnn.cases.cases import count_cases
from dnacnn.cases.pooled import count_pooled_cases
from scenes.kit.telling.card import ChapterCard


class Pooling(ChapterCard):
    """Pooling, and what it saves."""

    def values(self) -> dict[str, Any]:
        """Count the cases to learn before pooling and after it."""
        length, width, motifs = len(self.trace.strand), self.lecture.width, len(self.lecture.motifs)
        before = count_cases(length, motifs, width)
        after = count_pooled_cases(length, motifs, width, self.lecture.pool_size, shift=self.lecture.shift)
        fewer = "yes" if 0 < after < before else "no"
        return {"fewer": fewer, "before": before, "after": after, "motifs": motifs}
