"""Every number that a file of provenance names is computed a second time, by plain loops; and none is left unnamed."""

import importlib.util
import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dnacnn.experiments.learning.results import kept_results
from dnacnn.experiments.price import first_missed
from dnacnn.experiments.witness import linear_witness
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import decode
from scenes.studio.check.ownership import unowned
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture import lecture_file
from scenes.studio.lecture.catalog import entries
from scenes.studio.store import provenance
from tests.scenes.conftest import LECTURES

_spec = importlib.util.spec_from_file_location("naive", Path(__file__).with_name("naive.py"))
assert _spec
assert _spec.loader
naive = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(naive)


def unseen() -> tuple[tuple[str, ...], ...]:
    """Return, for each seed, the strands that step 22 asks about."""
    design = kept_results().design
    return tuple(tuple(decode(row) for row in design.strands(seed, [1])[1].codes) for seed in design.seeds)


def taught() -> tuple[str, ...]:
    """Return the first seed's strands in which step 22 looks for ways to place the motifs."""
    design = kept_results().design
    return tuple(decode(row) for row in design.strands(design.seeds[0], [300])[0].codes)


@cache
def of_the_core() -> tuple[tuple[str, ...], str, dict[str, Any], Any]:
    """Return what `naive.step` takes from the core: the strands that it chose, and the runs that come with it."""
    witness, lost = linear_witness(Lecture()), first_missed(3, Lecture())
    assert witness
    assert lost
    return (*witness.positives, *witness.negatives), lost.strand, json.loads(kept_results().text), (unseen(), taught())


def sidecar(recorded: Any, name: str, folder: Path) -> dict[str, Any]:
    """Write a step's file of provenance, and read it."""
    beats = tuple(recorded.step.beats)
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
    of_card = next(entry.number is None for entry in entries() if entry.name == name)  # which shows the network alone
    number = 0 if of_card else recorded(name).step.number.whole
    values = naive.step(number, *of_the_core())
    assert not faults(sidecar(recorded(name), name, tmp_path), values)


@pytest.mark.parametrize("lecture", ["most", "overlapping"])
def test_what_another_network_computes_is_recomputed(inspected: Callable[..., Any], name: str, lecture: str) -> None:
    own = lecture_file.read(LECTURES / f"{lecture}.toml").settings.lecture
    numerals = [provenance._numeral(one) for beat in inspected(name, lecture).beats for one in beat.numerals]
    strands = {strand for one in numerals if (strand := one["array"].partition("@")[2])}
    values = naive.own_lecture(own, strands)
    # A step may name something of its own like one of the network's arrays, but that has another shape.
    shapes = {array: len(naive.shape(value)) for array, value in values.items() if array != "counted"}
    of_network = [one for one in numerals if shapes.get(one["array"], 0) == len(one["index"]) > 0]
    assert of_network or not {one["array"] for one in numerals} & {"padded", "detected", "pooled"}
    assert not [fault for one in of_network for fault in naive.unlike(one, values)]


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
    values = naive.step(3, (), "", {}, ((), ()))
    right = {"is": "Ẋ[2, 6] = 1", "array": "detected", "index": [2, 6], "value": 1.0, "shown": "1"}
    assert not list(naive.unlike(right, values))
    assert list(naive.unlike(right | change, values))


@pytest.mark.parametrize("step", ["03-three-detectors"])
def test_a_digit_that_was_typed_is_found(recorded: Callable[[str], Any], step: str) -> None:
    piece = next(piece for piece in recorded(step).held[0].texts if piece.readings)
    typed = piece.copy()
    typed.readings = ()
    assert not unowned(piece)
    assert unowned(typed)
