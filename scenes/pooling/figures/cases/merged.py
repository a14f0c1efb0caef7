"""Which cases become one when columns are pooled, and what is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from dnacnn.cases.cases import Case, position_cases
from dnacnn.cases.overlap import list_overlaps
from dnacnn.cases.pooled import CaseGroups, group_cases
from dnacnn.experiments.census import Census
from dnacnn.experiments.price import Collision, PoolingTrade, trade_off
from dnacnn.lecture.lecture import Lecture
from dnacnn.lecture.lecture_trace import LectureTrace

Claim = tuple[str, dict[str, Any]]  # a message of the script and its values

_LISTED = 6  # shares that are listed one by one, at most
_SHORT = 12  # letters of a strand that is named within a sentence, at most


@dataclass(frozen=True)
class Merged:
    """The cases before and after pooling.

    Attributes
    ----------
    cases, grouping : those on Ẋ, and into which pooled ones they fall.
    """

    cases: tuple[Case, ...]
    grouping: CaseGroups

    @classmethod
    def of(cls, lecture: Lecture) -> "Merged":
        """Return a lecture's cases."""
        shape = (len(lecture.worked), len(lecture.motifs), lecture.width)
        return cls(
            tuple(position_cases(*shape, shift=lecture.shift)),
            group_cases(*shape, lecture.pool_size, shift=lecture.shift),
        )

    @property
    def pooled(self) -> list[Case]:
        """The pooled cases."""
        return [case for case, _ in self.grouping.members]

    @property
    def sizes(self) -> list[int]:
        """How many cases fall into each pooled one."""
        return [len(members) for _, members in self.grouping.members]

    @property
    def counts(self) -> dict[str, int]:
        """How many cases there are before and after, and how many are lost."""
        return {"before": len(self.cases), "after": len(self.pooled), "lost": len(self.grouping.collided)}

    @property
    def arrays(self) -> dict[str, Any]:
        """All cases, counted from 1, and how many there are."""
        return {
            "listed_cases": np.array(self.cases) + 1,
            "listed_pooled_cases": np.array(self.pooled) + 1,
            "members": np.array(self.sizes),
            "case_counts": np.array([len(self.cases), len(self.pooled)]),
        }

    def fall(self) -> Claim:
        """Say into how many cases the cases fall, and how many are lost."""
        values, sizes = self.counts, self.sizes
        if not sizes:
            return "none-is-left", values
        if values["before"] == values["after"]:
            return "none-is-merged", values
        low, high = min(sizes), max(sizes)
        if values["after"] == 1:
            kind = "fall-into-one"
        elif low == high:
            kind = "fall-evenly"
        else:
            kind = "fall-as-listed" if values["after"] <= _LISTED else "fall-into-many"
        return kind, {**values, "low": low, "high": high, "shares": sizes}

    def lines(self, trace: LectureTrace) -> Claim:
        """Say how many lines are left, and which of them a strand fits."""
        values: dict[str, Any] = {**self.counts, **_named(trace.strand), "positive": trace.positive}
        values["merged"] = values["after"] < values["before"]
        fitting = trace.pooled_cases
        if not fitting:
            return "no-line-fits", values
        first = ", ".join(str(group + 1) for group in fitting[0])
        values |= {"case": first, "fitting": len(fitting), "all": len(fitting) == values["after"]}
        return "one-line-fits" if len(fitting) == 1 else "lines-fit", values

    def census(self, census: Census) -> Claim:
        """Say which strands were asked, and what came of it."""
        wrong = len(census.codes) - census.pooled_agree
        values = {
            **self.counts,
            "complete": census.complete,
            "strands": len(census.codes),
            "length": census.length,
            "positives": census.positives,
            "wrong": wrong,
        }
        if wrong:
            return "lists-differ" if self.pooled else "all-are-missed", values
        return "the-one-case-agrees" if len(self.pooled) == len(self.cases) == 1 else "lists-agree", values


def apart(lecture: Lecture) -> dict[str, Any] | None:
    """Return what keeps motifs apart, as the script wants it; None if they can share a group."""
    overlaps = list_overlaps(lecture.motifs)
    if lecture.pool_size > lecture.width or not overlaps or any(one.clash is None for one in overlaps):
        return None
    pairs = [[lecture.motifs[place] for place in motifs] for motifs in dict.fromkeys(one.motifs for one in overlaps)]
    pairs = [pair for place, pair in enumerate(pairs) if pair not in pairs[:place]]
    return {**dict(zip(("first", "second", "third"), pairs, strict=False)), "pairs": len(pairs), "width": lecture.width}


def compared(lecture: Lecture, length: int) -> tuple[PoolingTrade, ...] | None:
    """Set some pool sizes side by side, from 1 on; None if there are not three that leave a case."""
    own, columns = lecture.pool_size, lecture.columns(len(lecture.worked))
    sizes = sorted({1, own, *(size for size in (own + 1, 2 * own) if size <= columns)})
    trades = tuple(one for one in trade_off(lecture, sizes, length) if one.units)
    return trades if len(trades) > 2 else None


def traded(trades: Sequence[PoolingTrade], lecture: Lecture) -> Claim:
    """Say what the largest groups save, and what they cost strands as long as the worked one."""
    first, last = trades[0], trades[-1]
    price, short = last.price, len(lecture.worked)
    groups = -(-lecture.columns(short) // price.pool_size)
    values = {
        "size": price.pool_size,
        "length": last.length,
        "share": round(first.units / last.units),
        "short": short,
        "groups": groups if groups < len(lecture.motifs) else 0,
        "wrong": last.wrong,
        "positives": price.positives,
        "complete": price.complete,
    }
    if last.wrong <= first.wrong:
        return "the-trade-is-free", values
    return "the-trade" if price.cases else "the-trade-leaves-none", values


def collision(found: Collision, lecture: Lecture) -> dict[str, Any]:
    """Return where pooling goes wrong on a strand, as the script wants it."""
    one, other = found.motifs
    first, second = lecture.motifs[one], lecture.motifs[other]
    return {
        **_named(found.strand),
        "one": first,
        "other": second,
        "same": first == second,
        "shared": lecture.width - abs(found.case[other] - found.case[one]),
        "size": found.pool_size,
        "motifs": len(lecture.motifs),
        "own": found.pool_size == lecture.pool_size,
    }


def _named(strand: str) -> dict[str, Any]:
    """Return a strand, and whether it is named within a sentence; a long one is to be seen beside it."""
    return {"strand": strand, "named": len(strand) <= _SHORT}
