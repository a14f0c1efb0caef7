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
)

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.telling.step import Step
from scenes.kit.type.text import text
from scenes.softargmax.figures.people.bubble import Bubble
from scenes.softargmax.figures.people.person import Person, act, talk
from scenes.softargmax.figures.people.pose import FLAT, GRIN, OH, SMILE, WRY, Mouth, Pose

_SOFT, _ARG, _MAX = "soft", "arg", "max"
_WORD = 1.35 * theme.DISPLAY
_ARM = 2.8  # head radii from the middle of a head to the elbow of a raised arm
_ASKED = ("If we can backpropagate", "through max, why did we", "need softmax?")
_ASKED_UPRIGHT = ("If we can", "backpropagate", "through max, why", "did we need", "softmax?")
_REPLIED = ("Well, softmax is really", "a misnomer.")
_REPLIED_UPRIGHT = ("Well, softmax", "is really", "a misnomer.")


class FairQuestion(Step):
    """A hand goes up, a name is blamed, and a syllable slides into it."""

    def construct(self) -> None:
        """Seat two people at a table and let them talk."""
        self.seat()
        with self.beat(
            "a hand goes up",
            "Many networks end in softmax, which turns outputs into probabilities. A hand goes up: max lets a gradient "
            "through, as we saw. So why soften it?",
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
        # Room beside each head for an arm, and between the two for the word or for nothing.
        radius = min(0.122 * stage.height, (0.1 if stage.upright else 0.067) * stage.width)
        cloth = [
            ManimColor(c).interpolate(ManimColor(palette.panel), 0.35).to_hex() for c in (palette.accent, palette.muted)
        ]
        asking = Pose(look=(0.75, -0.25), mouth=FLAT)
        answering = Pose(look=(-0.7, 0.1), mouth=SMILE)
        self.student = Person(hair="curls", color=cloth[0], side=-1, radius=radius, pose=asking)
        self.teacher = Person(hair="bob", color=cloth[1], side=1, radius=radius, pose=answering, glasses=True)
        aside = max(0.145 * stage.width, _ARM * radius)
        for person, x in ((self.student, stage.left + aside), (self.teacher, stage.right - aside)):
            person.shift([x - person.get_x(), stage.at(0, 0.01)[1] - person.table_height(), 0])
            person.strike(person.pose)
        self.table = Line(stage.at(0, 0.01), stage.at(1, 0.01)).set_stroke(palette.muted, width=theme.BOLD)
        self.place_words()

    def place_words(self) -> None:
        """Hang the bubbles, and say where the word will stand, how large, and how far up the eyes go to see it."""
        stage, named = self.stage, (_SOFT + _MAX, _MAX)
        mouths = self.student.mouth_point(), self.teacher.mouth_point()
        widest = text(_SOFT + _ARG + _MAX, _WORD, weight=700).width
        self.large = _WORD * min(1.0, (mouths[1][0] - mouths[0][0] - 0.5) / widest)
        self.word_at, self.glance = stage.at(0.5, 0.45), -0.05
        asked, replied, size = _ASKED, _REPLIED, 1.1 * theme.BODY
        middles = stage.at(0.21, 0.82), stage.at(0.8, 0.82)
        if stage.upright:
            asked, replied, size = _ASKED_UPRIGHT, _REPLIED_UPRIGHT, 1.4 * theme.BODY
            low = self.student.get_top()[1] + 0.45
            heights = [Bubble.height_of(lines, size) for lines in (asked, replied)]
            middles = [
                np.array([stage.at(across, 0)[0], low + height / 2, 0])
                for across, height in zip((0.26, 0.77), heights, strict=True)
            ]
            self.large, self.glance = _WORD * 0.95 * stage.width / widest, 0.7
            self.word_at = np.array([0.0, (low + max(heights) + stage.top) / 2 + 0.6, 0.0])
        self.question = Bubble(asked, mouths[0], middles[0], size=size, named=named)
        self.reply = Bubble(replied, mouths[1], middles[1], size=size, named=named)

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
        self.word = text(_SOFT + _MAX, self.large, weight=700).move_to(self.word_at)
        self.soft, self.max = self.word[: len(_SOFT)], self.word[len(_SOFT) :]
        lowered = {
            "elbow": Pose.elbow,
            "hand": Pose.hand,
            "finger": 0.0,
            "brows": 0.3,
        }
        lifted = said[: len(self.word)].copy()
        self.play(
            Transform(lifted, self.word.copy()),
            act(self.student, look=(0.8, self.glance - 0.1), **lowered),
            act(self.teacher, look=(-0.8, self.glance), brows=0.0),
            run_time=theme.SLOW,
        )
        self.remove(lifted)
        self.add(self.word)
        self.word.set_fill(palette.ink)

    def read_the_name(self) -> None:
        """Say what each half of the name promises."""
        below = self.word.baseline
        self.soft_note = Note(self.soft, below, self.large, "a gentle", "version of")
        self.max_note = Note(self.max, below, self.large, "the largest", "number")
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
        self.strikes = FastGroup(*(Line(line.get_left(), line.get_right()) for line in words))
        self.strikes.set_stroke(theme.palette().negative, width=theme.BOLD).scale(1.06)
        for strike in self.strikes:
            strike.crosses_text = True  # that is what it is for
        self.play(
            LaggedStart(*(Create(strike) for strike in self.strikes), lag_ratio=0.6),
            act(self.student, doubt=0.0, brows=1.0, mouth=OH),
            run_time=theme.NORMAL,
        )

    def slide_in(self) -> None:
        """Let the letters part and the missing ones drop in between."""
        whole = text(_SOFT + _ARG + _MAX, self.large, weight=700).move_to(self.word)
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
            act(self.student, look=(0.8, max(0.0, self.glance))),
            run_time=theme.SLOW,
        )
        self.remove(self.word, self.soft, self.max, *arg)
        self.add(whole)
        note = Note(whole[len(_SOFT) :], whole.baseline, self.large, "the place of", "the largest")
        self.play(FadeIn(note, shift=0.15 * DOWN), run_time=theme.NORMAL)
        rest = {"elbow": Pose.elbow, "hand": Pose.hand}
        self.play(
            act(self.student, brows=0.6, mouth=GRIN),
            act(self.teacher, mouth=SMILE, doubt=0.0, look=(-0.8, -0.1), **rest),
            run_time=theme.NORMAL,
        )


class Note(FastGroup):
    """A brace under some letters, deep enough for the longest of them, and what they mean."""

    def __init__(self, letters: FastGroup, baseline: float, size: float, *lines: str) -> None:
        palette = theme.palette()
        left, right = letters.get_left() + 0.06 * RIGHT, letters.get_right() + 0.06 * LEFT
        left[1] = right[1] = baseline - 0.4 * size / theme.PIXELS_PER_UNIT
        self.brace = BraceBetweenPoints(left, right, direction=DOWN, buff=0, color=palette.muted)
        # The words grow less than the letters above them.
        said = max(0.7, (size / _WORD) ** 0.6) * theme.BODY
        self.words = FastGroup(*(text(line, said) for line in lines)).arrange(DOWN, buff=0.15)
        super().__init__(self.brace, self.words.next_to(self.brace, DOWN, buff=0.18))
