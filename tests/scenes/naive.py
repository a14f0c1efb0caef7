"""Every number that the notes' own lecture displays, computed a second time in plain loops over letters.

Of other lectures, what the network computes. Nothing here uses the core, but for the strands that a step has chosen.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from itertools import chain, combinations, pairwise, product
from math import comb, exp, isnan, log, nan
from typing import Any
from unicodedata import numeric

import numpy as np

ALPHABET, MOTIFS, WIDTH, POOL, WORKED = "ACGT", ("CA", "TT", "AG"), 2, 2, "CAGTTAAG"
LIVE = "CATTTAAG"  # whose TT ties at 1 in its second group
LOGITS, SHARPEST, SLOPES, OFFSETS, STEP, SEED = (1.6, -0.2), 16.0, (2.0, -1.0), (-1.0, 2.0), 0.001, 0
PAIRS, LONGEST, LISTED = 2_000_000, 1001, 24
TAUGHT = 300  # strands that the heads of step 23 learn from
SPREAD = 201  # stops of the slider

Values = dict[str, Any]


@cache
def network(
    strand: str, side: str = "right", pool: int = POOL, fill: float = 0.0, motifs: tuple[str, ...] = MOTIFS
) -> Values:
    """Take a strand through the network, one cell after the other."""
    width = len(motifs[0])
    bare = [[float(letter == row) for letter in strand] for row in ALPHABET]
    pad = [fill] * {"none": 0}.get(side, width - 1)
    padded = [pad + row if side == "left" else row + pad for row in bare]
    kernels = [[[float(letter == row) for letter in motif] for row in ALPHABET] for motif in motifs]
    count = len(padded[0]) - width + 1
    windows = [[[row[w + k] for k in range(width)] for row in padded] for w in range(count)]
    products = [
        [[[kernel[a][k] * seen[a][k] for k in range(width)] for a in range(4)] for seen in windows]
        for kernel in kernels
    ]
    matches = [[sum(map(sum, one)) for one in row] for row in products]
    scores = [[match - (width - 1) for match in row] for row in matches]
    detected = [[max(0.0, score) for score in row] for row in scores]
    groups = [range(start, min(start + pool, count)) for start in range(0, count, pool)]
    pooled = [[max(row[w] for w in group) for group in groups] for row in detected]
    values: Values = {
        "onehot": bare,
        "padded": padded,
        "kernels": kernels,
        "bias": [-(width - 1.0)] * len(motifs),
        "windows": windows,
        "products": products,
        "matches": matches,
        "scores": scores,
        "detected": detected,
        "pooled": pooled,
        "groups": groups,
        "pad": [[fill] * (width - 1) for _ in ALPHABET],
        "fill": fill,
        "gained": [row[len(strand) - width + 1 :] for row in detected],
        "relu slopes": [[float(score > 0) for score in row] for row in scores],
        **{f"starts.{motif}": starts(motif, strand) for motif in motifs},
    }
    values |= head(strand, pooled, pool, motifs, width - 1 if side == "left" else 0)
    return values | backward(values)


def head(strand: str, pooled: list[list[float]], pool: int, motifs: tuple[str, ...], shift: int) -> Values:
    """Take pooled cells to the loss, and its gradient back to them: a unit per case, their sum, a softmax."""
    width, rows = len(motifs[0]), range(len(motifs))
    spread = combinations(range(len(strand) - width + 1), len(motifs))
    own = sorted(
        {
            tuple((start + shift) // pool for start in case)
            for case in spread
            if all(b - a >= width for a, b in pairwise(case))
        }
    )
    own = [case for case in own if all(a < b for a, b in pairwise(case))]
    sums = [sum(pooled[f][case[f]] for f in rows) for case in own]
    scores = [total - (len(motifs) - 1) for total in sums]
    units = [max(0.0, score) for score in scores]
    logits = [sum(units), 0.5]
    probs = soft((logits[0], logits[1]))
    truth = [1.0, 0.0] if positive(strand, motifs) else [0.0, 1.0]
    to_logits = [p - t for p, t in zip(probs, truth, strict=True)]
    to_scores = [to_logits[0] if score > 0 else 0.0 for score in scores]
    columns = range(len(pooled[0]))
    return {
        "unit_cases": [[group + 1 for group in case] for case in own],
        "unit_weights": [[[float(case[f] == p) for p in columns] for f in rows] for case in own],
        "unit_bias": [1.0 - len(motifs)] * len(own),
        "unit_sums": sums,
        "unit_scores": scores,
        "units": units,
        "logits": logits,
        "probs": probs,
        "loss": -sum(t * log(p) for t, p in zip(truth, probs, strict=True) if t),
        "grad_logits": to_logits,
        "grad_units": [to_logits[0]] * len(own),
        "grad_unit_scores": to_scores,
        "grad_unit_weights": [[[to * x for x in row] for row in pooled] for to in to_scores],
        "grad_unit_bias": to_scores,
        "grad_pooled": [
            [sum(to for to, case in zip(to_scores, own, strict=True) if case[f] == p) for p in columns] for f in rows
        ],
    }


def starts(motif: str, strand: str) -> list[int]:
    return [at + 1 for at in range(len(strand)) if strand[at:].startswith(motif)]


def backward(net: Values) -> Values:
    """Go back from the gradient at the pooled output to the kernels; of places that tie, the first gets it."""
    detected, groups, width = net["detected"], net["groups"], len(net["kernels"][0][0])
    mask = [[0.0] * len(row) for row in detected]
    arrived = [[0.0] * len(row) for row in detected]
    for f, row in enumerate(detected):
        for p, group in enumerate(groups):
            winner = max(group, key=lambda w, row=row: row[w])  # the first of several
            mask[f][winner], arrived[f][winner] = 1.0, net["grad_pooled"][f][p]
    passed = [[g * s for g, s in zip(*rows, strict=True)] for rows in zip(arrived, net["relu slopes"], strict=True)]
    kernels = [
        [
            [sum(passed[f][w] * seen[a][k] for w, seen in enumerate(net["windows"])) for k in range(width)]
            for a in range(4)
        ]
        for f in range(len(detected))
    ]
    counts = [sum(value != 0 for row in rows for value in row) for rows in (arrived, passed)]
    return {
        "mask": mask,
        "grad_detected": arrived,
        "grad_scores": passed,
        "grad_kernels": kernels,
        "grad_bias": [sum(row) for row in passed],
        "arriving": counts[0],
        "passing": counts[1],
    }


def cases(length: int) -> list[tuple[int, ...]]:
    """List where the motifs can stand in order, without overlap; columns count from 1."""
    places = range(1, length - WIDTH + 2)
    return [case for case in combinations(places, len(MOTIFS)) if all(b - a >= WIDTH for a, b in pairwise(case))]


def pooled_cases() -> list[tuple[int, ...]]:
    return sorted({tuple((column - 1) // POOL + 1 for column in case) for case in cases(len(WORKED))})


def holds(case: tuple[int, ...], rows: list[list[float]]) -> bool:
    return all(row[column - 1] == 1 for row, column in zip(rows, case, strict=True))


def positive(strand: str, motifs: tuple[str, ...] = MOTIFS) -> bool:
    """Scan for the motifs from left to right."""
    at = 0
    for motif in motifs:
        found = strand.find(motif, at)
        if found < 0:
            return False
        at = found + len(motif)
    return True


@cache
def strands() -> tuple[str, ...]:
    return tuple(map("".join, product(ALPHABET, repeat=len(WORKED))))


@cache
def answers() -> dict[str, tuple[int, ...]]:
    """Map each strand to what the detectors answer, row after row."""
    return {s: tuple(int(s.startswith(m, w)) for m in MOTIFS for w in range(len(s))) for s in strands()}


def found(strand: str) -> list[int]:
    """Read a positive strand from left to right: where each motif is met."""
    at, places = 0, []
    for motif in MOTIFS:
        at = strand.find(motif, at)
        places.append(at + 1)
        at += len(motif)
    return places


def pattern(values: Values, strand: str) -> Values:
    return {f"found@{strand}": found(strand), f"places@{strand}": found(strand), **values}


def counting() -> Values:
    """Cases of long strands, and the slope of their curve."""
    lengths = list(range(len(WORKED), LONGEST + 1))
    counts = [comb(length - len(MOTIFS) * (WIDTH - 1), len(MOTIFS)) for length in lengths]
    slope = [log(b / a) / log(n / m) for a, b, m, n in zip(counts, counts[1:], lengths, lengths[1:], strict=False)]
    own = cases(len(WORKED))
    case = (1, 3, 7)
    return {
        "lengths": lengths,
        "counts": counts,
        "listed": [len(cases(length)) for length in range(len(WORKED), LISTED + 1)],
        "slopes": slope,
        "cases": own,
        "choices": [squeezed(case) for case in own],
        "case": case,
        "choice": squeezed(case),
        "less": [3, 4, 5],
        "places": [len(WORKED), len(WORKED) - len(MOTIFS) * (WIDTH - 1)],
        "power and divisor": [len(MOTIFS), 6],
    }


def squeezed(case: tuple[int, ...]) -> list[int]:
    return [column - place * (WIDTH - 1) for place, column in enumerate(case)]


def census() -> Values:
    """Ask all strands of the worked one's length, by the pattern, by the cases and by the pooled cases."""
    size = len(WORKED)
    own, pooled = cases(size), pooled_cases()
    seen = []
    for strand, cells in answers().items():
        rows = [list(cells[f * size : (f + 1) * size]) for f in range(len(MOTIFS))]
        smaller = [[max(row[w : w + POOL]) for w in range(0, size, POOL)] for row in rows]
        seen.append(
            (positive(strand), any(holds(case, rows) for case in own), any(holds(case, smaller) for case in pooled))
        )
    chunks = [seen[: k * 1024] for k in range(len(seen) // 1024 + 1)]
    return {
        "census.checked": [len(chunk) for chunk in chunks],
        "census.positive": [sum(one for one, _, _ in chunk) for chunk in chunks],
        "census.by_cases": [sum(two for _, two, _ in chunk) for chunk in chunks],
        "census.by_pooled": [sum(three for _, _, three in chunk) for chunk in chunks],
        "census.differing": [sum(len(set(one)) > 1 for one in chunk) for chunk in chunks],
    }


def price(pool: int) -> list[int]:
    """Count what groups of another size miss, all positive strands, and what they take for one; last, the size."""
    missed = alarms = 0
    size = len(WORKED)
    for strand, cells in answers().items():
        rows = [cells[f * size : (f + 1) * size] for f in range(len(MOTIFS))]
        lit = [sorted({w // pool for w in range(size) if row[w]}) for row in rows]
        apart = any(list(one) == sorted(set(one)) for one in product(*lit))
        missed += positive(strand) and not apart
        alarms += apart and not positive(strand)
    return [missed, sum(map(positive, strands())), alarms, pool]


def apart(positions: list[tuple[int, ...]], pool: int) -> set[tuple[int, ...]]:
    """Pool cases, without those of which two motifs share a group."""
    pooled = {tuple((column - 1) // pool for column in case) for case in positions}
    return {case for case in pooled if len(set(case)) == len(case)}


def wrong(pool: int) -> int:
    """Count the strands of which the groups say something else than the pattern."""
    size = len(WORKED)
    pooled = apart(cases(size), pool)
    count = 0
    for strand, cells in answers().items():
        rows = [cells[f * size : (f + 1) * size] for f in range(len(MOTIFS))]
        lit = [{w // pool for w in range(size) if row[w]} for row in rows]
        count += positive(strand) != any(one in pooled for one in product(*lit))
    return count


def long_strands() -> Values:
    """Count the cases of longer and longer strands, and those that are left after pooling."""
    lengths = range(len(WORKED), 101)
    last, shown = cases(100), (8, 16, 32, 64, 100)
    left = [len(apart([case for case in last if case[-1] < n], POOL)) if n in shown else 0 for n in lengths]
    return {
        "lengths": list(lengths),
        "counts": [sum(case[-1] < n for case in last) for n in lengths],
        "pooled_counts": left,
        "motifs": len(MOTIFS),
        "squeezed": len(MOTIFS) * (WIDTH - 1),
    }


def pooling(lost: str) -> Values:
    own, pooled = cases(len(WORKED)), pooled_cases()
    groups = Counter(tuple((column - 1) // POOL + 1 for column in case) for case in own)
    case = next(case for case in cases(len(lost)) if holds(case, network(lost, pool=3)["detected"]))
    return {
        **census(),
        "pool_size": POOL,
        "width": WIDTH,
        "case_counts": [len(own), len(pooled)],
        "listed_cases": own,
        "listed_pooled_cases": pooled,
        "members": [groups[one] for one in pooled],
        "lost_case": [case, [(column - 1) // 3 + 1 for column in case]],
        "price": price(3),
        **long_strands(),
        "trade": [
            [pool, *(len(apart(cases(n), pool)) for n in (100, len(WORKED))), wrong(pool)] for pool in (1, 2, 3, 4)
        ],
        "trade_lengths": [100, len(WORKED)],
        "asked": price(3)[1],
        **{f"wider.{name}": value for name, value in network(lost, pool=3).items()},
    }


def branches() -> Values:
    """Two lines in w, and the larger of them, at each stop of the slider."""
    w = [place * 2 / (SPREAD - 1) for place in range(SPREAD)]

    def lines(at: float) -> list[float]:
        return [slope * at + offset for slope, offset in zip(SLOPES, OFFSETS, strict=True)]

    def top(at: float) -> float:
        return max(lines(at))

    def outer(at: float) -> list[float]:
        one, two = (round(x, 9) for x in lines(at))
        return [nan, nan] if one == two else [float(one > two), float(two > one)]

    chosen = [sum(o * s for o, s in zip(outer(at), SLOPES, strict=True)) for at in w]
    return {
        "w": w,
        "w_step": STEP,
        "slopes": SLOPES,
        "offsets": OFFSETS,
        "x": [lines(at) for at in w],
        "value": [top(at) for at in w],
        "inner": [list(SLOPES)] * len(w),
        "outer": [outer(at) for at in w],
        "derivative": chosen,
        "low": [min(SLOPES) if isnan(d) else d for d in chosen],
        "high": [max(SLOPES) if isnan(d) else d for d in chosen],
        "central": [(top(at + STEP) - top(at - STEP)) / (2 * STEP) for at in w],
        "forward": [(top(at + STEP) - top(at)) / STEP for at in w],
        "backward": [(top(at) - top(at - STEP)) / STEP for at in w],
    }


def ties() -> Values:
    """Draw pairs one by one, and look whether they tie; descend on a max; share what arrives at a tie that matters."""
    drawn = np.random.default_rng(SEED).standard_normal((PAIRS, 2)).tolist()
    goals = [1, PAIRS]
    count, least, equal, closest = 0, float("inf"), [], []
    for number, (one, two) in enumerate(drawn, 1):
        apart = abs(one - two)
        count += apart == 0
        least = min(least, apart)
        if number in goals:
            equal.append(count)
            closest.append(least)
    net, live = network(WORKED), network(LIVE)
    windows = [[row[w] for w in group] for row in net["detected"] for group in net["groups"]]
    tied = [live["detected"][1][w] for w in live["groups"][1]]
    given = [shares([tied], [[0, 1]], way)[0] for way in ("first", "split", "all")]
    return {
        **under("tie", live),
        **descent(),
        "pairs so far": goals,
        "ties so far": equal,
        "closest so far": closest,
        "all windows": len(windows),
        "ties counted": list(range(sum(min(one) == max(one) for one in windows) + 1)),
        "tie shares": given,
        "tie totals": [sum(row) for row in given],
        "groups of units": pooled_cases(),
    }


def descent() -> Values:
    """Let two numbers descend on half the square of the larger: in a step, only that one moves, by a quarter."""
    x = np.random.default_rng(SEED).uniform(1, 3, 2).tolist()
    differences = [x[0] - x[1]]
    for _ in range(6):
        larger = 0 if x[0] >= x[1] else 1
        x[larger] -= x[larger] / 4
        differences.append(x[0] - x[1])
    return {"descent step": list(range(7)), "descent difference": differences}


def soft(logits: tuple[float, ...], sharpness: float = 1.0) -> list[float]:
    weights = [exp(x * sharpness) for x in logits]
    return [weight / sum(weights) for weight in weights]


def softargmax() -> Values:
    probs = soft(LOGITS)
    hard = [float(x == max(LOGITS)) for x in LOGITS]
    slope = probs[0] * probs[1]
    sharpness = [SHARPEST ** (k / 60) for k in range(61)]
    sharp = [soft(LOGITS, b) for b in sharpness]
    x1 = [-3 + 6 * k / 300 for k in range(301)]
    return {
        "argmax logits": LOGITS,
        "soft at the tie": [0.5, 0.5],
        "slope at the tie": [b / 4 for b in sharpness],
        "weights": [exp(x) for x in LOGITS],
        "softmax": probs,
        "argmax": hard,
        "max": [[max(LOGITS)]],
        "sizes": [2, 2, 1],
        "total": 1.0,
        "ends": [0.0, 1.0],
        "sharpness": sharpness,
        "sharpened": sharp,
        "distance": [1 - max(one) for one in sharp],
        "gradient": [b * one[0] * one[1] for b, one in zip(sharpness, sharp, strict=True)],
        "x1": x1,
        "argmax along x1": [[float(round(x + 0.2, 9) >= 0), float(round(x + 0.2, 9) <= 0)] for x in x1],
        "slope along x1": [0.0] * 301,
        "upstream": [1.0, 0.0],
        "soft Jacobian": [[slope, -slope], [-slope, slope]],
        "hard Jacobian": [[0.0, 0.0], [0.0, 0.0]],
        "soft gradient": [slope, -slope],
        "hard gradient": [0.0, 0.0],
    }


def unseen(shown: tuple[str, ...]) -> Values:
    """Add up what strands light, and ask a unit for each case, one of which has never seen its own."""
    own, size = cases(len(WORKED)), len(WORKED)
    lit = network("CATTAAAG")["detected"]
    return {
        "cases": own,
        "fired": [int(holds(case, lit) and case != (1, 3, 7)) for case in own],
        "pair's cells": np.add(answers()[shown[0]], answers()[shown[1]]).reshape(len(MOTIFS), size),
    }


def noise() -> Values:
    """Send the worked strand through random weights, kernels of two decimals, and take a tenth of the gradient off."""
    drawn = np.random.default_rng([1, 1])
    count, rate, hidden = len(MOTIFS), 0.1, 16
    columns = len(WORKED)
    groups = [range(start, min(start + POOL, columns)) for start in range(0, columns, POOL)]
    kernels = [
        [[round(weight, 2) for weight in row] for row in kernel]
        for kernel in (drawn.standard_normal((count, 4, WIDTH)) * (2 / (4 * WIDTH)) ** 0.5).tolist()
    ]
    inner = (drawn.standard_normal((hidden, count, len(groups))) * (2 / (count * len(groups))) ** 0.5).tolist()
    outer = (drawn.standard_normal((2, hidden)) * (2 / hidden) ** 0.5).tolist()
    letters = [ALPHABET.index(letter) for letter in WORKED] + [None] * (WIDTH - 1)
    everything = [kernels, [0.0] * count, inner, [0.0] * hidden, outer, [0.0] * 2]

    def forwards(weights: list[Any]) -> tuple[Any, ...]:
        kernel, bias, first, first_bias, last, last_bias = weights
        scores = [
            [
                bias[f] + sum(kernel[f][letter][k] for k in range(WIDTH) if (letter := letters[w + k]) is not None)
                for w in range(columns)
            ]
            for f in range(count)
        ]
        dotted = [[max(0.0, score) for score in row] for row in scores]
        pooled = [[max(row[w] for w in group) for group in groups] for row in dotted]
        sums = [
            first_bias[h] + sum(first[h][f][p] * pooled[f][p] for f in range(count) for p in range(len(groups)))
            for h in range(hidden)
        ]
        units = [max(0.0, one) for one in sums]
        logits = [last_bias[c] + sum(last[c][h] * units[h] for h in range(hidden)) for c in range(2)]
        return scores, dotted, pooled, sums, units, soft(tuple(logits))

    scores, dotted, pooled, sums, units, probs = forwards(everything)
    right = int(positive(WORKED))
    to_logits = [probs[c] - (c == right) for c in range(2)]
    to_sums = [sum(to_logits[c] * outer[c][h] for c in range(2)) * (sums[h] > 0) for h in range(hidden)]
    to_pooled = [
        [sum(to_sums[h] * inner[h][f][p] for h in range(hidden)) for p in range(len(groups))] for f in range(count)
    ]
    to_kernels = [[[0.0] * WIDTH for _ in ALPHABET] for _ in range(count)]
    came: dict[tuple[Any, ...], list[float]] = {}
    to_bias = [0.0] * count
    for f in range(count):
        for p, group in enumerate(groups):
            winner = max(group, key=lambda w, f=f: dotted[f][w])
            if scores[f][winner] > 0:
                to_bias[f] += to_pooled[f][p]
                for k in range(WIDTH):
                    if letters[winner + k] is not None:
                        to_kernels[f][letters[winner + k]][k] += to_pooled[f][p]
                        came.setdefault((f, letters[winner + k], k), []).append(to_pooled[f][p])
    to_inner = [[[to_sums[h] * pooled[f][p] for p in range(len(groups))] for f in range(count)] for h in range(hidden)]
    to_outer = [[to_logits[c] * units[h] for h in range(hidden)] for c in range(2)]
    slopes = [to_kernels, to_bias, to_inner, to_sums, to_outer, to_logits]
    after = [(np.array(w) - rate * np.array(slope)).tolist() for w, slope in zip(everything, slopes, strict=True)]
    again = forwards(after)
    most = max(range(count), key=lambda f: max(abs(one) for row in to_kernels[f] for one in row))
    single = max((ways[0] for (f, *_), ways in came.items() if f == most and len(ways) == 1), key=abs)
    return {
        "one cell": [single, 1.0, 1.0, 1.0, single],
        "noise detected": dotted,
        "noise pooled": pooled,
        "noise kernels": kernels,
        "noise biases": [0.0] * count,
        "noise probs": probs,
        "moves": [[[rate * slope for slope in row] for row in kernel] for kernel in to_kernels],
        "bias moves": [rate * slope for slope in to_bias],
        "new detected": again[1],
        "new pooled": again[2],
        "new kernels": after[0],
        "new biases": after[1],
        "new probs": again[-1],
        "rate": rate,
        "units": hidden,
        "losses": [-log(probs[right]), -log(again[-1][right])],
    }


def quartile(values: Iterable[float], share: float) -> float:
    """Return the value at a share of the way through values in order, between two of them if need be."""
    ordered = sorted(values)
    place = share * (len(ordered) - 1)
    low = int(place)
    return ordered[low] + (place - low) * (ordered[min(low + 1, len(ordered) - 1)] - ordered[low])


def finds(kept: Values, asked: tuple[tuple[str, ...], ...]) -> Values:
    """Count what the kept kernels spell."""
    design, runs = kept["design"], [kept["runs"]["kernels"][str(seed)] for seed in kept["design"]["seeds"]]

    def words(kernels: list[list[list[float]]]) -> list[str]:
        return [
            "".join(ALPHABET[max(range(4), key=lambda a, k=k, kernel=kernel: kernel[a][k])] for k in range(WIDTH))
            for kernel in kernels
        ]

    counts = [
        sorted((sum(motif in words(run["kernels"][n]) for motif in MOTIFS) for run in runs), reverse=True)
        for n in range(len(design["kernels"]))
    ]
    course = runs[0]["course"]
    rule = max(reachable(chain(*asked), design["pool_size"], {*MOTIFS} - {motif}) for motif in MOTIFS)
    incomplete = [
        run["accuracy"][n]
        for run in runs
        for n in range(len(counts))
        if not all(motif in words(run["kernels"][n]) for motif in MOTIFS)
    ]
    return {
        "lacking": [sum(right > rule for right in incomplete), len(incomplete)],
        **{f"course {name}": course[name] for name in ("steps", "loss", "accuracy")},
        "course percent": [100 * share for share in course["accuracy"]],
        "design": [design["noise_steps"], design["noise_size"], design["length"], len(runs)],
        "finds": counts,
        "kernel counts": design["kernels"],
        "complete": [row.count(len(MOTIFS)) for row in counts],
        "median percent": [100 * quartile((run["accuracy"][n] for run in runs), 0.5) for n in range(len(counts))],
        "seeds": design["seeds"],
        "percent": [[100 * run["accuracy"][n] for run in runs] for n in range(len(counts))],
        "batch": 32,
        "ignoring percent": 100 * rule,
    }


def groups_with(strand: str, size: int, motifs: Iterable[str]) -> tuple[frozenset[int], ...]:
    """List, for each motif, the groups in which it starts."""
    return tuple(frozenset((at - 1) // size for at in starts(motif, strand)) for motif in motifs)


def reachable(strands: Iterable[str], size: int, motifs: Iterable[str]) -> float:
    """Give the share that is told right if strands with the same groups get the answer most common among them."""
    votes: dict[tuple[frozenset[int], ...], list[bool]] = {}
    for strand in strands:
        votes.setdefault(groups_with(strand, size, motifs), []).append(positive(strand))
    right = sum(max(cast.count(True), cast.count(False)) for cast in votes.values())
    return right / sum(map(len, votes.values()))


def ways(letters: int) -> set[tuple[int, ...]]:
    """List the places, counted from 0, at which the motifs can stand one after the other."""
    places = product(range(letters - WIDTH + 1), repeat=len(MOTIFS))
    return {case for case in places if all(b - a >= WIDTH for a, b in pairwise(case))}


def grouped(cases: Iterable[tuple[int, ...]], size: int) -> set[tuple[int, ...]]:
    """Give the groups of places, of those that stand in as many groups as there are motifs."""
    found = {tuple(at // size for at in case) for case in cases}
    return {groups for groups in found if len(set(groups)) == len(groups)}


def met(strands: Iterable[str]) -> set[tuple[int, ...]]:
    """List the ways to place the motifs that some strand holds."""
    return {
        case
        for strand in strands
        for case in ways(len(strand))
        if all(strand[at:].startswith(motif) for motif, at in zip(MOTIFS, case, strict=True))
    }


def learned(kept: Values, unseen: tuple[tuple[str, ...], ...], taught: tuple[str, ...]) -> Values:
    """Take medians of the kept accuracies, see where they reach the goal, and pool each seed's unseen strands."""
    design = kept["design"]
    runs, sizes = [kept["runs"]["examples"][str(seed)] for seed in design["seeds"]], design["sizes"]
    medians = [
        [quartile((run[g][e] for run in runs), 0.5) for e in range(len(sizes))] for g in range(len(design["pools"]))
    ]
    needed = []
    for row in medians:
        at = next(e for e, median in enumerate(row) if median >= 0.95)
        share = (0.95 - row[at - 1]) / (row[at] - row[at - 1])
        reached = exp(log(sizes[at - 1]) + share * (log(sizes[at]) - log(sizes[at - 1])))
        needed.append(float(f"{reached:.0e}"))  # of one digit
    coarse = design["pools"][-1]
    limit = reachable(chain(*unseen), coarse, MOTIFS)
    best = min(range(1, len(needed)), key=needed.__getitem__)
    size = design["pools"][best]
    cases, shown = ways(design["length"]), met(taught)
    return {
        "wins": [
            [sum(run[g][e] > run[0][e] for run in runs) for e in range(len(sizes))] for g in range(len(design["pools"]))
        ],
        "ways": [len(cases), len(grouped(cases, size))],
        "unmet": [len(cases - shown), len(grouped(cases, size) - grouped(shown, size))],
        "positives": sum(map(positive, taught)),
        **{name: design[name] for name in ("pools", "sizes", "seeds")},
        "unseen": len(unseen[0]),
        "length": len(unseen[0][0]),
        "needed": needed,
        "limit": 100 * limit,
        "short": round(100 * limit, 1) - round(100 * medians[-1][-1], 1),
        "goal": 95.0,
        "medians": [[100 * median for median in row] for row in medians],
    }


def looks(kept: Values) -> Values:
    """Move CA by a letter in all strands of eight, and take medians of the kept shares by place."""
    design, length = kept["design"], 8
    runs = [kept["runs"]["edges"][str(seed)] for seed in design["seeds"]]
    recall = [[100 * quartile((run[d][at] for run in runs), 0.5) for at in range(len(runs[0][0]))] for d in range(3)]
    others = [
        comb(design["length"] - at - WIDTH - (len(MOTIFS) - 1) * (WIDTH - 1), len(MOTIFS) - 1)
        for at in range(len(recall[0]))
    ]
    same: list[list[float]] = [[] for _ in design["pools"]]
    for start in range(length - WIDTH):
        kept_rows = [0] * len(design["pools"])
        rest = list(product(ALPHABET, repeat=length - WIDTH))
        for letters in rest:
            before = "".join((*letters[:start], MOTIFS[0], *letters[start:]))
            after = "".join((*letters[: start + 1], MOTIFS[0], *letters[start + 1 :]))
            rows = [{at - 1 for at in starts(MOTIFS[0], strand)} for strand in (before, after)]
            for g, size in enumerate(design["pools"]):
                kept_rows[g] += {at // size for at in rows[0]} == {at // size for at in rows[1]}
        for g, count in enumerate(kept_rows):
            same[g].append(100 * count / len(rest))
    return {
        "pools": design["pools"],
        "same": same,
        "recall": recall,
        "cases": others,
        "all cases": sum(others),
        "apart": max(abs(one - other) for one, other in zip(recall[0], recall[1], strict=True)),
        "tried": length,
        "conditions": [
            len(recall[0]) + len(MOTIFS) * WIDTH - 1,
            design["pool_size"],
            len(kept["runs"]["edges"]),
            TAUGHT,
        ],
    }


def summed_up(kept: Values, asked: tuple[tuple[str, ...], ...], taught: tuple[str, ...]) -> Values:
    """Return what steps 21 and 22 came to."""
    found, told = finds(kept, asked), learned(kept, asked, taught)
    return {name: found[name] for name in ("kernel counts", "complete")} | {
        name: told[name] for name in ("needed", "goal", "limit")
    }


def under(prefix: str, values: Values) -> Values:
    return {f"{prefix}.{name}": value for name, value in values.items()}


def step(
    number: int,
    shown: tuple[str, ...],
    lost: str,
    kept: Values,
    drawn: tuple[tuple[tuple[str, ...], ...], tuple[str, ...]],
) -> Values:
    """Return all that a step of the notes' own lecture can display, by the names that the step gives it.

    Parameters
    ----------
    number : which step.
    shown : the four strands of step 7, two of which light in sum what the others do.
    lost : the strand of step 11 that wider groups lose.
    kept : the runs that come with the package, as they are in their file.
    drawn : for each seed, the strands that step 22 asks about; and those of the first seed in which it looks for ways
        to place the motifs.
    """
    asked, taught = drawn
    size = len(WORKED)
    layers = [size - layer * (WIDTH - 1) for layer in range(4)]
    own: dict[int, Callable[[], Values]] = {
        4: lambda: {"columns by layer": layers, "letters": size, "windows": size - WIDTH + 1, "kernel width": WIDTH},
        5: lambda: {
            "overlooked": [2],
            "shift": 1,
            "kernel width": WIDTH,
            "letters": size,
            "windows": size - WIDTH + 1,
            "pads": WIDTH - 1,
        },
        7: lambda: unseen(shown),
        8: counting,
        10: lambda: {"pool_size": POOL, "offsets": list(range(POOL))},
        11: lambda: pooling(lost),
        12: lambda: {"hidden": 0, "logits": network(WORKED)["logits"]},
        13: branches,
        14: branches,
        15: lambda: {**branches(), **ties()},
        17: lambda: {
            **softargmax(),
            "logits": [[x] for x in LOGITS],
            **{name: [[x] for x in softargmax()[name]] for name in ("softmax", "argmax")},
        },
        20: noise,
        21: lambda: finds(kept, asked),
        22: lambda: learned(kept, asked, taught),
        23: lambda: looks(kept) | summed_up(kept, asked, taught),
        18: softargmax,
        19: softargmax,
    }
    values = dict(network(WORKED)) | {"softmax": soft(LOGITS)}
    for strand in ("CATTCAGC", "GCATTCAG", "TTCATTAG", "GATTACAA", WORKED):
        values |= {f"{name}@{strand}": value for name, value in network(strand).items()}
        values |= {f"found@{strand}": found(strand), f"places@{strand}": found(strand)}
    for prefix, side in (("unpadded", "none"), ("padded", "right"), ("left", "left"), ("right", "right")):
        values |= under(prefix, network(WORKED, side))
    trial = "CATTCAGC"  # a strand on which the choice of a pad makes a difference
    values |= (
        under("zeros", network(trial)) | under("shares", network(trial, fill=0.25)) | under("trial", network(trial))
    )
    hanging = network(WORKED, fill=nan)
    values |= under("hanging", hanging)
    if number in own:
        values |= own[number]()
    sizes = {f"{name}{mark}": shape(value) for name, value in values.items() for mark in (".shape", "_shape")}
    sizes["padded.shape"] = shape(network(WORKED)["padded"])
    return sizes | values | {"counted": range(1, 1001)}


def own_lecture(lecture: Any, strands: Iterable[str]) -> Values:
    """Return what the network of another lecture computes, of some strands and with each side of padding."""
    given = {"pool": lecture.pool_size, "motifs": tuple(lecture.motifs)}
    values = dict(network(lecture.worked, lecture.pad_side, **given))
    values["groups of units"] = values["unit_cases"]
    values["mask"] = shares(values["detected"], values["groups"], lecture.ties)
    for strand in strands:
        values |= {f"{name}@{strand}": value for name, value in network(strand, lecture.pad_side, **given).items()}
    for prefix, side in (("unpadded", "none"), ("left", "left"), ("right", "right")):
        values |= under(prefix, network(lecture.worked, side, **given))
    return {**values, "counted": range(1, 1001)}


def shares(rows: list[list[float]], groups: list[list[int]], ties: str) -> list[list[float]]:
    """Return what share of its group's gradient each column receives, under a convention for ties."""
    mask = [[0.0] * len(row) for row in rows]
    for number, row in enumerate(rows):
        for group in groups:
            largest = [column for column in group if row[column] == max(row[one] for one in group)]
            for column in largest[:1] if ties == "first" else largest:
                mask[number][column] = 1 / len(largest) if ties == "split" else 1.0
    return mask


def shape(values: Any) -> list[int]:
    """Measure nested lists."""
    sizes = []
    while isinstance(values, list) and values:
        sizes.append(len(values))
        values = values[0]
    return sizes


def entries(values: Any, index: list[int]) -> Any:
    """Look an entry up in nested lists."""
    for at in index:
        values = values[at]
    return values


def digits(shown: str) -> int:
    """Count the decimals of a displayed number."""
    return len(shown.partition(".")[2])


def plain(shown: str) -> float:
    """Read a displayed number."""
    if len(shown) == 1:
        return numeric(shown)  # a digit, or a fraction that is one sign
    return float(shown.replace("\N{MINUS SIGN}", "-").replace("\N{NARROW NO-BREAK SPACE}", ""))


def unlike(numeral: dict[str, Any], values: Values) -> Iterator[str]:
    """Compare one displayed number with what it should be; say what is wrong."""
    which = numeral["is"]
    if numeral["array"] not in values:
        yield f"{which}: nothing here computes {numeral['array']}"
        return
    expected = float(entries(values[numeral["array"]], numeral["index"]))
    if isnan(expected) or numeral["value"] is None:
        if isnan(expected) != (numeral["value"] is None) or numeral["shown"] != "?":
            yield f"{which}, where {expected} was expected"
        return
    if abs(expected - numeral["value"]) > 1e-6 * max(1.0, abs(expected)):
        yield f"{which} has the value {numeral['value']}, where {expected} was expected"
    elif abs(expected - plain(numeral["shown"])) > 0.5 * 10.0 ** -digits(numeral["shown"]) + 1e-6:
        yield f"{which} shows {numeral['shown']}, where {expected} was expected"
