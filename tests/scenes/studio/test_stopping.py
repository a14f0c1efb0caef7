"""A command that gets signals says at once that it stops, stops, and leaves nothing behind."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scenes.studio.jobs import stopping

# The command, for a package of steps that is not the lecture's.
COMMAND = """
from functools import partial
from scenes.studio.lecture import catalog
from scenes.studio import cli
if __name__ == "__main__":
    steps = catalog.entries({package!r})
    catalog.entries = lambda *_: steps
    from scenes.studio.watch import attempt
    attempt.Preview = partial(attempt.Preview, package={package!r})
    cli.main()
"""
# A step that says that it has begun, and then doesn't end.
MOVES = """
            __import__("pathlib").Path({flag!r}).touch()
            self.play(square.animate.shift(RIGHT), run_time=900)
""".strip()
STUCK = MOVES.replace("self.play(square.animate.shift(RIGHT), run_time=900)", '__import__("time").sleep(90)')
RENDER = ("render", "--quality", "draft", "--workers", "1")
CHECK = ("check", "--held", "--workers", "1")
TRAIN = (
    "experiment",
    "examples",
    "--lengths",
    "8",
    "--examples",
    "20",
    "--pools",
    "2",
    "--unseen",
    "60",
    "--workers",
    "1",
)

Start = Callable[..., "Command"]


@dataclass
class Command:
    """A command under way, in a session and with a temporary folder of its own."""

    process: subprocess.Popen[str]
    folder: Path

    @property
    def temporary(self) -> Path:
        return self.folder / "temporary"

    def running(self) -> None:
        self._until(lambda: bool(list(self.temporary.glob("dnacnn-*"))))

    def busy(self) -> None:
        self._until((self.folder / "flag").exists)

    def trained(self) -> None:
        self._until(lambda: bool(list((self.folder / "media" / ".cache" / "experiments").glob("examples-1-*.json"))))

    def send(self, sent: signal.Signals) -> None:
        os.killpg(self.process.pid, sent)

    def _until(self, reached: Callable[[], bool]) -> None:
        end = time.monotonic() + 90
        while not reached():
            assert self.process.poll() is None, self.process.communicate()
            assert time.monotonic() < end
            time.sleep(0.02)

    def left(self) -> list[str]:
        """Name its processes, temporary folders and halves of files that are there after a moment."""
        end = time.monotonic() + 5
        while (found := [*self._processes(), *self._files()]) and time.monotonic() < end:
            time.sleep(0.1)
        return found

    def _files(self) -> Iterator[str]:
        yield from (str(path) for path in self.temporary.iterdir())
        yield from (str(path) for path in self.folder.rglob(".part-*"))

    def _processes(self) -> Iterator[str]:
        for place in Path("/proc").glob("[0-9]*/environ"):
            try:
                environment = place.read_bytes()
            except OSError:  # it has ended, or is another user's
                continue
            if f"TMPDIR={self.temporary}".encode() in environment:
                yield place.parent.name


@pytest.fixture
def start(talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path) -> Iterator[Start]:
    """`start(("render",), action)` starts a command on a lecture of one step that does this."""
    begun: list[Command] = []

    def run(words: tuple[str, ...], action: str) -> Command:
        package = talk({"s01_a": source(1, action=action.format(flag=str(tmp_path / "flag")))})
        program = tmp_path / "command.py"
        program.write_text(COMMAND.format(package=package))
        (tmp_path / "temporary").mkdir()
        process = subprocess.Popen(
            [sys.executable, str(program), *words, *(() if "watch" in words else ("--media", str(tmp_path / "media")))],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(tmp_path), "TMPDIR": str(tmp_path / "temporary")},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        begun.append(Command(process, tmp_path))
        return begun[-1]

    yield run
    for command in begun:
        if command.process.poll() is None:
            command.send(signal.SIGKILL)
        command.process.communicate()


def stopped(command: Command) -> None:
    """Assert that a command ends as it should."""
    assert command.process.stderr
    first = command.process.stderr.readline()
    if first == "\n":  # click ends a line upon an interrupt, and may be the first to write
        first = command.process.stderr.readline()
    assert first == f"{stopping.SENTENCE}\n"
    _, log = command.process.communicate(timeout=30)
    assert "Traceback" not in log
    assert "leaked" not in log
    assert command.process.returncode == stopping.EXIT_CODE
    assert command.left() == []


@pytest.mark.parametrize(
    ("words", "action", "sent"),
    [
        (RENDER, MOVES, signal.SIGINT),
        (RENDER, STUCK, signal.SIGTERM),
        (CHECK, STUCK, signal.SIGHUP),
        (("watch", "1"), STUCK, signal.SIGTERM),
        (("deck", "--to", "pdf", "--quality", "draft", "--workers", "1"), MOVES, signal.SIGINT),
        (("handout", "--workers", "1"), STUCK, signal.SIGHUP),
        (("pack", "--quality", "draft", "--workers", "1"), STUCK, signal.SIGINT),
        (("compare",), STUCK, signal.SIGTERM),
    ],
    ids=["render", "stuck-render", "check", "watch", "deck", "handout", "pack", "compare"],
)
def test_one_signal_stops_a_command_at_work(
    start: Start, words: tuple[str, ...], action: str, sent: signal.Signals
) -> None:
    command = start(words, action)
    command.busy()
    command.send(sent)
    stopped(command)


@pytest.mark.parametrize(
    ("words", "first", "second"),
    [
        (RENDER, signal.SIGINT, signal.SIGINT),
        (("clips", "--quality", "draft", "--workers", "1"), signal.SIGHUP, signal.SIGTERM),
    ],
    ids=["render", "clips"],
)
def test_a_second_signal_stops_at_once_even_what_is_stuck(
    start: Start, words: tuple[str, ...], first: signal.Signals, second: signal.Signals
) -> None:
    command = start(words, STUCK)
    command.busy()
    command.send(first)
    time.sleep(0.5)
    begun = time.monotonic()
    command.send(second)
    stopped(command)
    assert time.monotonic() - begun < 10  # long before the first signal would act like a second one


@pytest.mark.parametrize("sent", [(signal.SIGTERM,), (signal.SIGINT, signal.SIGINT)], ids=["once", "twice"])
def test_a_training_stops_and_goes_on_where_it_was(start: Start, sent: tuple[signal.Signals, ...]) -> None:
    command = start((*TRAIN, "--seeds", "300", "--quiet"), MOVES)
    command.trained()
    for one in sent:
        command.send(one)
        time.sleep(0.3)
    stopped(command)
    words = [*TRAIN, "--seeds", "1", "--csv", "--media", str(command.folder / "media")]
    program = "from scenes.studio.cli import main; main()"
    again = subprocess.run([sys.executable, "-c", program, *words], capture_output=True, text=True, check=True)
    assert again.stderr == ""  # the first run is known by now, and nothing is trained
    assert again.stdout.startswith("experiment,length,groups of,strands")


@pytest.mark.parametrize(("sent", "later"), [(signal.SIGINT, 0.0), (signal.SIGTERM, 0.2), (signal.SIGHUP, 0.0)])
def test_a_signal_stops_a_command_that_has_just_begun(start: Start, sent: signal.Signals, later: float) -> None:
    command = start(("list",), MOVES)
    command.running()
    time.sleep(later)
    command.send(sent)
    stopped(command)


def test_a_block_leaves_signals_and_the_temporary_folder_as_they_were() -> None:
    before = signal.getsignal(signal.SIGTERM), os.environ.get("TMPDIR")
    with stopping.stoppable():
        inside = Path(os.environ["TMPDIR"])
        assert inside.is_dir()
        assert signal.getsignal(signal.SIGTERM) != before[0]
    assert not inside.exists()
    assert (signal.getsignal(signal.SIGTERM), os.environ.get("TMPDIR")) == before


def test_a_stop_that_is_held_back_comes_after_the_block() -> None:
    reached = []

    def hold() -> None:
        with stopping.held():
            signal.raise_signal(signal.SIGTERM)
            reached.append("the end")
        reached.append("beyond")

    with pytest.raises(stopping.Stopped), stopping.stoppable():
        hold()
    assert reached == ["the end"]
