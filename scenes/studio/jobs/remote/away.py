"""A job done on another machine: a process of its own takes it from its standard input, and leaves files in a folder.

A new process for each job: it sees the package as it is now, shares nothing of Manim's with another job, and what it
dies of is no one else's trouble.
"""

import os
import pickle
import shutil
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from threading import Thread

from scenes.studio.jobs import queue as crew
from scenes.studio.jobs.job import Job, Result
from scenes.studio.store.atomic import whole
from scenes.studio.store.cache import film_key

ANSWER = "answer"  # the file with what became of the job; it can be unpickled


@dataclass(frozen=True)
class Errand:
    """What another machine is asked to do.

    Attributes
    ----------
    work, job : as in `scenes.studio.jobs.queue.perform`.
    key : what the job's film depends on, summed up by whoever asks.
    """

    work: str
    job: Job
    key: str


@dataclass(frozen=True)
class Answer:
    """What became of it.

    Attributes
    ----------
    result : its paths start at the folder in which the job's own path lies.
    contents : of the files, in the order of the result's paths.
    """

    result: Result
    contents: tuple[bytes, ...] = ()


def do(errand: Errand, folder: Path) -> Answer:
    """Do a job, and gather the files that it wrote.

    Parameters
    ----------
    errand : what is to be done.
    folder : where files may be put until then.

    Returns
    -------
    answer : of a failure too.
    """
    asked = errand.job
    if film_key(asked) != errand.key:
        return Answer(Result(asked, failure="another version of the lecture or of a library is installed there"))
    out = folder / "out"
    result = crew.perform(errand.work, replace(asked, path=out / asked.path.name, shelf=folder / "type"))
    contents = tuple(path.read_bytes() for path in result.paths)
    return Answer(replace(result, job=asked, paths=tuple(path.relative_to(out) for path in result.paths)), contents)


def _follow(folder: Path) -> None:
    """End when whoever asks is gone, and leave nothing behind."""
    sys.stdin.buffer.read()
    shutil.rmtree(folder, ignore_errors=True)
    os._exit(1)


def main(folder: Path) -> None:
    """Answer the errand that standard input gives; the input is kept open as long as the answer is wanted.

    Parameters
    ----------
    folder : where the answer goes.
    """
    errand = pickle.load(sys.stdin.buffer)  # noqa: S301 - from the one who has started this process
    Thread(target=_follow, args=(folder,), daemon=True).start()
    answer = do(errand, folder)
    with whole(folder / ANSWER) as partial:
        partial.write_bytes(pickle.dumps(answer))
    sys.stdout.flush()
    os._exit(0)  # the thread still reads, and would keep the interpreter from closing its input
