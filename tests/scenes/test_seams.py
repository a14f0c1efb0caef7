"""Where a step goes on with what the last one left, the film has no jump."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from scenes.studio.lecture.catalog import entries

SEAMS = [(3, 4), (4, 5), (9, 10), (10, 11), (13, 14), (14, 15), (18, 19)]
STEPS = {entry.number: entry for entry in entries() if entry.number is not None}
WRITTEN = [pytest.param(*seam, id="{:02d}-{:02d}".format(*seam)) for seam in SEAMS if set(seam) <= set(STEPS)]


@pytest.mark.parametrize(
    ("before", "after"),
    [pytest.param(*seam, id="{:02d}-{:02d}".format(*seam)) for seam in SEAMS if set(seam) <= set(STEPS)],
)
def test_a_step_opens_on_the_last_picture(recorded: Callable[[int], Any], before: int, after: int) -> None:
    assert STEPS[before].load().hands_over
    assert STEPS[after].load().takes_over
    left, found = recorded(before).last, recorded(after).first
    differing = (left != found).any(axis=2)
    rows, columns = np.nonzero(differing)
    assert not differing.any(), (
        f"{differing.sum()} pixels differ, in rows {rows.min()}-{rows.max()}, columns {columns.min()}-{columns.max()}"
    )


def test_only_seams_hand_over() -> None:
    after = {second: first for first, second in SEAMS}
    before = dict(SEAMS)
    for number, entry in STEPS.items():
        step = entry.load()
        assert step.takes_over == (number in after), entry.name
        assert step.hands_over == (number in before), entry.name
