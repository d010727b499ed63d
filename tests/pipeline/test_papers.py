"""Every form of correspondence in every language, on its own paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.table import Table

from drafter.pdf import convert
from drafter.pdf.libreoffice import find_program
from drafter.pipeline import Draft, Order, compose, lay_out
from drafter.pipeline.checking import Known, lay_paper
from drafter.problems import Severity
from drafter.protocol import builtin_directory, forms_of_correspondence
from drafter.reading.workspace import Workspace
from drafter.word.manifest import read_manifest
from tests.opening import open_letter
from tests.pipeline.paper_templates import TEMPLATES, write_templates
from tests.word.test_schema import faults
from tests.word.word_sample import emblem

RECORD = """id: LT-2025-07-28
title: an uncrewed aircraft over the border
kind: airspace-violation
territory: LT
occurred: {start: 2025-07-28}
sources: [{id: a, publisher: Test Authority, official: true}]
"""
MISSION = """offices:
  mission-head:
    state: LT
    rank: permanent-representative
    title: {en: Permanent Representative of the Republic of Lithuania to the United Nations,
            fr: Représentante permanente de la République de Lituanie auprès de l’Organisation des Nations Unies,
            lt: Lietuvos Respublikos nuolatinė atstovė prie Jungtinių Tautų}
    institution: {en: Permanent Mission of the Republic of Lithuania to the United Nations,
                  fr: Mission permanente de la République de Lituanie auprès de l’Organisation des Nations Unies,
                  lt: Lietuvos Respublikos nuolatinė atstovybė prie Jungtinių Tautų}
    place: {en: New York, fr: New York, lt: Niujorkas}
    as_of: 2025-08-01
holders:
  ann-other: {name: Ann Other, office: mission-head, gender: f, terms: [{from: 2025-01-01}], as_of: 2025-08-01}
"""
LANGUAGES = ("en", "fr", "lt")
EVERY = [(form, language) for form in TEMPLATES for language in LANGUAGES]


@pytest.fixture(scope="module")
def write(tmp_path_factory) -> Callable[..., Draft]:
    folder = tmp_path_factory.mktemp("papers")
    write_templates(folder / "templates")
    (folder / "record.yaml").write_text(RECORD, "utf-8")
    (folder / "parties.yaml").write_text(MISSION, "utf-8")
    (folder / "emblem.png").write_bytes(emblem().data)

    def drafted(form: str, language: str, *, crest: bool = False, long: bool = False, **order) -> Draft:
        place = folder / ("long" if long else "templates")
        if long and not place.exists():
            write_templates(place, repeated=40)
        if form == "un_identical_letters":
            order = {"signatories": ("mission-head",), **order}
        workspace = Workspace(
            Path(), state="LT", incidents=(folder / "record.yaml",), parties=(folder / "parties.yaml",),
            templates=(place,), emblem=folder / "emblem.png" if crest else None,
        )  # fmt: skip
        return compose(lay_out(Order(form, workspace, dt.date(2025, 8, 5), language=language, **order)))

    return drafted


def lines(data: bytes | None) -> list[str]:
    """Return the text of the paper, paragraph by paragraph: body and tables in order, then the foot of page 1."""
    assert data is not None
    document = open_letter(data)
    paragraphs = []
    for block in document.iter_inner_content():
        cells = [cell for row in block.rows for cell in row.cells] if isinstance(block, Table) else []
        paragraphs += [paragraph for cell in cells for paragraph in cell.paragraphs] if cells else [block]
    section = document.sections[0]
    if section.different_first_page_header_footer:
        paragraphs += section.first_page_footer.paragraphs
    return [paragraph.text for paragraph in paragraphs if paragraph.text]


@pytest.mark.parametrize(("form", "language"), EVERY)
def test_a_paper_is_valid(write, form: str, language: str) -> None:
    assert list(faults(write(form, language, crest=True).data)) == []


@pytest.mark.parametrize(("form", "language"), EVERY)
def test_a_paper_has_what_its_form_asks_for(write, form: str, language: str) -> None:
    asked = forms_of_correspondence()[form]
    letter = write(form, language)
    assert [p.message for p in letter.problems if p.severity is Severity.ERROR] == []
    paper = "\n".join(lines(letter.data))
    seal = {"en": "[Seal]", "fr": "[Sceau]", "lt": "[Antspaudas]"}[language]
    assert (seal in paper) == asked.seal
    signed = any(name in paper for name in ("Budrys", "Šakalienė", "Ann Other"))
    assert signed == (asked.signature == "signed")
    calls = ("Excellency,", "Dear General", "Monsieur le Secrétaire général,", "Général,", "Ekscelencija,", "Gerbiamas")
    assert any(call in paper for call in calls) == asked.salutation
    assert ("____" in paper) == asked.number
    dates = ("2025-08-05", "5\u00a0August 2025", "5\u00a0août 2025", "rugpjūčio")
    assert any(date in paper for date in dates) == (asked.date != "none")


def test_a_note(write) -> None:
    assert lines(write("note_verbale", "en").data) == [
        "Ministry of Foreign Affairs\nof the Republic of Lithuania",
        "Ministry of Foreign Affairs\nof the Republic of Lithuania",
        "No ____________",
        "The Ministry of Foreign Affairs of the Republic of Lithuania presents its compliments to the Embassy of the "
        "Republic of Belarus in the Republic of Lithuania and has the honour to inform the Embassy of the following.",
        "On 28\u00a0July 2025 an uncrewed aircraft entered the airspace of the Republic of Lithuania.",
        "The Ministry asks the Embassy for an explanation.",
        "The Ministry of Foreign Affairs of the Republic of Lithuania avails itself of this opportunity to renew to "
        "the Embassy the assurances of its highest consideration.",
        "Vilnius, 5\u00a0August 2025",
        "[Initials]",
        "[Seal]",
        "The Embassy of the Republic of Belarus in the Republic of Lithuania",
        "Vilnius",
    ]


def test_a_note_in_french_and_lithuanian(write) -> None:
    french = lines(write("protest_note", "fr").data)
    assert french[3] == (
        "Le Ministère des Affaires étrangères de la République de Lituanie présente ses compliments à l’Ambassade de la "
        "République du Bélarus en République de Lituanie et a l’honneur de porter à sa connaissance ce qui suit."
    )
    assert "Vilnius, le 5\u00a0août 2025" in french
    lithuanian = lines(write("protest_note", "lt").data)
    assert lithuanian[2] == "Nr. ____________"
    assert lithuanian[3].startswith(
        "Lietuvos Respublikos užsienio reikalų ministerija reiškia pagarbą Baltarusijos Respublikos ambasadai Lietuvos "
        "Respublikoje ir turi garbės pranešti, kad"
    )


def test_a_note_from_a_body(write) -> None:
    letter = write("note_verbale", "fr", signatories=("ministry:LT",))
    assert [problem for problem in letter.problems if problem.severity is Severity.ERROR] == []
    assert lines(letter.data) == lines(write("note_verbale", "fr").data)


def test_a_note_from_several_states(write) -> None:
    offices = ("lv-minister-of-foreign-affairs", "lt-minister-of-foreign-affairs")
    paper = lines(write("collective_note", "lt", signatories=offices).data)
    assert "Nr. ____________ / ____________" in paper
    assert any(
        line.startswith("Latvijos Respublikos ir Lietuvos Respublikos užsienio reikalų ministerijos reiškia pagarbą")
        for line in paper
    )


@pytest.mark.parametrize(
    ("courtesy", "opened", "closed"),
    [("full", "presents its compliments", True), ("opening_only", "presents its compliments", False),
     ("none", "of Lithuania wishes to inform", False)],
)  # fmt: skip
def test_courtesy_is_a_switch(write, courtesy: str, opened: str, closed: bool) -> None:
    paper = "\n".join(lines(write("protest_note", "en", courtesy=courtesy).data))
    assert opened in paper
    assert ("avails itself" in paper) == closed


def test_a_letter_in_lithuanian(write) -> None:
    paper = lines(write("letter", "lt").data)
    assert paper[2] == "2025-08-05 Nr. ____________"
    assert "Dėl oro erdvės saugumo" in paper
    title = "Laikinai einantis Lietuvos Respublikos\nužsienio reikalų ministro pareigas"
    assert paper[paper.index(title) + 1] == "Kęstutis Budrys"
    assert paper[paper.index("PRIDEDAMA.") + 1] == "Įvykių chronologija"


def test_a_letter_in_french(write) -> None:
    paper = lines(write("letter", "fr").data)
    assert "Objet\u00a0: Sécurité de l’espace aérien" in paper
    assert "Pièce jointe\u00a0:" in paper
    assert "Ministre des Affaires étrangères\nde la République de Lituanie par intérim" in paper


def test_a_letter_from_a_mission_is_dated_from_its_seat(write) -> None:
    paper = lines(write("un_identical_letters", "en").data)
    assert "New York, 5\u00a0August 2025" in paper
    assert paper[-4:] == ["H.E. Mr. António Guterres", "Secretary-General of the United Nations", "New York, NY 10017",
                          "USA"]  # fmt: skip


@pytest.mark.parametrize(("language", "mark"), [("en", "Courtesy translation"), ("fr", "Traduction de courtoisie"),
                                                ("lt", "Neoficialus vertimas")])  # fmt: skip
def test_a_courtesy_translation_says_so_and_is_not_signed(write, language: str, mark: str) -> None:
    letter = write("joint_letter", language, courtesy_translation=True)
    header = open_letter(letter.data).sections[0].header.paragraphs[0].text
    assert header.startswith(f"{mark}\t")
    assert "Budrys" not in "\n".join(lines(letter.data))
    assert "language-not-accepted" not in [problem.rule for problem in letter.problems]


def test_a_note_to_an_embassy_can_be_checked(write) -> None:
    data = write("note_verbale", "en", courtesy_translation=True).data
    paper, problems = lay_paper(data, "note.docx", Known(), Workspace(Path()), builtin_directory())
    assert problems == []
    assert [party.office_id for party in paper.addressees] == ["embassy:BY"]
    assert read_manifest(data, "note.docx")["courtesy_translation"] is True


def test_what_is_weak_says_so(write) -> None:
    weak = write("mil_letter", "lt").problems
    assert [p.message for p in weak if p.rule == "native-review"][1:] == [
        "how 'saceur' is addressed in 'lt' has not been confirmed by a native speaker"
    ]


def pages(data: bytes) -> int:
    import pypdfium2

    return len(pypdfium2.PdfDocument(data))


@pytest.mark.slow
@pytest.mark.skipif(find_program() is None, reason="LibreOffice's command 'soffice' is not on the PATH")
@pytest.mark.parametrize("long", [False, True], ids=["short", "long"])
@pytest.mark.parametrize(("form", "language"), EVERY)
def test_both_engines_make_the_same_pages(write, form: str, language: str, long: bool) -> None:
    data = write(form, language, crest=True, long=long).data
    ours, theirs = (pages(convert(data, "paper.docx", engine=engine).data) for engine in ("typst", "libreoffice"))
    assert ours == theirs
