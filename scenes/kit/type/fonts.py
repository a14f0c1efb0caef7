"""The fonts of the lecture, and which letters they have.

They come with two locked packages or with Typst itself, never from the system, so that a text is the same picture on
every machine.
"""

from functools import cache
from pathlib import Path
from threading import Lock
from unicodedata import category, name

import fontpkg_inter
import fontpkg_jetbrains_mono
import typst

SANS = "Inter"
MONO = "JetBrains Mono"
MATH = "New Computer Modern Math"

FONTS = typst.Fonts(
    include_system_fonts=False,
    font_paths=[str(Path(one.__file__).parent / "files") for one in (fontpkg_inter, fontpkg_jetbrains_mono)],
)
COMPILER = typst.Compiler(font_paths=FONTS)
_SETTING = Lock()

_NO_LETTER = "\U0010fffd"  # which no font has
_UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})  # control and format characters, and what is no character


def missing_letters(words: str, font: str = SANS) -> list[str]:
    r"""Name the letters that a font does not have, and characters that can't be seen.

    Parameters
    ----------
    words : any text; white space and line breaks are no letters.
    font : `SANS` or `MONO`.

    Returns
    -------
    missing : each with its name, in the order in which they come.

    Examples
    --------
    >>> missing_letters("Ẋ is 3 × 8"), missing_letters("中 and\x00")
    ([], ["'中' (CJK UNIFIED IDEOGRAPH-4E2D)", 'U+0000'])
    """
    found = []
    for letter in dict.fromkeys(words):
        if (letter.isspace() and category(letter) != "Cc") or letter == "\n":
            continue
        if category(letter) in _UNSEEN:
            found.append(f"U+{ord(letter):04X}")
        elif _drawing(letter, font) == _drawing(_NO_LETTER, font):
            found.append(f"{letter!r} ({name(letter, f'U+{ord(letter):04X}')})")
    return found


@cache
def _drawing(letter: str, font: str) -> bytes:
    """Return a letter as Typst draws it; one that is missing is drawn as any other that is."""
    page = "#set page(width: auto, height: auto, margin: 0pt)"
    source = f'{page}\n#text(font: "{font}", fallback: false)[#"{escaped(letter)}"]'
    return drawn(source)


def drawn(source: str) -> bytes:
    """Let Typst set a page, and return it as SVG."""
    with _SETTING:  # a compiler that two threads ask at once fails
        page = COMPILER.compile(input=source.encode(), format="svg")
    if not isinstance(page, bytes):
        raise TypeError("a piece of type is one page")
    return page


def escaped(words: str) -> str:
    """Write words so that a Typst string means them."""
    return "".join(f"\\u{{{ord(one):x}}}" if one in '"\\' or ord(one) < ord(" ") else one for one in words)
