"""What a worker is given, and what it gives back. Both can be sent to another process or another machine."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from scenes.kit.telling.beat import Beat
from scenes.kit.telling.settings import Settings
from scenes.script.languages import tag
from scenes.studio.lecture.entry import Entry
from scenes.studio.video.quality import QUALITIES, Coding, Quality

LEAVING = Path(".cache", "leaving")  # the folder, beside films, of what leads from each to the next


@dataclass(frozen=True)
class Job:
    """One step to be made into something.

    Attributes
    ----------
    kind : what comes of it.
    entry : which step or card.
    path : where to write: a film's file, or the folder of held pictures.
    quality : size and pictures a second.
    settings : what the step is drawn with.
    coding : how a film is encoded.
    span : which beats, from the first, counted from 0, to the one after the last; None for all, and the span that ends
        with the step has None as its end.
    """

    kind: ClassVar[str] = "film"

    entry: Entry
    path: Path = Path()
    quality: Quality = QUALITIES["1080p"]
    settings: Settings = field(default_factory=Settings)
    coding: Coding = field(default_factory=Coding)
    span: tuple[int, int | None] | None = None

    @property
    def name(self) -> str:
        """What its files are called, but for their endings: the step, and the language unless it is English."""
        return f"{self.entry.name}{tag(self.settings.language)}"

    @property
    def leaving(self) -> Path:
        """Where what comes after the last beat is kept, as a film that only the lecture shows."""
        return self.path.parent / LEAVING / self.path.name

    @property
    def label(self) -> str:
        """What it is called while it is under way."""
        if self.span is None:
            return self.name
        first, end = self.span
        return f"{self.name} from beat {first + 1}" + ("" if end is None else f" to {end}")


@dataclass(frozen=True)
class FramesJob(Job):
    """Pictures of one step.

    Attributes
    ----------
    formats : which of png, svg and pdf.
    at, frames : which pictures, by their times in seconds and by their numbers in the film, from 0; without either,
        the held picture of each beat.
    """

    kind = "frames"

    formats: tuple[str, ...] = ("png",)
    at: tuple[float, ...] = ()
    frames: tuple[int, ...] = ()


@dataclass(frozen=True)
class ClipsJob(Job):
    """Clips of one step and of each of its beats, each with a poster and captions.

    Attributes
    ----------
    formats : several of mp4, webm, gif, mov and png.
    loop : whether each GIF begins again when it is over, not only that of a beat which may be shown in a loop.
    track : whether films have captions that can be switched on.
    """

    kind = "clips"

    formats: tuple[str, ...] = ("mp4", "webm", "gif")
    loop: bool = False
    track: bool = True


@dataclass(frozen=True)
class Result:
    """What became of a job.

    Attributes
    ----------
    job : which.
    paths : the files that it wrote.
    frames : how many pictures it wrote, or would have written, at the job's pace; what leads over to the next step
        counts too.
    beats : the step's.
    hashes : of each beat's pictures, as raw bytes; what comes after the last beat counts as one more.
    before : whether it was there from before, so that nothing had to be done.
    seconds : how long the work took.
    failure : why it did not succeed, in one sentence; None if it did.
    trace : where a mistake in the program lies, line by line; empty for a mistake that the sentence explains.
    headline : the step's title as this lecture has it; empty for the title that the catalog has.
    omitted : why the step is left out of this lecture, in one sentence; None if it is in it.
    sound : of what is heard in its films, summed up; empty for silent ones.
    key : of what its film depends on, summed up, as that was when the work began.
    """

    job: Job
    paths: tuple[Path, ...] = ()
    frames: int = 0
    beats: tuple[Beat, ...] = ()
    hashes: tuple[str, ...] = ()
    before: bool = False
    seconds: float = 0.0
    failure: str | None = None
    trace: str = ""
    headline: str = ""
    omitted: str | None = None
    sound: str = ""
    key: str = ""

    @property
    def title(self) -> str:
        """What the step is called in this lecture."""
        return self.headline or self.job.entry.title

    @property
    def length(self) -> float:
        """The seconds that the step lasts in the lecture."""
        return self.frames / self.job.quality.fps

    @property
    def film_frames(self) -> int:
        """How many pictures a film has that stands alone: it ends on what the last beat holds."""
        if self.job.span is not None or not self.beats:
            return self.frames
        return round(self.beats[-1].end * self.job.quality.fps)

    @property
    def film_length(self) -> float:
        """The seconds that a film lasts that stands alone."""
        return self.film_frames / self.job.quality.fps

    @property
    def films(self) -> tuple[tuple[Path, int], ...]:
        """What the lecture is joined from: the film and what leads over to the next, each with its number of frames."""
        found = ((self.job.path, self.film_frames), (self.job.leaving, self.frames - self.film_frames))
        return tuple(one for one in found if one[1])
