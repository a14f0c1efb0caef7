"""What computing changes in the lecture notes, and what it adds to them, step by step."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dnacnn.cases.cases import count_cases, position_cases
from dnacnn.cases.pooled import count_pooled_cases
from dnacnn.cases.scan import occurrences_of
from dnacnn.experiments.census import survey
from dnacnn.experiments.price import pool_price
from dnacnn.functions.softargmax import three_functions
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.type.words import plural
from scenes.pooling.figures.growth.in_words import power
from scenes.script.numbers import number

_LENGTHS = (8, 10, 16, 32, 100)
_WIDER = 3  # columns in a group, where pooling begins to lose something


@dataclass(frozen=True)
class Remark:
    """One remark.

    Attributes
    ----------
    step : to which it belongs.
    corrects : whether the notes have it otherwise; if not, they do not have it.
    words : the remark.
    """

    step: int
    corrects: bool
    words: str


def remarks(lecture: Lecture | None = None) -> tuple[Remark, ...]:
    """Compute all remarks; it takes a second or two.

    Parameters
    ----------
    lecture : what is told. What is corrected are the notes, so that only the notes' own example has corrections.

    Returns
    -------
    remarks : in the order of the steps.
    """
    lecture = lecture or Lecture()
    found = [*(_corrected(lecture) if lecture == Lecture() else ()), *_computed(lecture)]
    return tuple(sorted(found, key=lambda remark: (remark.step, not remark.corrects)))


def _corrected(lecture: Lecture) -> Iterator[Remark]:
    trace = run(lecture.worked, lecture)
    rows = occurrences_of("A", lecture.worked)
    yield Remark(
        5,
        True,
        f"The notes print the A row of X with ones in columns 2, 7 and 8, and a tenth column. In {trace.padded_strand} "
        f"the letter A stands at {_listed(at + 1 for at in rows)}, and there are {trace.padded.shape[1]} columns.",
    )
    last = lecture.motifs[-1]
    found = occurrences_of(last, lecture.worked)
    yield Remark(
        5,
        True,
        f"The notes mark one {last}, at 7. {lecture.worked} holds {last} at {_listed(at + 1 for at in found)}, "
        "and so its detector lights there.",
    )
    yield Remark(
        6,
        True,
        "The notes spell two of the strands GCATTTCAG and TTCAATTAG, with nine letters. The outputs that they print "
        f"fit {lecture.others[0]} and {lecture.others[2]} only.",
    )
    cases = position_cases(len(lecture.worked), len(lecture.motifs), lecture.width)
    case = tuple(column + 1 for column in cases[5])
    yield Remark(
        7,
        True,
        f"The notes’ sixth case puts AG at 6, where the TT at 5 still has a letter. The case is "
        f"({', '.join(map(str, case))}): that makes {len(set(cases))} different ones.",
    )
    yield Remark(
        14,
        True,
        "The notes let ∂ẋ/∂x₁ be 0 “if x₂ < x₁”, against the line above it. It is 0 if x₁ < x₂.",
    )
    yield Remark(
        17,
        True,
        "The notes number this step 11 and the next one 12. They follow step 16, so they are 17 and 18.",
    )


def _computed(lecture: Lecture) -> Iterator[Remark]:
    trace = run(lecture.worked, lecture)
    size, motifs, width = lecture.pool_size, len(lecture.motifs), lecture.width
    zeros = int((trace.scores == 0).sum())
    yield Remark(
        3,
        False,
        f"Each detector is a neuron: z is the sum of the products minus {width - 1}, then ReLU. For {lecture.worked}, "
        f"{zeros} of {trace.scores.size} windows give exactly z = 0, where ReLU has no derivative; by convention it is "
        "0 there.",
    )
    counts = {n: count_cases(n, motifs, width) for n in _LENGTHS}
    yield Remark(8, False, f"Counted: {_at_lengths(counts)}.")
    yield _checked(lecture)
    fewer = {n: count_pooled_cases(n, motifs, width, size, shift=lecture.shift) for n in _LENGTHS}
    if size > 1 and any(fewer.values()):
        yield Remark(
            11,
            False,
            f"Cases left after pooling by {size}: {_at_lengths(fewer)}. Their number still grows with {power(motifs)}.",
        )
    tied, groups = int(trace.tied.sum()), trace.tied.size
    if tied:
        common = "ties are common" if 2 * tied >= groups else "groups do tie"
        yield Remark(
            15,
            False,
            f"In this very network {common}: {tied} of the {groups} pooled groups of {lecture.worked} tie. With "
            "detectors that say 0 or 1, that is no surprise.",
        )
    at = three_functions(lecture.logits)
    given, soft = (_vector(values) for values in (lecture.logits, at.probs))
    hard = _vector(at.chosen)
    yield Remark(17, False, f"softmax{given} = {soft}; argmax{given} = {hard}; max{given} = {number(at.largest)}.")
    yield Remark(
        19,
        False,
        f"The derivative of softmax’s first output by its first input is s₁(1 − s₁) = "
        f"{number(at.soft_jacobian[0, 0])}, not 0: this is why it serves where argmax cannot.",
    )


def _checked(lecture: Lecture) -> Remark:
    census = survey(lecture)
    strands, positives = number(len(census.codes)), number(census.positives)
    asked = f"all {strands}" if census.complete else strands
    drawn = "" if census.complete else " drawn at random, the motifs put into half of them"
    are = "is" if census.positives == 1 else "are"
    asked = f"Checked on {asked} strands of {census.length} letters{drawn}, of which {positives} {are} positive: "
    pooled = "" if lecture.pool_size == 1 else f", those on Ẍ on {number(census.pooled_agree)}"
    told = f"the cases on Ẋ are right on {number(census.cases_agree)} of them{pooled}."
    wider = pool_price(max(_WIDER, lecture.pool_size + 1), lecture)
    if wider.missed:
        told += f" With groups of {wider.pool_size} columns, {plural(wider.missed, 'positive strand')} would be missed."
    return Remark(11, False, asked + told)


def _at_lengths(counts: dict[int, int]) -> str:
    return ", ".join(f"{number(count)} at N = {length}" for length, count in counts.items() if count)


def _listed(positions: Iterator[int]) -> str:
    *some, last = map(str, positions)
    return f"{', '.join(some)} and {last}" if some else last


def _vector(values: Sequence[float]) -> str:
    return f"({', '.join(number(float(value)) for value in values)})"
