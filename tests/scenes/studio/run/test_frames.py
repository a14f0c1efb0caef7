import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import av
import numpy as np
import pytest
from manim import LEFT, UP, ImageMobject
from PIL import Image

from scenes.kit.telling.step import Step
from scenes.kit.telling.step_number import StepNumber
from scenes.kit.things.kernel import Kernel
from scenes.kit.things.matrix import Matrix
from scenes.kit.things.strand import Strand
from scenes.studio.errors import StudioError
from scenes.studio.jobs import worker
from scenes.studio.jobs.job import FramesJob, Job
from scenes.studio.lecture.catalog import entries
from scenes.studio.lecture.entry import Entry
from scenes.studio.run.draw import run_step
from scenes.studio.run.frames import draw
from scenes.studio.run.painter import Painter
from scenes.studio.run.rehearsal import Rehearser
from scenes.studio.run.vector import pdf, svg
from scenes.studio.video.quality import Quality

SMALL = Quality(320, 180, 10)
HOW = {"settings": None, "height": 180, "width": 320, "fps": 10}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def job(entry: Entry, tmp_path: Path) -> FramesJob:
    return FramesJob(entry, tmp_path / "frames" / "02-a-step", SMALL)


@pytest.fixture
def clock(talk: Callable[..., str], source: Callable[..., str]) -> Entry:
    """A step in which something goes by the clock, not by an animation."""
    turn = "self.add(square.add_updater(lambda mobject, dt: mobject.rotate(mobject.width * dt))); self.wait(0.7)"
    return Entry(
        "03-clock", StepNumber(3), "Clock", f"{talk({'s03_clock': source(3, 'Clock', turn)})}.s03_clock", "AStep"
    )


def film(entry: Entry) -> list[np.ndarray]:
    """Give every picture of the film, as the painter draws it."""
    pictures: list[np.ndarray] = []

    def sink(canvas: np.ndarray, _: object, repeat: int) -> None:
        pictures.extend([canvas[..., :3].copy()] * repeat)

    run_step(entry.load(), lambda: Painter(sink), on_held=None, **HOW)
    return pictures


def read(path: Path) -> np.ndarray:
    return np.asarray(Image.open(path))


@pytest.mark.parametrize("which", ["entry", "clock"])
def test_every_picture_is_the_films(which: str, job: FramesJob, request: pytest.FixtureRequest) -> None:
    entry = request.getfixturevalue(which)
    pictures = film(entry)
    step, paths = draw(replace(job, entry=entry, frames=tuple(range(len(pictures)))), HOW)
    assert round(step.time * 10) == len(pictures)
    assert [path.name for path in paths] == [f"frame-{index:04d}.png" for index in range(len(pictures))]
    for path, picture in zip(paths, pictures, strict=True):
        assert np.array_equal(read(path), picture), path.name


@pytest.mark.parametrize("index", [0, 2, 5, 9])
def test_one_picture_alone_is_the_films(job: FramesJob, index: int) -> None:
    _, (path,) = draw(replace(job, frames=(index,)), HOW)
    assert np.array_equal(read(path), film(job.entry)[index])


def test_a_picture_is_what_the_film_shows_at_its_time(job: FramesJob, tmp_path: Path) -> None:
    rendered = worker.render(Job(job.entry, tmp_path / "film.mp4", SMALL))
    with av.open(str(tmp_path / "film.mp4")) as container:
        shown = [(float(frame.time), frame.to_ndarray(format="rgb24")) for frame in container.decode(video=0)]
    times = [index / 20 for index in range(2 * rendered.frames)]
    step, paths = draw(replace(job, at=tuple(times)), HOW)
    drawn = {path.stem: read(path).astype(int) for path in paths}
    assert len(drawn) == rendered.frames == round(step.time * 10)
    for time in times:
        picture = [picture for start, picture in shown if start < time + 1e-6][-1]
        assert np.abs(picture - drawn[f"frame-{int(time * 10 + 1e-6):04d}"]).mean() < 3, time


def test_a_held_picture_is_its_beats_last(job: FramesJob) -> None:
    pictures = film(job.entry)
    step, paths = draw(job, HOW)
    assert [path.name for path in paths] == ["1-come.png", "2-go-stay.png"]
    for path, beat in zip(paths, step.beats, strict=True):
        assert np.array_equal(read(path), pictures[round(beat.end * 10) - 1])


@pytest.mark.parametrize(("seconds", "index"), [(0, 0), (0.29, 2), (0.3, 3), (0.7, 7), (1.1, 11)])
def test_a_time_means_the_picture_shown_then(job: FramesJob, seconds: float, index: int) -> None:
    _, (path,) = draw(replace(job, at=(seconds,)), HOW)
    assert path.name == f"frame-{index:04d}.png"


def test_a_picture_after_the_last_is_refused(job: FramesJob) -> None:
    with pytest.raises(StudioError, match=r"^02-a-step has no picture at 99 s: at 10 pictures a second, its last is"):
        draw(replace(job, at=(99.0,)), HOW)
    assert not job.path.exists()


def test_the_same_bytes_twice(job: FramesJob) -> None:
    both = [draw(replace(job, path=job.path / name, formats=("png", "svg", "pdf")), HOW)[1] for name in ("a", "b")]
    assert len(both[0]) == 6
    for one, other in zip(*both, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_an_svg_is_outlines_that_say_what_they_show(job: FramesJob) -> None:
    step, paths = draw(replace(job, formats=("svg",)), HOW)
    for path, beat in zip(paths, step.beats, strict=True):
        root = ET.parse(path).getroot()  # noqa: S314 - it was written a moment ago
        assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("320px", "180px", "0 0 320 180")
        assert (root.get("role"), root.findtext(f"{SVG}title")) == ("img", f"A step: {beat.name}")
        assert root.findtext(f"{SVG}desc") == beat.sentence
        kinds = {element.tag.removeprefix(SVG) for element in root.iter()}
        assert kinds == {"svg", "title", "desc", "g", "rect", "path"}


def test_an_svg_can_be_taken_apart_by_the_names_of_its_parts(tmp_path: Path) -> None:
    class Parts(Step):
        number, title = StepNumber(4), "Parts"

        def construct(self) -> None:
            kernel = Kernel(self.trace.kernels[0], "CA", 0).to_edge(LEFT)
            matrix = Matrix(self.trace.padded, "padded", rows="ACGT").next_to(kernel)
            with self.beat("shown", "They are shown."):
                self.add(Strand("GAA").to_edge(UP), kernel, matrix)

    path = tmp_path / "parts.svg"
    run_step(Parts, Rehearser, on_held=lambda step, _: svg(step, path, "Parts", ""), **HOW)
    root = ET.parse(path).getroot()  # noqa: S314 - it was written a moment ago
    label = "{http://www.inkscape.org/namespaces/inkscape}label"

    def group(within: ET.Element, name: str) -> ET.Element:
        (found,) = [one for one in within.iter(f"{SVG}g") if one.get(label) == name]
        return found

    groups = list(root.iter(f"{SVG}g"))
    assert len({one.get("id") for one in groups}) == len(groups)
    assert {"X", "row-2", "detector-CA", "letter-A", "letter-A.2"} <= {one.get("id") for one in groups}
    letters = [one.get(label) for one in group(root, "strand GAA") if one.get(label)]
    assert letters == ["letter G", "letter A", "letter A"]
    assert group(group(root, "detector CA"), "kernels") is not None
    matrix = group(root, "X")
    assert [one.get(label) for one in matrix if one.get(label, "").startswith("row ")][:4] == [
        f"row {r}" for r in (1, 2, 3, 4)
    ]
    assert len(list(group(matrix, "row 2").iter(f"{SVG}path"))) > 9  # boxes and figures of nine columns
    assert group(root, "heading") is not None


def test_an_svg_has_the_colours_of_the_picture(job: FramesJob) -> None:
    draw(replace(job, formats=("svg",)), HOW)
    source = (job.path / "1-come.svg").read_text()
    assert "rgb(5.882353%,7.843137%,12.54902%)" in source  # the ground
    assert "rgb(56.078431%,72.156863%,100%)" in source  # the chip with the step's number


def test_a_pdf_is_one_page_without_fonts_or_a_date(job: FramesJob) -> None:
    step, paths = draw(replace(job, formats=("pdf",)), HOW)
    for path, beat in zip(paths, step.beats, strict=True):
        content = path.read_bytes()
        assert content.startswith(b"%PDF-1.5")
        assert re.search(rb"/Type /Pages\s+/Kids \[ \d 0 R \]\s+/Count 1", content)
        assert re.search(rb"/MediaBox \[ 0 0 240 135 \]", content)
        assert b"/Font" not in content
        assert f"/Title (A step: {beat.name})".encode() in content
        assert b"/CreationDate (20000101000000Z)" in content


def test_an_image_is_embedded(tmp_path: Path) -> None:
    class Pictured(Step):
        number, title = StepNumber(4), "Pictured"

        def construct(self) -> None:
            pixels = np.zeros((2, 3, 4), np.uint8)
            pixels[...] = (200, 100, 50, 255)
            with self.beat("shown", "It is shown."):
                self.add(ImageMobject(pixels).scale_to_fit_height(2))

    paths = [tmp_path / name for name in ("a.svg", "b.svg")]

    def held(step: Step, _: object) -> None:
        for path in paths:
            svg(step, path, "<shown>", "&")
        pdf(step, tmp_path / "a.pdf", "shown", "")

    run_step(Pictured, Rehearser, on_held=held, **HOW)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    root = ET.parse(paths[0]).getroot()  # noqa: S314
    assert root.findtext(f"{SVG}title") == "<shown>"
    assert (image := root.find(f".//{SVG}image")) is not None
    assert (image.get("width"), image.get("height")) == ("3", "2")
    assert b"/Subtype /Image" in (tmp_path / "a.pdf").read_bytes()


def test_pictures_of_a_real_step_are_its_films(tmp_path: Path) -> None:
    entry = next(entry for entry in entries() if str(entry.number) == "9")
    pictures = film(entry)
    wanted = tuple(range(7, len(pictures), len(pictures) // 9))
    _, paths = draw(FramesJob(entry, tmp_path, SMALL, frames=wanted), HOW)
    assert [path.stem for path in paths] == [f"frame-{index:04d}" for index in wanted]
    for path, index in zip(paths, wanted, strict=True):
        assert np.array_equal(read(path), pictures[index]), path.name
