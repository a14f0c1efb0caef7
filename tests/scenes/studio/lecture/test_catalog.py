from collections.abc import Callable

import pytest

from scenes.studio.errors import StudioError
from scenes.studio.lecture.catalog import entries

Talk = Callable[[dict[str, str]], str]
Source = Callable[..., str]

CARDS = """
from scenes.kit.telling.step import Step

class _Card(Step):
    headed = False

class Second(_Card):
    number = 2
    title = "Second part"
"""


def test_steps_come_by_number_and_cards_before_their_step(talk: Talk, source: Source) -> None:
    package = talk({"s02_b": source(2, "Later: B!"), "s01_a": source(1), "card": CARDS, "helper": "", "s3_no": ""})
    found = entries(package)
    assert [entry.name for entry in found] == ["01-a-step", "02-0-second-part", "02-later-b"]
    assert [entry.number for entry in found] == [1, None, 2]
    assert found[2].load().title == "Later: B!"


@pytest.mark.parametrize(
    ("files", "sentence"),
    [
        ({"s01_a": (2, "A")}, "s01_a.py wants number 1 on AStep, got 2"),
        ({"s01_a": (1, "A"), "s01_b": (1, "B")}, "s01_a.py and s01_b.py both say that they hold step 1"),
        ({"s01_a": (1, "")}, "s01_a.py wants AStep to say its number and title, got 1, ''"),
    ],
)
def test_a_number_that_is_not_the_files_is_refused(
    talk: Talk, source: Source, files: dict[str, tuple[int, str]], sentence: str
) -> None:
    package = talk({stem: source(*said) for stem, said in files.items()})
    with pytest.raises(StudioError) as refused:
        entries(package)
    assert str(refused.value) == sentence


def test_a_missing_number_is_refused(talk: Talk, source: Source) -> None:
    with pytest.raises(StudioError, match=r"s01_a\.py wants AStep to say its number and title, got None"):
        entries(talk({"s01_a": source(1).replace("number = 1", "")}))


def test_a_file_holds_one_step(talk: Talk, source: Source) -> None:
    with pytest.raises(StudioError, match=r"s01_a\.py wants exactly one step in it, got none"):
        entries(talk({"s01_a": "from scenes.kit.telling.step import Step"}))
    two = source(1) + "\n\nclass Other(AStep):\n    pass\n"
    with pytest.raises(StudioError, match=r"s01_a\.py wants exactly one step in it, got AStep, Other"):
        entries(talk({"s01_a": two}))


def test_a_file_that_cannot_be_imported_keeps_nobody_from_the_others(talk: Talk, source: Source) -> None:
    good, broken = entries(talk({"s01_a": source(1), "s02_b": "nothing_of_this_name"}))
    assert good.load().number == 1
    assert (broken.name, broken.number) == ("02-b", 2)
    with pytest.raises(NameError, match="nothing_of_this_name"):
        broken.load()
