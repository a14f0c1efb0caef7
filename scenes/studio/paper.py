"""What Typst sets for paper: a template filled with content, with the lecture's own fonts."""

import json
from importlib.resources import files
from pathlib import Path
from typing import Any

import fontpkg_inter
import typst

from scenes.studio.errors import StudioError
from scenes.studio.store.atomic import write_text

_FONTS = str(Path(fontpkg_inter.__file__).parent / "files")


def paper(template: str, content: dict[str, Any], folder: Path) -> bytes:
    """Set a template as PDF; the same content gives the same bytes.

    Parameters
    ----------
    template : its name, without its ending; it finds the content in a file of this name beside it.
    content : what JSON can hold.
    folder : where its pictures lie; what Typst reads is put beside them.

    Raises
    ------
    StudioError
        If it cannot be set.
    """
    source = (files("scenes.studio") / "templates" / f"{template}.typ").read_text(encoding="utf-8")
    data = json.dumps(content, ensure_ascii=False)
    # Typst reads only what lies below its root.
    for name, text in ((f"{template}.typ", source), (f"{template}.json", data)):
        write_text(folder / name, text)
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[_FONTS])
    try:
        pdf = typst.compile(str(folder / f"{template}.typ"), root=str(folder), font_paths=fonts, format="pdf")
    except (typst.TypstError, RuntimeError) as error:
        raise StudioError(f"the {template} cannot be set: {error}") from error
    return bytes(pdf)
