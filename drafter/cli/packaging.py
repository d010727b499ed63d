"""The steps of `drafter package`: propose, draft, draw, write, and show."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drafter.cli.making import asked_for, day_of
from drafter.cli.rendering import File, Options, engine_beside, render
from drafter.cli.showing import Report, counted, printable
from drafter.cli.targets import Target, check_targets
from drafter.cli.writing import write_all
from drafter.pipeline import compose, lay_out
from drafter.pipeline.checking import Known, check_letter
from drafter.pipeline.order import Order
from drafter.pipeline.package import Fact, Letter, Proposal, facts, index_context, make, needs, propose, unused
from drafter.problems import DrafterError, Problem, Severity

if TYPE_CHECKING:
    from drafter.cli.package import Flags
    from drafter.cli.rendering import Rendered

INDEX = Path(__file__).resolve().parents[1] / "pipeline" / "index"


@dataclass(slots=True)
class Set:
    """The letters of a set, the files they become, and all findings."""

    letters: list[Letter] = field(default_factory=list)
    files: list[File] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def run_package(incident: str, flags: Flags) -> int:
    """Make the set, write it, show what came of it, and return the exit code."""
    order, problems = _order(incident, flags)
    proposals, found = propose(order, flags["lang"], flags["only"])
    problems += [*found, *unused(order.inputs, proposals)]
    if not proposals:
        hint = "look at 'drafter incidents show' for what is known, or draft single letters with 'drafter draft'"
        none = Problem("no-letters", f"the record of {incident} calls for no letter", None, hint, Severity.WARNING)
        raise DrafterError(*(problems or [none]))
    folder = flags["to_folder"] or Path(f"{Path(incident).stem}-letters")
    made = Set(problems=problems)
    if flags["dry_run"]:
        made.letters = [make(proposal) for proposal in proposals]
    else:
        targets = _targets(proposals, folder)
        folder.mkdir(parents=True, exist_ok=True)
        check_targets([target for pair in targets for target in pair], force=flags["force"])
        _draw(made, order, proposals, targets)
        write_all([(file.path, file.data) for file in made.files])
    return _show(made, folder, flags)


def _order(incident: str, flags: Flags) -> tuple[Order, list[Problem]]:
    workspace, inputs, problems = asked_for(flags)
    # What suits one letter does not suit them all: form decides who signs, on which paper, and in which language.
    workspace = replace(workspace, signatories=(), letterhead=None, language=None)
    return Order(
        "", workspace, day_of(flags), flags["date"] is not None, flags["state"], flags["from_"],
        incidents=(incident,), inputs=inputs, gaps=flags["gaps"], withhold=flags["withhold"],
    ), problems  # fmt: skip


def _targets(proposals: Sequence[Proposal], folder: Path) -> list[tuple[Target, Target]]:
    names = ["00-index", *(f"{number:02}-{one.name}" for number, one in enumerate(proposals, 1))]
    return [(Target(folder / f"{name}.docx"), Target(folder / f"{name}.pdf")) for name in names]


def _draw(made: Set, order: Order, proposals: Sequence[Proposal], targets: Sequence[tuple[Target, Target]]) -> None:
    """Draft one letter after another, while the PDF of the one before is being made beside."""
    waiting: list[tuple[Future[Rendered], str]] = []
    with (
        engine_beside([target for pair in targets for target in pair], "typst") as beside,
        ThreadPoolExecutor(1) as pool,
        _progress(len(targets)) as advance,
    ):
        options = Options("typst", order.workspace.fonts, beside=beside)

        def send(data: bytes, pair: tuple[Target, Target]) -> None:
            name = str(pair[0].path)
            waiting.append((pool.submit(render, data, name, pair, options), name))

        for proposal, pair in zip(proposals, targets[1:], strict=True):
            letter = make(proposal)
            made.letters.append(letter)
            if letter.draft is not None and letter.draft.data is not None and letter.desk is not None:
                send(letter.draft.data, pair)
                workspace, directory = letter.desk.order.workspace, letter.desk.directory
                checked, found = check_letter(
                    letter.draft.data, str(pair[0].path), Known(drafting=True), workspace, directory
                )
                made.problems += [*found, *checked.problems]
            made.problems += letter.problems
            advance()
        index = compose(lay_out(replace(_of_index(order, proposals), template=str(INDEX))), index_context(made.letters))
        made.problems += index.problems
        if index.data is not None:
            send(index.data, targets[0])
        for future, _ in waiting:
            rendered = future.result()
            made.files += rendered.files
            made.problems += rendered.problems
        advance()


def _of_index(order: Order, proposals: Sequence[Proposal]) -> Order:
    return replace(order, inputs={}, signatories=(), state=proposals[0].order.state)


@contextmanager
def _progress(total: int) -> Iterator[Callable[[], None]]:
    """Show a bar at a terminal, and nothing where nobody looks."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("drafting", total=total)
        yield lambda: bar.advance(task)


def _show(made: Set, folder: Path, flags: Flags) -> int:
    report = Report(made.problems, as_json=flags["as_json"])
    if flags["as_json"]:
        report.show(data={"letters": [_as_data(number, one) for number, one in enumerate(made.letters, 1)],
                          "facts": [_fact_data(fact) for fact in facts(made.letters)],
                          "outputs": [file.as_dict() for file in made.files]})  # fmt: skip
        return report.exit_code(strict=flags["strict"])
    for number, letter in enumerate(made.letters, 1):
        click.echo(_lines(number, letter))
    report.show_findings()
    ready = sum(letter.draft is not None for letter in made.letters)
    what = f"{ready} of {counted(len(made.letters), 'letter')}"
    done = "would be written" if flags["dry_run"] else "written, with an index page,"
    click.echo(f"{what} {done} to {folder}: {report.summary()}", err=True)
    return report.exit_code(strict=flags["strict"])


def _lines(number: int, letter: Letter) -> str:
    one = letter.proposal
    form = one.template.correspondence.title["en"].lower()
    due = f", by {one.due.isoformat()}" if one.due else ""
    head = f"{number:>2}. {one.template.title} ({form}, {one.order.language}){due}"
    lines = [head, f"    to {letter.addressee}" if letter.addressee else "", f"    because {one.because}"]
    if letter.bases:
        lines.append(f"    on {', '.join(letter.bases)}")
    lines += [f"    needs: {need}" for need in needs(letter)]
    return printable("\n".join(line for line in lines if line))


def _as_data(number: int, letter: Letter) -> dict[str, object]:
    one = letter.proposal
    return {
        "number": number,
        "template": one.template.id,
        "form": one.template.form,
        "addressees": list(one.order.addressees),
        "language": one.order.language,
        "because": one.because,
        "by": one.due.isoformat() if one.due else None,
        "bases": list(letter.bases),
        "made": letter.draft is not None,
        "needs": needs(letter),
    }


def _fact_data(fact: Fact) -> dict[str, object]:
    return {
        "record": fact.record,
        "field": fact.path,
        "certainty": fact.certainty,
        "said": {str(number): list(texts) for number, texts in fact.said.items()},
    }
