from collections.abc import Callable, Iterable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from scenes.kit.telling.step_number import StepNumber
from scenes.studio.jobs import queue
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.processes import Pool
from scenes.studio.jobs.progress import NoProgress
from scenes.studio.jobs.wire import Report
from scenes.studio.lecture.entry import Entry
from scenes.studio.video.quality import Quality

SMALL = Quality(160, 90, 10)
LONG = "[self.play(square.animate.rotate(1), run_time=1) for _ in range(60)]"

Jobs = Callable[..., list[Job]]


class Notes(NoProgress):
    """Writes down what is reported."""

    def __init__(self) -> None:
        self.heard: list[Report] = []
        self.over: list[Result] = []

    def moved(self, message: Report) -> None:
        self.heard.append(message)

    def ended(self, result: Result) -> None:
        self.over.append(result)


class Threads(AbstractContextManager["Threads"]):
    """Workers of another kind, that report nothing on the way."""

    size = 2

    def executor(self, workers: int | None = None) -> Executor:
        return ThreadPoolExecutor(workers)

    def release(self, executor: Executor) -> None:
        executor.shutdown()

    def messages(self) -> Iterable[Report]:
        return ()

    def stop(self) -> None:
        pass

    def __exit__(self, *_: object) -> None:
        pass


@pytest.fixture
def jobs(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Jobs:
    """`jobs("action", ...)` are jobs for steps that do this."""

    def make(*actions: str) -> list[Job]:
        package = talk({f"s{n:02d}_a": source(n, action=action) for n, action in enumerate(actions, 1)})
        entries = [
            Entry(f"{n:02d}-a", StepNumber(n), "A step", f"{package}.s{n:02d}_a", "AStep")
            for n in range(1, 1 + len(actions))
        ]
        return [Job(entry, tmp_path / "media" / f"{entry.name}.mp4", SMALL) for entry in entries]

    return make


def test_any_executor_will_do(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(queue, "perform", lambda work, job: Result(job, failure=work))
    notes = Notes()
    results = queue.run("render", work := jobs("pass", "pass", "pass"), Threads(), notes)
    assert [result.job for result in results] == work
    assert {result.failure for result in notes.over} == {"render"}


def test_processes_that_were_released_are_used_again_if_they_are_enough() -> None:
    with Pool(2) as workers:
        first = workers.executor()
        workers.release(first)
        assert workers.executor(1) is first
        workers.release(first)
        assert workers.executor(3) is not first


def test_what_goes_wrong_on_the_way_is_the_jobs_failure(jobs: Jobs, monkeypatch: pytest.MonkeyPatch) -> None:
    def perform(_: str, job: Job) -> Result:
        if job.entry.number == StepNumber(1):
            raise TypeError("cannot be sent")
        return Result(job)

    monkeypatch.setattr(queue, "perform", perform)
    first, second = queue.run("render", jobs("pass", "pass"), Threads(), Notes())
    assert (first.failure or "").startswith("TypeError: cannot be sent")
    assert second.failure is None


def test_a_worker_that_dies_takes_only_its_own_job_along(jobs: Jobs) -> None:
    notes = Notes()
    with Pool(2) as pool:
        work = jobs("pass", "__import__('os')._exit(9)", "pass")
        results = queue.run("render", work, pool, notes)
    assert [result.failure for result in results] == [
        None,
        "its process died; there may not have been enough memory",
        None,
    ]
    assert [job.path.exists() for job in work] == [True, False, True]
    assert {message.name for message in notes.heard} == {"01-a", "02-a", "03-a"}
    assert len(notes.over) == 3


def test_ctrl_c_keeps_what_is_finished_and_leaves_nothing_half_done(jobs: Jobs) -> None:
    class Impatient(Notes):
        def moved(self, message: Report) -> None:
            if message.name == "02-a" and message.frames > 20:
                raise KeyboardInterrupt

    work = jobs("pass", LONG)
    with Pool(1) as pool, pytest.raises(queue.Interrupted) as interrupted:
        queue.run("render", work, pool, Impatient())
    assert [result.job for result in interrupted.value.results] == [work[0]]
    media = work[0].path.parent
    # What leads on from the finished film to the next step is kept, too.
    kept = {work[0].path, media / ".cache" / "leaving" / work[0].path.name}
    assert {one for one in media.rglob("*") if one.is_file()} == kept
