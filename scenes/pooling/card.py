"""The card before the chapter."""

from dnacnn.cases.cases import count_cases
from dnacnn.cases.pooled import count_pooled_cases
from scenes.kit.telling.card import ChapterCard
from scenes.kit.type.words import spoken


class Pooling(ChapterCard):
    """Pooling."""

    def sentence(self) -> str:
        """Say what pooling saves."""
        length, width, motifs = len(self.trace.strand), self.lecture.width, len(self.lecture.motifs)
        before = count_cases(length, motifs, width)
        after = count_pooled_cases(length, motifs, width, self.lecture.pool_size, shift=self.lecture.shift)
        if not 0 < after < before:
            return f"pooling. It summarizes what the detector{'s answer' if motifs > 1 else ' answers'}."
        return f"pooling. It turns {spoken(before)} cases to learn into {spoken(after)}."
