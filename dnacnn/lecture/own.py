"""A lecturer's own lecture: what is not chosen follows from what is."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import ceil, floor
from typing import Any

from dnacnn.cases.cases import position_cases
from dnacnn.cases.examples import example_negative, realize
from dnacnn.checks import check_number, check_numbers
from dnacnn.errors import InputError
from dnacnn.functions.branches import crossing
from dnacnn.lecture.lecture import Lecture

_OTHERS = 3  # strands of step 6, as in the notes
_FOLLOWS = {"w": "slopes and offsets", "w_range": "slopes, offsets and w", "logit_range": "logits"}


def own_lecture(check: Callable[[Lecture], object] = lambda _: None, /, **choices: Any) -> Lecture:
    """Make a lecture of some choices, with examples that suit them where none are given.

    Where motifs or the worked strand are chosen, the notes' example strands may show nothing of the pattern, or may not
    hold the worked strand. Then steps 1 and 2 get the worked strand among the notes' own or, if the pattern is
    another one, between a negative and positives; and step 6 gets other strands on which the pattern holds. What steps
    14 and 17 slide over follows from the branches and the logits.

    Parameters
    ----------
    check : is given the lecture without its examples, and may refuse it before these are looked for, which takes
        forever for a strand of thousands of letters.
    choices : fields of a `Lecture`.

    Raises
    ------
    InputError
        If a choice, as for `Lecture`, makes no sense.

    Examples
    --------
    >>> own_lecture(worked="TTCATTAG").strands
    ('GATTACAA', 'TTCATTAG', 'AATAAACC', 'GCATTCAG')
    >>> own_lecture(motifs=["GAT", "ACA"], worked="GATTACA").others
    ('GATACAA', 'GATAACA', 'AGATACA')
    >>> own_lecture(logits=[-20, 20]).logit_range, own_lecture(w=-1).w_range
    ((-21.0, 21.0), (-2.0, 2.0))
    """
    notes = Lecture()
    derived = _ranges(choices)
    choices = derived | choices
    # The rest is checked with strands that suit any motif, so that an error names what was chosen.
    try:
        bare = Lecture(**{"strands": [notes.worked * 2], "others": []} | choices)
        check(bare)
    except InputError as error:
        raise _explained(error, derived) from None
    if bare.worked == notes.worked and bare.motifs == notes.motifs:
        return Lecture(**choices)
    return Lecture(**_examples(bare, notes) | choices)


def _explained(error: InputError, derived: Mapping[str, Any]) -> InputError:
    """Say of what is wrong with a choice that was derived what it follows from."""
    name = str(error).split(maxsplit=1)[0].rstrip(",")
    return InputError(f"{error}; it follows from {_FOLLOWS[name]}") if name in derived else error


def _examples(bare: Lecture, notes: Lecture) -> dict[str, tuple[str, ...]]:
    """Choose the strands of steps 1, 2 and 6: the notes' own with the worked strand among them, or others."""
    if bare.motifs == notes.motifs and len(bare.worked) == len(notes.worked):
        strands = _with(notes.strands, bare.worked, notes.worked)
        return {"strands": strands, "others": _with(notes.others, notes.worked, bare.worked, needed=False)}
    positives = _positives(bare)
    negative = example_negative(replace(bare, strands=(bare.worked,), others=()))
    # The last is for the beginning; among few it comes once more.
    strands = tuple(dict.fromkeys((negative, bare.worked, *positives[-1:])))
    return {"strands": strands, "others": positives[:_OTHERS]}


def _ranges(choices: dict[str, Any]) -> dict[str, Any]:
    """Choose ranges that hold what was chosen, where the notes' own do not."""
    notes = Lecture()
    found: dict[str, Any] = {}
    slopes, offsets = (check_numbers(name, choices.get(name, getattr(notes, name))) for name in ("slopes", "offsets"))
    if "w_range" not in choices and len(slopes) == len(offsets) == 2 and slopes[0] != slopes[1]:
        kink = crossing(slopes, offsets)
        w = check_number("w", choices.get("w", kink + 0.5 if kink == notes.w else notes.w))
        low, high = notes.w_range
        found = {"w": w} if "w" not in choices else {}
        if not low < min(w, kink) or not max(w, kink) < high:
            found["w_range"] = (floor(min(low, w, kink) - 0.5), ceil(max(high, w + 0.5, kink + 0.5)))
    logits = check_numbers("logits", choices.get("logits", notes.logits))
    most = max(map(abs, logits), default=0.0)
    if "logit_range" not in choices and most >= notes.logit_range[1]:
        found["logit_range"] = (-ceil(most) - 1, ceil(most) + 1)
    return found


def _with(strands: Any, wanted: str, instead: str, *, needed: bool = True) -> tuple[str, ...]:
    """Put a strand in another's place, unless it is there already, or the other isn't and it is not needed."""
    if wanted in strands and needed:
        return tuple(strands)
    return tuple(wanted if strand == instead else strand for strand in strands)


def _positives(lecture: Lecture) -> tuple[str, ...]:
    """Choose strands on which the pattern holds at different places, beside the worked one."""
    cases = position_cases(len(lecture.worked), len(lecture.motifs), lecture.width, shift=lecture.shift)
    count = _OTHERS + 1
    spread = sorted({round((part + 0.5) / count * (len(cases) - 1)) for part in range(count)})
    strands = (realize(cases[place], lecture) for place in spread if cases)
    return tuple(dict.fromkeys(strand for strand in strands if strand != lecture.worked))
