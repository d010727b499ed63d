"""Many records at once: a sheet of thousands, and a chronology of two thousand."""

from __future__ import annotations

import datetime as dt
import functools
import io
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TEMPLATE = ROOT / "letter_templates" / "nato-air-defence-request"
INCIDENTS = 2000
HEADINGS = ("Date", "Local time", "UTC", "Event", "Source")


def listed(run: Callable[[list[str]], int], folder: Path, rows: int) -> tuple[float, float]:
    """Return the seconds and the peak memory in MB of `drafter incidents list` on a CSV of so many incidents."""
    from tests.reading.big_table import write_big_table

    sheet = folder / f"{rows}.csv"
    write_big_table(sheet, rows)
    start = time.perf_counter()
    memory = run([sys.executable, "-m", "drafter", "incidents", "list", str(sheet)])
    return time.perf_counter() - start, memory / 1024


def write_incidents(file: Path, count: int) -> None:
    """Write a file of balloons, so many within the two months before the letter's date."""
    start = dt.datetime(2025, 6, 1)  # noqa: DTZ001 - local times of the records
    step = dt.timedelta(minutes=80_000 // count)
    file.write_text(json.dumps([_balloon(number, start + number * step) for number in range(count)]), "utf-8")


def _balloon(number: int, when: dt.datetime) -> dict[str, Any]:
    return {
        "id": f"LT-{number:05}",
        "title": f"Balloon {number} enters the airspace",
        "kind": "balloons",
        "territory": "LT",
        "occurred": {"start": when.strftime("%Y-%m-%d %H:%M"), "timezone": "Europe/Vilnius", "precision": "about"},
        "place": {"name": f"Village {number % 50}"},
        "object": {"class": "balloon", "count": 1, "count_basis": "objects"},
        "depth": f"{1 + number % 40} km",
        "attribution": {"entered_from": "BY"},
        "sources": [{"id": "a", "publisher": "State Border Guard Service", "official": True}],
    }


def chronology(folder: Path) -> Any:
    """Return the desk of a letter whose chronology cites 2,000 incidents."""
    from drafter.pipeline import Order, lay_out
    from drafter.reading.inputs import read_inputs
    from drafter.reading.workspace import Workspace

    file = folder / "records.json"
    write_incidents(file, INCIDENTS)
    inputs, _ = read_inputs(TEMPLATE / "example" / "inputs.yaml")
    workspace = Workspace(ROOT, state="LT", incidents=(file,))
    return lay_out(Order(TEMPLATE.name, workspace, dt.date(2025, 8, 5), inputs=inputs))


def peers(desk: Any) -> dict[str, Callable[[], bytes]]:
    """Return docxtpl's documented loop over the same table: with ready texts, and with texts made from the records."""
    raw, incidents = _loop(), desk.selection.incidents
    texts = [_row(incident) for incident in incidents]
    return {
        "ready texts": functools.partial(_fill, raw, lambda: texts),
        "texts made from the records": functools.partial(_fill, raw, lambda: [_row(one) for one in incidents]),
    }


def _loop() -> bytes:
    import docx

    document = docx.Document()
    table = document.add_table(rows=4, cols=len(HEADINGS))
    for cell, heading in zip(table.rows[0].cells, HEADINGS, strict=True):
        cell.text = heading
    table.rows[1].cells[0].text = "{%tr for row in rows %}"
    for number, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{number}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _row(incident: Any) -> tuple[str, ...]:
    from drafter import formats

    start = incident.occurred.moment(incident.occurred.start.value)
    event = f"{incident.title.value}; {formats.quantity(incident.depth.value, 'en')} inside the border"
    source = formats.listed([source.publisher for source in incident.sources], "en")
    said = (
        formats.date(start.date, "en"),
        formats.local_time(start, "en"),
        formats.utc_time(start, "en"),
        event,
        source,
    )
    return tuple(formats.noted(text, incident.certainty(incident.occurred.start), "en") for text in said)


def _fill(raw: bytes, rows: Callable[[], Any]) -> bytes:
    from docxtpl import DocxTemplate

    document = DocxTemplate(io.BytesIO(raw))
    document.render({"rows": rows()}, autoescape=True)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()
