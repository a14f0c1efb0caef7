"""Records of what steps came to before, so that what has not changed is neither run nor made again.

A record carries the fingerprint of what it was made from; one with another fingerprint counts as none.
"""

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from scenes.kit.look.theme import DARK
from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.speech import Speech
from scenes.kit.type.shown import DisplayedReading, Reading
from scenes.script.script import load
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture.sources import fingerprint, modules
from scenes.studio.store import digest
from scenes.studio.store.atomic import UNUSABLE, whole
from scenes.studio.video.aspect import nearest

# What turns a step into a film, beside the step itself.
_DRAWN_BY = tuple(f"scenes.studio.{name}" for name in ("run.painter", "video.mp4", "run.take", "run.draw", "video.cut"))


class Cache:
    """Records in a folder, one small file each; one that cannot be read counts as none, and is made again."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def result(self, job: Job) -> Result | None:
        """Return how a step goes: its beats and the number of its pictures, but no files."""
        found = self._read(_name(job), _key(job))
        with suppress(*UNUSABLE):
            return Result(job, before=bool(found["omitted"]), **_restored(found))
        return None

    def keep(self, result: Result) -> None:
        """Remember how a step goes."""
        if result.failure is None:
            self._write(_name(result.job), _key(result.job), _recorded(result))

    def film(self, job: Job) -> Result | None:
        """Return what a job would come to, if its film is there and nothing that it is made from changed since."""
        key = film_key(job)
        found = self._read(_film_name(job), key)
        with suppress(*UNUSABLE):
            if found["omitted"]:
                return Result(job, before=True, **_restored(found))
            made = {"hashes": tuple(found["hashes"]), "sound": found["sound"]}
            result = Result(job, (job.path,), before=True, key=key, **made, **_restored(found))
            if found["stamps"] == [_stamp(path) for path, _ in result.films]:
                return result
        return None

    def keep_film(self, result: Result) -> None:
        """Remember a film that was made."""
        if result.failure is None:
            with suppress(OSError):
                record = _recorded(result)
                if not result.omitted:
                    stamps = [_stamp(path) for path, _ in result.films]
                    record |= {"hashes": result.hashes, "stamps": stamps, "sound": result.sound}
                self._write(_film_name(result.job), film_key(result.job), record)

    def made(self, job: Job) -> Result | None:
        """Return what a job would come to, if its files are there and nothing that they are made from changed since."""
        found = self._read(_made_name(job), _made_key(job))
        with suppress(*UNUSABLE):
            files = {Path(name): stamp for name, stamp in found["files"].items()}
            if all(_stamp(path) == stamp for path, stamp in files.items()):
                return Result(job, tuple(files), before=True, sound=found["sound"], **_restored(found))
        return None

    def keep_made(self, result: Result) -> None:
        """Remember files that were made beside a film."""
        if result.failure is None:
            with suppress(OSError):
                files = {str(path): _stamp(path) for path in result.paths}
                record = _recorded(result) | {"files": files, "sound": result.sound}
                self._write(_made_name(result.job), _made_key(result.job), record)

    def current(self, path: Path, key: str) -> bool:
        """Whether a file is there as it was when it was made from the same."""
        with suppress(OSError):
            return bool(self._read(f"file-{path.stem}", key) == _stamp(path))
        return False

    def keep_file(self, path: Path, key: str) -> None:
        """Remember a file and what it was made from."""
        with suppress(OSError):
            self._write(f"file-{path.stem}", key, _stamp(path))

    def _read(self, name: str, key: str) -> Any:
        with suppress(*UNUSABLE):
            record = json.loads((self._folder / f"{name}.json").read_text(encoding="utf-8"))
            if record["key"] == key:
                return record["value"]
        return None

    def _write(self, name: str, key: str, value: Any) -> None:
        # A record is a convenience, so a full disk or a read-only folder is no reason to fail.
        with suppress(OSError), whole(self._folder / f"{name}.json") as partial:
            # An index found by NumPy is no plain whole number.
            partial.write_text(json.dumps({"key": key, "value": value}, default=int), encoding="utf-8")


def film_key(job: Job) -> str:
    """Sum up all that a film depends on, without running its step: files, versions, choices, size and coding."""
    made_from = fingerprint(job.entry.module, *_DRAWN_BY)
    return digest.of_text(f"{made_from} {_messages(job)} {_choices(job)} {job.quality} {job.coding} {job.span}")


def state(results: Sequence[Result], others: Sequence[Path] = ()) -> str:
    """Sum up which films results have and which files there are beside them, without reading them."""
    paths = [path for result in results for path, _ in result.films]
    return digest.of_text(str([(path.name, _stamp(path)) for path in (*paths, *others)]))


def _key(job: Job) -> str:
    # How long a step lasts does not depend on its colours.
    timed = replace(_choices(job), palette=DARK)
    shape = nearest(job.quality.width, job.quality.height)
    return digest.of_text(f"{fingerprint(job.entry.module)} {_messages(job)} {timed} {shape}")


def _choices(job: Job) -> Settings:
    """Return the settings without a lecturer's messages, which another step may use."""
    return replace(job.settings, words=())


def _messages(job: Job) -> str:
    """Return all that a step may say; a card shows what chapters there are, and their titles."""
    script = load(job.settings.language, job.settings.words)
    if job.entry.number is None:
        return " ".join([*modules(), script.digest_source(job.entry.id, *script.titles())])
    return script.digest_source(job.entry.id)


def _made_key(job: Job) -> str:
    # The module that makes a kind of thing is called like it, and all that a job is asked for is in its fields.
    made_by = fingerprint(f"scenes.studio.run.{job.kind}")
    asked = replace(job, settings=_choices(job))
    return digest.of_text(f"{film_key(job)} {made_by} {asked}")


def _recorded(result: Result) -> dict[str, Any]:
    """Return how a step goes, as JSON can hold it."""
    beats = [asdict(beat) for beat in result.beats]
    return {"frames": result.frames, "beats": beats, "headline": result.headline, "omitted": result.omitted}


def _restored(record: dict[str, Any]) -> dict[str, Any]:
    """Return how a step goes, as a result has it."""
    beats = tuple(map(_beat, record["beats"]))
    return {"frames": record["frames"], "beats": beats, "headline": record["headline"], "omitted": record["omitted"]}


def _beat(record: dict[str, Any]) -> Beat:
    numerals = tuple(map(_numeral, record["numerals"]))
    return Beat(**{**record, "numerals": numerals, "speech": Speech(**record["speech"])})


def _numeral(record: dict[str, Any]) -> DisplayedReading:
    reading = record["reading"]
    return DisplayedReading(Reading(**{**reading, "index": tuple(reading["index"])}), tuple(record["box"]))


def _stamp(path: Path) -> list[int]:
    """Tell one state of a file from another without reading it."""
    found = path.stat()
    return [found.st_size, found.st_mtime_ns]


def _name(job: Job) -> str:
    # How it goes without a voice is what its voice is fitted to: one doesn't replace the other.
    return f"{job.name}@{job.quality.fps}{'-spoken' if job.settings.speech else ''}"


def _film_name(job: Job) -> str:
    return f"film-{job.path.stem}"


def _made_name(job: Job) -> str:
    return f"{job.kind}-{job.path.name}"
