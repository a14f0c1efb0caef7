"""Films as the page's player takes them, and as a snippet shows them in any other page."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

from scenes.script.languages import own_name
from scenes.studio.make.web.files import File, ending


def shown(files: Iterable[File], poster: str | None, folder: Path) -> dict[str, Any]:
    """Describe what is played: rather the clip, which begins with a poster and ends on a picture."""
    films = [one for one in files if ending(one) == "mp4"]
    film = min(films, key=lambda one: one["kind"] != "clip", default=None)
    if film is None:
        return {"film": None, "poster": poster}
    return {"film": film, "poster": poster, "snippet": "\n".join(_snippet(film, poster, folder))}


def played(film: File | None, folder: Path) -> dict[str, Any]:
    """Describe a film as the player takes it, with its captions in the page: a browser reads none from beside it."""
    if film is None:
        return {}
    captions = (folder / film["file"]).with_suffix(".vtt")
    read = b64encode(captions.read_bytes()).decode() if captions.is_file() else None
    return {"address": quote(film["file"]), "width": film["width"], "height": film["height"], "captions": read}


def _snippet(film: File, poster: str | None, folder: Path) -> Iterator[str]:
    # What loops also starts by itself, which browsers allow to silent films only.
    ways = "autoplay loop muted playsinline" if film.get("loop") else "controls playsinline"
    own = played(film, folder)
    yield f'<video {ways} width="{film["width"]}" height="{film["height"]}"'
    if poster:
        yield f'       poster="{poster}"'
    yield f'       src="{own["address"]}">'
    if own["captions"]:
        language = film.get("language", "en")
        yield f'  <track kind="captions" srclang="{language}" label="{own_name(language)}"'
        yield f'         src="data:text/vtt;base64,{own["captions"]}">'
    yield "</video>"
