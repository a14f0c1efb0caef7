"""Step 1: the alphabet, its names, and the strands that are typed."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from manim import config

from dnacnn.lecture.lecture import Lecture
from scenes.padding.figures.helix import Helix
from scenes.padding.s01_dna_is_text import most_varied

LECTURE = Lecture()


@pytest.fixture
def text_of_dna(recorded: Callable[[int], Any]) -> Any:
    return recorded(1)


def test_every_letter_has_its_name(text_of_dna: Any) -> None:
    for held in text_of_dna.held[1:]:
        words = {text.source for text in held.texts}
        assert {"adenine", "cytosine", "guanine", "thymine"} <= words


def test_the_strands_stand_letter_for_letter_on_a_grid(text_of_dna: Any) -> None:
    grid = text_of_dna.step.grid
    shown = text_of_dna.sources[2]
    assert ["".join(tile.letter for tile in row) for row in grid] == list(LECTURE.strands)
    for letter in "ACGT":
        # Once in the legend, and wherever it stands in a strand.
        assert shown.count(letter) == 1 + sum(strand.count(letter) for strand in LECTURE.strands)
    for column in zip(*grid, strict=True):
        assert np.allclose([tile.get_x() for tile in column], column[0].get_x())


def test_positions_count_from_one(text_of_dna: Any) -> None:
    step = text_of_dna.step
    assert [number.source for number in step.positions] == [str(n + 1) for n in range(len(LECTURE.strands[0]))]
    for number, tile in zip(step.positions, step.grid[0], strict=True):
        assert number.get_x() == pytest.approx(tile.get_x())


def test_the_position_that_is_read_is_said_right(text_of_dna: Any) -> None:
    place = most_varied(LECTURE.strands)
    read = [strand[place] for strand in LECTURE.strands]
    sentence = text_of_dna.step.beats[-1].sentence
    assert f"position {place + 1} " in sentence
    assert f"{', '.join(read[:-1])} and {read[-1]}" in sentence


@pytest.mark.parametrize(("strands", "place"), [(("AC", "AG"), 1), (("AAAAA", "CAAAC"), 0), (("ACGTA", "CAGAC"), 1)])
def test_most_varied(strands: tuple[str, ...], place: int) -> None:
    assert most_varied(strands) == place


def test_a_flat_helix_is_a_ladder_and_a_twisted_one_keeps_its_width() -> None:
    assert config.frame_height == 8
    helix = Helix("CAGT", pitch=1.2, radius=1.5)
    assert np.allclose([tile.get_y() for tile in helix.strand], 1.5)
    places = [tile.get_x() for tile in helix.strand]
    helix.pose(0.3, 1)
    assert np.allclose([tile.get_x() for tile in helix.strand], places)
    assert np.ptp([tile.get_y() for tile in helix.strand]) > 1


def test_the_key_stands_above_the_strands_not_beside_them(text_of_dna: Any) -> None:
    step = text_of_dna.step
    assert step.legend.get_bottom()[1] > step.positions.get_top()[1]


@pytest.mark.parametrize("down", [False, True])
def test_a_flat_helix_shows_its_letters_as_large_as_it_was_asked_to(down: bool) -> None:
    helix = Helix("CAGT", pitch=1.2, radius=1.5, side=0.5, down=down)
    first, last = helix.strand[0], helix.strand[-1]
    assert first.background.width == pytest.approx(0.5)
    along = last.get_center() - first.get_center()
    assert along == pytest.approx([0, -3.6, 0] if down else [3.6, 0, 0])
