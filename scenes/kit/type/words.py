"""Numbers and letters as they are spoken."""

from collections.abc import Sequence

from scenes.script.numbers import number

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_VOWELS = "AEFHILMNORSX"  # letters whose names begin with a vowel


def spoken(count: int) -> str:
    """Write a small number as a word, a large one in digits.

    >>> spoken(2), spoken(12), spoken(142)
    ('two', 'twelve', '142')
    """
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else number(count)


def article(letters: str) -> str:
    """Return the article before letters that are spelt out.

    >>> article("CA"), article("AG")
    ('a', 'an')
    """
    return "an" if letters[0] in _VOWELS else "a"


def times(count: int) -> str:
    """Say how often.

    >>> times(0), times(1), times(2), times(4)
    ('never', 'once', 'twice', '4 times')
    """
    return ("never", "once", "twice")[count] if count < 3 else f"{count} times"


def plural(count: int, noun: str, several: str | None = None) -> str:
    """Write a count with its noun.

    >>> plural(1, "case"), plural(142, "strand"), plural(2, "max", "maxima")
    ('1 case', '142 strands', '2 maxima')
    """
    return f"{number(count)} {noun if count == 1 else several or noun + 's'}"


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does.

    >>> listed(["CA", "TT", "AG"])
    'CA, TT and AG'
    """
    return " and ".join(", ".join(words).rsplit(", ", 1))
