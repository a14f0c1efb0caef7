"""Comparing pictures: one that shows nothing is never taken for one that shows something."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from scenes.kit.look.theme import DARK
from scenes.studio.check import compare
from scenes.studio.lecture.catalog import entries

REFERENCES = Path(__file__).parents[3] / "pictures"
GROUND = tuple(bytes.fromhex(DARK.background[1:]))
HEADING = 30  # rows of a picture that a step begins with


@pytest.mark.parametrize(("color", "heading"), [((255, 255, 255), 0), (GROUND, HEADING)])
def test_a_blank_picture_of_any_beat_is_a_change(color: tuple[int, ...], heading: int) -> None:
    beats = 0
    for entry in entries():
        before = compare.read(REFERENCES / entry.name)
        beats += len(before)
        blank = {
            name: np.concatenate([old[:heading], np.full_like(old[heading:], color)]) for name, old in before.items()
        }
        assert [change.beat for change in compare.changes(entry, REFERENCES, blank)] == sorted(before)
    assert beats > 80


@pytest.mark.parametrize("content", [b"", b"garbage", bytes(range(256))])
def test_a_reference_that_is_no_picture_is_none(content: bytes, tmp_path: Path) -> None:
    entry = entries()[1]
    folder = tmp_path / entry.name
    folder.mkdir()
    (folder / f"1-a{compare.SUFFIX}").write_bytes(content)
    Image.new("RGB", (9, 9)).save(folder / f"2-b{compare.SUFFIX}")
    now = {name: np.zeros((compare.HEIGHT, compare.WIDTH, 3), np.uint8) for name in ("1-a", "2-b")}
    found = list(compare.changes(entry, tmp_path, now))
    assert [str(change).rpartition(": ")[2] for change in found] == ["there is no picture of before"] * 2
    compare.replace_references(entry, tmp_path, now)
    assert list(compare.changes(entry, tmp_path, now)) == []


def test_a_step_that_draws_nothing_is_a_change_of_every_beat() -> None:
    entry = entries()[1]
    before = compare.read(REFERENCES / entry.name)
    assert [change.beat for change in compare.changes(entry, REFERENCES, {})] == sorted(before)
