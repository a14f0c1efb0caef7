"""What computing changes in the lecture notes, and what it adds to them: remarks on steps, on paper."""

from dataclasses import dataclass
from typing import Any

from scenes.script import script


@dataclass(frozen=True)
class Remark:
    """One remark.

    Attributes
    ----------
    step : the id of the step that it belongs to.
    corrects : whether the notes have it otherwise; if not, they do not have it.
    words : the remark.
    """

    step: str
    corrects: bool
    words: str


def correct(step: str, name: str, **values: Any) -> Remark:
    """Correct the notes at a step, in the words of its message `remark-<name>`, filled with values."""
    return Remark(step, corrects=True, words=script.say(f"{step}_remark-{name}", **values))


def add(step: str, name: str, **values: Any) -> Remark:
    """Add to the notes at a step, in the words of its message `remark-<name>`, filled with values."""
    return Remark(step, corrects=False, words=script.say(f"{step}_remark-{name}", **values))
