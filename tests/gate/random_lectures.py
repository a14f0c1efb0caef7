"""Lectures drawn over all that a lecture file may choose, each within the limits."""

import json
import random
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from dnacnn.errors import InputError
from dnacnn.network.encoding import DNA, SIDES
from dnacnn.network.gradients import TIES
from scenes.kit.look.theme import THEMES
from scenes.script.script import languages
from scenes.studio.lecture import lecture_file
from scenes.studio.lecture.limits import LETTERS, MOTIFS, WIDTHS
from scenes.studio.video.aspect import ASPECTS

_WORDS = ("Padding", "BIO 101", "pooling", "week 3,", "Müller", "-->", "ACGT", "#7", "W. A. & Söhne", "x_1 = 0.5")
_PADS = "OXZNÉΩЖ"


def lectures(count: int, seed: int) -> Iterator[str]:
    """Draw lecture files: the same seed gives the same ones, and a longer run begins with those of a shorter one."""
    draw = random.Random(seed)  # noqa: S311 - not a secret
    while count:
        text = as_toml(_choices(draw))
        try:
            lecture_file._checked(tomllib.loads(text), Path())
        except InputError:
            continue  # choices that don't go together
        yield text
        count -= 1


def as_toml(choices: dict[str, Any]) -> str:
    """Write what a lecture file chooses; its tables stand last."""
    plain = {name: value for name, value in choices.items() if not isinstance(value, dict)}
    tables = {name: value for name, value in choices.items() if isinstance(value, dict)}
    sections = [_lines(plain), *(f"[{name}]\n{_lines(value)}" for name, value in tables.items())]
    return "\n".join(section for section in sections if section)


def _lines(table: dict[str, Any]) -> str:
    # Texts, numbers and lists are written alike in JSON and in TOML.
    return "".join(f"{name} = {json.dumps(value, ensure_ascii=False)}\n" for name, value in table.items())


def _choices(draw: random.Random) -> dict[str, Any]:
    lecture = _strands(draw) | {
        "pad_side": draw.choice(SIDES),
        "pad_letter": draw.choice(_PADS),
        "pool_size": draw.choice((1, 2, 2, 3, 4, draw.randint(1, LETTERS[1]))),
        "ties": draw.choice(TIES),
        **_some(draw, _NUMBERS),
    }
    return {
        **_some(draw, {"title": _line, "author": _line}),
        "language": draw.choice(languages()),
        "aspect": draw.choice(list(ASPECTS)),
        "theme": draw.choice(list(THEMES)),
        "pace": draw.choice((1.0, round(draw.uniform(*lecture_file.PACES), 2))),
        "lecture": lecture,
    }


def _strands(draw: random.Random) -> dict[str, Any]:
    if draw.random() < 0.1:
        return {}
    letters = draw.choice((DNA, DNA, "CA", "AGT", "".join(draw.sample(DNA, 2))))
    width = draw.randint(*WIDTHS)
    motifs = list(dict.fromkeys(_strand(draw, letters, width) for _ in range(draw.randint(*MOTIFS))))
    worked = _strand(draw, letters, draw.randint(max(width, LETTERS[0]), LETTERS[1]))
    if draw.random() < 0.5:  # the pattern holds
        worked = "".join(_strand(draw, letters, draw.randint(0, 2)) + motif for motif in motifs)
    found: dict[str, Any] = {"worked": worked, "motifs": motifs}
    for name, most in (("strands", 6), ("others", 4)):
        if draw.random() < 0.2:
            lengths = (draw.randint(max(width, LETTERS[0]), LETTERS[1]) for _ in range(draw.randint(1, most)))
            found[name] = [_strand(draw, letters, length) for length in lengths]
    return found


def _strand(draw: random.Random, letters: str, length: int) -> str:
    return "".join(draw.choices(letters, k=length))


def _some(draw: random.Random, makers: dict[str, Callable[[random.Random], Any]]) -> dict[str, Any]:
    """Choose each of these or not."""
    return {name: make(draw) for name, make in makers.items() if draw.random() < 0.4}


def _line(draw: random.Random) -> str:
    return " ".join(draw.choices(_WORDS, k=draw.randint(1, 8)))[:60]


def _number(draw: random.Random) -> float:
    most, decimals = draw.choice(((3, 1), (10, 2), (99, 3)))
    return round(draw.uniform(-most, most), decimals)


def _pair(draw: random.Random) -> list[float]:
    return [_number(draw), _number(draw)]


def _range(draw: random.Random) -> list[float]:
    return sorted(_pair(draw))


def _sharpnesses(draw: random.Random) -> list[float]:
    return sorted({abs(_number(draw)) for _ in range(draw.randint(1, 8))})


_NUMBERS: dict[str, Callable[[random.Random], Any]] = {
    "slopes": _pair,
    "offsets": _pair,
    "w": _number,
    "w_range": _range,
    "w_step": lambda draw: draw.choice((0.001, 0.01, 0.25)),
    "logits": _pair,
    "logit_range": _range,
    "sharpnesses": _sharpnesses,
    "seed": lambda draw: draw.randint(0, 99),
    "tie_pairs": lambda draw: draw.choice((1, 1000, 10_000_000)),
}
