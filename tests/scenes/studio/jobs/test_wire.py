from multiprocessing import get_context

import pytest

from scenes.studio.errors import StudioError
from scenes.studio.jobs import wire


def test_beginnings_are_reported_and_of_the_pictures_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    context = get_context("spawn")
    messages, stop = context.SimpleQueue(), context.Event()
    monkeypatch.setattr(wire, "_ends", wire._Ends(messages, stop))
    wire.report("05-pad", 0)
    for frames in range(1, 1000):
        wire.report("05-pad", frames)
    wire.report("06-slide", 0)
    messages.put(None)
    heard = list(iter(messages.get, None))
    assert heard[0] == wire.Report("05-pad", 0)
    assert heard[-1] == wire.Report("06-slide", 0)
    assert len(heard) < 100
    stop.set()
    with pytest.raises(StudioError):
        wire.report("06-slide", 1)
