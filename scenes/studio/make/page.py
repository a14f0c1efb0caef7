"""`index.html`: a page that plays the lecture and hands out its clips, from a folder, without a connection."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from importlib.resources import files
from itertools import groupby
from pathlib import Path
from string import Template
from typing import Any
from urllib.parse import quote

from rich.console import Console

from scenes.kit.look.theme import DARK, LIGHT, Palette
from scenes.studio.errors import StudioError
from scenes.studio.make.list import clock
from scenes.studio.make.render import OK, Order
from scenes.studio.store import index
from scenes.studio.store.atomic import whole

NAME = "index.html"

_ABOUT = (
    "An animated lecture on how a small convolutional network reads DNA, in short steps. Each step stands alone: "
    "play it here, copy its snippet into a page of yours, or take its files for slides."
)
_FORMATS = {
    "webm": "WebM without background",
    "gif": "GIF",
    "png": "PNG",
    "svg": "SVG",
    "pdf": "PDF",
    "srt": "captions as SRT",
    "vtt": "captions as WebVTT",
}

# What is made of all steps, by kind and ending.
_WHOLE = {
    "deck": {
        "html": "Slides for a browser: one file, the sentences as notes (press S)",
        "pptx": "Slides for PowerPoint, with clips and notes",
        "pdf": "Slides as PDF, without motion",
    },
    "handout": {"pdf": "Handout for paper, as PDF"},
}

_File = dict[str, Any]


def write(folder: Path) -> Path:
    """Write the page of what is in a folder.

    Parameters
    ----------
    folder : with an index; the page goes there too.

    Returns
    -------
    path : the page's.

    Raises
    ------
    StudioError
        If there is nothing to show.
    """
    known = index.read(folder)
    steps = [one for one in known if one.get("step") is not None and one["kind"] != "provenance"]
    films = [one for one in known if one["kind"] == "lecture"]
    if not steps and not films:
        raise StudioError(f"{folder / index.NAME} names nothing that a page could show; `dnacnn clips` makes something")
    templates = files("scenes.studio") / "templates"
    parts = {
        "title": escape(films[0]["title"] if films else "The lecture, step by step"),
        "author": _author(films[0].get("author") if films else None),
        "about": _ABOUT,
        "style": _filled(templates / "page.css", {"colours": _colours(LIGHT), "dark_colours": _colours(DARK)}),
        "script": (templates / "page.js").read_text(encoding="utf-8"),
        "lecture": _lecture(films[0], known, folder) if films else "",
        "take": _take([one for one in known if one["kind"] in _WHOLE]),
        "steps": _steps(steps),
    }
    path = folder / NAME
    with whole(path) as partial:
        partial.write_text(_filled(templates / "page.html", parts), encoding="utf-8")
    return path


def make(order: Order, console: Console) -> int:
    """Write the page of what is in the order's folder, and say so.

    Parameters
    ----------
    order : its folder counts, and whether to speak.
    console : where to speak.

    Returns
    -------
    code : to exit with.
    """
    path = write(order.folder)
    index.add(path, "page", "All of it, to play and to take along")
    if not order.quiet:
        console.print(str(path))
    return OK


def _filled(template: Any, parts: dict[str, str]) -> str:
    return Template(template.read_text(encoding="utf-8")).substitute(parts)


def _author(name: str | None) -> str:
    return f'<p class="author">{escape(name)}</p>' if name else ""


def _colours(palette: Palette) -> str:
    names = ("background", "panel", "ink", "muted", "accent")
    lines = [f"  --{name}: {getattr(palette, name)};" for name in names]
    return "\n".join([*lines, f"  --edge: {palette.rule};"])


def _lecture(film: _File, known: Sequence[_File], folder: Path) -> str:
    """Show the whole lecture, with its captions and a list of its chapters."""
    beside = [one for one in known if one["kind"] == "captions"]
    track = "".join(_track(folder / one["file"]) for one in beside if _ending(one) == "vtt")
    chapters = "\n".join(_chapter(**one) for one in film["chapters"])
    first = _poster(known)  # a film that fades in begins with an empty picture
    shown = f' poster="{_address(first)}"' if first else ""
    return f"""<section class="lecture" aria-labelledby="lecture-heading">
<h2 id="lecture-heading">The lecture, {clock(film["duration"])}</h2>
<video id="film" controls preload="metadata" playsinline width="{film["width"]}" height="{film["height"]}"{shown}
 aria-labelledby="lecture-heading" src="{_address(film["file"])}">{track}</video>
{_downloads([film, *beside], "the lecture")}
<nav aria-labelledby="chapters-heading">
<h3 id="chapters-heading">Go to a step</h3>
<ol class="chapters">
{chapters}
</ol>
</nav>
</section>"""


def _track(captions: Path) -> str:
    # A browser refuses to read captions from a file beside a page that is a file itself, but not from the page.
    inside = b64encode(captions.read_bytes()).decode()
    return f'<track kind="captions" srclang="en" label="English" src="data:text/vtt;base64,{inside}">'


def _chapter(title: str, start: float, end: float) -> str:
    number, _, name = title.partition(" ")
    return (
        f'<li><button type="button" data-start="{start:.3f}" data-end="{end:.3f}">'
        f'<span class="number">{escape(number)}</span> <span>{escape(name)}</span> '
        f'<span class="time">{clock(start)}</span></button></li>'
    )


def _take(known: list[_File]) -> str:
    """Hand out what is made of all steps."""
    if not known:
        return ""
    links = "\n".join(
        f'<li><a href="{_address(one["file"])}" download>{_WHOLE[one["kind"]][_ending(one)]}</a></li>' for one in known
    )
    return f"""<section aria-labelledby="take-heading">
<h2 id="take-heading">For a lecture hall</h2>
<ul>
{links}
</ul>
</section>"""


def _steps(known: Iterable[_File]) -> str:
    """Show the steps, in order."""
    ordered = sorted(known, key=lambda one: (one["step"], one["name"], one["file"]))
    shown = [_step(list(of_one)) for _, of_one in groupby(ordered, key=lambda one: (one["step"], one["name"]))]
    if not shown:
        return ""
    items = "\n".join(shown)
    return f"""<section aria-labelledby="steps-heading">
<h2 id="steps-heading" tabindex="-1">The steps</h2>
<ol class="steps">
{items}
</ol>
</section>"""


def _step(known: list[_File]) -> str:
    """Show a step: its clip, its sentences, its files, and those of its beats."""
    first = known[0]
    name, what = first["name"], f"step {first['step']}, {first['title']}"
    own = [one for one in known if one["beat"] is None]
    beats = [
        (number, list(of_one))
        for number, of_one in groupby(
            sorted((one for one in known if one["beat"]), key=lambda one: (one["beat"]["number"], one["file"])),
            key=lambda one: one["beat"]["number"],
        )
    ]
    film = _film(own)
    poster = _poster(own) or _poster([one for _, of_one in beats[-1:] for one in of_one])
    sentences = "\n".join(f"<li>{escape(of_one[0]['sentence'])}</li>" for _, of_one in beats)
    said = f'<ol class="beats">\n{sentences}\n</ol>' if sentences else f"<p>{escape(first['sentence'])}</p>"
    clips = "\n".join(_beat(of_one, what) for _, of_one in beats)
    more = f"<details><summary>{len(beats)} clips of {escape(what)}</summary>\n{clips}\n</details>" if beats else ""
    return f"""<li><article class="step" id="{escape(name)}" aria-labelledby="{escape(name)}-heading">
<div>
<h3 id="{escape(name)}-heading"><span class="number">{first["step"]}</span>{escape(first["title"])}</h3>
{_player(film, poster, what) if film else ""}
{_downloads(own, what)}
{_embed(film, poster, what) if film else ""}
</div>
<div>
{said}
{more}
</div>
</article></li>"""


def _beat(known: list[_File], what: str) -> str:
    """Show a beat: its picture, its sentence and its files."""
    first = known[0]
    what = f"clip {first['beat']['number']} of {what}"
    film = _film(known)
    poster = _poster(known)
    size = f' width="{film["width"]}" height="{film["height"]}"' if film else ""
    shown = f'<img src="{_address(poster)}" alt="" loading="lazy"{size}>' if poster else ""
    clips = [one for one in known if one["kind"] == "clip"]
    # A poster serves where there is no other picture.
    drawn = [one for one in known if one["kind"] == "picture"] or [one for one in known if one["kind"] == "poster"]
    lasts = f" ({film['duration']:.1f} s)" if film else ""
    return f"""<div class="clip">
{shown}
<p>{first["beat"]["number"]}. {escape(first["beat"]["name"])}{lasts}</p>
{_downloads(clips, what)}
{_downloads(drawn, f"the picture of {what}", "Picture: ")}
{_embed(film, poster, what) if film else ""}
</div>"""


def _player(film: _File, poster: str | None, what: str) -> str:
    shown = f' poster="{_address(poster)}"' if poster else ""
    return (
        f'<video controls preload="none" playsinline width="{film["width"]}" height="{film["height"]}"{shown} '
        f'aria-label="{escape(what)}" src="{_address(film["file"])}"></video>'
    )


def _embed(film: _File, poster: str | None, what: str) -> str:
    """Show what someone writes into a page of their own, with a button that copies it."""
    snippet = "\n".join(_snippet(film, poster))
    return (
        f'<div class="embed"><pre><code>{escape(snippet)}</code></pre>'
        f'<button type="button" class="copy" data-what="snippet of {escape(what)}" '
        f'aria-label="Copy the snippet of {escape(what)}">Copy</button></div>'
    )


def _snippet(film: _File, poster: str | None) -> Iterator[str]:
    # What loops also starts by itself, which browsers allow to silent films only.
    ways = "autoplay loop muted playsinline" if film.get("loop") else "controls playsinline"
    yield f'<video {ways} width="{film["width"]}" height="{film["height"]}"'
    if poster:
        yield f'       poster="{_address(poster)}"'
    yield f'       src="{_address(film["file"])}"></video>'


def _downloads(known: Iterable[_File], what: str, label: str = "Download: ") -> str:
    links = [
        f'<a href="{_address(one["file"])}" download aria-label="{escape(f"{_format(one)} of {what}")}">'
        f"{escape(_format(one))}</a>"
        for one in sorted(known, key=_rank)
    ]
    return f'<p class="files">{label}{" ".join(links)}</p>' if links else ""


def _rank(one: _File) -> int:
    """Sort by what is asked for most, and clips before films."""
    ending = _ending(one)
    return 2 * list(_FORMATS).index(ending) + 2 if ending in _FORMATS else int(one["kind"] != "clip")


def _format(one: _File) -> str:
    ending = _ending(one)
    kind = "" if one["kind"] == "clip" else "film, "
    return _FORMATS.get(ending) or f"{kind}{ending.upper()} {one['height']}p"


def _film(known: Iterable[_File]) -> _File | None:
    """Return what a page plays: rather the clip, which begins with a poster and ends on a picture."""
    films = [one for one in known if _ending(one) == "mp4"]
    return min(films, key=lambda one: one["kind"] != "clip", default=None)


def _poster(known: Iterable[_File]) -> str | None:
    """Return the picture to show before a film plays: rather the one of its size."""
    pictures = [one for one in known if one["kind"] in ("poster", "picture") and _ending(one) == "png"]
    return min(pictures, key=lambda one: one["kind"] != "poster", default={"file": None})["file"]


def _ending(one: _File) -> str:
    return str(one["file"]).rpartition(".")[2]


def _address(name: str) -> str:
    """Write a file's name, relative to the page, as an address."""
    return quote(name)
