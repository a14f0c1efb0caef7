from collections.abc import Callable

import pytest

from scenes.kit.telling.step_number import StepNumber
from scenes.studio.errors import StudioError
from scenes.studio.lecture.catalog import entries
from tests.scenes.seams import seams

Talk = Callable[[dict[str, str]], str]
Source = Callable[..., str]

CARD = """
from scenes.kit.telling.step import Step

class _Card(Step):
    headed = False

class Second(_Card):
    title = "Second part"
"""


def test_steps_come_by_number_and_the_card_before_the_first(talk: Talk, source: Source) -> None:
    steps = {"s02_later": source(2, "Later: B!"), "s01_a": source(1), "s01b_between": source(1, "Between")}
    package = talk({**steps, "card": CARD, "helper": "", "s3_no": ""})
    found = entries(package)
    assert [entry.name for entry in found] == [f"01-0-{package}", "01-a", "01b-between", "02-later"]
    assert [entry.number and str(entry.number) for entry in found] == [None, "1", "1b", "2"]
    assert [entry.data for entry in found] == [None, 1, "1b", 2]
    assert found[0].title == "Second part"
    assert found[-1].load().title == "Later: B!"
    assert [entry.load().number for entry in found[1:]] == [StepNumber(1), StepNumber(1, "b"), StepNumber(2)]
    assert found[2].load().id == "between"


def test_a_number_belongs_to_one_file(talk: Talk, source: Source) -> None:
    with pytest.raises(StudioError, match=r"^s01_a\.py and s01_b\.py both say that they hold step 1$"):
        entries(talk({"s01_a": source(1, "A"), "s01_b": source(1, "B")}))


def test_a_file_holds_one_step(talk: Talk, source: Source) -> None:
    with pytest.raises(StudioError, match=r"^s01_a\.py wants exactly one step in it, got none$"):
        entries(talk({"s01_a": "from scenes.kit.telling.step import Step"}))
    two = source(1) + "\n\nclass Other(Step):\n    pass\n"
    with pytest.raises(StudioError, match=r"^s01_a\.py wants exactly one step in it, got AStep, Other$"):
        entries(talk({"s01_a": two}))


@pytest.mark.parametrize(
    ("content", "error"), [("nothing_of_this_name", NameError), ("def (", SyntaxError), ("import nowhere", ImportError)]
)
def test_a_file_that_fails_keeps_none_of_the_others(
    talk: Talk, source: Source, content: str, error: type[Exception]
) -> None:
    failing = content if content == "def (" else f"{content}\n{source(2)}"
    good, broken = entries(talk({"s01_a": source(1), "s02_b": failing}))
    assert good.load().number == StepNumber(1)
    assert (broken.name, broken.number) == ("02-b", StepNumber(2))
    with pytest.raises(error):
        broken.load()


def test_seams_are_between_steps_that_hand_over_and_take_over(talk: Talk, source: Source) -> None:
    hands, takes = (
        source(1).replace("    title =", f"    {word}_over = True\n    title =") for word in ("hands", "takes")
    )
    found = seams(entries(talk({"s01_a": hands, "s01b_b": takes, "s02_c": source(2)})))
    assert [(before.name, after.name) for before, after in found] == [("01-a", "01b-b")]
    with pytest.raises(StudioError, match=r"^01-a hands a picture over, and the step after it does not take it over$"):
        seams(entries(talk({"s01_a": hands, "s02_c": source(2)})))
    with pytest.raises(StudioError, match=r"^02-c takes a picture over, and the step before it does not hand it over$"):
        seams(entries(talk({"s01_a": source(1), "s02_c": takes})))


def test_what_a_step_is_about_is_read_without_running_it() -> None:
    found = [entry for entry in entries() if entry.number is not None]
    assert [entry.parts for entry in found] == [entry.load().parts for entry in found]
    assert found[4].parts == ("onehot", "kernels", "detected")
