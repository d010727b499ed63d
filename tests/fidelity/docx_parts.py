"""A Word file from its own XML: short functions for the elements, one that packs the parts."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
A4 = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1418" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/>'
LANDSCAPE = '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'
SMALL = '<w:pgSz w:w="8391" w:h="11906"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>'


def t(text: str) -> str:
    """Return the text of a run."""
    return f'<w:t xml:space="preserve">{escape(text)}</w:t>'


def r(content: str = "", look: str = "") -> str:
    """Return a run; what is not an element already is its text."""
    inner = content if content.startswith("<") else t(content)
    return f"<w:r><w:rPr>{look}</w:rPr>{inner}</w:r>" if look else f"<w:r>{inner}</w:r>"


def p(content: str = "", properties: str = "") -> str:
    """Return a paragraph; what is not an element already is a run."""
    inner = content if content.startswith("<") or not content else r(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>" if properties else f"<w:p>{inner}</w:p>"


def cell(content: str, properties: str = "") -> str:
    """Return a table cell; what is no block is a paragraph."""
    inner = content if content.startswith(("<w:p>", "<w:tbl>")) else p(content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """Return a table row."""
    return f"<w:tr>{f'<w:trPr>{properties}</w:trPr>' if properties else ''}{''.join(cells)}</w:tr>"


BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def table(grid: tuple[int, ...], *rows: str, properties: str = f"<w:tblBorders>{BORDERS}</w:tblBorders>") -> str:
    """Return a table with a grid in twips; its properties come after its width."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/>{properties}</w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def field_code(instruction: str, result: str = "1", look: str = "") -> str:
    """Return a complex field with its stored result."""
    parts = ("begin", None, "separate", result, "end")
    runs = []
    for part in parts:
        if part in ("begin", "separate", "end"):
            runs.append(r(f'<w:fldChar w:fldCharType="{part}"/>', look))
        elif part is None:
            runs.append(r(f'<w:instrText xml:space="preserve"> {escape(instruction)} </w:instrText>', look))
        else:
            runs.append(r(part, look))
    return "".join(runs)


def section(layout: str = A4, before: str = "", after: str = "") -> str:
    """Return section properties: references and type stand before the layout, columns and title page after."""
    return f"<w:sectPr>{before}{layout}{after}</w:sectPr>"


STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Cambria" w:hAnsi="Cambria" w:eastAsia="Cambria" w:cs="Cambria"/>
<w:sz w:val="22"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblCellMar>
<w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/>
</w:tblCellMar></w:tblPr></w:style>
"""
SETTINGS = (
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" '
    'w:val="15"/></w:compat>'
)


@dataclass
class Letter:
    """The parts of a Word file. Headers and footers are linked as rIdheader1, rIdfooter1 and so on."""

    body: str
    styles: str = ""
    numbering: str = ""
    settings: str = ""
    headers: tuple[str, ...] = ()
    footers: tuple[str, ...] = ()
    footnotes: str = ""
    endnotes: str = ""
    comments: str = ""
    theme: str = ""
    media: Mapping[str, bytes] = field(default_factory=dict)
    links: Mapping[str, str] = field(default_factory=dict)

    def data(self) -> bytes:
        """Return the file."""
        parts = {
            "document": ("document", f"<w:body>{self.body}</w:body>", "document.main"),
            "styles": ("styles", STYLES + self.styles, "styles"),
            "settings": ("settings", self.settings or SETTINGS, "settings"),
        }
        for name in ("numbering", "footnotes", "endnotes", "comments"):
            if getattr(self, name):
                parts[name] = (name, getattr(self, name), name)
        for kind, short in (("header", "hdr"), ("footer", "ftr")):
            for number, story in enumerate(getattr(self, kind + "s"), 1):
                parts[f"{kind}{number}"] = (short, story, kind)
        return self._pack(parts)

    def _pack(self, parts: dict[str, tuple[str, str, str]]) -> bytes:
        links, types = [], ['<Default Extension="xml" ContentType="application/xml"/>']
        types.append(
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        )
        types += [
            f'<Default Extension="{end}" ContentType="image/{kind}"/>'
            for end, kind in (("png", "png"), ("jpg", "jpeg"), ("svg", "svg+xml"), ("emf", "x-emf"))
        ]
        files: dict[str, bytes] = {}
        for name, (root, inner, kind) in parts.items():
            files[f"word/{name}.xml"] = f"{_HEAD}<w:{root} {NAMESPACES}>{inner}</w:{root}>".encode()
            types.append(f'<Override PartName="/word/{name}.xml" ContentType="{_WORD_TYPE}.{kind}+xml"/>')
            if name != "document":
                links.append((f"rId{name}", kind, f"{name}.xml", ""))
        if self.theme:
            files["word/theme/theme1.xml"] = (_HEAD + self.theme).encode()
            kind = "application/vnd.openxmlformats-officedocument.theme+xml"
            types.append(f'<Override PartName="/word/theme/theme1.xml" ContentType="{kind}"/>')
            links.append(("rIdtheme", "theme", "theme/theme1.xml", ""))
        for name, data in self.media.items():
            files[f"word/media/{name}"] = data
            links.append((f"rId{name.partition('.')[0]}", "image", f"media/{name}", ""))
        links += [(name, "hyperlink", target, ' TargetMode="External"') for name, target in self.links.items()]
        inner = "".join(
            f'<Relationship Id="{i}" Type="{_OFFICE}/{kind}" Target="{escape(target)}"{mode}/>'
            for i, kind, target, mode in links
        )
        relationships = f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{{}}</Relationships>'
        main = f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>'
        files["word/_rels/document.xml.rels"] = relationships.format(inner).encode()
        files["_rels/.rels"] = relationships.format(main).encode()
        files["[Content_Types].xml"] = (
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">{"".join(types)}</Types>'.encode()
        )
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            for name in ("[Content_Types].xml", *sorted(files.keys() - {"[Content_Types].xml"})):
                archive.writestr(zipfile.ZipInfo(name, (2025, 1, 1, 0, 0, 0)), files[name])
        return stream.getvalue()
