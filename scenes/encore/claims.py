"""Which claims about examples the learning curves bear out: each is the name of a message."""

import numpy as np


def one_digit(values: np.ndarray) -> np.ndarray:
    """Round positive numbers to one digit: more can't be read between measured points."""
    scale = 10 ** np.floor(np.log10(values))
    return np.asarray(np.round(values / scale) * scale)


def which_needs(needed: np.ndarray) -> str:
    """Return which message says what pooling does to the number of strands needed."""
    plain, pooled = np.isfinite(needed[0]), np.isfinite(needed[1:]).any()
    if plain and pooled:
        least = np.nanmin(needed[1:])
        return "needed-saves" if least < needed[0] else "needed-same" if least == needed[0] else "needed-costs"
    return "needed-only" if pooled else "needed-plain" if plain else "needed-none"


def fewest(needed: np.ndarray) -> list[int]:
    """Return the places of the sizes of groups, those that need the fewest strands first, those that never do last."""
    return [int(way) + 1 for way in np.argsort(needed[1:], kind="stable")]


def which_learned(complete: list[int], runs: int) -> str:
    """Return how surely motifs are found, by how many runs found all with the fewest kernels, and so on to the most."""
    return "none" if not any(complete) else "all" if min(complete) == runs else "some"
