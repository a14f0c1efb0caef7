"""A real scheduler and its workers, as processes of their own on this machine's loopback."""

import builtins
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import CancelledError, Future
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from distributed import KilledWorker

from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.results import measure
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.cli.options import console
from scenes.studio.errors import StudioError
from scenes.studio.jobs import queue, training
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.progress import NoProgress
from scenes.studio.jobs.remote import away, cluster
from scenes.studio.jobs.remote.away import RemoteJob
from scenes.studio.jobs.remote.cluster import Cluster, _Far, perform
from scenes.studio.lecture.entry import Entry
from scenes.studio.store.cache import film_key
from scenes.studio.video.quality import Quality

SMALL = Quality(160, 90, 10)
# The first worker that comes here waits to be killed; whoever comes after it does the work.
WAIT = """
            from pathlib import Path
            import os, time
            try:
                Path({flag!r}).open("x").write(str(os.getpid()))
                time.sleep(60)
            except FileExistsError:
                self.play(square.animate.shift(RIGHT), run_time=0.4)
"""


@dataclass
class Machines:
    """A scheduler and workers."""

    address: str
    folder: Path
    workers: list[subprocess.Popen[bytes]] = field(default_factory=list)

    def start(self) -> subprocess.Popen[bytes]:
        command = ["worker", self.address, "--host", "127.0.0.1", "--nthreads", "1", "--no-dashboard", "--no-nanny"]
        self.temporary.mkdir(parents=True, exist_ok=True)
        own = {**os.environ, "TMPDIR": str(self.temporary)}
        self.workers.append(dask(*command, "--local-directory", str(self.folder), env=own))
        return self.workers[-1]

    @property
    def temporary(self) -> Path:
        """Of the workers."""
        return self.folder / "temporary"

    def left(self) -> list[str]:
        """Name the temporary files of jobs that are there after a moment."""
        until = time.monotonic() + 20
        while (found := [path.name for path in self.temporary.glob("dnacnn-*")]) and time.monotonic() < until:
            time.sleep(0.1)
        return found


def dask(*words: str, **options: Any) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-m", "dask", *words], start_new_session=True, **options)


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a scheduler."""
    with_address = tmp_path_factory.mktemp("scheduler") / "scheduler.json"
    words = ["scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"]
    process = dask(*words, "--scheduler-file", str(with_address))
    try:
        found = None
        while found is None:
            assert process.poll() is None
            time.sleep(0.2)
            found = re.search(r"tcp://127\.0\.0\.1:\d+", with_address.read_text()) if with_address.exists() else None
        yield found[0]
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def machines(scheduler: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Machines]:
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setattr(cluster, "_PATIENCE", 120)  # workers are slow to start beside other tests
    there = Machines(scheduler, tmp_path / "workers")
    yield there
    for process in there.workers:
        process.kill()
        process.wait()


@pytest.fixture
def job(entry: Entry, tmp_path: Path) -> Job:
    return Job(entry, tmp_path / "media" / "02-a-step.mp4", SMALL)


def killed(flag: Path, machines: Machines) -> None:
    """Kill the worker whose job has begun, once it has, and all that is of its group."""
    while not (flag.exists() and flag.read_text()):
        time.sleep(0.1)
    working = int(flag.read_text())
    parent = int(re.findall(r"PPid:\s+(\d+)", Path(f"/proc/{working}/status").read_text())[0])
    (worker,) = [worker for worker in machines.workers if worker.pid == parent]
    os.killpg(worker.pid, signal.SIGKILL)
    worker.wait()
    # Its own process must not go on for nobody.
    until = time.monotonic() + 10
    while Path(f"/proc/{working}").exists() and time.monotonic() < until:
        time.sleep(0.1)
    assert not Path(f"/proc/{working}").exists()


def test_a_cluster_gives_the_same_films_though_a_worker_is_lost(
    machines: Machines, talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path
) -> None:
    flag = tmp_path / "flag"
    package = talk({"s01_a": source(1, action=WAIT.strip().format(flag=str(flag))), "s02_b": source(2)})
    entries = [
        Entry(f"{n:02d}-a", StepNumber(n), "A step", f"{package}.s{n:02d}_{x}", "AStep")
        for n, x in ((1, "a"), (2, "b"))
    ]
    jobs = [Job(entry, tmp_path / "media" / f"{entry.name}.mp4", SMALL) for entry in entries]
    machines.start()
    machines.start()

    class Killer(NoProgress):
        """Kills the worker that holds the first job, once the second is over."""

        def ended(self, result: Result) -> None:
            assert result.failure is None
            if result.job is jobs[1]:
                killed(flag, machines)

    with Cluster(machines.address) as cluster:
        assert cluster.size in (1, 2)
        results = queue.run("render", jobs, cluster, Killer())
    assert [result.failure for result in results] == [None, None]
    assert [result.paths for result in results] == [(job.path,) for job in jobs]
    written = {path for path in jobs[0].path.parent.rglob("*") if path.is_file()}
    assert written == {path for job in jobs for path in (job.path, job.leaving)}
    here = [replace(job, path=tmp_path / "here" / job.path.name) for job in jobs]
    local = [queue.perform("render", job) for job in here]
    assert [result.hashes for result in results] == [result.hashes for result in local]
    assert [result.beats for result in results] == [result.beats for result in local]
    assert [job.path.read_bytes() for job in jobs] == [job.path.read_bytes() for job in here]
    assert [job.leaving.read_bytes() for job in jobs] == [job.leaving.read_bytes() for job in here]
    assert machines.left() == []


def test_a_job_that_nobody_waits_for_any_more_ends(
    machines: Machines, talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path
) -> None:
    flag = tmp_path / "flag"
    package = talk({"s01_a": source(1, action=WAIT.strip().format(flag=str(flag)))})
    job = Job(Entry("01-a", StepNumber(1), "A step", f"{package}.s01_a", "AStep"), tmp_path / "01-a.mp4", SMALL)
    machines.start()
    with Cluster(machines.address) as cluster:
        executor = cluster.executor()
        executor.submit(queue.perform, "render", job)
        while not (flag.exists() and flag.read_text()):
            time.sleep(0.1)
        executor.shutdown(cancel_futures=True)
    assert machines.left() == []
    assert not Path(f"/proc/{flag.read_text()}").exists()


def test_a_job_for_which_no_worker_is_left_is_given_up(
    machines: Machines, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_LOOK", 0.1)
    monkeypatch.setattr(cluster, "_LOST", 0.2)
    machines.start()
    with Cluster(machines.address) as workers:
        machines.workers[0].kill()
        machines.workers[0].wait()
        (result,) = queue.run("render", [job], workers)
    assert (result.failure, result.trace) == (f"the scheduler at {machines.address} has lost all its workers", "")


def test_without_a_scheduler_or_workers_there_is_one_sentence(
    machines: Machines, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 4)
    began = time.monotonic()
    for address in ("tcp://127.0.0.1:9", "tcp://nonsense", "tcp:/x"):
        with pytest.raises(StudioError, match=rf"^there is no scheduler at {address}; `dask scheduler` starts one$"):
            Cluster(address)
    with pytest.raises(StudioError, match=r"^the scheduler at .* has no workers; `dask worker .*` starts some$"):
        Cluster(machines.address)
    assert time.monotonic() - began < 60  # seconds each, on a machine that has the time


def test_without_the_extra_there_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    importing = builtins.__import__

    def missing(name: str, *rest: Any) -> Any:
        if name == "distributed":
            raise ImportError(name)
        return importing(name, *rest)

    monkeypatch.setattr(builtins, "__import__", missing)
    with pytest.raises(StudioError, match=r"^a scheduler takes the extra `cluster`: pip install distributed$"):
        Cluster("tcp://127.0.0.1:9")


@pytest.mark.parametrize(
    ("error", "failure"),
    [
        (
            KilledWorker("perform-1", None, 3),
            "the workers that tried it died one after the other; there may not have been enough memory",
        ),
        (CancelledError(), "the scheduler at tcp://there is gone"),
        (StudioError("its process died on the worker tcp://here"), "its process died on the worker tcp://here"),
    ],
)
def test_what_a_cluster_cannot_do_is_one_sentence(job: Job, error: Exception, failure: str) -> None:
    class Failing:
        """Workers that fail."""

        def submit(self, *_: object) -> Future[bytes]:
            future: Future[bytes] = Future()
            future.set_exception(error)
            return future

    assert _Far(Failing(), "tcp://there").submit(perform, "render", job).result(5).failure == failure


def test_a_scheduler_that_is_lost_between_two_jobs_is_one_sentence(job: Job) -> None:
    class Closed:
        """What has lost its scheduler."""

        def submit(self, *_: object) -> Future[bytes]:
            raise RuntimeError("cannot schedule new futures after shutdown")

    failed = _Far(Closed(), "tcp://there").submit(perform, "render", job).result(5)
    assert (failed.job, failed.failure, failed.trace) == (job, "the scheduler at tcp://there is gone", "")


def test_what_is_done_away_comes_back_with_its_files(job: Job, tmp_path: Path) -> None:
    answer = away.do(RemoteJob("frames", job, film_key(job)), tmp_path / "away")
    assert [str(path) for path in answer.result.paths] == [
        str(path.relative_to(tmp_path / "away" / "out")) for path in sorted((tmp_path / "away").rglob("*.png"))
    ]
    assert all(content.startswith(b"\x89PNG") for content in answer.contents.values())
    assert answer.result.job == job
    assert not job.path.parent.exists()


def test_another_version_is_refused(job: Job, tmp_path: Path) -> None:
    answer = away.do(RemoteJob("render", job, "0" * 16), tmp_path)
    assert answer.result.failure == "another version of the lecture or of a library is installed there"


def test_whose_master_is_gone_ends(tmp_path: Path) -> None:
    folder = tmp_path / "away"
    folder.mkdir()
    code = (
        f"from pathlib import Path; from scenes.studio.jobs.remote.away import _follow; _follow(Path({str(folder)!r}))"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE) as process:
        assert process.stdin
        process.stdin.close()
        assert process.wait(60) == 1
    assert not folder.exists()


def test_a_cluster_trains_to_the_same_numbers(machines: Machines, tmp_path: Path) -> None:
    design = Design(
        motifs=("CA", "TT"), length=8, seeds=(1,), unseen=40, steps=20, noise_steps=20, noise_size=40, kernels=(2,),
        sizes=(10, 20),
    )  # fmt: skip
    machines.start()
    with Cluster(machines.address) as workers:
        found = training.results(design, ["edges"], workers, tmp_path / "media", console(), quiet=True)
    assert found.runs() == {"edges": measure(design).runs()["edges"]}
