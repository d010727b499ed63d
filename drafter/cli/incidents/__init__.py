"""`drafter incidents`: the records themselves."""

from __future__ import annotations

import click

from drafter.cli.incidents.check import check
from drafter.cli.incidents.import_ import import_command
from drafter.cli.incidents.list_ import list_command
from drafter.cli.incidents.new import new
from drafter.cli.incidents.schema import schema
from drafter.cli.incidents.show import show
from drafter.cli.options import CONTEXT, examples


@click.group(
    context_settings=CONTEXT,
    epilog=examples(
        "drafter incidents import log.xlsx --to incidents",
        "drafter incidents list --state LT --since 2025-07-01",
        "drafter incidents show LT-2025-07-28",
    ),
)
def incidents() -> None:
    """Write, import, find, show and check incident records."""


for _command in (import_command, new, list_command, show, check, schema):
    incidents.add_command(_command)
