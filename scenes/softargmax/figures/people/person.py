"""People, drawn with a few lines: they look about, raise their brows, talk and gesture.

All lengths of a person are in head radii, from the middle of the head.
"""

from dataclasses import replace
from typing import Any

import numpy as np
from manim import Mobject, UpdateFromAlphaFunc, VMobject, linear
from manim.animation.animation import Animation

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.softargmax.figures.people.appearance import HAIR, TABLE, collar, neck, torso
from scenes.softargmax.figures.people.outline import arc, drawn, ellipse, limb, lips, nose, straight
from scenes.softargmax.figures.people.pose import TALK, Mouth, Pose, mix

_STAND = Pose()


class Person(FastGroup):
    """One person, from the head down to the table.

    Parameters
    ----------
    hair : "curls" or "bob".
    glasses : whether there are any.
    color : of the clothes.
    side : where the moving arm is: -1 left, 1 right.
    radius : of the head, in units.
    pose : the first one.

    Attributes
    ----------
    pose : the one in force.
    """

    def __init__(
        self, *, hair: str, color: str, glasses: bool = False, side: int = -1, radius: float = 0.62, pose: Pose = _STAND
    ) -> None:
        palette = theme.palette()
        self.side = side
        self.radius = radius
        self.pose = pose
        self.anchor = VMobject(stroke_width=0, fill_opacity=0).set_points(np.zeros((4, 3)))
        self.torso = torso().set_fill(color, opacity=1)
        self.far_arm = drawn(limb((-side * 1.5, -2.1), (-side * 2.0, -2.95), (-side * 0.9, -3.05), 0.34))
        self.far_arm.set_fill(color, opacity=1)
        self.far_hand = drawn(ellipse((-side * 0.72, -3.05), 0.3, 0.24))
        self.collar = collar(hair, color)
        self.neck = neck()
        self.head = drawn(ellipse((0, 0), 0.94, 1.04))
        self.ears = FastGroup(*(drawn(ellipse((s * 0.95, -0.08), 0.17, 0.22)) for s in (-1, 1)))
        self.back_hair, self.hair = HAIR[hair]()
        self.eyes = FastGroup(*(drawn(ellipse((0, 0), 0.1, 0.1)) for _ in range(2)))
        self.brows = FastGroup(VMobject(), VMobject())
        self.nose = VMobject()
        self.mouth = drawn(ellipse((0, 0), 0.1, 0.1))
        self.glasses = FastGroup(VMobject(), VMobject(), VMobject()) if glasses else FastGroup()
        self.arm = drawn(ellipse((0, 0), 0.1, 0.1)).set_fill(color, opacity=1)
        self.hand = drawn(ellipse((0, 0), 0.1, 0.1))
        self.finger = drawn(ellipse((0, 0), 0.1, 0.1))
        skin = (self.far_hand, self.neck, self.head, *self.ears, self.hand, self.finger)
        for part in skin:
            part.set_fill(palette.panel, opacity=1)
        super().__init__(
            self.anchor, self.back_hair, self.neck, self.torso, self.collar, self.far_arm, self.far_hand, self.ears,
            self.head, self.eyes, self.nose, self.mouth, self.hair, self.brows, self.glasses, self.arm, self.finger,
            self.hand,
        )  # fmt: skip
        self.scale(radius, about_point=np.zeros(3))
        self.set_pose(pose)

    def set_pose(self, pose: Pose) -> "Person":
        """Take another pose."""
        self.pose = pose
        self._draw_face()
        self._draw_arm()
        return self

    def table_height(self) -> float:
        """Return where the person ends, at the table's top."""
        return float(self.anchor.get_center()[1]) + TABLE * self.radius

    def mouth_point(self) -> np.ndarray:
        """Return where a speech bubble's tail should point: beside the mouth."""
        return self.anchor.get_center() + self.radius * np.array([-self.side * 1.35, 0.1, 0.0])

    def _draw_face(self) -> None:
        pose, palette = self.pose, theme.palette()
        across, up = 0.22 * pose.look[0], 0.16 * pose.look[1] - 0.06
        for s, eye in zip((-1, 1), self.eyes, strict=True):
            self._redraw(eye, ellipse((s * 0.35 + 1.2 * across, 0.05 + up), 0.095, 0.13 * max(pose.lids, 0.08)))
            eye.set_fill(palette.ink, opacity=1).set_stroke(palette.ink, width=1)
        for s, brow in zip((-1, 1), self.brows, strict=True):
            lift = 0.33 + up + 0.12 * pose.brows + 0.1 * s * pose.doubt
            self._redraw(brow, arc((s * 0.37 + 1.1 * across, lift), 0.2, 0.06))
            brow.set_stroke(palette.ink, width=4.5).set_fill(opacity=0)
        self._redraw(self.nose, nose((1.5 * across, -0.16 + up), 1 if pose.look[0] >= 0 else -1))
        self.nose.set_stroke(palette.ink, width=2.5).set_fill(opacity=0)
        self._redraw(self.mouth, lips((1.1 * across, -0.52 + 0.7 * up), pose.mouth))
        self.mouth.set_fill(palette.background, opacity=1).set_stroke(palette.ink, width=3)
        if len(self.glasses):
            for s, glass in zip((-1, 1), self.glasses, strict=False):
                self._redraw(glass, ellipse((s * 0.36 + 1.15 * across, 0.03 + up), 0.27, 0.26))
            bridge = 0.03 + up
            self._redraw(self.glasses[2], straight((-0.09 + 1.15 * across, bridge), (0.09 + 1.15 * across, bridge)))
            self.glasses.set_stroke(palette.ink, width=2.5).set_fill(opacity=0)

    def _draw_arm(self) -> None:
        pose, s = self.pose, self.side
        elbow, hand = (s * pose.elbow[0], pose.elbow[1]), (s * pose.hand[0], pose.hand[1])
        self._redraw(self.arm, limb((s * 1.5, -2.1), elbow, hand, 0.34))
        self._redraw(self.hand, ellipse(hand, 0.29, 0.29))
        tip = (hand[0] + 0.05 * s, hand[1] + 0.75 * pose.finger)
        middle = ((hand[0] + tip[0]) / 2, (hand[1] + tip[1]) / 2)
        self._redraw(self.finger, limb(hand, middle, tip, 0.12))

    def _redraw(self, part: VMobject, points: np.ndarray) -> None:
        part.set_points_smoothly(points * self.radius + self.anchor.get_center())


def act(person: Person, **changes: Any) -> Animation:
    """Return the motion into another pose: the one in force with some things changed."""
    start = person.pose
    end = replace(start, **changes)
    return UpdateFromAlphaFunc(person, lambda _, share: person.set_pose(start.towards(end, share)))


def talk(person: Person, syllables: int, last: Mouth, **changes: Any) -> Animation:
    """Return the motion of talking, which ends with a mouth at rest, perhaps in another pose."""
    start = person.pose
    end = replace(start, **changes)
    mouths = (start.mouth, *(TALK[place % len(TALK)] for place in range(syllables)), last)

    def speak(_: Mobject, share: float) -> None:
        place = min(int(share * (syllables + 1)), syllables)
        mouth = mix(mouths[place], mouths[place + 1], share * (syllables + 1) - place)
        person.set_pose(replace(start.towards(end, min(1.0, 2 * share)), mouth=mouth))

    return UpdateFromAlphaFunc(person, speak, rate_func=linear)
