"""Every number that a file of provenance names is computed a second time, by plain loops; and none is left unnamed."""

import importlib.util
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dnacnn.experiments.price import first_missed
from dnacnn.experiments.witness import linear_witness
from dnacnn.lecture.lecture import Lecture
from scenes.kit.telling.beat import Beat
from scenes.studio.check.ownership import unowned
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture.catalog import entries
from scenes.studio.store import provenance

_spec = importlib.util.spec_from_file_location("naive", Path(__file__).with_name("naive.py"))
assert _spec
assert _spec.loader
naive = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(naive)


def sidecar(recorded: Any, name: str, folder: Path) -> dict[str, Any]:
    """Write a step's file of provenance, and read it."""
    beats = tuple(Beat(b.name, b.sentence, b.start, b.held, b.end, b.loop, b.numerals) for b in recorded.step.beats)
    entry = next(entry for entry in entries() if entry.name == name)
    (path,) = provenance.write(Result(Job(entry, folder / "film.mp4"), beats=beats))
    return dict(json.loads(path.read_text(encoding="utf-8")))


def faults(sidecar: dict[str, Any], values: dict[str, Any]) -> list[str]:
    return [
        f"beat {beat['name']!r}: {fault}"
        for beat in sidecar["beats"]
        for numeral in beat["figures"]
        for fault in naive.unlike(numeral, values)
    ]


def test_every_number_is_what_a_second_computation_gives(
    recorded: Callable[[str], Any], name: str, tmp_path: Path
) -> None:
    witness, lost = linear_witness(Lecture()), first_missed(3, Lecture())
    assert witness
    assert lost
    shown = (*witness.positives, *witness.negatives)
    values = naive.step(recorded(name).step.number.whole, shown, lost.strand)
    assert not faults(sidecar(recorded(name), name, tmp_path), values)


def test_no_number_is_drawn_that_no_file_names(recorded: Callable[[str], Any], name: str) -> None:
    found = {
        f"{', '.join(numbers)} in {piece.source!r}, {held}"
        for held in recorded(name).held
        for piece in held.texts
        if piece.source != held.beat.sentence and (numbers := unowned(piece))
    }
    assert not found


@pytest.mark.parametrize(
    "change",
    [
        {"value": 2.0},
        {"shown": "2"},
        {"index": [2, 5]},
        {"array": "pooled", "index": [1, 2]},
        {"array": "unheard of"},
        {"value": None},
    ],
)
def test_a_number_that_was_changed_is_found(change: dict[str, Any]) -> None:
    values = naive.step(3, (), "")
    right = {"is": "Ẋ[2, 6] = 1", "array": "detected", "index": [2, 6], "value": 1.0, "shown": "1"}
    assert not list(naive.unlike(right, values))
    assert list(naive.unlike(right | change, values))


def test_a_digit_that_was_typed_is_found(recorded: Callable[[int], Any]) -> None:
    piece = next(piece for piece in recorded(3).held[0].texts if piece.readings)
    typed = piece.copy()
    typed.readings = ()
    assert not unowned(piece)
    assert unowned(typed)
