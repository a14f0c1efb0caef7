"""Numbers and letters as they are spoken."""

from collections.abc import Sequence

from scenes.kit.reading import number

_NUMBERS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_VOWELS = "AEFHILMNORSX"  # letters whose names begin with a vowel


def spoken(count: int) -> str:
    """Write a small number as a word, a large one in digits.

    >>> spoken(2), spoken(12), spoken(142)
    ('two', 'twelve', '142')
    """
    return _NUMBERS[count] if 0 <= count < len(_NUMBERS) else f"{count}"


def article(letters: str) -> str:
    """Return the article before letters that are spelt out.

    >>> article("CA"), article("AG")
    ('a', 'an')
    """
    return "an" if letters[0] in _VOWELS else "a"


def plural(count: int, noun: str) -> str:
    """Write a count with its noun.

    >>> plural(1, "case"), plural(142, "strand")
    ('1 case', '142 strands')
    """
    return f"{number(count)} {noun}{'' if count == 1 else 's'}"


def listed(words: Sequence[str]) -> str:
    """Join words as a sentence does.

    >>> listed(["CA", "TT", "AG"])
    'CA, TT and AG'
    """
    return " and ".join(", ".join(words).rsplit(", ", 1))
