import pytest

from scenes.kit.type.text import text
from scenes.pooling.figures.growth.ledger import Ledger


def test_columns_are_flush_right_under_a_rule() -> None:
    heads = [text(head) for head in ("N", "cases", "slope")]
    table = Ledger(heads, [[text(one) for one in row] for row in (("10", "9", "1.1"), ("1000", "999", "1.05"))])
    for column, head in enumerate(heads):
        edges = [part.get_right()[0] for part in (head, *table.column(column))]
        assert edges == pytest.approx([edges[0]] * 3)
    assert table.rule.width == pytest.approx(table.width)
