import errno
from pathlib import Path

import pytest

from dnacnn.errors import InputError
from scenes.studio.errors import StudioError
from scenes.studio.jobs.cause import cause, trace

PATH = Path("media/05.mp4")


@pytest.mark.parametrize(
    ("error", "sentence"),
    [
        (StudioError("there is no step 20"), "there is no step 20"),
        (InputError("strand wants a text"), "strand wants a text"),
        (OSError(errno.ENOSPC, "x"), "the disk is full: there was no room for media/05.mp4"),
        (OSError(errno.EDQUOT, "x"), "the disk is full: there was no room for media/05.mp4"),
        (PermissionError(errno.EACCES, "x"), "media/05.mp4 may not be written here"),
        (OSError(errno.EROFS, "x"), "media/05.mp4 may not be written here"),
        (OSError(errno.EFBIG, "x"), "media/05.mp4 can't be written: it became larger than files may be here"),
        (OSError(errno.EIO, "x"), "media/05.mp4 can't be written: the disk has a fault"),
        (MemoryError("4 TiB"), "there was not enough memory: less at once, or smaller, may go"),
    ],
)
def test_a_mistake_that_is_not_the_programs_needs_no_trace(error: Exception, sentence: str) -> None:
    assert cause(error, PATH) == sentence
    assert trace(error) == ""


def test_a_mistake_of_the_program_is_explained_with_its_place() -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        1 / 0  # noqa: B018
    assert cause(caught.value, PATH).startswith("ZeroDivisionError: division by zero, in test_cause.py, line ")
    assert "Traceback" in trace(caught.value)


def test_an_error_that_was_never_raised_has_no_place() -> None:
    assert cause(KeyError("x"), PATH) == "KeyError: 'x'"
