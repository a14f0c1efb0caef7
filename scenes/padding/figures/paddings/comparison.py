"""The lecture's way of padding beside another one: what is said of them, and both as alignments."""

from dataclasses import dataclass

import numpy as np

from dnacnn.network.padding import PaddedTrace, compare_paddings
from scenes.kit.look import theme
from scenes.kit.telling.step import Step
from scenes.kit.type.shown import Reading
from scenes.kit.type.text import reading
from scenes.kit.type.words import plural, spoken
from scenes.padding.figures.paddings.alignment import Alignment, fit

_WORTH = 1.15  # by which cells must become larger for alignments to stand under one another
Words = tuple[str, dict[str, Reading]]


@dataclass(frozen=True)
class Comparison:
    """What the last beat on padding tells.

    Attributes
    ----------
    name, sentence : of the beat.
    alignments : the lecture's own way, and the other.
    """

    name: str
    sentence: str
    alignments: tuple[Alignment, Alignment]


def compare(step: Step) -> Comparison:
    """Compare the lecture's way of padding with another: left with right, right with left, none with right."""
    return {"right": _right, "left": _left, "none": _none}[step.lecture.pad_side](step)


def _right(step: Step) -> Comparison:
    right, left = _way(step, "right"), _way(step, "left")
    sentence = (
        f"Why on the right? Pad on the left, and {_each(right)} moves {_places(left.shift)} over. "
        "On the right it stands where its motif starts."
    )
    own: Words = ("Ẋ lights where the motif starts", {})
    return Comparison("why on the right", sentence, _pair(step, (right, own), (left, _shifted(step, left, "late"))))


def _left(step: Step) -> Comparison:
    right, left = _way(step, "right"), _way(step, "left")
    sentence = (
        f"Why on the left? Then Ẋ lights where a motif ends, and no column looks ahead. Pad on the right, and "
        f"{_each(right)} moves {_places(left.shift)} back, to where its motif starts."
    )
    own: Words = ("Ẋ lights where the motif ends", {})
    return Comparison("why on the left", sentence, _pair(step, (left, own), (right, _shifted(step, left, "early"))))


def _none(step: Step) -> Comparison:
    right, none = _way(step, "right"), _way(step, "none")
    columns, more = none.detected.shape[1], right.detected.shape[1] - none.detected.shape[1]
    holds, they = ("holds", "column") if more == 1 else ("hold", "columns")
    sentence = (
        f"This lecture pads nothing: Ẋ keeps {plural(columns, 'column')} for {len(none.strand)} letters. No detection "
        f"is lost, as the {they} that padding would add {holds} only zeros."
    )
    step.register("none.columns", columns)
    step.register("right.more", more)
    own: Words = ("{n} " + plural(columns, "column").partition(" ")[2], {"n": reading(columns, "none.columns")})
    other: Words = (f"{{n}} {they} more, all zeros", {"n": reading(more, "right.more")})
    return Comparison("why nothing", sentence, _pair(step, (none, own), (right, other)))


def _way(step: Step, side: str) -> PaddedTrace:
    return next(way for way in compare_paddings(step.lecture.worked, step.lecture.network) if way.side == side)


def _each(way: PaddedTrace) -> str:
    return "every detection" if way.detected.any() else "every column"


def _places(count: int) -> str:
    return f"{spoken(count)} {'place' if count == 1 else 'places'}"


def _shifted(step: Step, left: PaddedTrace, how: str) -> Words:
    step.register("shift", np.array(left.shift))
    noun = plural(left.shift, "place").partition(" ")[2]
    return f"Ẋ lights {{n}} {noun} {how}", {"n": reading(left.shift, "shift")}


def _pair(step: Step, own: tuple[PaddedTrace, Words], other: tuple[PaddedTrace, Words]) -> tuple[Alignment, Alignment]:
    """Lay two alignments side by side, or under one another where that makes them larger."""
    palette = theme.palette()
    stage, lecture = step.stage, step.lecture
    beside = stage.part(0, 0.49), stage.part(0.51, 1)
    under = stage.part(bottom=0.51), stage.part(top=0.49)
    length = len(own[0].strand)
    larger = stage.upright or fit(under[0], lecture, length)[0] > _WORTH * fit(beside[0], lecture, length)[0]
    colors = palette.positive, palette.muted if lecture.pad_side == "none" else palette.negative
    first, second = (
        Alignment(way, f"{way.side}.detected", lecture, region, words, color=color)
        for (way, words), region, color in zip((own, other), under if larger else beside, colors, strict=True)
    )
    for way, _ in (own, other):
        step.register(f"{way.side}.detected", way.detected)
    return first, second
