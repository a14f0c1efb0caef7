"""Tables of the encore's experiments: known runs are not trained again, others are, once; by whoever works."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from dnacnn.experiments.learning.design import Design
from dnacnn.experiments.learning.results import kept_results
from scenes.studio.cli import main
from scenes.studio.cli.options import console
from scenes.studio.jobs import queue, training
from scenes.studio.jobs.processes import Pool

SMALL = Design(
    motifs=("CA", "TT"), length=8, seeds=(1, 2), unseen=40, steps=20, noise_steps=20, noise_size=40, kernels=(2,),
    sizes=(10, 20),
)  # fmt: skip
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.chdir(tmp_path)

    def go(*words: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as left:
            main(["experiment", *map(str, words)])
        said = capsys.readouterr()
        return int(left.value.code or 0), said.out, said.err

    return go


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Do runs in this process, and note them."""
    done: list[str] = []

    def do(_: str, jobs: list[training.TrainingJob], *__: object) -> list[object]:
        done.extend(job.label for job in jobs)
        return [training.train(job) for job in jobs]

    monkeypatch.setattr(queue, "run", do)
    return done


def collect(folder: Path, **choices: object) -> training.Results:
    return training.results(SMALL, ["edges", "examples"], Pool(1), folder, console(), quiet=True, **choices)


def test_the_table_of_examples_is_that_of_the_kept_runs(run: Run) -> None:
    code, out, _ = run("examples", "--csv")
    assert code == 0
    rows = list(csv.DictReader(io.StringIO(out)))
    kept = kept_results()
    assert len(rows) == len(kept.design.pools) * len(kept.design.sizes)
    runs = [kept.runs()["examples"][seed][1][2] for seed in kept.design.seeds]
    row = next(row for row in rows if (row["groups of"], row["strands"]) == ("2", "300"))
    assert float(row["median"]) == np.median(runs)
    assert float(row["upper quartile"]) == np.quantile(runs, 0.75)
    assert float(row["smallest"]) == min(runs)


def test_data_for_a_program_have_every_run(run: Run) -> None:
    code, out, err = run("edges", "--json", "--seeds", 3)
    assert (code, err) == (0, "")
    (found,) = json.loads(out)
    assert found["design"]["seeds"] == [1, 2, 3]
    assert found["runs"]["edges"]["2"] == kept_results().runs()["edges"][2]
    assert [row["padding"] for row in found["tables"]["edges"]][::11] == ["none", "right", "both"]


def test_what_is_saved_is_as_the_package_keeps_it(run: Run, tmp_path: Path) -> None:
    code, _, _ = run("--save", tmp_path / "notes.json", "--quiet")
    assert code == 0
    assert (tmp_path / "notes.json").read_text() == f"{kept_results().text}\n"


def test_a_table_is_printed_for_people(run: Run) -> None:
    code, out, _ = run("kernels", "moved")
    assert code == 0
    assert "seeds by how many of CA, TT, AG were found from noise" in out
    assert "CA moved right by a letter, in all strands of 8" in out


def test_what_is_not_known_is_trained_once_and_kept(here: list[str], tmp_path: Path) -> None:
    first = collect(tmp_path)
    assert here == [f"{name} with seed {seed}" for name in ("examples", "edges") for seed in (1, 2)]
    here.clear()
    assert collect(tmp_path) == first
    assert not here
    collect(tmp_path, fresh=True)
    assert len(here) == 4


def test_a_run_that_was_cut_short_is_done_again(here: list[str], tmp_path: Path) -> None:
    first = collect(tmp_path)
    here.clear()
    path = next((tmp_path / "experiments").glob("edges-2-*"))
    path.write_text(path.read_text()[:20])
    assert collect(tmp_path) == first
    assert here == ["edges with seed 2"]


def test_processes_give_what_this_one_gives(here: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = collect(tmp_path / "here")
    assert here
    monkeypatch.undo()
    assert collect(tmp_path / "there") == expected


def test_another_design_is_another_run(run: Run, here: list[str]) -> None:
    small = ("--lengths", 8, "--examples", 20, "--pools", 2, "--unseen", 60)
    code, _, err = run("examples", *small, "--seeds", 2, "--csv")
    assert code == 0
    assert here == ["examples with seed 1", "examples with seed 2"]
    assert "training: 2 runs with seeds that were fixed before" in err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--lengths", "8,x"], "invalid value for '--lengths': '8,x' is no list of whole numbers, such as 8,16"),
        (["--pools", "0"], "invalid value for '--pools': numbers start at 1, got 0"),
        (["--lengths", "8,99999999999"], "invalid value for '--lengths': numbers end at 1000, got 99999999999"),
        (["--examples", "99999999999"], "invalid value for '--examples': numbers end at 100000, got 99999999999"),
        (["--kernels", "1001"], "invalid value for '--kernels': numbers end at 1000, got 1001"),
        (["--seeds", 10**20], f"invalid value for '--seeds': {10**20} is not in the range 1<=x<=10000"),
        (["--unseen", 10**11], f"invalid value for '--unseen': {10**11} is not in the range 1<=x<=100000"),
        (["moved", "--save", ""], "invalid value for '--save': a file has a name, got ''"),
        (["--lengths", "2", "edges"], "length wants room for CA TT AG, got 2 letters"),
        (["curves"], "invalid value for '[NAMES]...': 'curves' is not one of"),
    ],
)
def test_a_mistake_is_one_sentence(run: Run, words: list[str], sentence: str) -> None:
    code, out, err = run(*words)
    assert (code, out) == (2, "")
    assert err.startswith(f"dnacnn: {sentence}")
    assert err.count("\n") == 1
