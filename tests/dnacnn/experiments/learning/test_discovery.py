"""What kernels spell, how clearly, and which run comes nearest without all motifs."""

from dataclasses import replace

import numpy as np

from dnacnn.experiments.learning.discovery import best_lacking, clear
from dnacnn.experiments.learning.results import kept_results


def test_a_letter_is_clear_if_it_leads_by_a_quarter_of_the_range() -> None:
    kernels = np.array([[[1.0, 0.5], [0.0, 0.4], [-1.0, 0.0], [0.4, -0.4]], [[0.0, 0.0]] * 3 + [[0.5, 0.1]]])
    # Ranges are 2 and 0.5; leads 0.6 and 0.1, then 0.5 and 0.1.
    assert clear(kernels).tolist() == [[True, False], [True, False]]


def test_the_best_run_that_lacks_a_motif() -> None:
    found = kept_results().discoveries
    place, at = max(
        ((p, a) for p, one in enumerate(found) for a in range(len(one.accuracy)) if not one.found[a].all()),
        key=lambda where: found[where[0]].accuracy[where[1]],
    )
    assert best_lacking(found) == (place, at)
    whole = [replace(one, found=np.ones_like(one.found)) for one in found]
    assert best_lacking(whole) is None
