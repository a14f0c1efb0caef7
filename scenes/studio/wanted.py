"""What someone wants of a step beside its film: pictures, or clips."""

from dataclasses import dataclass

from scenes.studio.job import Job


@dataclass(frozen=True)
class Stills(Job):
    """Pictures of one step.

    Attributes
    ----------
    formats : which of png, svg and pdf.
    at, frames : which pictures, by their times in seconds and by their numbers in the film, from 0; without either,
        the held picture of each beat.
    """

    formats: tuple[str, ...] = ("png",)
    at: tuple[float, ...] = ()
    frames: tuple[int, ...] = ()


@dataclass(frozen=True)
class Clips(Job):
    """Clips of one step and of each of its beats.

    Attributes
    ----------
    formats : which of mp4, webm and gif; a poster comes with them.
    """

    formats: tuple[str, ...] = ("mp4", "webm", "gif")
