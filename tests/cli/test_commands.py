from __future__ import annotations

import json
import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
TEMPLATE = "nato-air-defence-request"


@pytest.fixture
def letter(draft: Run, desk: Path) -> Path:
    assert draft("-o", "letter.docx").exit_code == 0
    return Path("letter.docx")


def test_init_and_the_command_it_prints(drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = drafter("init", "night desk")
    assert result.exit_code == 0
    assert result.stdout == (
        "\nNext:\n  cd 'night desk'\n"
        f"  drafter draft {TEMPLATE} --date 2025-08-05 --inputs inputs.yaml -o letter.docx -o letter.pdf\n"
    )
    change, command = (shlex.split(line) for line in result.stdout.strip().splitlines()[1:])
    monkeypatch.chdir(change[1])
    done = drafter(*command[1:])
    assert done.exit_code == 0, done.stderr
    assert "DRAFT: no errors or warnings" in done.stderr
    assert sorted(str(path.relative_to(Path.cwd())) for path in Path.cwd().rglob("*") if path.is_file()) == [
        "drafter.yaml", "incident.schema.json", "incidents/LT-2025-07-10.yaml", "incidents/LT-2025-07-28.yaml",
        "inputs.yaml", "letter.docx", "letter.pdf", "parties/parties.yaml",
    ]  # fmt: skip
    assert all(path.read_text("utf-8").startswith("# SAMPLE") for path in Path("incidents").iterdir())


def test_init_leaves_a_folder_that_is_not_empty_alone(
    drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("drafter.yaml").write_text("state: PL\n", "utf-8")
    result = drafter("init", ".")
    assert result.exit_code == 3
    assert result.stderr == (
        ".: error: the folder '.' is not empty [folder-not-empty]\n"
        "    hint: name another, or add what is missing with --force; no file is written over\n"
        "1 error: nothing was written\n"
    )
    result = drafter("init", ".", "--force")
    assert result.exit_code == 0
    assert "kept  drafter.yaml\nwrote incidents/" in result.stderr
    assert "cd " not in result.stdout
    assert Path("drafter.yaml").read_text("utf-8") == "state: PL\n"


def test_the_sample_files_hold_no_fault_and_change_nothing(drafter: Run, desk: Path) -> None:
    result = drafter("incidents", "check", "--strict")
    assert (result.exit_code, result.stderr) == (0, "2 records, 0 errors, 0 warnings\n")
    from drafter.party import Directory
    from drafter.reading.parties import read_parties
    from drafter.reading.workspace import read_workspace

    directory, problems = read_parties([Path("parties")])
    assert (directory, problems) == (Directory(), [])
    assert read_workspace(Path())[1] == []


def test_incidents_check_names_every_fault(drafter: Run, desk: Path) -> None:
    record = Path("incidents/LT-2025-07-28.yaml")
    record.write_text(record.read_text("utf-8").replace("kind:", "kidn:"), "utf-8")
    result = drafter("incidents", "check", "incidents")
    assert result.exit_code == 1
    assert "incidents/LT-2025-07-28.yaml:11:1: error: " in result.stderr
    assert result.stderr.splitlines()[-1].startswith("1 sound record, 2 errors, ")
    data = json.loads(drafter("incidents", "check", "--json").stdout)
    assert data["records"] == ["LT-2025-07-10"]


def test_incidents_check_without_records(drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = drafter("incidents", "check")
    assert result.exit_code == 3
    assert result.stderr == (
        "error: there are no incident records to check [no-records]\n"
        "    hint: name a file or a folder, or work in a folder made by 'drafter init'\n"
        "1 error: nothing was written\n"
    )


def test_templates_list_and_show(drafter: Run) -> None:
    listed = drafter("templates", "list")
    lines = [" ".join(line.split()) for line in listed.stdout.splitlines()]
    assert f"{TEMPLATE} Joint request to NATO for the reinforcement of air defence (en, fr, lt)" in lines
    shown = drafter("templates", "show", TEMPLATE)
    assert shown.exit_code == 0
    for part in (
        "Form:                 joint letter\n",
        "(nato-secretary-general)",
        "Signed by:            the foreign minister and the defence minister\n",
        "  object.class          class of object\n",
        "  contact               Who is the point of contact? (required)\n"
        "                        --set contact='our Permanent Delegation to NATO'\n",
        f"  drafter draft {TEMPLATE} --example -o letter.docx -o letter.pdf\n",
    ):
        assert part in shown.stdout
    data = json.loads(drafter("templates", "show", TEMPLATE, "--json").stdout)
    assert data["template"]["inputs"][0]["name"] == "capabilities"
    assert drafter("templates", "show", "nato-air").exit_code == 3


def test_a_template_of_ones_own_is_listed(drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Path("mine/alarm")
    folder.mkdir(parents=True)
    (folder / "template.yaml").write_text("title: Alarm\nform: letter\nlanguages: [en]\n", "utf-8")
    result = drafter("templates", "list", "--templates", "mine")
    assert result.exit_code == 1
    assert ["alarm", "Alarm", "(en)"] in [line.split() for line in result.stdout.splitlines()]
    assert "[no-wording]" in result.stderr


def test_pdf_of_any_docx(drafter: Run, letter: Path) -> None:
    result = drafter("pdf", "letter.docx")
    assert result.exit_code == 0, result.stderr
    assert result.stderr.startswith("wrote letter.pdf (3 pages, ")
    result = drafter(
        "pdf", "letter.docx", "-o", "page-{n}.png", "-o", "plain.pdf", "--ppi", "40", "--standard", "plain", "--json"
    )
    data = json.loads(result.stdout)
    assert [entry["path"] for entry in data["outputs"]] == ["page-1.png", "page-2.png", "page-3.png", "plain.pdf"]
    assert b"pdfaid" not in Path("plain.pdf").read_bytes()


def test_pdf_of_what_is_none(drafter: Run, desk: Path) -> None:
    result = drafter("pdf", "leter.docx")
    assert result.exit_code == 3
    assert "leter.docx: error: there is no file or folder 'leter.docx' [no-such-file]" in result.stderr
    Path("not.docx").write_text("hello", "utf-8")
    result = drafter("pdf", "not.docx")
    assert result.exit_code == 3
    assert result.stderr.startswith("not.docx: error: ")
    assert not Path("not.pdf").exists()


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion(drafter: Run, shell: str) -> None:
    result = drafter("completion", shell)
    assert result.exit_code == 0
    assert result.stdout.startswith("# To install: ")
    assert "_DRAFTER_COMPLETE" in result.stdout


def test_the_shell_is_offered_the_templates() -> None:
    import click

    from drafter.cli import completing
    from drafter.cli.draft import draft

    context = click.Context(draft)
    assert [item.value for item in completing.templates(context, draft.params[0], "nato-air")] == [TEMPLATE]
