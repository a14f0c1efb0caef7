"""How lengths of time and counts are written."""


def clock(seconds: float) -> str:
    """Write a length of time in minutes and seconds.

    >>> clock(75.4), clock(9)
    ('1:15', '0:09')
    """
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d}"


def counted(count: int, thing: str) -> str:
    """Write how many there are of something.

    >>> counted(1, "beat"), counted(0, "step")
    ('1 beat', '0 steps')
    """
    return f"{count} {thing}{'s' * (count != 1)}"
