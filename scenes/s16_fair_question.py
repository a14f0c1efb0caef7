"""Step 16: two people talk about a name, and softmax becomes softargmax."""

from typing import Any

import numpy as np
from manim import (
    DOWN,
    LEFT,
    RIGHT,
    BraceBetweenPoints,
    Create,
    DrawBorderThenFill,
    FadeIn,
    FadeOut,
    GrowFromPoint,
    LaggedStart,
    Line,
    ManimColor,
    Transform,
    VGroup,
)

from scenes.kit import theme
from scenes.kit.bubble import Bubble
from scenes.kit.person import Person, act, talk
from scenes.kit.pose import FLAT, GRIN, OH, SMILE, WRY, Mouth, Pose
from scenes.kit.step import Step
from scenes.kit.type import text

_SOFT, _ARG, _MAX = "soft", "arg", "max"
_WORD = 1.35 * theme.DISPLAY


class FairQuestion(Step):
    """A hand goes up, a name is blamed, and a syllable slides into it."""

    number = 16
    title = "A fair question"

    def construct(self) -> None:
        """Seat two people at a table and let them talk."""
        self.seat()
        with self.beat(
            "a hand goes up",
            "A hand goes up. Max lets a gradient through, as we have just seen. So what is softmax for?",
        ):
            self.ask()
        with self.beat(
            "what the name says",
            "The name promises a soft version of max. But max was no obstacle in the first place.",
        ):
            self.take_the_word()
            self.read_the_name()
        with self.beat(
            "a misnomer",
            "The answer begins with a sigh: the name is wrong. It is not the max that is made soft.",
        ):
            self.answer()
        with self.beat(
            "one syllable missing",
            "One syllable is missing. It is a soft argmax: it tells where the largest is, not how large it is.",
        ):
            self.slide_in()

    def seat(self) -> None:
        """Place the table, the two people and what they will say."""
        palette = theme.palette()
        stage = self.stage
        radius = 0.122 * stage.height
        cloth = [
            ManimColor(c).interpolate(ManimColor(palette.panel), 0.35).to_hex() for c in (palette.accent, palette.muted)
        ]
        asking = Pose(look=(0.75, -0.25), mouth=FLAT)
        answering = Pose(look=(-0.7, 0.1), mouth=SMILE)
        self.student = Person(hair="curls", color=cloth[0], side=-1, radius=radius, pose=asking)
        self.teacher = Person(hair="bob", color=cloth[1], side=1, radius=radius, pose=answering, glasses=True)
        for person, across in ((self.student, 0.145), (self.teacher, 0.855)):
            foot = stage.at(across, 0.01)
            person.shift(foot - np.array([person.get_x(), person.table_height(), 0]) * [1, 1, 0])
            person.strike(person.pose)
        self.table = Line(stage.at(0, 0.01), stage.at(1, 0.01)).set_stroke(palette.muted, width=theme.BOLD)
        names = (_SOFT + _MAX, _MAX)
        self.question = Bubble(
            ("If we can backpropagate", "through max, why did we", "need softmax?"),
            self.student.mouth_point(),
            stage.at(0.21, 0.82),
            size=1.1 * theme.BODY,
            named=names,
        )
        self.reply = Bubble(
            ("Well, softmax is really", "a misnomer."),
            self.teacher.mouth_point(),
            stage.at(0.8, 0.82),
            size=1.1 * theme.BODY,
            named=names,
        )

    def ask(self) -> None:
        """Let a hand go up, and the question come out."""
        self.play(Create(self.table), run_time=theme.QUICK)
        people = (self.student, self.teacher)
        self.play(LaggedStart(*(DrawBorderThenFill(p) for p in people), lag_ratio=0.25), run_time=theme.SLOW)
        raised = {"elbow": (2.6, -2.3), "hand": (1.95, -0.45), "finger": 1.0, "brows": 0.9, "look": (0.8, 0.35)}
        self.play(act(self.student, **raised), run_time=theme.QUICK)
        self.play(act(self.teacher, brows=0.5, look=(-0.8, 0.3)), run_time=theme.QUICK)
        self.say(self.student, self.question, last=FLAT)

    def say(self, person: Person, bubble: Bubble, *, last: Mouth, **changes: Any) -> None:
        """Grow a bubble out of a mouth that talks while the words come."""
        bubble.words.set_fill(opacity=0)
        self.play(GrowFromPoint(bubble.shell, person.mouth_point()), run_time=theme.QUICK)
        self.add(bubble)
        words = len(bubble.words)
        told = [word.animate.set_fill(opacity=1) for word in bubble.words]
        seconds = 0.24 * words
        self.play(
            LaggedStart(*told, lag_ratio=0.5, run_time=seconds),
            talk(person, 2 * words, last, **changes),
            run_time=seconds,
        )

    def take_the_word(self) -> None:
        """Lift the word out of the question and enlarge it between the two."""
        palette = theme.palette()
        said = self.question.word(_SOFT + _MAX)
        self.word = text(_SOFT + _MAX, _WORD, weight=700).move_to(self.stage.at(0.5, 0.45))
        self.soft, self.max = self.word[: len(_SOFT)], self.word[len(_SOFT) :]
        lowered = {"elbow": Pose.elbow, "hand": Pose.hand, "finger": 0.0, "brows": 0.3, "look": (0.8, -0.15)}
        lifted = said[: len(self.word)].copy()
        self.play(
            Transform(lifted, self.word.copy()),
            act(self.student, **lowered),
            act(self.teacher, look=(-0.8, -0.05), brows=0.0),
            run_time=theme.SLOW,
        )
        self.remove(lifted)
        self.add(self.word)
        self.word.set_fill(palette.ink)

    def read_the_name(self) -> None:
        """Say what each half of the name promises."""
        below = self.word.baseline
        self.soft_note = Note(self.soft, below, "a gentle", "version of")
        self.max_note = Note(self.max, below, "the largest", "number")
        for note in (self.soft_note, self.max_note):
            self.play(FadeIn(note, shift=0.15 * DOWN), run_time=theme.NORMAL)
        self.play(act(self.student, doubt=1.0, mouth=WRY), run_time=theme.QUICK)

    def answer(self) -> None:
        """Let the other one sigh and blame the name, and strike out half of what it promises."""
        sigh = {"lids": 0.0, "look": (-0.4, -0.3), "brows": 0.5, "mouth": FLAT}
        self.play(act(self.teacher, **sigh), run_time=theme.NORMAL)
        spread = {"elbow": (2.7, -2.6), "hand": (2.35, -1.3)}
        self.say(self.teacher, self.reply, last=WRY, lids=1.0, look=(-0.8, 0.1), doubt=-0.6, **spread)
        words = self.max_note.words
        self.strikes = VGroup(*(Line(line.get_left(), line.get_right()) for line in words))
        self.strikes.set_stroke(theme.palette().negative, width=theme.BOLD).scale(1.06)
        self.play(
            LaggedStart(*(Create(strike) for strike in self.strikes), lag_ratio=0.6),
            act(self.student, doubt=0.0, brows=1.0, mouth=OH),
            run_time=theme.NORMAL,
        )

    def slide_in(self) -> None:
        """Let the letters part and the missing ones drop in between."""
        whole = text(_SOFT + _ARG + _MAX, _WORD, weight=700).move_to(self.word)
        whole.on_baseline_of(self.word)
        soft, arg = whole[: len(_SOFT)], whole[len(_SOFT) : -len(_MAX)]
        apart = soft.get_x() - self.soft.get_x()
        self.play(
            FadeOut(self.max_note, self.strikes),
            self.soft.animate.shift(RIGHT * apart),
            self.soft_note.animate.shift(RIGHT * apart),
            self.max.animate.move_to(whole[-len(_MAX) :]),
            run_time=theme.NORMAL,
        )
        arg.set_fill(theme.palette().accent)
        landing = [FadeIn(letter, shift=0.9 * DOWN) for letter in arg]
        self.play(
            LaggedStart(*landing, lag_ratio=0.5),
            act(self.student, look=(0.8, 0.0)),
            run_time=theme.SLOW,
        )
        self.remove(self.word, *arg)
        self.add(whole)
        note = Note(whole[len(_SOFT) :], whole.baseline, "the place of", "the largest")
        self.play(FadeIn(note, shift=0.15 * DOWN), run_time=theme.NORMAL)
        rest = {"elbow": Pose.elbow, "hand": Pose.hand}
        self.play(
            act(self.student, brows=0.6, mouth=GRIN),
            act(self.teacher, mouth=SMILE, doubt=0.0, look=(-0.8, -0.1), **rest),
            run_time=theme.NORMAL,
        )


class Note(VGroup):
    """A brace under some letters, deep enough for the longest of them, and what they mean."""

    def __init__(self, letters: VGroup, baseline: float, *lines: str) -> None:
        palette = theme.palette()
        left, right = letters.get_left() + 0.06 * RIGHT, letters.get_right() + 0.06 * LEFT
        left[1] = right[1] = baseline - 0.4 * _WORD / theme.PIXELS_PER_UNIT
        self.brace = BraceBetweenPoints(left, right, direction=DOWN, buff=0, color=palette.muted)
        self.words = VGroup(*(text(line, theme.BODY) for line in lines)).arrange(DOWN, buff=0.15)
        super().__init__(self.brace, self.words.next_to(self.brace, DOWN, buff=0.18))
