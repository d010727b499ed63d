from __future__ import annotations

import datetime as dt
import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result

from tests.opening import open_letter

Run = Callable[..., Result]
TEMPLATE = "nato-air-defence-request"


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def text_of(file: str) -> str:
    """The paragraphs of a letter, with plain spaces."""
    return "\n".join(paragraph.text for paragraph in open_letter(file).paragraphs).replace("\u00a0", " ")


def test_the_example_in_all_forms(drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = drafter("draft", TEMPLATE, "--example", "-o", "letter.docx", "-o", "letter.pdf", "-o", "p_{n}.png")
    assert (result.exit_code, result.stdout) == (0, "")
    lines = result.stderr.splitlines()
    assert lines[0].startswith("wrote letter.docx (")
    assert lines[1].startswith("wrote letter.pdf (3 pages, ")
    assert lines[-1] == "DRAFT: no errors or warnings"
    assert names(tmp_path) == {"letter.docx", "letter.pdf", "p_1.png", "p_2.png", "p_3.png"}
    assert Path("letter.pdf").read_bytes().startswith(b"%PDF")
    assert Path("p_1.png").read_bytes().startswith(b"\x89PNG")
    assert "Excellency," in text_of("letter.docx")


def test_without_an_output_the_letter_is_named_after_template_and_date(desk: Path, draft: Run) -> None:
    assert draft().exit_code == 0
    assert f"{TEMPLATE}-2025-08-05.docx" in names(desk)


def test_a_letter_made_in_word_is_all_it_takes(drafter: Run, desk: Path) -> None:
    letter = docx.Document()
    letter.add_paragraph("On {{ incident.occurred.start|date }} near {{ incident.place.name }}.")
    letter.save("my-letter.docx")
    record = "incidents/LT-2025-07-28.yaml"
    result = drafter(
        "draft", "my-letter.docx", "--incident", record, "--date", "2025-08-05", "-o", "out.pdf", "-o", "o.docx"
    )
    assert result.exit_code == 0, result.stderr
    assert text_of("o.docx") == "On 28 July 2025 near Vilnius."
    assert Path("out.pdf").read_bytes().startswith(b"%PDF")


def test_options_win_over_the_example(drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = drafter(
        "draft", TEMPLATE, "--example", "--date", "2025-08-06", "--set", "contact=Ms A. Example", "--incident",
        "LT-2025-07-10", "-o", "letter.docx",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    text = text_of("letter.docx")
    assert "Ms A. Example" in text
    assert "28 July" not in text


def test_a_record_of_ones_own_in_the_example(drafter: Run, desk: Path) -> None:
    record = Path("incidents/LT-2025-07-28.yaml")
    record.write_text(record.read_text("utf-8").replace("  name: Vilnius", "  name: Kaunas"), "utf-8")
    result = drafter("draft", TEMPLATE, "--example", "--incident", str(record), "-o", "letter.docx")
    assert result.exit_code == 0, result.stderr
    assert "near Kaunas" in text_of("letter.docx")


def test_pages_of_an_earlier_longer_letter_are_pointed_out(draft: Run, desk: Path) -> None:
    Path("page-9.png").write_bytes(b"old")
    result = draft("-o", "page.png", "--force")
    assert result.exit_code == 0
    assert result.stderr.startswith("page-9.png: warning: 'page-9.png' is left from an earlier, longer document")


def test_the_workspace_is_found_from_a_folder_below(drafter: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("incidents/LT-2025-07-28.yaml").write_text("id: LT-2025-07-28\n", "utf-8")
    monkeypatch.chdir(desk / "parties")
    result = drafter("draft", TEMPLATE, "--inputs", "../inputs.yaml", "--date", "2025-08-05", "-o", "x.docx")
    assert result.exit_code == 1
    assert "../incidents/LT-2025-07-28.yaml:1:1: error: " in result.stderr


def test_json_is_one_object_on_standard_output(draft: Run, desk: Path) -> None:
    result = draft("-o", "letter.pdf", "--json", "--facts")
    assert (result.exit_code, result.stderr) == (0, "")
    data = json.loads(result.stdout)
    assert set(data) == {"problems", "outputs", "facts"}
    assert data["outputs"] == [{"path": "letter.pdf", "bytes": Path("letter.pdf").stat().st_size, "pages": 3}]
    assert {"template", "line", "expression", "text", "origins"} <= set(data["facts"][0])


def test_json_of_what_cannot_go_on(drafter: Run) -> None:
    result = drafter("draft", "no-such", "--json")
    assert (result.exit_code, result.stderr) == (3, "")
    assert [problem["rule"] for problem in json.loads(result.stdout)["problems"]] == ["unknown-template"]


def test_facts_in_reading_order_and_nothing_written(draft: Run, desk: Path) -> None:
    before = names(desk)
    result = draft("--facts")
    lines = result.stdout.splitlines()
    assert lines[0].split() == ["Line", "Certainty", "Sources", "Record", "and", "field", "On", "paper"]
    (row,) = [line for line in lines if line.endswith("100 km") or "more than 100 km" in line][:1]
    assert "reported   press" in row
    assert "LT-2025-07-28 found.distance_from_border" in row
    assert len({line.index("LT-2025-07-28") for line in lines if "  LT-2025-07-28 " in line}) == 1
    assert names(desk) == before


def test_gaps_are_counted(drafter: Run, desk: Path) -> None:
    result = drafter("draft", TEMPLATE, "--gaps", "--date", "2025-08-05", "-o", "letter.docx")
    assert result.exit_code == 0
    assert re.search(r"\nDRAFT: [1-9]\d* gaps, [1-9]\d* warnings\n$", result.stderr)
    assert "[capabilities: not known]" in text_of("letter.docx")


def test_strict_counts_warnings(drafter: Run, desk: Path) -> None:
    result = drafter("draft", TEMPLATE, "--gaps", "--strict", "--date", "2025-08-05", "-o", "letter.docx")
    assert result.exit_code == 1
    assert Path("letter.docx").exists()


def test_without_a_date_the_letter_is_of_today(drafter: Run, desk: Path) -> None:
    office = "{state: PL, rank: minister, title: {en: Minister}}"
    holder = "{name: Jan Voorbeeld, office: gone, gender: m, terms: [{from: 2000-01-01, until: 2000-12-31}]}"
    Path("gone.yaml").write_text(f"offices:\n  gone: {office}\nholders:\n  jan: {holder}\n")
    result = drafter("draft", TEMPLATE, "--gaps", "--parties", "gone.yaml", "--to", "gone")
    assert f"no holder of 'gone' is known for {dt.datetime.now().astimezone().date()}" in result.stderr


def test_the_same_letter_from_any_folder(draft: Run, drafter: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    draft("-o", "a.docx")
    monkeypatch.chdir("/")
    result = drafter(
        "draft", TEMPLATE, "--workspace", str(desk), "--date", "2025-08-05", "--inputs", str(desk / "inputs.yaml"),
        "-o", str(desk / "b.docx"),
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    assert (desk / "a.docx").read_bytes() == (desk / "b.docx").read_bytes()


def test_folders_and_letterhead_from_flags(
    drafter: Run, desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from drafter.catalogue.find import built_in_folder

    monkeypatch.chdir(tmp_path)
    shutil.copytree(built_in_folder() / TEMPLATE, tmp_path / "mine" / "my-request")
    result = drafter(
        "draft", "my-request", "--templates", "mine", "--incidents", "desk/incidents", "--parties", "desk/parties",
        "--inputs", "desk/inputs.yaml", "--state", "LT", "--date", "2025-08-05", "--letterhead", "ministry",
        "--from", "lt-minister-of-foreign-affairs", "--language", "en", "--max-marking", "none", "-o", "l.docx",
    )  # fmt: skip
    assert result.exit_code == 0, result.stderr
    with zipfile.ZipFile("l.docx") as archive:
        assert b'"letterhead":{"name":"ministry"' in archive.read("customXml/item1.xml")


HOSTILE = {
    "xml": "Smith & Sons <w:t>\"quoted\"</w:t> 'single' ]]> &amp;",
    "jinja": "{{ incident.id }} {% for x in y %} {# no #} {_{ }_} {{p letter }}",
    "markdown": "*a* _b_ # c [d](http://e) `f` | g | ~~h~~ <br> \\* 1. i",
    "right to left": "שלום עולם مرحبا",
    "emoji": "👩🏽‍✈️🇱🇹🚁",
    "long": "long " * 2000 + "end",
    "docxtpl": r"\a \t \n \f {%p if x %}",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_whatever_a_record_holds_is_text(draft: Run, desk: Path, text: str) -> None:
    record = Path("incidents/LT-2025-07-28.yaml")
    record.write_text(record.read_text("utf-8").replace("  name: Vilnius", f"  name: {json.dumps(text)}"), "utf-8")
    result = draft("-o", "letter.docx")
    assert result.exit_code == 0, result.stderr
    assert text in text_of("letter.docx")


def test_a_reader_that_leaves_early_is_no_fault(desk: Path) -> None:
    command = f"{sys.executable} -m drafter draft {TEMPLATE} --example --facts | head -1"
    done = subprocess.run(command, shell=True, capture_output=True, text=True, check=False, env=_environment())
    assert done.stdout.startswith("Line")
    assert "Traceback" not in done.stderr
    assert "fault of the program" not in done.stderr


def _environment() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
