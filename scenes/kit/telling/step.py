"""A step of the lecture: a scene that tells itself in beats."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, fields, replace
from typing import Any, ClassVar

import numpy as np
from manim import DOWN, LEFT, RIGHT, UP, FadeIn, FadeOut, Mobject
from manim.animation.animation import Animation

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace, run
from scenes.kit.fast_group import FastGroup
from scenes.kit.fast_scene import FastScene
from scenes.kit.look import theme
from scenes.kit.look.boxes import rounded
from scenes.kit.look.region import Region, frame, stage
from scenes.kit.telling.beat import Beat
from scenes.kit.telling.caption import Caption
from scenes.kit.telling.network_map import NetworkMap
from scenes.kit.telling.news import News
from scenes.kit.telling.pacing import reading_time, words
from scenes.kit.telling.settings import Settings
from scenes.kit.telling.slug import slug
from scenes.kit.telling.speech import BREATH, PAUSE, Speech
from scenes.kit.telling.step_number import MODULE, StepNumber
from scenes.kit.type.shown import COUNTED, DisplayedReading, Reading, counted
from scenes.kit.type.text import Glyphs, text
from scenes.script import script
from scenes.script.values import Message

_COUNTED = 1000  # positions and columns are never more
_APART = 0.6  # the least room between the heading and the map


class Step(FastScene):
    """One numbered step. A subclass tells itself in `construct`.

    Attributes
    ----------
    number, id : which step it is; both follow from its module's name, as 5 and "pad-with-o" from `s05_pad_with_o`.
    takes_over : the first picture is the last of the step before; start with `self.open_on(...)`.
    hands_over : the last picture stays for the next step; otherwise everything fades at the end.
    headed : whether the number and title stand at the top left; a title card has none.
    parts : those of the network that it is about, lit in the map at the top right, by their names in `map_marks.PARTS`;
        `grad_pooled` is the gradient there. Without any there is no map.
    lecture, trace : what is told, and the worked strand's values.
    arrays : name -> array, all that a displayed number can be an entry of: the trace's arrays by their names, another
        strand's as `detected@STRAND`, and whatever `register` was given.
    beats : those told so far.
    """

    number: ClassVar[StepNumber]
    id: ClassVar[str] = ""
    takes_over: ClassVar[bool] = False
    hands_over: ClassVar[bool] = False
    headed: ClassVar[bool] = True
    parts: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, **kwargs: Any) -> None:
        """Take number and id from the module's name."""
        super().__init_subclass__(**kwargs)
        named = MODULE.fullmatch(cls.__module__.rpartition(".")[2])
        if named:
            cls.number, cls.id = StepNumber(int(named[1]), named[2]), slug(named[3])

    def __init__(
        self,
        *args: Any,
        settings: Settings | None = None,
        on_held: Callable[["Step", Beat], None] | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.settings = settings or Settings()
        self.beats: list[Beat] = []
        self._on_held = on_held
        self._caption: Glyphs | None = None
        self._telling: _Telling | None = None
        self._news = News()

    def setup(self) -> None:
        """Bind the values and prepare the picture: ground and heading."""
        palette = self.settings.palette
        theme.activate(palette)
        script.activate(self.settings.language, self.id, self.settings.words)
        camera: Any = self.camera  # Manim's other renderer has a camera without a background
        camera.background_color = palette.background
        self.lecture: Lecture = self.settings.lecture
        self.arrays: dict[str, np.ndarray] = {COUNTED: np.arange(1, _COUNTED + 1)}
        self.trace: LectureTrace = run(self.lecture.worked, self.lecture)
        self._know_trace(self.trace, "")
        self.stage: Region = stage()
        self.heading = _heading(self.number, self.title)
        if self.parts:
            self.map = NetworkMap(self.trace, frame().width - 2 * theme.SAFE - self.heading.width - _APART, self.parts)
            self.map.move_to(frame().at(1, 1) + LEFT * theme.SAFE, aligned_edge=RIGHT).match_y(self.heading)
            self.heading.add(self.map)
        if self.headed and not self.takes_over:
            self.add(self.heading)

    @classmethod
    def unfit(cls, lecture: Lecture) -> str | None:  # noqa: ARG003 - most steps fit every lecture
        """Say in a sentence why the step makes no sense for a lecture, so that it is left out; None if it does."""
        return None

    @property
    def title(self) -> str:
        """The step's title, as this lecture has it: what is counted in a title follows from what is computed."""
        return script.say("title")

    @property
    def label(self) -> str:
        """The title with the step's number, but for a card's."""
        return self.title if not self.headed else f"{self.number} {self.title}"

    def open_on(self, *mobjects: Mobject) -> None:
        """Start from the picture that the step before left; the heading comes in over it."""
        self.add(*mobjects)
        self._still_frame()
        self.play(FadeIn(self.heading), run_time=theme.QUICK)

    @contextmanager
    def beat(
        self,
        name: str,
        sentence: str | None = None,
        *,
        message: str | None = None,
        hold: float = theme.HOLD,
        loop: bool = False,
        **values: Any,
    ) -> Iterator[None]:
        """Tell one idea: the block moves; when it ends, the picture stands until the sentence can have been read.

        The sentence is the beat's message in the script. If what it says is better seen before it is said, the end of
        the message goes into its attribute `.answer`, which has its place in the caption from the start and comes when
        the block calls `self.answer()`, at the latest when the block ends:

            the-pattern_read-cagttaag =
                CA comes first, then TT, then AG. So what is it?
                .answer = It is positive.

        Parameters
        ----------
        name : the beat's id, such as "the-last-step"; it names the section and the files made from it.
        sentence : the narration of a step that has no script; caption, subtitle and speaker note.
        message : the id of its message in the script, where it isn't the beat's own.
        hold : the shortest time for which the finished picture stands, in seconds.
        loop : whether the beat's clip may be shown in a loop.
        values : what the message is filled with.
        """
        name = slug(name)
        said = Message(sentence) if sentence is not None else script.message(message or name, **values)
        telling = self._begin(name, said)
        yield
        if said.answer and telling.answered is None:
            self.answer()
        held = self.time
        # The last state of a play is drawn only by what follows it, so a beat always ends on a wait.
        self._stand(max(hold, self._time_left(telling)))
        self._note(self._told(name, telling, held, loop=loop))

    def answer(self, *along: Animation, run_time: float = theme.QUICK) -> None:
        """Complete the caption of the beat that is being told by its message's `.answer`; a subtitle begins with it.

        Parameters
        ----------
        along : what moves at the same time, such as the verdict that the answer speaks of.
        run_time : of all of these, in seconds.

        Raises
        ------
        ValueError
            If it has been given already.
        """
        telling = self._telling
        if telling is None or telling.answered is not None:
            raise ValueError("a beat is answered once")
        if not telling.said.answer:  # a lecturer may say all of it at once
            if along:
                self.play(*along, run_time=run_time)
            return
        # What comes first can have been said by then, however long a language makes it.
        since = (self.time - telling.start) * self.settings.pace
        spoken = words(telling.said.text) / theme.MOST_WORDS
        if telling.speech:
            spoken = (telling.speech.text + PAUSE) * self.settings.pace
        if spoken > since:
            self._stand(spoken - since)
        telling.answered = self.time
        arriving = [telling.caption.bring_in_the_answer()] if telling.caption else []
        if arriving or along:
            self.play(*arriving, *along, run_time=run_time)
        else:
            self._stand(run_time)
        self._news.spans.append((telling.answered, self.time))

    def pause(self, duration: float = theme.PAUSE) -> None:
        """Let the picture stand, by default for two seconds, so that a question can be thought about."""
        self._stand(duration)

    def tear_down(self) -> None:
        """Leave an empty picture, or the one that the next step takes over."""
        self.next_section(f"{self.number.stem}-out")
        if self._caption is not None:
            self.remove(self._caption)
        leaving = [self.heading] if self.hands_over else list(self.mobjects)
        shown = {*self.get_mobject_family_members()}
        leaving = [mobject for mobject in leaving if mobject in shown]
        if leaving:
            self.play(*(FadeOut(mobject) for mobject in leaving), run_time=theme.QUICK)
        self._still_frame()

    def play(self, *args: Any, **kwargs: Any) -> None:
        """Play animations, and note whether they brought anything new."""
        start = self.time
        self._look_for_news(start)
        super().play(*args, **kwargs)
        self._look_for_news(start)

    def compile_animations(self, *args: Any, **kwargs: Any) -> list[Animation]:
        """Take animations as they are given, at the lecture's pace, or slower if a voice takes its time."""
        animations: list[Animation] = super().compile_animations(*args, **kwargs)
        if self._tempo != 1:
            for animation in animations:
                animation.run_time /= self._tempo
        return animations

    def register(self, name: str, values: Any) -> np.ndarray:
        """Name values of the core that the step displays and that are not in a trace; return them as an array."""
        self.arrays[name] = np.asarray(values)
        return self.arrays[name]

    def register_all(self, arrays: Mapping[str, Any]) -> None:
        """Name all values that a figure displays; see `register`."""
        for name, values in arrays.items():
            self.register(name, values)

    def trace_of(self, strand: str) -> LectureTrace:
        """Return another strand's values; its arrays are known as `detected@STRAND` and so on."""
        trace = run(strand, self.lecture)
        self._know_trace(trace, f"@{strand}")
        return trace

    def trace_under(self, name: str, **choices: Any) -> LectureTrace:
        """Return the worked strand's values under other choices of the lecture, known as `name.detected` and so on."""
        lecture = replace(self.lecture, **choices)
        trace = run(lecture.worked, lecture)
        self._know_trace(trace, prefix=f"{name}.")
        return trace

    @property
    def spoken(self) -> tuple[Reading, ...]:
        """The numbers of the core in the sentence of the beat that is being told."""
        return self._telling.said.readings if self._telling else ()

    @property
    def time(self) -> float:
        """Seconds told so far."""
        return float(self.renderer.time)

    def locate(self, *parts: str) -> Animation:
        """Light other parts of the map, beside what else moves: `self.play(self.locate("pooling"), ...)`."""
        lit: Animation = self.map.animate.light(parts).build()
        return lit

    def clear_stage(self, *keep: Mobject, along: Iterable[Animation] = (), run_time: float = theme.QUICK) -> None:
        """Fade out everything but the heading, the caption and what is to be kept; `along` plays at the same time."""
        kept = {
            id(part) for mobject in (*keep, self.heading, self._caption) if mobject for part in mobject.get_family()
        }
        leaving = [mobject for mobject in self.mobjects if not any(id(part) in kept for part in mobject.get_family())]
        if leaving:
            self.play(*(FadeOut(mobject) for mobject in leaving), *along, run_time=run_time)

    def settle(self, *mobjects: Mobject) -> None:
        """Let the picture consist of these, the last on top, beside heading and caption; for when they look the same.

        What an animation moves comes to the front, and leaves groups behind: this ends a step as the next one begins.
        """
        present = self.get_mobject_family_members()
        kept = [mobject for mobject in (self.heading, self._caption) if mobject in present]
        self.clear()
        self.add(*kept, *mobjects)

    def shown_type(self) -> Iterator[Glyphs]:
        """Give every piece of type on screen of which something is visible."""
        for mobject in self.mobjects:
            for part in mobject.get_family():
                if isinstance(part, Glyphs) and any(glyph.get_fill_opacity() > 0 for glyph in part):
                    yield part

    def displayed(self) -> list[DisplayedReading]:
        """Return what every number on screen is, and where."""
        whole = frame()
        found = []
        for piece in self.shown_type():
            if piece.readings:
                across = ((x - whole.left) / whole.width for x in (piece.get_left()[0], piece.get_right()[0]))
                down = ((whole.top - y) / whole.height for y in (piece.get_top()[1], piece.get_bottom()[1]))
                (left, right), (top, bottom) = across, down
                left, top, right, bottom = (round(float(share), 4) for share in (left, top, right, bottom))
                found += [DisplayedReading(reading, (left, top, right, bottom)) for reading in piece.readings]
        return found

    def _begin(self, name: str, said: Message) -> "_Telling":
        """Begin a beat with its caption."""
        self.next_section(f"{self.number.stem}-{len(self.beats) + 1}-{name}")
        spoken = self.settings.speech[len(self.beats) :]
        self._telling = _Telling(said, self.time, spoken[0] if spoken else Speech())
        self._show_caption(self._telling)
        return self._telling

    def _told(self, name: str, telling: "_Telling", held: float, *, loop: bool) -> Beat:
        """Return the beat that has just been told, and that moved until it was held."""
        said = telling.said
        times = {"start": telling.start, "held": held, "end": self.time, "answered": telling.answered or 0.0}
        news = {"news": min(held, self._news.last(telling.start)), "lull": self._news.lull(telling.start, self.time)}
        numerals = tuple(self.displayed())
        return Beat(
            name,
            said.whole,
            **times,
            loop=loop,
            numerals=numerals,
            answer=said.answer,
            spoken=said.spoken,
            spoken_answer=said.spoken_answer,
            speech=telling.speech,
            **news,
        )

    def _note(self, beat: Beat) -> None:
        """Write a beat's subtitles, and let whoever looks see its held picture."""
        for part, start, end in beat.cues:
            self.add_subcaption(part, duration=end - start, offset=start - beat.end)
        self.beats.append(beat)
        if self._on_held is not None:
            self._on_held(self, beat)

    def _know_trace(self, trace: LectureTrace, suffix: str = "", *, prefix: str = "") -> None:
        for entry in fields(trace):
            value = getattr(trace, entry.name)
            if isinstance(value, np.ndarray):
                self.arrays[prefix + entry.name + suffix] = value

    def _still_frame(self) -> None:
        self._stand(1 / self.camera.frame_rate)

    def _stand(self, seconds: float) -> None:
        """Hold the picture for whole frames, at least so long, whatever rounding does to the clock."""
        rate = self.camera.frame_rate
        # Manim rounds down; half a frame more than meant keeps the count.
        self.wait((max(1, np.ceil(seconds / self.settings.pace * rate - 1e-6)) + 0.5) * self._tempo / rate)

    @property
    def _tempo(self) -> float:
        """How many times as fast as it is written all moves."""
        return self.settings.pace / (self._telling.speech.slowing if self._telling else 1.0)

    def _time_left(self, telling: "_Telling") -> float:
        """Return for how long the picture must still stand, in seconds of the lecture's own pace."""
        pace = self.settings.pace
        if not telling.speech:
            return telling.reading_time(self.time, pace)
        left = telling.speaking_time(self.time) * pace
        return max(left, telling.reading_time(self.time, pace)) if self.settings.captions else left

    def _look_for_news(self, start: float) -> None:
        spoken = {id(part) for part in self._caption.get_family()} if self._caption else ()
        shown = (one for one in self.get_mobject_family_members() if id(one) not in spoken)
        self._news.look(shown, start, self.time)

    def _show_caption(self, telling: "_Telling") -> None:
        if not self.settings.captions:
            return
        if self._caption is not None:
            self.remove(self._caption)
        telling.caption = Caption(telling.said)
        self._caption = telling.caption.type
        self.add(self._caption)


@dataclass
class _Telling:
    """A beat while it is told.

    Attributes
    ----------
    said : its message.
    start, answered : when it began, and when its answer came, in seconds.
    speech : how long it is spoken.
    caption : if captions are drawn.
    """

    said: Message
    start: float
    speech: Speech
    answered: float | None = None
    caption: Caption | None = None

    def reading_time(self, now: float, pace: float) -> float:
        """Return for how long the caption must still stand, in seconds of the lecture's own pace."""
        whole = reading_time(self.said.whole) - (now - self.start) * pace
        if self.answered is None:
            return whole
        return max(whole, reading_time(self.said.answer) - (now - self.answered) * pace)

    def speaking_time(self, now: float) -> float:
        """Return how long it is from now until the speech has ended, and a breath has been taken."""
        ends = [self.start + self.speech.text, (self.answered or self.start) + self.speech.answer]
        return max(ends) + BREATH - now


def _heading(number: StepNumber, title: str) -> FastGroup:
    palette = theme.palette()
    readings = [counted(number.whole)] if number.whole else []
    digits = text(str(number), size=theme.LABEL, color=palette.background, weight=700, readings=readings)
    chip = rounded(corner_radius=0.12, width=max(0.5, digits.width + 0.26), height=0.46)
    chip.set_fill(palette.accent, opacity=1).set_stroke(width=0)
    words = text(title, size=theme.LABEL, color=palette.muted, weight=600)
    heading = FastGroup(FastGroup(chip, digits.move_to(chip)), words.next_to(chip, RIGHT, buff=0.22))
    words.on_baseline_of(digits)
    top_left = frame().at(0, 1)
    return heading.move_to(top_left + RIGHT * theme.SAFE + DOWN * (theme.SAFE - 0.06), aligned_edge=LEFT + UP)
