"""Who may import whom: the contracts in pyproject.toml hold."""

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_the_contracts_on_imports_hold() -> None:
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS
