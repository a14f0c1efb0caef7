"""Filling the templates of pages and decks."""

from base64 import b64encode
from mimetypes import guess_type
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from scenes.script import script
from scenes.script.numbers import language


def _data_uri(path: Path) -> str:
    """Return a file's content as an address."""
    return f"data:{guess_type(path)[0]};base64,{b64encode(path.read_bytes()).decode()}"


_ENVIRONMENT = Environment(
    loader=PackageLoader("scenes.studio"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_ENVIRONMENT.filters["data_uri"] = _data_uri
_ENVIRONMENT.globals["say"] = script.say


def fill(name: str, **values: Any) -> str:
    """Fill a template with values, which are text and not markup unless `embedded` says so.

    The words that a template itself has come from the script in force: `say` is known in it, and the `language`.
    """
    return _ENVIRONMENT.get_template(name).render({"language": language(), **values})


def embedded(code: str) -> Markup:
    """Mark a program or a style sheet as one to stand in a page as it is."""
    # It must not end the element that it stands in.
    return Markup(code.replace("</script", r"<\/script"))  # noqa: S704 - from a package that is installed
