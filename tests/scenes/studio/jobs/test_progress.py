from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from scenes.kit.telling.step_number import StepNumber
from scenes.studio.jobs.job import Job, Result
from scenes.studio.jobs.progress import NoProgress, ProgressBars, ProgressLog, show
from scenes.studio.jobs.wire import Report
from scenes.studio.lecture.entry import Entry
from scenes.studio.video.quality import Quality

JOBS = [Job(Entry(f"0{n}-a", StepNumber(n), "A", "scenes", "A"), quality=Quality(160, 90, 10)) for n in (1, 2)]


def go(console: Console, *, quiet: bool = False) -> NoProgress:
    with show(console, JOBS, {"01-a": 2.0}, quiet=quiet) as watching:
        watching.moved(Report("01-a", 0))
        watching.moved(Report("02-a", 0))
        watching.moved(Report("01-a", 15))
        watching.ended(Result(JOBS[0], frames=21, seconds=1.5))
        watching.ended(Result(JOBS[1], failure="the disk is [full]", seconds=0.5))
    return watching


def test_without_a_terminal_there_is_a_line_for_each_begin_and_end() -> None:
    console = Console(file=StringIO(), width=120)
    assert type(go(console)) is ProgressLog
    assert console.file.getvalue().splitlines() == [
        "01-a: begun",
        "02-a: begun",
        "[1/2] 01-a: 2.1 s of film, after 1.5 s",
        "[2/2] 02-a: failed: the disk is [full], after 0.5 s",
    ]


def test_on_a_terminal_there_are_bars() -> None:
    console = Console(file=StringIO(), force_terminal=True, width=120)
    watching = go(console)
    assert isinstance(watching, ProgressBars)
    text = console.file.getvalue()
    assert "✓" in text
    assert "✗" in text
    whole = watching._progress.tasks[0]
    assert (whole.completed, whole.total) == (21, 21)


def test_the_parts_of_a_step_have_one_bar() -> None:
    console = Console(file=StringIO(), force_terminal=True, width=120)
    parts = [replace(JOBS[0], span=(0, 1)), replace(JOBS[0], span=(1, None))]
    with ProgressBars(console, parts, {part.label: 1.0 for part in parts}) as bars:
        for part in parts:
            bars.moved(Report(part.label, 4))
        everything, step = bars._progress.tasks
        assert (step.description, step.completed, step.total) == ("01-a", 8, 20)
        assert (everything.completed, everything.total) == (8, 20)
        bars.ended(Result(parts[0], frames=12))
        assert (step.completed, step.total) == (16, 22)
        bars.moved(Report(parts[1].label, 0))  # its worker died, and another begins
        assert step.completed == 12
        bars.ended(Result(parts[1], frames=10))
        assert [task.completed for task in bars._progress.tasks] == [22]
    assert console.file.getvalue().count("✓") == 1


@pytest.mark.parametrize("terminal", [True, False])
def test_quiet_is_quiet(terminal: bool) -> None:
    console = Console(file=StringIO(), force_terminal=terminal)
    go(console, quiet=True)
    assert console.file.getvalue() == ""
