"""The mistakes that the tool answers with one sentence."""


class StudioError(Exception):
    """Something that the tool was asked and cannot do; its message is one sentence for the one who asked."""
