from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from scenes.studio.errors import StudioError
from scenes.studio.film import Film, join

SIZE = (36, 64)


def film(path: Path, greys: list[int], *, fps: int = 30, size: tuple[int, int] = SIZE) -> Path:
    with Film(path, width=size[1], height=size[0], fps=fps) as writing:
        for grey in greys:
            writing.write(np.full((*size, 4), grey, np.uint8))
    return path


def decoded(path: Path) -> list[tuple[Fraction, np.ndarray]]:
    with av.open(str(path)) as container:
        return [(frame.pts * frame.time_base, frame.to_ndarray(format="rgb24")) for frame in container.decode(video=0)]


@pytest.mark.parametrize("fps", [15, 24, 30, 60])
def test_pictures_come_back_at_a_constant_pace(tmp_path: Path, fps: int) -> None:
    found = decoded(film(tmp_path / "a.mp4", greys := [0, 50, 100, 150, 200, 250] * 4, fps=fps))
    assert [time for time, _ in found] == [Fraction(number, fps) for number in range(len(greys))]
    for grey, (_, picture) in zip(greys, found, strict=True):
        assert np.abs(picture.astype(int) - grey).max() <= 6


def test_a_film_plays_everywhere(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", [10] * 5)
    with av.open(str(path)) as container:
        (stream,) = container.streams
        assert (stream.codec_context.name, stream.codec_context.pix_fmt) == ("h264", "yuv420p")
        assert stream.codec_context.colorspace == stream.codec_context.color_primaries == 1
        assert (stream.frames, stream.average_rate) == (5, 30)
    content = path.read_bytes()
    assert content.index(b"moov") < content.index(b"mdat")


def test_colours_are_those_of_the_theme(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    colour = np.array([234, 106, 18])
    with Film(path, width=64, height=36, fps=30) as writing:
        writing.write(np.broadcast_to(np.array([*colour, 255], np.uint8), (*SIZE, 4)), repeat=3)
    assert writing.frames == 3
    ((_, first), _, (_, last)) = decoded(path)
    assert np.abs(first[18, 32] - colour).max() <= 5
    assert np.array_equal(first, last)


def test_a_joined_film_has_the_pictures_of_its_parts(tmp_path: Path) -> None:
    parts = [
        film(tmp_path / f"{number}.mp4", list(range(0, 250, 250 // count))[:count])
        for number, count in enumerate([7, 1, 40, 2])
    ]
    assert join(parts, tmp_path / "all.mp4") == 50
    found = decoded(tmp_path / "all.mp4")
    assert [time for time, _ in found] == [Fraction(number, 30) for number in range(50)]
    alone = [picture for part in parts for _, picture in decoded(part)]
    assert all(np.array_equal(picture, other) for (_, picture), other in zip(found, alone, strict=True))


def test_films_of_two_kinds_are_not_joined(tmp_path: Path) -> None:
    one, other = film(tmp_path / "1.mp4", [1] * 9), film(tmp_path / "2.mp4", [1] * 9, fps=15)
    with pytest.raises(StudioError, match=r"2\.mp4 differs from the films before it"):
        join([one, other], tmp_path / "all.mp4")
    large = film(tmp_path / "3.mp4", [1] * 9, size=(72, 128))
    with pytest.raises(StudioError, match=r"3\.mp4 differs"):
        join([one, large], tmp_path / "all.mp4")
