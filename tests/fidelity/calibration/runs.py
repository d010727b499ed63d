"""Runs: faces, sizes, decorations, positions, fonts, fields, links."""

from __future__ import annotations

from collections.abc import Callable

from tests.fidelity.calibration.wording import CLOSING, OPENING, REQUEST
from tests.fidelity.docx_parts import Letter, field_code, p, r, section


def _in_turn(*looks: str) -> str:
    words = OPENING.split(" ")
    step = max(1, len(words) // len(looks))
    runs = [
        r(" ".join(words[start : start + step]) + " ", looks[(start // step) % len(looks)])
        for start in range(0, len(words), step)
    ]
    return p("".join(runs)) + p(REQUEST)


def bold_and_italic() -> str:
    return _in_turn("<w:b/>", "<w:i/>", "<w:b/><w:i/>", "")


def sizes() -> str:
    return _in_turn(*(f'<w:sz w:val="{size}"/>' for size in (16, 22, 28, 40, 19)))


def caps_and_small_caps() -> str:
    return _in_turn("<w:caps/>", "<w:smallCaps/>", "")


def underlines() -> str:
    kinds = ("single", "double", "words", "dotted", "dash", "thick", "wave")
    return _in_turn(*(f'<w:u w:val="{kind}"/>' for kind in kinds))


def strike_colour_highlight() -> str:
    return _in_turn("<w:strike/>", '<w:color w:val="C00000"/>', '<w:highlight w:val="yellow"/>', "<w:dstrike/>")


def raised_and_lowered() -> str:
    return _in_turn('<w:vertAlign w:val="superscript"/>', "", '<w:vertAlign w:val="subscript"/>', "")


def position() -> str:
    return p(
        r("on the line ") + r("raised ", '<w:position w:val="8"/>') + r("and on the line again. ") + r(OPENING)
    ) + p(REQUEST)


def letter_spacing() -> str:
    return _in_turn('<w:spacing w:val="20"/>', '<w:spacing w:val="-6"/>', "")


def pair_kerning() -> str:
    return p(r("AVATAR To We Yo. " + OPENING, '<w:kern w:val="16"/>')) + p("AVATAR To We Yo. " + OPENING)


def hidden_text() -> str:
    return p(r("seen ") + r("not seen ", "<w:vanish/>") + r(OPENING)) + p(REQUEST)


def special_characters() -> str:
    return p(
        r("no")
        + r("<w:noBreakHyphen/>")
        + r("break, soft")
        + r("<w:softHyphen/>")
        + r("hyphen, 10\u00a0000\u00a0km, ‘quoted’ “twice” – and — dashes… ½ § 5 °C €")
    ) + p(OPENING)


def symbols() -> str:
    return p(r('<w:sym w:font="Wingdings" w:char="F0FC"/>') + r(" done ") + r('<w:sym w:font="Symbol" w:char="F0B7"/>'))


def fonts_by_theme() -> Letter:
    theme = (
        '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="x"><a:themeElements>'
        '<a:clrScheme name="x"/><a:fontScheme name="x"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/>'
        '<a:cs typeface=""/></a:majorFont><a:minorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs '
        'typeface=""/></a:minorFont></a:fontScheme><a:fmtScheme name="x"/></a:themeElements></a:theme>'
    )
    look = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    return Letter(p(r(OPENING, look)) + p(r(REQUEST, look)) + section(), theme=theme)


def links() -> Letter:
    body = p(
        r("See ")
        + '<w:hyperlink r:id="rIdlink">' + r("the list of notes", '<w:color w:val="0563C1"/><w:u w:val="single"/>')
        + "</w:hyperlink>" + r(" and ") + '<w:hyperlink w:anchor="annex">' + r("the annex") + "</w:hyperlink>" + r(".")
    )  # fmt: skip
    body += p(OPENING) + p('<w:bookmarkStart w:id="1" w:name="annex"/>' + r("Annex") + '<w:bookmarkEnd w:id="1"/>')
    return Letter(body + section(), links={"rIdlink": "https://www.example.org/notes"})


def fields() -> str:
    return (
        p(r("Page ") + field_code("PAGE") + r(" of ") + field_code("NUMPAGES") + r(", on ") + field_code("DATE", "5.8.2025"))
        + p('<w:bookmarkStart w:id="3" w:name="note"/>' + r("Note 3-1234") + '<w:bookmarkEnd w:id="3"/>')
        + p(r("As said in ") + field_code("REF note", "Note 3-1234") + r(" on page ") + field_code("PAGEREF note", "1"))
        + p(CLOSING)
    )  # fmt: skip


def tracked_changes() -> str:
    return p(
        r("The Ministry ")
        + '<w:ins w:id="1" w:author="a" w:date="2025-08-05T00:00:00Z">' + r("has the honour to ") + "</w:ins>"
        + '<w:del w:id="2" w:author="a" w:date="2025-08-05T00:00:00Z"><w:r><w:delText>wants</w:delText></w:r></w:del>'
        + r("inform the Embassy. ") + r(OPENING)
    )  # fmt: skip


def content_controls() -> str:
    control = "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>"
    return control.format(p(OPENING)) + p(r("Number ") + control.format(r("3-1234")) + r(" of the Ministry"))


def comments() -> Letter:
    mark = '<w:commentRangeStart w:id="0"/>' + r("presents") + '<w:commentRangeEnd w:id="0"/>'
    body = p(r("The Ministry ") + mark + r('<w:commentReference w:id="0"/>') + r(" its compliments.")) + p(OPENING)
    note = '<w:comment w:id="0" w:author="a" w:date="2025-08-05T00:00:00Z">' + p("Is this right?") + "</w:comment>"
    return Letter(body + section(), comments=note)


def right_to_left() -> str:
    words = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"
    return p(OPENING) + p(r(words, "<w:rtl/>"), "<w:bidi/>") + p(REQUEST)


CASES: dict[str, Callable[[], str | Letter]] = {
    function.__name__: function
    for function in (
        bold_and_italic, sizes, caps_and_small_caps, underlines, strike_colour_highlight, raised_and_lowered, position,
        letter_spacing, pair_kerning, hidden_text, special_characters, symbols, fonts_by_theme, links, fields,
        tracked_changes, content_controls, comments, right_to_left,
    )
}  # fmt: skip
