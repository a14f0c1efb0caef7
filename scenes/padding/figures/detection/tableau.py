"""The pictures that the steps on detection hand to one another, part by part."""

from manim import RIGHT, FadeIn, FadeOut, Mobject
from manim.animation.animation import Animation

from dnacnn.network.trace import Trace
from scenes.kit.fast_group import FastGroup
from scenes.kit.telling.step import Step
from scenes.kit.things.matrix import Cell
from scenes.kit.type.text import reading
from scenes.padding.figures.detection.detection import Detection
from scenes.padding.figures.detection.shrinking import WindowCount


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
        step.register("onehot.shape", bare.onehot.shape)
        step.register("unpadded.detected.shape", bare.detected.shape)
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
        readings = [reading(float(step.register(name, value)), name) for name, value in names.items()]
        self.missing = plan.missing_answers()
        self.beyond = plan.missing_inputs()
        self.kernel = plan.detector(self.detector)
        self.formula = WindowCount(readings[0], readings[1], readings[2], plan.products_region(), self.kernel.color_of)
        self.stairs = plan.staircase(step)
        self.stencil = plan.stencil(self.detector, self.window)

    @property
    def parts(self) -> tuple[Mobject, ...]:
        """All parts."""
        return (self.missing, self.beyond, self.kernel, self.formula, self.stairs, self.stencil)


class Gain:
    """What padding adds to strand, X and X-dot: at the end, or at the start, to which the rest must give way.

    Parameters
    ----------
    padded : the worked strand's values, with padding.
    table, edge : what stands there without it.
    plan : where everything stands.
    step : it comes to know the arrays that are displayed.

    Attributes
    ----------
    first : how many columns the strand gives way.
    windows : those that X-dot gains, the one that reaches least into the padding first.
    tiles, pad, gained, inputs_size, answers_size : the parts; pad and gained are empty at first.
    missing : what X-dot lacks, where it will be gained.
    """

    def __init__(self, padded: Trace, table: Tableau, edge: Overhang, plan: Detection, step: Step) -> None:
        self.table, self.edge, self.plan = table, edge, plan
        length, pads = plan.length, plan.width - 1
        self.first = padded.lecture.shift
        self._at = 0 if self.first else length
        columns = slice(self._at, self._at + pads)
        self.tiles = plan.strand(padded.padded_strand[columns], at=self._at)
        pad = step.register("padded.pad", padded.padded[:, columns])
        self.pad = plan.inputs(pad, "padded.pad", at=self._at, hollow=True, labelled=False)
        if self.first:
            self.windows = list(reversed(range(pads)))
            self.missing: Mobject = plan.missing_answers(0)
            self.gained = plan.answers(padded.detected, "padded.detected")
            for row in self.gained.cells:
                for cell in row[:pads]:
                    cell.empty()
        else:
            self.windows = list(range(edge.window, length))
            self.missing = edge.missing
            gained = step.register("padded.gained", padded.detected[:, edge.window :])
            self.gained = plan.answers(gained, "padded.gained", at=edge.window, hollow=True)
        step.register("padded.shape", padded.padded.shape)
        step.register("padded.detected.shape", padded.detected.shape)
        self.inputs_size = plan.shape(table.inputs, padded.padded.shape, "padded.shape")
        self.answers_size = plan.shape(table.answers, padded.detected.shape, "padded.detected.shape")

    def give_way(self) -> list[Animation]:
        """Return how strand, X and X-dot move on, so that padding finds room at the start."""
        table, by = self.table, RIGHT * self.first * self.plan.side
        letters = FastGroup(table.positions, table.strand, table.inputs.grid)
        return [
            letters.animate.shift(by),
            table.answers.grid.animate.shift(by),
            FadeOut(self.edge.missing),
            FadeIn(self.missing),
            *(FadeIn(label) for label in self.gained.column_labels[self.edge.window :]),
        ]

    def given(self, step: Step) -> None:
        """Let what has given way be a part of what X-dot will be."""
        step.remove(self.table.answers, *self.table.answers.get_family(), *self.gained.column_labels)
        step.add(self.gained, self.missing)

    def input_cell(self, row: int, column: int) -> Cell:
        """Return a cell of the padded X."""
        inside = column - self.first
        if 0 <= inside < self.plan.length:
            return self.table.inputs.cell(row, inside)
        return self.pad.cell(row, column - self._at)

    def answer_cell(self, detector: int, window: int) -> Cell:
        """Return a cell of what X-dot gains."""
        return self.gained.cell(detector, window if self.first else window - self.edge.window)
