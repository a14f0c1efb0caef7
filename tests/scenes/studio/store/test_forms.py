"""Whatever a file of a store has become, what it held is made anew, or a sentence says what is wrong with it."""

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step_number import StepNumber
from scenes.kit.type.shown import DisplayedReading, Reading
from scenes.studio.errors import StudioError
from scenes.studio.jobs import training
from scenes.studio.jobs.job import FramesJob, Job, Result
from scenes.studio.lecture.entry import Entry
from scenes.studio.store import index, receipt
from scenes.studio.store.atomic import UNUSABLE
from scenes.studio.store.cache import Cache
from scenes.studio.video.quality import Quality

SIZE = Quality(320, 180, 10)
NUMERAL = DisplayedReading(Reading("detected", (1, 2), 1.0, "1"), (0.1, 0.2, 0.3, 0.4))
BEATS = (Beat("zero-column", "Its column is zero.", 0, 2, 4, loop=False, numerals=(NUMERAL,)),)

Damage = Callable[[Path], object]


def _as_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _with_value(value: object) -> Damage:
    """Keep the record's key, and put something else in the place of its value."""

    def change(path: Path) -> None:
        record = json.loads(path.read_text(encoding="utf-8"))
        record["value"] = value
        path.write_text(json.dumps(record), encoding="utf-8")

    return change


STATES: dict[str, Damage] = {
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: os.truncate(path, path.stat().st_size // 2),
    "garbage": lambda path: path.write_bytes(bytes(range(256))),
    "null": lambda path: path.write_text("null"),
    "a list": lambda path: path.write_text("[]"),
    "a list of numbers": lambda path: path.write_text("[1, [2], {}]"),
    "a table": lambda path: path.write_text('{"films": [], "files": 3}'),
    "another table": lambda path: path.write_text('{"films": {"a.mp4": 7}, "files": {}}'),
    "deep": lambda path: path.write_text(100_000 * "["),
    "a word": lambda path: path.write_text('"file"'),
    "a folder": _as_folder,
}
VALUES: dict[str, Damage] = {
    str(value): _with_value(value)
    for value in (None, [], 7, {"beats": 3}, {"files": [], "omitted": None}, {"beats": [{}], "omitted": None})
}


@pytest.fixture
def entry() -> Entry:
    return Entry("05-pad-with-o", StepNumber(5), "Pad with O", "scenes.padding.s05_pad_with_o", "PadWithO")


@pytest.mark.parametrize("damage", [*STATES.values(), *VALUES.values()], ids=[*STATES, *VALUES])
def test_a_record_that_cannot_be_used_counts_as_none_and_is_made_again(
    damage: Damage, entry: Entry, tmp_path: Path
) -> None:
    film, frames = Job(entry, tmp_path / "05.mp4", SIZE), FramesJob(entry, tmp_path / "frames", SIZE)
    film.path.write_bytes(b"film")
    made = Result(film, (film.path,), frames=40, beats=BEATS, hashes=("ab",))
    pictures = Result(frames, (film.path,), frames=1, beats=BEATS)
    cache = Cache(tmp_path / "cache")

    def keep() -> None:
        cache.keep(made)
        cache.keep_film(made)
        cache.keep_made(pictures)
        cache.keep_file(film.path, "key")

    def asked() -> list[object]:
        return [cache.result(film), cache.film(film), cache.made(frames), cache.current(film.path, "key") or None]

    keep()
    found = asked()
    assert None not in found
    for path in list((tmp_path / "cache").iterdir()):
        damage(path)
    assert asked() == [None] * 4
    for path in (tmp_path / "cache").iterdir():
        if path.is_dir():
            path.rmdir()  # what isn't a file is left to whoever put it there
    keep()
    assert asked() == found


@pytest.mark.parametrize("damage", STATES.values(), ids=STATES)
def test_an_index_that_cannot_be_read_is_begun_again(damage: Damage, entry: Entry, tmp_path: Path) -> None:
    film = Job(entry, tmp_path / "05-pad-with-o.mp4", SIZE)
    film.path.write_bytes(b"film")
    result = Result(film, (film.path,), frames=40, beats=BEATS)
    index.note([result], tmp_path)
    before = index.read(tmp_path)
    damage(tmp_path / index.NAME)
    assert index.read(tmp_path) == []
    if (tmp_path / index.NAME).is_dir():
        return
    index.note([result], tmp_path)
    assert index.read(tmp_path) == before


@pytest.mark.parametrize("damage", STATES.values(), ids=STATES)
def test_a_receipt_that_is_none_is_one_sentence(damage: Damage, entry: Entry, tmp_path: Path) -> None:
    film = Job(entry, tmp_path / "05-pad-with-o.mp4", SIZE)
    film.path.write_bytes(b"film")
    receipt.write([Result(film, (film.path,), frames=40, beats=BEATS, hashes=("ab",))], tmp_path)
    assert list(receipt.faults(tmp_path)) == []
    damage(tmp_path / receipt.NAME)
    with pytest.raises(StudioError, match=r"receipt\.json can't be read: "):
        receipt.read(tmp_path)


@pytest.mark.parametrize("damage", STATES.values(), ids=STATES)
def test_a_run_of_an_experiment_that_cannot_be_read_counts_as_none(damage: Damage, tmp_path: Path) -> None:
    path = tmp_path / "kernels-0.json"
    training.write_run({"loss": [0.5]}, path)
    assert training.read_run(path) == {"loss": [0.5]}
    damage(path)
    with pytest.raises(UNUSABLE):
        training.read_run(path)
