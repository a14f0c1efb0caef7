"""What a command takes, with all that it starts."""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

# Runs a command and prints what it and all that it started took.
_METER = """
import json, resource, subprocess, sys, time
began = time.perf_counter()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
# Linux counts memory in kilobytes, macOS in bytes.
memory = used.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
print(json.dumps([code, time.perf_counter() - began, used.ru_utime + used.ru_stime, memory]))
"""
_LOOK = 0.005  # seconds between looks for a file


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds on the clock, seconds of all processors, megabytes of its largest process."""

    wall: float
    cpu: float
    memory: float


def measure(command: Sequence[object], *, folder: Path | None = None, **variables: str) -> Cost:
    """Run a command to its end, in a folder and with environment variables; return what all that it starts took.

    Raises
    ------
    RuntimeError
        If it fails.
    """
    words = [str(word) for word in command]
    meter = [sys.executable, "-c", _METER, *words]
    run = subprocess.run(meter, cwd=folder, env=os.environ | variables, stdout=subprocess.PIPE, text=True, check=True)
    code, wall, cpu, memory = json.loads(run.stdout)
    if code:
        raise RuntimeError(f"{' '.join(words)} ended with {code}")
    return Cost(wall, cpu, memory)


def first_file(command: Sequence[object], pattern: str, within: Path, folder: Path, **variables: str) -> float:
    """Run a command until the first file of a pattern lies within a folder; return the seconds until then.

    Raises
    ------
    RuntimeError
        If it ends without one.
    """
    began = time.perf_counter()
    with subprocess.Popen(
        [str(word) for word in command],
        cwd=folder,
        env=os.environ | variables,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    ) as running:
        while True:
            ended = running.poll() is not None
            if any(within.glob(pattern)):
                taken = time.perf_counter() - began
                running.terminate()
                return taken
            if ended:
                raise RuntimeError(f"{' '.join(map(str, command))} ended without a {pattern}")
            time.sleep(_LOOK)


def summed(costs: Sequence[Cost]) -> Cost:
    """Return what several commands took, one after the other."""
    return Cost(sum(c.wall for c in costs), sum(c.cpu for c in costs), max(c.memory for c in costs))


def middle(costs: Sequence[Cost]) -> Cost:
    """Return the medians of times, and the most memory."""
    return Cost(median(c.wall for c in costs), median(c.cpu for c in costs), max(c.memory for c in costs))
