"""The steps of `drafter draft` around the library's: the order from the flags, the interview, the outcome."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.fact_table import show_facts
from drafter.cli.interview import ask, at_terminal, remind
from drafter.cli.making import asked_for, day_of
from drafter.cli.rendering import Rendered
from drafter.cli.settings import content_hash
from drafter.cli.showing import Report, counted
from drafter.cli.targets import Target
from drafter.pipeline import Desk, Draft, Order, compose, give
from drafter.pipeline.example import with_example
from drafter.problems import Problem, Severity, has_errors
from drafter.reading.inputs import Given

if TYPE_CHECKING:
    from drafter.cli.draft import Flags


def place_order(template: str, flags: Flags) -> tuple[Order, list[Problem]]:
    """Return what is asked for, and the faults of drafter.yaml and of the inputs. Raises DrafterError."""
    workspace, inputs, problems = asked_for(flags)
    order = Order(
        template,
        workspace,
        day_of(flags),
        date_given=flags["date"] is not None,
        state=flags["state"],
        signatories=flags["from_"],
        addressees=flags["to"],
        language=flags["lang"],
        letterhead=flags["letterhead"],
        courtesy=flags["courtesy"],
        courtesy_translation=flags["courtesy_translation"],
        original_sha256=content_hash(flags["original"]),
        incidents=flags["incident"],
        inputs=inputs,
        gaps=flags["gaps"],
        withhold=flags["withhold"],
        coordinates=flags["coordinates"],
    )
    if flags["example"]:
        order, found = with_example(order, own_records=bool(flags["incidents"]))
        problems += found
    return order, problems


def default_target(order: Order) -> Target:
    """Return the output of a command without `-o`: TEMPLATE-DATE.docx in the current folder."""
    path = Path(order.template).resolve()
    stem = path.stem if path.suffix.lower() == ".docx" else path.name
    return Target(Path(f"{stem}-{order.date.isoformat()}.docx"))


def docx_name(letter: Draft, targets: Sequence[Target]) -> str:
    """Return what findings about the DOCX call it."""
    return next((str(target.path) for target in targets if target.kind == "docx"), f"{letter.name}.docx")


def sources(desk: Desk, flags: Flags) -> Iterator[Path]:
    """Yield the files that the letter is made from, which no output may replace."""
    yield desk.letterhead
    if desk.order.workspace.emblem is not None:
        yield desk.order.workspace.emblem
    if flags["inputs"]:
        yield Path(flags["inputs"]).expanduser()
    for node in desk.selection.records.nodes.values():
        yield Path(node.place.file)
    if desk.template is not None:
        yield from (path for path in desk.template.folder.rglob("*") if path.is_file())


def take_answers(desk: Desk) -> dict[str, Given]:
    """Ask for the missing inputs where somebody is there to answer and the letter has no fault already."""
    if desk.template is None or not desk.missing or desk.order.gaps or not at_terminal() or has_errors(desk.problems):
        return {}
    if any(
        problem.severity is Severity.ERROR and problem.rule != "missing-input" for problem in compose(desk).problems
    ):
        return {}  # nobody is asked for what would be thrown away
    answers = ask(desk.template, desk.missing)
    give(desk, {**desk.order.inputs, **answers})
    return answers


def check_beside(desk: Desk, letter: Draft, name: str, make: Callable[[], Rendered]) -> tuple[Rendered, list[Problem]]:
    """Make the outputs, and meanwhile check the letter; return both what was made and what the rules found."""
    if letter.data is None:
        return Rendered(), []
    from concurrent.futures import ThreadPoolExecutor

    from drafter.pipeline.checking import Known, check_letter

    with ThreadPoolExecutor(1) as pool:
        making = pool.submit(make)
        checked, problems = check_letter(letter.data, name, Known(drafting=True), desk.order.workspace, desk.directory)
        return making.result(), [*problems, *checked.problems]


def finish(
    letter: Draft, rendered: Rendered, checked: Sequence[Problem], answers: dict[str, Given], flags: Flags
) -> int:
    """Show the findings, the facts and what was written; return the exit code."""
    report = Report([*letter.problems, *checked, *rendered.problems], as_json=flags["as_json"])
    if flags["as_json"]:
        data: dict[str, object] = {"outputs": [file.as_dict() for file in rendered.files]}
        if flags["facts"]:
            data["facts"] = [fill.as_dict() for fill in letter.fills]
        report.show(data=data)
        return report.exit_code(strict=flags["strict"])
    if flags["facts"]:
        show_facts(letter.fills)
    report.show_findings()
    if letter.data is None:
        click.echo(f"{report.summary()}: nothing was written", err=True)
        if answers:
            remind(answers)
    else:
        for file in rendered.files:
            click.echo(f"wrote {file}", err=True)
        gaps = sum(fill.gap for fill in letter.fills)
        click.echo(f"DRAFT: {counted(gaps, 'gap') + ', ' if gaps else ''}{report.summary()}", err=True)
    return report.exit_code(strict=flags["strict"])
