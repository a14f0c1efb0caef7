"""The opening and the chapters' cards."""

from collections.abc import Callable
from typing import Any

import pytest

from scenes.kit.look import theme
from scenes.kit.telling.chapter import chapters
from scenes.kit.telling.settings import Settings
from scenes.kit.type.text import Glyphs
from scenes.opening import Opening
from scenes.studio.lecture.catalog import entries
from scenes.studio.run.rehearsal import rehearse

OF_CHAPTERS = {chapter.number: f"{chapter.first.stem}-0-" for chapter in chapters()}


def test_each_card_stands_before_its_chapter() -> None:
    names = [entry.name for entry in entries()]
    assert names[0] == "00-0-opening"
    for start in OF_CHAPTERS.values():
        (card,) = (place for place, name in enumerate(names) if name.startswith(start))
        if card + 1 < len(names):
            assert names[card + 1].startswith(start[:2])


def test_each_chapter_has_its_card() -> None:
    cards = {entry.name: entry for entry in entries() if entry.number is None}
    for chapter in chapters():
        (card,) = (entry for name, entry in cards.items() if name.startswith(OF_CHAPTERS[chapter.number]))
        assert card.title == chapter.title


@pytest.mark.parametrize("number", OF_CHAPTERS, ids=OF_CHAPTERS.values())
def test_only_its_own_part_is_lit(recorded: Callable[[str], Any], number: int) -> None:
    (name,) = (entry.name for entry in entries() if entry.name.startswith(OF_CHAPTERS[number]))
    recap = recorded(name).step.recap
    for chapter in chapters():
        numerals = [part for part in recap.part(chapter.number).get_family() if isinstance(part, Glyphs)]
        strongest = max(glyph.get_fill_opacity() for numeral in numerals for glyph in numeral)
        # Quiet type stays readable, but no more than that.
        assert strongest == pytest.approx(1) if chapter.number == number else strongest < 0.95


@pytest.mark.parametrize("card", ["01-0-padding", "07-0-pooling"])
def test_the_first_chapters_begin_with_a_question(recorded: Callable[[str], Any], card: str) -> None:
    assert recorded(card).step.beats[0].sentence.endswith("?")


@pytest.mark.parametrize("card", ["00-0-opening"])
def test_the_opening_ends_on_the_whole_picture(recorded: Callable[[str], Any], card: str) -> None:
    opening = recorded(card)
    words = opening.sources[-1]
    assert all(chapter.title in words for chapter in chapters())
    assert "positive" in words
    assert words.count("C") == 1 + opening.step.trace.strand.count("C")


@pytest.mark.parametrize("title", ["Pooling", "How a very small convolutional network reads strands of DNA."])
def test_any_title_fits_and_says_whose_lecture_it_is(title: str) -> None:
    settings = Settings(title=title, author="A lecturer")
    opening = rehearse(Opening, settings=settings)
    assert opening.title == title
    for page in (opening.build_page(), opening.build_header()):
        assert page[0].source == title
        assert page.width <= opening.stage.width
        assert min(line.pixels for line in page) >= theme.SMALLEST
    assert opening.build_page()[-1].source == "A lecturer"
