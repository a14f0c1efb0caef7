"""`dnacnn experiment`: the encore's results as tables, for people and for programs."""

import csv
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console
from rich.table import Table as Grid

from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.edges import PADDINGS
from dnacnn.experiments.learning.moved import move_motif
from dnacnn.experiments.learning.results import EXPERIMENTS, Results
from scenes.studio.jobs import training
from scenes.studio.jobs.queue import Workers
from scenes.studio.store.atomic import write_text

NAMES = (*EXPERIMENTS, "moved")
MOVED_LENGTH = 8
_SUMMARY = ("median", "lower quartile", "upper quartile", "smallest", "largest")


@dataclass(frozen=True)
class Table:
    """One experiment's results: what it is called, what it shows, and its rows."""

    name: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Any, ...], ...]


def run(
    designs: Sequence[Design],
    names: Sequence[str],
    workers: Workers,
    cache: Path,
    console: Console,
    *,
    quiet: bool = False,
    fresh: bool = False,
) -> list[tuple[Results, list[Table]]]:
    """Bring the results of designs together, and make tables of them."""
    trained = [name for name in names if name in EXPERIMENTS]
    found = []
    for design in designs:
        results = training.results(design, trained, workers, cache, console, quiet=quiet, fresh=fresh)
        found.append((results, [_TABLES[name](results) for name in names]))
    return found


def show(found: Iterable[tuple[Results, list[Table]]], console: Console) -> None:
    """Print tables for people."""
    for _, tables in found:
        for table in tables:
            grid = Grid(title=table.title, title_justify="left")
            for column in table.columns:
                grid.add_column(column, justify="right")
            for row in table.rows:
                grid.add_row(*map(_written, row))
            console.print(grid)


def as_json(found: Iterable[tuple[Results, list[Table]]]) -> str:
    """Write designs, tables and every single run as data for a program."""
    data = [
        {
            **json.loads(results.text),
            "tables": {one.name: [dict(zip(one.columns, row, strict=True)) for row in one.rows] for one in tables},
        }
        for results, tables in found
    ]
    return json.dumps(data, indent=1)


def write_csv(found: Iterable[tuple[Results, list[Table]]]) -> None:
    """Print tables as comma-separated values, with an empty line between two of them."""
    writer = csv.writer(sys.stdout, lineterminator="\n")
    tables = [(results.design.length, table) for results, some in found for table in some]
    for place, (length, table) in enumerate(tables):
        if place:
            writer.writerow([])
        writer.writerow(["experiment", "length", *table.columns])
        writer.writerows([table.name, length, *row] for row in table.rows)


def save(found: Sequence[tuple[Results, list[Table]]], path: Path) -> None:
    """Write the runs of the first design as the package keeps those of the notes' own lecture."""
    write_text(path, f"{found[0][0].text}\n")


def _examples(results: Results) -> Table:
    """Give the accuracy by size of groups and number of examples."""
    design, curve = results.design, results.curve
    rows = [
        (size, count, *_summary(curve.accuracy[:, row, column]))
        for row, size in enumerate(design.pools)
        for column, count in enumerate(design.sizes)
    ]
    title = f"accuracy on {design.unseen} unseen strands of {design.length}, detectors given, {_seeds(design)}"
    return Table("examples", title, ("groups of", "strands", *_SUMMARY), tuple(rows))


def _kernels(results: Results) -> Table:
    """Count what random kernels found."""
    design = results.design
    counts = range(len(design.motifs) + 1)
    rows = [
        (one.count, *(int((one.counts == count).sum()) for count in counts), *_summary(one.accuracy))
        for one in results.discoveries
    ]
    columns = ("kernels", *(f"found {count}" for count in counts), *_SUMMARY)
    title = f"seeds by how many of {', '.join(design.motifs)} were found from noise, and accuracy, {_seeds(design)}"
    return Table("kernels", title, columns, tuple(rows))


def _edges(results: Results) -> Table:
    """Give the positives told right by the place of the first motif."""
    design, edges = results.design, results.edges
    rows = [
        (padding, start + 1, int(edges.cases[start]), *_summary(edges.recall[:, row, start]))
        for row, padding in enumerate(PADDINGS)
        for start in range(edges.recall.shape[2])
    ]
    title = f"positives of {design.length} letters told right by where {design.motifs[0]} starts, {_seeds(design)}"
    return Table("edges", title, ("padding", "start", "cases", *_SUMMARY), tuple(rows))


def _moved(results: Results) -> Table:
    """Say what changes when the first motif moves by a letter."""
    design = results.design
    moved = move_motif(design.motifs, MOVED_LENGTH, design.pools, pad_side=design.pad_side)
    rows = [
        (int(size), start + 1, float(moved.changed[row, start]), float(moved.same[row, start]))
        for row, size in enumerate(moved.pools)
        for start in range(moved.changed.shape[1])
    ]
    title = f"{design.motifs[0]} moved right by a letter, in all strands of {MOVED_LENGTH} that hold it there"
    columns = ("groups of", "start", "share of cells changed", "share with its row unchanged")
    return Table("moved", title, columns, tuple(rows))


_TABLES = {"kernels": _kernels, "examples": _examples, "edges": _edges, "moved": _moved}


def _summary(values: np.ndarray) -> tuple[float, ...]:
    low, median, high = np.quantile(values, [0.25, 0.5, 0.75])
    return tuple(map(float, (median, low, high, values.min(), values.max())))


def _seeds(design: Design) -> str:
    first, last = design.seeds[0], design.seeds[-1]
    return f"seeds {first} to {last}" if len(design.seeds) > 1 else f"seed {first}"


def _written(value: Any) -> str:
    return f"{value:.3f}" if isinstance(value, float) else str(value)
