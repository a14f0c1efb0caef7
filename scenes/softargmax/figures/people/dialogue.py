"""Two people at a table, what they say in bubbles, and room for a word in large type."""

import numpy as np
from manim import Line, ManimColor

from scenes.kit.look import theme
from scenes.kit.look.region import Region
from scenes.kit.type.text import text
from scenes.script.script import say_lines
from scenes.softargmax.figures.people.bubble import Bubble
from scenes.softargmax.figures.people.person import Person
from scenes.softargmax.figures.people.pose import FLAT, SMILE, Pose

SIZE = 1.35 * theme.DISPLAY  # of the word, at most
_HEAD = (0.122, 0.067, 0.1)  # its radius: a share of the height, and of the width, less or more in an upright picture
_ARM = 2.8  # head radii from the middle of a head to the elbow of a raised arm
_ASIDE = 0.145  # from an edge to the middle of a head, as a share of the width, at least
_ABOVE = 0.45  # from a head to a bubble above it


class Dialogue:
    """The scene as it begins; nothing of it is drawn yet.

    Parameters
    ----------
    stage : where to draw.
    names : words of the dialogue that are names of functions: they stand out.
    longest : the longest word that must have room in large type.

    Attributes
    ----------
    student, teacher : the one on the left asks, the one on the right answers.
    table : the line at which they sit.
    question, reply : the bubbles.
    size, word_at : of the word, in pixels, and where it stands.
    glance : how far up the eyes go to see it, from -1 to 1.
    """

    def __init__(self, stage: Region, names: tuple[str, ...], longest: str) -> None:
        self._seat(stage)
        mouths = self.student.mouth_point(), self.teacher.mouth_point()
        width = text(longest, SIZE, weight=700).width
        upright = "-upright" if stage.upright else ""
        lines = say_lines(f"question{upright}"), say_lines(f"reply{upright}")
        if stage.upright:
            type_size = 1.4 * theme.BODY
            low = self.student.get_top()[1] + _ABOVE
            heights = [Bubble.height_of(said, type_size) for said in lines]
            middles = [
                np.array([stage.at(across, 0)[0], low + height / 2, 0])
                for across, height in zip((0.26, 0.77), heights, strict=True)
            ]
            self.size, self.glance = SIZE * 0.95 * stage.width / width, 0.7
            self.word_at = np.array([0.0, (low + max(heights) + stage.top) / 2 + 0.6, 0.0])
        else:
            type_size = 1.1 * theme.BODY
            middles = [stage.at(0.21, 0.82), stage.at(0.8, 0.82)]
            self.size, self.glance = SIZE * min(1.0, (mouths[1][0] - mouths[0][0] - 0.5) / width), -0.05
            self.word_at = stage.at(0.5, 0.45)
        self.question, self.reply = (
            Bubble(said, mouth, middle, size=type_size, named=names)
            for said, mouth, middle in zip(lines, mouths, middles, strict=True)
        )

    def _seat(self, stage: Region) -> None:
        palette, tabletop = theme.palette(), stage.at(0, 0.01)
        # Room beside each head for an arm, and between the two for the word or for nothing.
        radius = min(_HEAD[0] * stage.height, _HEAD[1 + stage.upright] * stage.width)
        cloth = [
            ManimColor(color).interpolate(ManimColor(palette.panel), 0.35).to_hex()
            for color in (palette.accent, palette.muted)
        ]
        asking, answering = Pose(look=(0.75, -0.25), mouth=FLAT), Pose(look=(-0.7, 0.1), mouth=SMILE)
        self.student = Person(hair="curls", color=cloth[0], side=-1, radius=radius, pose=asking)
        self.teacher = Person(hair="bob", color=cloth[1], side=1, radius=radius, pose=answering, glasses=True)
        aside = max(_ASIDE * stage.width, _ARM * radius)
        for person, x in ((self.student, stage.left + aside), (self.teacher, stage.right - aside)):
            person.shift(np.array([x - person.get_x(), tabletop[1] - person.table_height(), 0]))
            person.set_pose(person.pose)
        self.table = Line(tabletop, stage.at(1, 0.01)).set_stroke(palette.muted, width=theme.BOLD)
