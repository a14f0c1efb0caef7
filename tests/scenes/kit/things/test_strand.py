import numpy as np
import pytest

from scenes.kit.look import theme
from scenes.kit.look.contrast import READABLE, contrast
from scenes.kit.things.strand import Strand


def test_each_tile_is_one_letter_in_the_colour_of_its_base() -> None:
    strand = Strand("CAGTTAAGO")
    assert "".join(tile.letter for tile in strand) == "CAGTTAAGO"
    assert [tile.glyph.source for tile in strand] == list("CAGTTAAGO")
    palette = theme.palette()
    assert [tile.color_of for tile in strand] == [palette.base(letter) for letter in "CAGTTAAGO"]
    assert strand[8].color_of == palette.pad


def test_tiles_stand_at_one_pitch_around_the_middle() -> None:
    strand = Strand("CAGT", side=0.5, pitch=0.8)
    np.testing.assert_allclose([tile.get_x() for tile in strand], [-1.2, -0.4, 0.4, 1.2])
    assert strand[0].background.width == pytest.approx(0.5)


def test_a_window_is_tiles_side_by_side() -> None:
    strand = Strand("CAGTTAAG")
    assert [tile.letter for tile in strand.window(3, 2)] == ["T", "T"]


def test_letters_of_small_tiles_are_legible() -> None:
    assert Strand("CAGT", side=0.25)[0].glyph.pixels >= theme.SMALLEST


@pytest.mark.parametrize("palette", theme.THEMES.values(), ids=list(theme.THEMES))
def test_letters_can_be_read_on_their_tiles(palette: theme.Palette, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(theme, "palette", lambda: palette)
    for tile in Strand("ACGTO"):
        assert contrast(tile.color_of, tile.background.get_fill_color().to_hex()) >= READABLE
