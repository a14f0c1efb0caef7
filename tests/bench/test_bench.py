from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry
from scenes.studio.video.quality import QUALITIES, Coding, Quality
from tests.bench import bench, checkout, coding, meter
from tests.bench.checkout import HERE, Checkout
from tests.bench.meter import Cost

SMALL = Quality(320, 180, 10)


@pytest.fixture
def entry() -> Entry:
    """A short one."""
    return next(entry for entry in entries() if entry.number is None)


def test_the_quality_of_what_was_encoded_is_measured(entry: Entry) -> None:
    fine, rough = (coding.encoding(entry, SMALL, Coding(params=f"qp={qp}")) for qp in (1, 50))
    assert fine.size > rough.size
    assert 1 >= fine.ssim > rough.ssim > 0
    assert fine.psnr > 40 > rough.psnr
    assert 0 < fine.encoding < fine.total


def test_brightness_is_that_of_films() -> None:
    picture = np.array([[[255, 255, 255, 255], [0, 255, 0, 255]]], np.uint8)
    assert coding.brightness(picture).tolist() == [[pytest.approx(255), pytest.approx(0.7152 * 255)]]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is said, when nothing is run and each command takes what is written here; the earlier studio twice that."""

    def manim(*words: object) -> Cost:
        if "opengl" in words:
            raise RuntimeError("no display")
        return Cost(10.0, 12.0, 800.0)

    def run(studio: Checkout, *words: object) -> Cost:
        times = 1 if studio.root == HERE else 2
        wall = 5.0 if "--workers" in words else {"render": 3.0, "frames": 1.0, "list": 0.5}[str(words[0])]
        cpu = 1.5 if "--lecture" in words else 5.5 if words[0] == "render" else 0.9
        if words[0] == "frames" and times == 2:
            raise RuntimeError("there were no stills")
        return Cost(times * wall, cpu, 400.0)

    def waits(studio: Checkout, _: Sequence[Entry], letters: int) -> list[float]:
        return [letters / (10 if studio.root == HERE else 5), 0.25, 0.5]

    monkeypatch.setattr(bench, "manim", manim)
    monkeypatch.setattr(bench, "waits", waits)
    monkeypatch.setattr(bench, "encoding", lambda *_: coding.Encoded(2.75, 6.0, 1000, 1.0, 50.0))
    monkeypatch.setattr(bench, "processors", lambda: 2)
    monkeypatch.setattr(Checkout, "run", run)
    monkeypatch.setattr(Checkout, "change_one", lambda studio, *_: run(studio, "render"))
    monkeypatch.setattr(Checkout, "set_up", lambda *_: 40.0)
    monkeypatch.setattr(Checkout, "first_picture", lambda studio, *_: 2.0 if studio.root == HERE else 4.0)
    return []


def test_each_row_is_given_as_soon_as_it_is_known(entry: Entry, said: list[str]) -> None:
    rows = []
    for line in bench.compare([entry], QUALITIES["draft"], 1, said.append):
        if line.startswith("| studio, cold |"):
            assert len(said) == 3
        rows.append(line)
    assert "| manim render -a, cold | 1.000 | 1.20 | 800 MB |" in rows
    assert "| studio, cold | 0.300 | 1.83 | 400 MB |" in rows
    assert "| studio, cold, one worker | 0.500 | 1.10 | 400 MB |" in rows
    assert "| studio, told and not drawn, cold | 0.050 | 1.80 | 400 MB |" in rows
    assert "The own lecture takes 1.67 times the notes'." in rows
    assert "| live, 24 letters | 2.40 |" in rows
    assert any("left out" in one and "no display" in one for one in said)
    assert any("takes 2.00 times the processor time" in row for row in rows)
    assert any("20.0% of the work is serial" in row for row in rows)
    assert not any("OpenGL" in row for row in rows)


def test_an_earlier_revision_has_columns_of_its_own(entry: Entry, said: list[str]) -> None:
    rows = [*bench.compare([entry, entry, entry], QUALITIES["draft"], 1, said.append, "HEAD")]
    assert "| | wall | processor time / wall | largest process | wall, at HEAD | now / HEAD |" in rows
    assert "| manim render -a, cold | 1.000 | 1.20 | 800 MB | – | – |" in rows
    assert "| studio, cold | 0.300 | 1.83 | 400 MB | 0.600 | 0.50 |" in rows
    assert "| studio, held frames as stills | 0.100 | 0.90 | 400 MB | – | – |" in rows
    assert "| live, 8 letters, median of the steps | 0.50 | 0.50 | 1.00 |" in rows
    assert "| live, 8 letters, worst step | 0.80 | 1.60 | 0.50 |" in rows
    assert any("left out" in one and "there were no stills" in one for one in said)


def test_an_earlier_revision_is_lent_and_given_back() -> None:
    with checkout.at_revision("HEAD") as earlier:
        root = earlier.root
        assert (root / "scenes/studio").is_dir()
        assert root != HERE
        where = "import scenes, pathlib; pathlib.Path('found').write_text(scenes.__file__)"
        meter.measure([earlier.command()[0], "-c", where], folder=root, **earlier.variables)
        assert Path((root / "found").read_text()).is_relative_to(root)
    assert not root.exists()
    with pytest.raises(RuntimeError, match="git worktree does not do what it should"), checkout.at_revision("no-such"):
        pass


def test_a_wait_ends_with_the_first_file(tmp_path: Path) -> None:
    sleeping = "touch {}/a.png; sleep 60"
    assert meter.first_file(["sh", "-c", sleeping.format(tmp_path)], "*.png", tmp_path, tmp_path) < 60
    with pytest.raises(RuntimeError, match=r"ended without a \*\.svg"):
        meter.first_file(["true"], "*.svg", tmp_path, tmp_path)


def test_a_failing_command_is_no_measurement(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match="ended with"):
        meter.measure(["false", tmp_path])
