"""A fast scene finds what Manim's finds, in the same order."""

from collections.abc import Callable
from typing import Any

import pytest
from manim import RIGHT, AnimationGroup, Dot, FadeIn, FadeOut, LaggedStart, Scene, Square, VGroup
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.fast_scene import FastScene

Parts = dict[str, Any]
Change = Callable[[FastScene, Parts], object]


def parts() -> Parts:
    boxes = FastGroup(*(FastGroup(Square(), Dot()) for _ in range(3)))
    lone, plain = Square(), VGroup(VGroup(Dot(), Dot()), Square())
    return {"boxes": boxes, "inner": boxes[1], "leaf": boxes[1][1], "lone": lone, "plain": plain, "deep": plain[0][1]}


MOTIONS: dict[str, Callable[[Parts], list[Animation]]] = {
    "the first": lambda one: [FadeOut(one["boxes"])],
    "a part of a part": lambda one: [one["leaf"].animate.shift(RIGHT).build()],
    "a part of Manim's group": lambda one: [FadeOut(one["deep"])],
    "the last": lambda one: [FadeOut(one["plain"])],
    "what is not there": lambda _: [FadeIn(Square())],
    "several at once": lambda one: [LaggedStart(FadeOut(one["lone"]), AnimationGroup(FadeOut(one["deep"])))],
}
CHANGES: dict[str, Change] = {
    "as it is": lambda *_: None,
    "one above": lambda _, one: one["leaf"].set_z_index(1),
    "one below": lambda _, one: one["deep"].set_z_index(-1),
    "twice": lambda scene, one: scene.mobjects.append(VGroup(one["leaf"])),
    "an updater": lambda _, one: one["inner"].add_updater(lambda _: None),
    "in the foreground": lambda scene, one: scene.add_foreground_mobject(one["lone"]),
}


@pytest.mark.parametrize("change", CHANGES)
@pytest.mark.parametrize("motion", MOTIONS)
def test_what_moves_and_what_stands_are_manims(motion: str, change: str) -> None:
    scene, one = FastScene(), parts()
    scene.add(one["boxes"], one["lone"], one["plain"])
    CHANGES[change](scene, one)
    assert scene.get_mobject_family_members() == Scene.get_mobject_family_members(scene)
    animations = MOTIONS[motion](one)
    found = scene.get_moving_and_static_mobjects(animations)
    assert found == Scene.get_moving_and_static_mobjects(scene, animations)


@pytest.mark.parametrize("removed", ["boxes", "inner", "leaf", "deep"])
@pytest.mark.parametrize("families", [True, False])
def test_what_is_taken_out_leaves_what_manim_leaves(removed: str, families: bool) -> None:
    scene, one = FastScene(), parts()
    scene.add(one["boxes"], one["plain"])
    left = [*scene.mobjects]
    scene.restructure_mobjects([one[removed]], extract_families=families)
    found, scene.mobjects = scene.mobjects, left
    Scene.restructure_mobjects(scene, [one[removed]], extract_families=families)
    assert found == scene.mobjects != left
