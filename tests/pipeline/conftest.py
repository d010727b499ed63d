import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drafter.pipeline import Draft, Order, compose, lay_out
from drafter.reading.inputs import parse_settings, read_inputs
from drafter.reading.workspace import Workspace

TEMPLATE = Path(__file__).parents[2] / "letter_templates" / "nato-air-defence-request"
RECORDS = Path(__file__).parent / "records"
INPUTS = ("capabilities=ground-based air defence units; sensors", "contact=our Permanent Delegation to NATO")


@pytest.fixture(scope="session")
def draft() -> Callable[..., Draft]:
    """Draft the letter to the Secretary General; keywords change the order."""

    def drafted(
        folder: Path = TEMPLATE / "example" / "incidents",
        state: str | None = "LT",
        settings: tuple[str, ...] | None = None,
        parties: tuple[Path, ...] = (),
        max_marking: str = "none",
        date: dt.date = dt.date(2025, 8, 5),
        template: str = "nato-air-defence-request",
        **order: Any,
    ) -> Draft:
        workspace = Workspace(Path(), state=state, incidents=(folder,), parties=parties, max_marking=max_marking)
        if settings is None:
            inputs, _ = read_inputs(TEMPLATE / "example" / "inputs.yaml")
        else:
            inputs, _ = parse_settings(settings)
        return compose(lay_out(Order(template, workspace, date, inputs=inputs, **order)))

    return drafted
