"""The command `dnacnn`: reads what is asked, hands it on, and says what became of it."""

import signal
import sys
from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command with what follows `dnacnn`, or the process's own arguments, and exit; a signal stops it."""
    if arguments is None and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # until signals are answered, one ends the process in silence
    from scenes.studio.jobs import stopping

    try:
        with stopping.stoppable(last=arguments is None):
            from scenes.studio.cli import command  # takes long enough to be interrupted

            code = command.run(arguments)
    except KeyboardInterrupt:
        code = stopping.EXIT_CODE
    except OSError as trouble:  # before there was a command, there was no folder for temporary files
        sys.stderr.write(f"dnacnn: {trouble.strerror or trouble}\n")
        code = 2
    sys.exit(code)


__all__ = ["main"]
