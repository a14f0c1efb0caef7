"""Languages: what they call themselves, how files and films are marked with them."""

from functools import cache

from babel.core import get_global

from scenes.script.numbers import locale

# Where a language has two codes of three letters, those that libraries use; films use the others.
_LIBRARIES = frozenset(
    [
        "alb",
        "arm",
        "baq",
        "bur",
        "chi",
        "cze",
        "dut",
        "fre",
        "geo",
        "ger",
        "gre",
        "ice",
        "mac",
        "mao",
        "may",
        "per",
        "rum",
        "slo",
        "tib",
        "wel",
    ]
)
_UNMARKED = "en"
_UNDETERMINED = "und"


def tag(code: str) -> str:
    """Return what stands before the ending of a file in a language; English is not marked.

    >>> tag("en"), tag("de")
    ('', '.de')
    """
    return "" if code == _UNMARKED else f".{code}"


@cache
def three_letters(code: str) -> str:
    """Return a language's code of three letters, as MP4 wants it (ISO 639-2/T).

    >>> [three_letters(code) for code in ("en", "de", "es", "fr", "pt")]
    ['eng', 'deu', 'spa', 'fra', 'por']
    """
    aliases = get_global("language_aliases")
    plain = code.partition("-")[0]
    if len(plain) == 3:
        return plain
    found = sorted(one for one, other in aliases.items() if other == plain and len(one) == 3)
    return next((one for one in found if one not in _LIBRARIES), _UNDETERMINED)


def own_name(code: str) -> str:
    """Return what a language calls itself.

    >>> own_name("de"), own_name("fr")
    ('Deutsch', 'Français')
    """
    found = locale(code).get_language_name(code)
    return f"{found[:1].upper()}{found[1:]}" if found else code
