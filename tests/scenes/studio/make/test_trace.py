import json
from dataclasses import fields
from io import StringIO
from pathlib import Path

import numpy as np
import pytest
from rich.console import Console

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
from scenes.studio.make import trace as tables

TRACE = run("CAGTTAAG", Lecture())


def printed(trace: LectureTrace) -> str:
    console = Console(file=StringIO(), width=tables.width(trace))
    console.print(tables.as_text(trace))
    return console.file.getvalue()


def rows(text: str, name: str) -> list[list[str]]:
    """Return what stands in the table of one array, row by row, without its labels."""
    lines = text.split(f"\n{name}  ", 1)[1].split("\n\n", maxsplit=1)[0].splitlines()[1:]
    return [line.split()[1:] for line in lines if line.split()[0] in (*"ACGT", *TRACE.lecture.motifs)]


def test_every_array_of_the_trace_has_a_table() -> None:
    arrays = [entry.name for entry in fields(LectureTrace) if isinstance(getattr(TRACE, entry.name), np.ndarray)]
    assert len(tables._ARRAYS) == len(arrays)
    assert set(tables._ARRAYS) == set(arrays)


@pytest.mark.parametrize("name", ["onehot", "padded", "pooled", "grad_pooled", "grad_detected", "grad_padded"])
def test_a_table_holds_the_arrays_numbers(name: str) -> None:
    array = getattr(TRACE, name)
    found = rows(printed(TRACE), name)[-len(array) :]
    shown = [[float(cell.replace("−", "-")) for cell in row] for row in found]
    np.testing.assert_allclose(shown, array, atol=5e-4)


def test_products_stand_motif_by_motif() -> None:
    found = [row for row in rows(printed(TRACE), "products") if len(row) == 16]
    shown = np.array(found, dtype=float).reshape(3, 4, 8, 2).transpose(0, 2, 1, 3)
    np.testing.assert_array_equal(shown, TRACE.products)


def test_a_reader_counts_places_from_1() -> None:
    text = printed(TRACE)
    assert rows(text, "winners")[-3:] == [[str(place + 1) for place in row] for row in TRACE.winners]
    assert "cases  (1, 4, 7)" in text
    assert "pooled cases  (1, 2, 4)" in text
    assert "from  1  3  5  7" in text
    assert "to    2  4  6  8" in text
    assert "prediction  positive; the pattern says positive" in text


@pytest.mark.parametrize(
    ("strand", "lecture"),
    [
        ("CAG", Lecture(motifs=("CAG",), pool_size=3)),
        ("TT", Lecture(pad_side="none")),
        ("GATTACA" * 5, Lecture(pad_side="left", motifs=("GAT", "TAC"), pool_size=4, ties="split")),
    ],
    ids=["one window", "no padding", "left"],
)
def test_other_strands_and_choices_have_tables_too(strand: str, lecture: Lecture) -> None:
    text = printed(run(strand, lecture))
    assert strand in text
    assert "…" not in text


def test_data_is_the_whole_trace() -> None:
    data = json.loads(json.dumps(tables.as_data(TRACE)))
    assert set(data) == {entry.name for entry in fields(LectureTrace)} - {"network"}
    assert data["lecture"]["motifs"] == ["CA", "TT", "AG"]
    assert data["cases"] == [[0, 3, 6]]
    np.testing.assert_array_equal(data["products"], TRACE.products)


def test_arrays_come_back_from_a_file(tmp_path: Path) -> None:
    tables.write_npz(TRACE, tmp_path / "new" / "trace.npz")
    with np.load(tmp_path / "new" / "trace.npz") as found:
        assert set(found) == {entry.name for entry in fields(LectureTrace)} - {"lecture", "network"}
        np.testing.assert_array_equal(found["mask"], TRACE.mask)
        assert str(found["strand"]) == "CAGTTAAG"
        assert bool(found["positive"])
