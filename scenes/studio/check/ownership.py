"""Which numbers in a piece of type have no source: no array of the core has them, nor are they mere notation."""

import re
from collections import Counter

from scenes.kit.type.text import Glyphs
from scenes.script.numbers import THIN, decimal_mark

_LABEL = re.compile(r"\{\{((?:(?!\{\{|\}\}).)*):[\w ]+\}\}")
# What is part of a name is no number: the index of x_1 or x_(1,12), the digit of x1; nor is a length that sets a gap.
_NAME = re.compile(r"_\([^()]*\)|_\w+|[^\W\d_]\d+|#[\d.]+em")


def unowned(piece: Glyphs) -> list[str]:
    """List the numbers in a piece of type that are neither readings of it nor its notation.

    Each reading answers for one number, so `2 of 2` takes two of them.
    """
    source, before = piece.source, ""
    while source != before:
        source, before = _LABEL.sub(r"\1", source), source
    number = re.compile(rf"\d+(?:{THIN}\d+)*(?:{re.escape(decimal_mark())}\d+)?")
    written = Counter(number.findall(_NAME.sub("", source)))
    answered = Counter(token for one in piece.readings for token in number.findall(one.shown))
    return sorted((written - answered - Counter(piece.notation)).elements())
