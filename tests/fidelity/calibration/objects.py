"""Pictures, text boxes, shapes and frames."""

from __future__ import annotations

from collections.abc import Callable

from tests.fidelity.calibration.wording import CLOSING, OPENING, REQUEST
from tests.fidelity.docx_parts import Letter, p, r, section
from tests.pdf.pdf_letters import png

_EMU = 12700
_SQUARE = '<wp:wrapSquare wrapText="bothSides"/>'
_MEDIA = {"image1.png": png(40, 20)}
_TEXT = p(OPENING) + p(REQUEST) + p(CLOSING)


def picture(width: int, height: int, crop: str = "", turn: int = 0) -> str:
    """Return the drawing of the one picture there is; lengths in points, the turn in degrees."""
    turned = f' rot="{turn * 60000}"' if turn else ""
    return (
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        '<pic:cNvPr id="1" name="p"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdimage1"/>'
        f'{crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm{turned}><a:off x="0" y="0"/>'
        f'<a:ext cx="{width * _EMU}" cy="{height * _EMU}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
        "</pic:spPr></pic:pic></a:graphicData></a:graphic>"
    )


def inline(graphic: str, width: int, height: int) -> str:
    """Return a drawing in a line."""
    return (
        f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width * _EMU}" '
        f'cy="{height * _EMU}"/><wp:docPr id="1" name="p" descr="a coat of arms"/>{graphic}</wp:inline></w:drawing>'
    )


def anchored(
    graphic: str, size: tuple[int, int], across: tuple[str, str], down: tuple[str, str], wrap: str = "<wp:wrapNone/>"
) -> str:
    """Return a drawing that stands where its anchor says; `across` and `down` are (from, offset or alignment)."""

    def place(axis: str, origin: str, where: str) -> str:
        inner = (
            f"<wp:posOffset>{int(where) * _EMU}</wp:posOffset>"
            if where.lstrip("-").isdigit()
            else f"<wp:align>{where}</wp:align>"
        )
        return f'<wp:position{axis} relativeFrom="{origin}">{inner}</wp:position{axis}>'

    aside = 9 * _EMU if wrap == _SQUARE else 0
    return (
        f'<w:drawing><wp:anchor distT="0" distB="0" distL="{aside}" distR="{aside}" simplePos="0" relativeHeight="1" '
        'behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'{place("H", *across)}{place("V", *down)}<wp:extent cx="{size[0] * _EMU}" cy="{size[1] * _EMU}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/>{wrap}<wp:docPr id="2" name="q" descr="a coat of arms"/>'
        f"<wp:cNvGraphicFramePr/>{graphic}</wp:anchor></w:drawing>"
    )


def box(text: str, width: int, height: int, shape: str = "rect", anchor: str = "t") -> str:
    """Return a shape with a text."""
    return (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width * _EMU}" '
        f'cy="{height * _EMU}"/></a:xfrm><a:prstGeom prst="{shape}"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr '
        'val="F2F2F2"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        f'</wps:spPr><wps:txbx><w:txbxContent>{text}</w:txbxContent></wps:txbx><wps:bodyPr wrap="square" '
        f'lIns="91440" tIns="45720" rIns="91440" bIns="45720" anchor="{anchor}"><a:noAutofit/></wps:bodyPr></wps:wsp>'
        "</a:graphicData></a:graphic>"
    )


def _with(run: str, properties: str = "") -> Letter:
    return Letter(p(OPENING) + p(r(run), properties) + _TEXT + section(), media=_MEDIA)


def picture_in_its_line() -> Letter:
    return _with(inline(picture(120, 60), 120, 60), '<w:jc w:val="center"/>')


def picture_among_words() -> Letter:
    return Letter(
        p(r("Before ") + r(inline(picture(40, 20), 40, 20)) + r(" after. " + OPENING)) + _TEXT + section(), media=_MEDIA
    )


def picture_cropped() -> Letter:
    return _with(inline(picture(120, 60, '<a:srcRect l="25000" t="10000" r="25000" b="10000"/>'), 120, 60))


def picture_on_the_page() -> Letter:
    run = anchored(picture(80, 40), (80, 40), ("page", "400"), ("page", "20"))
    return Letter(p(r(run) + r(OPENING)) + _TEXT + section(), media=_MEDIA)


def picture_across_the_column() -> Letter:
    run = anchored(picture(80, 40), (80, 40), ("margin", "center"), ("paragraph", "0"), "<wp:wrapTopAndBottom/>")
    return Letter(p(r(run) + r(OPENING)) + _TEXT + section(), media=_MEDIA)


def text_box_on_the_page() -> Letter:
    run = anchored(box(p("Department") + p("of Protocol"), 150, 60), (150, 60), ("margin", "right"), ("page", "30"))
    return Letter(p(r(run) + r(OPENING)) + _TEXT + section())


def picture_at_the_left_of_the_text() -> Letter:
    run = anchored(picture(120, 90), (120, 90), ("column", "0"), ("paragraph", "0"), _SQUARE)
    return _with(run, '<w:spacing w:after="120"/>')


def picture_at_the_right_of_the_text() -> Letter:
    run = anchored(picture(100, 130), (100, 130), ("column", "right"), ("paragraph", "20"), _SQUARE)
    justified = '<w:jc w:val="both"/><w:spacing w:after="120" w:line="276" w:lineRule="auto"/>'
    return Letter(
        p(r(run) + r(f"{OPENING} {REQUEST}"), justified) + p(CLOSING, justified) + p(REQUEST) + section(), media=_MEDIA
    )


def text_box_beside_the_text() -> Letter:
    run = anchored(
        box(p("Department") + p("of Protocol"), 150, 80), (150, 80), ("margin", "right"), ("page", "90"), _SQUARE
    )
    spaced = '<w:spacing w:after="120"/>'
    tabbed = p(r("Date:") + r("<w:tab/>") + r("5 August 2025"), spaced)
    return Letter(
        p(r(run) + r(OPENING), spaced) + tabbed + p(REQUEST, '<w:ind w:firstLine="567"/>') + p(CLOSING) + section()
    )


def text_box_in_its_line() -> Letter:
    return _with(inline(box(p("in a box"), 150, 60, "roundRect", "ctr"), 150, 60))


def text_box_of_old() -> Letter:
    shape = (
        '<w:pict><v:shape id="s" style="position:absolute;margin-left:200pt;margin-top:-20pt;width:150pt;height:50pt">'
        f"<v:textbox><w:txbxContent>{p('an older box')}</w:txbxContent></v:textbox></v:shape></w:pict>"
    )
    return Letter(p(OPENING) + p(r(shape) + r(REQUEST)) + p(CLOSING) + section())


def group_of_shapes() -> Letter:
    def member(text: str, x: int, y: int) -> str:
        shape = box(p(text), 100, 40).partition("<wps:wsp>")[2].partition("</wps:wsp>")[0]
        return (
            "<wps:wsp>"
            + shape.replace('<a:off x="0" y="0"/>', f'<a:off x="{x * _EMU}" y="{y * _EMU}"/>')
            + "</wps:wsp>"
        )

    extent = f'<a:ext cx="{220 * _EMU}" cy="{100 * _EMU}"/>'
    group = (
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp>'
        f'<wpg:cNvGrpSpPr/><wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/>{extent}<a:chOff x="0" y="0"/>'
        f"{extent.replace('a:ext', 'a:chExt')}</a:xfrm></wpg:grpSpPr>{member('one', 0, 0)}{member('two', 120, 60)}"
        "</wpg:wgp></a:graphicData></a:graphic>"
    )
    return _with(inline(group, 220, 100))


def frame_for_the_address() -> Letter:
    frame = '<w:framePr w:w="3400" w:h="1400" w:hRule="exact" w:hSpace="180" w:wrap="around" w:vAnchor="page" w:hAnchor="page" w:x="7000" w:y="600"/>'
    lines = "".join(p(line, frame) for line in ("To the Embassy", "Street 2", "City"))
    return Letter(lines + _TEXT + section())


def dropped_initial() -> Letter:
    frame = '<w:keepNext/><w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>'
    initial = r("T", '<w:position w:val="-8"/><w:sz w:val="98"/>')
    height = '<w:spacing w:line="773" w:lineRule="exact"/><w:textAlignment w:val="baseline"/>'
    return Letter(p(initial, frame + height) + p(f"{OPENING[1:]} {REQUEST}") + p(CLOSING) + section())


CASES: dict[str, Callable[[], str | Letter]] = {
    function.__name__: function
    for function in (
        picture_in_its_line, picture_among_words, picture_cropped, picture_on_the_page, picture_across_the_column,
        picture_at_the_left_of_the_text, picture_at_the_right_of_the_text,
        text_box_beside_the_text, text_box_on_the_page, text_box_in_its_line, text_box_of_old, group_of_shapes, frame_for_the_address, dropped_initial,
    )
}  # fmt: skip
