"""Tests of a step's figures may use its words."""

from pathlib import Path

import pytest

from scenes.kit.telling.slug import slug
from scenes.script import script

CHAPTER = Path(__file__).parents[3] / "scenes" / "pooling"


@pytest.fixture(autouse=True)
def _words(request: pytest.FixtureRequest) -> None:
    """Put the script of the step in force that a test module is named by; elsewhere the chapter's."""
    number = request.path.stem.removeprefix("test_")
    steps = [path.stem.partition("_")[2] for path in CHAPTER.glob(f"{number}_*.py")]
    script.activate("en", slug(steps[0]) if steps else CHAPTER.name)
