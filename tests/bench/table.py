"""The rows of the tables, in Markdown."""

from collections.abc import Sequence
from statistics import median

from tests.bench.meter import Cost, middle

NONE = "–"  # what was not measured


def heading(columns: Sequence[str], revision: str | None) -> list[str]:
    """Return the first two lines of a table; with an earlier revision it has two columns more.

    Examples
    --------
    >>> heading(["wall"], "v1")
    ['| | wall | wall, at v1 | now / v1 |', '|---|---:|---:|---:|']
    """
    every = [*columns, *([f"{columns[0]}, at {revision}", f"now / {revision}"] if revision else [])]
    return [_line("", *every), "|---|" + "---:|" * len(every)]


def share(what: str, taken: Sequence[Cost], manim: Sequence[Cost], earlier: Sequence[Cost] | None = None) -> str:
    """Return a row of wall, busy processors and memory, as shares of Manim's wall; with what it was before, if known.

    Examples
    --------
    >>> now, before, manim = Cost(2.0, 3.0, 400.0), Cost(4.0, 7.0, 410.0), Cost(10.0, 12.0, 800.0)
    >>> share("studio", [now], [manim], [before])
    '| studio | 0.200 | 1.50 | 400 MB | 0.400 | 0.50 |'
    >>> share("studio", [now], [manim], [])
    '| studio | 0.200 | 1.50 | 400 MB | – | – |'
    """
    one, whole = middle(taken), middle(manim).wall
    cells = [f"{one.wall / whole:.3f}", f"{one.cpu / one.wall:.2f}", f"{one.memory:.0f} MB"]
    if earlier is not None:
        before = median(cost.wall for cost in earlier) if earlier else None
        cells += [f"{before / whole:.3f}", f"{one.wall / before:.2f}"] if before else [NONE, NONE]
    return _line(what, *cells)


def waiting(what: str, now: float, earlier: Sequence[float] | None = None) -> str:
    """Return a row of seconds; with what it was before, if known.

    Examples
    --------
    >>> waiting("first picture", 0.5, [1.0]), waiting("first picture", 0.5)
    ('| first picture | 0.50 | 1.00 | 0.50 |', '| first picture | 0.50 |')
    """
    cells = [f"{now:.2f}"]
    if earlier is not None:
        cells += [f"{earlier[0]:.2f}", f"{now / earlier[0]:.2f}"] if earlier else [NONE, NONE]
    return _line(what, *cells)


def _line(*cells: str) -> str:
    return "| " + " | ".join(cells).lstrip() + " |"
