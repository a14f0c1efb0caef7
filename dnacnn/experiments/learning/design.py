"""What is tried, and how often: everything that the results depend on, settled before any of them is known."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from dnacnn.checks import check_motifs, check_whole
from dnacnn.errors import InputError
from dnacnn.experiments.learning.examples import DECOYS, Examples, draw_examples
from dnacnn.lecture.lecture import Lecture
from dnacnn.network.encoding import SIDES
from dnacnn.network.network import Network

SEEDS = 20
SIZES = (30, 100, 300, 1000, 3000)
_TRAINING, _UNSEEN = 3, 4  # what a seed draws, so that nothing is drawn twice


@dataclass(frozen=True, kw_only=True)
class Design:
    """What is tried.

    Attributes
    ----------
    motifs : in the order of the pattern.
    length : letters of each strand.
    pad_side : of the padding, as in `Network`.
    pool_size : where the pooling isn't what is compared.
    pools : the sizes of groups that are compared.
    sizes : the numbers of strands to learn from that are compared.
    kernels : the numbers of random kernels that are compared.
    seeds : one for each time that everything is done.
    unseen : strands that the accuracy is measured on; new ones for each seed.
    steps : of the training of a head behind given detectors.
    noise_steps, noise_size : of the training from noise, and its strands.
    """

    motifs: tuple[str, ...]
    length: int
    pad_side: str = "right"
    pool_size: int = 2
    pools: tuple[int, ...] = (1, 2, 4)
    sizes: tuple[int, ...] = SIZES
    kernels: tuple[int, ...] = (3, 4, 6)
    seeds: tuple[int, ...] = tuple(range(1, SEEDS + 1))
    unseen: int = 4000
    steps: int = 2000
    noise_steps: int = 4000
    noise_size: int = 4000

    def __post_init__(self) -> None:
        """Check the parts.

        Raises
        ------
        InputError
            If one of them makes no sense.
        """
        object.__setattr__(self, "motifs", check_motifs("motifs", self.motifs))
        for name in ("length", "pool_size", "unseen", "steps", "noise_steps", "noise_size"):
            check_whole(name, getattr(self, name), least=1)
        for name in ("pools", "sizes", "kernels", "seeds"):
            values = getattr(self, name)
            if not values or list(values) != sorted(set(values)):
                raise InputError(f"{name} wants whole numbers that grow, got {', '.join(map(str, values)) or 'none'}")
            object.__setattr__(self, name, tuple(check_whole(name, value, least=1) for value in values))
        if self.pad_side not in SIDES:
            raise InputError(f'pad_side wants "right", "left" or "none", got {self.pad_side!r}')
        columns = self.network(1).columns(self.length)
        for name, most in (("pools", self.pools[-1]), ("pool_size", self.pool_size)):
            if most > columns:
                raise InputError(f"{name} wants at most {columns}, the detectors' columns, got {most}")

    @classmethod
    def of(cls, lecture: Lecture, repetitions: int = SEEDS, **choices: Any) -> "Design":
        """Settle what is tried for a lecture, with the seeds 1, 2 and so on, and with choices of one's own.

        The strands are twice as long as the worked one: of 8 letters, there are only 142 positives to learn from and to
        be tested on. Groups are compared with none and with groups of twice the size; kernels are as many as motifs,
        one more, and twice as many.

        Examples
        --------
        >>> design = Design.of(Lecture())
        >>> design.length, design.pools, design.kernels
        (16, (1, 2, 4), (3, 4, 6))
        """
        length = choices.get("length", 2 * len(lecture.worked))
        count, size = len(lecture.motifs), max(2, lecture.pool_size)
        size = max(1, min(size, lecture.columns(length) // 2))
        found: dict[str, Any] = {
            "motifs": lecture.motifs,
            "length": length,
            "pad_side": lecture.pad_side,
            "pool_size": size,
            "pools": tuple(sorted({1, size, 2 * size})),
            "kernels": tuple(sorted({count, count + 1, 2 * count})),
            "seeds": tuple(range(1, repetitions + 1)),
        }
        return cls(**(found | choices))

    @classmethod
    def from_data(cls, data: dict[str, Any]) -> "Design":
        """Return the design that `as_data` was asked of."""
        said: dict[str, Any] = {name: tuple(one) if isinstance(one, list) else one for name, one in data.items()}
        return cls(**said)

    def as_data(self) -> dict[str, Any]:
        """Return what JSON can hold."""
        return {name: list(value) if isinstance(value, tuple) else value for name, value in asdict(self).items()}

    def network(self, pool_size: int | None = None) -> Network:
        """Return the network whose detectors are given, with groups of this size."""
        return Network.from_motifs(self.motifs, pad_side=self.pad_side, pool_size=pool_size or self.pool_size)

    def check_strands(self) -> None:
        """Draw a few strands, so that what can't be drawn is refused before anything is trained.

        Raises
        ------
        InputError
            As `draw_examples` does.
        """
        draw_examples(self.motifs, self.length, 2 * DECOYS, seed=1)

    def strands(self, seed: int, sizes: Sequence[int]) -> tuple[Examples, Examples]:
        """Draw a seed's strands to learn from, the most of these sizes, and those that stay unseen."""
        unseen = draw_examples(self.motifs, self.length, self.unseen, seed=[seed, self.length, _UNSEEN])
        many = draw_examples(self.motifs, self.length, max(sizes), seed=[seed, self.length, _TRAINING], unlike=unseen)
        return many, unseen


def obstacle(lecture: Lecture) -> str | None:
    """Say in a sentence why nothing can be learned for a lecture, or give None.

    Examples
    --------
    >>> obstacle(Lecture()) is None
    True
    """
    try:
        Design.of(lecture).check_strands()
    except InputError as error:
        return f"There is nothing to learn from: {error}."
    return None
