"""What all tests share: a media folder that is not the reader's own."""

from collections.abc import Iterator

import pytest
from hypothesis import settings

# Times depend on who else uses the machine, and the same examples on every run tell the same story.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def _own_media(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let Manim write what it typesets into a temporary folder, in the tests that use Manim."""
    if "core" in request.path.parts:
        yield
        return
    from manim import tempconfig  # noqa: PLC0415

    with tempconfig({"media_dir": request.getfixturevalue("media")}):
        yield


@pytest.fixture(scope="session")
def media(tmp_path_factory: pytest.TempPathFactory) -> str:
    return str(tmp_path_factory.mktemp("media"))
