"""Whether a beat is told neither too fast nor too slowly."""

from collections.abc import Iterator

from scenes.kit.look import theme
from scenes.kit.telling.beat import Beat

_ROUNDED = 0.05  # words a second that whole pictures make of it


def words(said: str) -> int:
    """Count what is spoken one by one: words, numbers, signs.

    >>> words("Of 24 cells, 8 − 2 + 1 = 7.")
    10
    """
    return len(said.split())


def reading_time(said: str) -> float:
    """Return how many seconds a sentence must stand to be read, or spoken, beside a moving picture."""
    return max(len(said) / theme.READING + theme.QUICK, words(said) / theme.MOST_WORDS)


def words_a_second(beat: Beat) -> float:
    """Return how fast a beat's sentence has to be spoken; the faster part, if its answer comes later."""
    return max(words(said) / max(end - start, 1e-9) for said, start, end in beat.cues)


def complaints(beat: Beat, pace: float = 1.0) -> Iterator[str]:
    """Say what is wrong with a beat's pace.

    A beat may last longer than its words take as long as something new comes into the picture, and no longer than
    `theme.LULL` without.

    Parameters
    ----------
    beat : which.
    pace : how fast the lecturer wants all of it.
    """
    found = words_a_second(beat) / pace
    if found > theme.MOST_WORDS + _ROUNDED:
        yield f"{found:.1f} words a second are too many, at most {theme.MOST_WORDS} are spoken"
    spoken = beat.start + words(beat.sentence) / theme.LEAST_WORDS / pace
    idle = pace * (beat.held - max(spoken, beat.news))
    if idle > theme.IDLE:
        yield f"it moves for {idle:.1f} s after its words, with nothing new"
    if pace * beat.lull > theme.LULL:
        yield f"nothing new comes for {pace * beat.lull:.1f} s"
