import json
from contextlib import suppress
from pathlib import Path

import pytest

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.errors import StudioError
from scenes.studio.jobs.job import ClipsJob, FramesJob, Job, Result
from scenes.studio.lecture.entry import Entry
from scenes.studio.make import page
from scenes.studio.make.course.lesson import lessons
from scenes.studio.make.deck import slides
from scenes.studio.store import index
from scenes.studio.video.quality import Quality

SIZE = Quality(320, 180, 10)
ENTRY = Entry("05-pad-with-o", StepNumber(5), "Pad with O", "", "", parts=("onehot", "detected"))
CUES = (
    Beat("pad letter", "A fifth letter: O.", 0.5, 2, 4, loop=False),
    Beat("Zero column", "Its column is zero.", 4, 6, 9.5, loop=True),
)


def made(job: Job, *names: str) -> Result:
    """Write some files as if a job had made them."""
    paths = [job.path.parent / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * 7)
    return Result(job, tuple(paths), frames=100, beats=CUES)


def files(folder: Path) -> dict[str, dict]:
    return {one["file"]: one for one in json.loads((folder / "index.json").read_text())}


@pytest.fixture
def everything(tmp_path: Path) -> Path:
    beats = ("05-pad-with-o/1-pad-letter", "05-pad-with-o/2-zero-column")
    film = made(Job(ENTRY, tmp_path / "05-pad-with-o.mp4", SIZE), "05-pad-with-o.mp4")
    clips = [f"{stem}.{suffix}" for stem in ("05-pad-with-o", *beats) for suffix in ("gif", "mp4", "png", "webm")]
    pictures = [f"{stem}.{suffix}" for stem in beats for suffix in ("pdf", "svg")] + ["05-pad-with-o/frame-0042.png"]
    lecture = [tmp_path / name for name in ("lecture.mp4", "lecture.srt", "lecture.vtt")]
    for path in lecture:
        path.write_bytes(b"")
    index.note([film], tmp_path, lecture)
    index.note([made(ClipsJob(ENTRY, tmp_path / "clips" / ENTRY.name, SIZE), *clips)], tmp_path)
    index.note([made(FramesJob(ENTRY, tmp_path / "frames" / ENTRY.name, SIZE), *pictures)], tmp_path)
    return tmp_path


@pytest.mark.parametrize("wrong", [None, [1], 7, "x", {"number": "x"}], ids=repr)
def test_whatever_the_index_says_a_page_is_made_of_it_or_a_sentence(everything: Path, wrong: object) -> None:
    entries = json.loads((everything / index.NAME).read_text())
    for field in {field for entry in entries for field in entry}:
        damaged = [entry | {field: wrong} for entry in entries]
        lacking = [{name: value for name, value in entry.items() if name != field} for entry in entries]
        for found in (damaged, lacking):
            (everything / index.NAME).write_text(json.dumps(found))
            for use in (page.write, lambda folder: slides(folder, {ENTRY.name}), lambda folder: lessons(folder, [])):
                with suppress(StudioError):
                    use(everything)


@pytest.mark.parametrize("place", ["gone.mp4", "/etc/hostname", "../beside.mp4", "clips"])
def test_a_file_that_is_not_there_is_in_no_index(everything: Path, place: str) -> None:
    (everything.parent / "beside.mp4").touch()
    entries = json.loads((everything / index.NAME).read_text())
    (everything / index.NAME).write_text(json.dumps([*entries, entries[0] | {"file": place}]))
    assert index.read(everything) == entries


def test_every_file_is_there_in_order(everything: Path) -> None:
    there = sorted(path.relative_to(everything).as_posix() for path in everything.rglob("*.*") if path.is_file())
    there.remove("index.json")
    assert list(files(everything)) == there


def test_a_beats_clip_says_what_it_is(everything: Path) -> None:
    assert files(everything)["clips/05-pad-with-o/2-zero-column.mp4"] == {
        "file": "clips/05-pad-with-o/2-zero-column.mp4",
        "kind": "clip",
        "step": 5,
        "name": "05-pad-with-o",
        "title": "Pad with O",
        "parts": ["onehot", "detected"],
        "language": "en",
        "beat": {"number": 2, "name": "Zero column"},
        "sentence": "Its column is zero.",
        "start": 4,
        "duration": 5.5,
        "loop": True,
        "sound": False,
        "width": 320,
        "height": 180,
        "bytes": 7,
    }


@pytest.mark.parametrize(
    ("file", "kind", "beat", "when"),
    [
        ("05-pad-with-o.mp4", "film", None, (0, 9.5)),
        ("clips/05-pad-with-o.mp4", "clip", None, (0, 9.5)),
        ("clips/05-pad-with-o.png", "poster", None, (9.4, None)),
        ("clips/05-pad-with-o/1-pad-letter.gif", "clip", 1, (0, 4)),
        ("clips/05-pad-with-o/1-pad-letter.png", "poster", 1, (3.9, None)),
        ("frames/05-pad-with-o/1-pad-letter.svg", "picture", 1, (3.9, None)),
        ("frames/05-pad-with-o/frame-0042.png", "picture", 2, (4.2, None)),
        ("lecture.mp4", "lecture", None, (0, 10)),
        ("lecture.vtt", "captions", None, (0, 10)),
    ],
)
def test_each_kind_has_its_place_in_the_film(
    everything: Path, file: str, kind: str, beat: int | None, when: tuple[float, float | None]
) -> None:
    found = files(everything)[file]
    assert (found["kind"], (found.get("beat") or {}).get("number")) == (kind, beat)
    assert (found["start"], found["duration"]) == when


def test_a_whole_step_says_all_its_sentences(everything: Path) -> None:
    assert files(everything)["05-pad-with-o.mp4"]["sentence"] == "A fifth letter: O. Its column is zero."


def test_the_lecture_has_its_chapters(everything: Path) -> None:
    assert files(everything)["lecture.mp4"]["chapters"] == [{"title": "5 Pad with O", "start": 0, "end": 10}]


def test_what_is_gone_is_left_out_and_what_is_new_comes_in(everything: Path) -> None:
    (everything / "clips/05-pad-with-o.gif").unlink()
    other = Entry("06-other", StepNumber(6), "Other", "", "")
    index.note([made(Job(other, everything / "06-other.mp4", SIZE), "06-other.mp4")], everything)
    found = files(everything)
    assert "clips/05-pad-with-o.gif" not in found
    assert {"06-other.mp4", "05-pad-with-o.mp4"} <= set(found)


@pytest.mark.parametrize("content", ["", "[1", "{}", "[{}]"])
def test_an_index_that_cannot_be_read_is_written_anew(tmp_path: Path, content: str) -> None:
    (tmp_path / "index.json").write_text(content)
    index.note([made(Job(ENTRY, tmp_path / "05-pad-with-o.mp4", SIZE), "05-pad-with-o.mp4")], tmp_path)
    assert list(files(tmp_path)) == ["05-pad-with-o.mp4"]


def test_a_failure_is_no_file(tmp_path: Path) -> None:
    index.note([Result(Job(ENTRY, tmp_path / "05-pad-with-o.mp4"), failure="it broke")], tmp_path)
    assert files(tmp_path) == {}
