"""Sums of what is in a text or a file, by which things that are kept are found again."""

from hashlib import file_digest, sha256
from pathlib import Path

_KEY = 16  # digits: enough to tell apart what one folder keeps


def of_text(text: str) -> str:
    """Sum up a text, short enough for a name."""
    return sha256(text.encode()).hexdigest()[:_KEY]


def of_file(path: Path) -> str:
    """Sum up the bytes of a file, in full."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()
