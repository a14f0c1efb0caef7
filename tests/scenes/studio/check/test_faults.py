"""The gate itself: what is wrong with a picture is found, named and shown, and what is right passes."""

from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from manim import DOWN, LEFT, ORIGIN, RIGHT, UP, Circle, Create, FadeIn, FadeOut, Line, Rectangle, Square
from PIL import Image
from rich.console import Console

from scenes.kit.look import theme
from scenes.kit.look.region import caption_band, frame
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.step import Step
from scenes.kit.telling.step_number import StepNumber
from scenes.kit.type.text import numeral, reading, text
from scenes.studio.check import check
from scenes.studio.check.faults import Fault, Inspector, inspect
from scenes.studio.lecture.catalog import entries
from scenes.studio.make.order import FAILED, Order
from scenes.studio.video.aspect import ASPECTS
from scenes.studio.video.quality import Quality

Content = Callable[[Step], Any]


def look(content: Content, *, every: float | None = None, **options: Any) -> Inspector:
    """Look at a step of one beat, made by a function."""

    class Tiny(Step):
        number = StepNumber(7)
        title = "Tiny"

        def construct(self) -> None:
            with self.beat("the-beat", "It is shown.", hold=0.25):
                content(self)

    return inspect(Tiny, "07-tiny", every=every, **options)


def faults(content: Content, **options: Any) -> list[Fault]:
    return look(content, **options).faults


# What is right


@pytest.mark.parametrize("aspect", ASPECTS.values(), ids=ASPECTS)
def test_a_clean_step_has_no_faults(aspect: Any) -> None:
    def content(step: Step) -> None:
        word = text("word")
        panel = Rectangle(width=2, height=1).set_fill(theme.palette().panel, opacity=1).set_stroke(width=2)
        step.play(FadeIn(panel), FadeIn(word))
        step.play(panel.animate.shift(UP), word.animate.shift(UP))
        step.add(text("another").next_to(word, DOWN, buff=1))

    assert faults(content, aspect=aspect, every=0.25) == []


def test_what_cannot_be_seen_is_no_fault() -> None:
    def content(step: Step) -> None:
        step.add(text("word"), text("hidden").set_fill(opacity=0), Line(LEFT, RIGHT).set_stroke(opacity=0.05))

    assert faults(content) == []


def test_a_piece_exactly_on_its_like_is_one_thing() -> None:
    assert faults(lambda step: step.add(text("word"), text("word"))) == []


def test_what_passes_on_its_way_over_text_is_no_fault() -> None:
    def content(step: Step) -> None:
        word = text("passing").shift(3 * LEFT)
        step.add(text("standing"), word)
        step.play(word.animate.shift(6 * RIGHT), run_time=1)

    assert faults(content, every=0.25) == []


def test_a_line_that_is_meant_to_cross_is_no_fault() -> None:
    def content(step: Step) -> None:
        strike = Line(LEFT, RIGHT)
        strike.crosses_text = True
        step.add(text("struck out"), strike)

    assert faults(content) == []


# What is wrong


def test_a_label_pushed_out_is_found() -> None:
    (fault,) = faults(lambda step: step.add(text("label").move_to(frame().at(1, 0.5))))
    assert fault.rule == "outside the safe area"
    assert str(fault).startswith("07-tiny, beat 'the-beat', ")
    assert str(fault).endswith(" s, held: outside the safe area: text 'label'")


@pytest.mark.parametrize("side", [LEFT, RIGHT, UP, DOWN])
def test_a_shape_that_leaves_any_side_is_found(side: np.ndarray) -> None:
    (fault,) = faults(lambda step: step.add(Circle(radius=0.1).move_to(side * [frame().right, frame().top, 0])))
    assert (fault.rule, fault.things) == ("outside the safe area", ("Circle",))


def test_a_line_is_as_wide_as_it_is_drawn() -> None:
    edge = frame().right - theme.SAFE - 0.02
    thin, thick = (Line(UP, DOWN).move_to([edge, 0, 0]).set_stroke(width=width) for width in (2, 40))
    assert faults(lambda step: step.add(thin)) == []
    assert [fault.rule for fault in faults(lambda step: step.add(thick))] == ["outside the safe area"]


def test_something_in_the_captions_place_is_found_and_the_caption_is_not() -> None:
    (fault,) = faults(lambda step: step.add(Square(0.2).move_to(caption_band().at(0, 0.8), aligned_edge=LEFT)))
    assert (fault.rule, fault.things) == ("in the captions' place", ("Square",))


def test_two_texts_overlapped_are_found() -> None:
    (fault,) = faults(lambda step: step.add(text("one"), text("other").shift(0.1 * RIGHT)))
    assert (fault.rule, fault.things) == ("text over text", ("text 'one'", "text 'other'"))
    assert abs(fault.where.center[0]) < 0.5


def test_a_line_through_text_is_found() -> None:
    (fault,) = faults(lambda step: step.add(Line(LEFT, RIGHT).set_stroke(width=3), text("word")))
    assert (fault.rule, fault.things) == ("a line through text", ("text 'word'",))


def test_a_line_beside_text_is_not() -> None:
    assert faults(lambda step: step.add(Line(LEFT, RIGHT).shift(0.3 * DOWN), text("word"))) == []


def test_text_that_is_too_small_is_found() -> None:
    (fault,) = faults(lambda step: step.add(text("word", size=theme.SMALLEST).scale(0.9)))
    assert fault.rule == "21.6 pixels high is too small"


def test_faint_text_is_found() -> None:
    (fault,) = faults(lambda step: step.add(text("word", color=theme.palette().rule)))
    assert fault.rule.startswith("contrast 2.")
    (fault,) = faults(lambda step: step.add(text("word").set_fill(opacity=0.3)))
    assert fault.rule.startswith("contrast ")


def test_text_is_compared_with_what_is_behind_it() -> None:
    def content(step: Step) -> None:
        ink = theme.palette().ink
        step.add(Square(2).set_fill(ink, opacity=1), text("on", color=theme.palette().background))
        step.add(text("off").shift(2 * DOWN), text("covered").shift(2 * UP))
        step.add(Square(2).set_fill(theme.palette().panel, opacity=1).set_stroke(width=0).shift(2 * UP))

    assert faults(content) == []
    (fault,) = faults(lambda step: step.add(Square(2).set_fill(theme.palette().ink, opacity=1), text("on")))
    assert fault.rule == "contrast 1.0"


def test_a_number_without_a_source_is_found() -> None:
    def content(step: Step) -> None:
        piece = text("3 cells")
        piece.readings = (reading(3, "cells"),)
        step.add(piece)

    assert faults(content) == []
    (fault,) = faults(lambda step: step.add(text("3 cells")))
    assert fault.rule == "no array and no notation answers for 3"


def test_a_number_in_the_lecturers_own_words_is_no_fault() -> None:
    settings = Settings(title="BIO 101, week 3", author="Room 7")

    def content(step: Step) -> None:
        step.add(text("BIO 101, week 3").shift(UP), text("Room 7").shift(DOWN))

    assert faults(content, settings=settings) == []
    assert len(faults(content)) == 2


def test_a_number_that_is_spoken_of_and_small_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Step, "spoken", (reading(3, "cells"), reading(4, "more")))

    def content(size: float) -> Content:
        return lambda step: step.add(
            numeral(3, "cells", size=26).shift(UP), numeral(3, "cells", size=size), numeral(3, "others").shift(DOWN)
        )

    assert faults(content(34)) == []
    (fault,) = faults(content(33))
    assert fault.rule == "3 is spoken of and 33.0 pixels high"


# When, and how it is told


@pytest.mark.parametrize("every", [None, 0.25])
def test_a_beat_that_goes_on_after_its_words_is_found(every: float | None) -> None:
    def content(step: Step) -> None:
        dot = Circle(radius=0.2)
        step.add(dot)
        step.play(dot.animate.shift(UP), run_time=5)

    (fault,) = faults(content, every=every)
    assert (fault.beat, fault.rule) == ("the-beat", "it moves for 3.8 s after its words, with nothing new")


def test_a_fault_in_motion_is_found_with_its_time_and_its_beat() -> None:
    def content(step: Step) -> None:
        dot = Circle(radius=0.2)
        step.add(dot)
        step.play(dot.animate.move_to(frame().at(1, 0.5)), run_time=1)
        step.play(dot.animate.move_to(ORIGIN), run_time=1)

    assert faults(content) == []
    (fault,) = faults(content, every=0.25)
    assert (fault.beat, fault.held, fault.rule) == ("the-beat", False, "outside the safe area")
    assert 0.5 <= fault.time <= 1.75


def test_texts_that_stand_over_each_other_for_a_while_are_found() -> None:
    def content(step: Step) -> None:
        one, other = text("one"), text("other").shift(0.1 * RIGHT)
        step.add(one, other)
        step.play(Create(Square().shift(3 * LEFT)), run_time=1)
        step.play(FadeOut(one))

    assert faults(content) == []
    (fault,) = faults(content, every=0.25)
    assert (fault.held, fault.rule) == (False, "text over text")


def test_a_fault_after_the_last_beat_is_found() -> None:
    class Tiny(Step):
        number, title = StepNumber(7), "Tiny"

        def construct(self) -> None:
            with self.beat("the-beat", "It is shown.", hold=0.25):
                self.add(text("word"))
            dot = Circle(radius=0.1).move_to(frame().at(1, 0.5))
            self.play(FadeIn(dot))
            self.remove(dot)

    (fault,) = inspect(Tiny, "07-tiny").faults
    assert fault.beat == "the end"


def test_each_fault_is_told_once_a_beat() -> None:
    def content(step: Step) -> None:
        step.add(text("label").move_to(frame().at(1, 0.5)))
        step.play(FadeIn(Square()), run_time=1)

    assert len(faults(content, every=0.25)) == 1


@pytest.mark.parametrize("aspect", ASPECTS.values(), ids=ASPECTS)
def test_the_picture_of_a_fault_is_saved_with_a_frame_around_it(tmp_path: Path, aspect: Any) -> None:
    found = look(lambda step: step.add(text("word", color=theme.palette().rule).shift(UP)), aspect=aspect, height=180)
    (path,) = found.save(tmp_path / "check")
    assert path == tmp_path / "check" / "07-tiny-01.png"
    image = np.asarray(Image.open(path))
    assert min(image.shape[:2]) == 180
    rows, columns = np.nonzero((image == (255, 0, 255)).all(axis=-1))
    middle = image.shape[0] / 2 - image.shape[0] / aspect.height
    assert abs((rows.min() + rows.max()) / 2 - middle) < 6
    assert columns.min() < image.shape[1] / 2


@pytest.mark.usefixtures("here")
def test_the_command_says_what_it_found_and_goes_on_after_a_failure(
    talk: Callable[[dict[str, str]], str],
    source: Callable[..., str],
    tmp_path: Path,
) -> None:
    push = "self.play(square.animate.shift(10 * RIGHT), run_time=0.4)"
    files = {"s01_good": source(1, "Good"), "s02_bad": source(2, "Bad", "1 / 0"), "s03_out": source(3, "Out", push)}
    console = Console(file=StringIO(), width=200)
    order = Order(entries(talk(files)), complete=True, folder=tmp_path, quality=Quality(160, 90, 10))
    assert check.check(order, console, None) == FAILED
    said = console.file.getvalue()
    assert "02-bad: ZeroDivisionError: division by zero, in s02_bad.py" in said
    assert "03-out, beat 'go-stay'" in said
    assert "2 faults in 3 steps and cards" in said
    assert [path.name for path in (tmp_path / "check").iterdir()] == ["03-out-01.png"]
