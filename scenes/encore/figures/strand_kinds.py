"""What is learned from: a positive strand, a negative one, and one with all motifs in a wrong order."""

from manim import DOWN, RIGHT

from dnacnn.experiments.learning.design import Design
from dnacnn.network.encoding import decode
from scenes.encore.figures.alike_pair import underline
from scenes.kit.fast_group import FastGroup
from scenes.kit.look.region import Region
from scenes.kit.things.strand import Strand
from scenes.kit.things.tag import Verdict

_ASIDE = 3.0  # width that a verdict takes
_LEAST = 0.3  # from letter to letter, with a verdict beside the strand


class StrandKinds(FastGroup):
    """The first strand of each kind that the first seed draws, one under the other.

    Attributes
    ----------
    kinds : each with its strand, its motifs underlined, and its verdict.
    """

    def __init__(self, design: Design, region: Region) -> None:
        drawn, _ = design.strands(design.seeds[0], [design.noise_size])
        kinds = [drawn.labels == 1, (drawn.labels == 0) & (drawn.decoys == 0), drawn.decoys == 1]
        first = [int(kind.argmax()) for kind in kinds if kind.any()]
        shown = [(decode(drawn.codes[at]), bool(drawn.labels[at])) for at in first]
        below = region.upright or (region.width - _ASIDE) / design.length < _LEAST
        pitch = min(0.66, (region.width - (0.0 if below else _ASIDE)) / design.length)
        network = design.network()
        self.kinds = []
        for letters, positive in shown:
            strand = Strand(letters, side=0.86 * pitch, pitch=pitch)
            verdict = Verdict(positive).next_to(strand, DOWN if below else RIGHT, buff=0.45)
            self.kinds.append(FastGroup(strand, underline(strand, network), verdict))
        super().__init__(*self.kinds)
        self.arrange(DOWN, buff=0.8)
        for kind in self.kinds:
            kind.shift((self.kinds[0][0].get_left()[0] - kind[0].get_left()[0]) * RIGHT)
        region.fit(self)
