"""What all tests share: a media folder that is not the reader's own, and how they are dealt out to workers."""

import gc
import re
import signal
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler.loadscope import LoadScopeScheduling

from scenes.studio.lecture.catalog import entries
from tests.scenes.seams import seams

# Times depend on who else uses the machine, and the same examples on every run give the same results.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


def pytest_configure() -> None:
    """Let the commands that tests start get signals, though a shell's background and `nohup` ignore some for all."""
    for one in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, one, None)
        if number is not None and signal.getsignal(number) is signal.SIG_IGN:
            signal.signal(number, lambda *_: None)  # unlike what is ignored, a handler is not inherited


@pytest.fixture(autouse=True)
def _own_media(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let Manim write what it typesets into a temporary folder, in the tests that use Manim."""
    if (Path(__file__).parent / "dnacnn") in request.path.parents:
        yield
        return
    from manim import tempconfig  # noqa: PLC0415

    with tempconfig({"media_dir": request.getfixturevalue("media")}):
        yield


@pytest.fixture(scope="module", autouse=True)
def _few_looks_for_cycles() -> Iterator[None]:
    """Look for cycles among Manim's objects seldom, as the studio's workers do: otherwise it takes an eighth of all.

    What lives by then, such as steps that were run and are kept, is not looked through again.
    """
    gc.collect()
    gc.freeze()
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    yield
    gc.set_threshold(*before)


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("media"))


@cache
def _chains() -> dict[str, str]:
    """Return how the name of the first step begins of those that hand their picture on, by each that takes one over."""
    first: dict[str, str] = {}
    for before, after in seams(entries()):
        stems = [entry.name.partition("-")[0] for entry in (before, after)]
        first[stems[1]] = first.get(stems[0], stems[0])
    return first


def _stem(nodeid: str) -> str | None:
    """Return how the name of the step begins that a test is about, if it is about one."""
    about = re.match(r"tests/scenes/(?:\w+/)?test_(?:s(\d\d[b-z]?)\.|.*\[(\d\d[b-z]?)-)", nodeid)
    return about and (about[1] or about[2])


class _ByStep(LoadScopeScheduling):
    """Gives what is about one step to one worker, which then runs the step only once; the rest goes file by file.

    What a test is about is seen from its file's name or its parameter's: a test of one card or step has it as such.
    """

    def _split_scope(self, nodeid: str) -> str:
        stem = _stem(nodeid)
        return f"steps from {_chains().get(stem, stem)}" if stem else nodeid.partition("::")[0]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest in one piece, so that no worker is left alone with it at the end."""
    # Files of few tests, which take long, then the steps; the many small files fill what is left of either worker.
    items.sort(key=lambda item: ("studio" not in item.path.parts, _stem(item.nodeid) is None))


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling:
    """Deal tests out by what they are about."""
    config.option.loadscopereorder = False  # which would begin with what has the most tests
    return _ByStep(config, log)


collect_ignore = ["gate/gate.py"]  # a program, which finds its module beside it
