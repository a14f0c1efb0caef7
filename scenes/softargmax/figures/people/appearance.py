"""What distinguishes one drawn person from another: hair and collar; and what they share: torso and neck."""

import numpy as np
from manim import Circle, VMobject

from scenes.kit.fast_group import FastGroup
from scenes.kit.look import theme
from scenes.softargmax.figures.people.outline import drawn, limb, spatial, straight

TABLE = -3.35  # where the torso ends, in head radii below the middle of the head


def torso() -> VMobject:
    """Return shoulders and chest, down to the table."""
    half = np.array([(0.0, -1.3), (0.3, -1.32), (0.62, -1.42), (1.2, -1.62), (1.62, -2.0), (1.78, -2.6), (1.82, TABLE)])
    shape = drawn(spatial(np.concatenate([half[::-1] * np.array([-1.0, 1.0]), half[1:]])))
    return shape.add_line_to(shape.get_start())


def neck() -> VMobject:
    """Return the neck."""
    return drawn(
        spatial(
            np.array(
                [(-0.3, -0.8), (-0.31, -1.3), (-0.2, -1.52), (0.2, -1.52), (0.31, -1.3), (0.3, -0.8), (-0.3, -0.8)]
            )
        )
    )


def collar(hair: str, color: str) -> FastGroup:
    """Return a hood with its strings, or two lapels."""
    if hair == "curls":
        hood = drawn(limb((-0.62, -1.28), (0.0, -2.05), (0.62, -1.28), 0.17)).set_fill(color, opacity=1)
        strings = FastGroup(*(drawn(straight((s * 0.2, -1.85), (s * 0.24, -2.5))) for s in (-1, 1)))
        return FastGroup(hood, strings.set_fill(opacity=0))
    lapels = FastGroup()
    for s in (-1, 1):
        shape = np.array([(0.3, -1.25), (0.62, -1.4), (0.5, -1.95), (0.02, -2.0), (0.3, -1.25)]) * np.array([s, 1.0])
        lapel = VMobject().set_points_as_corners(spatial(shape))
        lapels.add(lapel.set_stroke(theme.palette().ink, width=theme.LINE).set_fill(theme.palette().panel, opacity=1))
    return lapels


def _curls() -> tuple[FastGroup, FastGroup]:
    """Return a head of curls: nothing behind, many circles above."""
    places = [(-1.0, 0.42, 0.28), (-0.9, 0.84, 0.32), (-0.5, 1.14, 0.34), (0.02, 1.24, 0.35), (0.52, 1.14, 0.34),
              (0.9, 0.84, 0.32), (1.0, 0.42, 0.28), (-0.55, 0.82, 0.24), (-0.12, 0.92, 0.26), (0.3, 0.86, 0.22),
              (0.62, 0.78, 0.2)]  # fmt: skip
    curls = FastGroup(*(Circle(radius=r).move_to((x, y, 0)) for x, y, r in places))
    curls.set_fill(theme.palette().rule, opacity=1).set_stroke(theme.palette().ink, width=theme.LINE)
    inner = curls.copy().scale(0.98).set_stroke(width=0)
    return FastGroup(), FastGroup(curls, inner)


def _bob() -> tuple[FastGroup, FastGroup]:
    """Return straight hair to the chin: a bell behind the head, and a fringe."""
    bell = np.array([(0.0, 1.2), (0.7, 1.06), (1.1, 0.6), (1.22, -0.1), (1.3, -0.75), (0.95, -0.98)])
    flat = np.array([(x, -0.92) for x in np.linspace(0.6, -0.6, 4)])
    back = drawn(spatial(np.concatenate([bell, flat, bell[::-1] * np.array([-1.0, 1.0])])))
    fringe = np.array([(-0.98, 0.05), (-1.14, 0.5), (-0.74, 1.08), (0.0, 1.28), (0.74, 1.08), (1.14, 0.5), (0.98, 0.05),
                       (0.86, 0.46), (0.42, 0.74), (-0.1, 0.74), (-0.66, 0.5), (-0.98, 0.05)])  # fmt: skip
    front = drawn(spatial(fringe))
    for part in (back, front):
        part.set_fill(theme.palette().muted, opacity=1)
    return FastGroup(back), FastGroup(front)


HAIR = {"curls": _curls, "bob": _bob}
