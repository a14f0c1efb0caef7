"""A long step cut into parts that several workers render side by side, and the parts put together again.

A part begins and ends with a beat. Its worker runs the step from the start, but draws nothing before its beats.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from scenes.studio.jobs.job import Cue, Job, Result
from scenes.studio.store.atomic import whole
from scenes.studio.video import join as film

_STILL = 1.0  # what a beat costs beside its motion, as seconds of motion


def split(job: Job, cues: Sequence[Cue], count: int, folder: Path) -> tuple[Job, ...]:
    """Cut a job into at most so many, of about the same work.

    Parameters
    ----------
    job : a step's film.
    cues : the step's beats.
    count : how many parts are wanted.
    folder : where the parts' films go.

    Returns
    -------
    parts : in order; the job itself, if there is nothing to cut.

    Examples
    --------
    >>> from scenes.studio.lecture.entry import Entry
    >>> cues = [Cue("", "", start, start + moves, start + 9, False) for start, moves in ((0, 8), (9, 2), (18, 6))]
    >>> [part.span for part in split(Job(Entry("05-pad", 5, "Pad", "", "")), cues, 2, Path())]
    [(0, 1), (1, None)]
    """
    efforts = list(accumulate(cue.held - cue.start + _STILL for cue in cues))
    edges = {0}
    for part in range(1, min(count, len(cues))):
        goal = efforts[-1] * part / count
        edges.add(1 + min(range(len(cues) - 1), key=lambda beat: abs(efforts[beat] - goal)))
    if len(edges) < 2:
        return (job,)
    starts = sorted(edges)
    ends: list[int | None] = [*starts[1:], None]
    return tuple(
        replace(job, span=(start, end), path=folder / f"{job.entry.name}-{start + 1}.mp4")
        for start, end in zip(starts, ends, strict=True)
    )


def unite(job: Job, parts: Sequence[Result]) -> Result:
    """Join the films of a job's parts.

    Parameters
    ----------
    job : the whole.
    parts : what became of its parts, in order; none of them failed.

    Returns
    -------
    result : as if the job had been done in one piece.
    """
    with whole(job.path) as partial:
        frames = film.join(((part.job.path, part.frames) for part in parts), partial, job.quality.fps)
    hashes = tuple(one for part in parts for one in part.hashes)
    spent = sum(part.seconds for part in parts)
    return Result(job, (job.path,), frames, parts[0].cues, hashes, seconds=spent, headline=parts[0].headline)
