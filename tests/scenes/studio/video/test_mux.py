from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
import srt
from pysubs2 import SSAEvent, SSAFile, make_time

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture.entry import Entry
from scenes.studio.make.lecture import assemble
from scenes.studio.video.chapters import ChapterMark, chapters
from scenes.studio.video.mp4 import Film
from scenes.studio.video.mux import dress
from scenes.studio.video.quality import Coding, Quality

MENU = (ChapterMark("1 DNA is text", 0, 2), ChapterMark("2 Ẋ & more", 2, 4.5))
SPOKEN = [(0.0, 1.5, "One."), (1.5, 2.0, "Two,\nin two lines."), (3.0, 4.4, "Ẋ is three.")]
SIZE = (64, 36, 30)


def film(path: Path, frames: int = 135) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with Film(path, *SIZE, Coding()) as writing:
        for number in range(0, frames, 45):
            canvas = np.full((36, 64, 4), 50 + number, np.uint8)
            writing.show(canvas, [(0, 0, 64, 36)], min(45, frames - number))
    return path


def subtitles() -> SSAFile:
    found = SSAFile()
    found.events = [SSAEvent(make_time(s=start), make_time(s=end), words) for start, end, words in SPOKEN]
    return found


def packets(path: Path, kind: str) -> list[tuple[float, float, bytes]]:
    with av.open(str(path)) as container:
        (stream,) = container.streams.get({kind: 0})
        found = [packet for packet in container.demux(stream) if packet.dts is not None]
        return [(float(one.pts * one.time_base), float(one.duration * one.time_base), bytes(one)) for one in found]


def spoken(path: Path) -> list[tuple[float, float, str]]:
    """Give what a player would show: the captions' words with their times; in between, there is nothing."""
    return [
        (start, start + lasts, packet[2:].decode())
        for start, lasts, packet in packets(path, "subtitles")
        if len(packet) > 2
    ]


@pytest.fixture
def dressed(tmp_path: Path) -> Callable[..., Path]:
    def make(*, shown: bool = True, name: str = "dressed.mp4") -> Path:
        dress(film(tmp_path / "bare.mp4"), tmp_path / name, {"title": "The whole"}, MENU, subtitles(), shown=shown)
        return tmp_path / name

    return make


def test_a_player_lists_the_chapters(dressed: Callable[..., Path]) -> None:
    with av.open(str(dressed())) as container:
        found = [(one["metadata"]["title"], one["start"] * one["time_base"]) for one in container.chapters()]
        assert found == [("1 DNA is text", 0), ("2 Ẋ & more", 2)]
        assert container.metadata["title"] == "The whole"


@pytest.mark.parametrize("shown", [True, False])
def test_captions_can_be_switched_on(dressed: Callable[..., Path], *, shown: bool) -> None:
    path = dressed(shown=shown)
    with av.open(str(path)) as container:
        (stream,) = container.streams.subtitles
        assert (stream.codec_context.name, stream.metadata["language"]) == ("mov_text", "eng")
        assert bool(stream.disposition & av.stream.Disposition.default) == shown
        assert container.streams.video[0].disposition & av.stream.Disposition.default
    assert spoken(path) == SPOKEN


def test_captions_are_decoded(dressed: Callable[..., Path]) -> None:
    with av.open(str(dressed(shown=False))) as container:
        lines = [line.ass.decode() for packet in container.demux(subtitles=0) for line in packet.decode()]
    assert [line.split(",", 8)[-1] for line in lines] == ["One.", "Two,\\Nin two lines.", "Ẋ is three."]


def test_the_pictures_stay_as_they_are(dressed: Callable[..., Path], tmp_path: Path) -> None:
    path = dressed()
    assert packets(path, "video") == packets(tmp_path / "bare.mp4", "video")
    with av.open(str(path)) as container:
        assert container.duration == 4_500_000
        assert sum(1 for _ in container.decode(video=0)) >= 6
    content = path.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


def test_the_same_bytes_twice(dressed: Callable[..., Path]) -> None:
    assert dressed(shown=False).read_bytes() == dressed(shown=False, name="again.mp4").read_bytes()


def result(entry: Entry, folder: Path, *, captions: bool = True) -> Result:
    job = Job(entry, folder / f"{entry.name}.mp4", Quality(*SIZE), settings=Settings(captions=captions))
    beats = (Beat("one", f"{entry.title} one.", 0.2, 1, 2, False), Beat("two", f"{entry.title} two.", 2, 3, 4, False))
    return Result(job, (film(job.path, 120), film(job.leaving, 15))[:1], 135, beats)


ENTRIES = (
    Entry("01-0-opening", None, "The talk", "", ""),
    Entry("01-first", StepNumber(1), "First", "", ""),
    Entry("02-second", StepNumber(2), "Second", "", ""),
    Entry("03-0-card", None, "ChapterMark", "", ""),
    Entry("03-third", StepNumber(3), "Third", "", ""),
    Entry("04-0-end", None, "End", "", ""),
)


def test_every_step_is_a_chapter_and_every_second_in_one(tmp_path: Path) -> None:
    found = chapters([result(entry, tmp_path) for entry in ENTRIES])
    assert [one.title for one in found] == ["1 First", "2 Second", "3 Third"]
    assert [one.start for one in found] == [0, 9, 13.5]
    assert [one.end for one in found] == [9, 13.5, 27]


@pytest.mark.parametrize("captions", [True, False])
def test_the_lecture_has_chapters_and_captions(tmp_path: Path, *, captions: bool) -> None:
    results = [result(entry, tmp_path, captions=captions) for entry in ENTRIES]
    path, *beside = assemble(results, tmp_path / "out" / "lecture.mp4")
    assert [one.name for one in beside] == ["lecture.srt", "lecture.vtt"]
    assert sorted(one.name for one in path.parent.iterdir()) == ["lecture.mp4", "lecture.srt", "lecture.vtt"]
    with av.open(str(path)) as container:
        assert [one["metadata"]["title"] for one in container.chapters()] == ["1 First", "2 Second", "3 Third"]
        assert container.metadata["title"] == "The talk"
        assert container.duration == 27_000_000
        assert bool(container.streams.subtitles[0].disposition & av.stream.Disposition.default) != captions
    said = srt.parse(beside[0].read_text())
    written = [(one.start.total_seconds(), one.end.total_seconds(), one.content) for one in said]
    assert spoken(path) == [(pytest.approx(start), pytest.approx(end), words) for start, end, words in written]
    assert written[2] == (4.7, 6.5, "First one.")
