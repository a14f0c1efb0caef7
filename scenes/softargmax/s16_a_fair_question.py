"""Step 16: two people talk about a name, and softmax becomes softargmax."""

from typing import Any

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
    Transform,
    VMobject,
)

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.kit.telling.step import Step
from scenes.kit.type.text import text
from scenes.script.script import say_lines
from scenes.softargmax.figures.people.bubble import Bubble
from scenes.softargmax.figures.people.dialogue import SIZE, Dialogue
from scenes.softargmax.figures.people.person import Person, act, talk
from scenes.softargmax.figures.people.pose import FLAT, GRIN, OH, SMILE, WRY, Mouth, Pose

_SOFT, _ARG, _MAX = "soft", "arg", "max"
_WORD = 0.24  # seconds in which a word is said


class FairQuestion(Step):
    """A hand goes up, a name is blamed, and a syllable slides into it."""

    parts = ("output",)

    def construct(self) -> None:
        """Let two people talk at a table."""
        self.lay_out()
        with self.beat("a-hand-goes-up"):
            self.draw_the_people()
            self.raise_a_hand()
            self.speak(self.student, self.dialogue.question, last=FLAT)
        with self.beat("what-the-name-says"):
            self.lift_the_word()
            self.read_the_name()
        with self.beat("a-misnomer"):
            self.reply()
            self.strike_out_the_promise()
        with self.beat("one-syllable-missing"):
            self.part_the_word()
            self.drop_the_syllable()
            self.read_the_new_name()

    def lay_out(self) -> None:
        """Place the table, the two people and what they will say."""
        self.dialogue = Dialogue(self.stage, names=(_SOFT + _MAX, _MAX), longest=_SOFT + _ARG + _MAX)
        self.student, self.teacher = self.dialogue.student, self.dialogue.teacher

    def draw_the_people(self) -> None:
        """Draw the table, and two people behind it."""
        self.play(Create(self.dialogue.table), run_time=theme.QUICK)
        drawn = (DrawBorderThenFill(person) for person in (self.student, self.teacher))
        self.play(LaggedStart(*drawn, lag_ratio=0.25), run_time=theme.SLOW)

    def raise_a_hand(self) -> None:
        """Let the student raise a hand, and the teacher see it."""
        raised = {"elbow": (2.6, -2.3), "hand": (1.95, -0.45), "finger": 1.0}
        self.play(act(self.student, brows=0.9, look=(0.8, 0.35), **raised), run_time=theme.QUICK)
        self.play(act(self.teacher, brows=0.5, look=(-0.8, 0.3)), run_time=theme.QUICK)

    def speak(self, person: Person, bubble: Bubble, *, last: Mouth, **changes: Any) -> None:
        """Grow a bubble out of a mouth that talks while the words come."""
        bubble.words.set_fill(opacity=0)
        self.play(GrowFromPoint(bubble.shell, person.mouth_point()), run_time=theme.QUICK)
        self.add(bubble)
        seconds = _WORD * len(bubble.words)
        words = (word.animate.set_fill(opacity=1).build() for word in bubble.words)
        self.play(
            LaggedStart(*words, lag_ratio=0.5, run_time=seconds),
            talk(person, 2 * len(bubble.words), last, **changes),
            run_time=seconds,
        )

    def lift_the_word(self) -> None:
        """Lift the word out of the question and enlarge it between the two."""
        said, glance = self.dialogue.question.word(_SOFT + _MAX), self.dialogue.glance
        self.word = text(_SOFT + _MAX, self.dialogue.size, weight=700).move_to(self.dialogue.word_at)
        self.soft, self.max = self.word[: len(_SOFT)], self.word[len(_SOFT) :]
        lifted = said[: len(self.word)].copy()
        lowered = {"elbow": Pose.elbow, "hand": Pose.hand, "finger": 0.0}
        self.play(
            Transform(lifted, self.word.copy()),
            act(self.student, brows=0.3, look=(0.8, glance - 0.1), **lowered),
            act(self.teacher, brows=0.0, look=(-0.8, glance)),
            run_time=theme.SLOW,
        )
        self.remove(lifted)
        self.add(self.word)

    def read_the_name(self) -> None:
        """Say what each half of the name promises."""
        self.soft_note = self.note(self.soft, "promise-soft")
        self.max_note = self.note(self.max, "promise-max")
        for note in (self.soft_note, self.max_note):
            self.play(FadeIn(note, shift=0.15 * DOWN), run_time=theme.NORMAL)
        self.play(act(self.student, doubt=1.0, mouth=WRY), run_time=theme.QUICK)

    def note(self, letters: VMobject, message: str) -> "Note":
        """Return a brace under letters of the word, and what they mean."""
        return Note(letters, self.word.baseline, self.dialogue.size, say_lines(message))

    def reply(self) -> None:
        """Let the teacher sigh and blame the name."""
        sigh = act(self.teacher, lids=0.0, look=(-0.4, -0.3), brows=0.5, mouth=FLAT)
        self.play(sigh, run_time=theme.NORMAL)
        spread = {"elbow": (2.7, -2.6), "hand": (2.35, -1.3)}
        self.speak(self.teacher, self.dialogue.reply, last=WRY, lids=1.0, look=(-0.8, 0.1), doubt=-0.6, **spread)

    def strike_out_the_promise(self) -> None:
        """Strike out what the second half of the name promises."""
        self.strikes = FastGroup(*(Strike(line.get_left(), line.get_right()) for line in self.max_note.words))
        self.strikes.set_stroke(theme.palette().negative, width=theme.BOLD).scale(1.06)
        self.play(
            LaggedStart(*(Create(strike) for strike in self.strikes), lag_ratio=0.6),
            act(self.student, doubt=0.0, brows=1.0, mouth=OH),
            run_time=theme.NORMAL,
        )

    def part_the_word(self) -> None:
        """Let the letters part, so that some have room in between."""
        self.whole = text(_SOFT + _ARG + _MAX, self.dialogue.size, weight=700).match_x(self.word)
        self.whole.on_baseline_of(self.word)
        soft, last = self.whole[: len(_SOFT)], self.whole[-len(_MAX) :]
        apart = (soft.get_x() - self.soft.get_x()) * RIGHT
        self.play(
            FadeOut(self.max_note, self.strikes),
            self.soft.animate.shift(apart),
            self.soft_note.animate.shift(apart),
            self.max.animate.move_to(last),
            run_time=theme.NORMAL,
        )

    def drop_the_syllable(self) -> None:
        """Drop in the missing letters."""
        arg = self.whole[len(_SOFT) : -len(_MAX)].set_fill(theme.palette().accent)
        self.play(
            LaggedStart(*(FadeIn(letter, shift=0.9 * DOWN) for letter in arg), lag_ratio=0.5),
            act(self.student, look=(0.8, max(0.0, self.dialogue.glance))),
            run_time=theme.SLOW,
        )
        self.remove(self.word, self.soft, self.max, *arg)
        self.add(self.whole)

    def read_the_new_name(self) -> None:
        """Say what the second half means now, and let both be content."""
        note = self.note(self.whole[len(_SOFT) :], "meaning-argmax")
        self.play(FadeIn(note, shift=0.15 * DOWN), run_time=theme.NORMAL)
        rest = {"elbow": Pose.elbow, "hand": Pose.hand}
        self.play(
            act(self.student, brows=0.6, mouth=GRIN),
            act(self.teacher, mouth=SMILE, doubt=0.0, look=(-0.8, -0.1), **rest),
            run_time=theme.NORMAL,
        )


class Strike(Line):
    """A line through words."""

    crosses_text = True


class Note(FastGroup):
    """A brace under some letters, deep enough for the longest of them, and what they mean."""

    def __init__(self, letters: VMobject, baseline: float, size: float, lines: list[str]) -> None:
        left, right = letters.get_left() + 0.06 * RIGHT, letters.get_right() + 0.06 * LEFT
        left[1] = right[1] = baseline - 0.4 * size / theme.PIXELS_PER_UNIT
        self.brace = BraceBetweenPoints(left, right, direction=DOWN, buff=0, color=theme.palette().muted)
        # The words grow less than the letters above them.
        words_size = max(0.7, (size / SIZE) ** 0.6) * theme.BODY
        self.words = FastGroup(*(text(line, words_size) for line in lines)).arrange(DOWN, buff=0.15)
        super().__init__(self.brace, self.words.next_to(self.brace, DOWN, buff=0.18))
