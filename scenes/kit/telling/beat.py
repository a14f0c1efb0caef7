"""A beat: one idea of a step, with its sentence and its times."""

from dataclasses import dataclass

from scenes.kit.type.shown import DisplayedReading, Reading


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
    def cues(self) -> list[tuple[str, float, float]]:
        """What is said, from when to when: one part, or two."""
        if not self.answer:
            return [(self.sentence, self.start, self.end)]
        first, answer = self.parts
        return [(first, self.start, self.answered), (answer, self.answered, self.end)]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every number that its held picture displays."""
        return tuple(numeral.reading for numeral in self.numerals)
