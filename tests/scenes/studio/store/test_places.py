"""What can't be written is said before there is work in vain, and by the name of what was asked for."""

import errno
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from scenes.studio.cli import main
from scenes.studio.errors import StudioError
from scenes.studio.jobs import stopping
from scenes.studio.jobs.cause import cause
from scenes.studio.store import atomic

COMMANDS = (
    ("render", "5"),
    ("frames", "5"),
    ("clips", "5"),
    ("deck", "5"),
    ("handout",),
    ("page",),
    ("pack",),
    ("check", "5"),
    ("compare", "5"),
)

Mounted = Callable[[str], Path]


@pytest.fixture
def mounted(tmp_path: Path) -> Iterator[Mounted]:
    """`mounted("size=64k")` is a disk of its own, where one may have such."""
    folder = tmp_path / "disk"
    folder.mkdir()

    def mount(options: str) -> Path:
        if os.geteuid() or run("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder):
            pytest.skip("only root may mount a disk, and not everywhere")
        return folder

    yield mount
    run("umount", folder)


def run(*words: object) -> int:
    return subprocess.run(list(map(str, words)), check=False, capture_output=True).returncode


def refuse(capsys: pytest.CaptureFixture[str], *words: object) -> str:
    """Run a command that refuses at once; return its sentence."""
    with pytest.raises(SystemExit) as left:
        main(list(map(str, words)))
    said = capsys.readouterr()
    assert (left.value.code, said.out) == (2, "")
    (sentence,) = said.err.splitlines()
    return sentence


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_tries_first_where_it_will_write(
    command: tuple[str, ...], capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "file").touch()
    wanted = tmp_path / "file" / "media"
    assert refuse(capsys, *command, "--media", wanted) == (
        f"dnacnn: {wanted} can't be written: a file is where a folder should be"
    )


def test_so_it_does_with_other_folders(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for words in (("sheet", "5"), ("script", "--to", "txt", "--media"), ("compare", "5", "--accept", "--references")):
        assert "a file is where a folder should be" in refuse(capsys, *words, tmp_path / "file" / "x")


def test_a_folder_below_the_one_of_films_is_tried_too(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "clips").touch()
    sentence = refuse(capsys, "clips", "5", "--media", tmp_path)
    assert sentence.startswith(f"dnacnn: {tmp_path}/clips/05-pad-with-o can't be written: a file is")


@pytest.mark.parametrize("command", [("render", "5"), ("frames", "5"), ("clips", "5"), ("deck", "5"), ("handout",)])
@pytest.mark.parametrize("there", [".cache/lock", "index.json"])
def test_what_is_written_at_the_end_is_tried_first(
    command: tuple[str, ...], there: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / there).mkdir(parents=True)
    sentence = refuse(capsys, *command, "--media", tmp_path)
    assert sentence == f"dnacnn: {tmp_path / there} can't be written: a folder is there"
    assert [path.name for path in tmp_path.rglob("*") if path.is_file() and path.name != "lock"] == []


@pytest.mark.parametrize("name", ["receipt.json", "05-pad-with-o.mp4", "lecture.vtt"])
def test_so_are_the_files_of_a_render(name: str, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / name).mkdir()
    assert refuse(capsys, "render", "--media", tmp_path) == (
        f"dnacnn: {tmp_path / name} can't be written: a folder is there"
    )


def test_a_file_in_place_of_the_records_is_told_first(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / ".cache").touch()
    assert "can't be written: a file is where a folder should be" in refuse(capsys, "render", "5", "--media", tmp_path)


def test_a_full_disk_and_one_that_is_read_only(mounted: Mounted, capsys: pytest.CaptureFixture[str]) -> None:
    full = mounted("size=64k")
    (full / "all").write_bytes(bytes(64 * 1024))
    assert refuse(capsys, "render", "--media", full) == f"dnacnn: the disk is full: there was no room for {full}"
    assert run("mount", "-o", "remount,ro", full) == 0
    assert refuse(capsys, "render", "--media", full) == f"dnacnn: {full} may not be written here"
    wanted = full / "trace.npz"
    assert refuse(capsys, "trace", "GATTACAA", "--npz", wanted) == f"dnacnn: {wanted} may not be written here"


@pytest.mark.skipif(os.name == "nt", reason="names are text there")
def test_a_name_that_is_no_text_is_a_name(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff"))
    with stopping.stoppable(), atomic.whole(folder / "all.txt") as partial:
        partial.write_text("all")
        notes = [note.read_bytes() for note in Path(os.environ["DNACNN_UNFINISHED"]).iterdir()]
        assert notes == [os.fsencode(partial)]
    assert (folder / "all.txt").read_text() == "all"


def test_a_folder_that_is_tried_is_not_made(tmp_path: Path) -> None:
    atomic.check(tmp_path / "a" / "b")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("named", [None, "the partial file", "its lock"])
def test_what_goes_wrong_is_told_of_the_file_itself(named: str | None, tmp_path: Path) -> None:
    path = tmp_path / f"{200 * 'a'}.txt"

    def fill() -> None:
        with atomic.whole(path) as partial:
            place = {"the partial file": str(partial), "its lock": f"{partial}.lock"}.get(named or "")
            raise OSError(errno.ENOSPC, "No space left on device", place)

    with pytest.raises(OSError, match="No space") as caught:
        fill()
    assert cause(caught.value, Path("other")) == f"the disk is full: there was no room for {path}"
    assert list(tmp_path.iterdir()) == []


def test_a_copy_for_which_there_is_no_room_names_where_it_was_to_go(tmp_path: Path) -> None:
    path = tmp_path / "all.mp4"

    def fill() -> None:
        with atomic.whole(path) as partial:
            raise OSError(errno.ENOSPC, "No space left on device", "from/all.mp4", None, str(partial))

    with pytest.raises(OSError, match="No space") as caught:
        fill()
    assert cause(caught.value, Path("other")) == f"the disk is full: there was no room for {path}"
    copied = OSError(errno.ENOSPC, "No space left on device", "from", None, "to")
    assert cause(copied, Path("other")) == "the disk is full: there was no room for to"


def test_a_folder_that_is_removed_meanwhile_is_told(tmp_path: Path) -> None:
    path = tmp_path / "media" / "all.mp4"

    def fill() -> None:
        with atomic.whole(path) as partial:
            partial.write_bytes(b"film")
            shutil.rmtree(path.parent)

    with pytest.raises(StudioError, match=r"all\.mp4 can't be written: its folder was removed"):
        fill()


def test_temporary_files_are_said_to_be_that(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "dnacnn-abc"))
    error = OSError(errno.ENOSPC, "No space left on device", str(tmp_path / "dnacnn-abc" / "x" / "all.mp4"))
    assert cause(error, Path("clips")) == f"the disk is full: there was no room for temporary files in {tmp_path}"
    part = OSError(errno.ENOSPC, "No space left on device")
    assert cause(part, Path("media/.cache/parts/ab/05-1.mp4")) == (
        "the disk is full: there was no room for temporary files in media"
    )


def test_a_name_that_is_too_long_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(StudioError, match="its name is too long"):
        atomic.check(tmp_path / (300 * "a"))


@pytest.mark.parametrize(
    ("target", "why"), [("loop", "Too many levels of symbolic links"), ("nowhere", "No such file")]
)
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path, target: str, why: str) -> None:
    link = tmp_path / "loop"
    link.symlink_to(target)
    with pytest.raises(StudioError, match=f"loop/media can't be written into: {why}"):
        atomic.check(link / "media")
