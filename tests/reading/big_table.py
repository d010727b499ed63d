"""A table of many incidents, for measuring: every value in it is made up."""

from __future__ import annotations

import csv
import datetime as dt
import sys
from pathlib import Path

HEADINGS = (
    "id", "title", "kind", "territory", "occurred.start", "occurred.timezone", "place.name", "place.position.latitude",
    "place.position.longitude", "place.position.precision", "object.class", "object.count", "payload.mass",
    "sources.id", "sources.publisher", "sources.official",
)  # fmt: skip


def write_big_table(path: Path, rows: int) -> Path:
    """Write a CSV of so many sound incidents, each a row of sixteen columns."""
    begin = dt.datetime(2020, 1, 1, tzinfo=dt.UTC)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS)
        for number in range(rows):
            start = begin + dt.timedelta(minutes=17 * number)
            writer.writerow((
                f"XX-{number:06}", f"Object {number} seen near the border", "airspace-violation", "LT",
                f"{start:%Y-%m-%d %H:%M}", "Etc/UTC", f"Place {number % 500}", f"{54 + number % 1000 / 500:.3f}",
                f"{23 + number % 700 / 300:.3f}", "500 m", "uncrewed-aircraft", number % 4 + 1, f"{number % 9 + 1} kg",
                "guard", "State Border Guard Service", "yes",
            ))  # fmt: skip
    return path


if __name__ == "__main__":
    write_big_table(Path(sys.argv[1]), int(sys.argv[2]))
