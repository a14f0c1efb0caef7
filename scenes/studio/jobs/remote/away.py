"""A job done on another machine: a process of its own takes it from its standard input, and leaves files in a folder.

A new process for each job: it sees the package as it is now, shares nothing of Manim's with another job, and when it
dies it takes nothing along.
"""

import os
import pickle
import shutil
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Thread

from scenes.studio.jobs import queue
from scenes.studio.jobs.job import Job, Result
from scenes.studio.store.atomic import whole
from scenes.studio.store.cache import film_key

RESULT = "result"  # the file with what became of the job; it can be unpickled


@dataclass(frozen=True)
class RemoteJob:
    """What another machine is asked to do.

    Attributes
    ----------
    work, job : as in `scenes.studio.jobs.queue.perform`.
    key : what the job's film depends on here, summed up.
    """

    work: str
    job: Job
    key: str


@dataclass(frozen=True)
class RemoteResult:
    """What became of it.

    Attributes
    ----------
    result : its paths start at the folder in which the job's own path lies.
    contents : of all files that were written, by such paths.
    """

    result: Result
    contents: Mapping[Path, bytes] = field(default_factory=dict)


def do(asked: RemoteJob, folder: Path) -> RemoteResult:
    """Do a job, and gather the files that it wrote; until then they are in a folder."""
    job = asked.job
    if film_key(job) != asked.key:
        return RemoteResult(Result(job, failure="another version of the lecture or of a library is installed there"))
    out = folder / "out"
    result = queue.perform(asked.work, replace(job, path=out / job.path.name))
    contents = {path.relative_to(out): path.read_bytes() for path in out.rglob("*") if path.is_file()}
    return RemoteResult(replace(result, job=job, paths=tuple(path.relative_to(out) for path in result.paths)), contents)


def _follow(folder: Path) -> None:
    """End when the process that asks is gone, and leave nothing behind."""
    sys.stdin.buffer.read()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def main(folder: Path) -> None:
    """Do the job that standard input gives, and leave its result in a folder, unless the input ends before."""
    asked = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the process that has started this one
    Thread(target=_follow, args=(folder,), daemon=True).start()
    result = do(asked, folder)
    with whole(folder / RESULT) as partial:
        partial.write_bytes(pickle.dumps(result))
    sys.stdout.flush()
    os._exit(0)  # the thread still reads, and would keep the interpreter from closing its input
