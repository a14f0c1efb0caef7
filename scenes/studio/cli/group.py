"""The command, of which all others are parts."""

from collections.abc import Iterable
from shutil import get_terminal_size

import click

_WIDE, _NARROW = 80, 60  # columns: more are not used; with fewer, what an option does stands below its name
_INDENT = 10  # letters of the longest command


class _Help(click.HelpFormatter):
    """Help that fits a terminal that is narrower than what Click takes for the least."""

    def __init__(self, indent_increment: int = 2, width: int | None = None, max_width: int | None = None) -> None:
        columns = min(get_terminal_size().columns, max_width or _WIDE)
        super().__init__(indent_increment, width or max(columns, 3 * _INDENT) - 2, max_width)

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write names, and what each is."""
        super().write_dl(rows, _INDENT if self.width < _NARROW else col_max, col_spacing)


class _Context(click.Context):
    """Says how help is written."""

    formatter_class = _Help


class _Command(click.Command):
    """A part of the command; the list of all has its first sentence, whole."""

    context_class = _Context

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - a narrow terminal breaks lines instead
        """Return the first sentence."""
        return super().get_short_help_str(_WIDE)


class _Group(click.Group):
    """The command itself."""

    context_class, command_class = _Context, _Command


@click.group(cls=_Group, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dnacnn")
@click.option("--language", metavar="CODE", help="Of all that is said and written: en, de, es, fr, or one of your own.")
def dnacnn(language: str | None) -> None:
    """Make the lecture on how a small convolutional network reads DNA.

    STEPS are numbers and ranges, such as 5, 3-6 or 1,4,7-9, names as `list` shows them, or chapters, such as
    encore; all, if none are given.
    """
