"""Measures the program beside its named peers, in one run on one machine.

    python tests/benchmarks/run.py            all figures, in less than a minute
    python tests/benchmarks/run.py --quick    few repeats: shows that it runs
    python tests/benchmarks/run.py --check    exit code 1 where a target is missed

The figures are ratios; the peers are LibreOffice (one `soffice --convert-to pdf`, and one that is kept running by
unoserver, see warm_office.py) and docxtpl used as its README says. A row says where a peer is not there.
"""

from __future__ import annotations

# Only the standard library here: what this process holds when it starts a child is counted as the child's memory.
import argparse
import dataclasses
import functools
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
TEMPLATE = "nato-air-defence-request"
DRAFT = [sys.executable, "-m", "drafter", "draft", TEMPLATE, "--example"]


@dataclass(frozen=True)
class Series:
    """Measurements of one thing."""

    values: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle value."""
        return statistics.median(self.values)

    def __str__(self) -> str:
        return f"{_rounded(self.median)} ({_rounded(min(self.values))}-{_rounded(max(self.values))})"


@dataclass(frozen=True)
class Row:
    """A line of the table: what was measured, beside what, the figure that counts, and its target."""

    what: str
    ours: str
    peer: str
    figure: float | None
    unit: str
    target: float | None
    at_most: bool = True

    @property
    def met(self) -> bool:
        """Whether the target, if there is one, is met."""
        if self.target is None or self.figure is None:
            return True
        return self.figure <= self.target if self.at_most else self.figure >= self.target

    def cells(self) -> tuple[str, ...]:
        """Return the row as text."""
        sign = "<=" if self.at_most else ">="
        target = "" if self.target is None else f"{sign} {self.target:g}{self.unit}"
        if self.figure is None:
            return self.what, self.ours, self.peer, "", target, "not measured"
        met = "" if self.target is None else "yes" if self.met else "NO"
        return self.what, self.ours, self.peer, f"{_rounded(self.figure)}{self.unit}", target, met


HEADINGS = ("what", "drafter", "peer", "figure", "target", "met")


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="few repeats")
    parser.add_argument("--check", action="store_true", help="exit with 1 where a target is missed")
    parser.add_argument("--large", action="store_true", help="a sheet of 100,000 incidents too")
    options = parser.parse_args(arguments)
    cold, warm = (2, 5) if options.quick else (7, 60)
    with tempfile.TemporaryDirectory(prefix="drafter-bench-") as folder:
        rows = [*cold_rows(Path(folder), cold), *sheet_rows(Path(folder), large=options.large)]
        rows += [*long_rows(Path(folder), cold), *warm_rows(Path(folder), warm, cold)]
        rows += package_rows(Path(folder))
        rows += review_rows(Path(folder), 3 if options.quick else 15)
        rows += chronology_rows(Path(folder), 3 if options.quick else 7)
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores; medians (fastest-slowest) of {cold} cold and")
    print(f"{warm} warm runs, drafter and peer by turns; times in ms. The ranges show the machine's noise.\n")
    print(as_table([HEADINGS, *(row.cells() for row in rows)]))
    return 1 if options.check and not all(row.met for row in rows) else 0


def cold_rows(folder: Path, repeats: int) -> list[Row]:
    """Measure whole processes: the main job, its memory, and the start."""
    outputs = ["-o", str(folder / "letter.docx"), "-o", str(folder / "letter.pdf"), "--force"]
    run_process([*DRAFT, *outputs])
    rows = []
    draft, memory = Timer(), []
    office, converting = Timer(), Timer()
    pdf = [
        sys.executable,
        "-m",
        "drafter",
        "pdf",
        str(folder / "letter.docx"),
        "-o",
        str(folder / "own.pdf"),
        "--force",
    ]
    run_process(pdf)
    convert = office_command(folder)
    if convert:
        run_process(convert)  # its first run makes the user profile
    for _ in range(repeats):
        memory.append(draft.add(run_process, [*DRAFT, *outputs]))
        converting.add(run_process, pdf)
        if convert:
            office.add(run_process, convert)
    if convert:
        ours, peer = draft.series(), office.series()
        ratio = ours.median / peer.median
        rows.append(Row("records -> DOCX and PDF, cold", str(ours), f"soffice {peer}", ratio, "x", 0.55))
        series = converting.series()
        rows.append(Row("DOCX -> PDF, cold", str(series), f"soffice {peer}", series.median / peer.median, "x", 0.33))
    else:
        print("LibreOffice is not installed: its rows are left out", file=sys.stderr)
    bare, started = Timer(), Timer()
    for _ in range(repeats * 3):
        bare.add(run_process, [sys.executable, "-c", "pass"])
        started.add(run_process, [sys.executable, "-m", "drafter", "--help"])
    start = started.series().median - bare.series().median
    rows.append(Row("drafter --help, cold", str(started.series()), f"python -c pass {bare.series()}", start, " ms", 80))
    peak = statistics.median(memory) / 1024
    rows.append(Row("peak memory of the whole command", f"{_rounded(peak)} MB", "", peak, " MB", 150))
    return rows


def warm_rows(folder: Path, repeats: int, cold: int) -> list[Row]:
    """Measure in one process: records in memory to DOCX, and DOCX to PDF."""
    sys.path.insert(0, str(ROOT))
    from drafter import pdf, pipeline
    from tests.benchmarks.peer_template import choices_in, documented_loop, peer_template

    desk = pipeline.lay_out(example_order())
    draft = pipeline.compose(desk)
    assert draft.data is not None, draft.problems
    letter = draft.data
    rows = []
    fills = [(fill.number, fill.text) for fill in draft.fills]
    wording = (ROOT / "letter_templates" / TEMPLATE / "en.md").read_text("utf-8")
    for name, choices in (("same choices", choices_in(wording)), ("values only", 0)):
        template, context = peer_template(letter, fills, choices)
        file = folder / f"peer-{choices}.docx"
        file.write_bytes(template)
        loop = functools.partial(documented_loop, str(file), context)
        ours, peer = alternating(functools.partial(pipeline.compose, desk), loop, repeats)
        ratio = peer.median / ours.median
        target = 4.0 if choices else None
        rows.append(
            Row(f"records -> DOCX, warm, {name}", str(ours), f"docxtpl {peer}", ratio, "x", target, at_most=False)
        )
    rows.append(_trace_row(functools.partial(pipeline.compose, desk), repeats))
    (folder / "warm.docx").write_bytes(letter)
    converted, office = Timer(), Timer()
    pdf.convert(letter, "letter.docx")
    for _ in range(repeats):
        converted.add(pdf.convert, letter, "letter.docx")
    ours_text, warm = str(converted.series()), converted.series().median
    command = office_command(folder, "warm.docx")
    if command:
        run_process(command)
        for _ in range(cold):
            office.add(run_process, command)
        ratio = office.series().median / warm
        rows.append(Row("DOCX -> PDF, warm", ours_text, f"soffice {office.series()}", ratio, "x", 40, at_most=False))
    rows.append(_beside_warm_office(folder, functools.partial(pdf.convert, letter, "letter.docx"), letter, repeats))
    return rows


def _trace_row(compose: Callable[[], Any], repeats: int) -> Row:
    """Measure what the trace in the letter adds to composing it, by turns."""
    from tests.benchmarks.untraced import untraced

    ours, bare = alternating(compose, untraced(compose), repeats)
    return Row("the trace in the letter, warm", str(ours), f"without {bare}", ours.median / bare.median, "x", 1.25)


def _beside_warm_office(folder: Path, convert: Callable[[], Any], letter: bytes, repeats: int) -> Row:
    """Measure a conversion beside one by a LibreOffice that is running already, by turns."""
    from tests.benchmarks.warm_office import warm_office

    what = "DOCX -> PDF, both warm"
    with warm_office(folder) as peer:
        if peer is None:
            return Row(what, "", "unoserver is not installed", None, "x", 6, at_most=False)
        ours, theirs = alternating(convert, lambda: peer(letter), repeats)
    return Row(what, str(ours), f"unoserver {theirs}", theirs.median / ours.median, "x", 6, at_most=False)


def package_rows(folder: Path) -> list[Row]:
    """Measure the whole set of letters of one incident: cold, and each letter once everything is loaded."""
    sys.path.insert(0, str(ROOT))
    from drafter import pdf
    from drafter.pipeline.package import make, propose

    example = ROOT / "letter_templates" / TEMPLATE / "example"
    command = [sys.executable, "-m", "drafter", "package", "LT-2025-07-28", "--date", "2025-08-05"]
    command += ["--incidents", str(example / "incidents"), "--gaps", "--to-folder", str(folder / "set"), "--force"]
    cold = Timer()
    for _ in range(3):
        cold.add(run_any, command)
    order = dataclasses.replace(example_order(), incidents=("LT-2025-07-28",), signatories=(), gaps=True)
    order = dataclasses.replace(order, workspace=dataclasses.replace(order.workspace, language=None))
    proposals, _ = propose(order)
    letters = [make(proposal) for proposal in proposals]
    made = [letter.draft.data for letter in letters if letter.draft and letter.draft.data]
    for data in made:
        pdf.convert(data, "letter.docx")
    warm = Timer()
    for proposal in proposals:
        letter = warm.add(_letter, proposal)
        assert letter is None or letter
    seconds = cold.series().median / 1000
    return [
        Row(f"set of {len(made)} letters, DOCX and PDF, cold", str(cold.series()), "", seconds, " s", 3.0),
        Row("each further letter of the set, warm", str(warm.series()), "", warm.series().median, " ms", 60),
    ]


def _letter(proposal: Any) -> bytes | None:
    """Make one letter of a set as DOCX and PDF."""
    from drafter import pdf
    from drafter.pipeline.package import make

    draft = make(proposal).draft
    return pdf.convert(draft.data, "letter.docx").data if draft and draft.data else None


def run_any(command: Sequence[str]) -> int:
    """Run a command that may end with findings, and return its exit code."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    return subprocess.run(command, env=environment, capture_output=True, check=False).returncode


def sheet_rows(folder: Path, *, large: bool) -> list[Row]:
    """Measure sheets of thousands of incidents."""
    sys.path.insert(0, str(ROOT))
    from tests.benchmarks import many

    rows = []
    for count in (1000, 10_000, *([100_000] if large else [])):
        seconds, memory = many.listed(run_process, folder, count)
        name = f"CSV of {count:,}: read, checked and listed"
        rows.append(Row(name, f"{seconds * 1000:.0f}", "", seconds, " s", 3.0 if count == 10_000 else None))
        if count == 10_000:
            rows.append(Row("its peak memory", f"{memory:.0f} MB", "", memory, " MB", 300))
    return rows


def chronology_rows(folder: Path, repeats: int) -> list[Row]:
    """Measure a letter with a chronology of two thousand incidents."""
    sys.path.insert(0, str(ROOT))
    from drafter import pipeline
    from tests.benchmarks import many

    rows = []
    desk = many.chronology(folder)
    for name, peer in many.peers(desk).items():
        ours, theirs = alternating(functools.partial(pipeline.compose, desk), peer, repeats)
        ratio = theirs.median / ours.median
        target = 5.0 if name == "ready texts" else None
        what = f"chronology of {many.INCIDENTS:,}, docxtpl with {name}"
        rows.append(Row(what, str(ours), f"docxtpl {theirs}", ratio, "x", target, at_most=False))
    return rows


def review_rows(folder: Path, repeats: int) -> list[Row]:
    """Measure how long the facts of a returned letter take to look up, its records read and the letter composed again.

    The long letter has ten pages, 40 records and 700 facts: the time grows with the facts, not with their square.
    """
    sys.path.insert(0, str(ROOT))
    from drafter import pipeline
    from drafter.revising.standing import review
    from tests.benchmarks.long_letter import long_order

    series, facts = [], []
    for records in (0, 38, 152):
        (folder / f"records{records}").mkdir()
        order = long_order(folder / f"records{records}", records)
        letter = pipeline.compose(pipeline.lay_out(order)).data
        assert letter is not None
        timer = Timer()
        found = [timer.add(review, letter, "letter.docx", order.workspace) for _ in range(repeats + 1)].pop()
        series.append(Series(timer.series().values[1:]))
        facts.append(len(found.facts))
    usual, long, longest = (one.median for one in series)
    growth = longest / long / (facts[2] / facts[1])
    return [
        Row(f"{facts[0]} facts looked up, warm", str(series[0]), "", usual, " ms", 150),
        Row(f"{facts[1]} facts of 10 pages, warm", str(series[1]), "", long, " ms", None),
        Row(f"a fact of {facts[2]}, to one of {facts[1]}", str(series[2]), str(series[1]), growth, "x", 1.5),
    ]


def long_rows(folder: Path, repeats: int) -> list[Row]:
    """Measure documents of many pages: the time grows with the pages, the memory stays within bounds."""
    sys.path.insert(0, str(ROOT))
    from tests.benchmarks.long_document import PAGES, long_document

    times, memory = [], []
    for factor in (1, 4):
        (folder / f"long{factor}.docx").write_bytes(long_document(factor))
        timer = Timer()
        command = [sys.executable, "-m", "drafter", "pdf", str(folder / f"long{factor}.docx"), "--force"]
        command += ["-o", str(folder / "long.pdf"), "--json"]
        memory = [timer.add(run_process, command) for _ in range(max(1, repeats // 3))]
        times.append(timer.series().median)
    peak = max(memory) / 1024
    growth = times[1] / times[0]
    return [
        Row(f"DOCX -> PDF, {4 * PAGES} pages to {PAGES}", f"{times[1]:.0f}", f"{times[0]:.0f}", growth, "x", 4.5),
        Row(f"peak memory, {4 * PAGES} pages", f"{_rounded(peak)} MB", "", peak, " MB", 600),
    ]


def example_order() -> Any:
    """Return the order that `--example` makes."""
    import datetime as dt

    from drafter.pipeline import Order
    from drafter.pipeline.example import with_example
    from drafter.reading.workspace import Workspace

    order, problems = with_example(Order(TEMPLATE, Workspace(ROOT), dt.date(2025, 8, 5), date_given=False))
    assert not problems, problems
    return order


def office_command(folder: Path, name: str = "letter.docx") -> list[str] | None:
    """Return one run of LibreOffice with a profile of its own, or None where it is not installed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        return None
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    out = str(folder / "office")
    return [program, profile, "--headless", "--norestore", "--convert-to", "pdf", "--outdir", out, str(folder / name)]


def run_process(command: Sequence[str]) -> int:
    """Run a command to its end and return its peak memory in KiB. Raises RuntimeError where it fails."""
    # An installed program has its bytecode beside it; here the first run, which is not measured, writes it, and in the
    # user's cache folder what any first run keeps there.
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = str(ROOT)
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT, env=environment
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise RuntimeError(f"{' '.join(command)} ended with {process.returncode}: {said.read().decode()}")
    return usage.ru_maxrss


class Timer:
    """Collects how long calls take, in milliseconds."""

    def __init__(self) -> None:
        self._values: list[float] = []

    def add(self, call: Callable[..., Any], *arguments: Any) -> Any:
        """Call, and keep the time it took."""
        start = time.perf_counter()
        result = call(*arguments)
        self._values.append((time.perf_counter() - start) * 1000)
        return result

    def series(self) -> Series:
        """Return what was measured."""
        return Series(tuple(self._values))


def alternating(ours: Callable[[], Any], peer: Callable[[], Any], repeats: int) -> tuple[Series, Series]:
    """Measure two calls by turns, after one call of each that does not count."""
    timers = (ours, Timer()), (peer, Timer())
    for call, _ in timers:
        call()
    for _ in range(repeats):
        for call, timer in timers:
            timer.add(call)
    return timers[0][1].series(), timers[1][1].series()


def as_table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of text as a table of Markdown, its columns even."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def _rounded(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


if __name__ == "__main__":
    sys.exit(main())
