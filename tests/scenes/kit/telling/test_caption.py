import pytest
from manim import tempconfig

from dnacnn.errors import InputError
from scenes.kit.look.region import caption_band
from scenes.kit.telling.caption import _TOGETHER, caption, count_lines, last_line
from scenes.script.numbers import use_language
from scenes.studio.video.aspect import ASPECTS

SENTENCES = (
    "A strand is text.",
    "A case is a choice of three columns, one for each motif, and for eight letters there are ten of them.",
    (
        "With one more column of zeros the last window exists: the detector for AG finds what it would have missed, "
        "and every letter is read as often as any other."
    ),
)


@pytest.mark.parametrize("shape", ASPECTS)
@pytest.mark.parametrize("words", range(5, 30, 6))
def test_no_word_is_left_over_for_a_last_line(shape: str, words: int) -> None:
    sentence = " ".join(SENTENCES[2].split()[:words])
    aspect = ASPECTS[shape]
    with tempconfig({"frame_height": aspect.height, "frame_width": aspect.width}):
        piece = caption(sentence)
        band = caption_band()
    assert piece.width <= band.width + 1e-6
    assert piece.height <= band.height + 1e-6
    assert last_line(piece) >= 0.35 * piece.width


def test_a_short_sentence_stays_in_one_line() -> None:
    piece = caption(SENTENCES[0])
    assert last_line(piece) == pytest.approx(piece.width)


def test_an_answer_has_a_line_of_its_own() -> None:
    question, answer = f"{SENTENCES[1][:70]}?", f"{SENTENCES[1][:60]}."
    piece = caption(question, answer)
    first = piece[: len(question.replace(" ", ""))]
    rest = piece[len(first) :]
    assert min(glyph.get_bottom()[1] for glyph in first) > max(glyph.get_top()[1] for glyph in rest)
    assert piece.source == f"{question} {answer}"
    assert count_lines(caption("So what?", "That.")) == 2


@pytest.mark.parametrize("shape", ASPECTS)
@pytest.mark.parametrize(("question", "answer"), [(30, 8), (8, 30), (12, 8)])
def test_what_waits_for_an_answer_stands_in_the_middle(shape: str, question: int, answer: int) -> None:
    first, second = (" ".join(SENTENCES[2].split()[:count]) for count in (question, answer))
    aspect = ASPECTS[shape]
    with tempconfig({"frame_height": aspect.height, "frame_width": aspect.width}):
        piece, band = caption(first, second), caption_band()
    assert piece.width <= band.width + 1e-6
    assert piece.height <= band.height + 1e-6
    waiting = piece[: len(first.replace(" ", ""))]
    lowest = min(glyph.get_top()[1] for glyph in waiting)
    assert lowest > max(glyph.get_bottom()[1] for glyph in piece[len(waiting) :])
    last = [glyph for glyph in waiting if glyph.get_top()[1] < lowest + 0.2]
    middle = 0.5 * (min(one.get_left()[0] for one in last) + max(one.get_right()[0] for one in last))
    assert middle == pytest.approx(band.center[0], abs=0.05)


def test_the_last_line_is_measured() -> None:
    piece = caption(SENTENCES[1])
    rows = sorted({round(glyph.get_bottom()[1], 1) for glyph in piece})
    assert len(rows) > 1
    assert 0 < last_line(piece) < piece.width + 1e-6


def test_formulas_and_last_numbers_are_not_parted() -> None:
    apart = _TOGETHER.sub("_", "The slope, from N to N + 1, is at position 4. Of 24 cells, 8 − 2 + 1 = 7.").split("_")
    assert "_".join(apart) == "The slope, from N to N_+_1, is at position_4. Of 24 cells, 8_−_2_+_1_=_7."
    sentence = f"{SENTENCES[1][:-1]}: with that many to learn, the layer needs as many lines, and so on up to 4."
    assert caption(sentence).source == sentence


_FRENCH = "Pourquoi ? CA et TT ne peuvent partager une lettre, TT et AG non plus. Ce qui débute avant est donc avant."
_GERMAN = (
    "Zwei Zahlen einer Schicht, x und y, gehen in ein Max; die größere kommt heraus. Ein Punkt heißt: eins weiter."
)
_SPANISH = (
    "La regla suma sobre todos los caminos; a lo largo de cada uno, las derivadas se multiplican. Son dos caminos."
)


@pytest.mark.parametrize(
    ("code", "sentence", "last"),
    [
        ("en", _FRENCH, "TTet"),
        ("fr", _FRENCH, "lettre,TT"),
        ("en", _GERMAN, "die"),
        ("de", _GERMAN, "Max;"),
        ("en", _SPANISH, "cada"),
        ("es", _SPANISH, "uno,"),
    ],
)
def test_no_line_ends_in_a_small_word(code: str, sentence: str, last: str) -> None:
    use_language(code)
    piece = caption(sentence)
    use_language("en")
    above = sum(glyph.get_center()[1] > piece.get_center()[1] for glyph in piece)
    assert sentence.replace(" ", "")[:above].endswith(last)


@pytest.mark.parametrize(("sentence", "answer"), [("", ""), (" ", ""), ("", "That.")])
def test_what_says_nothing_is_refused(sentence: str, answer: str) -> None:
    with pytest.raises(InputError, match="nothing"):
        caption(sentence, answer)
