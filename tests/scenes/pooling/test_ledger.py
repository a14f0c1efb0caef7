import pytest

from scenes.kit.type.text import text
from scenes.pooling.figures.growth.ledger import Ledger


def test_columns_are_flush_right_and_ruled_as_far_as_they_are_shown() -> None:
    heads = [text(head) for head in ("N", "cases", "slope")]
    table = Ledger(heads, [[text(one) for one in row] for row in (("10", "9", "1.1"), ("1000", "999", "1.05"))])
    for column, head in enumerate(heads):
        edges = [part.get_right()[0] for part in (head, *table.column(column))]
        assert edges == pytest.approx([edges[0]] * 3)
    two, all_three = table.ruled(2), table.ruled(3)
    assert two.get_right()[0] == pytest.approx(heads[1].get_right()[0])
    assert all_three.get_right()[0] == pytest.approx(table.rule.get_right()[0])
    assert two.get_left()[0] == all_three.get_left()[0] == pytest.approx(table.rule.get_left()[0])
    assert two.get_y() == pytest.approx(table.rule.get_y())
