"""Everything that a lecture is free to choose; the defaults are the notes' own example."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Any

from dnacnn.encoding import DNA, clean_strand
from dnacnn.errors import InputError
from dnacnn.gradients import TIES

SIDES = ("right", "left", "none")


@dataclass(frozen=True, kw_only=True)
class Lecture:
    """The choices of one lecture, checked when it is made.

    Strands and motifs may be written in lower case and with white space around them; sequences are kept as tuples.

    Parameters
    ----------
    strands : the strands of steps 1 and 2
    worked : the strand that is worked through from step 3 on
    others : the strands of step 6
    alphabet : A different letters, in the order of the rows of X
    motifs : F different texts of one width K
    pad_letter : one letter outside the alphabet
    pad_side : "right", "left" or "none"; the pad is K - 1 columns wide
    pool_size : columns per group
    ties : who receives a gradient when a group ties: "first", "split" or "all"
    upstream : the gradient at the worked strand's pooled output, F rows of P numbers; `None` for an easily told one
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
    alphabet: str = DNA
    motifs: Sequence[str] = ("CA", "TT", "AG")
    pad_letter: str = "O"
    pad_side: str = "right"
    pool_size: int = 2
    ties: str = "first"
    upstream: Sequence[Sequence[float]] | None = None
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
    def width(self) -> int:
        """The letters of each motif: K."""
        return len(self.motifs[0])

    @property
    def pad_columns(self) -> int:
        """How many columns the padding adds: K - 1, or none."""
        return 0 if self.pad_side == "none" else self.width - 1

    @property
    def shift(self) -> int:
        """How many columns the padding moves every detection to the right."""
        return self.pad_columns if self.pad_side == "left" else 0

    def columns(self, length: int) -> int:
        """Count the detectors' columns for a strand of so many letters: W."""
        return length + self.pad_columns - self.width + 1

    def groups(self, length: int) -> int:
        """Count the pooled columns for a strand of so many letters: P."""
        return -(-self.columns(length) // self.pool_size)

    def _set(self, name: str, value: Any) -> None:
        object.__setattr__(self, name, value)

    def _settle_letters(self) -> None:
        alphabet = self.alphabet
        if not isinstance(alphabet, str) or len(alphabet.strip()) < 2 or not alphabet.strip().isalpha():
            raise InputError(f"alphabet wants a text of at least two letters, got {alphabet!r}")
        alphabet = alphabet.strip().upper()
        for place, letter in enumerate(alphabet):
            if letter in alphabet[:place]:
                raise InputError(f"alphabet wants different letters, got {letter!r} twice in {alphabet!r}")
        self._set("alphabet", alphabet)

        pad_letter = self.pad_letter.strip().upper() if isinstance(self.pad_letter, str) else self.pad_letter
        if not isinstance(pad_letter, str) or len(pad_letter) != 1 or pad_letter in alphabet:
            raise InputError(f"pad_letter wants one letter outside {alphabet}, got {self.pad_letter!r}")
        self._set("pad_letter", pad_letter)

        motifs = self._texts("motifs")
        if not motifs:
            raise InputError("motifs wants at least one motif, got none")
        for place, motif in enumerate(motifs):
            if len(motif) != len(motifs[0]):
                raise InputError(
                    f"motifs wants motifs of one width, got {motifs[0]!r} of {len(motifs[0])} letters and "
                    f"{motif!r} of {len(motif)}"
                )
            if motif in motifs[:place]:
                raise InputError(f"motifs wants different motifs, got {motif!r} twice")
        self._set("motifs", motifs)

        self._set("worked", clean_strand(self.worked, alphabet, "worked"))
        self._set("strands", self._texts("strands"))
        self._set("others", self._texts("others"))
        for name, strand in (
            ("worked", self.worked),
            *(("strands", strand) for strand in self.strands),
            *(("others", strand) for strand in self.others),
        ):
            self.check_length(strand, name)

    def check_length(self, strand: str, where: str = "strand") -> None:
        """Refuse a strand that is shorter than the motifs.

        Parameters
        ----------
        strand : a clean strand
        where : what it is called in an error

        Raises
        ------
        InputError
            If no motif fits into the strand.
        """
        if len(strand) < self.width:
            raise InputError(
                f"{where} wants at least {self.width} letters, as many as a motif has, got {strand!r} of {len(strand)}"
            )

    def _settle_network(self) -> None:
        if self.pad_side not in SIDES:
            raise InputError(f'pad_side wants "right", "left" or "none", got {self.pad_side!r}')
        if self.ties not in TIES:
            raise InputError(f'ties wants "first", "split" or "all", got {self.ties!r}')
        self._whole("pool_size", least=1)
        self._whole("tie_pairs", least=1)
        self._whole("seed", least=0)
        if self.upstream is None:
            return
        shape = (len(self.motifs), self.groups(len(self.worked)))
        wanted = f"upstream wants {shape[0]} rows of {shape[1]} numbers"
        if isinstance(self.upstream, str) or not isinstance(self.upstream, Iterable):
            raise InputError(f"{wanted}, got {self.upstream!r}")
        rows = tuple(_numbers(f"upstream, row {number}", row) for number, row in enumerate(self.upstream, start=1))
        if len(rows) != shape[0] or any(len(row) != shape[1] for row in rows):
            raise InputError(f"{wanted}, got rows of {', '.join(str(len(row)) for row in rows) or 'nothing'}")
        self._set("upstream", rows)

    def _settle_branches(self) -> None:
        for name in ("slopes", "offsets", "w_range"):
            self._set(name, _numbers(name, getattr(self, name), count=2))
        self._set("w", _number("w", self.w))
        self._set("w_step", _number("w_step", self.w_step))
        if self.w_step <= 0:
            raise InputError(f"w_step wants a number above 0, got {self.w_step}")
        low, high = self.w_range
        if not low < self.w < high:
            raise InputError(f"w wants a number inside w_range, between {low} and {high}, got {self.w}")
        (slope_1, slope_2), (offset_1, offset_2) = self.slopes, self.offsets
        if slope_1 == slope_2:
            raise InputError(f"slopes wants two different slopes, so that the branches cross, got {slope_1} twice")
        crossing = (offset_2 - offset_1) / (slope_1 - slope_2)
        if not low < crossing < high:
            raise InputError(
                f"w_range wants to hold the w at which the branches cross, {crossing}, got {low} to {high}"
            )
        if slope_1 * self.w + offset_1 == slope_2 * self.w + offset_2:
            raise InputError(f"w wants a point at which the branches differ, got {self.w}, where they cross")

    def _settle_logits(self) -> None:
        self._set("logits", _numbers("logits", self.logits, count=2))
        self._set("logit_range", _numbers("logit_range", self.logit_range, count=2))
        low, high = self.logit_range
        if not low < self.logits[1] < high:
            raise InputError(
                f"logit_range wants to hold the second logit, {self.logits[1]}, where the step stands, "
                f"got {low} to {high}"
            )
        sharpnesses = _numbers("sharpnesses", self.sharpnesses)
        if not sharpnesses or sharpnesses[0] <= 0 or list(sharpnesses) != sorted(set(sharpnesses)):
            raise InputError(f"sharpnesses wants increasing numbers above 0, got {self.sharpnesses!r}")
        self._set("sharpnesses", sharpnesses)

    def _texts(self, name: str) -> tuple[str, ...]:
        texts = getattr(self, name)
        if isinstance(texts, str) or not isinstance(texts, Iterable):
            raise InputError(f"{name} wants a list of texts, got {texts!r}")
        return tuple(clean_strand(text, self.alphabet, f"{name}, item {n}") for n, text in enumerate(texts, start=1))

    def _whole(self, name: str, least: int) -> None:
        value = getattr(self, name)
        if isinstance(value, bool) or not isinstance(value, int) or value < least:
            raise InputError(f"{name} wants a whole number of at least {least}, got {value!r}")


def _number(name: str, value: Any) -> float:
    # A truth value counts as a number in Python, but whoever writes one here meant something else.
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not isfinite(value):
        raise InputError(f"{name} wants a finite number, got {value!r}")
    return float(value)


def _numbers(name: str, values: Any, count: int | None = None) -> tuple[float, ...]:
    wanted = f"{name} wants {'numbers' if count is None else f'{count} numbers'}"
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise InputError(f"{wanted}, got {values!r}")
    numbers = tuple(_number(f"{name}, item {place}", value) for place, value in enumerate(values, start=1))
    if count is not None and len(numbers) != count:
        raise InputError(f"{wanted}, got {len(numbers)}: {numbers}")
    return numbers
