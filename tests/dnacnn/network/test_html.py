"""A trace as tables: every number is there, and nothing else can get in."""

from html.parser import HTMLParser

import numpy as np
import pytest

from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from dnacnn.network.html import MOST
from dnacnn.network.network import Network

NETWORK = Network.from_motifs(["CA", "TT", "AG"], pad_side="right", pool_size=2)


class Tables(HTMLParser):
    """Collect the captions and the cells of all tables, and see that what is opened is closed."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.captions: list[str] = []
        self.rows: list[list[list[str]]] = []
        self.feed(html)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - as the parser calls it
        self.open.append(tag)
        if tag == "table":
            self.rows.append([])
        if tag == "tr":
            self.rows[-1].append([])

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1] == "caption":
            self.captions.append(data)
        if self.open[-1] in {"th", "td"}:
            self.rows[-1][-1].append(data)


def test_three_tables_hold_every_value() -> None:
    trace = NETWORK.run("CAGTTAAG")
    tables = Tables(trace._repr_html_())
    assert tables.captions == ["X of CAGTTAAG", "Ẋ", "Ẍ"]
    for rows, values, names in zip(
        tables.rows, (trace.onehot, trace.detected, trace.pooled), ("ACGT", NETWORK.names, NETWORK.names), strict=True
    ):
        assert [row[0] for row in rows[1:]] == list(names)
        np.testing.assert_array_equal([[float(cell) for cell in row[1:]] for row in rows[1:]], values)
    assert tables.rows[0][0] == ["1C", "2A", "3G", "4T", "5T", "6A", "7A", "8G"]


def test_the_stronger_a_value_the_stronger_its_colour() -> None:
    network = Network(kernels=np.full((1, 4, 1), 2.0), bias=np.zeros(1), pad_side="none", pool_size=1)
    html = network.run("CA")._repr_html_()
    assert html.count('<td style="--share: 0.55">2</td>') == 4
    assert html.count('<td style="--share: 0.00">0</td>') == 6
    assert "prefers-color-scheme: dark" in html
    assert "color: inherit" in html


@pytest.mark.parametrize(("count", "shown", "more"), [(2, 2, False), (MOST, MOST, False), (MOST + 3, MOST, True)])
def test_several_strands_are_shown_and_very_many_are_not(count: int, shown: int, more: bool) -> None:
    html = NETWORK.run(["CAGT"] * count)._repr_html_()
    assert html.count("<caption>X of CAGT</caption>") == shown
    assert ("and 3 more strands" in html) is more


def test_text_is_escaped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Network, "names", ("<b>", "&", '"'))
    html = NETWORK.run("CAGT")._repr_html_()
    assert "<th>&lt;b&gt;</th>" in html
    assert "<th>&amp;</th>" in html
    assert "<b>" not in html


@pytest.mark.parametrize("strand", ["CAGTTAAG", "GATTACAA"])
def test_a_lecture_s_trace_shows_the_answer_the_loss_and_the_gradients(strand: str) -> None:
    trace = run(strand, Lecture())
    tables = Tables(trace._repr_html_())
    shown = dict(zip(tables.captions, tables.rows, strict=True))
    assert ("units that fire, of 4" in shown) is trace.learns
    assert [row[0] for row in shown["last layer"][1:]] == ["logit", "probability", "gradient"]
    for caption, values in (
        ("last layer", [trace.logits, trace.probs, trace.grad_logits]),
        ("loss", [[trace.loss]]),
        ("gradient at Ẍ", trace.grad_pooled),
        ("gradient at Ẋ", trace.grad_detected),
        ("gradient at kernel TT", trace.grad_kernels[1]),
    ):
        numbers = [[float(cell.replace("−", "-")) for cell in row[1:]] for row in shown[caption][1:]]
        np.testing.assert_allclose(numbers, values, atol=5e-4)
