"""The lecture in one picture."""

from itertools import combinations
from typing import Any

import numpy as np
import pytest

from dnacnn import Lecture, run
from scenes.kit import theme
from scenes.kit.chapter import CHAPTERS
from scenes.kit.reading import COUNTED
from scenes.kit.recap import Recap
from scenes.kit.type import Type


@pytest.fixture(scope="module")
def recap() -> Recap:
    return Recap(run("CAGTTAAG"))


def ids(mobject: Any) -> set[int]:
    return {id(part) for part in mobject.get_family()} - {id(mobject)}


def test_chapters_cover_all_steps_once() -> None:
    steps = [step for chapter in CHAPTERS for step in range(chapter.first, chapter.last + 1)]
    assert steps == list(range(1, 20))


def test_every_object_belongs_to_one_part(recap: Recap) -> None:
    parts = {chapter.number: ids(recap.part(chapter.number)) for chapter in CHAPTERS}
    assert all(not parts[a] & parts[b] for a, b in combinations(parts, 2))
    assert {id(m) for m in recap.family_members_with_points()} <= set().union(*parts.values())
    assert ids(recap.others(2)) >= parts[1] | parts[3] | parts[4]


def test_displayed_numbers_are_the_trace(recap: Recap) -> None:
    known = {
        **recap.known,
        **{name: getattr(recap.trace, name) for name in ("padded", "kernels", "detected", "pooled")},
    }
    readings = [r for part in recap.get_family() if isinstance(part, Type) for r in part.readings if r.array != COUNTED]
    assert len(readings) == sum(known[n].size for n in known)
    for reading in readings:
        assert known[reading.array][reading.index] == reading.value


def test_gradients_are_the_traces(recap: Recap) -> None:
    np.testing.assert_array_equal(recap.grad_detected.values, recap.trace.grad_detected)
    np.testing.assert_array_equal(recap.grad_pooled.values, recap.trace.upstream)


def test_fits_and_is_legible(recap: Recap) -> None:
    assert recap.width < 13.4
    assert recap.height < 5.6
    assert min(p.pixels for p in recap.get_family() if isinstance(p, Type)) >= theme.SMALLEST


def test_a_long_strand_shows_cells_without_digits() -> None:
    strand = "CAGTTAAGCAGTTAAGCAGTTAAG"
    recap = Recap(run(strand, Lecture(worked=strand)))
    assert recap.width < 13.4
    assert not any(g.get_fill_opacity() > 0 for g in recap.onehot.cell(0, 0).figure)
