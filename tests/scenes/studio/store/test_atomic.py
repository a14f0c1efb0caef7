import stat
from pathlib import Path

import pytest
from filelock import FileLock

from scenes.studio.store.atomic import sweep, whole, write_json, write_text


def test_a_file_gets_its_name_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "new" / "film.mp4"
    with whole(path) as partial:
        partial.write_text("half")
        assert not path.exists()
        assert partial.parent == path.parent
        assert partial.suffix == ".mp4"
    assert path.read_text() == "half"
    assert list(path.parent.iterdir()) == [path]
    assert stat.S_IMODE(path.stat().st_mode) & 0o444


def test_a_failure_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    path.write_text("old")
    with pytest.raises(OSError, match="full"):
        fail(path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def fail(path: Path) -> None:
    with whole(path) as partial:
        partial.write_text("new")
        raise OSError(28, "full")


def test_a_sweep_takes_no_lock_away_that_another_has_got_since(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lock = tmp_path / ".part-film.mp4.lock"
    lock.touch()
    release = FileLock.release

    def released(self: FileLock, **how: bool) -> None:
        release(self, **how)
        lock.touch()  # another process begins to write at this very moment

    monkeypatch.setattr(FileLock, "release", released)
    assert sweep(tmp_path) == 1
    assert lock.exists()


def test_what_the_dead_have_left_is_swept_away_and_nothing_else(tmp_path: Path) -> None:
    (tmp_path / ".part-film-left.mp4").write_text("half")
    (tmp_path / "film.mp4").write_text("whole")
    (tmp_path / ".hidden").write_text("someone's own")
    with whole(tmp_path / "other.mp4") as partial:
        partial.write_text("under way")
        assert sweep(tmp_path) == 1
    assert {path.name for path in tmp_path.iterdir()} == {"film.mp4", "other.mp4", ".hidden"}
    assert sweep(tmp_path / "nowhere") == 0


def test_text_and_data_are_written_whole(tmp_path: Path) -> None:
    write_text(tmp_path / "new" / "a.txt", "ÄX")
    write_json(tmp_path / "a.json", {"name": "Ẋ", "count": [1, 2]})
    assert (tmp_path / "new" / "a.txt").read_bytes() == "ÄX".encode()
    assert (tmp_path / "a.json").read_text(encoding="utf-8") == '{\n "name": "Ẋ",\n "count": [\n  1,\n  2\n ]\n}\n'
