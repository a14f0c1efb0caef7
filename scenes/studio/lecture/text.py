"""Text files as editors on three systems save them."""

import codecs
import os
import select
import stat
from pathlib import Path
from typing import BinaryIO

from scenes.studio.errors import StudioError

_SEQUENCES = (".fa", ".fasta", ".fna", ".ffn", ".gb", ".gbk", ".txt", ".seq")

_LONGEST = 4_000_000  # bytes: a device, or a genome by mistake, would fill the memory
_PATIENCE = 10  # seconds: a program that writes a file has begun by then


def read(path: Path) -> str:
    """Read a text in UTF-8, or in UTF-16 with its mark at the start, with lines that end in any way.

    Raises
    ------
    StudioError
        If it is another encoding, longer than any text of a lecture, a pipe that nobody writes into, or can't be read.
    FileNotFoundError
        If there is none.
    """
    try:
        with _open(path) as file:
            content = file.read(_LONGEST + 1)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise StudioError(f"{path} can't be read: {error.strerror}") from error
    if len(content) > _LONGEST:
        raise StudioError(f"{path} wants a text of at most {_LONGEST // 10**6} MB")
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise StudioError(f"{path} wants text in UTF-8, got other bytes at {error.start}") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _open(path: Path) -> BinaryIO:
    """Open a file; one into which a program writes, as a shell's `<(...)`, only if the program does so."""
    if not stat.S_ISFIFO(path.stat().st_mode):
        return path.open("rb")
    pipe = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    if not select.select([pipe], [], [], _PATIENCE)[0]:
        os.close(pipe)
        raise StudioError(f"{path} is a pipe, and nothing came through it for {_PATIENCE} s")
    os.set_blocking(pipe, True)
    return os.fdopen(pipe, "rb")


def strand(said: str) -> tuple[str, str]:
    """Read a strand that is given by its letters or as a file of one record; return its text and where it stands.

    Raises
    ------
    StudioError
        If there is no such file, or it is no text.
    """
    path = Path(said)
    if path.suffix.lower() not in _SEQUENCES and not os.path.isfile(said):  # noqa: PTH113 - takes any text
        return said, "--strand"
    try:
        return read(path), str(path)
    except FileNotFoundError:
        raise StudioError(f"there is no {path}") from None
