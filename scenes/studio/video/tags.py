"""What a player says of a film."""


def tags(title: str, author: str | None) -> dict[str, str]:
    """Return a film's tags.

    >>> tags("5 Pad with O", None)
    {'title': '5 Pad with O'}
    """
    return {"title": title} | ({"artist": author} if author else {})
