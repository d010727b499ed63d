"""What the letterheads are built of: styles, lists, paragraphs, tables and the package around them, as OOXML."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.word.write import assemble, pack

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
MAIN = {"document": "document.main"}
TEXT_WIDTH = 9355
HALF = 4677

KEEP_NEXT, KEEP = "<w:keepNext/>", "<w:keepNext/><w:keepLines/>"
CENTRED, LEFT, RIGHT, JUSTIFIED = (f'<w:jc w:val="{side}"/>' for side in ("center", "left", "right", "both"))
BOLD, ITALIC = "<w:b/><w:bCs/>", "<w:i/><w:iCs/>"


def size(half_points: int) -> str:
    """Return the size of a font."""
    return f'<w:sz w:val="{half_points}"/><w:szCs w:val="{half_points}"/>'


def gap(before: int | None = None, after: int | None = None, more: str = "") -> str:
    """Return the space around a paragraph, in twips."""
    sides = (("before", before), ("after", after))
    return "<w:spacing" + "".join(f' w:{side}="{v}"' for side, v in sides if v is not None) + more + "/>"


def outline(level: int) -> str:
    """Return a heading's place in the outline."""
    return f'<w:outlineLvl w:val="{level}"/>'


def listed_as(number: int) -> str:
    """Return the list that a style belongs to."""
    return f'<w:numPr><w:numId w:val="{number}"/></w:numPr>'


# Name, what it is based on, paragraph properties, run properties. No name is one that Word or LibreOffice keeps for a
# style of its own (Salutation, Complimentary Close, Addressee, Page Number): they would be renamed or merged.
PARAGRAPH_STYLES = (
    ("Emblem", "Normal", KEEP_NEXT + gap(after=120) + CENTRED, ""),
    ("Letterhead Name", "Normal", '<w:keepLines/>' + gap(after=40) + CENTRED,
     BOLD + '<w:caps/>' + '<w:spacing w:val="12"/>' + size(20)),
    ("Reference", "Normal", gap(after=40), ""),
    ("Place and Date", "Normal", RIGHT, ""),
    ("Letter Addressee", "Normal", KEEP + gap(before=320, after=320) + '<w:contextualSpacing/>', ""),
    ("Subject", "Normal", KEEP + gap(after=240) + outline(0), BOLD),
    ("Letter Salutation", "Normal", KEEP_NEXT + gap(after=160), ""),
    ("Letter Body", "Normal", gap(after=130, more=' w:line="269" w:lineRule="auto"') + JUSTIFIED, ""),
    ("Letter Heading", "Normal", KEEP + gap(before=200, after=100) + outline(1), BOLD),
    ("Letter Subheading", "Normal", KEEP + gap(before=160, after=80) + outline(2), ITALIC),
    ("Letter Numbered", "Letter Body", listed_as(1) + gap(after=100), ""),
    ("Letter Bullet", "Letter Body", listed_as(2) + gap(after=100), ""),
    ("Letter Close", "Letter Body", KEEP + gap(before=130, after=0) + LEFT, ""),
    ("Signature Name", "Normal", KEEP + gap(before=1190), BOLD),
    ("Signature Title", "Normal", KEEP + gap(after=60), ""),
    ("Signature Title First", "Normal", KEEP + gap(before=480), ""),
    ("Signature Name Beside", "Normal", KEEP + gap(before=480) + RIGHT, BOLD),
    ("Closing Label", "Normal", KEEP + gap(before=240, after=20), size(20)),
    ("Enclosures", "Normal", '<w:keepLines/>' + '<w:ind w:left="284"/>', size(20)),
    ("Copies", "Normal", '<w:keepLines/>' + '<w:ind w:left="284"/>', size(20)),
    ("Annex Label", "Normal", KEEP + '<w:pageBreakBefore/>' + gap(after=120) + RIGHT, ""),
    ("Annex Title", "Normal", KEEP + gap(after=200) + CENTRED + outline(0), BOLD + size(24)),
    ("Table Text", "Normal", "", size(19)),
    ("Table Head", "Table Text", KEEP, BOLD),
    ("Document Heading", "Normal", KEEP + gap(before=240, after=160) + CENTRED + outline(0),
     BOLD + '<w:caps/>' + '<w:spacing w:val="12"/>' + size(24)),
    ("Document Subject", "Normal", KEEP + gap(after=280) + CENTRED + outline(0), BOLD),
    ("Subject Capitals", "Subject", "", '<w:caps/>'),
    ("Date at End", "Normal", KEEP + gap(before=240), ""),
    ("Seal and Initials", "Normal", gap(before=480) + CENTRED, '<w:color w:val="808080"/>' + size(18)),
    ("Foot Addressee", "Normal", "", ""),
    ("Draft Mark", "Normal", '<w:tabs><w:tab w:val="center" w:pos="4677"/><w:tab w:val="right" w:pos="9355"/></w:tabs>',
     BOLD + '<w:color w:val="8B1A1A"/>' + size(18)),
    ("Marking", "Normal", CENTRED, BOLD),
    ("Letter Page Number", "Normal", CENTRED, '<w:color w:val="404040"/>' + size(18)),
)  # fmt: skip


def style_id(name: str) -> str:
    """Return the id of a style, as Word makes it from the name."""
    return name.title().replace(" ", "") if name != "Place and Date" else "PlaceAndDate"


def paragraph_style(name: str, base: str, paragraph: str, run: str) -> str:
    """Return one paragraph style."""
    properties = (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "") + (f"<w:rPr>{run}</w:rPr>" if run else "")
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{style_id(name)}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{style_id(base)}"/><w:uiPriority w:val="1"/><w:qFormat/>{properties}</w:style>'
    )


def border(edge: str, size: int, colour: str) -> str:
    """Return one edge of a table or paragraph."""
    return f'<w:{edge} w:val="single" w:sz="{size}" w:space="0" w:color="{colour}"/>'


def styles() -> str:
    """Return word/styles.xml."""
    fonts = '<w:rFonts w:ascii="Cambria" w:eastAsia="Cambria" w:hAnsi="Cambria" w:cs="Cambria"/>'
    no_margins = (
        '<w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/>'
        '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
    )
    table_margins = (
        '<w:top w:w="50" w:type="dxa"/><w:left w:w="85" w:type="dxa"/>'
        '<w:bottom w:w="50" w:type="dxa"/><w:right w:w="85" w:type="dxa"/>'
    )
    rules = border("top", 8, "404040") + border("bottom", 8, "404040") + border("insideH", 4, "A6A6A6")
    return (
        f"{HEAD}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}"
        '<w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
        '<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" '
        'w:defQFormat="0" w:count="376"/>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>'
        f"<w:tblCellMar>{no_margins}</w:tblCellMar></w:tblPr></w:style>"
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        + "".join(paragraph_style(*row) for row in PARAGRAPH_STYLES)
        + '<w:style w:type="table" w:customStyle="1" w:styleId="LetterTable"><w:name w:val="Letter Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="1"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{rules}</w:tblBorders><w:tblCellMar>{table_margins}</w:tblCellMar></w:tblPr>"
        '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr>'
        f"<w:tcBorders>{border('bottom', 8, '404040')}</w:tcBorders>"
        '<w:shd w:val="clear" w:color="auto" w:fill="F0F0F0"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>'
        "</w:style></w:styles>"
    )


def level(number: int, kind: str, text: str, style: str = "") -> str:
    """Return one level of a list definition."""
    linked = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{number}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>{linked}<w:lvlText w:val="{text}"/>'
        f'<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="{425 * (number + 1)}" w:hanging="425"/></w:pPr></w:lvl>'
    )


def numbering() -> str:
    """Return word/numbering.xml: 1. (a) (i), and en dashes."""
    ordered = level(0, "decimal", "%1.", "LetterNumbered") + level(1, "lowerLetter", "(%2)")
    ordered += level(2, "lowerRoman", "(%3)")
    dashes = level(0, "bullet", "–", "LetterBullet") + level(1, "bullet", "–") + level(2, "bullet", "–")
    definitions = "".join(
        f'<w:abstractNum w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>{levels}</w:abstractNum>'
        for number, levels in enumerate((ordered, dashes))
    )
    lists = "".join(f'<w:num w:numId="{number + 1}"><w:abstractNumId w:val="{number}"/></w:num>' for number in range(2))
    return f"{HEAD}<w:numbering {W}>{definitions}{lists}</w:numbering>"


def settings() -> str:
    """Return word/settings.xml."""
    return (
        f'{HEAD}<w:settings {W}><w:zoom w:percent="100"/><w:defaultTabStop w:val="567"/>'
        '<w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def text(words: str) -> str:
    """Return a run."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def p(style: str, *runs: str) -> str:
    """Return a paragraph in a named style; a run that is no markup yet becomes one."""
    inner = "".join(run if run.startswith("<") else text(run) for run in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style_id(style)}"/></w:pPr>{inner}</w:p>'


def tag(words: str) -> str:
    """Return the paragraph of a tag that stands for the whole of it."""
    return p("Normal", words)


def cell(width: int, *content: str, properties: str = "") -> str:
    """Return a table cell."""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{properties}</w:tcPr>{"".join(content)}</w:tc>'


def row(*cells: str) -> str:
    """Return a table row that is never split."""
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>"


def tag_row(words: str, span: int = 2) -> str:
    """Return the row of a tag that stands for the whole of it."""
    properties = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return f"<w:tr>{cell(TEXT_WIDTH, tag(words), properties=properties)}</w:tr>"


def table(widths: tuple[int, ...], *rows: str, inner: str) -> str:
    """Return a table for layout, without lines; `inner` is the margins of its cells."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>{inner}'
        '<w:tblLook w:val="0000" w:firstRow="0" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="0" '
        f'w:noVBand="0"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )


def margins(top: int = 0, left: int = 0, bottom: int = 0, right: int = 0, *, kind: str = "tblCellMar") -> str:
    """Return the inner margins of a cell, or of all cells of a table."""
    sides = {"top": top, "left": left, "bottom": bottom, "right": right}
    inner = "".join(f'<w:{side} w:w="{width}" w:type="dxa"/>' for side, width in sides.items())
    return f"<w:{kind}>{inner}</w:{kind}>"


def package(parts: Mapping[str, tuple[str, str]]) -> bytes:
    """Return a DOCX of these parts: name under word/ to XML and kind. Each is linked from the document by its name."""
    parts = {
        **parts,
        "styles.xml": (styles(), "styles"),
        "numbering.xml": (numbering(), "numbering"),
        "settings.xml": (settings(), "settings"),
    }
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{WORD}.{MAIN.get(kind, kind)}+xml"/>'
        for name, (_, kind) in parts.items()
    )
    opc = "http://schemas.openxmlformats.org/package/2006"
    types = (
        f'{HEAD}<Types xmlns="{opc}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )
    links = "".join(
        f'<Relationship Id="{link(name)}" Type="{OFFICE}/{kind}" Target="{name}"/>'
        for name, (_, kind) in parts.items()
        if name != "document.xml"
    )
    top = f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    members = [
        ("[Content_Types].xml", types),
        ("_rels/.rels", f'{HEAD}<Relationships xmlns="{opc}/relationships">{top}</Relationships>'),
        ("word/_rels/document.xml.rels", f'{HEAD}<Relationships xmlns="{opc}/relationships">{links}</Relationships>'),
        *((f"word/{name}", xml) for name, (xml, _) in parts.items()),
    ]
    return assemble(pack(name, xml.encode(), 9) for name, xml in members)


def link(name: str) -> str:
    """Return the id under which the document names a part."""
    return f"id-{name.partition('.')[0]}"
