import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from scenes.studio.cli import main
from scenes.studio.cli.group import dnacnn
from scenes.studio.jobs import worker
from scenes.studio.jobs.remote import cluster
from scenes.studio.lecture import catalog
from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("trace", "CAG")` is the exit code, what was said and what was complained."""

    def go(*words: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        said = capsys.readouterr()
        return int(left.value.code or 0), said.out, said.err

    return go


@pytest.fixture
def steps(
    talk: Callable[[dict[str, str]], str], source: Callable[..., str], monkeypatch: pytest.MonkeyPatch
) -> tuple[Entry, ...]:
    """Give the command two small steps instead of the lecture's."""
    found = entries(talk({"s01_first": source(1, "First"), "s02_second": source(2, "Second")}))
    monkeypatch.setattr(catalog, "entries", lambda: found)
    return found


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["render", "20"], "there is no step 20; the steps are 1-2"),
        (["render", "2-1"], "a range of steps goes upwards, got 2-1"),
        (
            ["frames", "x"],
            "steps are given by number (5, 3-6 or 1,4,7-9), by name (as `list` shows) or by chapter, got 'x'",
        ),
        (["list", "7"], "there is no step 7; the steps are 1-2"),
        (["sheet", "7", "out"], "there is no step 7; the steps are 1-2"),
        (
            ["render", "--quality", "8k"],
            "invalid value for '--quality': there is no quality '8k'; there are draft, 720p, 1080p, 4k",
        ),
        (
            ["render", "1", "--voice", "nobody"],
            "voice wants a folder of recordings, piper or piper:MODEL.onnx, got 'nobody'",
        ),
        (["frames", "--height", "360", "--width", "500"], "pictures are 16 by 9: 360 pixels high is 640 wide, got 500"),
        (["clips", "--width", "321"], "a film is an even number of pixels wide and high, got 321 by 180"),
        (
            ["deck", "--to", "odp"],
            "invalid value for '--to': 'odp' is not one of 'html', 'pptx', 'pdf', 'manim-slides'",
        ),
        (["render", "--fps", "0"], "invalid value for '--fps': 0 is not in the range 1<=x<=120"),
        (["render", "--theme", "blue"], "invalid value for '--theme': 'blue' is not one of 'dark', 'light'"),
        (
            ["trace", "GATNACA"],
            (
                "strand wants letters from ACGT, got 'N' at position 4 of 'GATNACA'; "
                "N means an unknown base, so write the base that stands there"
            ),
        ),
        (["trace", "C"], "strand wants at least 2 letters, as many as a motif has, got 'C' of 1"),
        (["trace", "CAG", "--pool", "0"], "pool_size wants a whole number of at least 1, got 0"),
        (["trace", "CAG", "--pool", 10**30], f"invalid value for '--pool': {10**30} is not in the range x<=1000"),
        (["trace"], "missing argument 'STRAND'"),
        (["trace", "CAG", "--npz", ""], "invalid value for '--npz': a file has a name, got ''"),
        (["init", ""], "invalid value for '[FILE]': a file has a name, got ''"),
        (["frames", "1", "--at", "nan"], "invalid value for '--at': 'nan' is no number of seconds"),
        (["frames", "1", "--at", "inf"], "invalid value for '--at': 'inf' is no number of seconds"),
        (["check", "1", "--every", "nan"], "invalid value for '--every': 'nan' is no number of seconds"),
        (["sheet", "1", "--every", "inf"], "invalid value for '--every': 'inf' is no number of seconds"),
        (
            ["sheet", "1", "--height", "9999999"],
            "invalid value for '--height': 9999999 is not in the range 32<=x<=4320",
        ),
        (["sheet", "1", "--fps", "100000"], "invalid value for '--fps': 100000 is not in the range 1<=x<=120"),
        (["sheet", "1-2"], "one step is shown at a time, got '1-2', which means 2"),
        (
            ["watch", ""],
            "steps are given by number (5, 3-6 or 1,4,7-9), by name (as `list` shows) or by chapter, got ''",
        ),
        (["script", "--new", ""], 'language wants a code such as "de" or "pt-BR", got \'\''),
        (["nothing"], "no such command 'nothing'"),
        (["render", "--xyz"], "no such option '--xyz'"),
    ],
)
@pytest.mark.usefixtures("steps")
def test_what_cannot_be_done_is_said_in_one_sentence(run: Run, words: list[str], sentence: str) -> None:
    assert run(*words) == (2, "", f"dnacnn: {sentence}\n")


@pytest.mark.parametrize("words", [(), *((name,) for name in sorted(dnacnn.commands))], ids=" ".join)
def test_help_fits_a_narrow_terminal(run: Run, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    code, text, _ = run(*words, "--help")
    assert code == 0
    # A choice of many can't be broken, and what it does stands below it.
    assert [line for line in text.splitlines() if len(line) > 40 and not line.strip().startswith("--format")] == []
    assert "...\n" not in text.partition("Commands:")[2]


@pytest.mark.usefixtures("steps")
def test_a_beat_that_there_is_not_is_one_sentence(run: Run, tmp_path: Path) -> None:
    words = ("sheet", "1", tmp_path, "--beat", "3", "--height", "32", "--fps", "1")
    assert run(*words) == (2, "", "dnacnn: 01-first has 2 beats, got 3\n")


def test_a_host_that_none_can_have_is_one_sentence(run: Run) -> None:
    code, out, complaint = run("live", "--no-open", "--host", 300 * "é")
    assert (code, out) == (2, "")
    assert complaint.startswith(f"dnacnn: nothing can answer at '{60 * 'é'}…', port 0: ")
    assert complaint.count("\n") == 1


def test_too_little_memory_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def large(*_: object) -> None:
        raise MemoryError("Unable to allocate 4 TiB")

    monkeypatch.setattr("scenes.studio.cli.inspecting.run", large)
    sentence = "dnacnn: there was not enough memory: less at once, or smaller, may go\n"
    assert run("trace", "CAG") == (2, "", sentence)


def test_a_full_disk_is_one_sentence(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device", "trace.npz")

    monkeypatch.setattr(np, "savez_compressed", full)
    code, _, complaint = run("trace", "CAG", "--npz", tmp_path / "trace.npz")
    assert (code, complaint) == (2, "dnacnn: the disk is full: there was no room for trace.npz\n")
    assert list(tmp_path.iterdir()) == []


def test_trace_prints_tables_or_data(run: Run, tmp_path: Path) -> None:
    code, text, _ = run("trace", "gattacaa")
    assert (code, text.splitlines()[0]) == (0, "strand  GATTACAA  8 letters, padded: GATTACAAO")
    assert json.loads(run("trace", "CAGTTAAG", "--json")[1])["pooled_cases"] == [[0, 1, 3]]
    chosen = json.loads(run("trace", "CAGTTAAG", "--json", "--motifs", "CAG,AAG", "--pad", "left", "--pool", "3")[1])
    assert chosen["padded_strand"] == "OOCAGTTAAG"
    assert run("trace", "CAGTTAAG", "--npz", tmp_path / "trace.npz") == (0, "", "")
    assert np.load(tmp_path / "trace.npz")["pooled"].shape == (3, 4)


def test_trace_waits_for_no_manim() -> None:
    program = (
        "import sys\n"
        "from scenes.studio.cli import main\n"
        "try: main(['trace', 'CAGTTAAG'])\n"
        "finally: print(sorted({'manim', 'av', 'PIL'} & set(sys.modules)), file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stderr == "[]\n"


def test_no_command_shows_what_there_is(run: Run) -> None:
    code, _, complaint = run()
    assert code == 2
    assert all(command in complaint for command in ("trace", "list", "render", "frames", "sheet"))
    assert run("--help")[0] == run("--version")[0] == 0


def test_what_a_command_is_for_fits_on_its_line(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    listed = run("--help")[1].partition("Commands:\n")[2].splitlines()
    assert len(listed) > 15
    assert all(re.fullmatch(r"  [a-z]+ +[A-Z].*[A-Za-z]\.", line) for line in listed), listed


@pytest.mark.usefixtures("here", "steps")
def test_list_shows_beats(run: Run, tmp_path: Path) -> None:
    code, text, _ = run("list", "--media", tmp_path)
    assert code == 0
    assert "1  First" in text
    assert "It goes, and it stays." in text
    (second,) = json.loads(run("list", "2", "--json", "--media", tmp_path)[1])
    assert (second["name"], len(second["beats"])) == ("02-second", 2)


@pytest.mark.usefixtures("here", "steps")
def test_render_and_frames_write_into_the_media_folder(run: Run, tmp_path: Path) -> None:
    code, text, _ = run("render", "2", "--quality", "draft", "--fps", 5, "--media", tmp_path)
    assert code == 0
    assert "02-second.mp4" in text
    assert (tmp_path / "02-second.mp4").exists()
    assert run("frames", "1", "--quality", "draft", "--media", tmp_path, "--quiet") == (0, "", "")
    assert [path.name for path in sorted((tmp_path / "frames" / "01-first").iterdir())] == [
        "1-come.png",
        "2-go-stay.png",
    ]


@pytest.mark.usefixtures("here", "steps")
def test_programs_are_answered_in_json(run: Run, tmp_path: Path) -> None:
    words = ("--quality", "draft", "--fps", 5, "--media", tmp_path, "--json")
    code, text, log = run("render", "2", *words)
    said = json.loads(text)
    (step,) = said["steps"]
    assert (code, said["code"], said["lecture"]) == (0, 0, [])
    assert (step["name"], step["number"], step["before"], step["failure"]) == ("02-second", 2, False, None)
    assert step["paths"] == [str(tmp_path / "02-second.mp4")]
    assert step["bytes"] == (tmp_path / "02-second.mp4").stat().st_size
    assert [beat["sentence"] for beat in step["beats"]] == ["It comes.", "It goes, and it stays."]
    assert step["length"] == step["frames"] / 5
    assert "02-second" in log
    code, text, log = run("render", "2", *words, "--quiet")
    assert (code, json.loads(text)["steps"][0]["before"], log) == (0, True, "")
    (step,) = json.loads(run("frames", "1", *words)[1])["steps"]
    assert len(step["paths"]) == 2


@pytest.mark.usefixtures("steps")
def test_a_scheduler_that_is_not_there_is_one_sentence(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "_PATIENCE", 2)
    code, _, complaint = run("render", "2", "--media", tmp_path, "--scheduler", "tcp://127.0.0.1:9")
    sentence = "there is no scheduler at tcp://127.0.0.1:9; `dask scheduler` starts one"
    assert (code, complaint) == (2, f"dnacnn: {sentence}\n")


@pytest.mark.usefixtures("here", "steps")
def test_a_job_that_fails_gives_an_exit_code(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(worker.Film, "show", full)
    code, text, _ = run("render", "1", "--quality", "draft", "--media", tmp_path, "--quiet")
    assert code == 2
    assert text.split() == f"01-first: the disk is full: there was no room for {tmp_path}/01-first.mp4".split()
    assert not list(tmp_path.glob("*.mp4"))


@pytest.mark.usefixtures("steps")
def test_sheets_show_pictures_side_by_side(run: Run, tmp_path: Path) -> None:
    code, text, _ = run("sheet", "1", tmp_path, "--height", 90, "--every", 0.25)
    assert code == 0
    assert [path.name for path in sorted(tmp_path.glob("*.png"))] == ["01-1-sheet.png", "01-2-sheet.png"]
    assert "beat 1 'come'" in text
    run("sheet", "1", tmp_path / "held", "--height", 90, "--held", "--beat", 2)
    assert [path.name for path in (tmp_path / "held").iterdir()] == ["01-2.png"]


def test_a_sheet_of_a_step_that_is_left_out_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "lecture.toml").write_text("[lecture]\npool_size = 1\n")
    code, _, complaint = run("sheet", "10", tmp_path, "--lecture", tmp_path / "lecture.toml")
    assert code == 2
    assert complaint.startswith("dnacnn: 10-max-pooling is left out of this lecture: ")
    assert not list(tmp_path.glob("*.png"))


@pytest.mark.usefixtures("steps")
def test_pictures_that_were_accepted_differ_no_more(run: Run, tmp_path: Path) -> None:
    asked = ("compare", "1", "--references", tmp_path / "references", "--media", tmp_path)
    code, text, _ = run(*asked)
    assert (code, text.splitlines()[-1]) == (1, "2 of 2 pictures differ")
    assert run(*asked, "--accept")[1].splitlines()[-1] == "2 of 2 pictures differ and are kept"
    assert run(*asked)[:2] == (0, "0 of 2 pictures differ\n")


@pytest.mark.usefixtures("here", "steps")
def test_any_picture_of_any_size_in_any_format(run: Run, tmp_path: Path) -> None:
    words = ("--media", tmp_path, "--height", "90", "--fps", "10", "--format", "png", "--format", "svg", "--quiet")
    assert run("frames", "1", *words, "--at", "0.35", "--frame", "12")[0] == 0
    found = sorted(path.name for path in (tmp_path / "frames/01-first").iterdir())
    assert found == ["frame-0003.png", "frame-0003.svg", "frame-0012.png", "frame-0012.svg"]
    with Image.open(tmp_path / "frames/01-first/frame-0003.png") as image:
        assert image.size == (160, 90)
    code, said, _ = run("frames", "1", *words, "--frame", "999")
    assert (code, "has no picture at number 999" in said) == (2, True)


@pytest.mark.usefixtures("here", "steps")
def test_clips_of_one_format(run: Run, tmp_path: Path) -> None:
    words = ("--media", tmp_path, "--height", "90", "--fps", "10", "--format", "mp4")
    code, said, _ = run("clips", "2", *words)
    assert (code, "clips/02-second" in said) == (0, True)
    found = sorted(path.relative_to(tmp_path).as_posix() for path in (tmp_path / "clips").rglob("*.*"))
    stems = ("clips/02-second", "clips/02-second/1-come", "clips/02-second/2-go-stay")
    assert found == sorted(f"{stem}.{suffix}" for stem in stems for suffix in ("json", "mp4", "png", "srt", "vtt"))
