import numpy as np
import pytest

from scenes.softargmax.figures.people.bubble import Bubble
from scenes.softargmax.figures.people.person import Person, act, talk
from scenes.softargmax.figures.people.pose import FLAT, GRIN, SMILE, WIDE, Pose


@pytest.fixture
def person() -> Person:
    return Person(hair="curls", color="#8fb8ff", side=-1, radius=0.7)


def test_a_pose_goes_over_into_another() -> None:
    raised = Pose(brows=1.0, hand=(2.0, 0.0), mouth=GRIN)
    assert Pose().towards(raised, 0.0) == Pose()
    assert Pose().towards(raised, 1.0) == raised
    half = Pose().towards(raised, 0.5)
    assert half.brows == 0.5
    assert half.mouth.open == pytest.approx((FLAT.open + GRIN.open) / 2)


def test_a_person_stands_on_the_table(person: Person) -> None:
    person.shift([1.0, 2.0, 0.0]).set_pose(person.pose)
    assert person.get_bottom()[1] == pytest.approx(person.table_height(), abs=0.01)
    assert person.head.get_x() == pytest.approx(1.0, abs=1e-6)


def test_raising_a_hand_moves_the_hand_alone(person: Person) -> None:
    head, low = person.head.get_center(), person.hand.get_y()
    motion = act(person, hand=(2.0, 0.0), finger=1.0)
    for share in (0.0, 0.5, 1.0):
        motion.interpolate_mobject(share)
    assert person.hand.get_y() > low + 1
    assert person.finger.get_top()[1] > person.hand.get_top()[1]
    np.testing.assert_allclose(person.head.get_center(), head)


def test_talking_ends_with_the_mouth_at_rest(person: Person) -> None:
    motion = talk(person, 4, SMILE, brows=1.0)
    motion.interpolate_mobject(1 / 5)
    assert person.pose.mouth == WIDE
    motion.interpolate_mobject(1.0)
    assert person.pose.mouth == SMILE
    assert person.pose.brows == 1.0


def test_every_pose_has_the_same_outlines(person: Person) -> None:
    before = [len(part.points) for part in person.get_family()]
    person.set_pose(Pose(look=(-1.0, 1.0), lids=0.0, mouth=WIDE, finger=1.0))
    assert [len(part.points) for part in person.get_family()] == before


def test_a_bubble_says_its_lines_around_its_middle() -> None:
    middle = np.array([1.0, 2.0, 0.0])
    bubble = Bubble(["why is it", "called max?"], np.array([0.0, 0.0, 0.0]), middle, named=["max"])
    assert [word.source for word in bubble.words] == ["why", "is", "it", "called", "max?"]
    assert bubble.word("max").source == "max?"
    np.testing.assert_allclose(bubble.words.get_center(), middle, atol=1e-6)
    assert bubble.shell.get_bottom()[1] == pytest.approx(0, abs=1e-6)
    baselines = [word.baseline for word in bubble.words]
    assert baselines[:3] == pytest.approx([baselines[0]] * 3)
    assert baselines[3] < baselines[0]
