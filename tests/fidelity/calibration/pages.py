"""Pages: sizes, margins, headers and footers, page numbers, sections, columns, notes."""

from __future__ import annotations

from collections.abc import Callable

from tests.fidelity.calibration.wording import CLOSING, LITHUANIAN, OPENING, REQUEST
from tests.fidelity.docx_parts import A4, LANDSCAPE, SMALL, Letter, cell, field_code, p, r, row, section, table

_LONG = (p(OPENING, '<w:spacing w:after="120"/>') + p(REQUEST, '<w:spacing w:after="120"/>')) * 6
_CENTRED = '<w:jc w:val="center"/>'


def _header(which: str = "default", number: int = 1) -> str:
    return f'<w:headerReference w:type="{which}" r:id="rIdheader{number}"/>'


def _footer(which: str = "default", number: int = 1) -> str:
    return f'<w:footerReference w:type="{which}" r:id="rIdfooter{number}"/>'


def _number() -> str:
    return p(r("Page ") + field_code("PAGE") + r(" of ") + field_code("NUMPAGES"), _CENTRED)


def landscape() -> Letter:
    return Letter(p(OPENING) + p(REQUEST) + section(LANDSCAPE))


def landscape_annex() -> Letter:
    return Letter(p(OPENING) + p(CLOSING, section()) + p("Annex", _CENTRED) + p(REQUEST) + section(LANDSCAPE))


def header_and_footer() -> Letter:
    return Letter(_LONG + section(SMALL, _header() + _footer()), headers=(p("The Ministry"),), footers=(_number(),))


def first_page_different() -> Letter:
    head = p("THE MINISTRY", _CENTRED) + p("of Foreign Affairs", _CENTRED) + p("Street 2, City", _CENTRED)
    return Letter(
        _LONG + section(SMALL, _header() + _header("first", 2) + _footer() + _footer("first", 2), "<w:titlePg/>"),
        headers=(p("The Ministry"), head), footers=(_number(), p("Annexes: 2 pages")),
    )  # fmt: skip


def odd_and_even() -> Letter:
    settings = '<w:evenAndOddHeaders/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    return Letter(
        _LONG * 2 + section(SMALL, _header() + _header("even", 2)),
        headers=(p("odd", _CENTRED), p("even")),
        settings=settings,
    )


def tall_header() -> Letter:
    head = "".join(p(line, _CENTRED) for line in (OPENING, REQUEST, CLOSING))
    return Letter(_LONG + section(A4, _header()), headers=(head,))


def tall_footer() -> Letter:
    return Letter(_LONG + section(SMALL, _footer()), footers=("".join(p(line) for line in (OPENING, CLOSING)),))


def table_in_header() -> Letter:
    head = table((4000, 5000), row(cell("THE MINISTRY"), cell("Street 2, City")), properties="")
    return Letter(_LONG + section(A4, _header()), headers=(head + p(),))


def page_number_formats() -> Letter:
    roman = '<w:pgNumType w:fmt="lowerRoman" w:start="3"/>'
    return Letter(_LONG + section(SMALL, _footer(), roman), footers=(p(field_code("PAGE"), _CENTRED),))


def page_numbers_restarted() -> Letter:
    first = p(CLOSING, section(SMALL, _footer()))
    return Letter(_LONG + first + _LONG + section(SMALL, "", '<w:pgNumType w:start="1"/>'), footers=(_number(),))


def section_pages() -> Letter:
    footer = p(field_code("PAGE") + r(" / ") + field_code("SECTIONPAGES"))
    return Letter(_LONG + p(CLOSING, section(SMALL, _footer())) + p(REQUEST) + section(SMALL), footers=(footer,))


def continuous_sections() -> Letter:
    narrow = A4.replace('w:right="1134"', 'w:right="3000"')
    kind = '<w:type w:val="continuous"/>'
    return Letter(
        p(OPENING, section()) + p(REQUEST) + p(CLOSING, section(narrow, kind)) + p(OPENING) + section(A4, kind)
    )


def two_columns() -> Letter:
    return Letter(_LONG * 3 + section(A4, "", '<w:cols w:num="2" w:space="708"/>'))


def columns_balanced() -> Letter:
    columns = p(CLOSING, section(A4, '<w:type w:val="continuous"/>', '<w:cols w:num="2" w:space="708"/>'))
    one = p(OPENING, section())
    return Letter(one + _LONG[: len(_LONG) // 2] + columns + p(OPENING) + section(A4, '<w:type w:val="continuous"/>'))


def columns_uneven() -> Letter:
    columns = (
        '<w:cols w:num="2" w:space="400" w:equalWidth="0"><w:col w:w="3000" w:space="400"/><w:col w:w="5671"/></w:cols>'
    )
    return Letter(p(OPENING) + p(r('<w:br w:type="column"/>') + r(REQUEST)) + p(CLOSING) + section(A4, "", columns))


def gutter() -> Letter:
    return Letter(p(OPENING) + p(REQUEST) + section(A4.replace('w:gutter="0"', 'w:gutter="600"')))


def centred_on_the_page() -> Letter:
    return Letter(p(OPENING) + p(REQUEST) + section(A4, "", '<w:vAlign w:val="center"/>'))


def footnotes() -> Letter:
    look = '<w:vertAlign w:val="superscript"/>'
    notes = "".join(
        f'<w:footnote w:id="{i}">' + p(r("<w:footnoteRef/>") + r(" " + text)) + "</w:footnote>"
        for i, text in ((2, "Convention on International Civil Aviation, Article 1."), (3, LITHUANIAN))
    )
    body = p(r(OPENING) + r('<w:footnoteReference w:id="2"/>', look)) + p(
        r(REQUEST) + r('<w:footnoteReference w:id="3"/>', look) + r(" " + CLOSING)
    )
    return Letter(body + section(), footnotes=notes)


def page_number_in_a_frame() -> Letter:
    frame = '<w:framePr w:wrap="around" w:vAnchor="text" w:hAnchor="margin" w:xAlign="right" w:y="1"/>'
    return Letter(_LONG + section(SMALL, _footer()), footers=(p(field_code("PAGE"), frame) + p("The Ministry"),))


def section_ends_in_empty_paragraph() -> Letter:
    return Letter(p(OPENING) + p("", section()) + p(REQUEST) + section())


def note_numbers() -> Letter:
    look = '<w:vertAlign w:val="superscript"/>'
    notes = "".join(
        f'<w:footnote w:id="{i}">' + p(r("<w:footnoteRef/>") + r(" " + text)) + "</w:footnote>"
        for i, text in ((2, "Convention on International Civil Aviation, Article 1."), (3, LITHUANIAN))
    )
    numbers = '<w:footnotePr><w:numFmt w:val="upperRoman"/><w:numStart w:val="3"/></w:footnotePr>'
    body = p(r(OPENING) + r('<w:footnoteReference w:id="2"/>', look)) + p(
        r(REQUEST) + r('<w:footnoteReference w:id="3"/>', look)
    )
    return Letter(body + section(A4, numbers), footnotes=notes)


def _page_borders(attributes: str, space: int) -> str:
    sides = ("top", "left", "bottom", "right")
    edges = "".join(f'<w:{side} w:val="single" w:sz="12" w:space="{space}" w:color="1F3864"/>' for side in sides)
    return f"<w:pgBorders {attributes}>{edges}</w:pgBorders>"


def border_from_the_paper() -> Letter:
    border = _page_borders('w:display="firstPage" w:offsetFrom="page"', 24)
    return Letter(_LONG + section(SMALL + border, _header()), headers=(p("The Ministry"),))


def border_from_the_text() -> Letter:
    return Letter(_LONG + section(SMALL + _page_borders('w:offsetFrom="text"', 4), _footer()), footers=(_number(),))


def page_break_ends_a_paragraph() -> Letter:
    spaced = '<w:spacing w:before="120" w:after="240"/>'
    breaking = p(r('<w:br w:type="page"/>'), spaced)
    return Letter(p(OPENING, spaced) + breaking + p(REQUEST, '<w:spacing w:after="0"/>') + p(CLOSING) + section())


CASES: dict[str, Callable[[], str | Letter]] = {
    function.__name__: function
    for function in (
        landscape, landscape_annex, header_and_footer, first_page_different, odd_and_even, tall_header, tall_footer,
        table_in_header, page_number_formats, page_numbers_restarted, section_pages, continuous_sections, two_columns,
        columns_balanced, columns_uneven, gutter, centred_on_the_page, footnotes, page_number_in_a_frame, section_ends_in_empty_paragraph,
        note_numbers, border_from_the_paper, border_from_the_text, page_break_ends_a_paragraph,
    )
}  # fmt: skip
