"""What the files beside films and clips say of the numbers in them."""

import json
from pathlib import Path

import numpy as np
import pytest

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step_number import StepNumber
from scenes.kit.type.shown import DisplayedReading, Reading
from scenes.studio.jobs import worker
from scenes.studio.jobs.job import ClipsJob, FramesJob, Job, Result
from scenes.studio.lecture.entry import Entry
from scenes.studio.store import index, provenance
from scenes.studio.video.quality import Quality

SEVENTH = DisplayedReading(Reading("detected", (np.int64(2), 6), 1.0, "1"), (0.1, 0.2, 0.15, 0.25))
UNDEFINED = DisplayedReading(Reading("derivative", (), float("nan"), "?"), (0.5, 0.5, 0.6, 0.6))
ENTRY = Entry("05-pad-with-o", StepNumber(5), "Pad with O", "scenes.padding.s05_pad_with_o", "PadWithO")


@pytest.fixture
def beats() -> tuple[Beat, ...]:
    return (
        Beat("one", "One.", 0, 1, 2, loop=False, numerals=(SEVENTH,)),
        Beat("two", "Two.", 2, 3, 4, loop=False, numerals=(UNDEFINED,)),
    )


def test_a_film_has_one_file_that_names_each_number(tmp_path: Path, beats: tuple[Beat, ...]) -> None:
    (path,) = provenance.write(Result(Job(ENTRY, tmp_path / "05-pad-with-o.mp4"), beats=beats))
    said = json.loads(path.read_text())
    assert path.name == "05-pad-with-o.json"
    assert (said["step"], said["strand"]) == (5, "CAGTTAAG")
    assert [beat["name"] for beat in said["beats"]] == ["one", "two"]
    (seventh,), (undefined,) = (beat["figures"] for beat in said["beats"])
    assert seventh["is"] == "Ẋ[2, 6] = 1"
    assert (seventh["array"], seventh["index"], seventh["value"], seventh["box"]) == (
        "detected",
        [2, 6],
        1.0,
        [0.1, 0.2, 0.15, 0.25],
    )
    assert undefined["value"] is None
    assert undefined["shown"] == "?"


def test_each_beats_clip_has_its_own(tmp_path: Path, beats: tuple[Beat, ...]) -> None:
    (tmp_path / "05-pad-with-o").mkdir()
    result = Result(ClipsJob(ENTRY, tmp_path / "05-pad-with-o"), beats=beats)
    paths = provenance.write(result)
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == [
        "05-pad-with-o.json",
        "05-pad-with-o/1-one.json",
        "05-pad-with-o/2-two.json",
    ]
    assert [len(json.loads(path.read_text())["beats"]) for path in paths] == [2, 1, 1]
    index.note([result], tmp_path)
    kinds = {one["file"]: (one["kind"], one["beat"] and one["beat"]["number"]) for one in index.read(tmp_path)}
    assert kinds == {
        "05-pad-with-o.json": ("provenance", None),
        "05-pad-with-o/1-one.json": ("provenance", 1),
        "05-pad-with-o/2-two.json": ("provenance", 2),
    }


@pytest.mark.parametrize(
    "result",
    [
        Result(FramesJob(ENTRY, Path("05"))),
        Result(Job(ENTRY, Path("05.mp4")), failure="no"),
        Result(Job(ENTRY, Path("05.mp4")), omitted="it makes no sense"),
    ],
)
def test_there_is_nothing_to_say_of_the_rest(result: Result) -> None:
    assert provenance.write(result) == []


def test_what_is_there_from_before_stays(tmp_path: Path, beats: tuple[Beat, ...]) -> None:
    job = Job(ENTRY, tmp_path / "05-pad-with-o.mp4")
    (path,) = provenance.write(Result(job, beats=beats))
    path.write_text("kept")
    provenance.write(Result(job, beats=beats), missing=True)
    assert path.read_text() == "kept"
    provenance.write(Result(job, beats=beats))
    assert path.read_text() != "kept"


def test_a_worker_says_what_its_film_displays(tmp_path: Path) -> None:
    entry = Entry(
        "13-backpropagating-through-max", 13, "", "scenes.backprop.s13_backpropagating_through_max", "Question"
    )
    result = worker.beats(Job(entry, tmp_path, Quality(160, 90, 2)))
    for beat in result.beats:
        assert beat.numerals
        for numeral in beat.numerals:
            left, top, right, bottom = numeral.box
            assert 0 <= left < right <= 1
            assert 0 <= top < bottom <= 1
