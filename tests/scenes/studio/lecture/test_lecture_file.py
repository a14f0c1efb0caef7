"""A lecturer's own lecture: the file reads as it was meant, and each mistake in it is one sentence."""

import json
import os
from collections.abc import Callable
from dataclasses import fields, replace
from pathlib import Path
from threading import Thread

import pytest

from dnacnn.lecture.lecture import Lecture
from scenes.kit.look.theme import DARK, LIGHT
from scenes.kit.telling.settings import Settings
from scenes.studio.cli import main
from scenes.studio.lecture import init, lecture_file, text
from scenes.studio.video.aspect import ASPECTS, WIDE

OWN = sorted((Path(__file__).parents[3] / "lectures").glob("*.toml"))

Complain = Callable[..., str]


@pytest.fixture
def complain(capsys: pytest.CaptureFixture[str]) -> Complain:
    """`complain("list", ...)` is the one sentence with which a command refuses."""

    def go(*words: object) -> str:
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        said = capsys.readouterr()
        assert left.value.code == 2
        assert not said.out
        (sentence,) = said.err.splitlines()
        return sentence

    return go


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """`file(text)` is a lecture file in the current folder."""
    monkeypatch.chdir(tmp_path)

    def write(text: str) -> Path:
        path = Path("mine.toml")
        path.write_text(text)
        return path

    return write


# What it says


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_the_file_may_be_saved_by_any_editor(file: Callable[[str], Path], encoding: str, end: str) -> None:
    path = file("")
    path.write_bytes(f'title = "Übung"{end}[lecture]{end}worked = "TTCATTAG"{end}'.encode(encoding))
    said = lecture_file.read(path).settings
    assert (said.title, said.lecture.worked) == ("Übung", "TTCATTAG")


@pytest.mark.parametrize(
    "given", ["TTCATTAG", "ttca ttag", "1 ttcattag", ">s\nTTCA\nTTAG", "one.fa", "two.txt", "three"]
)
def test_a_strand_is_letters_or_a_file(file: Callable[[str], Path], given: str) -> None:
    folder = file("").parent
    (folder / "one.fa").write_bytes(b"\xef\xbb\xbf>s the strand\r\nTTCA\r\nTTAG\r\n")
    (folder / "two.txt").write_text("ttcattag\n", encoding="utf-16")
    (folder / "three").write_text("ORIGIN\n        1 ttcattag\n//\n")
    assert lecture_file.choose(strand=given).settings.lecture.worked == "TTCATTAG"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file here")
def test_an_endless_file_is_refused(complain: Complain) -> None:
    assert complain("list", "4", "--lecture", "/dev/zero") == "dnacnn: /dev/zero wants a text of at most 4 MB"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no named pipes")
def test_a_pipe_is_read_if_somebody_writes(complain: Complain, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = Thread(target=pipe.write_text, args=('title = "Piped"',))
    writer.start()
    assert lecture_file.read(pipe).settings.title == "Piped"
    writer.join()
    monkeypatch.setattr(text, "_PATIENCE", 0.1)
    assert (
        complain("list", "4", "--lecture", pipe) == f"dnacnn: {pipe} is a pipe, and nothing came through it for 0.1 s"
    )


@pytest.mark.parametrize("name", ["lecture.toml", "script.ftl"])
def test_a_folder_is_no_text(complain: Complain, file: Callable[[str], Path], name: str) -> None:
    place = file("").parent
    (place / name).unlink(missing_ok=True)
    (place / name).mkdir()
    assert complain("list", "4") == f"dnacnn: {name} can't be read: Is a directory"


@pytest.mark.parametrize(
    "key", ["pace", "theme", "language", "voice", *(f"lecture.{one.name}" for one in fields(Lecture))]
)
def test_no_long_value_is_repeated(complain: Complain, file: Callable[[str], Path], key: str) -> None:
    assert len(complain("list", "--lecture", file(f'{key} = [["{1000 * "x"}"]]'))) < 300


def test_a_title_that_is_far_too_long_is_not_repeated(complain: Complain, file: Callable[[str], Path]) -> None:
    path = file(f'title = "{1000 * "Long "}"')
    said = complain("list", "4", "--lecture", path)
    assert said.startswith(f"dnacnn: {path}, line 1: title wants a line of at most 60 letters, got 'Long Long ")
    assert len(said) < 200 + len(str(path))


def test_the_strand_in_a_file_may_be_pasted(file: Callable[[str], Path]) -> None:
    path = file('[lecture]\nworked = """\n>s\nTTCA\nTTAG\n"""\n')
    assert lecture_file.read(path).settings.lecture.worked == "TTCATTAG"


def test_the_file_to_begin_with_is_the_notes_own_lecture(tmp_path: Path) -> None:
    init.write(tmp_path / "lecture.toml")
    said = lecture_file.read(tmp_path / "lecture.toml")
    assert (said.settings, said.aspect) == (Settings(title="Padding and pooling"), WIDE)


@pytest.mark.parametrize(("code", "title"), [("de", "Padding und Pooling"), ("fr", "Padding et pooling")])
def test_the_file_to_begin_with_may_be_in_another_language(tmp_path: Path, code: str, title: str) -> None:
    init.write(tmp_path / "lecture.toml", code)
    said = lecture_file.read(tmp_path / "lecture.toml").settings
    assert said == Settings(title=title, language=code)


def test_what_the_file_leaves_behind_a_hash_is_the_notes_too(tmp_path: Path) -> None:
    init.write(tmp_path / "lecture.toml")
    text = (tmp_path / "lecture.toml").read_text().replace('theme = "dark"', "")
    lines = [line.removeprefix("# ") for line in text.splitlines() if "=" in line or line.startswith(("[", "# ["))]
    (tmp_path / "said.toml").write_text("\n".join(line for line in lines if not line.startswith("Steps")))
    said = lecture_file.read(tmp_path / "said.toml").settings
    assert replace(said, palette=DARK) == Settings(title="Padding and pooling")
    assert replace(said.palette, name=DARK.name) == DARK


def test_init_writes_no_file_over_another(complain: Complain, file: Callable[[str], Path]) -> None:
    path = file("")
    assert complain("init", path) == "dnacnn: mine.toml is there already, and stays as it is"
    assert path.read_text() == ""


def test_everything_can_be_chosen(file: Callable[[str], Path]) -> None:
    path = file("""
        title = "Mine"
        author = " Someone "
        pace = 2
        aspect = "4:3"
        [theme]
        base = "light"
        winner = "#7A4F01"
        bases = { C = "#004488", A = "#715800" }
        [lecture]
        worked = "gattaca"
        motifs = ["GAT", "ACA"]
        pad_side = "left"
        """)
    said = lecture_file.read(path)
    assert said.aspect == ASPECTS["4:3"]
    assert (said.settings.title, said.settings.author, said.settings.pace) == ("Mine", "Someone", 2.0)
    assert said.settings.lecture.worked == "GATTACA"
    letters = (("A", "#715800"), ("C", "#004488"), *LIGHT.bases[2:])
    assert said.settings.palette == replace(LIGHT, name="own", winner="#7a4f01", bases=letters)


@pytest.mark.parametrize("path", OWN, ids=lambda path: path.stem)
def test_lectures_of_the_tests_read(path: Path) -> None:
    said = lecture_file.read(path)
    assert said.settings.lecture != Lecture() or said.settings.palette != DARK
    assert said.settings.lecture.worked in said.settings.lecture.strands


def test_a_lecture_file_in_the_folder_is_read_unasked(file: Callable[[str], Path]) -> None:
    file('[lecture]\nworked = "GATTACA"').rename(lecture_file.NAME)
    assert lecture_file.choose().settings.lecture.worked == "GATTACA"
    assert lecture_file.choose(strand="ttcattag", theme="light").settings.lecture.worked == "TTCATTAG"
    assert lecture_file.choose(theme="light", aspect="9:16") == replace(
        lecture_file.choose(), settings=replace(lecture_file.choose().settings, palette=LIGHT), aspect=ASPECTS["9:16"]
    )


def test_a_strand_on_the_command_line_keeps_what_the_file_chooses(file: Callable[[str], Path]) -> None:
    path = file('[lecture]\nworked = "GATTACA"\nmotifs = ["GAT", "ACA"]\npool_size = 3\nothers = ["GATACA"]')
    lecture = lecture_file.choose(path, strand="GATAACA").settings.lecture
    assert (lecture.worked, lecture.motifs, lecture.pool_size) == ("GATAACA", ("GAT", "ACA"), 3)
    assert lecture.others == ("GATACA",)
    assert lecture.worked in lecture.strands


# What it refuses

LONG = "GATTACAGATTACAGATTACAGATTACA"
TOO_MANY = ["CA", "TT", "AG", "GG", "CC", "AA"]


@pytest.mark.parametrize(
    ("text", "line", "sentence"),
    [
        ("pace 2", "", "is no TOML: Expected '=' after a key in a key/value pair (at line 1, column 6)"),
        ("\npaces = 1", 2, "aspect, theme, encore, encore_seeds, lecture; did you mean 'pace'?"),
        ('[lecture]\nmotif = ["CA"]', 2, "did you mean 'motifs'?"),
        ('lecture.motif = ["CA"]', 1, "did you mean 'motifs'?"),
        ("[lecture]\nupstream = [[1.0]]", 2, "upstream is nothing that [lecture] says any more"),
        ('[lecture]\nalphabet = "ACGU"', 2, "alphabet is nothing that [lecture] can say"),
        ("lecture = 3", 1, "lecture wants a table, [lecture], got 3"),
        ("title = 3", 1, "title wants a line of at most 60 letters, got 3"),
        (f'author = "{70 * "x"}"', 1, "author wants a line of at most 60 letters, got 'xxx"),
        ('title = "你好"', 1, "title wants letters that the lecture's fonts have, got '你好' with '你' (CJK"),
        ('author = "A\\u0000"', 1, "author wants letters that the lecture's fonts have, got 'A\\x00' with U+0000"),
        ('title = "\\ufeff"', 1, "got '\\ufeff' with U+FEFF"),
        ("encore_seeds = 99999999999999999999", 1, "encore_seeds wants a whole number from 2 to 10000, got 9999999"),
        ("pace = 5", 1, "pace wants a number from 0.5 to 2.0, got 5"),
        ("pace = true", 1, "pace wants a number from 0.5 to 2.0, got True"),
        ("pace = nan", 1, "pace wants a number from 0.5 to 2.0, got nan"),
        ('aspect = "1:1"', 1, 'aspect wants "16:9", "4:3" or "9:16", got \'1:1\''),
        ("aspect = [4, 3]", 1, 'aspect wants "16:9", "4:3" or "9:16", got [4, 3]'),
        ('voice = "nobody"', 1, "voice wants a folder of recordings, piper or piper:MODEL.onnx, got 'nobody'"),
        ("voice = 7", 1, "voice wants one or several of them in quotes, got 7"),
        ('captions = "below"', 1, 'captions wants "picture", "track" or "none", got \'below\''),
        ('theme = "blue"', 1, 'theme wants "dark", "light" or a table of colours, got \'blue\''),
        ("theme = 7", 1, 'theme wants "dark", "light" or a table of colours, got 7'),
        ("[theme]\nbase = []", 2, 'base wants "dark" or "light", got []'),
        ('[theme]\nwiner = "#ffffff"', 2, "did you mean 'winner'?"),
        ('[theme]\nink = "white"', 2, "ink wants a colour such as \"#2dd4bf\", got 'white'"),
        ('[theme]\ndetectors = ["#ffffff"]', 2, "detectors wants 5 colours, got ['#ffffff']"),
        ('[theme]\nbases = "red"', 2, "bases wants a colour for each of A, C, G, T, got 'red'"),
        ("[theme]\nbases = { A = 1 }", 2, 'bases, A wants a colour such as "#2dd4bf", got 1'),
        ('[theme]\nmuted = "#333333"', 2, "contrast of at least 4.5 to the background #0f1420, got #333333 with 1.5"),
        ('[theme]\npanel = "#777777"', "", "wants a contrast of at least 4.5 to the panel #777777"),
        ('[theme]\nbases = { G = "#56b4e9" }', 2, "bases, G wants another colour than bases, A, got #56b4e9 for both"),
        ('# worked = "CA"\n[lecture]\n"worked" = "CAXTT"', 3, "'X'"),
        ("[lecture]\nworked = 5", 2, "got 5"),
        ('[lecture]\nworked = "CAT"', 2, "worked wants 4 to 24 letters, as many as can be shown, got 'CAT' of 3"),
        (f'[lecture]\nworked = "{LONG}"', 2, f"worked wants 4 to 24 letters, as many as can be shown, got '{LONG}' of"),
        (f'[lecture]\nstrands = ["{LONG}"]', 2, "strands, item 1 wants 4 to 24 letters"),
        (f"[lecture]\nothers = {['CATTAG'] * 5}", 2, "others wants at most 4 strands, as many as can be shown, got 5"),
        ('[lecture]\nmotifs = ["CATTAG"]\nworked = "CATT"', 3, "worked wants at least 6 letters"),
        ('[lecture]\nmotifs = ["CA", "TTT"]', 2, "motifs of one width, got 'CA' of 2 letters and 'TTT' of 3"),
        (f"[lecture]\nmotifs = {TOO_MANY}", 2, "motifs wants 1 to 5 motifs, as many as can be shown, got 6"),
        ('[lecture]\nmotifs = ["CAGTT"]', 2, "motifs wants motifs of 2 to 4 letters, got 'CAGTT' of 5"),
        ('[lecture]\npad_side = "top"', 2, 'pad_side wants "right", "left" or "none", got \'top\''),
        ("[lecture]\npool_size = 0", 2, "pool_size wants a whole number of at least 1, got 0"),
        ("[lecture]\npool_size = 9", 2, "pool_size wants at most 8, the detectors' columns, got 9"),
        ('[lecture]\nties = "last"', 2, 'ties wants "first", "split" or "all", got \'last\''),
        ('[lecture]\nw = "fast"', 2, "w wants a finite number, got 'fast'"),
        ("[lecture]\nslopes = [1, 1]", 2, "slopes wants two different slopes"),
        ("[lecture]\nlogits = [1.23456, 0]", 2, "below 100 of at most 3 decimals, as they are written, got 1.23456"),
        ("[lecture]\nlogits = [1, 0]\nlogit_range = [-100, 9]", 3, "logit_range wants numbers below 100"),
        ("[lecture]\nlogits = [98.5, 0]", "", "got -100.0; it follows from logits"),
        ("[lecture]\nslopes = [0.01, 0]\noffsets = [-9, 0]", "", "got 901.0; it follows from slopes, offsets and w"),
        (f"[lecture]\nsharpnesses = {[*range(1, 10)]}", 2, "sharpnesses wants at most 8 numbers"),
        ("[lecture]\ntie_pairs = 100_000_000", 2, "tie_pairs wants at most 10000000, got 100000000"),
    ],
)  # fmt: skip
def test_a_mistake_is_one_sentence(
    complain: Complain, file: Callable[[str], Path], text: str, line: int | str, sentence: str
) -> None:
    said = complain("list", "--lecture", file(text))
    where = f", line {line}: " if line else ": " if "TOML" not in sentence else " "
    assert said.startswith(f"dnacnn: mine.toml{where}")
    assert sentence in said


def test_no_file(complain: Complain, file: Callable[[str], Path]) -> None:
    said = complain("render", "--lecture", file("").with_name("yours.toml"))
    assert said == "dnacnn: there is no yours.toml; `dnacnn init` writes one to begin with"


def test_other_bytes(complain: Complain, file: Callable[[str], Path]) -> None:
    path = file("")
    path.write_bytes(b'title = "\xff"')
    assert complain("list", "--lecture", path) == "dnacnn: mine.toml wants text in UTF-8, got other bytes at 9"


@pytest.mark.parametrize(
    ("strand", "sentence"),
    [
        ("CAT", "--strand wants 4 to 24 letters, as many as can be shown, got 'CAT' of 3"),
        ("C", "--strand wants at least 2 letters, as many as a motif has, got 'C' of 1"),
        (LONG, f"--strand wants 4 to 24 letters, as many as can be shown, got '{LONG}' of 28"),
        ("CAGX", "--strand"),
    ],
)
def test_a_mistake_in_the_strand_is_one_sentence(
    complain: Complain, file: Callable[[str], Path], strand: str, sentence: str
) -> None:
    file("")
    said = complain("render", "--strand", strand)
    assert said.startswith(f"dnacnn: {sentence}")


def test_a_file_with_a_strand_is_named_in_what_is_wrong_with_it(
    complain: Complain, file: Callable[[str], Path]
) -> None:
    folder = file("").parent
    assert complain("list", "--strand", "none.fa") == "dnacnn: there is no none.fa"
    (folder / "two.fa").write_text(">a\nGATT\n>b\nACAA\n")
    many = "two.fa wants one strand, got 2 records; leave the one that is meant"
    assert complain("list", "--strand", "two.fa") == f"dnacnn: {many}"
    assert many.replace("two.fa", "two.fa: strand") in complain("trace", "two.fa")
    (folder / "long.fa").write_text(">a\n" + "GATTACA" * 1000)
    assert "got 'GATTACA" in complain("list", "--strand", "long.fa")
    assert len(complain("list", "--strand", "long.fa")) < 200
    (folder / "image.fa").write_bytes(bytes(range(256)))
    assert complain("trace", "image.fa") == "dnacnn: image.fa wants text in UTF-8, got other bytes at 128"
    assert "got 'ß' (LATIN SMALL LETTER SHARP S) at position 8 of 'GATTACAß'" in complain(
        "list", "--strand", "GATTACAß"
    )


@pytest.mark.parametrize(
    ("pad", "got"),
    [
        ("中", "'中' (CJK UNIFIED IDEOGRAPH-4E2D)"),
        ("\u0001", "U+0001"),
        ("\u200b", "U+200B"),
        ("{", "'{'"),
        ("_", "'_'"),
        ("1", "'1'"),
        ("С", "'С' (CYRILLIC CAPITAL LETTER ES, which only looks like C)"),
    ],
)
def test_a_pad_letter_is_one_that_can_be_read(
    complain: Complain, file: Callable[[str], Path], pad: str, got: str
) -> None:
    path = file("")
    path.write_text(f"[lecture]\npad_letter = {json.dumps(pad)}", encoding="utf-8")
    sentence = complain("list", "--lecture", path)
    assert sentence.endswith(f"that the lecture's fonts have and that is none of DNA's, got {got}")
    path.write_text("[lecture]\npad_letter = 'Ω'", encoding="utf-8")
    assert lecture_file.read(path).settings.lecture.pad_letter == "Ω"


@pytest.mark.parametrize("text", [f"a = {2000 * '['}{2000 * ']'}", 'title = "a\\u2028b"', 'title = "a\\u0085b"'])
def test_what_nobody_writes_is_one_sentence_too(complain: Complain, file: Callable[[str], Path], text: str) -> None:
    assert complain("list", "--lecture", file(text)).startswith("dnacnn: mine.toml")


def test_a_voice_is_one_or_several_and_its_folder_lies_beside_the_file(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    path = tmp_path / "lecture.toml"
    path.write_text('voice = ["own", "piper"]\ncaptions = "none"\n')
    said = lecture_file.read(path)
    assert (said.voice.folders, said.voice.piper, said.captions) == ((tmp_path / "own",), True, "none")
    path.write_text('voice = "piper:de.onnx"\n')
    assert lecture_file.read(path).voice.model == tmp_path / "de.onnx"
    path.write_text('voice = "none"\n')
    assert not lecture_file.read(path).voice
    assert lecture_file.read(path).captions is None
