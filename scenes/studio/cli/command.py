"""Running the command, and what it exits with."""

from collections.abc import Sequence
from pathlib import Path

import click
from click.exceptions import NoArgsIsHelpError

from dnacnn.errors import InputError
from scenes.studio.cli import inspecting, making
from scenes.studio.cli.group import dnacnn
from scenes.studio.cli.streams import use_what_streams_can_write
from scenes.studio.errors import StudioError
from scenes.studio.jobs.cause import cause
from scenes.studio.jobs.stopping import EXIT_CODE

_REFUSED = 2  # exit code

# Importing them has given the command its parts.
PARTS = (making, inspecting)


def run(arguments: Sequence[str] | None) -> int:
    """Run the command and return its exit code; an error is one sentence."""
    use_what_streams_can_write()
    try:
        code: int = dnacnn.main(
            None if arguments is None else list(arguments), prog_name="dnacnn", standalone_mode=False
        )
    except NoArgsIsHelpError as question:
        question.show()
        code = _REFUSED
    except click.ClickException as mistake:
        words = mistake.format_message()
        code = _refuse(f"{words[:1].lower()}{words[1:]}")
    except (InputError, StudioError) as mistake:
        code = _refuse(str(mistake))
    except (OSError, MemoryError) as trouble:
        code = _refuse(cause(trouble, Path("what was printed")))
    except (click.Abort, KeyboardInterrupt):
        code = EXIT_CODE
    return code


def _refuse(sentence: str) -> int:
    click.echo(f"dnacnn: {sentence.rstrip('.')}", err=True)
    return _REFUSED
