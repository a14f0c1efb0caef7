import json
from io import StringIO
from pathlib import Path
from unittest.mock import patch

import pytest
from rich.console import Console

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.cli import main
from scenes.studio.jobs.job import Job, Result
from scenes.studio.lecture.entry import Entry
from scenes.studio.make import list as listing

BEAT = Beat("zero column", "It reads [X] and stops.", 0.0, 8.0, 10.0, loop=False)
PAD = Result(
    Job(Entry("05-pad-with-o", StepNumber(5), "Pad with O", "scenes.s05_pad", "Pad")), frames=930, beats=(BEAT,)
)
BAD = Result(
    Job(Entry("06-others", StepNumber(6), "Others", "scenes.s06_others", "Others")), failure="NameError: no, in s06.py"
)


def test_a_reader_sees_steps_beats_sentences_and_lengths() -> None:
    console = Console(file=StringIO(), width=100)
    console.print(listing.as_text([PAD, BAD]))
    text = console.file.getvalue()
    assert "5  Pad with O  0:31  05-pad-with-o" in text
    assert "1 0:10 0.5/s zero column It reads [X] and stops." in text
    assert "it moves for 6.1 s after its words, with nothing new" in text
    assert "NameError: no, in s06.py" in text
    assert "2 steps, 1 beat, 0:31" in text


@pytest.mark.parametrize(("words", "fps"), [([], 30), (["--fps", "1"], 1), (["--quality", "draft"], 15)])
def test_lengths_are_those_of_what_will_be_rendered(words: list[str], fps: int, tmp_path: Path) -> None:
    with patch.object(listing, "show", return_value=0) as shown, pytest.raises(SystemExit):
        main(["list", "5", *words, "--media", str(tmp_path)])
    (order, _), _ = shown.call_args
    assert [job.quality.fps for job in order.jobs(Job, tmp_path)] == [fps]


def test_a_program_gets_the_same_as_data() -> None:
    (pad, bad) = json.loads(json.dumps(listing.as_data([PAD, BAD])))
    assert (pad["name"], pad["number"], pad["seconds"], pad["failure"]) == ("05-pad-with-o", 5, 31.0, None)
    assert pad["scene"] == "scenes.s05_pad:Pad"
    assert pad["beats"] == [
        {
            "name": "zero column",
            "sentence": "It reads [X] and stops.",
            "spoken": ["It reads X and stops."],
            "start": 0.0,
            "held": 8.0,
            "end": 10.0,
            "answered": None,
            "words_a_second": 0.5,
            "pacing": ["it moves for 6.1 s after its words, with nothing new"],
            "loop": False,
        }
    ]
    assert bad["failure"].startswith("NameError")
