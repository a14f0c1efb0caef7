"""A beat: one idea of a step, with its sentence and its times."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from scenes.kit.telling.speech import Speech
from scenes.kit.type.shown import DisplayedReading, Reading

_ENDS = re.compile(
    r"(?<=[.?!…])(?<!\b[a-z]\.)(?<!z\. B\.) +(?=[^\W\d_a-zß-ÿ]|[¿¡«„“\d])"
)  # of sentences, unlike e.g. that


@dataclass(frozen=True)
class Beat:
    """One idea of a step, once it has been told.

    Attributes
    ----------
    name : its id, the same in every language; sections and files are named by it.
    sentence : all that is said, as the script has it, its answer included.
    start, held, end : seconds from the step's start: when it begins, from when it stands still, when it ends.
    loop : whether its clip may be shown again and again.
    numerals : every number that its held picture displays, and where.
    answer, answered : the last part of the sentence, if it comes later, and when it does.
    spoken, spoken_answer : what a voice says instead of the sentence, and of its answer, where the script has it.
    news, lull : when the last new thing had come into the picture, and the longest time in which none came.
    speech : how long it is spoken; nothing without a voice.
    """

    name: str
    sentence: str
    start: float
    held: float
    end: float
    loop: bool
    numerals: tuple[DisplayedReading, ...] = ()
    answer: str = ""
    answered: float = 0.0
    spoken: str = ""
    spoken_answer: str = ""
    news: float = 0.0
    lull: float = 0.0
    speech: Speech = field(default_factory=Speech)

    @property
    def parts(self) -> tuple[str, ...]:
        """What is said: the sentence, or what comes before its answer and the answer."""
        return (self.sentence.removesuffix(f" {self.answer}"), self.answer) if self.answer else (self.sentence,)

    @property
    def heard(self) -> tuple[str, ...]:
        """What a voice says in each of its parts, before signs are turned into words."""
        spoken = (self.spoken, self.spoken_answer)
        return tuple(instead or part for part, instead in zip(self.parts, spoken, strict=False))

    @property
    def spans(self) -> list[tuple[float, float]]:
        """From when to when its parts are spoken; nothing without a voice."""
        spans = [(self.start, self.start + self.speech.text), (self.answered, self.answered + self.speech.answer)]
        return spans[: len(self.parts)] if self.speech else []

    @property
    def cues(self) -> list[tuple[str, float, float]]:
        """What is said, from when to when: its parts, or its sentences as they are heard."""
        if self.speech:
            return [
                cue
                for part, (start, end) in zip(self.parts, self.spans, strict=True)
                for cue in _sentences(part, start, end)
            ]
        edges = [self.start, self.answered, self.end] if self.answer else [self.start, self.end]
        return list(zip(self.parts, edges[:-1], edges[1:], strict=True))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every number that its held picture displays."""
        return tuple(numeral.reading for numeral in self.numerals)


def _sentences(said: str, start: float, end: float) -> Iterator[tuple[str, float, float]]:
    """Give the sentences of what is heard in some span, each with its share of the time."""
    sentences = _ENDS.split(said)
    letters = sum(map(len, sentences))
    for sentence in sentences:
        until = start + (end - start) * len(sentence) / letters
        yield sentence, start, until
        start, letters = until, letters - len(sentence)
