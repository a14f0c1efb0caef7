"""`dnacnn handout`: the lecture on paper, with each beat's picture and sentence, and what is computed."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from rich.console import Console

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.encoding import DNA
from scenes.kit.look.theme import CAPTION_SHARE, HEADING_BAND, LIGHT
from scenes.kit.telling.remark import Remark
from scenes.kit.telling.settings import Settings
from scenes.script import script
from scenes.script.numbers import number
from scenes.script.script import say
from scenes.studio.errors import StudioError
from scenes.studio.lecture import catalog
from scenes.studio.lecture.entry import step_id
from scenes.studio.lecture.remarks import remarks
from scenes.studio.make import frames
from scenes.studio.make.order import OK, Order
from scenes.studio.paper import paper
from scenes.studio.store import index
from scenes.studio.store.atomic import whole
from scenes.studio.video.aspect import WIDE, Aspect, nearest
from scenes.studio.video.mp4 import LICENCE

NAME = "handout"

_WHOLE = "00"  # how the name of the opening begins
_MARGIN = 0.9  # of a picture's heading is cut off; what stands right below it needs a little air
_File = dict[str, Any]


def make(order: Order, console: Console) -> int:
    """Draw the pictures for paper, light and without captions, and set the handout; return the exit code."""
    order.ready(order.path(NAME, ".pdf"))
    with order.turn(NAME, console):
        return _made(order, console)


def _made(order: Order, console: Console) -> int:
    # Pictures with a light background are kept apart from those that a lecturer has asked for.
    settings = replace(order.settings, palette=LIGHT, captions=False)
    drawn = replace(order, folder=order.cache_folder / "handout", settings=settings, quiet=True, as_json=False)
    code = frames.make(drawn, console, formats=("pdf",))
    if code != OK:
        return code
    order.speak()
    chapters = _chapters(order)
    names, aspect = {entry.name for entry in order.entries}, nearest(order.quality.width, order.quality.height)
    path = write(drawn.folder, order.path(NAME, ".pdf"), names, chapters, settings=settings, aspect=aspect)
    order.enter(path, "handout", _title(chapters), console)
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
    script.activate(settings.language, words=settings.words)
    pictures = [
        one
        for one in index.read(folder, settings.language)
        if one["kind"] == "picture" and one["file"].endswith(".pdf") and one["name"] in names and one["beat"]
    ]
    steps = _steps(pictures, remarks(settings), chapters)
    if not steps:
        raise StudioError("a handout wants at least one step with a beat, got none")
    content = _front(settings, chapters, aspect) | {"steps": steps, "worked": _worked(settings.lecture)}
    with whole(path) as partial:
        partial.write_bytes(paper(NAME, content, folder))
    return path


def _front(settings: Settings, chapters: Mapping[str, str], aspect: Aspect) -> dict[str, Any]:
    """Return what the handout says of itself, and how its pictures are shown."""
    return {
        "language": settings.language.partition("-")[0],
        "title": _title(chapters),
        "author": settings.author,
        "about": say("handout_about", own="notes" if settings.lecture == Lecture() else "own"),
        "licence": f"{say('page_licence')} {LICENCE}",
        "words": {
            "corrected": say("handout_corrected"),
            "computed": say("handout_computed"),
            "appendix": say("handout_appendix"),
            "numbers": say("handout_in-numbers", strand=settings.lecture.worked),
        },
        "colours": asdict(LIGHT),
        "shape": aspect.width / aspect.height,
        "bands": {"heading": _MARGIN * HEADING_BAND / aspect.height, "caption": CAPTION_SHARE},
    }


def _chapters(order: Order) -> dict[str, str]:
    """Return the titles of the cards by how the name of the step begins that each comes before."""
    titles = {_start(entry.name): catalog.title(entry) for entry in order.entries if entry.number is None}
    return titles | ({_WHOLE: order.settings.title} if order.settings.title else {})


def _title(chapters: Mapping[str, str]) -> str:
    return chapters.get(_WHOLE) or say("studio_untitled")


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
        "X": say("handout_onehot", strand=trace.strand, pad=lecture.pad_letter),
        "Ẋ": say("handout_detected"),
        "Ẍ": say("handout_pooled", size=lecture.pool_size),
        "∂Ẋ": say("handout_mask", ties=lecture.ties),
    }
    tables = [
        _table("X", what["X"], lettered, tuple(DNA), trace.padded),
        _table("Ẋ", what["Ẋ"], columns, motifs, trace.detected),
        _table("Ẍ", what["Ẍ"], groups, motifs, trace.pooled),
        _table("∂Ẋ", what["∂Ẋ"], columns, motifs, trace.mask),
    ]
    return {"strand": trace.strand, "tables": tables}


def _table(name: str, what: str, columns: Sequence[str], rows: Sequence[str], values: np.ndarray) -> dict[str, Any]:
    lines = [
        {"name": row, "cells": [number(float(value)) for value in line]} for row, line in zip(rows, values, strict=True)
    ]
    return {"name": name, "what": what, "columns": list(columns), "rows": lines}
