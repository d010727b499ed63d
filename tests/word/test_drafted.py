"""The text of a letter as the manifest keeps it."""

from __future__ import annotations

import io
import zipfile

import pytest
from lxml import etree

from drafter.word.drafted import _plainly_told, drafted, rows, segments, told
from drafter.word.text import story
from tests.revising.edit_scripts import drafted as letter
from tests.revising.edit_scripts import letters
from tests.word.test_text import NAMES

TAGGED = '<w:sdt><w:sdtPr><w:alias w:val="a"/><w:tag w:val="drafter:f3"/></w:sdtPr><w:sdtContent><w:r><w:t>2 kg</w:t></w:r></w:sdtContent></w:sdt>'


@pytest.mark.parametrize(("template", "language"), letters())
def test_the_source_tells_what_the_parsed_part_tells(template: str, language: str) -> None:
    with zipfile.ZipFile(io.BytesIO(letter(template, language))) as archive:
        xml = archive.read("word/document.xml").decode()
    read = story(etree.fromstring(xml.encode()), "word/document.xml")
    assert (segments(read), rows(read)) == _plainly_told(xml)
    assert any(isinstance(piece, int) for paragraph in segments(read) for piece in paragraph)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (f'<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr><w:r><w:t>It &lt;bore&gt; &#xE000;</w:t><w:tab/></w:r>{TAGGED}</w:p><w:p/>',
         [["It <bore> \ue000\t", 3], []]),
        (f"<w:p><w:r><w:t>a</w:t><w:br/><w:noBreakHyphen/></w:r>{TAGGED}<w:r><w:t></w:t></w:r></w:p>", [["a\n\u2011", 3]]),
        ('<w:p><w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>', [[]]),
        ("<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>", [[]]),
        ('<w:p><w:r><w:t>a</w:t><w:br w:clear="all"/><w:br w:type="page"/><w:t>b</w:t></w:r></w:p>', [["a\nb"]]),
        ("<w:p><w:r><w:pict><w:txbxContent><w:p><w:r><w:t>in</w:t></w:r></w:p></w:txbxContent></w:pict><w:t>out</w:t></w:r></w:p>",
         [["out"], ["in"]]),
    ],
)  # fmt: skip
def test_paragraphs(body: str, expected: list[list[str | int]]) -> None:
    xml = f"<w:document {NAMES}><w:body>{body}</w:body></w:document>"
    root = etree.fromstring(xml.encode())
    assert told(xml, root, "word/document.xml")[0] == expected == segments(story(root, "word/document.xml"))


def test_the_manifest_tells_text_and_places() -> None:
    fills = [{"id": "f3", "text": "2 kg\r\nmore"}]
    (part,) = drafted({"fills": fills, "text": [{"part": "p", "paragraphs": [["It bore ", 3, "."], [], ["End"]]}]})
    assert part.text == "It bore 2 kg\nmore.\u2029\u2029End"
    assert part.paragraphs == ("It bore 2 kg\nmore.", "", "End")
    assert part.values == {3: (8, 17)}
    assert drafted({}) == ()
