"""`dnacnn trace`: everything that is computed from one strand, as tables for a reader or as data for a program."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from dnacnn.lecture.lecture_trace import LectureTrace
from dnacnn.network.encoding import DNA
from scenes.studio.store.atomic import whole


@dataclass(frozen=True)
class _Array:
    """How an array of the trace is read.

    Attributes
    ----------
    words : what it is.
    axes : what its axes count: A letters, N positions, M padded positions, F detectors, W windows, P groups, C units,
        and the two logits, L; nothing for a single number.
    places : whether its values are places; a reader counts them from 1.
    """

    words: str
    axes: str
    places: bool = False


_UNITS = 12  # that are written out, those that fire before the others

# The order is that of computation. K has no labels: the columns of a kernel stand side by side in one cell, and so do
# the groups that a unit weighs.
_ARRAYS = {
    "onehot": _Array("X: a 1 where the letter stands", "AN"),
    "padded": _Array("X with its padding", "AM"),
    "kernels": _Array("one kernel for each motif", "FAK"),
    "bias": _Array("what is added to a kernel's matches", "F"),
    "windows": _Array("what each window sees of X", "WAK"),
    "starts": _Array("the position at which each window starts", "W", places=True),
    "hanging": _Array("whether a window reaches into the padding", "W"),
    "products": _Array("kernel times window, cell by cell", "FWAK"),
    "matches": _Array("the sum of the products", "FW"),
    "scores": _Array("matches plus bias", "FW"),
    "detected": _Array("Ẋ: the scores after ReLU", "FW"),
    "groups": _Array("the first and the last window of each group", "P2", places=True),
    "pooled": _Array("Ẍ: the largest of each group", "FP"),
    "winners": _Array("the window that it comes from; the first if several tie", "FP", places=True),
    "tied": _Array("whether several windows of the group are largest", "FP"),
    "unit_weights": _Array("what each unit of the next layer multiplies Ẍ by: its case", "CFP"),
    "unit_bias": _Array("what is added to a unit's sum", "C"),
    "unit_sums": _Array("Ẍ times the weights, added up", "C"),
    "unit_scores": _Array("the sums plus bias", "C"),
    "units": _Array("the scores after ReLU: 1 if the unit fires", "C"),
    "logits": _Array("the sum of the units, and the threshold", "L"),
    "probs": _Array("softmax of the logits", "L"),
    "loss": _Array("minus the logarithm of the true answer's probability", ""),
    "grad_logits": _Array("the gradient at the logits, and the first at the sum of the units", "L"),
    "grad_units": _Array("the gradient at the units", "C"),
    "grad_unit_scores": _Array("the gradient at their scores", "C"),
    "grad_unit_weights": _Array("the gradient at their weights", "CFP"),
    "grad_unit_bias": _Array("the gradient at their bias", "C"),
    "grad_pooled": _Array("the gradient at Ẍ", "FP"),
    "mask": _Array("the share of its group's gradient that each window receives", "FW"),
    "grad_detected": _Array("the gradient at Ẋ", "FW"),
    "grad_scores": _Array("the gradient at the scores", "FW"),
    "grad_kernels": _Array("the gradient at the kernels", "FAK"),
    "grad_bias": _Array("the gradient at the bias", "F"),
    "grad_padded": _Array("the gradient at X with its padding", "AM"),
}


def as_text(trace: LectureTrace) -> RenderableType:
    """Set a trace for a reader, who counts positions from 1."""
    parts: list[RenderableType] = [
        Text.assemble(
            ("strand  ", "bold"), f"{trace.strand}  {len(trace.strand)} letters, padded: {trace.padded_strand}"
        )
    ]
    for name, array in _ARRAYS.items():
        parts += ["", *_set(name, array, trace)]
    parts += [
        "",
        Text.assemble(("cases  ", "bold"), _cases(trace.cases), "  (windows at which the motifs stand in order)"),
        Text.assemble(("pooled cases  ", "bold"), _cases(trace.pooled_cases), "  (the same, group by group)"),
        Text.assemble(
            ("prediction  ", "bold"), _verdict(trace.predicted), f"; the pattern says {_verdict(trace.positive)}"
        ),
    ]
    return Group(*parts)


def width(trace: LectureTrace) -> int:
    """Return how many letters wide the widest table may be."""
    # The widest cells are those of the products, K numbers side by side, and of the units' weights, P of them.
    products = len(trace.starts) * 6 * trace.lecture.width
    weights = len(trace.lecture.motifs) * 7 * len(trace.groups)
    return 10 + 3 * len(trace.lecture.motifs) + max(products, weights, 7 * _UNITS)


def as_data(trace: LectureTrace) -> dict[str, Any]:
    """Return every field but the network by its name, as JSON can hold it, for a program, which counts from 0.

    Examples
    --------
    >>> from dnacnn import Lecture, run
    >>> as_data(run("CAGTTAAG", Lecture()))["pooled"]
    [[1.0, 0.0, 0.0, 0.0], [0.0, 1.0, 0.0, 0.0], [1.0, 0.0, 0.0, 1.0]]
    """
    data = _values(trace)
    data["lecture"] = asdict(trace.lecture)
    return {name: value.tolist() if isinstance(value, np.ndarray) else value for name, value in data.items()}


def write_npz(trace: LectureTrace, path: Path) -> None:
    """Write the fields, but for lecture and network, as arrays in one compressed file that `numpy.load` reads."""
    arrays = {name: np.asarray(value) for name, value in _values(trace).items() if name != "lecture"}
    with whole(path) as partial, partial.open("wb") as file:
        np.savez_compressed(file, allow_pickle=True, **arrays)


def _values(trace: LectureTrace) -> dict[str, Any]:
    # The network says nothing that the lecture doesn't.
    return {entry.name: getattr(trace, entry.name) for entry in fields(trace) if entry.name != "network"}


def _set(name: str, array: _Array, trace: LectureTrace) -> Iterator[RenderableType]:
    values = getattr(trace, name)
    size = " × ".join(map(str, values.shape))
    more = len(trace.units) - _UNITS if "C" in array.axes else 0
    hidden = f", {more} of them not shown" if more > 0 else ""
    yield Text.assemble((name, "bold"), f"  {array.words}  ", (size or "1", "dim"), (hidden, "dim"))
    labels = [_labels(axis, trace) for axis in array.axes]
    if array.axes.startswith("C"):
        values = values[_units(trace)]
    if array.places:
        values = values + _ends(array.axes)
    if array.axes == "FWAK":
        for motif, block in zip(labels[0], values, strict=True):
            yield Text(f"{motif}", "italic")
            yield _table(block.swapaxes(0, 1), labels[2], labels[1])
    elif array.axes == "CFP":
        yield _table(values, [label.replace("\n", " ") for label in labels[0]], labels[1])
    elif array.axes.endswith("AK"):
        yield _table(values.swapaxes(0, 1), labels[1], labels[0])
    elif len(array.axes) < 2:
        yield _table(values.reshape(1, -1), [""], labels[0] if labels else [""])
    elif array.axes == "P2":
        yield _table(values.T, ["from", "to"], labels[0])
    else:
        yield _table(values, *labels)


def _units(trace: LectureTrace) -> list[int]:
    """Choose the units that are written out."""
    fired_first = np.argsort(trace.units == 0, kind="stable")
    return sorted(fired_first[:_UNITS].tolist())


def _ends(axes: str) -> Any:
    # A group is kept as its first window and the one after its last; only the first is off by one for a reader.
    return np.array([1, 0]) if axes == "P2" else 1


def _labels(axis: str, trace: LectureTrace) -> list[str]:
    strand, padded = trace.strand, trace.padded_strand
    columns = range(len(trace.starts))
    return {
        "A": list(DNA),
        "N": [f"{place}\n{letter}" for place, letter in enumerate(strand, 1)],
        "M": [f"{place}\n{letter}" for place, letter in enumerate(padded, 1)],
        "F": list(trace.lecture.motifs),
        "W": [f"{column + 1}\n{padded[column : column + trace.lecture.width]}" for column in columns],
        "P": [f"{group + 1}" for group in range(len(trace.groups))],
        "C": ["\n".join(str(group + 1) for group in trace.unit_cases[unit]) for unit in _units(trace)],
        "L": ["positive", "negative"],
        "K": [],
        "2": [],
    }[axis]


def _table(values: np.ndarray, rows: list[str], columns: list[str]) -> Table:
    """Set rows and columns; where a cell has several numbers, they stand side by side."""
    table = Table(box=None, pad_edge=False, padding=(0, 1), header_style="dim")
    table.add_column("", style="bold")
    for column in columns:
        table.add_column(column, justify="right", no_wrap=True)
    for label, row in zip(rows, values, strict=True):
        table.add_row(label, *(_cell(entry) for entry in row))
    return table


def _cell(entry: Any) -> Text:
    return Text(" ").join(_number(value) for value in np.atleast_1d(entry))


def _number(value: Any) -> Text:
    if isinstance(value, np.bool_):
        return Text("yes") if value else Text("·", "dim")
    return Text(f"{value:.3g}".replace("-", "−"), "dim" if value == 0 else "")


def _cases(cases: tuple[tuple[int, ...], ...]) -> str:
    return ", ".join(f"({', '.join(str(place + 1) for place in case)})" for case in cases) or "none"


def _verdict(positive: bool) -> str:
    return "positive" if positive else "negative"
