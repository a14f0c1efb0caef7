"""The steps need nothing of the tool: Manim's own command draws them too."""

import subprocess
import sys
from pathlib import Path

import av

from scenes.studio.lecture.catalog import entries

ROOT = Path(__file__).parents[3]


def test_manim_renders_a_step(tmp_path: Path) -> None:
    entry = next(entry for entry in entries() if str(entry.number) == "13")  # a short one
    file = Path(*entry.module.split(".")).with_suffix(".py")
    options = ["-r", "160,90", "--fps", "5", "--media_dir", tmp_path, "--progress_bar", "none", "--disable_caching"]
    # From a folder that is not the project's, as the scenes are installed and not found by where one stands.
    command = [sys.executable, "-m", "manim", "render", *options, ROOT / file, entry.scene]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (film,) = tmp_path.glob(f"videos/**/{entry.scene}.mp4")
    with av.open(str(film)) as container:
        assert container.streams.video[0].frames > 15 * 5
    captions = film.with_suffix(".srt").read_text()
    assert captions.count("-->") >= 2
