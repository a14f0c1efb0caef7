"""The pictures that the steps on detection hand to one another, part by part."""

from manim import Mobject

from scenes.kit.detection import Detection
from scenes.kit.shrinking import WindowCount
from scenes.kit.step import Step
from scenes.kit.type import fact


class Tableau:
    """Strand, X and X-dot without padding, each with its size.

    Parameters
    ----------
    plan : where everything stands.
    step : it comes to know the arrays that are displayed.
    hollow : whether X-dot starts empty.

    Attributes
    ----------
    positions, strand, inputs, inputs_size, answers, answers_size : the parts; `parts` are all of them, in order.
    """

    def __init__(self, plan: Detection, step: Step, *, hollow: bool = False) -> None:
        bare = plan.trace
        step.know("onehot.shape", bare.onehot.shape)
        step.know("unpadded.detected.shape", bare.detected.shape)
        self.positions = plan.numbers(len(bare.strand))
        self.strand = plan.strand(bare.strand)
        self.inputs = plan.inputs(bare.onehot, "onehot")
        self.inputs_size = plan.shape(self.inputs, bare.onehot.shape, "onehot.shape")
        self.answers = plan.answers(bare.detected, "unpadded.detected", hollow=hollow)
        self.answers_size = plan.shape(self.answers, bare.detected.shape, "unpadded.detected.shape")

    @property
    def above(self) -> tuple[Mobject, ...]:
        """The strand and X."""
        return (self.positions, self.strand, self.inputs, self.inputs_size)

    @property
    def parts(self) -> tuple[Mobject, ...]:
        """All parts."""
        return (*self.above, self.answers, self.answers_size)


class Overhang:
    """The last kernel where it does not fit, what is missing there, and how many windows do fit.

    Parameters
    ----------
    plan : where everything stands.
    step : it comes to know the numbers that are displayed.

    Attributes
    ----------
    missing, beyond, kernel, formula, stairs, stencil : the parts; `parts` are all of them, in order.
    window : the first that does not fit; `detector` is the kernel's index.
    """

    def __init__(self, plan: Detection, step: Step) -> None:
        self.detector = plan.detectors - 1
        self.window = plan.trace.detected.shape[1]
        names = {"letters": plan.length, "kernel width": plan.width, "windows": self.window}
        facts = [fact(float(step.know(name, value)), name) for name, value in names.items()]
        self.missing = plan.missing_answers()
        self.beyond = plan.missing_inputs()
        self.kernel = plan.detector(self.detector)
        self.formula = WindowCount(facts[0], facts[1], facts[2], plan.products_region(), self.kernel.color_of)
        self.stairs = plan.staircase(step)
        self.stencil = plan.stencil(self.detector, self.window)

    @property
    def parts(self) -> tuple[Mobject, ...]:
        """All parts."""
        return (self.missing, self.beyond, self.kernel, self.formula, self.stairs, self.stencil)
