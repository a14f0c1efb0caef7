"""The command `dnacnn`: reads what is asked, hands it on, and says what became of it."""

from scenes.studio.cli.command import main

__all__ = ["main"]
