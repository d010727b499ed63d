"""`drafter incidents schema`: the JSON Schema of a record."""

from __future__ import annotations

import click

from drafter.cli.options import CONTEXT, examples, force_option
from drafter.cli.targets import OutputFile, Target


@click.command(
    context_settings=CONTEXT,
    epilog=examples("drafter incidents schema", "drafter incidents schema -o incident.schema.json"),
)
@click.option("-o", "--output", metavar="FILE", type=OutputFile(".json"), help="The file to write, ending in .json.")
@force_option
def schema(output: Target | None, force: bool) -> None:
    """Print the JSON Schema of a record, for editors of YAML.

    By it they complete and check what is typed. A record's file names it on its first line:
    # yaml-language-server: $schema=../incident.schema.json
    """
    from drafter.cli.targets import check_targets
    from drafter.cli.writing import write_all

    data = schema_text()
    if output is None:
        click.echo(data, nl=False)
        return
    check_targets([output], force=force)
    write_all([(output.path, data.encode())])
    click.echo(f"wrote {output.path}", err=True)


def schema_text() -> str:
    """Return the schema as its file holds it, its fields described in English."""
    import json

    from drafter import formats
    from drafter.keeping.schema import record_schema
    from drafter.problems import DrafterError

    def described(path: str) -> str | None:
        try:
            return formats.label(path, "en")
        except DrafterError:
            return None

    return json.dumps(record_schema(described), indent=1) + "\n"
