import pytest

from scenes.kit.telling.step_number import StepNumber
from scenes.studio.errors import StudioError
from scenes.studio.lecture.entry import Entry, select

CARD = Entry("01-0-padding", None, "Padding", "scenes.padding.card", "Padding")
NUMBERS = [StepNumber.parse(text) for text in ("1", "2", "3", "3b", "4", "7")]
STEPS = tuple(Entry(f"{number.stem}-step", number, "Step", "scenes", "Step") for number in NUMBERS)
BY_NAME = "by name (as `list` shows) or by chapter"
ALL = tuple(sorted([CARD, *STEPS], key=lambda entry: entry.name))


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        (["2"], "2"),
        (["3b"], "3b"),
        (["2-4"], "2 3 3b 4"),
        (["2-3"], "2 3"),
        (["3b-4"], "3b 4"),
        (["1,3b-4"], "1 3b 4"),
        (["7", "1", "7", "1-2"], "1 2 7"),
        ([" 2 , 3 "], "2 3"),
        (["03-step"], "3"),
        (["03b-step"], "3b"),
        (["01-0-padding"], "None"),
        ([], "None 1 2 3 3b 4 7"),
    ],
)
def test_steps_are_meant_by_numbers_ranges_and_names(words: list[str], numbers: str) -> None:
    assert " ".join(str(entry.number) for entry in select(words, ALL)) == numbers


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("20", "there is no step 20; the steps are 1-4, 7"),
        ("3-7", "there is no step 5; the steps are 1-4, 7"),
        ("2b", "there is no step 2b; the steps are 1-4, 7"),
        ("0", "there is no step 0; the steps are 1-4, 7"),
        ("1-999999999", "there is no step 5; the steps are 1-4, 7"),
        ("4-2", "a range of steps goes upwards, got 4-2"),
        ("pad", "steps are given by number (5, 3-6 or 1,4,7-9), by name (as `list` shows) or by chapter, got 'pad'"),
        ("-3", "steps are given by number (5, 3-6 or 1,4,7-9), by name (as `list` shows) or by chapter, got '-3'"),
        (" ,", f"steps are given by number (5, 3-6 or 1,4,7-9), {BY_NAME}, got ' ,'"),
        (5000 * "1", f"steps are given by number (5, 3-6 or 1,4,7-9), {BY_NAME}, got '{60 * '1'}…'"),
    ],
)
def test_other_words_are_refused_in_one_sentence(word: str, sentence: str) -> None:
    with pytest.raises(StudioError) as refused:
        select([word], ALL)
    assert str(refused.value) == sentence


def test_a_card_stands_before_its_step() -> None:
    assert [entry.name for entry in ALL][:2] == ["01-0-padding", "01-step"]
