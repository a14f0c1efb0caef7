"""Remarks on the chapter's steps."""

from collections.abc import Iterable, Iterator

import numpy as np

from dnacnn.functions.softargmax import three_functions
from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.remark import Remark, add, correct
from scenes.script.numbers import decimal_mark, number


def remarks(lecture: Lecture) -> Iterator[Remark]:
    """Give the remarks of a lecture; only the notes' own example is corrected."""
    if lecture == Lecture():
        yield correct("three-functions", "number")
    at = three_functions(lecture.logits)
    given, soft, hard = (_vector(values) for values in (lecture.logits, at.probs, at.chosen))
    yield add("three-functions", "values", inputs=given, soft=soft, hard=hard, largest=at.largest)
    yield add("a-fair-question", "where")
    yield add("three-functions", "soft-max", value=float(np.log(at.total)), largest=at.largest)
    yield add("three-functions", "which-sharpness")
    yield add("degenerate", "label")
    yield add("degenerate", "derivative", slope=float(at.soft_jacobian[0, 0]))


def _vector(values: Iterable[float]) -> str:
    apart = "; " if decimal_mark() == "," else ", "
    return f"({apart.join(number(float(value)) for value in values)})"
