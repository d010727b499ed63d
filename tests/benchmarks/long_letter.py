"""A letter of many facts: the shipped request for air defence, with as many earlier incidents as are asked for."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace
from pathlib import Path

from drafter.catalogue.find import TemplateFolders, find_template
from drafter.pipeline import Order
from drafter.pipeline.example import with_example
from drafter.reading.workspace import Workspace

TEMPLATE = "nato-air-defence-request"
_FIRST = dt.datetime(2025, 7, 9, 23, 40)  # noqa: DTZ001 - records have local times, and their zone beside them


def long_order(folder: Path, records: int) -> Order:
    """Return the order of a letter about the example's incidents and `records` more, which are written to a folder."""
    template = find_template(TEMPLATE, TemplateFolders())
    assert isinstance(template, Path)
    example = template / "example" / "incidents"
    model = (example / "LT-2025-07-10.yaml").read_text(encoding="utf-8")
    for file in example.glob("*.yaml"):
        (folder / file.name).write_bytes(file.read_bytes())
    for number in range(1, records + 1):
        start = _FIRST - dt.timedelta(minutes=30 * number)
        text = model.replace("LT-2025-07-10", f"LT-N-{number:04}")
        text = text.replace("2025-07-10 11:30", f'"{start:%Y-%m-%d %H:%M}"')
        text = text.replace("utc: 2025-07-10 08:30", f"utc: {start - dt.timedelta(hours=3):%Y-%m-%d %H:%M}")
        text = re.sub(r"(?m)^(  date: \{value: )2025-07-10", rf"\g<1>{start:%Y-%m-%d}", text)
        (folder / f"LT-N-{number:04}.yaml").write_text(text, encoding="utf-8")
    order, problems = with_example(Order(TEMPLATE, Workspace(Path()), dt.date(2025, 8, 5), date_given=False))
    assert not problems
    return replace(order, workspace=replace(order.workspace, incidents=(folder,)))
