"""Steps are shown in a notebook that is run as Jupyter runs it."""

from base64 import b64decode
from pathlib import Path
from typing import Any

import pytest

import dnacnn
from scenes.studio.errors import StudioError
from scenes.studio.show import show


@pytest.fixture(scope="module")
def cells(tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    """The outputs of a notebook in a folder where nothing is drawn yet."""
    client = pytest.importorskip("nbclient", reason="nbclient is missing: `make setup` installs it")
    notebook = pytest.importorskip("nbformat", reason="nbformat is missing: `make setup` installs it").v4
    sources = (
        'import dnacnn\ndnacnn.show("13-0-backprop", quality="draft")',
        'dnacnn.show("13-0-backprop", 1, quality="draft", theme="light")',
        "dnacnn.show(99)",
    )
    written = notebook.new_notebook(cells=[notebook.new_code_cell(source) for source in sources])
    folder = tmp_path_factory.mktemp("notebook")
    client.NotebookClient(
        written, timeout=300, allow_errors=True, resources={"metadata": {"path": str(folder)}}
    ).execute()
    return [cell.outputs for cell in written.cells]


def data(outputs: list[Any]) -> dict[str, Any]:
    (found,) = [dict(one.data) for one in outputs if one.output_type == "execute_result"]
    return found


def test_a_notebook_plays_a_step_with_its_captions(cells: list[Any]) -> None:
    html = data(cells[0])["text/html"]
    _, film = html.split('src="data:video/mp4;base64,', 1)
    assert b64decode(film.partition('"')[0])[4:8] == b"ftyp"
    captions = html.split("data:text/vtt;base64,", 1)[1].partition('"')[0]
    assert b64decode(captions).startswith(b"WEBVTT")
    assert 'aria-label="' in html


def test_a_notebook_shows_the_picture_of_a_beat(cells: list[Any]) -> None:
    assert b64decode(data(cells[1])["image/png"]).startswith(b"\x89PNG")


def test_a_notebook_says_which_steps_there_are(cells: list[Any]) -> None:
    (error,) = [one for one in cells[2] if one.output_type == "error"]
    assert "99" in error.evalue


def test_show_is_found_in_the_library() -> None:
    assert dnacnn.show is show
    assert "show" in dir(dnacnn)
    with pytest.raises(AttributeError, match="no attribute 'shows'"):
        _ = dnacnn.shows


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"step": 99}, "99"),
        ({"step": "1-3"}, "single step"),
        ({"step": 1, "quality": "8k"}, "quality wants one of draft"),
    ],
)
def test_what_cannot_be_shown_is_refused(asked: dict[str, Any], said: str, tmp_path: Path) -> None:
    with pytest.raises(StudioError, match=said):
        show(**asked, folder=tmp_path)
