"""`dnacnn page`: `index.html`, which plays the lecture and hands out its clips, from a folder, without a connection."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from shutil import copyfile
from typing import Any
from urllib.parse import quote

import fontpkg_inter
from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from rich.console import Console

from scenes.kit.look.theme import DARK, LIGHT, Palette
from scenes.kit.telling.settings import Settings
from scenes.script.languages import own_name, tag
from scenes.script.numbers import number
from scenes.script.script import say
from scenes.studio.errors import StudioError
from scenes.studio.make.order import OK, Order
from scenes.studio.make.web import films
from scenes.studio.make.web.files import File, ending, links, poster
from scenes.studio.make.web.map import network_map, tones
from scenes.studio.phrases import clock
from scenes.studio.store import index
from scenes.studio.store.atomic import whole, write_text
from scenes.studio.template import fill

NAME = "index"
FONT = "Inter.ttf"  # beside the page: that of the films

_OPENING = "00-"
_WHOLE = ("deck", "handout", "script")  # what is made of all steps

_INTER = Path(fontpkg_inter.__file__).parent / "files" / "Inter[opsz,wght].ttf"


def make(order: Order, console: Console) -> int:
    """Write the page of what is in the order's folder; return the exit code."""
    order.speak()
    path = write(order.folder, order.settings)
    order.enter(path, "page", say("page_itself"), console)
    return OK


def write(folder: Path, settings: Settings | None = None) -> Path:
    """Write the page of what the index in a folder names in the settings' language; return its path.

    The script of that language is in force. Title and author are the settings', or else those of the whole film.

    Raises
    ------
    StudioError
        If there is nothing to show.
    """
    settings = settings or Settings()
    language, everything = settings.language, index.read(folder)
    files = [one for one in everything if one.get("language", "en") == language]
    steps = [one for one in files if one.get("step") is not None and one["kind"] != "provenance"]
    film = next((one for one in files if one["kind"] == "lecture"), {})
    if not steps and not film:
        raise StudioError(f"{folder / index.NAME} names nothing that a page could show; `dnacnn clips` makes something")
    shown = [_step(list(of_one), folder) for _, of_one in groupby(_sorted(steps), key=lambda one: one["name"])]
    lecture = _lecture(film, files, folder) if film else None
    page = fill(
        "page.html",
        title=settings.title or film.get("title") or say("studio_untitled"),
        called=own_name(language),
        others=_others(everything, language),
        author=settings.author or film.get("author"),
        light=_colours(LIGHT),
        dark=_colours(DARK),
        font=FONT,
        lecture=lecture,
        map=network_map(settings.lecture, shown),
        whole=_whole(files),
        chapters=list(_chapters(shown, files)),
        films=_playable(lecture, shown, own_name(language)),
    )
    with whole(folder / FONT) as partial:
        copyfile(_INTER, partial)
    path = folder / f"{NAME}{tag(language)}.html"
    write_text(path, page)
    return path


def _whole(files: Iterable[File]) -> list[dict[str, str]]:
    """Link what is made of all steps."""
    return [
        {"address": quote(one["file"]), "format": say(f"page_{one['kind']}-{ending(one)}")}
        for one in files
        if one["kind"] in _WHOLE
    ]


def _others(files: Iterable[File], language: str) -> list[dict[str, str]]:
    """Find the pages in other languages."""
    pages = sorted((one.get("language", "en"), one["file"]) for one in files if one["kind"] == "page")
    return [
        {"language": code, "name": own_name(code), "address": quote(file)} for code, file in pages if code != language
    ]


def _sorted(steps: Iterable[File]) -> list[File]:
    return sorted(steps, key=lambda one: (one["name"], one["beat"]["number"] if one["beat"] else 0, one["file"]))


def _colours(palette: Palette) -> dict[str, str]:
    names = ("background", "panel", "ink", "muted", "accent")
    return {name: getattr(palette, name) for name in names} | {"edge": palette.rule} | tones(palette)


def _lecture(film: File, files: Sequence[File], folder: Path) -> dict[str, Any]:
    """Describe the whole lecture, with its captions and a list of its chapters."""
    beside = [one for one in files if one["kind"] == "captions" and one.get("step") is None]
    chapters = [_chapter(**one) for one in film["chapters"]]
    return {
        "lasts": clock(film["duration"]),
        "links": links([film, *beside]),
        "plays": {
            "id": "lecture",
            "title": film["title"],
            "poster": poster(files),  # a film that fades in begins with an empty picture
            "parts": [{"start": one["start"], "sentence": one["title"], "id": one["id"]} for one in chapters],
            **films.played(film, folder),
        },
    }


def _chapter(title: str, start: float, end: float) -> dict[str, Any]:
    number = title.partition(" ")[0]
    return {"title": title, "start": start, "end": end, "id": f"step-{number}" if number else None}


def _chapters(steps: Sequence[dict[str, Any]], files: Iterable[File]) -> Iterator[dict[str, Any]]:
    """Put steps into chapters: a chapter's card stands before its first step, by the names of their files."""
    cards = {one["name"]: one["title"] for one in files if one.get("name") and one.get("step") is None}
    cards = {name: title for name, title in cards.items() if not name.startswith(_OPENING)}

    def card(step: dict[str, Any]) -> str | None:
        return max((name for name in cards if name < step["name"]), default=None)

    for name, inside in groupby(steps, key=card):
        yield {"id": f"chapter-{name or 'steps'}", "title": cards.get(name or ""), "steps": list(inside)}


def _playable(lecture: dict[str, Any] | None, steps: Iterable[dict[str, Any]], called: str) -> Markup:
    """Describe all that the player plays, as data in the page."""
    found = [lecture["plays"]] if lecture else []
    found += [step["plays"] for step in steps if step["film"]]
    # Within a script element, only what could end it has to be written otherwise.
    return Markup(htmlsafe_json_dumps([{**one, "called": called} for one in found]))  # noqa: S704


def _step(files: Sequence[File], folder: Path) -> dict[str, Any]:
    """Describe a step: its clip, its sentences, its files, and those of its beats."""
    first = files[0]
    what = say("studio_step", number=str(first["step"]), title=first["title"])
    own = [one for one in files if one["beat"] is None]
    beats = [
        _beat(list(of_one), what, folder)
        for _, of_one in groupby((one for one in files if one["beat"]), key=lambda one: one["beat"]["number"])
    ]
    shown = films.shown(own, poster(own) or (beats[-1]["poster"] if beats else None), folder)
    parts = [{"start": beat["start"], "sentence": beat["sentence"]} for beat in beats if beat["film"]]
    return {
        **shown,
        "name": first["name"],
        "number": first["step"],
        "title": first["title"],
        "parts": first.get("parts", []),
        "what": what,
        "links": links(own),
        "beats": beats,
        "plays": {
            "id": f"step-{first['step']}",
            "title": f"{first['step']} {first['title']}",
            "poster": shown["poster"],
            "lit": first.get("parts", []),
            "parts": parts or [{"start": 0.0, "sentence": first["sentence"]}],
            **films.played(shown["film"], folder),
        },
    }


def _beat(files: Sequence[File], what: str, folder: Path) -> dict[str, Any]:
    """Describe a beat: its picture, its sentence and its files."""
    first = files[0]
    # A poster serves where there is no other picture.
    pictures = [one for one in files if one["kind"] == "picture"] or [one for one in files if one["kind"] == "poster"]
    shown, clip = films.shown(files, poster(files), folder), first["beat"]["number"]
    called = say("page_one-picture", clip=clip)
    if shown["film"]:
        called = say("page_one-clip", clip=clip, seconds=number(shown["film"]["duration"], 1))
    return {
        **shown,
        **first["beat"],
        "called": called,
        "what": say("studio_clip", clip=clip, what=what),
        "sentence": first["sentence"],
        "start": shown["film"]["start"] if shown["film"] else 0.0,
        "clips": links(one for one in files if one["kind"] in ("clip", "captions")),
        "pictures": links(pictures),
    }
