"""A lecturer's own lecture: what `lecture.toml` says, checked before anything is drawn."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from difflib import get_close_matches
from itertools import combinations
from pathlib import Path
from typing import Any

from dnacnn.checks import check_whole
from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.own import own_lecture
from dnacnn.network.pasted import quoted
from scenes.kit.look.contrast import READABLE, contrast
from scenes.kit.look.theme import DARK, THEMES, Palette
from scenes.kit.telling.settings import Settings
from scenes.kit.type.fonts import missing_letters
from scenes.script.script import ENGLISH
from scenes.studio.errors import StudioError
from scenes.studio.lecture import own_script
from scenes.studio.lecture.limits import MOST_SEEDS, fitting
from scenes.studio.lecture.text import read as read_text
from scenes.studio.lecture.text import strand as strand_text
from scenes.studio.video.aspect import ASPECTS, WIDE, Aspect
from scenes.studio.voice.voice_choice import VoiceChoice

NAME = "lecture.toml"

PACES = (0.5, 2.0)
_LEAST_SEEDS = 2  # of which there are a median and quartiles
CAPTIONS = ("picture", "track", "none")  # where sentences can be read
_KEYS = (
    "title",
    "author",
    "language",
    "voice",
    "captions",
    "pace",
    "aspect",
    "theme",
    "encore",
    "encore_seeds",
    "lecture",
)
_LONGEST_TITLE = 60  # letters that fit on the opening card

_BEHIND = ("name", "background", "panel", "rule")
_HEX = re.compile(r"#[0-9a-fA-F]{6}")


@dataclass(frozen=True)
class LectureFile:
    """What a lecture file says.

    Attributes
    ----------
    settings, aspect : what is drawn, how, and in pictures of which shape.
    choices : what was chosen of the lecture, from which the rest of it follows.
    encore : whether the encore belongs to the lecture.
    voice : who speaks.
    captions : where the sentences can be read, one of `CAPTIONS`; None if it doesn't say.
    """

    settings: Settings = field(default_factory=Settings)
    aspect: Aspect = WIDE
    choices: Mapping[str, Any] = field(default_factory=dict)
    encore: bool = True
    voice: VoiceChoice = field(default_factory=VoiceChoice)
    captions: str | None = None


def read(path: Path) -> LectureFile:
    """Read a lecture file; what it does not say is as in the notes.

    Raises
    ------
    StudioError
        If there is no such file, or something in it can't be understood or drawn; the message names the file, the line,
        what was wanted and what came.
    """
    try:
        text = read_text(path)
    except FileNotFoundError:
        raise StudioError(f"there is no {path}; `dnacnn init` writes one to begin with") from None
    try:
        return _checked(tomllib.loads(text), path.parent)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise StudioError(f"{path} is no TOML: {error}") from None
    except InputError as error:
        raise StudioError(f"{path}{_line(text, str(error))}: {error}") from None


def choose(
    lecture: Path | None = None,
    strand: str | None = None,
    aspect: str | None = None,
    theme: str | None = None,
    language: str | None = None,
) -> LectureFile:
    """Read a lecture file, or take the notes' own lecture; a command's choices come on top of it.

    The lecturer's own words beside the file, `script.ftl`, are read too.

    Parameters
    ----------
    lecture : the file; None for `lecture.toml` in this folder, if there is one.
    strand, aspect, theme, language : the one that is worked through, or its file, and the names of others, instead.

    Raises
    ------
    StudioError, InputError
        If the file, or the strand, can't be understood or drawn.
    """
    said = read(lecture) if lecture else read(Path(NAME)) if Path(NAME).exists() else LectureFile()
    settings = said.settings
    if strand is not None:
        letters, where = strand_text(strand)
        said = replace(said, choices={**said.choices, "worked": letters})
        try:
            settings = replace(settings, lecture=own_lecture(fitting, **said.choices))
        except InputError as error:
            raise InputError(str(error).replace("worked", where, 1)) from None
    if theme is not None:
        settings = replace(settings, palette=THEMES[theme])
    folder = lecture.parent if lecture else Path()
    if language is not None:
        settings = replace(settings, language=_language("--language", language, folder))
    settings = replace(settings, words=own_script.read(folder, settings.language))
    return replace(said, settings=settings, aspect=ASPECTS[aspect] if aspect else said.aspect)


def _checked(said: dict[str, Any], folder: Path) -> LectureFile:
    _check_keys(said, _KEYS, "the file")
    title = _words("title", said.get("title"))
    author = _words("author", said.get("author"))
    pace = said.get("pace", 1.0)
    if isinstance(pace, bool) or not isinstance(pace, (int, float)) or not PACES[0] <= pace <= PACES[1]:
        raise InputError(f"pace wants a number from {PACES[0]} to {PACES[1]}, got {quoted(pace)}")
    aspect = said.get("aspect", WIDE.name)
    if not isinstance(aspect, str) or aspect not in ASPECTS:
        raise InputError(f"aspect wants {_either(ASPECTS)}, got {quoted(aspect)}")
    encore = said.get("encore", True)
    if not isinstance(encore, bool):
        raise InputError(f"encore wants true or false, got {quoted(encore)}")
    seeds = check_whole("encore_seeds", said.get("encore_seeds", Settings.seeds), _LEAST_SEEDS, MOST_SEEDS)
    chosen = said.get("lecture", {})
    if not isinstance(chosen, dict):
        raise InputError(f"lecture wants a table, [lecture], got {quoted(chosen)}")
    if "upstream" in chosen:
        raise InputError("upstream is nothing that [lecture] says any more: the gradient is now the loss's own")
    _check_keys(chosen, [one.name for one in fields(Lecture)], "[lecture]")
    lecture = own_lecture(fitting, **chosen)
    language = _language("language", said.get("language", ENGLISH), folder)
    palette = _palette(said.get("theme", DARK.name))
    settings = Settings(lecture, palette, title=title, author=author, pace=float(pace), language=language, seeds=seeds)
    voice, captions = _voice(said.get("voice", []), folder), said.get("captions")
    if captions not in (None, *CAPTIONS):
        raise InputError(f"captions wants {_either(CAPTIONS)}, got {quoted(captions)}")
    return LectureFile(settings, ASPECTS[aspect], chosen, encore, voice, captions)


def _check_keys(said: dict[str, Any], keys: Sequence[str], where: str) -> None:
    for key in said:
        if key not in keys:
            near = get_close_matches(key, keys, n=1)
            guess = f"; did you mean {near[0]!r}?" if near else ""
            raise InputError(f"{key} is nothing that {where} can say: it can say {', '.join(keys)}{guess}")


def _words(name: str, said: Any) -> str | None:
    if said is None or said == "":
        return None
    if not isinstance(said, str) or len(said.splitlines()) > 1 or len(said) > _LONGEST_TITLE:
        raise InputError(f"{name} wants a line of at most {_LONGEST_TITLE} letters, got {quoted(said)}")
    missing = missing_letters(said)
    if missing:
        raise InputError(
            f"{name} wants letters that the lecture's fonts have, got {quoted(said)} with {', '.join(missing)}"
        )
    return said.strip() or None


def _language(name: str, said: Any, folder: Path) -> str:
    known = own_script.languages(folder)
    if said not in known:
        hint = "`dnacnn script --new CODE` begins another"
        raise InputError(f"{name} wants {_either(known)}, got {quoted(said)}; {hint}")
    return str(said)


def _voice(said: Any, folder: Path) -> VoiceChoice:
    words = [said] if isinstance(said, str) else said
    if not isinstance(words, list) or not all(isinstance(one, str) for one in words):
        raise InputError(f"voice wants one or several of them in quotes, got {quoted(said)}")
    try:
        return VoiceChoice.read(words, folder)
    except StudioError as error:
        raise InputError(str(error)) from None


def _palette(said: Any) -> Palette:
    if not isinstance(said, dict):
        if not isinstance(said, str) or said not in THEMES:
            raise InputError(f'theme wants "dark", "light" or a table of colours, got {quoted(said)}')
        return THEMES[said]
    base = said.get("base", DARK.name)
    if not isinstance(base, str) or base not in THEMES:
        raise InputError(f"base wants {_either(THEMES)}, got {quoted(base)}")
    palette = THEMES[base]
    names = [one.name for one in fields(Palette) if one.name != "name"]
    _check_keys(said, ["base", *names], "[theme]")
    changed = {name: _colours(name, value, palette) for name, value in said.items() if name != "base"}
    if changed:
        palette = replace(palette, name="own", **changed)
        _check_readable(palette)
        _check_apart(palette)
    return palette


def _colours(name: str, said: Any, palette: Palette) -> Any:
    before = getattr(palette, name)
    if isinstance(before, str):
        return _colour(name, said)
    if name == "bases":
        if not isinstance(said, dict) or not set(said) <= set(dict(before)):
            raise InputError(f"bases wants a colour for each of {', '.join(dict(before))}, got {quoted(said)}")
        return tuple(
            (dict(before) | {letter: _colour(f"bases, {letter}", one) for letter, one in said.items()}).items()
        )
    if not isinstance(said, list) or len(said) < len(before):
        raise InputError(f"{name} wants {len(before)} colours, got {quoted(said)}")
    return tuple(_colour(f"{name}, item {place}", one) for place, one in enumerate(said, 1))


def _colour(name: str, said: Any) -> str:
    if not isinstance(said, str) or not _HEX.fullmatch(said):
        raise InputError(f'{name} wants a colour such as "#2dd4bf", got {quoted(said)}')
    return said.lower()


def _check_readable(palette: Palette) -> None:
    for name, color in named_colours(palette):
        for what, behind in (("background", palette.background), ("panel", palette.panel)):
            found = contrast(color, behind)
            if found < READABLE:
                wanted = f"{name} wants a contrast of at least {READABLE} to the {what} {behind}"
                raise InputError(f"{wanted}, got {color} with {found:.1f}")


def _check_apart(palette: Palette) -> None:
    """Refuse one colour for two things that colour tells apart; how far apart others are is the lecturer's eye's."""
    letters = [(f"bases, {letter}", color) for letter, color in palette.bases] + [("pad", palette.pad)]
    motifs = [(f"detectors, item {place}", color) for place, color in enumerate(palette.detectors, 1)]
    branches = [(f"branches, item {place}", color) for place, color in enumerate(palette.branches, 1)]
    verdicts = [("positive", palette.positive), ("negative", palette.negative)]
    for group in (letters, motifs, branches, verdicts):
        for (one, color), (other, second) in combinations(group, 2):
            if color == second:
                raise InputError(f"{other} wants another colour than {one}, got {color} for both")


def named_colours(palette: Palette) -> Iterator[tuple[str, str]]:
    """Give every colour that text can have, and what it is called in a lecture file."""
    for one in fields(Palette):
        value = getattr(palette, one.name)
        if one.name in _BEHIND:
            continue
        if isinstance(value, str):
            yield one.name, value
        elif one.name == "bases":
            yield from ((f"bases, {letter}", color) for letter, color in value)
        else:
            yield from ((f"{one.name}, item {place}", color) for place, color in enumerate(value, 1))


def _either(names: Iterable[str]) -> str:
    *first, last = (f'"{name}"' for name in names)
    return f"{', '.join(first)} or {last}" if first else last


def _line(text: str, message: str) -> str:
    """Say in which line the key stands that a message begins with."""
    key = re.match(r"[\w-]+", message)
    for number, line in enumerate(text.splitlines(), 1):
        if key and re.search(rf"^[^#]*(?<![\w-])[\"']?{re.escape(key[0])}[\"']?\s*[=\].]", line):
            return f", line {number}"
    return ""
