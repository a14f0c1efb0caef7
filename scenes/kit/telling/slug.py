"""Names that are fit for files."""

import re


def slug(name: str) -> str:
    """Write a name as a part of a file name: lower-case words joined by hyphens.

    Parameters
    ----------
    name : any words.

    Returns
    -------
    slug : letters from a to z, digits and hyphens.

    Examples
    --------
    >>> slug("Pad with O"), slug("go & stay")
    ('pad-with-o', 'go-stay')
    """
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
