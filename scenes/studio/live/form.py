"""What a page asks for: a lecture from the fields of a form."""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dnacnn.errors import InputError
from dnacnn.lecture.own import own_lecture
from dnacnn.network.pasted import quoted
from scenes.kit.look.theme import THEMES
from scenes.kit.telling.settings import Settings
from scenes.studio.lecture.limits import fitting

# What the form calls a field, and what a lecture does.
FIELDS = {
    "strand": "worked",
    "motifs": "motifs",
    "pad": "pad_side",
    "pool": "pool_size",
    "ties": "ties",
    "logits": "logits",
}


class FieldError(InputError):
    """What was typed makes no sense.

    Attributes
    ----------
    field : of the form, where it was typed; empty if it can't be told.
    """

    def __init__(self, field: str, message: str) -> None:
        super().__init__(message)
        self.field = field


def settings(said: Mapping[str, str], base: Settings | None = None) -> Settings:
    """Return what is drawn, from the fields of a form; what is not said is as in the notes.

    Parameters
    ----------
    said : what stands in each field.
    base : in which language, with whose words; in English by default.

    Raises
    ------
    FieldError
        If something in it makes no sense.
    """
    choices: dict[str, Any] = {}
    for field, name in FIELDS.items():
        if said.get(field, "").strip():
            choices[name] = _read(field, said[field])
    theme = said.get("theme", "dark")
    if theme not in THEMES:
        raise FieldError("theme", f"theme wants one of {', '.join(THEMES)}, got {quoted(theme)}")
    try:
        lecture = own_lecture(fitting, **choices)
    except InputError as error:
        named = re.match(r"[a-z_]+", str(error))
        field = next((one for one, name in FIELDS.items() if named and name == named[0]), "")
        raise FieldError(field, re.sub(r"^worked", "strand", str(error))) from None
    return replace(base or Settings(), lecture=lecture, palette=THEMES[theme], captions=False)


def _read(field: str, text: str) -> Any:
    parts = [part for part in re.split(r"[\s,;]+", text.strip()) if part]
    if field == "motifs":
        return parts
    if field == "pool":
        if not re.fullmatch(r"\d{1,3}", text.strip()):
            raise FieldError(field, f"pool wants a whole number, got {quoted(text)}")
        return int(text)
    if field == "logits":
        try:
            return [float(part.replace("−", "-")) for part in parts]
        except ValueError:
            raise FieldError(field, f"logits wants two numbers, got {quoted(text)}") from None
    return text
