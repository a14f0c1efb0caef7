"""Step 2: what the reader finds in each strand, and what is said of it."""

from collections.abc import Callable
from typing import Any

import pytest

from dnacnn.cases.scan import Scan, scan
from dnacnn.lecture.lecture import Lecture
from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Strand
from scenes.kit.type.text import Glyphs, text
from scenes.padding.figures.pattern.explanation import explain, faulty, remark
from scenes.padding.figures.pattern.pattern_card import PatternCard
from scenes.padding.figures.pattern.scanned_strand import ScannedStrand
from scenes.padding.figures.pattern.star import NARROWEST
from scenes.padding.figures.pattern.strand_list import EDGE, PITCH, StrandList

LECTURE = Lecture()
READINGS = {strand: scan(strand, LECTURE.motifs) for strand in LECTURE.strands}


@pytest.fixture
def pattern(recorded: Callable[[int], Any]) -> Any:
    return recorded(2)


def test_every_strand_is_read_those_that_fit_first(pattern: Any) -> None:
    names = [beat.name for beat in pattern.step.beats]
    fitting = sorted(LECTURE.strands, key=lambda strand: not READINGS[strand].positive)
    assert names == ["the-card", *(f"read-{strand.lower()}" for strand in fitting), "you-re-it"]


def test_what_is_said_is_what_was_read(pattern: Any) -> None:
    for beat in pattern.step.beats[1:-1]:
        reading = READINGS[beat.name.removeprefix("read-").upper()]
        assert explain(reading, places=beat is pattern.step.beats[1]) in beat.sentence
        # What comes of it is said only when it has been seen.
        assert beat.answer.startswith(explain(reading, places=beat is pattern.step.beats[1]))
    sentence = pattern.step.beats[-1].sentence
    for strand, reading in READINGS.items():
        assert (strand in sentence) == reading.positive


def test_verdicts_and_remarks(pattern: Any) -> None:
    last = pattern.sources[-1]
    assert last.count("positive") == sum(reading.positive for reading in READINGS.values())
    assert last.count("negative") == sum(not reading.positive for reading in READINGS.values())
    assert "TT too early, no AG" in last
    assert "no CA, no TT, no AG" in last
    shown = [one for one in pattern.step.beats[-1].readings if one.array.startswith("found@")]
    found = {one.array: [] for one in shown}
    for one in shown:
        found[one.array].append(int(one.value) - 1)
    assert found == {f"found@{s}": list(r.found) for s, r in READINGS.items() if r.positive}


def test_found_pairs_are_lifted_and_nothing_else(pattern: Any) -> None:
    for row in pattern.step.rows:
        found = [start for start in row.scan.found if start is not None]
        lifted = {start + offset for start in found for offset in range(row.width)}
        for place, tile in enumerate(row.strand):
            assert tile.get_y() - row.edge(0)[1] == pytest.approx(row.lift if place in lifted else 0)


def test_the_first_strand_is_read_in_large_and_then_stands_in_the_list(pattern: Any) -> None:
    step = pattern.step
    small = step.order[0]
    assert step.large.scan is small.scan
    assert step.large.side > 1.5 * small.side
    assert len(small.marks) == len(step.large.marks)
    for tile, other in zip(step.large.strand, small.strand, strict=True):
        lifts = [(one.get_y() - row.edge(0)[1]) / row.side for one, row in ((tile, step.large), (other, small))]
        assert lifts[0] == pytest.approx(lifts[1], abs=1e-6)


def test_a_star_stretches_over_what_lies_between() -> None:
    row = ScannedStrand(READINGS["CAGTTAAG"], Strand("CAGTTAAG"))
    for first, end in row.scan.stars:
        star = row.star(first, end)
        if first == end:
            assert star.band.width == pytest.approx(NARROWEST)
            assert star.get_x() == pytest.approx(row.edge(first)[0])
        else:
            assert star.band.get_left()[0] == pytest.approx(row.strand[first].get_left()[0], abs=0.02)
            assert star.band.get_right()[0] == pytest.approx(row.strand[end - 1].get_right()[0], abs=0.02)


def test_the_card_keeps_its_middle_while_its_stars_stretch() -> None:
    card = PatternCard(LECTURE.motifs)
    middle = card.get_center()
    card.spread([2, 0, 3, 1])
    assert card.get_center() == pytest.approx(middle)
    assert card.stars[2].band.width > card.stars[3].band.width > card.stars[1].band.width


@pytest.mark.parametrize(
    ("reading", "sentence", "words"),
    [
        (
            scan("CATTAA", ["CA", "TT", "AG"]),
            "It is negative, because there is no AG.",
            "no AG",
        ),
        (scan("TTAG", ["CA", "TT", "AG"]), "It is negative, because it has no CA to begin with.", "no CA"),
        (scan("CAGG", ("CA", "AG")), "It is negative, because AG overlaps CA.", "AG overlaps CA"),
        (scan("GG", ("CA",)), "It is negative, because it contains no CA.", "no CA"),
        (scan("CA", ("CA",)), "CA at 1, so it is positive.", ""),
        (
            scan("GGGG", ("CA", "TT", "AG", "AA")),
            "It is negative, because it contains neither CA nor TT nor AG nor AA.",
            "none of the motifs",
        ),
    ],
)
def test_reasons(reading: Scan, sentence: str, words: str) -> None:
    assert explain(reading, places=True) == sentence
    assert remark(reading) == words
    assert bool(faulty(reading)) != reading.positive


def words(_: int, size: float) -> Glyphs:
    return text("CA at 1, TT at 4, AG at 7", size)


@pytest.mark.parametrize(
    ("length", "count", "room", "columns", "remarks"),
    [
        (8, 4, Region(-6.7, 6.7, -2.9, 2.2), True, True),
        (24, 3, Region(-6.7, 6.7, -2.9, 2.2), False, True),
        (24, 6, Region(-5.6, 5.6, -3.2, 2.4), False, False),
        (24, 6, Region(-4.1, 4.1, -5.9, 5.0), False, True),
    ],
)
def test_a_roster_fits_its_room_with_legible_letters(
    length: int, count: int, room: Region, columns: bool, remarks: bool
) -> None:
    roster = StrandList([scan("CA" * (length // 2), ["CA", "TT", "AG"])] * count, words, room)
    assert roster.columns == columns
    assert bool(len(roster.remarks)) == remarks
    shown = [*roster.strands, *roster.verdicts, *roster.remarks]
    assert min(one.get_left()[0] for one in shown) >= room.left + 0.2
    assert max(one.get_right()[0] for one in shown) <= room.right + 0.05
    pieces = [part for one in shown for part in one.get_family() if isinstance(part, Glyphs)]
    assert min(piece.pixels for piece in pieces) >= theme.SMALLEST - 0.05


def test_the_readers_frame_fits_where_no_letter_is_left() -> None:
    reading = READINGS["CAGTTAAG"]
    row = ScannedStrand(reading, Strand(reading.strand, side=0.28, pitch=0.32))
    frame = row.frame(0, len(reading.strand))
    assert 0 < frame.width < row.side
    assert frame.height == pytest.approx(row.frame(0, 0).height)
    large = ScannedStrand(reading, Strand(reading.strand, side=1.2, pitch=1.2 * PITCH))
    assert large.frame(0, len(reading.strand)).get_right()[0] <= large.edge(len(reading.strand))[0] + EDGE
