"""`drafter init`: a workspace folder to start from."""

from __future__ import annotations

import shlex
from importlib import resources
from pathlib import Path

import click

from drafter.cli.options import CONTEXT, examples

TEMPLATE = "nato-air-defence-request"
_SAMPLE = "# SAMPLE, made from public facts so that there is something to draft with. Replace it with your own.\n"
_MODELINE = "# yaml-language-server: $schema="


@click.command(context_settings=CONTEXT, epilog=examples("drafter init night-desk", "drafter init . --force"))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--force", is_flag=True, help="Add what is missing to a folder that is not empty.")
def init(folder: Path, force: bool) -> None:
    """Make FOLDER a workspace: drafter.yaml, sample records, parties and inputs, and the next command to type.

    Editors that know YAML complete and check the records by incident.schema.json, which lies beside drafter.yaml.

    A folder that is not empty is left alone, unless --force is given; and even then no file is ever written over.
    """
    from drafter.cli.writing import write_all
    from drafter.problems import DrafterError, Place, Problem

    if folder.is_dir() and any(folder.iterdir()) and not force:
        message = f"the folder '{folder}' is not empty"
        hint = "name another, or add what is missing with --force; no file is written over"
        raise DrafterError(Problem("folder-not-empty", message, Place(str(folder)), hint))
    files = [(folder / name, data) for name, data in _files().items()]
    new = [(path, data) for path, data in files if not path.exists()]
    for path, _ in new:
        _make_folder(path.parent)
    write_all(new)
    for path, _ in files:
        click.echo(f"{'wrote' if any(path == made for made, _ in new) else 'kept '} {path}", err=True)
    click.echo("\nNext:")
    if folder.resolve() != Path.cwd():
        click.echo(f"  cd {shlex.quote(str(folder))}")
    click.echo(f"  {_next_command()}")


def _files() -> dict[str, bytes]:
    """Return the files of a workspace by their path in it."""
    from drafter.catalogue.find import built_in_folder
    from drafter.cli.incidents.reading import SCHEMA
    from drafter.cli.incidents.schema import schema_text
    from drafter.pipeline.example import FOLDER, INPUTS, RECORDS

    example = built_in_folder() / TEMPLATE / FOLDER
    samples = resources.files("drafter.cli") / "samples"
    records = {
        f"incidents/{file.name}": f"{_SAMPLE}{_MODELINE}../{SCHEMA}\n".encode() + file.read_bytes()
        for file in sorted((example / RECORDS).glob("*.yaml"))
    }
    return {
        "drafter.yaml": samples.joinpath("drafter.yaml").read_bytes(),
        **records,
        "parties/parties.yaml": samples.joinpath("parties.yaml").read_bytes(),
        SCHEMA: schema_text().encode(),
        "inputs.yaml": _SAMPLE.encode() + (example / INPUTS).read_bytes(),
    }


def _make_folder(folder: Path) -> None:
    from drafter.problems import DrafterError, Place, Problem

    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        message = f"the folder '{folder}' cannot be made: {(error.strerror or 'unknown reason').lower()}"
        raise DrafterError(Problem("unwritable-output", message, Place(str(folder)), "name another place")) from None


def _next_command() -> str:
    from drafter.catalogue.find import built_in_folder
    from drafter.catalogue.template import read_template

    template, _ = read_template(built_in_folder() / TEMPLATE)
    day = template.example.date if template and template.example else None
    date = f" --date {day.isoformat()}" if day else ""
    return f"drafter draft {TEMPLATE}{date} --inputs inputs.yaml -o letter.docx -o letter.pdf"
