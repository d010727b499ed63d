"""The steps of `drafter release` around the library's."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.rendering import File
from drafter.cli.settings import content_hash, open_workspace, overlaid
from drafter.cli.showing import Report
from drafter.cli.targets import Target, check_targets, refuse_inputs
from drafter.cli.writing import write_all
from drafter.problems import DrafterError, Problem, has_errors
from drafter.reading.files import list_files, read_bytes
from drafter.reading.workspace import Workspace
from drafter.revising.accepting import Signed
from drafter.revising.clearing import check_roles
from drafter.revising.proof import read_proof, written
from drafter.revising.releasing import Leaving, release
from drafter.revising.verifying import Named, find_edited, verify
from drafter.word.package import MAX_INPUT_BYTES

if TYPE_CHECKING:
    from drafter.cli.release import Flags

_MANIFEST = ".manifest.json"


def run_release(file: Path, date: dt.date, flags: Flags) -> int:
    """Release a letter, or list what keeps it; return the exit code."""
    data = read_bytes(file, MAX_INPUT_BYTES)
    space, problems = _workspace(flags)
    check_roles([role for role, _ in flags["cleared_by"]], space)
    targets = _targets(file, flags)
    folder = targets[0].path.parent
    if flags["to_folder"] is None or folder.exists():
        check_targets(targets, force=flags["force"])
    refuse_inputs(targets, [file])
    cleared = {role: Signed(by, date) for role, by in flags["cleared_by"]}
    leaving = Leaving(flags["ref"], date, cleared, content_hash(flags["original"]))
    records = [Path(one).expanduser() for one in flags["incident"]]
    released = release(data, str(file), leaving, space, incidents=records, template=flags["template"])
    files = []
    if released.docx and not has_errors(problems):
        made = (released.docx, released.pdf, written(released.proof))
        files = [File(target.path, one) for target, one in zip(targets, made, strict=True)]
        if flags["to_folder"] is not None:
            folder.mkdir(parents=True, exist_ok=True)
        write_all([(one.path, one.data) for one in files])
    return _finish(Report([*problems, *released.problems], as_json=flags["as_json"]), files, strict=flags["strict"])


def run_verify(manifest: Path, flags: Flags) -> int:
    """Make a release again from its manifest; return the exit code."""
    proved = read_proof(read_bytes(manifest, MAX_INPUT_BYTES), str(manifest))
    space, problems = _workspace(flags)
    edited = find_edited(proved, _drafts(manifest, flags), str(manifest))
    sent = dict(_sent(manifest))
    problems += verify(proved, str(manifest), edited, sent, space.fonts)
    report = Report(problems, as_json=flags["as_json"])
    if report.as_json:
        report.show(data={"edited": edited[0], "compared": [name for name, _ in sent.values()]})
    elif has_errors(report.problems):
        report.show("what comes out is not what was released")
    else:
        report.show_findings()
        click.echo(f"the same bytes as released come out of {edited[0]}")
        for name, _ in sent.values():
            click.echo(f"{name} has them")
    return report.exit_code(strict=flags["strict"])


def _workspace(flags: Flags) -> tuple[Workspace, list[Problem]]:
    space, problems = open_workspace(flags["workspace"])
    whole = overlaid(
        space,
        parties=flags["parties"],
        templates=flags["templates"],
        fonts=flags["fonts"],
        max_marking=flags["max_marking"],
    )
    return whole, problems


def _targets(file: Path, flags: Flags) -> list[Target]:
    """Return the files to write: letter, PDF and manifest, all under one name."""
    stem = flags["output"] or Path(f"{file.stem}-released")
    if flags["to_folder"] is not None:
        stem = flags["to_folder"] / file.stem
    if stem.suffix.lower() in {".docx", ".pdf"}:
        stem = stem.with_suffix("")
    return [Target(stem.with_name(f"{stem.name}{ending}")) for ending in (".docx", ".pdf", _MANIFEST)]


def _finish(report: Report, files: Sequence[File], *, strict: bool) -> int:
    if report.as_json:
        report.show(data={"outputs": [made.as_dict() for made in files]})
        return report.exit_code(strict=strict)
    report.show_findings()
    for made in files:
        click.echo(f"wrote {made}", err=True)
    outcome = "RELEASED" if files else "NOT RELEASED, nothing was written"
    click.echo(f"{outcome}: {report.summary()}", err=True)
    return report.exit_code(strict=strict)


def _drafts(manifest: Path, flags: Flags) -> Iterator[Named]:
    """Yield the files among which the edited draft is looked for. What cannot be read in a folder is another file."""
    if flags["edited"]:
        yield str(flags["edited"]), read_bytes(flags["edited"], MAX_INPUT_BYTES)
        return
    for file in list_files(flags["folder"] or manifest.parent, (".docx",)):
        with suppress(DrafterError):
            yield str(file), read_bytes(file, MAX_INPUT_BYTES)


def _sent(manifest: Path) -> Iterator[tuple[str, Named]]:
    """Yield the files that lie beside a manifest under its name, by kind."""
    stem = manifest.name.removesuffix(_MANIFEST)
    for kind in ("docx", "pdf"):
        file = manifest.with_name(f"{stem}.{kind}")
        if file.is_file():
            yield kind, (str(file), read_bytes(file, MAX_INPUT_BYTES))
