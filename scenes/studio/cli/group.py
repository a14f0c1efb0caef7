"""The command, of which all others are parts."""

import click


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="dnacnn")
@click.option("--language", metavar="CODE", help="Of all that is said and written: en, de, es, fr, or one of your own.")
def dnacnn(language: str | None) -> None:
    """Make the lecture on how a small convolutional network reads DNA.

    STEPS are numbers and ranges, such as 5, 3-6 or 1,4,7-9, names as `list` shows them, or chapters, such as
    encore; all, if none are given.
    """
