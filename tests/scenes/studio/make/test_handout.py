"""The handout is set twice, taken apart and looked for what it has to say."""

import re
from collections.abc import Callable, Iterable
from math import comb
from pathlib import Path

import pytest
from PIL import Image

from dnacnn.lecture.lecture import Lecture
from scenes.kit.look.theme import LIGHT
from scenes.kit.telling.remark import Remark
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.errors import StudioError
from scenes.studio.jobs import worker
from scenes.studio.jobs.job import FramesJob
from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry
from scenes.studio.lecture.remarks import remarks
from scenes.studio.make import handout
from scenes.studio.store import index
from scenes.studio.video.aspect import ASPECTS
from scenes.studio.video.quality import Quality


@pytest.fixture
def drawn(talk: Callable[..., str], source: Callable[..., str], tmp_path: Path) -> Path:
    """Pictures for paper of one small step that has the number of one with remarks."""
    package = talk({"s05_pad_with_o": source(5, "Pad it")})
    entry = Entry("05-pad-with-o", StepNumber(5), "Pad it", f"{package}.s05_pad_with_o", "AStep")
    size, folder = Quality(320, 180, 10), tmp_path / "drawn"
    job = FramesJob(
        entry, folder / entry.name, size, settings=Settings(palette=LIGHT, captions=False), formats=("pdf",)
    )
    index.note([worker.frames(job)], folder)
    return folder


def test_it_has_contents_pictures_sentences_and_remarks(
    drawn: Path, tmp_path: Path, poppler: Callable[..., str]
) -> None:
    chapters = {"00": "The whole", "05": "A chapter"}
    path = handout.write(drawn, tmp_path / "a.pdf", {"05-pad-with-o"}, chapters)
    again = handout.write(drawn, tmp_path / "b.pdf", {"05-pad-with-o"}, chapters)
    assert path.read_bytes() == again.read_bytes()

    said = " ".join(poppler("pdftotext", "-layout", path, "-").split())
    for words in ("The whole", "A chapter", "5 Pad it", "It comes.", "It goes, and it stays.", "2/3"):
        assert words in said
    for remark in remarks(Settings()):
        assert (" ".join(remark.words.split()) in said) == (remark.step == "pad-with-o")

    poppler("pdftoppm", "-png", "-r", 40, path, tmp_path / "page")
    pages = sorted(tmp_path.glob("page*.png"))
    assert len(pages) == 3
    for page in pages:
        with Image.open(page) as shown:
            darkest, lightest = shown.convert("L").getextrema()
            assert darkest < 100
            assert lightest > 250


def test_pictures_stay_drawings_and_fonts_are_the_pinned_ones(
    drawn: Path, tmp_path: Path, poppler: Callable[..., str]
) -> None:
    path = handout.write(drawn, tmp_path / "a.pdf", {"05-pad-with-o"}, {})
    assert len(poppler("pdfimages", "-list", path).splitlines()) == 2  # headings only
    fonts = poppler("pdffonts", path).splitlines()[2:]
    assert fonts
    assert all("Inter" in font or "NewCM" in font for font in fonts)


def test_no_pictures_no_handout(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="got none"):
        handout.write(tmp_path, tmp_path / "a.pdf", set(), {})


def by_step(found: Iterable[Remark]) -> dict[str, str]:
    words: dict[str, str] = {}
    for remark in found:
        words[remark.step] = f"{words.get(remark.step, '')} {remark.words}"
    return words


def test_every_remark_belongs_to_a_step() -> None:
    assert {remark.step for remark in remarks(Settings())} <= {entry.id for entry in entries()}


def test_remarks_say_what_the_core_computes() -> None:
    said = remarks(Settings())
    assert sorted(remark.step for remark in said if remark.corrects) == [
        "other-positives",
        "pad-with-o",
        "pad-with-o",
        "ten-cases",
        "the-chain-rule",
        "three-functions",
    ]
    words = by_step(said)
    assert "holds AG at 2 and 7" in words["pad-with-o"]
    assert "GCATTCAG and TTCATTAG only" in words["other-positives"]
    assert "(1, 5, 7): that makes 10" in words["ten-cases"]
    assert "147\N{NARROW NO-BREAK SPACE}440 at N = 100" in words["cubic-growth"]
    assert "142 are positive" in words["four-cases"]
    assert "8 of the 12" in words["ties"]
    assert "(0.858, 0.142)" in words["three-functions"]
    assert "0.122" in words["degenerate"]


def test_remarks_on_a_lecture_of_ones_own_say_what_is_so_there() -> None:
    lecture = Lecture(worked="GATCATACAGTTACCATTGACAGA", motifs=("GAT", "ACA"), pool_size=3)
    said = remarks(Settings(lecture))
    assert not any(remark.corrects for remark in said)
    words = by_step(said)
    assert "minus 2, then ReLU. For GATCATACAGTTACCATTGACAGA" in words["three-detectors"]
    assert f"{comb(8 - 4, 2)} at N = 8, {comb(10 - 4, 2)} at N = 10" in words["cubic-growth"]
    assert (
        "on 16\N{NARROW NO-BREAK SPACE}384 strands of 24 letters drawn at random, the motifs put into half"
        in words["four-cases"]
    )
    assert "With groups of 4 columns" in words["four-cases"]
    assert "grows with the square of N" in words["four-cases"]


@pytest.mark.parametrize("lecture", [Lecture(worked="CATT", motifs=("CA", "TT"), pool_size=1), Lecture(motifs=("AG",))])
def test_remarks_leave_out_what_a_lecture_has_not(lecture: Lecture) -> None:
    said = " ".join(remark.words for remark in remarks(Settings(lecture)))
    assert "The notes" not in said.replace("The notes did", "")  # which any lecture owes to them
    assert not re.search(r"\b0 at N", said)
    assert ("after pooling" in said) == (lecture.pool_size > 1)


def test_a_wide_table_and_an_upright_picture_stay_on_the_page(
    drawn: Path, tmp_path: Path, poppler: Callable[..., str]
) -> None:
    settings = Settings(Lecture(worked="GATCATACAGTTACCATTGACAGA", ties="split"), author="Ada & Söhne")
    path = handout.write(drawn, tmp_path / "a.pdf", {"05-pad-with-o"}, {}, settings=settings, aspect=ASPECTS["9:16"])
    words = poppler("pdftotext", "-bbox", path, "-")
    width = float(re.search(r'<page width="([\d.]+)"', words)[1])
    rights = [float(right) for right in re.findall(r'xMax="([\d.]+)"', words)]
    assert max(rights) < width - 30  # points
    about = poppler("pdfinfo", path)
    assert re.search(r"^Author: +Ada & Söhne$", about, re.MULTILINE)
    assert "those that tie share it" in " ".join(poppler("pdftotext", path, "-").split())
