"""`dnacnn handout`: the lecture on paper, with each beat's picture and sentence, and what is computed."""

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import fontpkg_inter
import numpy as np
import typst
from rich.console import Console

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import DNA
from scenes.kit.look.theme import CAPTION_SHARE, HEADING_BAND, LIGHT
from scenes.kit.telling.remark import Remark
from scenes.kit.telling.settings import Settings
from scenes.script.numbers import number
from scenes.studio.errors import StudioError
from scenes.studio.lecture.entry import step_id
from scenes.studio.lecture.remarks import remarks
from scenes.studio.make import frames
from scenes.studio.make.order import OK, Order
from scenes.studio.store import index
from scenes.studio.store.atomic import whole
from scenes.studio.video.aspect import WIDE, Aspect, nearest

NAME = "handout.pdf"

_TEMPLATE = "handout.typ"
_WHOLE = "00"  # how the name of the opening begins
_TITLE = "The lecture, step by step"  # of a handout without the opening card
_MARGIN = 0.9  # of a picture's heading is cut off; what stands right below it needs a little air
_ABOUT = (
    "An animated lecture on how a small convolutional network reads DNA, step by step. Each picture is the one on "
    "which the film rests, with what is said beside it. Every number is computed; "
)
_NOTES = "where that changes the lecture notes or adds to them, a remark says so."
_OWN = "where that adds something, a remark says so."
_TAKERS = {
    "first": "the first of those that tie takes all",
    "split": "those that tie share it",
    "all": "all that tie take the whole of it",
}
_FONTS = str(Path(fontpkg_inter.__file__).parent / "files")

_File = dict[str, Any]


def make(order: Order, console: Console) -> int:
    """Draw the pictures for paper, light and without captions, and set the handout; return the exit code."""
    # Pictures with a light background are kept apart from those that a lecturer has asked for.
    settings = replace(order.settings, palette=LIGHT, captions=False)
    drawn = replace(order, folder=order.cache_folder / "handout", settings=settings, quiet=True, as_json=False)
    code = frames.make(drawn, console, formats=("pdf",))
    if code != OK:
        return code
    chapters = _chapters(order)
    names, aspect = {entry.name for entry in order.entries}, nearest(order.quality.width, order.quality.height)
    path = write(drawn.folder, order.folder / NAME, names, chapters, settings=settings, aspect=aspect)
    index.add(path, "handout", chapters.get(_WHOLE, _TITLE))
    if not order.quiet:
        console.print(str(path))
    return OK


def write(
    folder: Path,
    path: Path,
    names: set[str],
    chapters: dict[str, str],
    *,
    settings: Settings | None = None,
    aspect: Aspect = WIDE,
) -> Path:
    """Set the handout from pictures that are there; the same pictures give the same bytes.

    Parameters
    ----------
    folder : with pictures as PDF and their index.
    path, names : of the handout, and of the steps that it shall have.
    chapters : "05" -> title of the chapter that begins with step 5; "00" -> title of the whole.
    settings, aspect : those of the pictures.

    Raises
    ------
    StudioError
        If there are no such pictures, or they cannot be set.
    """
    settings = settings or Settings()
    pictures = [one for one in index.read(folder) if one["kind"] == "picture" and one["file"].endswith(".pdf")]
    pictures = [one for one in pictures if one["name"] in names and one["beat"]]
    steps = _steps(pictures, remarks(settings.lecture, settings.language), chapters)
    if not steps:
        raise StudioError("a handout wants at least one step with a beat, got none")
    content = {
        "title": chapters.get(_WHOLE, _TITLE),
        "author": settings.author,
        "about": _ABOUT + (_NOTES if settings.lecture == Lecture() else _OWN),
        "colours": asdict(LIGHT),
        "shape": aspect.width / aspect.height,
        "bands": {"heading": _MARGIN * HEADING_BAND / aspect.height, "caption": CAPTION_SHARE},
        "steps": steps,
        "worked": _worked(settings.lecture),
    }
    with whole(path) as partial:
        partial.write_bytes(_typeset(content, folder))
    return path


def _typeset(content: dict[str, Any], folder: Path) -> bytes:
    """Set the handout, whose pictures are in a folder, as PDF."""
    template = (files("scenes.studio") / "templates" / _TEMPLATE).read_text(encoding="utf-8")
    # Typst reads only what lies below its root, so what it sets is put beside the pictures.
    for name, text in ((_TEMPLATE, template), ("handout.json", json.dumps(content, ensure_ascii=False))):
        with whole(folder / name) as partial:
            partial.write_text(text, encoding="utf-8")
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[_FONTS])
    try:
        pdf = typst.compile(str(folder / _TEMPLATE), root=str(folder), font_paths=fonts, format="pdf")
    except (typst.TypstError, RuntimeError) as error:
        raise StudioError(f"the handout cannot be set: {error}") from error
    return bytes(pdf)


def _chapters(order: Order) -> dict[str, str]:
    """Return the titles of the cards by how the name of the step begins that each comes before."""
    titles = {_start(entry.name): entry.title for entry in order.entries if entry.number is None}
    return titles | ({_WHOLE: order.settings.title} if order.settings.title else {})


def _start(name: str) -> str:
    return name.partition("-")[0]


def _steps(pictures: Sequence[_File], said: Sequence[Remark], chapters: dict[str, str]) -> list[dict[str, Any]]:
    steps: dict[str, dict[str, Any]] = {}
    for one in sorted(pictures, key=lambda one: (one["name"], one["beat"]["number"])):
        if one["step"] is None:
            continue  # a card has nothing to keep
        begun = {
            "number": one["step"],
            "title": one["title"],
            "chapter": chapters.get(_start(one["name"])),
            "beats": [],
            "remarks": [asdict(remark) for remark in said if remark.step == step_id(one["name"])],
        }
        step = steps.setdefault(one["name"], begun)
        step["beats"].append({"sentence": one["sentence"], "frame": one["file"]})
    return list(steps.values())


def _worked(lecture: Lecture) -> dict[str, Any]:
    """Return the worked strand's arrays as tables."""
    trace = run(lecture.worked, lecture)
    motifs, places = tuple(lecture.motifs), [f"{at + 1}" for at in range(trace.padded.shape[1])]
    lettered = [f"{place}\n{letter}" for place, letter in zip(places, trace.padded_strand, strict=True)]
    groups = [f"{first + 1}–{end}" if end - first > 1 else f"{end}" for first, end in trace.groups]
    columns = places[: trace.detected.shape[1]]
    what = {
        "X": f"the strand {trace.strand} one-hot, padded with {lecture.pad_letter}",
        "Ẋ": "what each detector finds in each window",
        "Ẍ": _pooled(lecture.pool_size),
        "∂Ẋ": f"the share of its group’s gradient that each column receives; {_TAKERS[lecture.ties]}",
    }
    tables = [
        _table("X", what["X"], lettered, tuple(DNA), trace.padded),
        _table("Ẋ", what["Ẋ"], columns, motifs, trace.detected),
        _table("Ẍ", what["Ẍ"], groups, motifs, trace.pooled),
        _table("∂Ẋ", what["∂Ẋ"], columns, motifs, trace.mask),
    ]
    return {"strand": trace.strand, "tables": tables}


def _pooled(size: int) -> str:
    if size == 1:
        return "each column as it is"
    return f"the {'larger' if size == 2 else 'largest'} of every {size} columns"


def _table(name: str, what: str, columns: Sequence[str], rows: Sequence[str], values: np.ndarray) -> dict[str, Any]:
    lines = [
        {"name": row, "cells": [number(float(value)) for value in line]} for row, line in zip(rows, values, strict=True)
    ]
    return {"name": name, "what": what, "columns": list(columns), "rows": lines}
