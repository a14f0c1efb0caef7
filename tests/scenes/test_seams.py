"""Where a step goes on with what the last one left, the film has no jump."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry
from tests.scenes.seams import seams

STEPS = [entry for entry in entries() if entry.number is not None]
SEAMS = [pytest.param(*seam, id=seam[0].name) for seam in seams(STEPS)]


@pytest.mark.parametrize(("before", "after"), SEAMS)
def test_a_step_opens_on_the_last_picture(recorded: Callable[[str], Any], before: Entry, after: Entry) -> None:
    left, found = recorded(before.name).last, recorded(after.name).first
    differing = (left != found).any(axis=2)
    rows, columns = np.nonzero(differing)
    assert not differing.any(), (
        f"{differing.sum()} pixels differ, in rows {rows.min()}-{rows.max()}, columns {columns.min()}-{columns.max()}"
    )


def test_there_is_a_seam_wherever_a_step_hands_over() -> None:
    found = [(before.name, after.name) for before, after in seams(STEPS)]
    classes = [(entry, entry.load()) for entry in STEPS]
    assert [before for before, _ in found] == [entry.name for entry, step in classes if step.hands_over]
    assert [after for _, after in found] == [entry.name for entry, step in classes if step.takes_over]
    assert found
