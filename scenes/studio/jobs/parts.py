"""A long step cut into parts that several workers render side by side, and the parts put together again.

A part begins and ends with a beat. Its worker runs the step from the start, but draws nothing before its beats.
What comes after the last beat is taken off the film, which so ends on a held picture; the lecture puts it back.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from pathlib import Path

from scenes.kit.telling.beat import Beat
from scenes.studio.jobs.job import Job, Result
from scenes.studio.store.atomic import whole
from scenes.studio.video.cut import cut
from scenes.studio.video.join import join

_STILL = 1.0  # what a beat costs beside its motion, as seconds of motion


def split(job: Job, beats: Sequence[Beat], count: int, folder: Path) -> tuple[Job, ...]:
    """Cut a step's job into at most `count` of about the same work, whose films go into a folder; or leave it whole.

    Examples
    --------
    >>> from scenes.studio.lecture.entry import Entry
    >>> beats = [Beat("", "", start, start + moves, start + 9, False) for start, moves in ((0, 8), (9, 2), (18, 6))]
    >>> [part.span for part in split(Job(Entry("05-pad", None, "Pad", "", "")), beats, 2, Path())]
    [(0, 1), (1, None)]
    """
    efforts = list(accumulate(beat.held - beat.start + _STILL for beat in beats))
    edges = {0}
    for part in range(1, min(count, len(beats))):
        goal = efforts[-1] * part / count
        edges.add(1 + min(range(len(beats) - 1), key=lambda beat: abs(efforts[beat] - goal)))
    if len(edges) < 2:
        return (job,)
    starts = sorted(edges)
    ends: list[int | None] = [*starts[1:], None]
    return tuple(
        replace(job, span=(start, end), path=folder / f"{job.entry.name}-{start + 1}.mp4")
        for start, end in zip(starts, ends, strict=True)
    )


def unite(job: Job, parts: Sequence[Result]) -> Result:
    """Join the films of a job's parts, in order, and return what the job would have come to in one piece."""
    with whole(job.path) as partial:
        frames = join(((part.job.path, part.frames) for part in parts), partial, job.quality.fps)
        hashes = tuple(one for part in parts for one in part.hashes)
        spent = sum(part.seconds for part in parts)
        result = Result(job, (job.path,), frames, parts[0].beats, hashes, seconds=spent, headline=parts[0].headline)
        end_on_held(partial, result)
    return result


def end_on_held(film: Path, result: Result) -> None:
    """Take what comes after the last beat off a whole film, and keep it where the job has it; see `Result.films`."""
    end, frames, fps = result.film_frames, result.frames, result.job.quality.fps
    if end < frames:
        for path, first, last in ((result.job.leaving, end, frames), (film, 0, end)):
            with whole(path) as partial:
                cut(film, partial, first, last, fps)
