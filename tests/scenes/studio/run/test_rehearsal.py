from dataclasses import astuple

import numpy as np
import pytest

from scenes.kit.telling.beat import Beat
from scenes.studio.lecture.entry import Entry
from scenes.studio.run.draw import draw, run_step
from scenes.studio.run.painter import Painter
from scenes.studio.run.rehearsal import rehearse


def times(beats: list[Beat]) -> list[tuple[float, ...]]:
    return [astuple(beat)[2:5] for beat in beats]


@pytest.mark.parametrize("fps", [7, 15, 30])
def test_the_clock_goes_as_if_everything_were_drawn(entry: Entry, fps: int) -> None:
    pictures = []
    drawn = draw(entry.load(), lambda _, repeat: pictures.append(repeat), height=90, fps=fps)
    undrawn = rehearse(entry.load(), fps=fps)
    painted = run_step(
        entry.load(), lambda: Painter(lambda *_: None), settings=None, height=90, width=None, fps=fps, on_held=None
    )
    assert undrawn.time == painted.time == pytest.approx(drawn.time)
    assert sum(pictures) == round(undrawn.time * fps)
    assert times(undrawn.beats) == times(painted.beats)
    np.testing.assert_allclose(times(drawn.beats), times(undrawn.beats))
