"""The opening and the chapters' cards."""

from collections.abc import Callable
from typing import Any

import pytest

from scenes import cards
from scenes.kit.chapter import CHAPTERS
from scenes.kit.type import Type
from scenes.studio.catalog import entries

OF_CHAPTERS = {chapter.number: f"{chapter.first:02d}-0-" for chapter in CHAPTERS}


def test_each_card_stands_before_its_chapter() -> None:
    names = [entry.name for entry in entries()]
    assert names[0] == "00-0-padding-and-pooling"
    for start in OF_CHAPTERS.values():
        (card,) = (place for place, name in enumerate(names) if name.startswith(start))
        if card + 1 < len(names):
            assert names[card + 1].startswith(start[:2])


def test_the_chapters_know_their_cards() -> None:
    assert cards.CHAPTERS is CHAPTERS
    numbered = (cards.ChapterOne, cards.ChapterTwo, cards.ChapterThree, cards.ChapterFour)
    assert [card.title for card in numbered] == [chapter.title for chapter in CHAPTERS]


@pytest.mark.parametrize("number", OF_CHAPTERS)
def test_only_its_own_part_is_lit(told: Callable[[str], Any], number: int) -> None:
    (name,) = (entry.name for entry in entries() if entry.name.startswith(OF_CHAPTERS[number]))
    recap = told(name).step.recap
    for chapter in CHAPTERS:
        figures = [part for part in recap.part(chapter.number).get_family() if isinstance(part, Type)]
        strongest = max(glyph.get_fill_opacity() for figure in figures for glyph in figure)
        assert strongest == pytest.approx(1 if chapter.number == number else 0.25)


def test_chapter_two_counts_the_cases(told: Callable[[str], Any]) -> None:
    assert "ten cases to learn into four" in told("07-0-pooling").step.beats[0].sentence


def test_the_opening_ends_on_the_whole_picture(told: Callable[[str], Any]) -> None:
    opening = told("00-0-padding-and-pooling")
    words = opening.sources[-1]
    assert all(chapter.title in words for chapter in CHAPTERS)
    assert "positive" in words
    assert words.count("C") == 1 + opening.step.trace.strand.count("C")
