"""Step 3: the one-hot, one window's arithmetic and the sweeps display what the unpadded trace holds."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.kit.telling.settings import Settings
from scenes.padding.s03_three_detectors import near_miss
from scenes.studio.check.faults import inspect
from scenes.studio.lecture.catalog import entries as catalog
from scenes.studio.run.rehearsal import rehearse
from scenes.studio.video.aspect import ASPECTS

BARE = run("CAGTTAAG", replace(Lecture(), pad_side="none"))


@pytest.fixture
def step(recorded: Callable[[int], Any]) -> Any:
    return recorded(3)


def entries(step: Any, beat: int, array: str) -> dict[tuple[int, ...], float]:
    """Every displayed entry of an array, with its value."""
    return {r.index: r.value for r in step.step.beats[beat].readings if r.array == array}


def matrix(step: Any, beat: int, array: str) -> np.ndarray:
    found = entries(step, beat, array)
    shape = np.max(list(found), axis=0) + 1
    assert len(found) == shape.prod()
    return np.array([found[index] for index in np.ndindex(*shape)]).reshape(shape)


def test_tells_its_beats(step: Any) -> None:
    names = [beat.name for beat in step.step.beats]
    assert names == ["one-hot", "kernels", "products", "bias-and-relu", "no-match", "half-a-motif", "sweep"]


def test_the_strand_becomes_its_one_hot(step: Any) -> None:
    assert np.array_equal(matrix(step, 0, "onehot"), BARE.onehot)
    assert "CAGTTAAG" in step.step.beats[0].sentence


def test_each_kernel_is_its_motifs_one_hot(step: Any) -> None:
    assert np.array_equal(matrix(step, 1, "kernels"), BARE.kernels)
    assert "CNN, a kernel. Here are three, for CA, TT and AG" in step.step.beats[1].sentence


@pytest.mark.parametrize(("beat", "window", "total"), [(2, 0, 2), (4, 1, 0), (5, 4, 1)])
def test_eight_products_and_their_sum(step: Any, beat: int, window: int, total: int) -> None:
    products = entries(step, beat, "unpadded.products")
    assert products == {(0, window, *at): BARE.products[(0, window, *at)] for at in np.ndindex(4, 2)}
    factors = entries(step, beat, "unpadded.windows")
    assert factors == {(window, *at): BARE.windows[(window, *at)] for at in np.ndindex(4, 2)}
    assert sum(products.values()) == total
    assert entries(step, beat, "unpadded.matches") == {(0, window): total}


@pytest.mark.parametrize(("beat", "window", "score", "output"), [(3, 0, 1, 1), (4, 1, -1, 0), (5, 4, 0, 0)])
def test_bias_and_relu(step: Any, beat: int, window: int, score: int, output: int) -> None:
    assert entries(step, beat, "bias") == {(0,): -1}
    assert entries(step, beat, "unpadded.scores") == {(0, window): score}
    assert entries(step, beat, "unpadded.detected")[0, window] == output
    assert f"{score}".replace("-", "−") in step.step.beats[beat].sentence


def test_only_what_was_computed_stands_in_the_outputs(step: Any) -> None:
    assert set(entries(step, 3, "unpadded.detected")) == {(0, 0)}
    assert set(entries(step, 4, "unpadded.detected")) == {(0, 0), (0, 1)}
    assert set(entries(step, 5, "unpadded.detected")) == {(0, window) for window in range(5)}


def test_half_a_motif_is_one_letter_of_two(step: Any) -> None:
    assert BARE.strand[4:6] == "TA"
    assert "At 5, one letter of two is right" in step.step.beats[5].sentence


@pytest.mark.parametrize(
    ("strand", "motif", "first", "window"),
    [("CAGTTAAG", "CA", 2, 4), ("CATCAT", "CA", 2, None), ("GATTACA", "TTA", 1, None), ("GATAACA", "TTA", 1, 1),
     ("GATGACA", "ATT", 1, 1)],
)  # fmt: skip
def test_a_near_miss_lacks_one_letter(strand: str, motif: str, first: int, window: int | None) -> None:
    lecture = Lecture(strands=[strand], worked=strand, others=[], motifs=(motif,), pad_side="none")
    assert near_miss(run(strand, lecture), first) == window


def test_the_sweeps_fill_three_by_seven(step: Any) -> None:
    found = matrix(step, 6, "unpadded.detected")
    assert found.shape == (3, 7)
    assert np.array_equal(found, BARE.detected)
    assert {"3 × 7"} <= set(step.sources[6])
    assert "convolution" in step.step.beats[6].sentence
    assert {"CA starts at 1", "TT starts at 4", "AG starts at 2 and 7"} <= set(step.sources[6])


def test_cells_stand_under_the_letter_where_their_window_starts(step: Any) -> None:
    table = step.step.stack
    for column in range(7):
        below = table.outputs.cell(0, column).box.get_x()
        assert below == pytest.approx(table.inputs.cell(0, column).box.get_x(), abs=1e-6)
        assert below == pytest.approx(table.strand[column].background.get_x(), abs=1e-6)


def test_a_strand_with_a_single_window_has_no_second_one() -> None:
    lecture = Lecture(strands=["CATT"], worked="CATT", others=[], motifs=("CATT", "GGGG"))
    step = rehearse(
        next(entry for entry in catalog() if str(entry.number) == "3").load(), settings=Settings(lecture=lecture)
    )
    assert [beat.name for beat in step.beats] == ["one-hot", "kernels", "products", "bias-and-relu", "sweep"]
    assert step.beats[-1].sentence.startswith("The same for GGGG.")


def test_large_kernels_below_a_large_input_keep_legible_labels() -> None:
    worked = "GATTACAGATTACAGATTAC"
    lecture = Lecture(strands=[worked], worked=worked, others=[], motifs=("TCG",), pool_size=3)
    entry = next(entry for entry in catalog() if str(entry.number) == "3")
    found = inspect(
        entry.load(), entry.name, settings=Settings(lecture=lecture), aspect=ASPECTS["4:3"], every=None, height=90
    )
    assert not found.faults
