"""Step 1: the alphabet, its names, and the strands that are typed."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.padding.figures.helix import Helix
from scenes.padding.s01_dna_is_text import lengths, most_varied, read_down
from scenes.script.script import say

LECTURE = Lecture()


@pytest.fixture
def text_of_dna(recorded: Callable[[int], Any]) -> Any:
    return recorded(1)


def test_every_letter_has_its_name(text_of_dna: Any) -> None:
    for held in text_of_dna.held[1:]:
        words = {text.source for text in held.texts}
        assert {"adenine", "cytosine", "guanine", "thymine"} <= words


def test_the_strands_stand_letter_for_letter_on_a_grid(text_of_dna: Any) -> None:
    grid = text_of_dna.step.grid.rows
    shown = text_of_dna.sources[2]
    assert ["".join(tile.letter for tile in row) for row in grid] == list(LECTURE.strands)
    for letter in "ACGT":
        # Once in the legend, and wherever it stands in a strand.
        assert shown.count(letter) == 1 + sum(strand.count(letter) for strand in LECTURE.strands)
    for column in zip(*grid, strict=True):
        assert np.allclose([tile.get_x() for tile in column], column[0].get_x())


def test_positions_count_from_one(text_of_dna: Any) -> None:
    step = text_of_dna.step
    assert [number.source for number in step.grid.positions] == [str(n + 1) for n in range(len(LECTURE.strands[0]))]
    for number, tile in zip(step.grid.positions, step.grid.rows[0], strict=True):
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


@pytest.mark.parametrize(
    ("strands", "place", "sentence"),
    [
        (["GATT", "CAGT"], 2, "At position 3 they read T and G."),
        (["GATT", "CAGT"], 1, "At position 2 both read A."),
        (["GATT"] * 3, 1, "At position 2 all read A."),
        (["GATT"], 0, "At position 1 stands G."),
    ],
)
def test_what_stands_at_a_position(strands: list[str], place: int, sentence: str) -> None:
    assert say("dna-is-text_positions", **read_down(strands, place)).endswith(f"counted from 1. {sentence}")


@pytest.mark.parametrize(
    ("strands", "sentence"),
    [
        (["GATT"] * 3, "Here are three strands, each of four letters."),
        (["GATT", "CAG"], "Here are two strands, long and short."),
        (["GATT"], "Here is one of four letters."),
    ],
)
def test_how_long_strands_are(strands: list[str], sentence: str) -> None:
    assert say("dna-is-text_typed-strands", **lengths(strands)).endswith(f"like a word. {sentence}")


def test_a_flat_helix_is_a_ladder_and_a_twisted_one_keeps_its_width() -> None:
    helix = Helix("CAGT", Region(-3, 3, -2, 2))
    level = helix.strand[0].get_y()
    assert level > 1
    assert np.allclose([tile.get_y() for tile in helix.strand], level)
    places = [tile.get_x() for tile in helix.strand]
    helix.pose(0.3, 1)
    assert np.allclose([tile.get_x() for tile in helix.strand], places)
    assert np.ptp([tile.get_y() for tile in helix.strand]) > 1


def test_the_key_stands_above_the_strands_not_beside_them(text_of_dna: Any) -> None:
    step = text_of_dna.step
    assert step.key.get_bottom()[1] > step.grid.positions.get_top()[1]


@pytest.mark.parametrize(("region", "upright"), [(Region(-3, 3, -2, 2), False), (Region(-2, 2, -3, 3), True)])
def test_a_flat_helix_lies_along_its_region_with_its_letters_as_large_as_their_places(
    region: Region, upright: bool
) -> None:
    helix = Helix("CAGT", region)
    first, last = helix.strand[0], helix.strand[-1]
    pitch = 0.92 * 6 / 4
    assert first.background.width == pytest.approx(min(theme.TILE, 0.82 * pitch))
    along = last.get_center() - first.get_center()
    assert along == pytest.approx([0, -3 * pitch, 0] if upright else [3 * pitch, 0, 0])
