"""What all tests share: a media folder that is not the reader's own, and how they are dealt out to workers."""

import gc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from xdist.scheduler.loadscope import LoadScopeScheduling

# Times depend on who else uses the machine, and the same examples on every run tell the same story.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def _own_media(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let Manim write what it typesets into a temporary folder, in the tests that use Manim."""
    if (Path(__file__).parent / "dnacnn") in request.path.parents:
        yield
        return
    from manim import tempconfig  # noqa: PLC0415

    from scenes.kit.type.typeset import shelve  # noqa: PLC0415

    shelve(request.getfixturevalue("type_cache"))
    with tempconfig({"media_dir": request.getfixturevalue("media")}):
        yield


@pytest.fixture(scope="module", autouse=True)
def _few_looks_for_cycles() -> Iterator[None]:
    """Look for cycles among Manim's objects seldom, as the studio's workers do: otherwise it takes an eighth of all."""
    gc.collect()
    before = gc.get_threshold()
    gc.set_threshold(50_000, 20, 100)
    yield
    gc.set_threshold(*before)


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("media"))


@pytest.fixture(scope="session")
def type_cache(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Where typeset pieces are kept, for all workers: every step is told many times."""
    base = tmp_path_factory.getbasetemp()
    return (base if worker_id == "master" else base.parent) / "type"


# The first step of those that hand their picture on, for each that takes one over.
_CHAINS = {4: 3, 5: 3, 10: 9, 11: 9, 14: 13, 15: 13, 19: 18}


class _ByStep(LoadScopeScheduling):
    """Gives what is about one step to one worker, which then tells the step only once; the rest goes file by file."""

    def _split_scope(self, nodeid: str) -> str:
        about = re.match(r"tests/scenes/(?:\w+/)?test_(?:s(\d\d)\.|.*\[(\d\d)-)", nodeid)
        if "test_gate.py" in nodeid:
            return nodeid  # nothing is shared there
        if about is None:
            return nodeid.partition("::")[0]
        number = int(about[1] or about[2])
        return f"steps from {_CHAINS.get(number, number)}"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest in one piece, so that no worker is left alone with it at the end."""
    items.sort(key=lambda item: "studio" not in item.path.parts)


def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> LoadScopeScheduling:
    """Deal tests out by what they are about."""
    return _ByStep(config, log)
