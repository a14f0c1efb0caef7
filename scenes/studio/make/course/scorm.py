"""A SCORM 1.2 package: a page for each step, which reports where a learner is and what is completed."""

from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

from scenes.kit.look.theme import LIGHT
from scenes.studio.make.course.archive import add, add_text
from scenes.studio.make.course.lesson import Lesson
from scenes.studio.template import fill

NAME = "scorm"


def write(lessons: Sequence[Lesson], path: Path, title: str, language: str) -> None:
    """Write lessons as a package that a learning platform takes; the same lessons give the same bytes."""
    with ZipFile(path, "w") as package:
        manifest = fill(
            "imsmanifest.xml",
            title=title,
            language=language,
            lessons=[
                {"name": lesson.name, "title": lesson.title, "files": [name for name, _ in _files(lesson)]}
                for lesson in lessons
            ],
        )
        add_text(package, "imsmanifest.xml", manifest)
        for lesson in lessons:
            add_text(package, f"{lesson.name}.html", _page(lesson, language))
            for name, file in _files(lesson):
                add(package, name, file)


def _files(lesson: Lesson) -> list[tuple[str, Path]]:
    return [(f"films/{file.name}", file) for file in (lesson.film, lesson.poster)]


def _page(lesson: Lesson, language: str) -> str:
    return fill(
        "lesson.html",
        lesson=lesson,
        language=language,
        palette=LIGHT,
        # A browser that gets the page from a disk would not read captions from another file.
        captions=b64encode(lesson.captions.read_bytes()).decode(),
    )
