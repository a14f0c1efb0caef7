"""`dnacnn pack`: everything that a lecturer takes along, made kind by kind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial

from rich.console import Console

from scenes.studio.errors import StudioError
from scenes.studio.make import clips, deck, frames, handout, page, render, script
from scenes.studio.make.course import course
from scenes.studio.make.order import INTERRUPTED, OK, REFUSED, Order
from scenes.studio.video.aspect import nearest
from scenes.studio.video.quality import QUALITIES, Quality


@dataclass(frozen=True)
class Part:
    """A kind of thing in the pack.

    Attributes
    ----------
    name : in a word.
    make : makes it, says what was made, and returns the code to exit with.
    quality : its size and pace, unless another is wanted.
    captions : whether the sentences may be drawn into its pictures; where they stand beside them, they are not.
    """

    name: str
    make: Callable[[Order, Console], int]
    quality: Quality = QUALITIES["1080p"]
    captions: bool = True


# In the order of making: what comes later may use what came before.
PARTS = (
    Part("lecture", render.make),
    Part("frames", partial(frames.make, formats=("png", "svg", "pdf"))),
    # Players inside of slides choke on many clips that are larger.
    Part("clips", clips.make, QUALITIES["720p"], captions=False),
    Part("deck", deck.make, QUALITIES["720p"], captions=False),
    Part("handout", handout.make),
    Part("script", script.make),
    Part("page", page.make),
)
COURSES = {
    form: Part(form, partial(course.make, formats=(form,)), QUALITIES["720p"], captions=False)
    for form in course.FORMATS
}


def make(
    order: Order,
    console: Console,
    *,
    quality: Quality | None = None,
    fps: int | None = None,
    formats: Sequence[str] = ("folder",),
) -> int:
    """Make all parts, also those after one that failed; return the exit code of the first that failed.

    Each part has its own quality, and captions in the picture or not, unless they are to be nowhere in it; a quality
    and a pace that are given count for all. The formats are folder, which has the parts themselves, and scorm and zip
    for learning platforms.
    """
    codes = [OK]
    for part in [part for form in formats for part in (PARTS if form == "folder" else [COURSES[form]])]:
        size = quality or part.quality.shaped(nearest(order.quality.width, order.quality.height))
        size = replace(size, fps=fps or size.fps)
        if not order.quiet:
            console.rule(part.name, align="left")
        try:
            settings = replace(order.settings, captions=part.captions and order.settings.captions)
            codes.append(part.make(replace(order, quality=size, settings=settings), console))
        except StudioError as mistake:
            console.print(f"{part.name}: {mistake}", style="red", soft_wrap=True)
            codes.append(REFUSED)
        if codes[-1] == INTERRUPTED:
            break
    return next((code for code in codes if code != OK), OK)
