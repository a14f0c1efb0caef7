"""Every beat looks as it did when someone last approved of it; `dnacnn compare` shows what has changed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from manim import RIGHT, UP
from PIL import Image

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step import Step
from scenes.kit.type.text import Glyphs
from scenes.studio.check import compare
from scenes.studio.lecture.catalog import entries
from scenes.studio.run.draw import run_step
from scenes.studio.run.rehearsal import Rehearser, picture
from scenes.studio.store.names import beat_stem

REFERENCES = Path(__file__).parents[1] / "pictures"


def test_each_beat_looks_as_before(recorded: Callable[[str], Any], name: str) -> None:
    entry = next(entry for entry in entries() if entry.name == name)
    now = {beat_stem(number, held.beat.name): held.picture for number, held in enumerate(recorded(name).held, 1)}
    changed = [str(change) for change in compare.changes(entry, REFERENCES, now)]
    assert not changed, "`dnacnn compare` shows them, and `dnacnn compare --accept` accepts them"


def test_there_are_no_pictures_of_steps_that_are_gone() -> None:
    assert {folder.name for folder in REFERENCES.iterdir()} == {entry.name for entry in entries()}


def test_all_of_them_are_small() -> None:
    assert sum(path.stat().st_size for path in REFERENCES.rglob("*.webp")) < 1_500_000


def held(change: Callable[[Step], None], height: int = compare.HEIGHT) -> np.ndarray:
    """Draw the first held picture of step 13, with something changed."""
    found = []

    def look(step: Step, _: Beat) -> None:
        if not found:
            change(step)
            found.append(picture(step))

    entry = next(entry for entry in entries() if str(entry.number) == "13")
    run_step(entry.load(), Rehearser, settings=None, height=height, width=height * 16 // 9, fps=5, on_held=look)
    return found[0]


def labels(step: Step) -> list[Glyphs]:
    return [piece for piece in step.shown_type() if piece is not step._caption]


@pytest.fixture(scope="module")
def before() -> np.ndarray:
    return held(lambda _: None)


@pytest.mark.parametrize("way", [RIGHT, UP])
def test_a_moved_label_is_noticed(before: np.ndarray, way: np.ndarray) -> None:
    for place in (0, -1):
        assert not compare.same(before, held(lambda step, place=place: labels(step)[place].shift(0.08 * way)))


def test_a_digit_that_changed_is_noticed(before: np.ndarray) -> None:
    def swap(step: Step) -> None:
        one, *_, other = (piece for piece in labels(step) if len(piece.source) == 1 or piece.readings)
        one.become(other.copy().move_to(one))

    assert not compare.same(before, held(swap))


def test_edges_smoothed_in_another_way_are_not(before: np.ndarray) -> None:
    large = Image.fromarray(held(lambda _: None, 4 * compare.HEIGHT))
    for how in (Image.Resampling.BOX, Image.Resampling.LANCZOS):
        small = np.asarray(large.resize((compare.WIDTH, compare.HEIGHT), how))
        assert np.abs(small.astype(int) - before).max() > compare._MOST
        assert compare.same(before, small)


def test_old_new_and_difference_are_shown_and_accepted(tmp_path: Path) -> None:
    entry = next(entry for entry in entries() if str(entry.number) == "13")
    old, new = np.full((2, compare.HEIGHT, compare.WIDTH, 3), 20, dtype=np.uint8)
    new[100:120, 200:220] = 200
    written = compare.replace_references(entry, tmp_path, {"1-a": old, "2-b": old})
    assert [path.name for path in written] == ["1-a.webp", "2-b.webp"]
    changed, gone = compare.changes(entry, tmp_path, {"1-a": new})
    assert "of 480 by 270" in str(changed)
    assert "no such beat now" in str(gone)
    sheet = np.asarray(Image.open(compare.show([changed], tmp_path / "sheet.png")))
    assert sheet.shape[1] >= 3 * compare.WIDTH
    assert sheet[14 + 110, 2 * (compare.WIDTH + 4) + 210].max() == 255
    compare.replace_references(entry, tmp_path, {"1-a": new})
    assert not list(compare.changes(entry, tmp_path, {"1-a": new}))
    assert [path.name for path in (tmp_path / entry.name).iterdir()] == ["1-a.webp"]
