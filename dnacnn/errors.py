"""The one error that a user's own mistake raises."""


class InputError(ValueError):
    """An input that cannot be used; its message is one sentence: what was wanted, what came, and where.

    Examples
    --------
    >>> issubclass(InputError, ValueError)
    True
    """
