"""Writes the letterheads that are shipped: `python -m tests.letterheads.make_letterheads [FOLDER]`.

The files themselves are what is used and what may be edited in Word; this script says how they came to be.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tests.letterheads.letterhead_parts import (
    HALF,
    HEAD,
    TEXT_WIDTH,
    R,
    W,
    border,
    cell,
    link,
    margins,
    p,
    package,
    row,
    table,
    tag,
    tag_row,
)

EMBLEM = tag("{%p if letter.emblem %}") + p("Emblem", "{{r letter.emblem }}") + tag("{%p endif %}")
BOTH = '<w:gridSpan w:val="2"/>'
TAB = "<w:r><w:tab/></w:r>"
BLANK = "_" * 12


def shown_if(condition: str, *blocks: str) -> str:
    """Return blocks that stand on paper only under a condition."""
    return tag(f"{{%p if {condition} %}}") + "".join(blocks) + tag("{%p endif %}")


def for_each(name: str, values: str, style: str, words: str) -> str:
    """Return a paragraph for each of several values."""
    return tag(f"{{%p for {name} in {values} %}}") + p(style, words) + tag("{%p endfor %}")


def field(name: str, properties: str = "") -> str:
    """Return the field of the page's number, or of the number of pages."""
    return f'<w:fldSimple w:instr=" {name} "><w:r>{properties}<w:t>1</w:t></w:r></w:fldSimple>'


# The head of page 1


def institutions_side_by_side() -> str:
    """Return the rows with the names of two institutions in two columns; one that is left over stands in the middle."""
    around = margins(0, 340, 130, 340, kind="tcMar")
    names = [p("Letterhead Name", f"{{{{ row[{number}].lines }}}}") for number in (0, 1)]
    return (
        tag_row("{%tr for row in sender.institutions|batch(2) %}")
        + tag_row("{%tr if row|length == 2 %}")
        + row(*(cell(HALF, name, properties=around) for name in names))
        + tag_row("{%tr else %}")
        + row(cell(TEXT_WIDTH, names[0], properties=BOTH + around))
        + tag_row("{%tr endif %}")
        + tag_row("{%tr endfor %}")
    )


def institutions_stacked() -> str:
    """Return the row with the names of institutions one under the other."""
    names = for_each("institution", "sender.institutions", "Letterhead Name", "{{ institution.lines }}")
    return row(cell(TEXT_WIDTH, names, properties=BOTH + margins(0, 0, 90, 0, kind="tcMar")))


NUMBERS = p(
    "Reference",
    "{% if letter.number_line %}{{ letter.number_line }} "
    "{% for reference in letter.references %}{% if not loop.first %} / {% endif %}"
    "{% if reference.number %}{{ reference.number }}{% else %}" + BLANK + "{% endif %}{% endfor %}{% endif %}",
)
HEADER_DATE = p("Place and Date", "{{ letter.header_date }}")


def letterhead_table(institutions: str) -> str:
    """Return the head of the letter: names, a fine rule, reference numbers on the left, place and date on the right."""
    under_rule = f"<w:tcBorders>{border('top', 6, '000000')}</w:tcBorders>" + margins(170, kind="tcMar")
    last = row(cell(HALF, NUMBERS, properties=under_rule), cell(HALF + 1, HEADER_DATE, properties=under_rule))
    return table((HALF, HALF + 1), institutions, last, inner=margins())


ADDRESSEE = for_each("line", "addressee.lines", "Letter Addressee", "{{ line }}")
SUBJECT = (
    tag("{%p if label.subject %}") + p("Subject", "{{ label.subject }} {{ letter.subject }}")
    + tag("{%p else %}") + p("Subject Capitals", "{{ letter.subject }}") + tag("{%p endif %}")
)  # fmt: skip
HEADING = shown_if("letter.heading", p("Document Heading", "{{ letter.heading }}"))


# From the salutation to the annexes

SALUTATION = p("Letter Salutation", "{{ letter.salutation }}")
BODY = tag("{{p letter.body }}")
CLOSE = p("Letter Close", "{{ letter.close }}")
ANNEXES = tag("{{p letter.annexes }}")


def signatures(columns: int) -> str:
    """Return the names and titles of the signatories, one under the other or in rows of two.

    The name stands above the title; where a language has the title first, below it, or beside a lone one's.
    """
    name, title = "{{ %s.name }}", "{{ %s.title }}"
    if columns == 1:
        below, first, beside = (
            text.replace("%s", "signatory")
            for text in (
                p("Signature Name", name) + p("Signature Title", title),
                p("Signature Title First", title),
                p("Signature Name Beside", name),
            )
        )
        # Only what stands side by side is in a table: LibreOffice does not keep one together with what follows it.
        rows = table(
            (5670, 3685),
            tag_row("{%tr for signatory in signatories %}"),
            row(cell(5670, first), cell(3685, beside)),
            tag_row("{%tr endfor %}"),
            inner=margins(),
        )
        under = tag("{%p for signatory in signatories %}") + below + tag("{%p endfor %}")
        either = tag("{%p if letter.title_first %}") + rows + tag("{%p else %}") + under + tag("{%p endif %}")
        return shown_if("letter.signed", either)
    both = (
        tag("{%p if letter.title_first %}") + p("Signature Title First", title) + p("Signature Name", name)
        + tag("{%p else %}") + p("Signature Name", name) + p("Signature Title", title) + tag("{%p endif %}")
    )  # fmt: skip
    second = (
        tag("{%p if row|length == 2 %}") + both.replace("%s", "row[1]") + tag("{%p else %}")
        + p("Signature Title") + tag("{%p endif %}")
    )  # fmt: skip
    rows = table(
        (HALF, HALF + 1),
        tag_row("{%tr for row in signatories|batch(2) %}"),
        row(cell(HALF, both.replace("%s", "row[0]")), cell(HALF + 1, second)),
        tag_row("{%tr endfor %}"),
        inner=margins(right=340),
    )
    return shown_if("letter.signed", rows)


def initials_and_seal() -> str:
    """Return the end of a note: the date on the left, the place for initials and seal on the right."""
    place = shown_if("letter.signed and letter.draft_mark", p("Seal and Initials", "[{{ label.initials }}]"),
                     p("Seal and Initials", "[{{ label.seal }}]"))  # fmt: skip
    right = cell(3685, place, p("Seal and Initials"))
    return table((5670, 3685), row(cell(5670, p("Date at End", "{{ letter.end_date }}")), right), inner=margins())


def listed(style: str, name: str) -> str:
    """Return the list of enclosures or copies, with its label, or nothing."""
    label = p("Closing Label", f"{{{{ label.{name} }}}}")
    return shown_if(f"letter.{name}", label, for_each("line", f"letter.{name}", style, "{{ line }}"))


LISTS = listed("Enclosures", "enclosures") + listed("Copies", "copies")


# Headers and footers

MARKING = shown_if("letter.marking", p("Marking", "{{ letter.marking }}"))
PLAIN = '<w:b w:val="0"/><w:bCs w:val="0"/>'
COURTESY = (
    f'<w:r><w:rPr>{PLAIN}<w:i/><w:iCs/><w:color w:val="000000"/></w:rPr>'
    '<w:t xml:space="preserve">{{ letter.courtesy_translation }}</w:t></w:r>'
)
DRAFT_MARK = p("Draft Mark", COURTESY, TAB, TAB, "{{ letter.draft_mark }}")
GREY = f'<w:rPr>{PLAIN}<w:color w:val="404040"/></w:rPr>'
PAGE_NUMBER = TAB + field("PAGE", GREY)


def page_of_pages(properties: str = "") -> tuple[str, ...]:
    """Return the runs of "Page 1 of 3"."""

    def label(name: str) -> str:
        return f'<w:r>{properties}<w:t xml:space="preserve">{{{{ label.{name} }}}}</w:t></w:r>'

    pages = (field("PAGE", properties), label("before_pages"), field("NUMPAGES", properties))
    return (label("before_page"), *pages, label("after_pages"))


PAGE_OF_PAGES = p("Letter Page Number", *page_of_pages())


def marked_or(unmarked: str, *left: str) -> str:
    """Return the top line of a page, which bears "Page 1 of 3" in a letter with a marking."""
    with_pages = p("Draft Mark", *left, TAB, *page_of_pages(GREY), TAB, "{{ letter.draft_mark }}")
    return (
        tag("{%p if letter.marking %}")
        + p("Marking", "{{ letter.marking }}")
        + with_pages
        + (tag("{%p else %}") + unmarked + tag("{%p endif %}"))
    )


FOOT_ADDRESSEE = for_each("line", "addressee.lines", "Foot Addressee", "{{ line }}")


def sheet(body: str, stories: dict[str, str], *, first_page: bool) -> bytes:
    """Return the bytes of a letterhead. Stories are headers and footers by name; those with a 2 are of page 1."""
    kinds = {name: name[:-1] for name in stories}
    references = "".join(
        f'<w:{kind}Reference w:type="{"first" if name.endswith("2") else "default"}" r:id="{link(name)}"/>'
        for name, kind in kinds.items()
    )
    section = (
        f'<w:sectPr>{references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1247" w:right="1134" w:bottom="1134" '
        f'w:left="1417" w:header="510" w:footer="510" w:gutter="0"/>{"<w:titlePg/>" if first_page else ""}</w:sectPr>'
    )
    tags = {"header": "hdr", "footer": "ftr"}
    parts = {"document.xml": (f"{HEAD}<w:document {W} {R}><w:body>{body}{section}</w:body></w:document>", "document")}
    parts |= {
        f"{name}.xml": (f"{HEAD}<w:{tags[kind]} {W} {R}>{stories[name]}</w:{tags[kind]}>", kind)
        for name, kind in kinds.items()
    }
    return package(parts)


def numbered_at_foot(body: str) -> bytes:
    """Return a letterhead with "Page 1 of 3" at the foot of every page."""
    return sheet(body, {"header1": MARKING + DRAFT_MARK, "footer1": PAGE_OF_PAGES + MARKING}, first_page=False)


def numbered_from_second(body: str, foot: str = "") -> bytes:
    """Return a letterhead whose pages bear their number at the top from the second on; page 1 may have a foot.

    In a letter with a marking every page is numbered, "Page 1 of 3".
    """
    empty = MARKING + p("Letter Page Number")
    stories = {
        "header2": marked_or(DRAFT_MARK, COURTESY),
        "header1": marked_or(p("Draft Mark", PAGE_NUMBER, TAB, "{{ letter.draft_mark }}")),
        "footer2": foot + MARKING if foot else empty,
        "footer1": empty,
    }
    return sheet(body, stories, first_page=True)


def letterheads() -> dict[str, bytes]:
    """Return all letterheads by file name."""
    joint, stacked = letterhead_table(institutions_side_by_side()), letterhead_table(institutions_stacked())
    undated = table((HALF, HALF + 1), row(cell(HALF, NUMBERS), cell(HALF + 1, HEADER_DATE)), inner=margins())
    text_of_letter = SALUTATION + BODY + CLOSE
    plain = HEADING + p("Document Subject", "{{ letter.subject }}") + BODY
    return {
        "joint.docx": numbered_at_foot(
            EMBLEM + joint + ADDRESSEE + SUBJECT + text_of_letter + signatures(2) + LISTS + ANNEXES
        ),
        "ministry.docx": numbered_at_foot(
            EMBLEM + stacked + ADDRESSEE + SUBJECT + text_of_letter + signatures(1) + LISTS + ANNEXES
        ),
        "collective.docx": numbered_at_foot(
            undated + ADDRESSEE + SUBJECT + text_of_letter + signatures(2) + LISTS + ANNEXES
        ),
        "un-mission.docx": numbered_from_second(
            EMBLEM + stacked + p("Normal") + text_of_letter + signatures(1) + LISTS + ANNEXES, FOOT_ADDRESSEE
        ),
        "note-verbale.docx": numbered_from_second(
            EMBLEM + stacked + p("Normal") + BODY + initials_and_seal() + LISTS + ANNEXES, FOOT_ADDRESSEE
        ),
        "plain.docx": numbered_from_second(
            shown_if("letter.number_line or letter.header_date", undated)
            + plain
            + shown_if("letter.end_date", p("Date at End", "{{ letter.end_date }}"))
            + LISTS
            + ANNEXES
        ),
    }


if __name__ == "__main__":
    default = Path(__file__).parents[2] / "letter_templates" / "letterheads"
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else default
    for file_name, data in letterheads().items():
        (folder / file_name).write_bytes(data)
