"""Small DOCX letters, written paragraph by paragraph in the styles of our letterheads."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
PAGES = (
    '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    '<w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
)

Lines = Sequence[tuple[str, str]]


def _paragraphs(lines: Lines) -> str:
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style.replace(" ", "")}"/></w:pPr>'
        f'<w:r><w:t xml:space="preserve">{escape(text, quote=False)}</w:t></w:r></w:p>'
        for style, text in lines
    )


def small(
    *lines: tuple[str, str] | str,
    header: Lines = (),
    footer: Lines = (),
    pages: bool = False,
    core: Mapping[str, str] | None = None,
    body: str = "",
    parts: Mapping[str, str] | None = None,
) -> bytes:
    """Return a DOCX of paragraphs, each a style and a text, or a text of the letter's body."""
    whole = [("Letter Body", line) if isinstance(line, str) else line for line in lines]
    styles = {style for style, _ in (*whole, *header, *footer)}
    files = {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        + "".join(
            f'<Override PartName="/word/{name}.xml" '
            f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>'
            for name, kind in (
                ("document", "document.main"),
                ("styles", "styles"),
                ("header1", "header"),
                ("footer1", "footer"),
            )
        )
        + "</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="rId{number}" Type="{OFFICE}/{kind}" Target="{target}.xml"/>'
            for number, (kind, target) in enumerate(
                (("styles", "styles"), ("header", "header1"), ("footer", "footer1")), 1
            )
        )
        + "</Relationships>",
        "word/styles.xml": f"{HEAD}<w:styles {W}>"
        + "".join(
            f'<w:style w:type="paragraph" w:styleId="{style.replace(" ", "")}"><w:name w:val="{style}"/></w:style>'
            for style in sorted(styles)
        )
        + "</w:styles>",
        "word/header1.xml": f"{HEAD}<w:hdr {W}>{_paragraphs(header) or '<w:p/>'}</w:hdr>",
        "word/footer1.xml": f"{HEAD}<w:ftr {W}>{_paragraphs(footer)}<w:p>{PAGES if pages else ''}</w:p></w:ftr>",
        "word/document.xml": f"{HEAD}<w:document {W} {R}><w:body>{_paragraphs(whole)}{body}<w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>'
        "</w:sectPr></w:body></w:document>",
    }
    if core:
        files["docProps/core.xml"] = (
            f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            + "".join(f"<{key}>{escape(value)}</{key}>" for key, value in core.items())
            + "</cp:coreProperties>"
        )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as target:
        for name, content in {**files, **(parts or {})}.items():
            target.writestr(name, content)
    return out.getvalue()
