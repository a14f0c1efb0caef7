"""Step 11: how the cases fall together, that nothing is lost, and what larger groups cost."""

from collections.abc import Callable
from dataclasses import replace
from math import comb
from typing import Any

import numpy as np
import pytest

from dnacnn.cases.pooled import group_cases
from dnacnn.experiments.census import survey, take_census
from dnacnn.experiments.price import first_missed, pool_price
from dnacnn.experiments.tally import tally_census
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.lecture.own import own_lecture
from scenes.kit.look import theme
from scenes.kit.look.region import stage
from scenes.kit.type.text import Glyphs
from scenes.pooling.figures.cases.merged import Merged, compared, traded
from scenes.pooling.figures.collisions.collided import Collided
from scenes.pooling.figures.collisions.mosaic import Mosaic
from scenes.pooling.s11_four_cases import FourCases
from scenes.script.numbers import THIN
from scenes.script.script import activate
from scenes.script.script import message as message_of
from tests.scenes.stages import STAGES

GROUPING = group_cases(8, 3, 2, 2)
CENSUS = take_census(Lecture())


def lines(held: Any, array: str) -> dict[int, tuple[tuple[float, ...], Any]]:
    """Return the cases that are written with entries of an array: by their number, with their type."""
    written = [text for text in held.texts if text.readings and text.readings[0].array == array]
    return {text.readings[0].index[0]: (tuple(one.value for one in text.readings), text) for text in written}


def test_every_case_stands_under_the_one_that_it_becomes(recorded: Callable[[int], Any]) -> None:
    held = recorded(11).held[0]
    cases, heads = lines(held, "listed_cases"), lines(held, "listed_pooled_cases")
    assert len(cases) == 10
    assert [heads[number][0] for number in range(4)] == [(1, 2, 3), (1, 2, 4), (1, 3, 4), (2, 3, 4)]
    for number, (pooled, members) in enumerate(GROUPING.members):
        head, top = heads[number][0], heads[number][1]
        assert tuple(int(group) - 1 for group in head) == pooled
        under = [case for case, text in cases.values() if abs(text.get_x() - top.get_x()) < 0.05]
        assert {tuple(int(column) - 1 for column in case) for case in under} == set(members)
        assert all(-(-int(column) // 2) == group for case in under for column, group in zip(case, head, strict=True))


def test_the_counts_are_four_three_two_and_one(recorded: Callable[[int], Any]) -> None:
    step = recorded(11).step
    counts = [one.value for one in step.beats[0].readings if one.array == "members"]
    assert counts == [4, 3, 2, 1]
    assert "standing for 4, 3, 2 and 1" in step.beats[0].sentence


def test_the_four_lines_are_spelt_out(recorded: Callable[[int], Any]) -> None:
    held = recorded(11).held[1]
    said = [text.source for text in held.texts if " in " in text.source and len(text.readings) == 1]
    expected = [
        f"{motif} in {group + 1}"
        for case, _ in GROUPING.members
        for motif, group in zip(("CA", "TT", "AG"), case, strict=True)
    ]
    assert said == expected
    assert "CAGTTAAG fits the line [1, 2, 4]" in held.beat.sentence


def test_the_census_on_screen_is_the_whole_census(recorded: Callable[[int], Any]) -> None:
    beat = recorded(11).step.beats[2]
    shown = {one.array: one.shown for one in beat.readings if one.array.startswith("census.")}
    assert shown == {
        "census.checked": "65\N{NARROW NO-BREAK SPACE}536",
        "census.positive": "142",
    }
    assert beat.sentence.endswith("the pattern, the ten cases and the four agree on every strand.")


def test_a_mosaic_lights_exactly_the_strands_that_are_taken() -> None:
    mosaic = Mosaic(CENSUS, CENSUS.by_pooled, 3.0, "#ffffff")
    assert mosaic.lit.tolist() == np.flatnonzero(CENSUS.positive).tolist()
    corner = mosaic.background.get_corner([-1, 1, 0])
    drawn = [square for line in mosaic.dots for square in line.get_subpaths()]
    assert len(drawn) == len(mosaic.lit) == 142
    for strand, square in zip(mosaic.lit, drawn, strict=True):
        middle = (square.min(axis=0) + square.max(axis=0)) / 2
        across, down = (middle - corner)[:2] * 256 / 3.0
        letters = CENSUS.codes[strand]
        assert round(-down - 0.5) == int("".join(map(str, letters[:4])), 4)
        assert round(across - 0.5) == int("".join(map(str, letters[4:])), 4)
        assert np.allclose(mosaic.point_of(int(strand)), middle)


def test_a_mosaic_fills_as_the_census_is_taken() -> None:
    tally = tally_census(CENSUS, 8)
    mosaic = Mosaic(CENSUS, CENSUS.positive, 3.0, "#ffffff")
    for checked, count in zip(tally.checked, tally.positive, strict=True):
        mosaic.show_first(int(checked))
        assert sum(len(line.get_subpaths()) for line in mosaic.dots if line.get_fill_opacity() > 0) == count


def test_the_reason_names_the_letters_that_clash(recorded: Callable[[int], Any]) -> None:
    sources = recorded(11).sources[3]
    assert {"A and T at once?", "T and A at once?"} <= set(sources)
    claim = {"i < j quad {{ <=> : sign }} quad i + 2 <= j", "{{ <=> : sign }} quad ceil(i\\/2) < ceil(j\\/2)"}
    assert claim <= set(sources)
    assert sources.count("i") == sources.count("j") == 2


def test_the_lost_strand_is_the_cores(recorded: Callable[[int], Any]) -> None:
    found, price, step = first_missed(3, Lecture()), pool_price(3, Lecture()), recorded(11).step
    beat = step.beats[5]
    assert found.strand == "CATTCAGC"
    assert found.strand in beat.sentence
    assert "groups of three, the CA and the TT" in beat.sentence
    assert beat.sentence.endswith("Our units want three different groups, so this positive is missed.")
    shown = {one.index: one.value for one in beat.readings if one.array == "lost_case"}
    assert [shown[0, row] for row in range(3)] == [1, 3, 6]
    assert [shown[1, row] for row in range(3)] == [1, 1, 2]
    counts = {one.index[0]: one.value for one in beat.readings if one.array == "price"}
    assert counts == {0: price.missed, 1: price.positives}
    pooled = {one.index: one.value for one in beat.readings if one.array == "wider.pooled"}
    assert [[pooled[row, group] for group in range(3)] for row in range(3)] == [[1, 1, 0], [1, 0, 0], [0, 1, 0]]
    assert {"positive", "negative"} <= set(recorded(11).sources[5])


def test_pooling_leaves_a_lower_curve(recorded: Callable[[int], Any]) -> None:
    beat = recorded(11).step.beats[4]
    shown = {one.index[0] + 8: one.value for one in beat.readings if one.array == "pooled_counts"}
    assert shown == {length: comb(length // 2, 3) for length in (8, 16, 32, 64, 100)}
    assert beat.sentence.endswith(
        "At 100 letters, 19\N{NARROW NO-BREAK SPACE}600 of 147\N{NARROW NO-BREAK SPACE}440 cases remain. "
        "Still with the cube of N, though in the long run only one in eight is left."
    )
    assert "binom(N\\/2, 3)" in recorded(11).sources[4]


def test_the_table_sets_cases_against_wrong_answers(recorded: Callable[[int], Any]) -> None:
    beat = recorded(11).step.beats[6]
    shown = {one.index: one.value for one in beat.readings if one.array == "trade"}
    rows = [tuple(shown[row, column] for column in range(4)) for row in range(4)]
    assert rows == [(1, 147440, 10, 0), (2, 19600, 4, 0), (3, 5456, 1, 71), (4, 2300, 0, 142)]
    assert beat.sentence.endswith(
        "groups of four cut the cases to about 1 in 64. "
        "But 8 letters make only two such groups, so all 142 positives are missed."
    )


def test_larger_groups_that_cost_nothing_are_said_to() -> None:
    lecture = Lecture(motifs=("CA",), worked="CATTCATT")
    assert traded(compared(lecture, 100) or (), lecture)[0] == "the-trade-is-free"
    assert compared(Lecture(motifs=("CA", "TT"), worked="CATT", pool_size=4), 100) is None


def said(claim: tuple[str, dict[str, Any]]) -> str:
    """Return the sentence of a claim."""
    message, values = claim
    return message_of(message, **values).whole


@pytest.mark.parametrize(
    ("lecture", "fall", "lines"),
    [
        (Lecture(), "The ten become four, standing for 4, 3, 2 and 1 of the old ones.",
         "CAGTTAAG fits the line [1, 2, 4]."),
        (Lecture(worked="GATTACAA"), "standing for 4, 3, 2 and 1 of the old ones.", "GATTACAA fits none of them."),
        (Lecture(pool_size=3), "Five fall into one. But five have two motifs in one group.",
         "needs one line instead of ten. CAGTTAAG fits the line [1, 2, 3]."),
        (own_lecture(worked="CATT", motifs=["CA", "TT"]), "Where does the one case go? It becomes one case",
         "needs one line, as before. CATT fits the line [1, 2]."),
        (own_lecture(worked="GATCATACAGTTACCATTGACAGA"), "They fall into 220, one to eight into each.",
         f"220 lines instead of 1{THIN}330. This strand fits five of them, [2, 6, 11] first."),
        (Lecture(worked="AAAAAAAAAA", motifs=["AA"]), "Where do the nine cases go? The nine become five, standing for ",
         "needs five lines instead of nine. AAAAAAAAAA fits all five of them, [1] first."),
    ],
)  # fmt: skip
def test_what_is_said_is_what_was_counted(lecture: Lecture, fall: str, lines: str) -> None:
    merged = Merged.of(lecture)
    assert fall in said(merged.fall())
    assert lines in said(merged.lines(run(lecture.worked, lecture)))


def test_groups_that_lose_everything_leave_no_case() -> None:
    lecture = Lecture(pool_size=8)
    merged = Merged.of(lecture)
    assert "Each of them has two motifs in one group: no case is left" in said(merged.fall())
    assert said(merged.census(survey(lecture))).endswith("with no case left, all 142 positive ones are missed.")


def test_a_sample_is_said_to_be_one() -> None:
    lecture = own_lecture(worked="ATAACATAGC", motifs=["AA", "AT"], pool_size=3)
    census = survey(lecture)
    sentence = said(Merged.of(lecture).census(census))
    assert "strands of 10 letters drawn at random, the motifs put into half of them" in sentence
    wrong = len(census.codes) - census.pooled_agree
    assert f"The pattern and the 28 cases never differ, but the three err on {wrong} strands" in sentence


def test_a_strand_too_short_for_its_motifs_has_no_cases() -> None:
    short = own_lecture(worked="CATT", motifs=["CA", "TT", "AG"])
    assert FourCases.unfit(short) == "The motifs need 6 letters and CATT has 4: there are no cases."
    assert FourCases.unfit(Lecture(pool_size=1)) is not None
    assert FourCases.unfit(Lecture()) is None


@pytest.mark.parametrize(("side", "pads"), [("left", 1), ("right", 0)])
def test_letters_stand_over_the_columns_of_their_windows(side: str, pads: int) -> None:
    lecture = Lecture(pad_side=side, pool_size=3)
    found = first_missed(3, lecture)
    trace = run(found.strand, replace(lecture, worked=found.strand))
    picture = Collided(trace, found, pool_price(3, lecture), stage())
    assert "".join(tile.letter for tile in picture.tiles) == "O" * pads + found.strand
    columns = [cell.box.get_x() for cell in picture.layout.detected.cells[0]]
    assert np.allclose([tile.get_x() for tile in picture.tiles[: len(columns)]], columns)


def test_what_is_said_of_a_lost_strand_can_be_read_under_tall_tables() -> None:
    activate("de", "four-cases")  # its words are wide
    motifs = ["TAG", "AGG", "ATG", "TCC", "TTA"]
    lecture = own_lecture(worked="CATAGTAGGAATGAGTCCCTTA", motifs=motifs, pad_side="none", pool_size=3)
    found = first_missed(4, lecture)
    trace = run(found.strand, replace(lecture, worked=found.strand, pool_size=4))
    words = Collided(trace, found, pool_price(4, lecture), STAGES["4:3"]).words
    assert min(part.pixels for part in words.get_family() if isinstance(part, Glyphs)) >= theme.SMALLEST
