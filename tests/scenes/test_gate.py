"""Every step passes the gate: for the notes' own lecture also in mid-motion, for others in what is held."""

import gc
from functools import cache
from pathlib import Path

import pytest

from scenes.kit.telling.settings import Settings
from scenes.studio.check.faults import inspect
from scenes.studio.lecture import lecture_file
from scenes.studio.lecture.catalog import entries
from scenes.studio.video.aspect import WIDE, Aspect

LECTURES = Path(__file__).parents[1] / "lectures"
# The longest strand with the most and widest motifs, in light; the shortest, upright; one at 4:3 in which much of what
# the notes say is not so. `make gate` looks through all of them.
OTHERS = ("most", "shortest", "overlapping")


@cache
def recorded(lecture: str) -> lecture_file.LectureFile:
    return lecture_file.read(LECTURES / f"{lecture}.toml")


def faults(name: str, settings: Settings, aspect: Aspect, folder: Path, every: float | None) -> list[str]:
    step = next(entry for entry in entries() if entry.name == name).load()
    if step.unfit(settings.lecture):
        return []
    gc.collect()
    found = inspect(step, name, settings=settings, aspect=aspect, every=every)
    return [f"{fault} ({picture})" for fault, picture in zip(found.faults, found.save(folder), strict=True)]


def test_the_notes_lecture_is_fit_to_be_shown(name: str, tmp_path: Path) -> None:
    assert not faults(name, Settings(), WIDE, tmp_path, 1.0)


@pytest.mark.parametrize("lecture", OTHERS)
def test_other_lectures_are_too(name: str, lecture: str, tmp_path: Path) -> None:
    chosen = recorded(lecture)
    assert not faults(name, chosen.settings, chosen.aspect, tmp_path, None)
