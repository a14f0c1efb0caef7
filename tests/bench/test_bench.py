from pathlib import Path

import numpy as np
import pytest

from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry
from scenes.studio.video.quality import Coding, Quality
from tests.bench import bench
from tests.bench.bench import Cost

SMALL = Quality(320, 180, 10)


@pytest.fixture
def entry() -> Entry:
    """A short one."""
    return next(entry for entry in entries() if entry.number is None)


def test_the_quality_of_what_was_encoded_is_measured(entry: Entry) -> None:
    fine, rough = (bench.encoding(entry, SMALL, Coding(params=f"qp={qp}")) for qp in (1, 50))
    assert fine.size > rough.size
    assert 1 >= fine.ssim > rough.ssim > 0
    assert fine.psnr > 40 > rough.psnr
    assert 0 < fine.encoding < fine.total


def test_brightness_is_that_of_films() -> None:
    picture = np.array([[[255, 255, 255, 255], [0, 255, 0, 255]]], np.uint8)
    assert bench.brightness(picture).tolist() == [[pytest.approx(255), pytest.approx(0.7152 * 255)]]


def test_each_row_is_given_as_soon_as_it_is_known(entry: Entry, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []

    def manim(*words: object) -> Cost:
        if "opengl" in words:
            raise RuntimeError("no display")
        return Cost(10.0, 12.0, 800.0)

    walls = {"render": 3.0, "frames": 1.0, "--workers": 5.0}

    def studio(*words: object) -> Cost:
        wall = walls["--workers" if "--workers" in words else str(words[0])]
        return Cost(wall, 5.5, 400.0)

    monkeypatch.setattr(bench, "manim", manim)
    monkeypatch.setattr(bench, "studio", studio)
    monkeypatch.setattr(bench, "_one_changed", lambda chosen, quality, _: studio("render", chosen, quality))
    monkeypatch.setattr(bench, "_told", lambda *_: Cost(0.5, 0.9, 300.0))
    monkeypatch.setattr(bench, "processors", lambda: 2)
    rows = []
    for line in bench.compare([entry], SMALL, 1, said.append):
        if line.startswith("| studio, cold "):
            assert len(said) == 2
        rows.append(line)
    assert "| manim render -a, cold | 1.000 | 1.20 | 800 MB |" in rows
    assert "| studio, cold | 0.300 | 1.83 | 400 MB |" in rows
    assert "| studio, cold, one worker | 0.500 | 1.10 | 400 MB |" in rows
    assert "| studio, told and not drawn, cold | 0.050 | 1.80 | 300 MB |" in rows
    assert any("left out" in one and "no display" in one for one in said)
    assert any("20.0% of the work is serial" in row for row in rows)
    assert not any("OpenGL" in row for row in rows)


def test_a_failing_command_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="ended with"):
        bench.measure(["false", tmp_path])
