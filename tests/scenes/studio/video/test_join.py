from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from scenes.studio.errors import StudioError
from scenes.studio.run.planes import Planes
from scenes.studio.video.join import join
from scenes.studio.video.mp4 import Film
from scenes.studio.video.quality import Coding

SIZE = (36, 64)


def film(
    path: Path, greys: list[int], *, fps: int = 30, size: tuple[int, int] = SIZE, repeat: int = 1, **coding: bool
) -> Path:
    whole = [(0, 0, size[1], size[0])]
    with Film(path, size[1], size[0], fps, Coding(**coding)) as writing:
        for grey in greys:
            writing.show(np.full((*size, 4), grey, np.uint8), whole, repeat)
    assert writing.frames == len(greys) * repeat
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
    with Film(path, 64, 36, 30) as writing:
        writing.show(np.tile(np.array([*colour, 255], np.uint8), (*SIZE, 1)), [(0, 0, 64, 36)], 3)
    ((_, first), *_) = decoded(path)
    assert np.abs(first[18, 32] - colour).max() <= 5


def test_a_held_picture_is_written_once_a_second_and_lasts(tmp_path: Path) -> None:
    path = film(tmp_path / "a.mp4", [40, 200], repeat=75)
    found = decoded(path)
    assert [time * 30 for time, _ in found] == [0, 30, 60, 75, 105, 135, 149]
    assert [round(picture.mean() / 20) for _, picture in found] == [2, 2, 2, 10, 10, 10, 10]
    with av.open(str(path)) as container:
        (stream,) = container.streams
        assert stream.duration * stream.time_base == Fraction(150, 30)


def test_a_player_that_wants_every_frame_gets_it(tmp_path: Path) -> None:
    found = decoded(film(tmp_path / "a.mp4", [40, 200], repeat=75, constant=True))
    assert [time * 30 for time, _ in found] == list(range(150))


@pytest.mark.parametrize("constant", [False, True])
def test_a_picture_in_which_nothing_changed_is_not_written_again(tmp_path: Path, constant: bool) -> None:
    path, whole = tmp_path / "a.mp4", [(0, 0, SIZE[1], SIZE[0])]
    with Film(path, SIZE[1], SIZE[0], 30, Coding(constant=constant)) as writing:
        for grey, boxes, repeat in ((40, whole, 1), (40, [], 1), (40, [], 40), (200, whole, 1), (200, [], 2)):
            writing.show(np.full((*SIZE, 4), grey, np.uint8), boxes, repeat)
        writing.cut()
        writing.show(np.full((*SIZE, 4), 200, np.uint8), [], 2)
    times = [time * 30 for time, _ in decoded(path)]
    assert times == (list(range(47)) if constant else [0, 30, 42, 44, 45, 46])


def test_only_what_changed_is_converted_yet_all_of_it(tmp_path: Path) -> None:
    random = np.random.default_rng(0)
    canvas = np.kron(random.integers(0, 256, (16, 20, 3)), np.ones((8, 8, 1))).astype(np.uint8)
    canvas = np.dstack([canvas, np.full(canvas.shape[:2], 255, np.uint8)])
    changed = canvas.copy()
    changed[32:48, 16:64, :3] = 255 - changed[32:48, 16:64, :3]
    changed[:, 96:, :3] = changed[::-1, 96:, :3]
    pictures = []
    for boxes in ([(16, 32, 64, 48), (96, 0, 160, 128)], [(0, 0, 160, 128)]):
        with Film(tmp_path / "a.mp4", 160, 128, 30, Coding(params="qp=1")) as writing:
            writing.show(canvas, [(0, 0, 160, 128)], 1)
            writing.show(changed, boxes, 1)
        pictures.append(decoded(tmp_path / "a.mp4")[1][1].astype(int))
    assert np.abs(pictures[0] - pictures[1]).max() <= 8


@pytest.mark.parametrize("layout", ["yuv420p", "yuva420p"])
@pytest.mark.parametrize(("height", "width"), [(360, 640), (90, 160), (24, 40), (202, 114)])
def test_changes_of_any_shape_convert_to_what_the_whole_does(layout: str, height: int, width: int) -> None:
    random = np.random.default_rng(0)
    canvas = random.integers(0, 256, (height, width, 4), dtype=np.uint8)
    parts, whole = Planes(width, height, layout), Planes(width, height, layout)
    parts.follow(canvas, [(0, 0, width, height)])
    for _ in range(20):
        boxes = []
        for _ in range(random.integers(1, 5)):
            x0, x1 = sorted(random.choice(width + 1, 2, replace=False).tolist())
            y0, y1 = sorted(random.choice(height + 1, 2, replace=False).tolist())
            canvas[y0:y1, x0:x1] = random.integers(0, 256, (y1 - y0, x1 - x0, 4))
            boxes.append((x0, y0, x1, y1))
        parts.follow(canvas, boxes)
    whole.follow(canvas, [(0, 0, width, height)])
    for one, other in zip(parts.frame.planes, whole.frame.planes, strict=True):
        apart = np.frombuffer(one, np.uint8).astype(int) - np.frombuffer(other, np.uint8)
        assert np.abs(apart.reshape(one.height, -1)[:, : one.width]).max() <= 1


def test_a_player_can_start_from_a_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with Film(path, 64, 36, 30) as writing:
        for number in range(20):
            if number == 13:
                writing.cut()
            writing.show(np.full((*SIZE, 4), 10 * number, np.uint8), [(0, 0, 64, 36)], 1)
    with av.open(str(path)) as container:
        keys = [packet.pts * packet.time_base * 30 for packet in container.demux(video=0) if packet.is_keyframe]
    assert keys == [0, 13]


def test_a_joined_film_has_the_pictures_of_its_parts(tmp_path: Path) -> None:
    parts = [
        film(tmp_path / f"{number}.mp4", list(range(0, 250, 250 // count))[:count])
        for number, count in enumerate([7, 1, 40, 2])
    ]
    lasts = [7, 1, 40, 2]
    assert join(zip(parts, lasts, strict=True), tmp_path / "all.mp4", 30) == 50
    found = decoded(tmp_path / "all.mp4")
    assert [time for time, _ in found] == [Fraction(number, 30) for number in range(50)]
    alone = [picture for part in parts for _, picture in decoded(part)]
    assert all(np.array_equal(picture, other) for (_, picture), other in zip(found, alone, strict=True))


def test_films_of_two_kinds_are_not_joined(tmp_path: Path) -> None:
    one, other = film(tmp_path / "1.mp4", [1] * 9), film(tmp_path / "2.mp4", [1] * 9, fps=15)
    with pytest.raises(StudioError, match=r"2\.mp4 differs from the films before it"):
        join([(one, 9), (other, 9)], tmp_path / "all.mp4", 30)
    large = film(tmp_path / "3.mp4", [1] * 9, size=(72, 128))
    with pytest.raises(StudioError, match=r"3\.mp4 differs"):
        join([(one, 9), (large, 9)], tmp_path / "all.mp4", 30)
