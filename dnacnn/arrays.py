"""The array types of the core, and how an array is made safe to share."""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]
Bools = NDArray[np.bool_]

_Kind = TypeVar("_Kind", bound=np.generic)


def frozen(array: NDArray[_Kind]) -> NDArray[_Kind]:
    """Copy an array into a contiguous one that is read-only and shares no memory with it.

    Examples
    --------
    >>> frozen(np.zeros(3)).flags.writeable
    False
    """
    copy: NDArray[Any] = np.array(array, order="C")
    copy.setflags(write=False)
    return copy
