"""The marks of a scale on which equal factors take equal room."""

import numpy as np

_MOST = 6


def powers_of_two(low: float, high: float) -> list[float]:
    """Return the powers of two from one number to another; where they are many, every second, third or so.

    >>> powers_of_two(0.5, 9), powers_of_two(1, 1024)
    ([0.5, 1.0, 2.0, 4.0, 8.0], [1.0, 4.0, 16.0, 64.0, 256.0, 1024.0])
    """
    first, last = np.ceil(np.log2(low) - 1e-9), np.floor(np.log2(high) + 1e-9)
    exponents = np.arange(first, last + 1)
    return [float(2.0**one) for one in exponents[:: -(-len(exponents) // _MOST)]]
