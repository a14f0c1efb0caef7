"""Tests of a step's figures may use its words, and ask whether parts fit."""

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest

from scenes.kit.look.region import Region
from scenes.kit.telling.slug import slug
from scenes.script import script

CHAPTER = Path(__file__).parents[3] / "scenes" / "pooling"


@pytest.fixture(autouse=True)
def _words(request: pytest.FixtureRequest) -> None:
    """Put the script of the step in force that a test module is named by; elsewhere the chapter's."""
    number = request.path.stem.removeprefix("test_")
    steps = [path.stem.partition("_")[2] for path in CHAPTER.glob(f"{number}_*.py")]
    script.activate("en", slug(steps[0]) if steps else CHAPTER.name)


def fits(boxes: Iterable[Region], region: Region, *, slack: float = 0.02) -> bool:
    """Whether boxes lie in a region and clear of one another, give or take the slack."""
    boxes = list(boxes)
    inside = all(
        one.left >= region.left - slack
        and one.right <= region.right + slack
        and one.bottom >= region.bottom - slack
        and one.top <= region.top + slack
        for one in boxes
    )
    return inside and not any(
        min(one.right, other.right) > max(one.left, other.left) + slack
        and min(one.top, other.top) > max(one.bottom, other.bottom) + slack
        for one, other in combinations(boxes, 2)
    )
