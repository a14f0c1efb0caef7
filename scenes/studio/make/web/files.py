"""Files that the index names, as links on a page."""

from collections.abc import Iterable
from typing import Any
from urllib.parse import quote

from scenes.script.script import say

# Files by their endings, those first that are asked for most; films come before all of them.
_FORMATS = ("webm", "mov", "gif", "png", "svg", "pdf", "srt", "vtt")

File = dict[str, Any]  # an entry of the index


def links(files: Iterable[File]) -> list[dict[str, str]]:
    """Link files, those first that are asked for most."""
    return [{"address": quote(one["file"]), "format": _format(one)} for one in sorted(files, key=_rank)]


def poster(files: Iterable[File]) -> str | None:
    """Return the address of the picture to show before a film plays: rather the one of its size."""
    pictures = [one for one in files if one["kind"] in ("poster", "picture") and ending(one) == "png"]
    found = min(pictures, key=lambda one: one["kind"] != "poster", default=None)
    return quote(found["file"]) if found else None


def ending(one: File) -> str:
    """Return what a file's name ends in, without a dot."""
    return str(one["file"]).rpartition(".")[2]


def _rank(one: File) -> int:
    """Sort by what is asked for most, and clips before films."""
    own = ending(one)
    return 2 * _FORMATS.index(own) + 2 if own in _FORMATS else int(one["kind"] != "clip")


def _format(one: File) -> str:
    own = ending(one)
    if own in _FORMATS:
        return say(f"page_format-{own}")
    size = f"{own.upper()} {one['height']}p"
    return size if one["kind"] == "clip" else say("page_format-film", format=size)
