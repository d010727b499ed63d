"""What the command says when it cannot do what was asked, word for word."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from click.testing import Result

from drafter.catalogue.find import built_in_folder

Run = Callable[..., Result]
Said = Callable[[Result], str]
TEMPLATE = "nato-air-defence-request"


def test_unknown_template(drafter: Run, said: Said, desk: Path) -> None:
    result = drafter("draft", "nato-air-defense-request")
    assert result.exit_code == 3
    assert said(result) == (
        "error: there is no template 'nato-air-defense-request' [unknown-template]\n"
        "    hint: did you mean 'nato-air-defence-request'?\n"
        "1 error: nothing was written\n"
    )


def test_unknown_incident(draft: Run, said: Said, desk: Path) -> None:
    result = draft("--incident", "LT-2025-07-29")
    assert result.exit_code == 1
    assert said(result) == (
        "--incident: error: there is no incident 'LT-2025-07-29' [unknown-incident]\n"
        "    hint: did you mean 'LT-2025-07-28' or 'LT-2025-07-10'?\n"
        "1 error: nothing was written\n"
    )


def test_unknown_offices_and_inputs_together(draft: Run, said: Said, desk: Path) -> None:
    result = draft("--from", "lt-minister-of-foreign-affars", "--to", "nato-secretary", "--set", "contcat=x")
    assert result.exit_code == 1
    assert said(result) == (
        "--from: error: there is no office 'lt-minister-of-foreign-affars' among the parties [unknown-office]\n"
        "    hint: did you mean 'lt-minister-of-foreign-affairs' or 'pl-minister-of-foreign-affairs'?\n"
        "--to: error: there is no office 'nato-secretary' among the parties [unknown-office]\n"
        "    hint: did you mean 'nato-secretary-general'?\n"
        "--set contcat: error: the template 'nato-air-defence-request' has no input 'contcat' [unknown-input]\n"
        "    hint: did you mean 'contact'?\n"
        "3 errors: nothing was written\n"
    )


def test_everything_missing_is_listed_at_once(drafter: Run, said: Said, desk: Path) -> None:
    result = drafter("draft", TEMPLATE, "--date", "2025-08-05")
    assert result.exit_code == 1
    template = (built_in_folder() / TEMPLATE / "template.yaml").read_text("utf-8").splitlines()
    capabilities, contact = (template.index(f"  {name}:") + 1 for name in ("capabilities", "contact"))
    assert said(result) == (
        f"TEMPLATES/{TEMPLATE}/template.yaml:{capabilities}:3: error: the input 'capabilities' is missing: "
        "Which capabilities do you ask Allies for? [missing-input]\n"
        "    hint: give it with --set capabilities='ground-based air defence units; sensors for low-flying targets; "
        "means to counter uncrewed aircraft', or in a file named with --inputs\n"
        f"TEMPLATES/{TEMPLATE}/template.yaml:{contact}:3: error: the input 'contact' is missing: "
        "Who is the point of contact? [missing-input]\n"
        "    hint: give it with --set contact='our Permanent Delegation to NATO', or in a file named with --inputs\n"
        "2 errors: nothing was written\n"
    )


def test_letter_before_the_newest_incident(draft: Run, said: Said, desk: Path) -> None:
    result = draft("--date", "2025-07-20")
    assert result.exit_code == 1
    record = Path("incidents/LT-2025-07-28.yaml").read_text("utf-8").splitlines()
    line, text = next((number, text) for number, text in enumerate(record, 1) if text.startswith("  start:"))
    assert said(result) == (
        f"incidents/LT-2025-07-28.yaml:{line}:{text.index('2025') + 1}: error: the letter is dated 2025-07-20, but LT-2025-07-28 happened on "
        "2025-07-28 [date-before-incident]\n"
        "    hint: give the letter's date with --date, or name an earlier incident with --incident\n"
        "1 error: nothing was written\n"
    )


def test_an_office_without_a_holder_on_the_date(draft: Run, said: Said, desk: Path) -> None:
    result = draft("--date", "2025-08-02", "--from", "lt-minister-of-foreign-affairs")
    assert result.exit_code == 1
    assert said(result) == (
        "built-in parties/lt.yaml:10:3: error: no holder of 'lt-minister-of-foreign-affairs' is known for 2025-08-02 "
        "[no-holder]\n"
        "    hint: known terms: Kęstutis Budrys 2024-12-12 to 2025-07-31; Kęstutis Budrys 2025-08-05 to 2025-09-24; "
        "Kęstutis Budrys 2025-09-25 to now\n"
        "1 error: nothing was written\n"
    )


def test_nobody_named_to_sign_or_as_addressee(drafter: Run, said: Said, desk: Path) -> None:
    letter = docx.Document()
    letter.add_paragraph("{{ addressee.salutation }} {{ signatories[0].name }}")
    letter.save("mine.docx")
    result = drafter("draft", "mine.docx", "--date", "2025-08-05")
    assert result.exit_code == 1
    assert said(result) == (
        "mine.docx, paragraph 1: error: nobody is named to sign the letter [no-signatory]\n"
        "    hint: name the offices with --from, in order of precedence, or as 'from' in drafter.yaml\n"
        "mine.docx, paragraph 1: error: nobody is named as the addressee [no-addressee]\n"
        "    hint: name the addressee's office with --to, such as --to nato-secretary-general\n"
        "2 errors: nothing was written\n"
    )


def test_no_record_and_no_workspace(drafter: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    result = drafter("draft", TEMPLATE, "--state", "LT", "--date", "2025-08-05", "--gaps")
    assert result.exit_code == 1
    assert (
        "error: no incident record was given [no-incident]\n"
        "    hint: name a record with --incident FILE, or work in a folder made by 'drafter init'\n"
    ) in result.stderr


def test_an_existing_output(draft: Run, said: Said, desk: Path) -> None:
    Path("letter.pdf").write_text("old", "utf-8")
    Path("page-2.png").write_text("old", "utf-8")
    result = draft("-o", "new.docx", "-o", "letter.pdf", "-o", "page.png")
    assert result.exit_code == 3
    assert said(result) == (
        "letter.pdf: error: 'letter.pdf' is already there [output-exists]\n"
        "page-2.png: error: 'page-2.png' is already there [output-exists]\n"
        "    hint: write over it with --force, or give another name with -o\n"
        "2 errors: nothing was written\n"
    )
    assert not Path("new.docx").exists()
    assert draft("-o", "letter.pdf", "--force").exit_code == 0
    assert Path("letter.pdf").read_bytes().startswith(b"%PDF")


def test_outputs_that_cannot_be(draft: Run, said: Said, desk: Path) -> None:
    Path("folder.docx").mkdir()
    result = draft("-o", "folder.docx", "-o", "no/such/letter.docx", "-o", "a.pdf", "-o", "./a.pdf", "--force")
    assert result.exit_code == 3
    assert said(result) == (
        "folder.docx: error: 'folder.docx' is a folder [output-is-folder]\n"
        "    hint: add the file's name to it\n"
        "no/such/letter.docx: error: 'no/such/letter.docx' cannot be written: there is no folder 'no/such' "
        "[unwritable-output]\n"
        "    hint: make the folder first, or name another with -o\n"
        "a.pdf: error: 'a.pdf' is named twice as an output [output-twice]\n"
        "    hint: give another name with -o\n"
        "3 errors: nothing was written\n"
    )


def test_a_source_is_never_written_over(drafter: Run, said: Said, desk: Path) -> None:
    docx.Document().save("mine.docx")
    Path("link.docx").symlink_to("mine.docx")
    before = Path("mine.docx").read_bytes()
    for output in ("mine.docx", "link.docx"):
        result = drafter("draft", "mine.docx", "-o", output, "--force")
        assert result.exit_code == 3
        assert said(result).startswith(
            f"{output}: error: '{output}' is one of the files that the output is made from; it is never written over "
            "[output-is-input]\n"
        )
    assert Path("mine.docx").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["-o", "letter.odt"], "Invalid value for '-o' / '--output': 'letter.odt' does not end in .docx, .pdf or .png"),
        (["--date", "5.8.2025"], "Invalid value for '--date': '5.8.2025' is not a date; write it as 2025-08-05"),
        (["--date", "2025-02-30"], "Invalid value for '--date': '2025-02-30' is not a date; write it as 2025-08-05"),
        (
            ["--pdf-engine", "word"],
            "Invalid value for '--pdf-engine': 'word' is not one of 'typst', 'libreoffice', 'auto'.",
        ),
        (
            ["--max-marking", "TOP"],
            "Invalid value for '--max-marking': 'TOP' is not a marking on any scale; write it in full, such as "
            "NATO RESTRICTED, or none",
        ),
    ],
)
def test_wrong_usage(drafter: Run, arguments: list[str], message: str) -> None:
    result = drafter("draft", TEMPLATE, *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_folders_that_are_not_there(drafter: Run, said: Said, desk: Path) -> None:
    result = drafter("draft", TEMPLATE, "--incidents", "incident", "--workspace", ".")
    assert result.exit_code == 3
    assert said(result) == (
        "--incidents: error: there is no file or folder 'incident' [no-such-file]\n"
        "    hint: did you mean 'incidents'?\n"
        "1 error: nothing was written\n"
    )
    result = drafter("draft", TEMPLATE, "--workspace", "parties")
    assert said(result) == (
        "--workspace: error: there is no drafter.yaml in 'parties' [no-workspace]\n"
        "    hint: make one with 'drafter init'\n"
        "1 error: nothing was written\n"
    )


def test_a_fault_of_the_program_says_so(drafter: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a wire\ncame loose")

    monkeypatch.setattr("drafter.pipeline.lay_out", broken)
    result = drafter("draft", TEMPLATE, "-o", "letter.docx")
    assert result.exit_code == 3
    assert result.stderr.splitlines()[0] == (
        "This is a fault of the program, not of your data: RuntimeError: a wire came loose"
    )
    assert "Traceback" not in result.stderr
    monkeypatch.setenv("DRAFTER_DEBUG", "1")
    assert "Traceback" in drafter("draft", TEMPLATE, "-o", "letter.docx").stderr
