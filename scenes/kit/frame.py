"""A frame that says: this is meant."""

from manim import Mobject, RoundedRectangle

from scenes.kit import theme


def framed(mobject: Mobject, color: str, *, gap: float = 0.15, width: float = theme.LINE) -> RoundedRectangle:
    """Return a frame around a thing, with some room."""
    across, down = mobject.width + 2 * gap, mobject.height + 2 * gap
    frame = RoundedRectangle(corner_radius=min(0.14, 0.2 * min(across, down)), width=across, height=down)
    return frame.move_to(mobject).set_stroke(color, width=width).set_fill(opacity=0)
