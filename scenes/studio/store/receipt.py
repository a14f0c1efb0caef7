"""What a film was made from and with, and whether it is still the one that was made."""

import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import asdict, replace
from importlib.metadata import version
from pathlib import Path
from typing import Any

from scenes.script.script import load
from scenes.script.source import Source
from scenes.studio.errors import StudioError
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture.sources import MADE_WITH
from scenes.studio.store import digest
from scenes.studio.store.atomic import write_json

NAME = "receipt.json"

# What is read back of a film.
_FORM = {"inputs": str, "pictures": list, "sum": str, "size": dict, "coding": dict, "settings": dict}


def write(results: Sequence[Result], folder: Path, extra: Sequence[Path] = ()) -> Path:
    """Write the receipt of films that are there, and of files made from all of them; what it says of others stays."""
    path = folder / NAME
    try:
        receipt = read(folder)
    except StudioError:
        receipt = {}
    films = receipt.get("films", {}) | {result.job.path.name: _film(result) for result in results}
    files = receipt.get("files", {}) | {file.name: digest.of_file(file) for file in extra}
    receipt = {"made with": _made_with(), "films": dict(sorted(films.items())), "files": files}
    write_json(path, receipt)
    return path


def read(folder: Path) -> dict[str, Any]:
    """Read the receipt in a folder.

    Raises
    ------
    StudioError
        If there is none, or it can't be read.
    """
    try:
        receipt: dict[str, Any] = json.loads((folder / NAME).read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise StudioError(f"there is no {NAME} in {folder}; `render` writes one beside the films") from None
    except (OSError, ValueError, RecursionError) as error:
        raise StudioError(f"{folder / NAME} can't be read: {getattr(error, 'strerror', None) or error}") from error
    lacking = _lacking(receipt)
    if lacking:
        raise StudioError(f"{folder / NAME} can't be read: it lacks {lacking}")
    return receipt


def _lacking(receipt: Any) -> str | None:
    """Say what a receipt has not that `write` writes; None if it has all."""
    for section in ("films", "files"):
        if not isinstance(receipt, dict) or not isinstance(receipt.get(section), dict):
            return f"a table of {section}"
    for name, film in receipt["films"].items():
        for field, kind in _FORM.items():
            if not isinstance(film, dict) or not isinstance(film.get(field), kind):
                return f"the {field} of {name}"
    return None


def faults(folder: Path) -> Iterator[str]:
    """Compare the files in a folder with its receipt; give a sentence for each that is missing or differs."""
    receipt = read(folder)
    sums = {name: film["sum"] for name, film in receipt["films"].items()} | receipt["files"]
    for name, expected in sums.items():
        path = folder / name
        if not path.exists():
            yield f"{path} is missing"
        elif digest.of_file(path) != expected:
            yield f"{path} is not the file that was made"


def _film(result: Result) -> dict[str, Any]:
    job = result.job
    return {
        "step": job.entry.data,
        "title": result.title,
        "inputs": result.key,
        "frames": result.film_frames,
        "pictures": list(result.hashes),
        "sum": digest.of_file(job.path),
        "size": asdict(job.quality),
        "coding": asdict(job.coding),
        "settings": replace(job.settings, words=_words(job)).as_data(),
    }


def _words(job: Job) -> tuple[Source, ...]:
    """Return those of a lecturer's own messages that a step may use."""
    script = load(job.settings.language, job.settings.words)
    usable = set(script.reach(job.entry.id, *script.titles()))
    return tuple(one for one in job.settings.words if one.name in usable)


def _made_with() -> dict[str, str]:
    return {"python": sys.version.split()[0], "dnacnn": version("dnacnn")} | {name: version(name) for name in MADE_WITH}
