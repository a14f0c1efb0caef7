"""The commands that show, check and compare."""

import json
from pathlib import Path
from typing import Any

import click
from rich.console import Console

from dnacnn.errors import InputError
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import run
from scenes.script.script import load
from scenes.studio.cli import options
from scenes.studio.cli.group import dnacnn
from scenes.studio.errors import StudioError
from scenes.studio.lecture import catalog, lecture_file
from scenes.studio.lecture.entry import select
from scenes.studio.lecture.limits import MOST_SEEDS
from scenes.studio.lecture.text import strand as strand_text
from scenes.studio.store import atomic
from scenes.studio.video.quality import QUALITIES, Quality


@dnacnn.command("trace")
@click.argument("strand")
@click.option("--motifs", default=",".join(Lecture().motifs), show_default=True, help="What is detected, with commas.")
@click.option(
    "--pad", "pad_side", default=Lecture().pad_side, show_default=True, help="Side of the padding: right, left or none."
)
@click.option(
    "--pool",
    "pool_size",
    type=click.IntRange(max=1000),
    default=Lecture().pool_size,
    show_default=True,
    help="Columns pooled into one.",
)
@click.option("--ties", default=Lecture().ties, show_default=True, help="Who wins a tie: first, split or all.")
@click.option("--json", "as_json", is_flag=True, help="Print data for a program, which counts from 0.")
@click.option("--npz", type=options.OutputFile(), help="Write the arrays to this file instead.")
def trace_(strand: str, motifs: str, as_json: bool, npz: Path | None, **choices: Any) -> None:
    """Show all that the network computes from STRAND.

    It is given as letters, or as a file in FASTA or GenBank.
    """
    from scenes.studio.make import trace

    lecture, (letters, where) = Lecture(motifs=motifs.split(","), **choices), strand_text(strand)
    try:
        computed = run(letters, lecture)
    except InputError as error:
        raise InputError(str(error) if letters is strand else f"{where}: {error}") from None
    if npz is not None:
        trace.write_npz(computed, npz)
    if as_json:
        click.echo(json.dumps(trace.as_data(computed)))
    elif npz is None:
        # Columns keep together; a terminal that is too narrow breaks them where it must.
        width = max(options.console().width, trace.width(computed))
        Console(width=width).print(trace.as_text(computed), soft_wrap=True)


@dnacnn.command("list")
@click.argument("steps", nargs=-1)
@options.quality("1080p")
@options.lecture
@click.option("--json", "as_json", is_flag=True, help="Print data for a program.")
@options.media("Folder of what was made before.", written=False)
def list_(steps: tuple[str, ...], quality: Quality, as_json: bool, media: Path, **said: Any) -> int:
    """Show STEPS with their beats, sentences, seconds and pace.

    Motions take whole pictures, so that lengths depend a little on how many a second are drawn.
    """
    from scenes.studio.make import list as listing

    order = options.order(steps, media, quality, **said)
    return listing.show(order, options.console(), as_json=as_json)


@dnacnn.command("experiment")
@click.argument("names", nargs=-1, metavar="[NAMES]...", type=click.Choice(["kernels", "examples", "edges", "moved"]))
@click.option("--seeds", type=click.IntRange(1, MOST_SEEDS), help="How many: 1, 2 and so on, each tried once.")
@click.option("--lengths", type=options.Numbers(1000), help="Letters of the strands: a table for each, such as 8,16.")
@click.option("--pools", type=options.Numbers(1000), help="Sizes of groups that are compared; 1 is no pooling.")
@click.option("--examples", "sizes", type=options.Numbers(100_000), help="Numbers of strands to learn from.")
@click.option("--kernels", type=options.Numbers(1000), help="Numbers of random kernels.")
@click.option(
    "--unseen", type=click.IntRange(1, 100_000), help="How many strands are asked about; few, if strands are short."
)
@click.option("--fresh", is_flag=True, help="Train anew what is known already.")
@click.option("--save", type=options.OutputFile(), help="Write all single runs to this file too; of the first length.")
@click.option("--csv", "as_csv", is_flag=True, help="Print comma-separated values.")
@click.option("--json", "as_json", is_flag=True, help="Print data for a program, with every single run.")
@options.lecture
@options.workers
@options.scheduler
@options.quiet
@options.media("Folder for what has been trained.")
def experiment_(
    names: tuple[str, ...], media: Path, save: Path | None, *, fresh: bool, as_csv: bool, as_json: bool, **said: Any
) -> None:
    """Print what the encore measures.

    NAMES are kernels, examples, edges and moved; all, if none are given.

    Results for the notes' own lecture come with the package; others are trained, once.
    """
    from scenes.studio.make import experiment
    from scenes.studio.make.order import open_workers

    tried = {name: said.pop(name) for name in ("seeds", "lengths", "pools", "sizes", "kernels", "unseen")}
    quiet, workers = said.pop("quiet"), open_workers(said.pop("workers"), said.pop("scheduler"))
    designs = options.designs(lecture_file.choose(**said).settings, **tried)
    with workers as busy:
        log, cache = options.console(stderr=True), media / ".cache"
        found = experiment.run(designs, names or experiment.NAMES, busy, cache, log, quiet=quiet, fresh=fresh)
    if save is not None:
        experiment.save(found, save)
    if as_json:
        click.echo(experiment.as_json(found))
    if as_csv:
        experiment.write_csv(found)
    if not as_json and not as_csv:
        experiment.show(found, options.console())


@dnacnn.command("verify")
@click.option("--pictures", is_flag=True, help="Draw every picture again, and compare these too.")
@options.workers
@options.media("Folder with the films.", written=False)
def verify_(pictures: bool, workers: int | None, media: Path) -> int:
    """Compare films with the receipt that was written beside them."""
    from scenes.studio.check import verify

    return verify.verify(media, catalog.entries(), options.console(), pictures=pictures, workers=workers)


@dnacnn.command("check")
@click.argument("steps", nargs=-1)
@options.lecture
@click.option("--every", type=options.Seconds(0.05), default=0.25, show_default=True, help="Seconds in between.")
@click.option("--held", is_flag=True, help="Only the held pictures, none in mid-motion.")
@options.workers
@options.media()
def check_(steps: tuple[str, ...], every: float, held: bool, media: Path, **said: Any) -> int:
    """Look through the pictures of STEPS for what nobody should see.

    Overlaps, text that is too small or too faint, things that leave the picture or enter the captions' place. A picture
    of each fault is saved.
    """
    from scenes.studio.check import check

    order = options.order(steps, media, QUALITIES["720p"], **said)
    return check.check(order, options.console(), None if held else every)


@dnacnn.command("compare")
@click.argument("steps", nargs=-1)
@click.option("--accept", is_flag=True, help="Let the new pictures be what steps are compared with.")
@click.option("--references", type=options.FOLDER, default="tests/pictures", show_default=True, help="Of before.")
@options.media()
def compare_(steps: tuple[str, ...], references: Path, media: Path, *, accept: bool) -> int:
    """Compare the held pictures of STEPS with how they looked.

    Old, new and difference stand side by side wherever they differ.
    """
    from scenes.studio.check import compare

    if accept:
        atomic.check(references)
    return compare.compare(select(steps, catalog.entries()), references, media / "compare", accept=accept)


@dnacnn.command("sheet")
@click.argument("step")
@click.argument("folder", type=options.OutputFolder(), default="media/sheets")
@click.option("--every", type=options.Seconds(0.01), default=0.5, show_default=True, help="Seconds in between.")
@click.option("--beat", type=click.IntRange(1), help="Only this beat, counted from 1.")
@click.option("--held", is_flag=True, help="Only the held pictures, each a file of its own.")
@click.option(
    "--height", type=click.IntRange(32, 4320), default=360, show_default=True, help="Of each picture, in pixels."
)
@click.option(
    "--fps", type=click.IntRange(1, 120), default=4, show_default=True, help="Pictures a second that are drawn."
)
@options.lecture
def sheet_(step: str, folder: Path, **said: Any) -> None:
    """Show STEP at a glance: pictures of each beat side by side.

    One sheet for each beat, with pictures in mid-motion and held ones.
    """
    from scenes.studio.make import sheet

    chosen = lecture_file.choose(*(said.pop(name) for name in ("lecture", "strand", "aspect", "theme", "language")))
    options.tell_missing(load(chosen.settings.language, chosen.settings.words))
    entry = options.one(step)
    omitted = entry.load().unfit(chosen.settings.lecture)
    if omitted:
        raise StudioError(f"{entry.name} is left out of this lecture: {omitted}")
    drawn, paths = sheet.write(entry, folder, sheet.Sheet(**said, aspect=chosen.aspect), chosen.settings)
    for number, beat in enumerate(drawn.beats, 1):
        click.echo(f"beat {number} {beat.name!r} {beat.start:.1f}..{beat.held:.1f}..{beat.end:.1f}: {beat.sentence}")
    for path in paths:
        click.echo(str(path))
