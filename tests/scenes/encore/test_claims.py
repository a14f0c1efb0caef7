"""What the encore's sentences claim follows from the numbers."""

from dataclasses import replace

import numpy as np
import pytest

from dnacnn.errors import InputError
from dnacnn.experiments.learning.discovery import Discovery
from dnacnn.experiments.learning.moved import move_motif
from dnacnn.experiments.learning.results import kept_results
from dnacnn.lecture.lecture import Lecture
from scenes.encore.claims import fewest, which_learned, which_needs
from scenes.encore.figures.measured import measured
from scenes.encore.s20_from_noise import FromNoise
from scenes.encore.s21_what_it_finds import success_and_failure, which_difference
from scenes.encore.s22_how_many_examples import which_stops
from scenes.encore.s23_where_it_looks import joined, which_stays
from scenes.kit.telling.settings import Settings


@pytest.mark.parametrize(
    ("needed", "claim"),
    [
        ([1000, 500, 1100], "needed-saves"),
        ([400, 500, np.nan], "needed-costs"),
        ([500, 500, 1000], "needed-same"),
        ([np.nan, 500, np.nan], "needed-only"),
        ([400, np.nan, np.nan], "needed-plain"),
        ([np.nan] * 3, "needed-none"),
    ],
)
def test_whether_pooling_saves_examples(needed: list[float], claim: str) -> None:
    assert which_needs(np.array(needed)) == claim


@pytest.mark.parametrize(
    ("median", "claim"),
    [
        ([[0.6, 0.99], [0.7, 0.98], [0.8, 0.95]], "ceiling"),
        ([[0.9, 0.99], [0.7, 0.98], [0.8, 0.95]], "ceiling-late"),
        ([[0.6, 0.9], [0.7, 0.95], [0.8, 0.96]], "no-ceiling"),
    ],
)
def test_whether_coarse_groups_stop_short(median: list[list[float]], claim: str) -> None:
    assert which_stops(np.array(median)) == claim


def discovery(right: list[float], whole: list[bool]) -> Discovery:
    """Return what came of runs of which some found both of two motifs, and the others one."""
    found = np.array([[True, one] for one in whole])
    shape = (len(whole), 2, 4, 2)
    return Discovery(
        count=2,
        kernels=np.zeros(shape),
        bias=np.zeros(shape[:2]),
        words=(("CA", "TT"),) * len(whole),
        found=found,
        accuracy=np.array(right),
        complete=sum(whole),
    )


@pytest.mark.parametrize(
    ("right", "whole", "ignoring", "claim"),
    [
        ([0.99, 0.96, 0.80], [True, False, False], 0.95, "right-more"),
        ([0.90, 0.97, 0.80], [True, False, False], 0.95, "right-more"),
        ([0.99, 0.94, 0.80], [True, False, False], 0.95, "right-tells"),
        ([0.99, 0.96, 0.80], [True, False, False], None, "right-tells"),
        ([0.90, 0.97, 0.80], [True, False, False], None, "right-overlap"),
        ([0.90, 0.97], [False, False], 0.95, "right-none"),
        ([0.90, 0.97], [True, True], 0.95, "right-all"),
    ],
)
def test_whether_being_right_tells_that_all_is_spelled(
    right: list[float], whole: list[bool], ignoring: float | None, claim: str
) -> None:
    assert which_difference([discovery(right, whole)], ignoring) == claim


def test_columns_that_share_a_group() -> None:
    assert [joined(column, 2) for column in range(4)] == [False, True, False, True]


def test_the_notes_lecture_is_told_by_the_kept_results_and_another_one_by_its_own() -> None:
    kept = kept_results()
    assert measured(Settings()) == kept
    other = Lecture(motifs=("CA", "TT", "GG"))
    assert measured(Settings(other, results=kept)) is kept
    with pytest.raises(InputError, match="the encore's trainings have not been done for this lecture"):
        measured(Settings(other))


def test_a_lecture_without_room_for_its_motifs_is_left_without_an_encore() -> None:
    lecture = Lecture(motifs=("CACA", "TTTT", "AGAG"), worked="CACA", strands=["CACA"], others=[])
    assert (
        FromNoise.unfit(lecture)
        == "There is nothing to learn from: length wants room for CACA TTTT AGAG, got 8 letters."
    )
    assert FromNoise.unfit(Lecture()) is None


def test_results_are_no_part_of_what_settings_are_compared_by() -> None:
    told = Settings(results=kept_results())
    assert told == Settings()
    assert repr(told) == repr(Settings())
    assert Settings.from_data(told.as_data()) == told


@pytest.mark.parametrize(
    ("right", "whole", "places"),
    [
        ([0.7, 0.9, 0.8, 0.99, 0.6], [False, True, False, True, False], [3, 4]),
        ([0.95, 0.9], [False, True], [1, 0]),
        ([0.5, 0.9, 0.7], [True, True, False], [1, 2]),  # the worst of all has both motifs, and is no failure
        ([0.7, 0.6], [False, False], [1]),
        ([0.7, 0.6], [True, True], [1]),
    ],
)
def test_a_success_stands_beside_a_failure(right: list[float], whole: list[bool], places: list[int]) -> None:
    assert success_and_failure(discovery(right, whole)) == places


def test_a_motif_that_overlaps_itself_stays_across_a_border_too() -> None:
    assert which_stays(move_motif(["CA", "TT"], 6, [1, 2])) == "all-strands"
    assert which_stays(move_motif(["AA", "TT"], 6, [1, 2])) == "all-strands-mixed"


def test_nearly_always_is_said_of_nearly_all() -> None:
    whole = move_motif(["CA", "TT"], 6, [1, 2])
    share = np.array([[0.0] * 3, [0.96, 0.0, 0.95]])
    assert which_stays(replace(whole, same=share)) == "all-strands-nearly"
    assert which_stays(replace(whole, same=np.where(share == 0.95, 0.94, share))) == "all-strands"


def test_groups_that_need_the_fewest_strands_come_first_and_those_that_never_do_last() -> None:
    assert fewest(np.array([1000, np.nan, 500])) == [2, 1]
    assert fewest(np.array([1000, 500, 1100])) == [1, 2]


@pytest.mark.parametrize(
    ("complete", "claim"), [([1, 5, 7], "some"), ([0, 0, 0], "none"), ([20, 20, 20], "all"), ([0, 20, 20], "some")]
)
def test_how_surely_motifs_are_found(complete: list[int], claim: str) -> None:
    assert which_learned(complete, 20) == claim
