"""Where a step goes on with what the last one left."""

from collections.abc import Iterable

from scenes.studio.errors import StudioError
from scenes.studio.lecture.entry import Entry


def seams(entries: Iterable[Entry]) -> list[tuple[Entry, Entry]]:
    """Return each step that hands its last picture over, with the step behind it, which takes it over.

    Raises
    ------
    StudioError
        If a step hands over and the next does not take over, or the other way round.
    """
    found = []
    steps = [entry for entry in entries if entry.number is not None]
    for before, after in zip([None, *steps], [*steps, None], strict=True):
        hands, takes = before is not None and before.hands_over, after is not None and after.takes_over
        if hands != takes:
            wrong = before if hands else after
            assert wrong is not None
            raise StudioError(
                f"{wrong.name} {'hands' if hands else 'takes'} a picture over, and the step "
                f"{'after' if hands else 'before'} it does not {'take' if hands else 'hand'} it over"
            )
        if before is not None and after is not None and hands:
            found.append((before, after))
    return found
