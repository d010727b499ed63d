"""Start-up counts: what `drafter --help` may import."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ALLOWED = {"click", "drafter"}
OWN = {
    "drafter", "drafter.__main__", "drafter.problems", "drafter.cli", "drafter.cli.root", "drafter.cli.handling",
    "drafter.cli.options", "drafter.cli.showing",
}  # fmt: skip
SLOW_STANDARD = {"asyncio", "email", "http", "multiprocessing", "sqlite3", "unittest", "urllib.request", "xml.etree"}


def imported(*arguments: str) -> set[str]:
    """Return the modules that a command has imported by its end."""
    code = (
        "import os, sys\ndef ended(code): raise SystemExit(code)\nos._exit = ended\nbefore = set(sys.modules)\nsys.argv = ['drafter', *sys.argv[1:]]\n"
        "try:\n    import drafter.__main__ as m; m.main()\nexcept SystemExit: pass\n"
        "sys.stderr.write('\\n'.join(sorted(set(sys.modules) - before)))"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return set(run.stderr.splitlines())


@pytest.mark.parametrize("arguments", [["--help"], ["--version"]], ids=" ".join)
def test_help_imports_nothing_heavy(arguments: list[str]) -> None:
    modules = imported(*arguments)
    foreign = {module.partition(".")[0] for module in modules} - set(sys.stdlib_module_names)
    assert foreign <= ALLOWED
    assert {module for module in modules if module.startswith("drafter")} <= OWN
    assert not modules & SLOW_STANDARD


def test_help_on_records_imports_nothing_heavy() -> None:
    modules = imported("incidents", "--help")
    assert {module.partition(".")[0] for module in modules} - set(sys.stdlib_module_names) <= ALLOWED
    assert not {"drafter.incident", "drafter.keeping", "drafter.reading.incidents"} & modules
    assert not modules & SLOW_STANDARD


def test_listing_records_does_not_load_what_drafts_letters(tmp_path: Path) -> None:
    record = ROOT / "letter_templates" / "nato-air-defence-request" / "example" / "incidents"
    modules = imported("incidents", "list", str(record))
    assert "drafter.keeping.searching" in modules
    assert not {"typst", "rich", "babel", "jinja2", "docxtpl", "lxml", "drafter.pipeline", "drafter.word"} & modules


def test_drafting_word_only_does_not_load_the_pdf_room(tmp_path: Path) -> None:
    modules = imported("draft", "nato-air-defence-request", "--example", "-o", str(tmp_path / "letter.docx"))
    assert "drafter.pipeline" in modules
    assert not {"typst", "rich", "babel", "drafter.pdf"} & modules
