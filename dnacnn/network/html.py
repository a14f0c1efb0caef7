"""A trace as tables for a notebook: X, Ẋ and Ẍ, the larger a value the stronger its colour."""

from collections.abc import Callable, Sequence
from html import escape
from itertools import islice
from typing import NamedTuple

import numpy as np

from dnacnn.arrays import Floats
from dnacnn.network.encoding import DNA
from dnacnn.network.trace import Trace

MOST = 8  # strands that are shown

# Text and lines take the notebook's own colour, so that they can be read on any background.
_STYLE = """<style>
.dnacnn { --tint: 30, 110, 220; color: inherit; font-variant-numeric: tabular-nums; }
@media (prefers-color-scheme: dark) { .dnacnn { --tint: 110, 170, 255; } }
.dnacnn table { border-collapse: collapse; display: inline-table; margin: 0.3em 1.2em 0.6em 0; }
.dnacnn caption { caption-side: top; font-weight: bold; text-align: left; color: inherit; }
.dnacnn th, .dnacnn td { border: 1px solid rgba(128, 128, 128, 0.4); color: inherit; min-width: 1.4em;
  padding: 0.1em 0.35em; text-align: center; background: none; }
.dnacnn td { background: rgba(var(--tint), var(--share)); }
</style>"""


class HtmlTable(NamedTuple):
    """Numbers to be shown with a name over them and names beside them."""

    caption: str
    rows: Sequence[str]
    columns: Sequence[object]
    values: Floats


def trace_html(trace: Trace, more: Sequence[HtmlTable] = (), *, onehot: Callable[[str], str] = "X of {}".format) -> str:
    """Write a trace as HTML, which reads well in light and in dark and needs nothing else.

    Parameters
    ----------
    trace : of one strand or of several, of which the first eight are shown
    more : tables that follow
    onehot : says over X which strand it is of

    Returns
    -------
    html : str
        A table each for X, Ẋ and Ẍ of every strand. Positions, windows and groups count from 1.

    Examples
    --------
    >>> from dnacnn.network.network import Network
    >>> network = Network.from_motifs(["CA", "TT"], pad_side="right", pool_size=2)
    >>> "<caption>X of CATT</caption>" in trace_html(network.run("CATT"))
    True
    """
    stacks = (array.reshape(-1, *array.shape[-2:]) for array in (trace.onehot, trace.detected, trace.pooled))
    names, strands = trace.network.names, trace.strands
    parts = [_STYLE]
    for strand, encoded, detected, pooled in islice(zip(strands, *stacks, strict=True), MOST):
        places = [f"{place}{letter}" for place, letter in enumerate(strand, start=1)]
        parts += [
            "<div>",
            _table(HtmlTable(onehot(strand), DNA, places, encoded)),
            _table(HtmlTable("Ẋ", names, range(1, detected.shape[-1] + 1), detected)),
            _table(HtmlTable("Ẍ", names, range(1, pooled.shape[-1] + 1), pooled)),
            "</div>",
        ]
    if len(strands) > MOST:
        parts.append(f"<p>… and {len(strands) - MOST} more strands</p>")
    tables = "".join(map(_table, more))
    return f'<div class="dnacnn">{"".join(parts)}<div>{tables}</div></div>'


def _table(table: HtmlTable) -> str:
    caption, rows, columns, values = table
    largest = float(np.abs(values).max()) or 1.0
    head = "<td></td>" + "".join(f"<th>{escape(str(column))}</th>" for column in columns)
    body = "".join(
        f"<tr><th>{escape(name)}</th>{''.join(_cell(float(value), largest) for value in line)}</tr>"
        for name, line in zip(rows, values, strict=True)
    )
    return f"<table><caption>{escape(caption)}</caption><tr>{head}</tr>{body}</table>"


def _cell(value: float, largest: float) -> str:
    share = 0.55 * abs(value) / largest
    return f'<td style="--share: {share:.2f}">{escape(f"{value:.3g}".replace("-", "−"))}</td>'
