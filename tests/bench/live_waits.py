"""How long a lecturer waits at `dnacnn live`, from the last key to the first picture."""

import subprocess
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from os import environ
from random import Random
from threading import Thread
from urllib.parse import urlencode
from urllib.request import urlopen

from scenes.studio.jobs.processes import processors
from scenes.studio.lecture.entry import Entry
from tests.bench.checkout import Checkout

PATIENCE = 0.15  # seconds that the page waits for another key
_SEED = 0


def waits(checkout: Checkout, chosen: Sequence[Entry], letters: int) -> list[float]:
    """Return the seconds for each step, of a strand of so many letters that was never seen before."""
    random, found = Random(_SEED + letters), []  # noqa: S311 - nothing is kept secret
    with _server(checkout) as address:
        _warm(address, chosen[0])
        for entry in chosen:
            strand = "".join(random.choice("ACGT") for _ in range(letters))
            found.append(PATIENCE + _first(address, entry, strand))
    return found


@contextmanager
def _server(checkout: Checkout) -> Iterator[str]:
    """Run the page's server, and lend its address."""
    with subprocess.Popen(
        checkout.command("live", "--no-open"),
        cwd=checkout.root,
        env=environ | checkout.variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    ) as running:
        try:
            said = running.stdout.readline().split() if running.stdout else []
            if not said:
                raise RuntimeError("dnacnn live does not start")
            yield said[0]
        finally:
            running.terminate()


def _warm(address: str, entry: Entry) -> None:
    """Let each process draw a step, so that none imports anything when it is measured."""
    viewers = [
        Thread(target=_first, args=(address, entry, None, viewer), kwargs={"whole": True})
        for viewer in range(1, processors() + 1)
    ]
    for viewer in viewers:
        viewer.start()
    for viewer in viewers:
        viewer.join()


def _first(address: str, entry: Entry, strand: str | None, viewer: int = 0, *, whole: bool = False) -> float:
    asked = {"step": str(entry.number), "viewer": str(viewer), "logits": f"1.6 -0.{viewer + 1}"}
    if strand:
        asked["strand"] = strand
    began = time.perf_counter()
    with urlopen(f"{address}pictures?{urlencode(asked)}") as answer:  # noqa: S310 - our own
        answer.readline()
        taken = time.perf_counter() - began
        if whole:
            answer.read()
    return taken
