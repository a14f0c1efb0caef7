from dataclasses import astuple

import numpy as np
import pytest

from scenes.kit.step import Beat
from scenes.studio.draw import draw
from scenes.studio.entry import Entry
from scenes.studio.rehearsal import pose, rehearse


def times(beats: list[Beat]) -> np.ndarray:
    return np.array([astuple(beat)[2:5] for beat in beats], dtype=float)


@pytest.mark.parametrize("fps", [7, 15, 30])
def test_the_clock_goes_as_if_everything_were_drawn(entry: Entry, fps: int) -> None:
    pictures = []
    drawn = draw(entry.load(), lambda _, repeat: pictures.append(repeat), height=90, fps=fps)
    undrawn = rehearse(entry.load(), fps=fps)
    assert drawn.time == pytest.approx(undrawn.time)
    assert sum(pictures) == round(undrawn.time * fps)
    np.testing.assert_allclose(times(drawn.beats), times(undrawn.beats))


def test_a_held_picture_is_the_films(entry: Entry) -> None:
    film: list[np.ndarray] = []
    drawn = draw(entry.load(), lambda picture, repeat: film.extend([picture] * repeat), height=180, fps=10)
    held: list[tuple[Beat, np.ndarray]] = []
    pose(entry.load(), lambda *seen: held.append(seen), height=180, width=320, fps=10)
    assert [beat.name for beat, _ in held] == [beat.name for beat in drawn.beats]
    for beat, picture in held:
        assert np.array_equal(picture, film[round(beat.end * 10) - 1]), beat.name
