"""Pieces of type come out as Manim's own import of Typst's output has them, part by part."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from manim import MathTypst, Typst, VMobject

from scenes.kit.type.fonts import FONTS, MATH, SANS, drawn
from scenes.kit.type.typeset import typeset

_PREAMBLE = f"""\
// the fonts, which Manim's cache leaves out: {SANS} {MATH}
#set text(font: "{SANS}", fallback: false)
#show math.equation: set text(font: "{MATH}")
"""
_PX_PER_FONT_SIZE = 1.40625


def by_manim(body: str, size: float, *, math: bool) -> Typst:
    kind = MathTypst if math else Typst
    return kind(
        body,
        font_size=size / _PX_PER_FONT_SIZE,
        typst_preamble=_PREAMBLE,
        font_paths=FONTS,
        use_svg_cache=False,
    )


@pytest.mark.parametrize("size", [24, 36.5])
@pytest.mark.parametrize(
    ("body", "math"),
    [
        ('#text(font: "Inter", weight: 600)[#"Ẋ is 3 × 8, as wide as the strand."]', False),
        ('#text(font: "JetBrains Mono", weight: 600)[#"GATTACAA"]', False),
        ('#block(width: 60pt)[#set align(center)\n#text(font: "Inter")[#"one line, and another one"]]', False),
        ("dot(x)_(1,12) = max(0, {{ z : z }}) >= {{ sum_(i=1)^n w_i {{ x_i : factor }} : sum }}", True),
        ('{{ x : left }} + {{ x : right }} + "words" -> vec(1.6, -0.2)', True),
        ('cases(1 quad &"if" x > 0, 0 &"if" x < 0)', True),
    ],
)
def test_outlines_and_parts_are_manims_to_the_bit(body: str, math: bool, size: float) -> None:
    ours, theirs = typeset(body, size, math=math), by_manim(body, size, math=math)
    assert len(ours.glyphs) == len(theirs) > 0
    for glyph, other in zip(ours.glyphs, theirs, strict=True):
        np.testing.assert_array_equal(glyph, other.points)
    place = {id(glyph): index for index, glyph in enumerate(theirs)}
    for label, indices in ours.parts.items():
        assert indices == tuple(place[id(part)] for part in theirs.select(label) if isinstance(part, VMobject))


def test_a_bar_is_filled_and_as_thick_as_its_stroke() -> None:
    piece = typeset("frac(a, b)", 48, math=True)
    bar = next(glyph for glyph in piece.glyphs if len(glyph) == 16)
    line = next(one for one in by_manim("frac(a, b)", 48, math=True) if len(one.points) == 4)
    width, height, _ = np.ptp(bar, axis=0)
    assert width == pytest.approx(line.width)
    assert height == pytest.approx(width * 0.48 / 5.29)  # as Typst strokes it, in points


def test_letters_stand_on_the_baseline_whatever_hangs_below() -> None:
    plain, hanging = (typeset(f'#text(font: "Inter")[#"{word}"]', 40, math=False) for word in ("ace", "acg"))
    assert plain.baseline == pytest.approx(0.02, abs=0.03)  # round letters reach a little below it
    assert hanging.baseline > 0.2


@pytest.mark.parametrize("body", ["", '#" "'])
def test_nothing_is_a_piece_too(body: str) -> None:
    piece = typeset(body, 30, math=False)
    assert piece.glyphs == ()
    assert piece.extent == (0.0, 0.0)


def test_threads_may_set_type_at_once() -> None:
    words = [f"#text[word {number}]" for number in range(40)]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(drawn, words))
    assert together == [drawn(one) for one in words]
