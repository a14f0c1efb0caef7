"""Everything that a lecture is free to choose; the defaults are the notes' own example."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dnacnn.checks import check_motifs, check_number, check_numbers, check_strands, check_whole
from dnacnn.errors import InputError
from dnacnn.functions.branches import crossing, follow_branches
from dnacnn.network.encoding import DNA, check_length, clean_strand
from dnacnn.network.network import Network
from dnacnn.network.pasted import quoted

_LEAST_STEP = 1e-6


@dataclass(frozen=True, kw_only=True)
class Lecture:
    """The choices of one lecture, checked when it is made.

    Strands and motifs may be written in lower case and with white space around them; sequences are kept as tuples.

    Parameters
    ----------
    strands : the strands of steps 1 and 2
    worked : the strand that is worked through from step 3 on
    others : the strands of step 6
    motifs : F different texts of one width K
    pad_letter : one letter beside A, C, G and T
    pad_side : "right", "left" or "none"; the pad is K - 1 columns wide
    pool_size : columns per group
    ties : who receives a gradient when a group ties: "first", "split" or "all"
    slopes, offsets : the two branches of steps 13 to 15, x1 = slopes[0] * w + offsets[0] and x2 likewise
    w : the point at which step 13 stands
    w_range : from where to where the slider of step 14 goes; the branches cross inside
    w_step : how far the finite difference looks to each side
    tie_pairs : how many pairs of random reals step 15 draws
    seed : of everything random
    logits : the two numbers of steps 17 to 19
    sharpnesses : of step 17, increasing
    logit_range : from where to where step 18 moves x1, while x2 stays

    Raises
    ------
    InputError
        If a choice makes no sense; the message names the field, what it wants and what came.

    Examples
    --------
    >>> lecture = Lecture(worked=" ttcattag", motifs=["CAT", "TAG"])
    >>> lecture.worked, lecture.motifs, lecture.width, lecture.pad_columns
    ('TTCATTAG', ('CAT', 'TAG'), 3, 2)
    """

    strands: Sequence[str] = ("GATTACAA", "CAGTTAAG", "AATAAACC", "GCATTCAG")
    worked: str = "CAGTTAAG"
    others: Sequence[str] = ("GCATTCAG", "CATTCAGC", "TTCATTAG")
    motifs: Sequence[str] = ("CA", "TT", "AG")
    pad_letter: str = "O"
    pad_side: str = "right"
    pool_size: int = 2
    ties: str = "first"
    slopes: Sequence[float] = (2.0, -1.0)
    offsets: Sequence[float] = (-1.0, 2.0)
    w: float = 1.5
    w_range: Sequence[float] = (0.0, 2.0)
    w_step: float = 0.001
    tie_pairs: int = 2_000_000
    seed: int = 0
    logits: Sequence[float] = (1.6, -0.2)
    sharpnesses: Sequence[float] = (1.0, 2.0, 4.0, 8.0, 16.0)
    logit_range: Sequence[float] = (-3.0, 3.0)

    def __post_init__(self) -> None:
        """Bring every field into its standard form, or refuse it."""
        self._settle_letters()
        self._settle_network()
        self._settle_branches()
        self._settle_logits()

    @property
    def network(self) -> Network:
        """The network whose detectors look for the motifs."""
        return Network.from_motifs(self.motifs, pad_side=self.pad_side, pool_size=self.pool_size, ties=self.ties)

    @property
    def width(self) -> int:
        """The letters of each motif: K."""
        return len(self.motifs[0])

    @property
    def pad_columns(self) -> int:
        """How many columns the padding adds: K - 1, or none."""
        return self.network.pad_columns

    @property
    def shift(self) -> int:
        """How many columns the padding moves every detection to the right."""
        return self.network.shift

    @property
    def own_strands(self) -> tuple[str, ...]:
        """All strands of the lecture, the worked one first, then those of step 6, then those of step 1."""
        return self.worked, *self.others, *self.strands

    def padded(self, strand: str) -> str:
        """Write a strand with the pad's letters where they stand."""
        pads = self.pad_letter * self.pad_columns
        return pads + strand if self.pad_side == "left" else strand + pads

    def columns(self, length: int) -> int:
        """Count the detectors' columns for a strand of so many letters: W."""
        return self.network.columns(length)

    def groups(self, length: int) -> int:
        """Count the pooled columns for a strand of so many letters: P."""
        return self.network.groups(length)

    def _set(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)

    def _settle_letters(self) -> None:
        pad_letter = self.pad_letter.strip().upper() if isinstance(self.pad_letter, str) else ""
        if len(pad_letter) != 1 or pad_letter in DNA:
            raise InputError(f"pad_letter wants one letter outside {DNA}, got {quoted(self.pad_letter)}")
        self._set("pad_letter", pad_letter)
        self._set("motifs", check_motifs("motifs", self.motifs))

        self._set("worked", clean_strand(self.worked, "worked"))
        check_length(self.worked, self.width, "worked")
        for name, strands in (("strands", self.strands), ("others", self.others)):
            cleaned = check_strands(name, strands)
            for place, strand in enumerate(cleaned, start=1):
                check_length(strand, self.width, f"{name}, item {place}")
            self._set(name, cleaned)
        if not self.strands:
            raise InputError("strands wants at least one strand, got none")

    def _settle_network(self) -> None:
        self._set("pool_size", self.network.pool_size)
        self._set("tie_pairs", check_whole("tie_pairs", self.tie_pairs, least=1))
        self._set("seed", check_whole("seed", self.seed, least=0))

    def _settle_branches(self) -> None:
        for name in ("slopes", "offsets", "w_range"):
            self._set(name, check_numbers(name, getattr(self, name), count=2))
        self._set("w", check_number("w", self.w))
        self._set("w_step", check_number("w_step", self.w_step))
        low, high = self.w_range
        if not low < self.w < high:
            raise InputError(f"w wants a number inside w_range, between {low} and {high}, got {self.w}")
        if self.slopes[0] == self.slopes[1]:
            raise InputError(
                f"slopes wants two different slopes, so that the branches cross, got {self.slopes[0]} twice"
            )
        kink = crossing(self.slopes, self.offsets)
        if not low < kink < high:
            raise InputError(
                f"w_range wants the w at which the branches cross, {kink}, between its ends, got {low} to {high}"
            )
        if follow_branches(self.w, self.slopes, self.offsets, _LEAST_STEP).tied:
            raise InputError(f"w wants a point at which the branches differ, got {self.w}, where they cross")
        # Below the lower bound rounding would show in the finite difference, above the upper one the kink would.
        if not _LEAST_STEP <= self.w_step <= abs(self.w - kink):
            raise InputError(
                f"w_step wants a number from {_LEAST_STEP} to the distance between w and the kink, "
                f"{abs(self.w - kink)}, got {self.w_step}"
            )

    def _settle_logits(self) -> None:
        self._set("logits", check_numbers("logits", self.logits, count=2))
        self._set("logit_range", check_numbers("logit_range", self.logit_range, count=2))
        if self.logits[0] == self.logits[1]:
            raise InputError(
                f"logits wants two different numbers, so that one is the larger, got {self.logits[0]} twice"
            )
        low, high = self.logit_range
        if not (low < min(self.logits) and max(self.logits) < high):
            raise InputError(f"logit_range wants both logits, {self.logits}, between its ends, got {low} to {high}")
        sharpnesses = check_numbers("sharpnesses", self.sharpnesses)
        if not sharpnesses or sharpnesses[0] <= 0 or list(sharpnesses) != sorted(set(sharpnesses)):
            raise InputError(f"sharpnesses wants increasing numbers above 0, got {self.sharpnesses!r}")
        self._set("sharpnesses", sharpnesses)
