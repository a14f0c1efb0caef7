"""Films with a voice are decoded, and what is heard in them is looked for where it should be."""

import json
from collections.abc import Callable
from dataclasses import replace
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import av
import numpy as np
import pytest
from rich.console import Console

from scenes.kit.telling.settings import Settings
from scenes.studio.check.verify import verify
from scenes.studio.jobs import worker
from scenes.studio.lecture.catalog import entries
from scenes.studio.make import clips, deck, page, render
from scenes.studio.make.order import Order
from scenes.studio.store import index
from scenes.studio.video import captions, mux
from scenes.studio.video.mp4 import Film
from scenes.studio.video.quality import Quality
from scenes.studio.voice.loudness import PEAK, TARGET, measured
from scenes.studio.voice.sound import RATE
from scenes.studio.voice.speech_cache import SpeechCache
from scenes.studio.voice.track import Track
from scenes.studio.voice.voice_choice import VoiceChoice
from tests.scenes.studio.pages import until

SMALL = Quality(192, 108, 10)
LENGTHS = {"01/come": 1.33, "01/go-stay": 2.21, "02/come": 0.74, "02/go-stay": 3.18}
WITHIN = 0.04  # seconds

Record = Callable[..., Path]
Tone = Callable[..., np.ndarray]

pytestmark = pytest.mark.usefixtures("here")


@pytest.fixture
def console() -> Console:
    return Console(file=StringIO(), width=120)


@pytest.fixture
def speak(record: Record, tone: Tone) -> Callable[..., None]:
    def speak(pitch: float = 500.0, **others: float) -> None:
        for name, seconds in LENGTHS.items():
            record(f"{name}.wav", tone(others.get(name.replace("/", "_"), seconds), pitch))

    return speak


@pytest.fixture
def order(
    talk: Callable[[dict[str, str]], str], source: Callable[..., str], tmp_path: Path, speak: Callable[..., None]
) -> Order:
    speak()
    found = entries(talk({"s01_first": source(1, "First"), "s02_second": source(2, "Second")}))
    wanted, settings = VoiceChoice((tmp_path / "recordings",)), Settings(captions=False)
    return Order(found, True, tmp_path / "media", SMALL, settings, wanted=wanted, quiet=True)


def decoded(path: Path) -> np.ndarray:
    """What is heard in a film, from its beginning."""
    with av.open(str(path)) as film:
        stream = film.streams.audio[0]
        assert (stream.codec_context.name, stream.rate) == ("aac", RATE)
        frames = list(film.decode(stream))
    assert frames[0].pts == 0
    return np.concatenate([frame.to_ndarray()[0] for frame in frames])


def heard(path: Path) -> list[tuple[float, float]]:
    """From when to when there is sound in a film."""
    samples = decoded(path)
    loud = np.abs(samples[: len(samples) // 48 * 48]).reshape(-1, 48).max(axis=1) > 0.02
    loud = np.convolve(loud, np.ones(10), "same") > 0  # a tone has moments of silence too
    edges = np.flatnonzero(np.diff(np.concatenate([[0], loud.astype(int), [0]])))
    return list(zip(edges[::2] / 1000, edges[1::2] / 1000, strict=True))


def pictures(path: Path) -> list[bytes]:
    with av.open(str(path)) as film:
        return [bytes(packet) for packet in film.demux(video=0)]


def told(order: Order, name: str) -> list[dict[str, Any]]:
    """The beats of a step's film, as it was rendered."""
    record = json.loads((order.folder / ".cache" / f"film-{name}.json").read_text())
    beats: list[dict[str, Any]] = record["value"]["beats"]
    return beats


def test_speech_stands_where_its_beat_does(order: Order, console: Console) -> None:
    assert render.make(order, console) == 0

    wanted, before = [], 0.0
    for one in (one for one in index.read(order.folder) if one["kind"] == "film"):
        beats = told(order, one["name"])
        lengths = [LENGTHS[f"{one['step']:02d}/{beat['name']}"] for beat in beats]
        spans = [(beat["start"], beat["start"] + length) for beat, length in zip(beats, lengths, strict=True)]
        assert np.abs(np.array(heard(order.folder / one["file"])) - spans).max() < WITHIN
        wanted += [(before + start, before + end) for start, end in spans]
        before += json.loads((order.folder / ".cache" / f"film-{one['name']}.json").read_text())["value"]["frames"] / 10
    found = np.array(heard(order.folder / "lecture.mp4"))
    assert found.shape == (4, 2)
    assert np.abs(found - wanted).max() < WITHIN
    # The picture has waited for each.
    assert all(beat["end"] >= beat["start"] + beat["speech"]["text"] for beat in beats)


def test_all_is_as_loud_as_it_should_be_and_as_long_as_the_pictures(order: Order, console: Console) -> None:
    assert render.make(order, console) == 0

    for path in order.folder.glob("*.mp4"):
        found = measured(decoded(path))
        assert found.whole == pytest.approx(TARGET, abs=1)
        assert found.peak < PEAK
        with av.open(str(path)) as film:
            shown, sound = film.streams.video[0], film.streams.audio[0]
            assert abs(float(shown.duration * shown.time_base) - float(sound.duration * sound.time_base)) < WITHIN
            assert sound.metadata["language"] == "eng"


def test_the_same_voice_gives_the_same_bytes(order: Order, console: Console, tmp_path: Path) -> None:
    other = replace(order, folder=tmp_path / "other")
    for one in (order, other):
        assert render.make(one, console) == 0

    for path in order.folder.glob("*.mp4"):
        assert path.read_bytes() == (other.folder / path.name).read_bytes()


def test_another_take_of_the_same_length_draws_nothing(
    order: Order, console: Console, speak: Callable[..., None], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert render.make(order, console) == 0
    assert clips.make(order, console, ("mp4",)) == 0
    films = [*order.folder.glob("*.mp4"), *order.folder.glob("clips/**/*.mp4")]
    before = {path: (pictures(path), decoded(path)) for path in films}
    for work in ("render", "clips"):
        monkeypatch.delattr(worker, work)
    speak(pitch=700.0)

    assert render.make(order, console) == 0
    assert clips.make(order, console, ("mp4",)) == 0

    assert len(films) == 9
    for path in films:
        shown, sound = before[path]
        assert pictures(path) == shown
        assert len(decoded(path)) == len(sound)
        assert not np.allclose(decoded(path), sound, atol=0.05)
    assert verify(order.folder, order.entries, console) == 0


def test_a_take_of_another_length_draws_its_step_alone(
    order: Order, console: Console, speak: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    assert render.make(order, console) == 0
    speak(**{"02_come": 2.4})

    assert render.make(replace(order, as_json=True), console) == 0
    steps = json.loads(capsys.readouterr().out)["steps"]
    assert [step["before"] for step in steps] == [True, False]
    assert render.make(replace(order, as_json=True), console) == 0
    assert [step["before"] for step in json.loads(capsys.readouterr().out)["steps"]] == [True, True]


def test_clips_have_their_beats_speech_and_are_shown_once(order: Order, console: Console) -> None:
    assert clips.make(order, console, ("mp4", "webm", "gif")) == 0

    found = {one["file"]: one for one in index.read(order.folder) if one["kind"] == "clip"}
    assert sum(one["sound"] for one in found.values()) == 6
    for name, one in found.items():
        path = order.folder / name
        if not name.endswith(".mp4"):
            with av.open(str(path)) as film:
                assert not film.streams.audio
        elif one["beat"]:
            ((start, end),) = heard(path)
            assert (start, end - start) == pytest.approx(
                (0, LENGTHS[f"{one['step']:02d}/{one['beat']['name']}"]), abs=WITHIN
            )
            assert not one["loop"]
        else:
            assert len(heard(path)) == 2


@pytest.mark.parametrize("track", [True, False])
def test_captions_follow_the_speech_if_they_are_wanted(order: Order, console: Console, track: bool) -> None:
    order = replace(order, track=track)
    assert render.make(order, console) == 0
    assert clips.make(order, console, ("mp4",)) == 0

    for path in (*order.folder.glob("*.mp4"), *order.folder.glob("clips/**/*.mp4")):
        with av.open(str(path)) as film:
            assert len(film.streams.subtitles) == track
    first = (order.folder / "lecture.srt").read_text().splitlines()[1]
    assert first == "00:00:00,000 --> 00:00:01,400"  # in whole pictures


def test_without_a_voice_films_are_silent_and_as_they_were(order: Order, console: Console, tmp_path: Path) -> None:
    silent = replace(order, wanted=VoiceChoice(), folder=tmp_path / "silent")
    assert render.make(silent, console) == 0

    for path in silent.folder.glob("*.mp4"):
        with av.open(str(path)) as film:
            assert not film.streams.audio
    assert not (silent.folder / ".cache" / "voice").exists()


def test_sound_does_not_drift_from_the_pictures(tmp_path: Path, tone: Tone) -> None:
    film = tmp_path / "film.mp4"
    with Film(film, 32, 18, 30) as silent:
        for second in range(14 * 60):
            silent.show(np.full((18, 32, 4), second % 200, np.uint8), [(0, 0, 32, 18)], 30)
    kept = SpeechCache(tmp_path / "kept")
    (beep,) = kept.keep("beep", [tone(0.2, 1000.0, rate=RATE).astype(np.float32)])
    starts = [*np.arange(0.0, 14 * 60 - 5, 7.31), 14 * 60 - 1.0]

    mux.dress(
        *(film, tmp_path / "whole.mp4", {}, [], captions.none()),
        shown=False,
        sound=Track(tuple((start, beep) for start in starts), 14 * 60.0),
    )

    found = heard(tmp_path / "whole.mp4")
    assert len(found) == len(starts)
    assert np.abs(np.array(found)[:, 0] - starts).max() < 0.012
    with av.open(str(tmp_path / "whole.mp4")) as whole:
        assert [stream.start_time for stream in whole.streams] == [0, 0]


FILM = "Reveal.getCurrentSlide().querySelector('video')"


def test_a_deck_is_heard_after_a_key_and_not_by_surprise(order: Order, console: Console, browser: Any) -> None:
    assert deck.make(order, console, ("html", "pptx")) == 0

    tab = browser.new_page()
    tab.goto((order.folder / "deck.html").as_uri())
    tab.wait_for_function("Reveal.isReady()")
    tab.wait_for_timeout(300)
    assert tab.evaluate(f"{FILM}.paused && {FILM}.currentTime === 0 && !{FILM}.muted && !{FILM}.loop")
    for place in (0, 1):
        tab.keyboard.press("ArrowRight")
        tab.wait_for_function(f"{FILM}.currentTime > 0.3 && {FILM}.webkitAudioDecodedByteCount > 0")
        assert tab.evaluate("Reveal.getIndices().v || 0") == place
    tab.close()
    with ZipFile(order.folder / "deck.pptx") as slides:
        films = [name for name in slides.namelist() if name.endswith(".mp4")]
        for name in films:
            slides.extract(name, order.folder)
    assert len(films) == 4
    assert all(len(heard(order.folder / name)) == 1 for name in films)


def test_the_page_is_heard_after_a_click_and_not_by_surprise(order: Order, console: Console, browser: Any) -> None:
    assert render.make(order, console) == 0
    assert clips.make(order, console, ("mp4",)) == 0
    written = page.write(order.folder)

    tab = browser.new_page()
    tab.goto(f"{written.as_uri()}#step-1")
    tab.wait_for_timeout(300)
    assert tab.evaluate("document.getElementById('film').paused")
    tab.locator(".contents").get_by_role("link", name="2 Second").click()
    until(tab, "document.getElementById('film').currentTime > 0.2")
    assert tab.evaluate("!document.getElementById('film').muted")
    assert tab.evaluate("document.getElementById('film').webkitAudioDecodedByteCount > 0")
    tab.close()
    assert "autoplay" not in written.read_text(encoding="utf-8")
