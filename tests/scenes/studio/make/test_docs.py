"""The examples for slides made elsewhere are shown in a browser, with clips under the names that they use."""

import re
import shutil
import subprocess
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest

DOCS = Path(__file__).parents[4] / "docs"
PICTURES = Path(__file__).parents[3] / "pictures"
PLAYS = "Reveal.getCurrentSlide().querySelector('video') || document.querySelector('.slide-background.present video')"


def dressed(folder: Path, source: str, pack: Path) -> None:
    """Put reveal.js and, under the names of an example's clips, those of a small lecture into a folder."""
    shutil.copytree(str(files("pyreveal") / "revealjs" / "dist"), folder / "reveal")
    for name in set(re.findall(r'media/[^"]+', source)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(pack / "clips" / f"01-one{Path(name).suffix}", folder / name)


def slide(tab: Any, number: int) -> None:
    tab.wait_for_function(f"Reveal.getState().indexh === {number} && ({PLAYS}).currentTime > 0.1")


def show(browser: Any, page: Path, first: int = 0) -> None:
    """Go through three slides, each of which plays its clip."""
    tab = browser.new_page()
    said: list[str] = []
    tab.on("requestfailed", lambda request: said.append(request.url))
    tab.goto(page.as_uri() + (f"#/{first}" if first else ""))
    for number in range(first, first + 3):
        slide(tab, number)
        tab.keyboard.press("ArrowRight")
    assert not said
    tab.close()


def test_reveal_js_plays_the_clips(browser: Any, pack: Path, tmp_path: Path) -> None:
    pytest.importorskip("pyreveal", reason="pyreveal is missing: `make setup` installs it")
    source = (DOCS / "slides.html").read_text()
    dressed(tmp_path, source, pack)
    (tmp_path / "slides.html").write_text(source)
    show(browser, tmp_path / "slides.html")


@pytest.fixture
def pandoc() -> Callable[..., str]:
    """What Quarto makes its slides with."""
    pypandoc = pytest.importorskip("pypandoc", reason="pypandoc-binary is missing: `make setup` installs it")

    def run(*words: object) -> str:
        command = [pypandoc.get_pandoc_path(), *map(str, words)]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout

    return run


def test_quarto_s_converter_plays_the_clips(
    browser: Any, pack: Path, pandoc: Callable[..., str], tmp_path: Path
) -> None:
    pytest.importorskip("pyreveal", reason="pyreveal is missing: `make setup` installs it")
    dressed(tmp_path, (DOCS / "slides.qmd").read_text(), pack)
    words = ("--standalone", "--to", "revealjs", "--variable", "revealjs-url=.", "--output", tmp_path / "slides.html")
    pandoc("--from", "markdown", *words, DOCS / "slides.qmd")
    page = (tmp_path / "slides.html").read_text()
    # The package has reveal.js in other folders than its own repository.
    (tmp_path / "slides.html").write_text(
        re.sub(r"\./plugin/\w+/", "reveal/plugin/", page.replace("./dist/", "reveal/"))
    )
    show(browser, tmp_path / "slides.html", first=1)


@pytest.mark.parametrize("name", ["slides.html", "slides.qmd"])
def test_the_examples_name_clips_that_there_are(name: str) -> None:
    step = "05-pad-with-o"
    beats = [path.stem for path in (PICTURES / step).iterdir()]  # which are named as the step's beats are
    known = {step, f"{step}.light", *(f"{step}/{beat}" for beat in beats)}
    named = set(re.findall(r'media/clips/([^"]+)\.\w+"', (DOCS / name).read_text()))
    assert len(named) == 3
    assert named <= known


def test_the_lecture_file_of_the_readme_is_the_one_of_its_picture() -> None:
    readme = (DOCS.parent / "README.md").read_text(encoding="utf-8")
    assert indent((DOCS.parent / "media" / "readme" / "lecture.toml").read_text(), "    ") in readme
