"""Who may import whom: the contracts in pyproject.toml hold, and the core needs NumPy alone."""

import sys

import grimp
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports


def test_the_contracts_on_imports_hold() -> None:
    assert lint_imports(no_cache=True) == EXIT_STATUS_SUCCESS


def test_the_core_imports_numpy_and_the_standard_library_only() -> None:
    graph = grimp.build_graph("dnacnn", include_external_packages=True, cache_dir=None)
    found = {name.partition(".")[0] for name in graph.modules}
    assert "numpy" in found
    assert found <= {"dnacnn", "numpy", *sys.stdlib_module_names}
