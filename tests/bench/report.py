"""One measurement: a JSON line for machines and a row of the table for people."""

import json
import statistics
import sys
from collections.abc import Sequence
from dataclasses import asdict, dataclass


@dataclass(frozen=True)
class Figure:
    """What was measured: median, 99th percentile and range of `n` runs, in `unit`."""

    name: str
    unit: str
    median: float
    p99: float
    least: float
    most: float
    n: int
    ratio: float | None = None
    """The median as a ratio to the bare program measured in the same run."""


def figure(
    name: str, unit: str, values: Sequence[float], bare: Sequence[float] | None = None
) -> Figure:
    """The figure of these values; `bare` is what the ratio is taken to."""
    ordered = sorted(values)
    median = statistics.median(ordered)
    return Figure(
        name,
        unit,
        round(median, 3),
        round(ordered[min(len(ordered) - 1, int(len(ordered) * 0.99))], 3),
        round(ordered[0], 3),
        round(ordered[-1], 3),
        len(ordered),
        round(median / statistics.median(bare), 2) if bare else None,
    )


def tell(figures: Sequence[Figure]) -> None:
    """JSON lines, then a table."""
    for one in figures:
        sys.stdout.write(json.dumps(asdict(one)) + "\n")
    row = "{:<52}{:>10}{:>10}{:>10}{:>10}{:>7}{:>8}  {}\n"
    sys.stdout.write(row.format("", "median", "p99", "min", "max", "n", "ratio", "unit"))
    for one in figures:
        ratio = "" if one.ratio is None else f"{one.ratio:.2f}"
        sys.stdout.write(
            row.format(one.name, one.median, one.p99, one.least, one.most, one.n, ratio, one.unit)
        )
