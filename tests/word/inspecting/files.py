"""Word files that carry each something beside their text, made from XML."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping

from PIL import Image
from PIL.PngImagePlugin import PngInfo

from tests.fidelity.docx_parts import Letter, cell, field_code, p, r, row, section, table

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = f'xmlns:r="{OFFICE}"'
WORD14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
WHO = 'w:id="9" w:author="A. Person" w:date="2025-08-05T10:00:00Z"'
HELLO = p("Dear Minister")
GPS = 0x8825


def ins(content: str) -> str:
    return f"<w:ins {WHO}>{content}</w:ins>"


def deleted(text: str, look: str = "") -> str:
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:del {WHO}><w:r>{properties}<w:delText xml:space="preserve">{text}</w:delText></w:r></w:del>'


def control(content: str, more: str = "") -> str:
    """Return a content control as our own letters have them, with its bookmark."""
    return (
        '<w:bookmarkStart w:id="7" w:name="_f12"/><w:sdt><w:sdtPr><w:alias w:val="payload.mass (reported)"/>'
        f'<w:tag w:val="drafter:f12"/><w:id w:val="1000012"/>{more}</w:sdtPr><w:sdtContent>{content}</w:sdtContent>'
        '</w:sdt><w:bookmarkEnd w:id="7"/>'
    )


def letter(
    body: str = HELLO,
    *,
    parts: Mapping[str, str | bytes] | None = None,
    links: str = "",
    root_links: str = "",
    settings_links: str = "",
    **changes: object,
) -> bytes:
    """Return a letter; `links`, `root_links` and `settings_links` are relationships to add as XML."""
    data = Letter(body + section(), **changes).data()  # type: ignore[arg-type]
    members = unpacked(data)
    for name, added in (("word/_rels/document.xml.rels", links), ("_rels/.rels", root_links)):
        members[name] = members[name].replace(b"</Relationships>", f"{added}</Relationships>".encode())
    if settings_links:
        rels = f'<Relationships xmlns="{PACKAGE}/relationships">{settings_links}</Relationships>'
        members["word/_rels/settings.xml.rels"] = rels.encode()
    members |= {name: part.encode() if isinstance(part, str) else part for name, part in (parts or {}).items()}
    types = "".join(
        f'<Default Extension="{end}" ContentType="application/octet-stream"/>' for end in ("bin", "xlsx", "odttf")
    )
    members["[Content_Types].xml"] = members["[Content_Types].xml"].replace(b"<Default", f"{types}<Default".encode(), 1)
    return packed(members)


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(members: Mapping[str, bytes], comment: bytes = b"") -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = comment
        for name, data in members.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def link(identity: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{identity}" Type="{OFFICE}/{kind}" Target="{target}"{mode}/>'


def picture(crop: str = "", name: str = "Picture 1", more: str = "") -> str:
    """Return a paragraph with the picture that is linked as rIdphoto."""
    return p(
        f'<w:r><w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="{name}"/><a:graphic>'
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
        f'<pic:cNvPr id="0" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdphoto"{more}/>'
        f'{crop}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="900000" cy="900000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def jpeg(*, gps: bool = False, exif: bool = True, turned: int = 1) -> bytes:
    out = io.BytesIO()
    data = Image.Exif()
    data[0x010F] = "A camera"
    if turned > 1:
        data[0x0112] = turned
    if gps:
        data[GPS] = {1: "N", 2: (54.0, 41.0, 0.0)}
    notes = {"exif": data, "comment": b"by A. Person"} if exif else {}
    Image.new("RGB", (8, 8), (200, 30, 30)).save(out, "JPEG", **notes)
    return out.getvalue()


def png(*, text: bool = True) -> bytes:
    out = io.BytesIO()
    notes = PngInfo()
    if text:
        notes.add_text("Author", "A. Person")
    Image.new("RGB", (8, 8), (30, 30, 200)).save(out, "PNG", pnginfo=notes)
    return out.getvalue()


def core(**values: str) -> dict[str, str]:
    inner = "".join(f"<{name.replace('_', ':')}>{value}</{name.replace('_', ':')}>" for name, value in values.items())
    return {
        "docProps/core.xml": f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/">{inner}</cp:coreProperties>'
    }


def app(**values: str) -> dict[str, str]:
    inner = "".join(f"<{name}>{value}</{name}>" for name, value in values.items())
    namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
    return {"docProps/app.xml": f'<Properties xmlns="{namespace}">{inner}</Properties>'}


_CORE_LINK = (
    f'<Relationship Id="rIdcore" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
)
_COMMENT = (
    '<w:comment w:id="3" w:author="A. Person" w:date="2025-08-05T10:00:00Z"><w:p><w:r><w:t>Is this so?</w:t></w:r></w:p>'
    "</w:comment>"
)
_ANCHORED = p(
    '<w:commentRangeStart w:id="3"/>'
    + r("Dear")
    + '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
)
_HIDDEN_STYLE = (
    '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>'
)
_NOTE = '<w:footnote w:id="5"><w:p><w:r><w:t>an old note</w:t></w:r></w:p></w:footnote>'
_FIRST = HELLO + p(
    "",
    section(
        "",
        "".join(
            f'<w:headerReference w:type="{kind}" r:id="rIdheader{number}"/>'
            for number, kind in ((1, "first"), (2, "default"))
        ),
    ),
)
_HYPERLINK = '<w:hyperlink r:id="rIdx"><w:r><w:t>here</w:t></w:r></w:hyperlink>'

CLEANED: dict[str, tuple[str, bytes]] = {
    "comment": ("comment", letter(_ANCHORED, comments=_COMMENT)),
    "hidden run": ("hidden-text", letter(p(r("seen") + r("unseen", "<w:vanish/>")))),
    "hidden by a style": ("hidden-text", letter(p(r("unseen", '<w:rStyle w:val="Secret"/>')), styles=_HIDDEN_STYLE)),
    "hidden row": ("hidden-text", letter(table((900,), row(cell("seen")), row(cell("x"), properties="<w:hidden/>")))),
    "unused note": ("unused-note", letter(footnotes=_NOTE)),
    "variable": ("variable", letter(settings='<w:docVars><w:docVar w:name="a" w:val="b"/></w:docVars>')),
    "rsid": ("save-ids", letter('<w:p w:rsidR="00AB12CD"><w:r w:rsidRPr="00AB12CE"><w:t>x</w:t></w:r></w:p>')),
    "paragraph id": ("save-ids", letter(f'<w:p {WORD14} w14:paraId="1A2B3C4D"><w:r><w:t>x</w:t></w:r></w:p>')),
    "proofing": ("save-ids", letter(p('<w:proofErr w:type="spellStart"/>' + r("x") + '<w:proofErr w:type="spellEnd"/>'))),
    "bookmark": ("bookmark", letter(p('<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/>' + r("x")))),
    "control": ("content-control", letter(p(r("about ") + control(r("2 kg"))))),
    "bound control": ("data-binding", letter(p(control(r("2 kg"), '<w:dataBinding w:xpath="/a" w:storeItemID="{A}"/>')))),
    "smart tag": ("content-control", letter(p(f'<w:smartTag w:element="place">{r("Vilnius")}</w:smartTag>'))),
    "editing state": ("settings", letter(settings="<w:trackRevisions/>")),
    "author": ("author", letter(parts=core(dc_creator="A. Person"), root_links=_CORE_LINK)),
    "author without a link": ("author", letter(parts=core(cp_lastModifiedBy="A. Person"))),
    "printed": ("history", letter(parts=core(cp_lastPrinted="2025-08-05T09:11:00Z"))),
    "keywords": ("remark", letter(parts=core(cp_keywords="draft 3"))),
    "company": ("organisation", letter(parts=app(Company="A ministry"))),
    "manager": ("author", letter(parts=app(Manager="A. Person"))),
    "template name": ("template", letter(parts=app(Template="Protest.dotx"))),
    "editing time": ("history", letter(parts=app(TotalTime="95"))),
    "local template": (
        "template",
        letter(
            settings=f'<w:attachedTemplate {R} r:id="rId1"/>',
            settings_links=link("rId1", "attachedTemplate", "file:///C:/Users/person/Protest.dotm", external=True),
        ),
    ),
    "mail merge": (
        "mail-merge",
        letter(
            settings=f'<w:mailMerge><w:dataSource {R} r:id="rId1"/></w:mailMerge>',
            settings_links=link("rId1", "mailMergeSource", "file:///C:/list.xlsx", external=True),
        ),
    ),
    "merge field": ("mail-merge", letter(p(field_code("MERGEFIELD Name", "Minister")))),
    "include": ("fetching-field", letter(p(field_code(r"INCLUDETEXT C:\\a.docx", "text")))),
    "simple include": ("fetching-field", letter(p('<w:fldSimple w:instr=" DDE Excel a b ">' + r("3") + "</w:fldSimple>"))),
    "file name": ("telling-field", letter(p(field_code(r"FILENAME \p", "C:/secret/letter.docx")))),
    "link field": ("file-link", letter(p(field_code(r'HYPERLINK "\\\\server\\share\\a.docx"', "here")))),
    "file link": ("file-link", letter(p(_HYPERLINK), links=link("rIdx", "hyperlink", "file:///C:/a.docx", external=True))),
    "share link": ("file-link", letter(p(_HYPERLINK), links=link("rIdx", "hyperlink", r"\\server\a", external=True))),
    "intranet link": ("file-link", letter(p(_HYPERLINK), links=link("rIdx", "hyperlink", "http://wiki/a", external=True))),
    "drawing that links": ("file-link", letter(p('<w:r><w:pict><v:shape href="file:///C:/a.docx"/></w:pict></w:r>'))),
    "custom xml": (
        "custom-xml", letter(parts={"customXml/item1.xml": "<a/>"}, links=link("rIdx", "customXml", "../customXml/item1.xml"))
    ),
    "manifest": (
        "manifest",
        letter(
            parts={"customXml/item1.xml": '<manifest xmlns="urn:drafter:manifest:1">{}</manifest>'},
            links=link("rIdx", "customXml", "../customXml/item1.xml"),
        ),
    ),
    "custom property": (
        "custom-property", letter(parts={"docProps/custom.xml": '<Properties><property name="Case">7</property></Properties>'})
    ),
    "thumbnail": (
        "thumbnail", letter(parts={"docProps/thumbnail.jpeg": jpeg(exif=False)},
                            root_links=link("rIdt", "thumbnail", "docProps/thumbnail.jpeg")),
    ),
    "printer": (
        "printer", letter(parts={"word/printerSettings1.bin": b"x"}, links=link("rIdx", "printerSettings", "printerSettings1.bin"))
    ),
    "people": ("people", letter(parts={"word/people.xml": "<a/>"}, links=link("rIdx", "people", "people.xml"))),
    "glossary": (
        "glossary", letter(parts={"word/glossary/document.xml": "<a/>"},
                           links=link("rIdx", "glossaryDocument", "glossary/document.xml")),
    ),
    "web settings": ("settings", letter(parts={"word/web.xml": "<a/>"}, links=link("rIdx", "webSettings", "web.xml"))),
    "signature": (
        "signature", letter(parts={"_xmlsignatures/origin.sigs": b""},
                            root_links=link("rIds", "origin", "_xmlsignatures/origin.sigs")),
    ),
    "header of no page": ("unshown-text", letter(_FIRST, headers=(p("an old header"), p("shown")))),
    "header without a reference": ("unshown-text", letter(headers=(p("an old header"),))),
    "stray part": ("stray-part", letter(parts={"word/notes.xml": "<a/>"})),
    "remark on the ZIP": ("remark", packed(unpacked(letter()), b"for the minister only")),
    "photo": ("picture-data", letter(picture(), media={"photo.jpg": jpeg()})),
    "place of a photo": ("picture-place", letter(picture(), media={"photo.jpg": jpeg(gps=True)})),
    "text in a picture": ("picture-data", letter(picture(), media={"photo.png": png()})),
    "name of a picture": ("picture-name", letter(picture(name="plan of the site.jpg"), media={"photo.png": png(text=False)})),
    "linked and embedded": (
        "linked-file",
        letter(picture(more=' r:link="rIdout"'), media={"photo.png": png(text=False)},
               links=link("rIdout", "image", "file:///C:/a.png", external=True)),
    ),
}  # fmt: skip
"""What is taken out, by name: the kind of finding, and a file that has it."""

REFUSED: dict[str, tuple[str, bytes]] = {
    "macros": (
        "macros", letter(parts={"word/vbaProject.bin": b"x"},
                         links='<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"'
                         ' Target="vbaProject.bin"/>'),
    ),
    "object": ("embedded", letter(parts={"word/a.bin": b"x"}, links=link("rIdx", "oleObject", "a.bin"))),
    "workbook": ("embedded", letter(parts={"word/a.xlsx": b"x"}, links=link("rIdx", "package", "a.xlsx"))),
    "embedded document": ("embedded", letter('<w:altChunk r:id="rIdx"/>', parts={"word/a.bin": b"x"},
                                             links=link("rIdx", "aFChunk", "a.bin"))),
    "control": ("activex", letter(parts={"word/x.xml": "<a/>"}, links=link("rIdx", "control", "x.xml"))),
    "remote template": (
        "remote-template",
        letter(
            settings=f'<w:attachedTemplate {R} r:id="rId1"/>',
            settings_links=link("rId1", "attachedTemplate", "https://example.org/a.dotm", external=True),
        ),
    ),
    "linked picture": (
        "linked-file",
        letter(picture().replace('r:embed="rIdphoto"', 'r:link="rIdout"'),
               links=link("rIdout", "image", "https://example.org/a.png", external=True)),
    ),
}  # fmt: skip
"""What the cleaning refuses, by name."""

TOLD: dict[str, tuple[str, bytes]] = {
    "white text": ("faint-text", letter(p(r("unseen", '<w:color w:val="FFFFFF"/>')))),
    "tiny text": ("tiny-text", letter(p(r("unseen", '<w:sz w:val="2"/>')))),
    "crop": ("cropped-picture", letter(picture('<a:srcRect r="50000"/>'), media={"photo.png": png(text=False)})),
    "web link": ("web-link", letter(p(_HYPERLINK), links=link("rIdx", "hyperlink", "https://example.org/", external=True))),
    "metafile": ("picture-unread", letter(picture(), media={"photo.emf": b"\x01\x00\x00\x00" + b"\0" * 60})),
}  # fmt: skip
"""What stays in a cleaned file and is told again."""


def png_with(kind: bytes, data: bytes) -> bytes:
    """Return a PNG with one more chunk before its end."""
    chunk = struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    plain = png(text=False)
    return plain[:-12] + chunk + plain[-12:]
