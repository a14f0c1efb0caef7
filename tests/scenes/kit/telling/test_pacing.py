from typing import Any

import pytest
from manim import FadeIn, Rotate, Square

from scenes.kit.look import theme
from scenes.kit.telling.beat import Beat
from scenes.kit.telling.news import News
from scenes.kit.telling.pacing import complaints, reading_time, words_a_second
from scenes.kit.telling.step import Step
from scenes.kit.telling.step_number import StepNumber
from scenes.studio.run.rehearsal import rehearse

TEN = "One two three four five six seven eight nine ten."


def beat(sentence: str = TEN, **facts: Any) -> Beat:
    return Beat("one", sentence, **({"start": 10.0, "held": 13.0, "end": 14.0, "loop": False, "news": 12.5} | facts))


class Turning(Step):
    number = StepNumber(1)
    title = "Turning"

    def construct(self) -> None:
        square = Square()
        with self.beat("come", TEN):
            self.play(FadeIn(square), run_time=1)
            self.play(Rotate(square), run_time=14)
            self.play(FadeIn(Square(1)), run_time=1)
        with self.beat("turn", "It turns."):
            self.play(Rotate(square), run_time=5)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, []),
        ({"end": 12.0, "held": 11.0}, ["5.0 words a second are too many, at most 3.2 are spoken"]),
        ({"held": 17.0, "end": 18.0}, ["it moves for 3.2 s after its words, with nothing new"]),
        ({"held": 17.0, "end": 18.0, "news": 15.5}, []),
        ({"lull": 12.5}, ["nothing new comes for 12.5 s"]),
    ],
)
def test_what_is_too_fast_or_too_slow_is_said(facts: dict[str, Any], said: list[str]) -> None:
    assert list(complaints(beat(**facts))) == said


def test_a_lecturers_own_pace_is_no_fault() -> None:
    twice = beat(start=5.0, held=6.5, end=7.0, news=6.25, lull=5.0)
    assert next(complaints(twice)).startswith("5.0 words a second")
    assert not list(complaints(twice, pace=2.0))


def test_the_faster_part_counts() -> None:
    answered = beat("Which of these two is it? The last.", answer="The last.", answered=11.0)
    assert words_a_second(answered) == pytest.approx(6.0)


def test_a_sentence_of_short_words_stands_for_as_long_as_it_is_spoken() -> None:
    assert reading_time("a b c d e f g h i j") == pytest.approx(10 / theme.MOST_WORDS)
    assert reading_time("understandably incomprehensible") == pytest.approx(31 / theme.READING + theme.QUICK)


def test_a_step_knows_when_something_new_comes() -> None:
    come, turn = rehearse(Turning).beats
    assert [come.news, come.lull] == pytest.approx([16.0, 14.0])
    assert turn.news == turn.start == come.end
    assert turn.lull == pytest.approx(turn.end - turn.start)
    assert [list(complaints(one)) for one in (come, turn)] == [
        ["nothing new comes for 14.0 s"],
        ["it moves for 4.2 s after its words, with nothing new"],
    ]


def test_spans_of_news_may_overlap_a_beat() -> None:
    news = News()
    news.spans = [(1.0, 3.0), (6.0, 7.0), (6.5, 6.8)]
    assert news.lull(2.0, 12.0) == pytest.approx(5.0)
    assert news.lull(8.0, 9.0) == pytest.approx(1.0)
    assert (news.last(2.0), news.last(7.5)) == (7.0, 7.5)
