"""Our PDF against LibreOffice's of the same letter, on the same fonts."""

from __future__ import annotations

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT, WD_TAB_LEADER
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Cm, Pt

from drafter.pdf import convert
from drafter.pdf.libreoffice import find_program
from tests.fidelity.compare import compare

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(find_program() is None, reason="LibreOffice's command 'soffice' is not on the PATH"),
]

_CHARGE = (
    "The Ministry of Foreign Affairs of the Republic of Lithuania presents its compliments to the Embassy of the "
    "Republic of Belarus and has the honour to state that on 28 July 2025, at about 08:15 local time, an unmanned "
    "aerial vehicle entered the airspace of the Republic of Lithuania near Šumskas – some 1.5 km from the border – in "
    "violation of Article 1 of the Convention on International Civil Aviation."
)
_DEMANDS = (
    "to investigate the incident of 28 July 2025 thoroughly and to inform the Ministry of the outcome without delay;",
    "to take all measures necessary so that it does not happen again;",
    "to refrain from any act that endangers civil aviation.",
)


def _letter() -> Document:
    document = docx.Document()
    style = document.styles["Normal"]
    style.font.name = "Cambria"
    style.font.size = Pt(11)
    for heading in ("Heading 1", "Heading 2"):
        fonts = document.styles[heading].element.rPr.rFonts
        for attribute in list(fonts.attrib):
            del fonts.attrib[attribute]
        document.styles[heading].font.name = "Cambria"
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.5)
    footer = section.footer.paragraphs[0]
    footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text, instruction in (("Page ", "PAGE"), (" of ", "NUMPAGES")):
        footer.add_run(text)
        field = f'<w:fldSimple {nsdecls("w")} w:instr="{instruction}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'
        footer._p.append(parse_xml(field))
    return document


def _signatures(document: Document) -> None:
    table = document.add_table(1, 2)
    for cell, office, name in zip(
        table.rows[0].cells,
        ("Minister of Foreign Affairs", "Minister of National Defence"),
        ("Kęstutis Budrys", "Dovilė Šakalienė"),
        strict=True,
    ):
        cell.paragraphs[0].text = office
        cell.add_paragraph()
        cell.add_paragraph(name).runs[0].bold = True


def note_verbale() -> Document:
    document = _letter()
    section = document.sections[0]
    section.different_first_page_header_footer = True
    for line in ("REPUBLIC OF LITHUANIA", "MINISTRY OF FOREIGN AFFAIRS", "J. Tumo-Vaižganto g. 2, LT-01108 Vilnius"):
        paragraph = section.first_page_header.add_paragraph(line)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph.paragraph_format.space_after = Pt(0)
    section.header.paragraphs[0].text = "Ministry of Foreign Affairs"
    document.add_paragraph("No. (5.2.1E)3-1234\tVilnius, 28 July 2025").paragraph_format.tab_stops.add_tab_stop(
        Cm(16), WD_TAB_ALIGNMENT.RIGHT
    )
    for _ in range(7):
        document.add_paragraph(_CHARGE).alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    for demand in _DEMANDS:
        document.add_paragraph(demand, style="List Number")
    document.add_paragraph(_CHARGE)
    _signatures(document)
    return document


def joint_letter() -> Document:
    document = _letter()
    document.sections[0].header.paragraphs[0].text = "Joint letter"
    document.add_heading("Joint letter", 1)
    for spacing in (1.0, 1.15, 1.5, 2.0):
        paragraph = document.add_paragraph(_CHARGE)
        paragraph.paragraph_format.line_spacing = spacing
        paragraph.paragraph_format.first_line_indent = Cm(1)
    exact = document.add_paragraph(_CHARGE)
    exact.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    exact.paragraph_format.line_spacing = Pt(16)
    for demand in _DEMANDS * 3:
        document.add_paragraph(demand, style="List Bullet")
    _signatures(document)
    return document


def list_of_incidents() -> Document:
    document = _letter()
    document.add_heading("Annex", 2)
    table = document.add_table(40, 4)
    table.style = "Table Grid"
    for number, row in enumerate(table.rows):
        texts = ("Date", "Place", "Object", "What happened") if number == 0 else (
            f"{number} July 2025", "Šumskas, Vilnius district", "unmanned aerial vehicle", "entered the airspace"
        )  # fmt: skip
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
    table.rows[0]._tr.get_or_add_trPr().append(parse_xml(f"<w:tblHeader {nsdecls('w')}/>"))
    document.add_paragraph(_CHARGE)
    return document


def mixed_looks() -> Document:
    document = _letter()
    for number in range(12):
        paragraph = document.add_paragraph(f"{number}. ")
        for word, look in (("Bold ", "bold"), ("italic ", "italic"), ("underlined ", "underline")):
            setattr(paragraph.add_run(word * 3), look, True)
        paragraph.add_run(_CHARGE[:200] + " ")
        paragraph.add_run("large").font.size = Pt(14)
        paragraph.add_run(" CAPS and small").font.all_caps = number % 2 == 0
        paragraph.alignment = list(WD_ALIGN_PARAGRAPH)[number % 4]
        paragraph.paragraph_format.left_indent = Cm(number % 3)
    contents = document.add_paragraph("Enclosure\tpage 2")
    contents.paragraph_format.tab_stops.add_tab_stop(Cm(10), WD_TAB_ALIGNMENT.LEFT, WD_TAB_LEADER.SPACES)
    return document


@pytest.mark.parametrize("make", [note_verbale, joint_letter, list_of_incidents, mixed_looks])
def test_letters_come_out_as_in_libreoffice(make: Callable[[], Document]) -> None:
    stream = io.BytesIO()
    make().save(stream)
    data = stream.getvalue()
    found = compare(convert(data, "letter.docx").data, convert(data, "letter.docx", engine="libreoffice").data)
    assert found.pages[0] == found.pages[1], found
    assert found.missing == (), found
    assert found.line_share >= 0.98, found
    assert found.p95 <= 3.0, found
