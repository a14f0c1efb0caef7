"""What a step is told with: the lecture's choices, and how they are to look and to sound."""

from dataclasses import asdict, dataclass, field, replace
from typing import TYPE_CHECKING, Any, Self

from dnacnn.lecture.lecture import Lecture
from scenes.kit.look.theme import DARK, Palette
from scenes.kit.telling.speech import Speech
from scenes.script.source import Source

if TYPE_CHECKING:  # alone: not every step depends on what is trained
    from dnacnn.experiments.learning.results import Results


@dataclass(frozen=True)
class Settings:
    """What a step is told with.

    Attributes
    ----------
    lecture : the strands, motifs and scalars.
    palette : the theme's colours.
    captions : whether the sentences are drawn into the lowest eighth.
    title : of the whole, on the opening card; None for the lecture's own.
    author : whose lecture it is, below the title; None for nobody.
    pace : how fast everything goes; 2 is twice as fast.
    language : of all that is said and written, as a code such as "en".
    words : a lecturer's own messages, instead of those that the language has.
    speech : how long each beat of the step is spoken, in order; nothing without a voice.
    seeds : how many times the encore's trainings are repeated.
    results : of these trainings, where they have been done for this lecture. They follow from the rest.
    """

    lecture: Lecture = field(default_factory=Lecture)
    palette: Palette = DARK
    captions: bool = True
    title: str | None = None
    author: str | None = None
    pace: float = 1.0
    language: str = "en"
    words: tuple[Source, ...] = ()
    speech: tuple[Speech, ...] = ()
    seeds: int = 20
    results: "Results | None" = field(default=None, repr=False, compare=False)

    def as_data(self) -> dict[str, Any]:
        """Return what JSON can hold; `from_data` undoes it."""
        data = asdict(replace(self, results=None))
        del data["results"]
        data["lecture"] = {name: value for name, value in data["lecture"].items() if value is not None}
        return data

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> Self:
        """Return the settings that `as_data` was asked of."""
        colours = data["palette"] | {
            name: tuple(map(tuple, value)) if name == "bases" else tuple(value)
            for name, value in data["palette"].items()
            if isinstance(value, (list, tuple))
        }
        words = tuple(Source(**one) for one in data["words"])
        speech = tuple(Speech(**one) for one in data.get("speech", ()))
        lecture, palette = Lecture(**data["lecture"]), Palette(**colours)
        return cls(**{**data, "lecture": lecture, "palette": palette, "words": words, "speech": speech})
