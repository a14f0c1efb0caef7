from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest

from scenes.kit.telling.beat import Beat
from scenes.studio.jobs import worker
from scenes.studio.jobs.job import Job
from scenes.studio.jobs.parts import split, unite
from scenes.studio.lecture.entry import Entry
from scenes.studio.video.quality import Quality

SMALL = Quality(160, 90, 10)


@pytest.fixture
def job(entry: Entry, tmp_path: Path) -> Job:
    return Job(entry, tmp_path / "02-a-step.mp4", SMALL)


def pictures(path: Path) -> list[tuple[float, np.ndarray]]:
    with av.open(str(path)) as container:
        return [(frame.time, frame.to_ndarray(format="rgb24")) for frame in container.decode(video=0)]


def test_parts_together_are_the_whole(job: Job, tmp_path: Path) -> None:
    whole = worker.render(job)
    parts = split(job, whole.beats, 2, tmp_path / "parts")
    assert [part.span for part in parts] == [(0, 1), (1, None)]
    united = unite(replace(job, path=tmp_path / "united.mp4"), [worker.render(part) for part in parts])
    assert (united.frames, united.beats) == (whole.frames, whole.beats)
    assert united.hashes == whole.hashes
    assert len(set(whole.hashes)) == len(whole.beats) + 1
    for (path, lasts), (other_path, other_lasts) in zip(whole.films, united.films, strict=True):
        one, other = pictures(path), pictures(other_path)
        assert one[0][0] == other[0][0] == 0
        assert one[-1][0] == other[-1][0]
        assert lasts == other_lasts == round(10 * one[-1][0]) + 1
        assert np.abs(one[-1][1].astype(int) - other[-1][1]).max() <= 8


def test_a_picture_that_changes_changes_its_beats_sum(
    talk: Callable[[dict[str, str]], str], source: Callable[..., str], job: Job, tmp_path: Path
) -> None:
    package = talk({"s02_a_step": source(2, action="self.play(square.animate.shift(1.1 * RIGHT), run_time=0.4)")})
    entry = replace(job.entry, module=f"{package}.s02_a_step")
    before, after = worker.render(job), worker.render(replace(job, entry=entry, path=tmp_path / "other.mp4"))
    assert [one == other for one, other in zip(before.hashes, after.hashes, strict=True)] == [True, False, False]


@pytest.mark.parametrize(
    ("moves", "count", "spans"),
    [
        ([5], 4, [None]),
        ([5, 5], 1, [None]),
        ([5, 5, 5, 5], 2, [(0, 2), (2, None)]),
        ([20, 1, 1, 1], 2, [(0, 1), (1, None)]),
        ([1, 1, 1, 20], 2, [(0, 3), (3, None)]),
        ([5, 5, 5], 3, [(0, 1), (1, 2), (2, None)]),
    ],
)
def test_parts_are_of_about_the_same_work(
    job: Job, moves: list[int], count: int, spans: list[tuple[int, int | None] | None]
) -> None:
    beats = [Beat(str(n), ".", 100 * n, 100 * n + move, 100 * n + move + 1, False) for n, move in enumerate(moves)]
    assert [part.span for part in split(job, beats, count, Path("parts"))] == spans
