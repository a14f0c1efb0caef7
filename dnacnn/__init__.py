"""The numbers behind the lecture: a small convolutional network that reads DNA, and what can be counted about it.

A name is loaded when it is first used, so that `import dnacnn` costs nothing.
"""

from importlib import import_module
from importlib.metadata import entry_points
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dnacnn.cases.cases import count_cases, position_cases
    from dnacnn.cases.pattern import is_positive
    from dnacnn.cases.pooled import pooled_cases
    from dnacnn.cases.scan import scan
    from dnacnn.errors import InputError
    from dnacnn.experiments.census import take_census
    from dnacnn.experiments.price import pool_price
    from dnacnn.experiments.ties import tie_conventions
    from dnacnn.functions.branches import follow_branches
    from dnacnn.functions.softargmax import three_functions
    from dnacnn.lecture.lecture import Lecture
    from dnacnn.lecture.lecture_trace import LectureTrace, run
    from dnacnn.lecture.own import own_lecture
    from dnacnn.network.encoding import one_hot, pad
    from dnacnn.network.gradients import average_pool_backward, convolve_backward, max_pool_backward, softmax_jacobian
    from dnacnn.network.layers import average_pool, convolve, max_pool, relu, softmax
    from dnacnn.network.network import Network
    from dnacnn.network.padding import compare_paddings
    from dnacnn.network.trace import Trace

_HOMES = {
    "cases.cases": ("count_cases", "position_cases"),
    "cases.pattern": ("is_positive",),
    "cases.pooled": ("pooled_cases",),
    "cases.scan": ("scan",),
    "errors": ("InputError",),
    "experiments.census": ("take_census",),
    "experiments.price": ("pool_price",),
    "experiments.ties": ("tie_conventions",),
    "functions.branches": ("follow_branches",),
    "functions.softargmax": ("three_functions",),
    "lecture.lecture": ("Lecture",),
    "lecture.lecture_trace": ("LectureTrace", "run"),
    "lecture.own": ("own_lecture",),
    "network.encoding": ("one_hot", "pad"),
    "network.gradients": ("average_pool_backward", "convolve_backward", "max_pool_backward", "softmax_jacobian"),
    "network.layers": ("average_pool", "convolve", "max_pool", "relu", "softmax"),
    "network.network": ("Network",),
    "network.padding": ("compare_paddings",),
    "network.trace": ("Trace",),
}
_HOME = {name: f"dnacnn.{module}" for module, names in _HOMES.items() for name in names}

__all__ = [
    "InputError",
    "Lecture",
    "LectureTrace",
    "Network",
    "Trace",
    "average_pool",
    "average_pool_backward",
    "compare_paddings",
    "convolve",
    "convolve_backward",
    "count_cases",
    "follow_branches",
    "is_positive",
    "max_pool",
    "max_pool_backward",
    "one_hot",
    "own_lecture",
    "pad",
    "pool_price",
    "pooled_cases",
    "position_cases",
    "relu",
    "run",
    "scan",
    "softmax",
    "softmax_jacobian",
    "take_census",
    "three_functions",
    "tie_conventions",
]


def __getattr__(name: str) -> Any:
    if name in _HOME:
        return getattr(import_module(_HOME[name]), name)
    # What draws builds on the numbers, and not the other way round: it says itself what it adds here.
    for added in entry_points(group="dnacnn", name=name):
        return added.load()
    raise AttributeError(f"module 'dnacnn' has no attribute {name!r}")


def __dir__() -> list[str]:
    return [*__all__, *entry_points(group="dnacnn").names]
