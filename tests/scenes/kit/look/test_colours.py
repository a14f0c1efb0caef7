"""Colours: every text can be read, and what colour tells apart stays apart for those who see fewer colours."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import combinations

import numpy as np
import pytest
from colorspacious import cspace_convert, deltaE

from scenes.kit.look.contrast import READABLE, contrast, rgb
from scenes.kit.look.theme import DARK, THEMES, Palette
from scenes.kit.things.plot import Plot
from scenes.studio.lecture.lecture_file import named_colours

# In CAM02-UCS a difference of about 1 is just seen between large fields that touch. A letter or a thin line far from
# its like needs many times that: colours for maps and charts are commonly kept 10 apart.
APART = 10
DEFICIENCIES = ("deuteranomaly", "protanomaly", "tritanomaly")
SEVERITY = 100  # as if a kind of cone were missing


def groups(palette: Palette) -> dict[str, Mapping[str, str]]:
    """The colours that stand side by side and must be told apart."""
    return {
        "letters": dict(palette.bases) | {"pad": palette.pad},
        "detectors": {f"detector {place}": color for place, color in enumerate(palette.detectors, 1)},
        "branches": {"x1": palette.branches[0], "x2": palette.branches[1]},
        "verdicts": {"positive": palette.positive, "negative": palette.negative},
        "way back": {"winner": palette.winner, "gradient": palette.gradient, "undefined": palette.undefined},
    }


@cache
def seen(color: str, deficiency: str | None) -> np.ndarray:
    if deficiency is None:
        return rgb(color)
    space = {"name": "sRGB1+CVD", "cvd_type": deficiency, "severity": SEVERITY}
    return np.clip(cspace_convert(rgb(color), space, "sRGB1"), 0, 1)


def confused(palette: Palette) -> Iterator[str]:
    """Name the pairs that someone takes for one colour."""
    for colors in groups(palette).values():
        for (one, first), (other, second) in combinations(colors.items(), 2):
            for deficiency in (None, *DEFICIENCIES):
                shades = seen(first, deficiency), seen(second, deficiency)
                if deltaE(*shades, input_space="sRGB1", uniform_space="CAM02-UCS") < APART:
                    yield f"{one} and {other} under {deficiency or 'full sight'}"


def unreadable(palette: Palette) -> Iterator[str]:
    """Name the colours that can't be read on what lies behind."""
    for name, color in named_colours(palette):
        if min(contrast(color, behind) for behind in (palette.background, palette.panel)) < READABLE:
            yield name


@pytest.mark.parametrize("theme", THEMES)
def test_every_text_can_be_read_on_ground_and_panel(theme: str) -> None:
    assert not list(unreadable(THEMES[theme]))


@pytest.mark.parametrize("theme", THEMES)
def test_words_in_a_plot_can_be_read_over_its_grid(theme: str) -> None:
    palette = THEMES[theme]
    lines = Plot((0, 1), (0, 1), x_ticks=(0.5,)).grid
    share = lines[0].get_stroke_opacity()
    behind = share * rgb(palette.rule) + (1 - share) * rgb(palette.background)
    for color in (palette.undefined, palette.gradient, palette.winner, *palette.branches):
        assert contrast(color, behind) >= READABLE


@pytest.mark.parametrize("theme", THEMES)
def test_what_colour_tells_apart_stays_apart(theme: str) -> None:
    assert not list(confused(THEMES[theme]))


def test_all_that_text_can_have_is_looked_at() -> None:
    names = {name for name, _ in named_colours(DARK)}
    assert {"ink", "muted", "accent", "pad", "bases, G", "detectors, item 5", "branches, item 2", "negative"} <= names
    assert names.isdisjoint({"name", "background", "panel", "rule"})


def test_a_faint_colour_is_found() -> None:
    assert list(unreadable(replace(DARK, gradient="#7a3340"))) == ["gradient"]


def test_merged_colours_are_found() -> None:
    merged = replace(DARK, detectors=(DARK.detectors[0], DARK.detectors[0], *DARK.detectors[2:]))
    assert "detector 1 and detector 2 under full sight" in set(confused(merged))


def test_colours_that_only_some_confuse_are_found() -> None:
    # The pair of traffic lights: plainly green and plainly red, to most.
    found = set(confused(replace(DARK, positive="#7bd88f", negative="#ff8a80")))
    assert found == {"positive and negative under deuteranomaly"}


def test_a_swapped_colour_is_found() -> None:
    letters = dict(DARK.bases) | {"T": DARK.pad}
    found = set(confused(replace(DARK, bases=tuple(letters.items()))))
    assert "T and pad under full sight" in found
