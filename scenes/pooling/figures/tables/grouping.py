"""Ẋ by itself, large, while its columns are taken in groups."""

from manim import DOWN, RIGHT

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.shown import counted
from scenes.kit.type.text import Glyphs, label, reading, text
from scenes.pooling.figures.tables.pooled_tables import PooledTables

_CLOSE = 1.55  # how much larger Ẋ is at most


class Grouping:
    """Ẋ in the middle of the stage, its groups together at first; its state is saved.

    Attributes
    ----------
    apart : by how much the groups are to part.
    frames, names : around the groups and under them, once they have parted: see `frame`.
    count : how many columns have become how many groups, where there is room for it; else empty.
    """

    def __init__(self, tables: PooledTables, stage: Region) -> None:
        self.tables, self.stage = tables, stage
        matrix = tables.detected
        matrix.save_state()
        close = min(_CLOSE, (stage.width - 0.3) / matrix.width, stage.height / (matrix.height + 1.2))
        matrix.spread(-tables.apart).scale(close).move_to(stage.at(0.5, 0.6 if stage.upright else 0.5))
        self.apart = close * tables.apart

    def frame(self) -> None:
        """Frame the groups where they now are, and name them."""
        tables, matrix, rule = self.tables, self.tables.detected, theme.palette().rule
        groups = range(len(matrix.groups))
        self.frames = FastGroup(*(matrix.outline(place, rule, width=2.5, gap=tables.gap) for place in groups))
        self.names = self._names()
        self.count = FastGroup()
        if self.stage.upright:
            self.count.add(self._count().next_to(FastGroup(matrix, self.names), DOWN, buff=1.2))

    def _names(self) -> FastGroup:
        """Set the word and the number of a group under its frame; the number alone where the word has no room."""
        color, names = theme.palette().muted, FastGroup()
        for place, frame in enumerate(self.frames):
            word, at = label("group", color=color), counted(place + 1)
            number = text(at.shown, color=color, readings=[at])
            number.next_to(word, RIGHT, buff=0.14).on_baseline_of(word)
            names.add(FastGroup(word, number).next_to(frame, DOWN, buff=0.3))
        room = min(frame.width for frame in self.frames) + 0.5 * self.tables.apart
        if max(name.width for name in names) > room:
            for (word, number), frame in zip(names, self.frames, strict=True):
                word.set_opacity(0)
                FastGroup(word, number).shift((frame.get_x() - number.get_x()) * RIGHT)
        return names

    def _count(self) -> Glyphs:
        trace = self.tables.trace
        columns = reading(trace.detected.shape[1], "detected_shape", (1,))
        groups = reading(trace.pooled.shape[1], "pooled_shape", (1,))
        return label("columns-to-groups", 1.4 * theme.LARGE, weight=600, columns=columns, groups=groups)
