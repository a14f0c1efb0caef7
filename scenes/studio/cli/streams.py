"""Output that any terminal, pipe or file takes, whatever its encoding."""

import codecs
import io
import sys
from unicodedata import combining, normalize

# What the lecture writes and few encodings have, in signs that all have; letters lose their marks.
_PLAIN = str.maketrans(
    {
        "−": "-",
        "×": "x",
        "→": "->",
        "←": "<-",
        "≥": ">=",
        "≤": "<=",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "…": "...",
        "–": "-",
        "·": "*",
        "∂": "d",
        "β": "beta",
        "Σ": "sum",
        "│": "|",
        "─": "-",
        "━": "-",
        "•": "*",
        "✓": "ok",
        "\N{NARROW NO-BREAK SPACE}": " ",
        "\N{NO-BREAK SPACE}": " ",
    }
)
_HANDLER = "dnacnn.plain"


def plain(words: str) -> str:
    """Write words in ASCII, as well as that goes.

    >>> plain("Ẋ is 3 × 8, w = −0.2, ẋ₁₂ → ¼")
    'X is 3 x 8, w = -0.2, x12 -> 1/4'
    >>> plain("中")
    '?'
    """
    spread = normalize("NFKD", words.translate(_PLAIN)).replace("\N{FRACTION SLASH}", "/")
    return "".join(one if one.isascii() else "" if combining(one) else "?" for one in spread)


def use_what_streams_can_write() -> None:
    """Let both output streams write in plain signs what their encoding does not have, instead of failing."""
    codecs.register_error(_HANDLER, _replace)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def _replace(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return plain(error.object[error.start : error.end]), error.end
