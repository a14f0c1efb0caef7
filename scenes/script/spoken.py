"""What is heard where a sentence is read: signs, formulas and strands in words, by rules of each language.

The rules find what is no word; how a language says it stands in its script, in `spoken.ftl`. A sentence that they would
say wrongly has an attribute `.spoken` there, and its answer `.spoken-answer`, which come instead.
"""

import re
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from babel.numbers import get_decimal_symbol, get_group_symbol
from num2words import num2words

from scenes.script.numbers import NO_BREAK, THIN, in_language, locale
from scenes.script.script import Script, in_force, load

_RAISED = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ", "0123456789+−n", strict=True))
_LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉ₙₖᵢⱼ", "0123456789nkij", strict=True))
_DOTTED = {"ẋ": ("dot", "x"), "Ẋ": ("dot", "X"), "ẍ": ("two-dots", "x"), "Ẍ": ("two-dots", "X")}
_SIGNS = {
    "=": "equals",
    "≈": "about",
    "≠": "unequal",
    "<": "less",
    ">": "more",
    "≤": "at-most",
    "≥": "at-least",
    "+": "plus",
    "−": "minus",
    "±": "plus-or-minus",
    "·": "times",
    "×": "times",
    "→": "to",
    "⇒": "so",
    "⇔": "if-and-only-if",
    "∞": "infinity",
    "√": "root",
    "Σ": "sum",
    "∑": "sum",
    "∈": "in",
    "%": "percent",
    "*": "star",
}
_FUNCTIONS = r"\b((?:soft|arg|softarg)?max|min|log|ln|exp|ReLU|σ|f)"
_WITHIN = r"\(([^()]*)\)"
_NAME = r"[^\W\d_][₀-₉]*"  # of a value: a letter, and which one it is

# What Piper would say wrongly, by language. The letter A is the article to it, unless a sign follows; at the beginning
# of a sentence, it is.
_PRONOUNCED = {
    "en": (
        (rf"\bA(?={NO_BREAK})|(?<={NO_BREAK})A(?= )|(?<=[^.?!”’] )A(?= )", "[[ˈeɪ]]"),
        (r"\bReLU\b", "relloo"),
    ),
    "es": ((r"\bADN\b", "a de ene"),),
}


@dataclass(frozen=True)
class _Tongue:
    """A language that is spoken.

    Attributes
    ----------
    script : its messages.
    """

    script: Script

    def say(self, name: str, **values: object) -> str:
        """Fill one of the messages of what is heard."""
        return self.script.fill(f"spoken_{name}", values).text

    def sign(self, name: str) -> str:
        """Return what a sign is called, apart from what is beside it."""
        return f" {self.say(f'sign-{name}')} "


_Rule = tuple[re.Pattern[str], Callable[[re.Match[str], _Tongue], str]]


def spoken(text: str, code: str) -> str:
    """Turn a sentence as it is displayed into words that a person, or a synthesizer, can say.

    Parameters
    ----------
    text : the sentence.
    code : the language's that it is in.

    Examples
    --------
    >>> spoken("X has 8 columns, Ẋ has only N − 1, and ẋ₁₃ = −0.2.", "en")
    'X has 8 columns, X dot has only N minus 1, and x dot one three equals minus 0.2.'
    >>> spoken("A 3 × 8 matrix: C(N − 3, 3) of 147\N{NARROW NO-BREAK SPACE}440.", "en")
    'A 3 by 8 matrix: N minus 3, choose 3 of 147,440.'
    """
    known = in_force()
    tongue = _Tongue(known if known.language == code else load(code))
    words = text
    with in_language(code):
        for pattern, rule in _RULES:
            words = pattern.sub(partial(_said, rule, tongue), words)
    # A sentence may break off where its answer goes on.
    words = _tidy(words) + ("," if text.rstrip().endswith(",") else "")
    return words if text[:1].isalpha() else f"{words[:1].upper()}{words[1:]}"


def _said(rule: Callable[[re.Match[str], _Tongue], str], tongue: _Tongue, found: re.Match[str]) -> str:
    return rule(found, tongue)


def pronounced(words: str, code: str) -> str:
    """Write what is spoken as Piper says it right: with phonemes in double brackets, or as it would be spelt.

    >>> pronounced(spoken("A motif is CA, or AG. A stands beside A and T.", "en"), "en")
    'A motif is C A, or [[ˈeɪ]] G. A stands beside [[ˈeɪ]] and T.'
    """
    for pattern, sound in _PRONOUNCED.get(code, ()):
        words = re.sub(pattern, sound, words)
    return words.replace(NO_BREAK, " ")


def count_words(words: str, code: str) -> int:
    """Count the words of what is spoken; a number counts for those that it is read with.

    >>> count_words("It takes 147,440 tests.", "en"), count_words("At minus 0.2.", "en")
    (13, 5)
    """
    return sum(_length(word.strip(".,;:?!"), code) for word in words.split())


def _length(word: str, code: str) -> int:
    group, mark = _group(code), str(get_decimal_symbol(locale(code)))
    plain = word.replace(group, "").replace(mark, ".")
    if not re.fullmatch(r"\d+(\.\d+)?", plain):
        return 1
    with suppress(NotImplementedError):
        return len(str(num2words(plain, lang=code.replace("-", "_"))).replace("-", " ").split())
    return 1


def _group(code: str) -> str:
    """Return what parts thousands, as one types it: a narrow space is read as the end of a number."""
    symbol = str(get_group_symbol(locale(code)))
    return " " if symbol.isspace() else symbol


def _tidy(words: str) -> str:
    """Leave one space between words, and no punctuation that follows on nothing."""
    words = re.sub(f" +(?=[{NO_BREAK}{THIN}])", "", re.sub(" +", " ", words))
    words = re.sub(r" ?,(?=[ ,]*[,.;:?!])| (?=[,.;:?!])", "", words)
    return words.strip(" ,")


def _letters(found: re.Match[str], _: _Tongue) -> str:
    """Spell a strand: spaces that don't break hold its letters together, and tell that it is no word."""
    return NO_BREAK.join(found[0])


def _aside(found: re.Match[str], _: _Tongue) -> str:
    """Say what stands in parentheses: values as they are, words between pauses."""
    return f", {found[1]}, " if re.search(r"[^\W\d_]{2}", found[1]) else found[1]


def _index(found: re.Match[str], tongue: _Tongue) -> str:
    """Say which of several a value is, digit by digit."""
    plain = [_LOWERED[one] for one in found[0]]
    return "".join(f" {tongue.say('index', n=int(one)) if one.isdigit() else one}" for one in plain)


def _power(found: re.Match[str], tongue: _Tongue) -> str:
    raised = "".join(_RAISED[one] for one in found[0])
    return f" {tongue.say({'2': 'squared', '3': 'cubed'}.get(raised, 'power'), n=raised)}"


def _dotted(found: re.Match[str], tongue: _Tongue) -> str:
    name, letter = _DOTTED[found[0]]
    return tongue.say(name, letter=letter)


def _fraction(found: re.Match[str], tongue: _Tongue) -> str:
    """Say a fraction that is one sign, such as VULGAR FRACTION ONE QUARTER."""
    name = unicodedata.name(found[0]).removeprefix("VULGAR FRACTION ").replace(" ", "-").lower()
    top, _, bottom = unicodedata.normalize("NFKD", found[0]).partition("⁄")
    return f" {tongue.say('fraction', fraction=name, top=top, bottom=bottom)} "


def _greek(found: re.Match[str], tongue: _Tongue) -> str:
    return tongue.say("greek", letter=unicodedata.name(found[0]).split()[-1].lower())


def _rule(pattern: str, says: Callable[[re.Match[str], _Tongue], str]) -> _Rule:
    return re.compile(pattern), says


# In this order: what is made of several signs comes before these.
_RULES: tuple[_Rule, ...] = (
    _rule(r"(?<=\d) (?=\d)", lambda *_: ", "),  # two numbers
    _rule(rf"(?<=\d){THIN}(?=\d)", lambda _, tongue: _group(tongue.script.language)),
    _rule(f"{NO_BREAK}(?=%)", lambda *_: ""),
    _rule(r" / ", lambda *_: " "),  # the end of a line
    _rule(
        rf"∂({_NAME})\s?/\s?∂({_NAME})",
        lambda found, tongue: tongue.say("derivative", of=found[1], by=found[2]),
    ),
    _rule(r"\bC\(([^()]*), ([^(),]*)\)", lambda found, tongue: tongue.say("choose", n=found[1], k=found[2])),
    _rule(rf"\^(?:{_WITHIN}|({_NAME}|\d+))", lambda found, tongue: f" {tongue.say('power', n=found[1] or found[2])}"),
    _rule(
        rf"{_FUNCTIONS}{_WITHIN}",
        lambda found, tongue: tongue.say("of", function=found[1], values=found[2].split(", ")),
    ),
    _rule(rf"(?<![^\W\d_])({_NAME}|\d+){_WITHIN}", lambda found, tongue: f"{found[1]}{tongue.sign('times')}{found[2]}"),
    _rule(r"\[([^\[\]]*)\]", lambda found, _: found[1]),
    _rule(_WITHIN, _aside),
    _rule(r"(?<=[\dA-Z]) × (?=(\d+|[A-Z])\b(?! =))", lambda _, tongue: tongue.sign("by")),
    _rule(f"[{''.join(_LOWERED)}]+", _index),
    _rule(f"[{''.join(_RAISED)}]+", _power),
    _rule(f"[{''.join(_DOTTED)}]", _dotted),
    _rule("[¼-¾⅐-⅞]", _fraction),
    _rule("[Α-ΡΤ-Ωα-ω]", _greek),
    _rule(r"(?<![\w-])-(?=[\d.])", lambda _, tongue: tongue.sign("minus")),
    _rule(r"(?<=\d)[–-](?=\d)", lambda _, tongue: tongue.sign("to")),
    _rule(r"(?<=\w)/(?=\w)", lambda _, tongue: tongue.sign("over")),
    _rule(f"[{re.escape(''.join(_SIGNS))}]", lambda found, tongue: tongue.sign(_SIGNS[found[0]])),
    _rule(r"(?<!\w)[ACGTO]{2,}(?!\w)", _letters),
    _rule(r", …, ", lambda _, tongue: f", {tongue.say('and-so-on')} "),
    _rule(r"…(?= \w)|^…| [–—] ", lambda *_: ", "),
    _rule("…", lambda *_: "."),
)
