"""The page with all steps as an archive: a platform that takes a website shows it as it is."""

import json
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from scenes.kit.telling.settings import Settings
from scenes.studio.make import page
from scenes.studio.make.course.archive import add
from scenes.studio.store import index

NAME = "website"

_KINDS = ("clip", "poster", "captions", "lecture")
_ENDINGS = (".mp4", ".png", ".vtt", ".srt")


def write(folder: Path, path: Path, settings: Settings | None = None) -> None:
    """Write the page of a folder, in the settings' language, with the films that it plays, as an archive."""
    settings = settings or Settings()
    taken = [
        one for one in index.read(folder, settings.language) if one["kind"] in _KINDS and one["file"].endswith(_ENDINGS)
    ]
    with TemporaryDirectory(prefix="dnacnn-site-") as name:
        site = Path(name)
        (site / index.NAME).write_text(json.dumps(taken, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
        for one in taken:
            (site / one["file"]).parent.mkdir(parents=True, exist_ok=True)
            copyfile(folder / one["file"], site / one["file"])
        made = page.write(site, settings)
        if made.stem != page.NAME:
            made.rename(made.with_stem(page.NAME))  # where a server looks first
        with ZipFile(path, "w") as archive:
            for file in sorted(site.rglob("*")):
                if file.is_file():
                    add(archive, file.relative_to(site).as_posix(), file)
