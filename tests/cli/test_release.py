"""`drafter accept`, `drafter clear` and `drafter release` from the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from drafter.word.manifest import read_manifest
from tests.revising.outgoing import MASS, edited

RELEASE = ("--ref", "12-345", "--ref", "5K-67", "--date", "2025-08-06")
ACCEPT = ("accept", "letter.docx", "two kilo", "--by", "A. Adviser", "--reason", "in words", "--date", "2025-08-06")


@pytest.fixture
def letter(desk: Path, draft: Callable[..., Result]) -> Path:
    """The letter of the workspace as it was drafted."""
    assert draft("-o", "letter.docx").exit_code == 0
    return desk / "letter.docx"


def change(letter: Path, old: str = MASS, new: str = "about two kilograms") -> None:
    letter.write_bytes(edited(letter.read_bytes(), old, new))


def test_letter_pdf_and_manifest_are_written_under_one_name(letter: Path, drafter: Callable[..., Result]) -> None:
    result = drafter("release", "letter.docx", *RELEASE)
    assert result.exit_code == 0, result.stderr
    assert result.stderr.splitlines()[-1] == "RELEASED: no errors or warnings"
    made = [Path(f"letter-released{ending}") for ending in (".docx", ".pdf", ".manifest.json")]
    first = [file.read_bytes() for file in made]
    assert json.loads(first[2])["references"] == ["12-345", "5K-67"]
    again = drafter("release", "letter.docx", *RELEASE)
    assert again.exit_code == 3
    assert "'letter-released.pdf' is already there" in again.stderr
    assert drafter("release", "letter.docx", *RELEASE, "--force").exit_code == 0
    assert [file.read_bytes() for file in made] == first


def test_the_name_and_the_folder_can_be_given(letter: Path, drafter: Callable[..., Result]) -> None:
    assert drafter("release", "letter.docx", *RELEASE, "-o", "out.docx").exit_code == 0
    assert {file.name for file in letter.parent.glob("out.*")} == {"out.docx", "out.pdf", "out.manifest.json"}
    assert drafter("release", "letter.docx", *RELEASE, "--to-folder", "sent/today").exit_code == 0
    assert {file.name for file in Path("sent/today").iterdir()} == {"letter.docx", "letter.pdf", "letter.manifest.json"}


def test_the_draft_is_never_written_over(letter: Path, drafter: Callable[..., Result]) -> None:
    result = drafter("release", "letter.docx", *RELEASE, "-o", "letter", "--force")
    assert result.exit_code == 3
    assert "'letter.docx' is one of the files that the output is made from" in result.stderr


def test_a_refused_letter_leaves_nothing_behind(letter: Path, drafter: Callable[..., Result]) -> None:
    change(letter)
    before = sorted(letter.parent.iterdir())
    result = drafter("release", "letter.docx", *RELEASE, "--to-folder", "sent")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "letter.docx, paragraph 15: error: 'about 2 kg' (payload.mass of LT-2025-07-28) has become "
        "'about two kilograms' [fact-changed]",
        "    hint: put it back, or correct the record and refresh, or keep it as it is with 'drafter accept'",
        "NOT RELEASED, nothing was written: 1 error",
    ]
    assert sorted(letter.parent.iterdir()) == before
    as_json = json.loads(drafter("release", "letter.docx", *RELEASE, "--json").stdout)
    assert as_json["outputs"] == []
    assert [one["rule"] for one in as_json["problems"]] == ["fact-changed"]


def test_what_is_accepted_is_released(letter: Path, drafter: Callable[..., Result]) -> None:
    change(letter)
    before = letter.read_bytes()
    refused = drafter(*ACCEPT)
    assert refused.exit_code == 3
    assert "'letter.docx' is already there" in refused.stderr
    assert letter.read_bytes() == before
    beside = drafter(*ACCEPT, "-o", "accepted.docx")
    assert beside.exit_code == 0
    assert beside.stderr.splitlines()[-1] == "accepted f24 payload.mass 'about two kilograms' instead of 'about 2 kg'"
    assert letter.read_bytes() == before
    assert drafter(*ACCEPT, "--force").exit_code == 0
    assert letter.read_bytes() == Path("accepted.docx").read_bytes()
    assert drafter("release", "letter.docx", *RELEASE).exit_code == 0


def test_what_reads_otherwise_on_another_day_is_accepted_for_that_day(
    letter: Path, drafter: Callable[..., Result]
) -> None:
    later = ("--ref", "1", "--ref", "2", "--date", "2025-09-26")
    titles = ["Acting Minister of Foreign Affairs", "Acting Minister of National Defence"]
    assert "is out of date" in drafter("release", "letter.docx", *later).stderr
    for title in titles:
        result = drafter("accept", "letter.docx", title, "--by", "A", "--reason", "as it was", "--force",
                         "--released-on", "2025-09-26")  # fmt: skip
        assert result.stderr.splitlines()[-1].endswith("instead of 'Minister of " + title.partition(" of ")[2]
                                                       + " of the Republic of Lithuania'")  # fmt: skip
    assert "is out of date" not in drafter("release", "letter.docx", *later).stderr


@pytest.mark.parametrize("option", ["--by", "--reason"])
def test_somebody_has_to_say_something(option: str, letter: Path, drafter: Callable[..., Result]) -> None:
    result = drafter(*ACCEPT, option, " ", "--force")
    assert result.exit_code == 2
    assert "nothing is said there" in result.stderr


def test_clearances_are_recorded_and_asked_for(letter: Path, drafter: Callable[..., Result]) -> None:
    settings = Path("drafter.yaml")
    settings.write_text(settings.read_text("utf-8") + "clearances: [legal, protocol]\n", "utf-8")
    assert "the clearance 'legal' is not recorded" in drafter("check", "letter.docx", "--final").stderr
    cleared = drafter(
        "clear", "letter.docx", "--role", "legal", "--by", "A. Adviser", "--date", "2025-08-06", "--force"
    )
    assert cleared.stderr.splitlines()[-1] == "cleared by legal: A. Adviser"
    assert read_manifest(letter.read_bytes(), "letter.docx")["clearances"][0]["role"] == "legal"
    assert drafter("release", "letter.docx", *RELEASE).exit_code == 1
    assert drafter("release", "letter.docx", *RELEASE, "--cleared-by", "protocol=B. Protocol").exit_code == 0
    wrong = drafter("clear", "letter.docx", "--role", "lega", "--by", "A", "--force")
    assert wrong.exit_code == 3
    assert "no clearance by 'lega' is asked for" in wrong.stderr
    assert "drafter.yaml asks for legal, protocol" in wrong.stderr


def test_a_release_is_verified(letter: Path, drafter: Callable[..., Result]) -> None:
    assert drafter("release", "letter.docx", *RELEASE, "--to-folder", "sent").exit_code == 0
    manifest = "sent/letter.manifest.json"
    Path("another.docx").write_bytes(b"")
    absent = drafter("release", "--verify", manifest)
    assert absent.exit_code == 3
    assert "the edited draft is not there" in absent.stderr
    for where in (("--folder", "."), ("--edited", "letter.docx")):
        result = drafter("release", "--verify", manifest, *where)
        assert result.exit_code == 0
        assert result.stdout.splitlines() == [
            "the same bytes as released come out of letter.docx",
            "sent/letter.docx has them",
            "sent/letter.pdf has them",
        ]
    sent = Path("sent/letter.docx")
    sent.write_bytes(edited(sent.read_bytes(), "12-345", "12-346"))
    result = drafter("release", "--verify", manifest, "--folder", ".")
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "sent/letter.docx: error: the DOCX is not the one that was released [release.tampered]",
        "    hint: take the one that went out",
        "sent/letter.docx: error: the part 'word/document.xml' differs [release.tampered]",
        "sent/letter.docx, paragraph 3: error: it says 'No 12-346 /' where 'No 12-345 /' went out [release.tampered]",
        "3 errors: what comes out is not what was released",
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("letter.docx", "--ref", "1"), "name the edited draft, and the date of the letter with --date"),
        (("--date", "2025-08-06"), "name the edited draft, and the date of the letter with --date"),
        (("letter.docx", *RELEASE, "-o", "a", "--to-folder", "b"), "give -o or --to-folder, not both"),
        (("letter.docx", "--verify", "m.json"), "--verify takes everything from the manifest"),
        (("letter.docx", *RELEASE, "--edited", "a.docx"), "--edited and --folder go with --verify"),
        (("letter.docx", "--ref", " ", "--date", "2025-08-06"), "nothing is said there"),
        (("letter.docx", *RELEASE, "--cleared-by", "legal"), "'legal' is not ROLE=NAME"),
    ],
)
def test_wrong_usage_is_explained(arguments: tuple[str, ...], message: str, drafter: Callable[..., Result]) -> None:
    result = drafter("release", *arguments)
    assert result.exit_code == 2
    assert message in result.stderr


def test_a_translation_knows_the_text_that_it_is_of(
    letter: Path, drafter: Callable[..., Result], draft: Callable[..., Result]
) -> None:
    translated = draft("--courtesy-translation", "--original", "letter.docx", "-o", "translation.docx", "--lang", "fr")
    assert Path("translation.docx").exists(), translated.stderr
    message = "the letter is a translation of an earlier text of the original [W49]"
    assert message not in drafter("check", "translation.docx", "--original", "letter.docx").stderr
    change(letter, "We write to ask", "We ask")
    assert message in drafter("check", "translation.docx", "--original", "letter.docx").stderr
    assert message in drafter("release", "translation.docx", *RELEASE, "--original", "letter.docx").stderr
