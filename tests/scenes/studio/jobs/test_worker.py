import errno
import gc
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from scenes.kit.look.theme import THEMES
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.jobs import worker
from scenes.studio.jobs.job import FramesJob, Job
from scenes.studio.lecture.entry import Entry
from scenes.studio.video.join import join
from scenes.studio.video.mp4 import Film
from scenes.studio.video.quality import Coding, Quality

SMALL = Quality(160, 90, 10)


@pytest.fixture
def job(entry: Entry, tmp_path: Path) -> FramesJob:
    return FramesJob(entry, tmp_path / "out" / "02-a-step.mp4", SMALL)


@pytest.fixture
def failing(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Job:
    package = talk({"s02_bad": source(2, action="1 / 0")})
    return Job(
        Entry("02-bad", StepNumber(2), "Bad", f"{package}.s02_bad", "AStep"), tmp_path / "out" / "02-bad.mp4", SMALL
    )


def decoded(path: Path) -> list[tuple[float, np.ndarray]]:
    with av.open(str(path)) as container:
        return [(frame.time, frame.to_ndarray(format="rgb24")) for frame in container.decode(video=0)]


def test_a_film_is_written_with_its_beats(job: Job) -> None:
    result = worker.render(job)
    assert (result.failure, result.paths) == (None, (job.path,))
    assert [beat.name for beat in result.beats] == ["come", "go-stay"]
    assert {path for path in job.path.parent.rglob("*") if path.is_file()} == {job.path, job.leaving}
    with av.open(str(job.path)) as container:
        stream = container.streams.video[0]
        assert (stream.width, stream.height) == (160, 90)
        assert stream.duration * stream.time_base * 10 == result.film_frames
        assert container.metadata["title"] == "2 A step"
    assert result.length == pytest.approx(result.frames / 10)
    assert result.beats[-1].end == pytest.approx(result.film_length)
    assert result.film_length < result.length


@pytest.mark.parametrize("constant", [False, True])
def test_a_film_ends_on_what_its_last_beat_holds(job: Job, tmp_path: Path, constant: bool) -> None:
    result = worker.render(replace(job, coding=Coding(params="qp=1", constant=constant)))
    picture = worker.frames(replace(job, path=tmp_path / "held")).paths[-1]
    held = np.asarray(Image.open(picture).convert("RGB")).astype(int)
    film, leaving = decoded(job.path), decoded(job.leaving)
    assert np.abs(film[-1][1].astype(int) - held).mean() < 2
    assert round(film[-1][0] * 10) == result.film_frames - 1
    assert leaving[0][0] == 0
    assert np.ptp(leaving[-1][1].astype(int), axis=(0, 1)).max() <= 8  # nothing is left
    assert np.ptp(film[-1][1].astype(int), axis=(0, 1)).max() > 100


def test_a_film_and_what_follows_it_are_what_was_drawn(job: Job, tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(worker, "end_on_held", lambda *_: None)
        entire = worker.render(replace(job, path=tmp_path / "entire.mp4"))
    result = worker.render(job)
    assert [path for path, _ in result.films] == [job.path, job.leaving]
    assert join(result.films, tmp_path / "joined.mp4", 10) == entire.frames == result.frames
    assert (result.hashes, result.beats) == (entire.hashes, entire.beats)
    one, other = decoded(entire.job.path), decoded(tmp_path / "joined.mp4")
    assert [time for time, _ in one] == [time for time, _ in other]
    assert all(np.array_equal(before, after) for (_, before), (_, after) in zip(one, other, strict=True))


def test_the_beats_alone_are_the_films(job: Job) -> None:
    rendered, rehearsed = worker.render(job), worker.beats(job)
    assert rehearsed.frames == rendered.frames
    assert [beat.sentence for beat in rehearsed.beats] == [beat.sentence for beat in rendered.beats]


def test_stills_are_the_films_held_pictures(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    film: list[np.ndarray] = []
    showing = Film.show

    def show(self: Film, canvas: np.ndarray, boxes: list[tuple[int, int, int, int]], repeat: int) -> None:
        film.extend([canvas[..., :3].copy()] * repeat)
        showing(self, canvas, boxes, repeat)

    monkeypatch.setattr(Film, "show", show)
    rendered = worker.render(job)
    found = worker.frames(replace(job, path=job.path.with_suffix("")))
    assert [path.name for path in found.paths] == ["1-come.png", "2-go-stay.png"]
    for path, beat in zip(found.paths, rendered.beats, strict=True):
        assert np.array_equal(np.asarray(Image.open(path)), film[round(beat.end * 10) - 1])


def test_stills_come_out_the_same_twice(job: Job) -> None:
    first, second = (worker.frames(replace(job, path=job.path.parent / name)) for name in ("one", "two"))
    assert [path.read_bytes() for path in first.paths] == [path.read_bytes() for path in second.paths]


@pytest.mark.parametrize("theme", ["dark", "light"])
def test_the_theme_gives_the_ground(job: Job, theme: str) -> None:
    found = worker.frames(replace(job, settings=Settings(palette=THEMES[theme])))
    assert (np.asarray(Image.open(found.paths[0]))[45, 3].mean() > 128) == (theme == "light")


def test_captions_can_be_left_out(job: Job) -> None:
    def drawn(*, captions: bool) -> np.ndarray:
        wanted = replace(job, settings=Settings(captions=captions), path=job.path / str(captions))
        return np.asarray(Image.open(worker.frames(wanted).paths[0]))[80:]

    with_them, without = drawn(captions=True), drawn(captions=False)
    assert np.ptp(with_them.astype(int), axis=(0, 1)).max() > 50
    assert np.ptp(without.astype(int), axis=(0, 1)).max() == 0


def test_a_failure_is_reported_with_its_line_and_leaves_nothing(failing: Job) -> None:
    result = worker.render(failing)
    assert result.paths == ()
    assert re.fullmatch(r"ZeroDivisionError: division by zero, in s02_bad\.py, line \d+", result.failure or "")
    assert "1 / 0" in result.trace
    assert list(failing.path.parent.iterdir()) == []


def test_a_full_disk_is_reported_in_a_sentence_and_leaves_nothing(job: Job, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Film, "show", full)
    job.path.parent.mkdir()
    job.path.write_text("an older film")
    result = worker.render(job)
    assert result.failure == f"the disk is full: there was no room for {job.path}"
    assert result.trace == ""
    assert job.path.read_text() == "an older film"
    assert list(job.path.parent.iterdir()) == [job.path]


def test_a_module_that_is_not_there_is_a_failure(job: Job) -> None:
    result = worker.beats(replace(job, entry=replace(job.entry, module="scenes.s99_nothing")))
    assert "s99_nothing" in (result.failure or "")


def test_a_worker_keeps_no_more_than_one_step_in_memory(job: Job, tmp_path: Path) -> None:
    gc.disable()
    try:
        for name in ("a", "b", "c", "d"):
            worker.render(replace(job, path=tmp_path / f"{name}.mp4"))
            alive = sum(type(one).__name__ == "AStep" for one in gc.get_objects())
            assert alive <= 1
    finally:
        gc.enable()
