from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image
from pysubs2 import SSAFile

from scenes.kit.look.theme import DARK, LIGHT
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.jobs.job import ClipsJob
from scenes.studio.lecture.entry import Entry
from scenes.studio.make import clips as clips_command
from scenes.studio.make.order import Order
from scenes.studio.run.clips import draw
from scenes.studio.run.draw import run_step
from scenes.studio.run.painter import Painter
from scenes.studio.run.reel import Reel
from scenes.studio.store.names import PICTURES
from scenes.studio.video.bare import bare
from scenes.studio.video.quality import Quality

SMALL = Quality(320, 180, 15)
HOW = {"settings": Settings(captions=False), "height": 180, "width": 320, "fps": 15}
GROUND = np.array([15, 20, 32])
LOOP = 'with self.beat("turn", "It turns for ever.", hold=0.4, loop=True): self.play(Rotate(square), run_time=0.6)'

Show = tuple[float, np.ndarray]


@pytest.fixture
def turning(talk: Callable[..., str], source: Callable[..., str]) -> Entry:
    """A step whose last beat, the third, is to be shown in a loop."""
    text = source(2).replace("Square\n", "Rotate, Square\n") + f"        {LOOP}\n"
    return Entry("02-a-step", StepNumber(2), "A step", f"{talk({'s02_a_step': text})}.s02_a_step", "AStep")


@pytest.fixture
def job(turning: Entry, tmp_path: Path) -> ClipsJob:
    return ClipsJob(turning, tmp_path / "clips" / "02-a-step", SMALL)


@pytest.fixture
def clips(job: ClipsJob) -> Path:
    draw(job, HOW)
    return job.path.parent


def film(entry: Entry) -> list[np.ndarray]:
    """Give every picture of the film, as the painter draws it."""
    pictures: list[np.ndarray] = []

    def sink(canvas: np.ndarray, _: object, repeat: int) -> None:
        pictures.extend([canvas[..., :3].copy()] * repeat)

    run_step(entry.load(), lambda: Painter(sink), on_held=None, **HOW)
    return pictures


def spans(job: ClipsJob) -> list[tuple[str, int, int]]:
    """Give each clip's name, its first frame, and the one after its last."""
    step = run_step(job.entry.load(), lambda: Painter(lambda *_: None), on_held=None, **HOW)
    ends = [round(beat.end * 15) for beat in step.beats]
    beats = ("1-come", "2-go-stay", "3-turn")
    return [
        ("02-a-step", 0, ends[-1]),
        *((f"02-a-step/{name}", a, b) for name, a, b in zip(beats, [0, *ends], ends, strict=False)),
    ]


def decoded(path: Path) -> list[Show]:
    """Give each frame of a film with its time; with alpha, where there is any."""
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        form = "rgb24"
        decoder = stream.codec_context
        if path.suffix == ".webm":
            # FFmpeg's own decoder passes over the alpha.
            decoder, form = av.CodecContext.create("libvpx-vp9", "r"), "rgba"
        packets = [packet for packet in container.demux(stream) if packet.dts is not None]
        found = [
            (frame.pts * stream.time_base, frame) for packet in [*packets, None] for frame in decoder.decode(packet)
        ]
        return [(float(time), frame.to_ndarray(format=form)) for time, frame in found]


def at(shown: list[Show], frame: int) -> np.ndarray:
    """Give the picture that stands at a frame."""
    return [picture for time, picture in shown if time * 15 < frame + 0.5][-1]


def apart(one: np.ndarray, other: np.ndarray) -> float:
    return float(np.abs(one.astype(int) - other).mean())


def test_clips_say_what_they_are_and_whose(job: ClipsJob) -> None:
    own = replace(job, formats=("mp4", "webm", "mov"), settings=Settings(author="Ada & Söhne"))
    draw(own, HOW)
    for suffix in own.formats:
        for path, title in (
            (job.path.with_suffix(f".{suffix}"), "2 A step"),
            (job.path / f"1-come.{suffix}", "2 A step, 1"),
        ):
            with av.open(str(path)) as film:
                tags = {name.lower(): value for name, value in film.metadata.items()}
            assert (tags["title"], tags["artist"]) == (title, "Ada & Söhne")


def test_every_clip_is_there_under_its_name(job: ClipsJob) -> None:
    _, frames, paths = draw(job, HOW)
    found = sorted(str(path.relative_to(job.path.parent)) for path in job.path.parent.rglob("*") if path.is_file())
    assert found == sorted(
        f"{name}.{suffix}" for name, _, _ in spans(job) for suffix in ("gif", "mp4", "png", "srt", "vtt", "webm")
    )
    assert found == sorted(str(path.relative_to(job.path.parent)) for path in paths)
    assert frames == len(film(job.entry))


def test_an_mp4_plays_everywhere_and_shows_the_step(job: ClipsJob, clips: Path) -> None:
    pictures = film(job.entry)
    for name, first, end in spans(job):
        path = clips / f"{name}.mp4"
        with av.open(str(path)) as container:
            (stream,) = container.streams.video
            context = stream.codec_context
            assert (context.name, context.pix_fmt, context.width, context.height) == ("h264", "yuv420p", 320, 180)
            assert (stream.average_rate, stream.frames) == (15, end - first)
            assert container.duration / 1e6 == pytest.approx((end - first) / 15, abs=0.002)
        content = path.read_bytes()
        assert content.index(b"moov") < content.index(b"mdat")
        shown = decoded(path)
        assert [round(time * 15) for time, _ in shown] == list(range(end - first))
        assert all(apart(picture, pictures[first + index]) < 3 for index, (_, picture) in enumerate(shown)), name


def test_a_webm_has_no_ground(job: ClipsJob, clips: Path) -> None:
    pictures = film(job.entry)
    for name, first, end in spans(job):
        path = clips / f"{name}.webm"
        with av.open(str(path)) as container:
            (stream,) = container.streams
            assert (stream.codec_context.name, stream.width, stream.height) == ("vp9", 320, 180)
            assert stream.metadata["ALPHA_MODE"] == "1"
            assert container.duration / 1e6 == pytest.approx((end - first) / 15, abs=0.002)
        shown = decoded(path)
        for index in range(end - first):
            bare_one = at(shown, index).astype(float)
            alpha = bare_one[..., 3:] / 255
            assert alpha[-20:].max() < 0.02  # where the caption would be
            assert apart(bare_one[..., :3] * alpha + GROUND * (1 - alpha), pictures[first + index]) < 2, (name, index)


def test_a_gif_shows_the_step_at_its_speed(job: ClipsJob, clips: Path) -> None:
    pictures = film(job.entry)
    for name, first, end in spans(job):
        path = clips / f"{name}.gif"
        lengths = []
        with Image.open(path) as image:
            for number in range(image.n_frames):
                image.seek(number)
                lengths.append(image.info["duration"])
            assert image.size == (320, 180)
            assert image.info.get("loop") == (0 if name.endswith("turn") else None)
        assert sum(lengths) == pytest.approx((end - first) / 15 * 1000, abs=10)
        shown = decoded(path)
        for number, (time, picture) in enumerate(shown):
            assert round(time * 1000) == sum(lengths[:number])
            assert apart(picture, pictures[first + round(time * 15)]) < 1, (name, number)
        assert apart(shown[-1][1], pictures[end - 1]) < 1


def test_gifs_loop_if_it_is_asked_for(job: ClipsJob) -> None:
    draw(replace(job, formats=("gif",), loop=True), HOW)
    for name, _, _ in spans(job):
        with Image.open(job.path.parent / f"{name}.gif") as image:
            assert image.info["loop"] == 0


def test_a_clip_has_its_captions_beside_it_and_inside(job: ClipsJob, clips: Path) -> None:
    step = run_step(job.entry.load(), lambda: Painter(lambda *_: None), on_held=None, **HOW)
    for name, first, _ in spans(job):
        said = [beat for beat in step.beats if name == "02-a-step" or name.endswith(beat.name)]
        expected = [(beat.sentence, round((beat.start - first / 15) * 1000)) for beat in said]
        for suffix in (".srt", ".vtt"):
            found = SSAFile.load(str(clips / f"{name}{suffix}"))
            assert [(one.plaintext, one.start) for one in found] == expected
        with av.open(str(clips / f"{name}.mp4")) as container:
            (track,) = container.streams.subtitles
            times = [
                round(1000 * packet.pts * packet.time_base) for packet in container.demux(track) if packet.size > 2
            ]
            assert times == [start for _, start in expected]
            assert container.metadata["title"].startswith("2 A step")


def test_a_mov_has_no_ground_and_more_than_eight_bits(job: ClipsJob) -> None:
    draw(replace(job, formats=("mov",)), HOW)
    pictures = film(job.entry)
    for name, first, end in spans(job):
        with av.open(str(job.path.parent / f"{name}.mov")) as container:
            (stream,) = container.streams.video
            assert (stream.codec_context.name, stream.codec_context.codec_tag) == ("prores", "ap4h")
            assert container.duration / 1e6 == pytest.approx((end - first) / 15, abs=0.07)
            frames = [(float(one.time), one) for one in container.decode(stream)]
            assert frames[0][1].format.name == "yuva444p12le"
            shown = [(time, one.to_ndarray(format="rgba")) for time, one in frames]
        for index in range(0, end - first, 3):
            bare_one = at(shown, index).astype(float)
            alpha = bare_one[..., 3:] / 255
            assert alpha[-20:].max() < 0.02
            assert apart(bare_one[..., :3] * alpha + GROUND * (1 - alpha), pictures[first + index]) < 2, (name, index)


def test_a_sequence_has_a_picture_for_each_frame(job: ClipsJob) -> None:
    _, frames, paths = draw(replace(job, formats=("png",)), HOW)
    found = sorted((job.path / PICTURES).iterdir())
    pictures = film(job.entry)
    assert len(found) == len(pictures) == frames
    assert set(found) < set(paths)
    for path, picture in zip(found, pictures, strict=True):
        with Image.open(path) as image:
            assert image.mode == "RGBA"
            drawn = np.asarray(image).astype(float)
        alpha = drawn[..., 3:] / 255
        assert apart(drawn[..., :3] * alpha + GROUND * (1 - alpha), picture) < 1


def test_what_is_dark_on_white_slides_is_drawn_in_light_colours(job: ClipsJob, tmp_path: Path) -> None:
    order = Order((job.entry,), complete=False, folder=tmp_path, quality=SMALL)
    plain, light = clips_command.jobs(order, ("webm", "webm-light"))
    assert (plain.path.name, plain.settings.palette) == ("02-a-step", DARK)
    assert (light.path.name, light.settings.palette, light.formats) == ("02-a-step.light", LIGHT, ("webm",))


def test_every_poster_is_a_held_picture(job: ClipsJob, clips: Path) -> None:
    pictures = film(job.entry)
    for name, _, end in spans(job):
        with Image.open(clips / f"{name}.png") as image:
            poster = np.asarray(image)
        assert np.array_equal(poster, pictures[end - 1])
        assert (np.abs(poster.astype(int) - GROUND).max(axis=2) > 60).mean() > 0.002


def test_the_same_bytes_twice(job: ClipsJob, clips: Path) -> None:
    draw(replace(job, path=clips.parent / "again" / "02-a-step"), HOW)
    for path in clips.rglob("*.*"):
        assert path.read_bytes() == (clips.parent / "again" / path.relative_to(clips)).read_bytes(), path.name


def test_only_what_is_asked_for_is_made_and_old_names_go(job: ClipsJob) -> None:
    job.path.mkdir(parents=True)
    (job.path / "1-old-name.mp4").write_bytes(b"")
    (job.path / "1-come.gif").write_bytes(b"from before")
    draw(replace(job, formats=("mp4",)), HOW)
    kept = sorted(path.name for path in job.path.iterdir())
    beats = ("1-come", "2-go-stay", "3-turn")
    assert kept == sorted(
        ["1-come.gif", *(f"{beat}.{suffix}" for beat in beats for suffix in ("mp4", "png", "srt", "vtt"))]
    )


def test_a_reel_gives_its_pictures_again() -> None:
    rng = np.random.default_rng(7)
    canvas = rng.integers(0, 255, (40, 60, 4), np.uint8)
    reel, everything = Reel(), []
    for repeat in (1, 3, 2):
        box = (10, 5, 30, 35) if everything else (0, 0, 60, 40)
        canvas[box[1] : box[3], box[0] : box[2]] = rng.integers(0, 255, (box[3] - box[1], box[2] - box[0], 4), np.uint8)
        reel.show(canvas, [box], repeat)
        everything += [canvas[..., :3].copy()] * repeat
    assert (reel.frames, reel.size) == (6, (60, 40))
    for first, end, every, starts in [(0, 6, 1, [0, 1, 4]), (2, 6, 1, [0, 2]), (0, 6, 2, [0, 2, 4]), (0, 3, 9, [0])]:
        found = [(start, picture.copy()) for start, picture in reel.pictures(first, end, every)]
        assert [start for start, _ in found] == starts
        assert all(np.array_equal(picture, everything[first + start]) for start, picture in found)


@pytest.mark.parametrize("background", [(0, 0, 0), (15, 20, 32), (255, 255, 255)])
def test_a_ground_is_taken_out_as_it_was_put_in(background: tuple[int, ...]) -> None:
    rng = np.random.default_rng(3)
    alpha = rng.integers(60, 256, (50, 50, 1))
    colors = rng.integers(0, 256, (50, 50, 3))
    mixed = np.round((colors * alpha + np.array(background) * (255 - alpha)) / 255)
    found = bare(np.concatenate([mixed, alpha], axis=2).astype(np.uint8), np.array(background))
    assert np.abs(found[..., :3].astype(int) - colors).max() <= 3
    assert np.array_equal(found[..., 3:], alpha)
    empty = np.array([[[*background, 0]]], np.uint8)
    assert np.array_equal(bare(empty, np.array(background)), empty)
