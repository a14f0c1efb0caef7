"""A step is added by adding a file, also between two others: all else follows, as is tried on a copy of the tree."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import av
import pytest

ROOT = Path(__file__).parents[4]

STEP = '''
"""Step {number}: made up."""

from manim import FadeIn, Square

from scenes.kit.telling.step import Step


class {scene}(Step):
    """Shows a square."""

    {over} = True

    def construct(self) -> None:
        """Show it."""
        square = Square()
        {opening}
        with self.beat("a-square", corners=4):
            {move}
        self.settle(square)
'''
MESSAGES = """
added-square_title = An added square
added-square_a-square = A square has { $corners } corners.
same-square_title = The same square
same-square_a-square = It still has { $corners } corners.
"""
PROGRAM = """
import json
import sys
from io import StringIO
from pathlib import Path

from rich.console import Console

from scenes.kit.telling.chapter import chapters
from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import select
from scenes.studio.make import render
from scenes.studio.make.order import Order
from scenes.studio.run.draw import draw
from scenes.studio.video.quality import Quality
from seams import seams

if __name__ == "__main__":
    found = entries()
    added = select(["5b-5c"], found)
    first, last = [], []
    draw(added[0].load(), lambda picture, _: last.append(picture), height=90, fps=5)
    draw(added[1].load(), lambda picture, _: first.append(picture), height=90, fps=5)
    order = Order(added, complete=True, folder=Path(sys.argv[1]), quality=Quality(160, 90, 5), workers=1)
    code = render.make(order, Console(file=StringIO()))
    print(json.dumps({
        "code": code,
        "listed": [(entry.name, entry.data, entry.title) for entry in select(["5-6"], found)],
        "seams": [(before.name, after.name) for before, after in seams(found)],
        "chapters": [(one.id, str(one.first), str(one.last)) for one in chapters()],
        "no jump": bool((last[-1] == first[0]).all()),
    }))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree with two steps added, of which the first hands its picture over to the second."""
    folder = tmp_path_factory.mktemp("copy")
    for name in ("dnacnn", "scenes"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "tests/scenes/seams.py", folder)
    chapter, script = folder / "scenes/padding", folder / "scenes/script/en/padding.ftl"
    first = {"over": "hands_over", "opening": "", "move": "self.play(FadeIn(square))"}
    second = {"over": "takes_over", "opening": "self.open_on(square)", "move": "self.wait(0.2)"}
    (chapter / "s05b_added_square.py").write_text(STEP.format(number="5b", scene="AddedSquare", **first))
    (chapter / "s05c_same_square.py").write_text(STEP.format(number="5c", scene="SameSquare", **second))
    script.write_text(script.read_text() + MESSAGES)
    return folder


@pytest.fixture(scope="module")
def outcome(copy: Path) -> dict[str, Any]:
    program = copy / "program.py"
    program.write_text(PROGRAM)
    where = {**os.environ, "PYTHONPATH": str(copy)}
    command = [sys.executable, str(program), str(copy / "media")]
    done = subprocess.run(command, cwd=copy, env=where, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_it_is_listed_between_the_others(outcome: dict[str, Any]) -> None:
    assert outcome["listed"] == [
        ["05-pad-with-o", 5, "How to pad?"],
        ["05b-added-square", "5b", "An added square"],
        ["05c-same-square", "5c", "The same square"],
        ["06-other-positives", 6, "Other positives"],
    ]


def test_it_belongs_to_its_folders_chapter(outcome: dict[str, Any]) -> None:
    assert outcome["chapters"][:2] == [["padding", "1", "6"], ["pooling", "7", "12"]]


def test_it_has_its_seam(outcome: dict[str, Any]) -> None:
    assert ["05b-added-square", "05c-same-square"] in outcome["seams"]
    assert outcome["no jump"]


def test_it_is_rendered_and_joined(outcome: dict[str, Any], copy: Path) -> None:
    media = copy / "media"
    assert outcome["code"] == 0
    names = {path.name for path in media.iterdir() if path.suffix == ".mp4"}
    assert names == {"05b-added-square.mp4", "05c-same-square.mp4", "lecture.mp4"}
    with av.open(str(media / "lecture.mp4")) as film:
        assert [one["metadata"]["title"] for one in film.chapters()] == ["5b An added square", "5c The same square"]
    index = {one["file"]: one for one in json.loads((media / "index.json").read_text())}
    assert index["05b-added-square.mp4"]["step"] == "5b"
    assert index["05b-added-square.mp4"]["sentence"] == "A square has 4 corners."
