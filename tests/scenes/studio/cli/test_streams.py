"""Every command can be read in any encoding: on a terminal, in a pipe, in a file."""

import json
import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Thread

import pytest

COMMANDS = {
    "trace": ["trace", "GATTACAA"],
    "trace --json": ["trace", "GATTACAA", "--json"],
    "help": ["render", "--help"],
    "a mistake": ["trace", "GATTẊ"],
}
ENCODINGS = {
    "cp1252": {"PYTHONIOENCODING": "cp1252"},
    "latin-1": {"PYTHONIOENCODING": "latin-1"},
    "ascii": {"PYTHONIOENCODING": "ascii"},
    "utf-8": {"PYTHONIOENCODING": "utf-8"},
    "POSIX": {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
}


def run(words: list[str], setting: dict[str, str], output: int | None = subprocess.PIPE) -> tuple[int, bytes, bytes]:
    """Run the command with another encoding, as a process of its own."""
    program = "from scenes.studio.cli import main; main()"
    where = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "PYTHON"))}
    where |= {"PYTHONPATH": os.pathsep.join(sys.path)} | setting
    command = [sys.executable, "-c", program, *words]
    done = subprocess.run(command, stdout=output, stderr=subprocess.PIPE, env=where, check=False, timeout=60)
    return done.returncode, done.stdout or b"", done.stderr


@pytest.mark.parametrize("setting", ENCODINGS.values(), ids=ENCODINGS)
@pytest.mark.parametrize("words", COMMANDS.values(), ids=COMMANDS)
def test_what_is_said_can_be_written(words: list[str], setting: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "said.txt"
    if words == COMMANDS["trace"]:
        with path.open("wb") as file:
            code, _, complained = run(words, setting, file.fileno())
        said = path.read_bytes()
    else:
        code, said, complained = run(words, setting)
    assert b"Traceback" not in complained
    assert code == (2 if words == COMMANDS["a mistake"] else 0)
    assert not said if code else not complained
    encoding = setting.get("PYTHONIOENCODING", "ascii").replace("ascii", "utf-8")  # which click takes in its place
    shown = (said or complained).decode(encoding)
    assert "?" not in shown or words == COMMANDS["a mistake"]
    if "--json" in words:
        assert json.loads(shown)["strand"] == "GATTACAA"
        assert said.isascii()


@pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs POSIX")
@pytest.mark.parametrize("setting", ENCODINGS.values(), ids=ENCODINGS)
def test_a_terminal_takes_it_too(setting: dict[str, str]) -> None:
    import pty  # noqa: PLC0415 - where there is none, the test is left out

    ours, theirs = pty.openpty()
    shown: list[bytes] = []

    def read() -> None:
        with suppress(OSError):  # which is how a terminal ends
            while chunk := os.read(ours, 4096):
                shown.append(chunk)

    reader = Thread(target=read, daemon=True)
    reader.start()
    code, _, complained = run(COMMANDS["trace"], setting, theirs)
    os.close(theirs)
    reader.join(10)
    os.close(ours)
    assert (code, complained) == (0, b"")
    assert b"GATTACAA" in b"".join(shown).replace(b" ", b"")
