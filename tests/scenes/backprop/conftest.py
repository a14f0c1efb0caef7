"""Tests of a chapter's figures may use its words."""

import pytest

from scenes.script import script

_STEPS = {"gradient": "ties", "ties": "ties"}


@pytest.fixture(autouse=True)
def _words(request: pytest.FixtureRequest) -> None:
    """Put the script of the step in force whose figures a test module is about; elsewhere the chapter's."""
    script.activate("en", _STEPS.get(request.path.stem.removeprefix("test_"), "backpropagating-through-max"))
