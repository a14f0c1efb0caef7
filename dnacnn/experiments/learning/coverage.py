"""Which ways to place the motifs are met among the positives that are learned from, and which ones groups make one.

Axes: C ways to place the motifs, S positives.
"""

from collections import Counter
from dataclasses import dataclass

import numpy as np

from dnacnn.arrays import Bools, Ints, frozen
from dnacnn.cases.cases import Case
from dnacnn.cases.held import cases_hold
from dnacnn.cases.pooled import group_cases
from dnacnn.experiments.learning.design import Design
from dnacnn.network.encoding import decode


@dataclass(frozen=True, eq=False, kw_only=True)
class Coverage:
    """Ways to place the motifs, those that groups make one next to each other.

    Attributes
    ----------
    cases : the C ways, by columns.
    groups : (C,), the number of the way that is left of each by the groups; -1 where two motifs share a group.
    met : (C,), whether it is among the positives.
    positives : S.
    strand, case : one of the positives, the plainest, and a way that it holds, mostly the only one.
    """

    cases: tuple[Case, ...]
    groups: Ints
    met: Bools
    positives: int
    strand: str
    case: int

    @property
    def unmet(self) -> tuple[int, int]:
        """How many ways are not among the positives, before and after groups make some of them one."""
        kept = self.groups[self.groups >= 0]
        return int((~self.met).sum()), len({*kept.tolist()} - {*self.groups[self.met].tolist()})


def cover(design: Design, size: int, pool_size: int) -> Coverage:
    """Look which ways to place the motifs the first seed's positives hold, of its first `size` strands.

    Examples
    --------
    >>> found = cover(Design(motifs=("CA", "TT"), length=8, unseen=200), size=20, pool_size=2)
    >>> len(found.cases), found.positives, found.unmet
    (15, 10, (4, 1))
    """
    examples = design.strands(design.seeds[0], [size])[0]
    codes = examples.codes[examples.labels == 1]
    network = design.network(1)
    shape = (design.length, len(design.motifs), network.width, pool_size)
    together = group_cases(*shape, shift=network.shift)
    placed = [(case, number) for number, (_, members) in enumerate(together.members) for case in members]
    placed += [(case, -1) for case in together.collided]
    cases = tuple(case for case, _ in placed)
    groups = np.array([number for _, number in placed])
    detected = network.forward(codes).detected
    held = cases_hold(detected, cases)  # (S, C)
    strand, case = _plainest(held, groups, np.asarray((detected > 0).sum(axis=(1, 2))))
    return Coverage(
        cases=cases,
        groups=frozen(groups),
        met=frozen(np.asarray(held.any(axis=0))),
        positives=len(codes),
        strand=decode(codes[strand]),
        case=case,
    )


def _plainest(held: Bools, groups: Ints, starts: Ints) -> tuple[int, int]:
    """Choose a positive of the fewest ways, and then starts of motifs, whose way shares its groups with the most."""
    sizes = Counter(groups.tolist())
    firsts = held.argmax(axis=1)
    alike = [sizes[groups[first]] if groups[first] >= 0 else 0 for first in firsts]
    found = min(range(len(held)), key=lambda place: (held[place].sum(), starts[place], -alike[place]))
    return found, int(firsts[found])
