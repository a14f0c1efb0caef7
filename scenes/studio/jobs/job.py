"""What a worker is given, and what it gives back. Both can be sent to another process or another machine."""

from dataclasses import dataclass, field
from pathlib import Path

from scenes.kit.telling.settings import Settings
from scenes.kit.type.shown import DisplayedReading
from scenes.studio.lecture.entry import Entry
from scenes.studio.video.quality import QUALITIES, Coding, Quality


@dataclass(frozen=True)
class Job:
    """One step to be made into something.

    Attributes
    ----------
    entry : which step or card.
    path : where to write: a film's file, or the folder of held pictures.
    quality : size and pictures a second.
    settings : what the step is told with.
    coding : how a film is encoded.
    span : which beats, from the first, counted from 0, to the one after the last; None for all, and the span that ends
        with the step has None as its end.
    shelf : folder of typeset pieces from before; None for none.
    """

    entry: Entry
    path: Path = Path()
    quality: Quality = QUALITIES["1080p"]
    settings: Settings = field(default_factory=Settings)
    coding: Coding = field(default_factory=Coding)
    span: tuple[int, int | None] | None = None
    shelf: Path | None = None

    @property
    def label(self) -> str:
        """What it is called while it is under way."""
        if self.span is None:
            return self.entry.name
        first, end = self.span
        return f"{self.entry.name} from beat {first + 1}" + ("" if end is None else f" to {end}")


@dataclass(frozen=True)
class Cue:
    """One beat, as files beside the film need it; times are seconds from the step's start.

    Attributes
    ----------
    name, sentence, start, held, end, loop, figures : as in `scenes.kit.telling.step.Beat`.
    """

    name: str
    sentence: str
    start: float
    held: float
    end: float
    loop: bool
    numerals: tuple[DisplayedReading, ...] = ()


@dataclass(frozen=True)
class Result:
    """What became of a job.

    Attributes
    ----------
    job : which.
    paths : the files that it wrote.
    frames : how many pictures it wrote, or would have written, at the job's pace.
    cues : the step's beats.
    hashes : of each beat's pictures, as raw bytes; what comes after the last beat counts as one more.
    before : whether it was there from before, so that nothing had to be done.
    seconds : how long the work took.
    failure : why it did not succeed, in one sentence; None if it did.
    trace : where a mistake in the program lies, line by line; empty for a mistake that the sentence explains.
    headline : the step's title as this lecture has it; empty for the title that the catalog has.
    omitted : why the step is left out of this lecture, in one sentence; None if it is told.
    """

    job: Job
    paths: tuple[Path, ...] = ()
    frames: int = 0
    cues: tuple[Cue, ...] = ()
    hashes: tuple[str, ...] = ()
    before: bool = False
    seconds: float = 0.0
    failure: str | None = None
    trace: str = ""
    headline: str = ""
    omitted: str | None = None

    @property
    def title(self) -> str:
        """What the step is called in this lecture."""
        return self.headline or self.job.entry.title

    @property
    def length(self) -> float:
        """The seconds that the step lasts."""
        return self.frames / self.job.quality.fps
