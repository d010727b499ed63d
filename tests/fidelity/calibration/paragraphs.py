"""Paragraphs: alignment, indents, spacing, tabs, borders, keeping together."""

from __future__ import annotations

from collections.abc import Callable

from tests.fidelity.calibration.wording import CLOSING, FRENCH, LITHUANIAN, OPENING, REQUEST
from tests.fidelity.docx_parts import SMALL, Letter, p, r, section


def _all(*properties: str) -> str:
    return "".join(p(text, each) for each in properties for text in (OPENING, REQUEST))


def _lines(rule: str, value: int) -> str:
    return f'<w:spacing w:line="{value}" w:lineRule="{rule}"/>'


def _border(side: str, style: str = "single", size: int = 8, space: int = 4) -> str:
    return f'<w:{side} w:val="{style}" w:sz="{size}" w:space="{space}" w:color="auto"/>'


def _tabbed(stops: str, *lines: str) -> str:
    tab = "<w:tab/>"
    body = ""
    for line in lines:
        runs = r(tab).join(r(piece) if piece else "" for piece in line.split("|"))
        body += p(runs or r(tab), f"<w:tabs>{stops}</w:tabs>")
    return body


def alignment() -> str:
    return _all(*(f'<w:jc w:val="{kind}"/>' for kind in ("left", "center", "right", "both")))


def indents() -> str:
    return _all('<w:ind w:left="567"/>', '<w:ind w:left="1134" w:right="850"/>', '<w:ind w:right="1417"/>')


def first_line() -> str:
    return _all('<w:ind w:firstLine="567"/>', '<w:ind w:left="567" w:hanging="567"/>', '<w:ind w:hanging="284"/>')


def spacing_before_and_after() -> str:
    return "".join(
        p(text, f'<w:spacing w:before="{before}" w:after="{after}"/>')
        for text, before, after in ((OPENING, 240, 120), (REQUEST, 60, 240), (CLOSING, 400, 0), (OPENING, 0, 0))
    )


def spacing_summed() -> Letter:
    old = '<w:compat><w:doNotUseHTMLParagraphAutoSpacing/><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="12"/></w:compat>'
    return Letter(spacing_before_and_after() + section(), settings=old)


def spacing_automatic() -> str:
    auto = '<w:spacing w:before="100" w:beforeAutospacing="1" w:after="100" w:afterAutospacing="1"/>'
    return p(OPENING, auto) + p(REQUEST, auto) + p(CLOSING)


def contextual_spacing() -> Letter:
    style = '<w:style w:type="paragraph" w:styleId="Close"><w:name w:val="Close"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="200" w:after="200"/><w:contextualSpacing/></w:pPr></w:style>'
    close = '<w:pStyle w:val="Close"/>'
    return Letter(p(OPENING) + p(REQUEST, close) + p(REQUEST, close) + p(CLOSING) + section(), styles=style)


def line_spacing_multiple() -> str:
    return _all(*(_lines("auto", value) for value in (240, 259, 276, 360, 480)))


def line_spacing_under_single() -> str:
    return _all(_lines("auto", 200), _lines("auto", 220))


def line_spacing_exact() -> str:
    return _all(_lines("exact", 240), _lines("exact", 320), _lines("exact", 400))


def line_spacing_at_least() -> str:
    return _all(_lines("atLeast", 200), _lines("atLeast", 320))


def line_spacing_with_mixed_sizes() -> str:
    mixed = r(OPENING[:120]) + r("large words in between ", '<w:sz w:val="36"/>') + r(REQUEST)
    return "".join(p(mixed, _lines("auto", value)) for value in (240, 276, 360))


def empty_paragraphs() -> str:
    return p(OPENING) + p() + p() + p(REQUEST) + p("", _lines("auto", 360)) + p(CLOSING)


def tabs_left() -> str:
    stops = '<w:tab w:val="left" w:pos="1134"/><w:tab w:val="left" w:pos="4536"/>'
    return _tabbed(
        stops, "Date|5 August 2025|Number 3-1234", "To|The Embassy|By courier", "|indented once", "a|b|c|d|e"
    )


def tabs_right_and_centre() -> str:
    stops = '<w:tab w:val="center" w:pos="4536"/><w:tab w:val="right" w:pos="9072"/>'
    return _tabbed(stops, "No. 3-1234|in the middle|Vilnius, 5 August 2025", "Annex|a longer text in the middle|1 page")


def tabs_with_leaders() -> str:
    stops = "".join(
        f'<w:tab w:val="right" w:leader="{leader}" w:pos="{position}"/>' for leader, position in (("dot", 9072),)
    )
    body = _tabbed(stops, "Annex 1|12", "Annex 2, with a longer title|14", "Chronology|123")
    for leader in ("underscore", "hyphen"):
        body += _tabbed(
            f'<w:tab w:val="left" w:leader="{leader}" w:pos="6000"/>', "Signature|end", "Name and office|end"
        )
    return body


def tabs_decimal() -> str:
    stops = '<w:tab w:val="decimal" w:pos="3402"/><w:tab w:val="decimal" w:pos="6804"/>'
    return _tabbed(stops, "Height|1,250.5|0.75", "Speed|85.25|.5", "In all|1000|12", "Text|none at all|3.125 km")


def tab_stops_beyond_the_margin() -> str:
    stops = "".join(f'<w:tab w:val="left" w:pos="{position}"/>' for position in range(916, 14656, 916))
    return p(r("<w:tab/>") + r(f"{OPENING} {REQUEST}"), f"<w:tabs>{stops}</w:tabs>") + p(CLOSING)


def hyphenation() -> Letter:
    off = "<w:suppressAutoHyphens/>"
    body = p(f"{OPENING} {REQUEST}") + p(REQUEST, '<w:jc w:val="both"/>') + p(REQUEST, off)
    return Letter(body + section(SMALL), settings="<w:autoHyphenation/>")


def tabs_alone() -> str:
    return (
        p(OPENING)
        + p(r("<w:tab/>"))
        + p(r("<w:tab/>") + r("<w:tab/>") + r(" "))
        + p(CLOSING)
        + p(
            r("<w:tab/>") + r("<w:br/>") + r("<w:tab/>") + r("<w:br/>") + r("last"),
            '<w:spacing w:line="360" w:lineRule="auto"/>',
        )
    )


def tabs_default() -> str:
    return p(r("one") + r("<w:tab/>") + r("two") + r("<w:tab/>") + r("three, longer") + r("<w:tab/>") + r("four"))


def tabs_hanging() -> str:
    tab = "<w:tab/>"
    return "".join(
        p(r(label) + r(tab) + r(text), '<w:ind w:left="1418" w:hanging="1418"/>')
        for label, text in (("Subject:", OPENING), ("To:", REQUEST), ("Reference, long:", CLOSING))
    )


def line_breaks() -> str:
    lines = r("Ministry of Foreign Affairs") + r("<w:br/>") + r("Department of Protocol") + r("<w:br/>") + r("Vilnius")
    return (
        p(lines) + p(lines, '<w:jc w:val="right"/>') + p(r(OPENING) + r("<w:br/>") + r(REQUEST), '<w:jc w:val="both"/>')
    )


def borders() -> str:
    box = "".join(_border(side) for side in ("top", "left", "bottom", "right"))
    return (
        p(OPENING, f"<w:pBdr>{_border('bottom')}</w:pBdr>") + p(REQUEST)
        + p(OPENING, f"<w:pBdr>{box}</w:pBdr>") + p(CLOSING)
        + p(REQUEST, f"<w:pBdr>{_border('top', 'double', 6, 6)}</w:pBdr>")
    )  # fmt: skip


def borders_shared() -> str:
    box = "<w:pBdr>" + "".join(_border(side) for side in ("top", "left", "bottom", "right")) + "</w:pBdr>"
    return p(OPENING, box) + p(REQUEST, box) + p(CLOSING, box) + p(OPENING)


def shading() -> str:
    grey = '<w:shd w:val="clear" w:color="auto" w:fill="D9D9D9"/>'
    return p(OPENING, grey) + p(REQUEST) + p(CLOSING, grey + '<w:ind w:left="567" w:right="567"/>')


def keep_with_next() -> Letter:
    filler = "".join(p(OPENING, '<w:spacing w:after="120"/>') for _ in range(5))
    body = filler + p("A heading that stays with its text", "<w:keepNext/>") + p(REQUEST) + p(CLOSING)
    return Letter(body + section(SMALL))


def outline_without_keeping() -> Letter:
    clause = '<w:outlineLvl w:val="1"/><w:spacing w:after="120"/>'
    plain = "".join(p(text) for text in (OPENING, REQUEST) * 4)
    return Letter(plain + "".join(p(text, clause) for text in (OPENING, REQUEST) * 3) + section(SMALL))


def keep_lines_together() -> Letter:
    body = "".join(p(OPENING, '<w:keepLines/><w:spacing w:after="100"/>') for _ in range(9))
    return Letter(body + section(SMALL))


def widows_and_orphans() -> Letter:
    body = "".join(p(OPENING + " " + REQUEST, '<w:widowControl/><w:spacing w:after="90"/>') for _ in range(6))
    return Letter(body + section(SMALL))


def widows_allowed() -> Letter:
    body = "".join(p(OPENING + " " + REQUEST, '<w:widowControl w:val="0"/><w:spacing w:after="90"/>') for _ in range(6))
    return Letter(body + section(SMALL))


def page_break_before() -> str:
    return p(OPENING) + p(REQUEST, "<w:pageBreakBefore/>") + p(CLOSING)


def page_breaks_in_text() -> str:
    return p(OPENING) + p(r('<w:br w:type="page"/>')) + p(r(REQUEST) + r('<w:br w:type="page"/>') + r(CLOSING))


def style_cascade() -> Letter:
    styles = """
<w:style w:type="paragraph" w:styleId="Base"><w:name w:val="Base"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:after="160"/><w:ind w:left="300"/></w:pPr><w:rPr><w:sz w:val="24"/><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Derived"><w:name w:val="Derived"/><w:basedOn w:val="Base"/><w:pPr><w:jc w:val="both"/><w:ind w:firstLine="400"/></w:pPr><w:rPr><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>"""
    strong = '<w:rStyle w:val="Strong"/>'
    derived = '<w:pStyle w:val="Derived"/>'
    body = p(OPENING, '<w:pStyle w:val="Base"/>') + p(r(REQUEST) + r(" turned around ", strong) + r(CLOSING), derived)
    return Letter(body + p(r("plain ") + r("strong", strong) + r(" plain")) + section(), styles=styles)


def languages() -> str:
    return p(r(LITHUANIAN * 2, '<w:lang w:val="lt-LT"/>'), '<w:jc w:val="both"/>') + p(
        r(FRENCH * 2, '<w:lang w:val="fr-FR"/>'), '<w:jc w:val="both"/>'
    )


def long_words() -> str:
    address = "https://www.example.org/documents/notes/2025/08/05/annexes/chronology-of-the-incident.html"
    return p(f"See {address} for the annex and / or the list, LT-01108, 3-1234/2025-08-05, A/RES/3314(XXIX).") + p(
        "x" * 150 + " and after it " + REQUEST
    )


CASES: dict[str, Callable[[], str | Letter]] = {
    function.__name__: function
    for function in (
        alignment, indents, first_line, spacing_before_and_after, spacing_summed, spacing_automatic, contextual_spacing,
        line_spacing_multiple, line_spacing_under_single, line_spacing_exact, line_spacing_at_least,
        line_spacing_with_mixed_sizes, empty_paragraphs, tabs_left, tabs_right_and_centre, tabs_with_leaders, tabs_decimal, tabs_alone, tab_stops_beyond_the_margin, hyphenation,
        tabs_default, tabs_hanging, line_breaks, borders, borders_shared, shading, keep_with_next, outline_without_keeping, keep_lines_together,
        widows_and_orphans, widows_allowed, page_break_before, page_breaks_in_text, style_cascade, languages, long_words,
    )
}  # fmt: skip
