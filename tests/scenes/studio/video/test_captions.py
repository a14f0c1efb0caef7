from pathlib import Path

import srt

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture.entry import Entry
from scenes.studio.video import captions
from scenes.studio.video.quality import Quality

LONG = "A sentence that is so long that nobody would want to read it in a single line, so it is broken."


def result(number: int, frames: int, *sentences: str) -> Result:
    job = Job(Entry(f"{number:02d}-a", StepNumber(number), "A", "scenes", "A"), quality=Quality(160, 90, 10))
    beats = tuple(Beat(f"{n}", sentence, n, n + 0.5, n + 1, loop=False) for n, sentence in enumerate(sentences))
    return Result(job, frames=frames, beats=beats)


RESULTS = [result(1, 25, "One.", LONG), result(2, 10, "Is x < y & z?")]


def test_a_film_starts_where_the_one_before_ends() -> None:
    found = captions.subtitles(RESULTS)
    assert [one.start for one in found] == [0, 1000, 2500]
    assert [one.end for one in found] == [1000, 2000, 3500]


def test_an_answer_has_a_cue_of_its_own() -> None:
    beat = Beat("one", "Which? The last.", 0, 3, 4, loop=False, answer="The last.", answered=2.5)
    found = captions.subtitles([Result(RESULTS[0].job, frames=40, beats=(beat,))])
    assert [(one.start, one.end, one.plaintext) for one in found] == [(0, 2500, "Which?"), (2500, 4000, "The last.")]


def test_srt_reads_back(tmp_path: Path) -> None:
    path, _ = captions.write(captions.subtitles(RESULTS), tmp_path / "lecture.mp4")
    assert path.name == "lecture.srt"
    found = list(srt.parse(path.read_text()))
    assert [one.content.replace("\n", " ") for one in found] == ["One.", LONG, "Is x < y & z?"]
    assert max(len(line) for one in found for line in one.content.splitlines()) <= 60


def test_vtt_is_written_as_browsers_want_it(tmp_path: Path) -> None:
    _, path = captions.write(captions.subtitles(RESULTS), tmp_path / "lecture.de.mp4", "de")
    assert path.name == "lecture.de.vtt"
    blocks = path.read_text().split("\n\n")
    assert blocks[0].splitlines() == ["WEBVTT", "Kind: captions", "Language: de"]
    assert blocks[3].strip() == "3\n00:00:02.500 --> 00:00:03.500\nIs x &lt; y &amp; z?"
