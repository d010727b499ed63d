"""The text of a part as a person reads it."""

from __future__ import annotations

import pytest
from lxml import etree

from drafter.word.text import Story, story

NAMES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in {
        "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)


def read(body: str, *, accepted: bool = True) -> Story:
    root = etree.fromstring(f"<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    return story(root, "word/document.xml", accepted=accepted)


def r(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


def field(code: str, result: str) -> str:
    marks = [f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")]
    return f"{marks[0]}<w:r><w:instrText>{code}</w:instrText></w:r>{marks[1]}{r(result)}{marks[2]}"


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (f"<w:p>{r('a')}</w:p><w:p>{r('b')}</w:p>", "a\u2029b"),
        ("<w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/><w:softHyphen/></w:r></w:p>", "a\tb\n\u2011\u00ad"),
        (f'<w:p>{r("a")}<w:r><w:br w:type="page"/></w:r>{r("b")}</w:p>', "ab"),
        (f"<w:p>{r('a')}{r('hidden', '<w:rPr><w:vanish/></w:rPr>')}</w:p>", "a"),
        (f"<w:p>{r('a')}{r('seen', '<w:rPr><w:vanish w:val=' + chr(34) + '0' + chr(34) + '/></w:rPr>')}</w:p>", "aseen"),
        (f"<w:tbl><w:tr><w:tc><w:p>{r('a')}</w:p></w:tc><w:tc><w:p>{r('b')}</w:p></w:tc></w:tr></w:tbl>", "a\u2029b"),
        (f"<w:p>{field('PAGE', '3')} {field('REF x', 'Annex 1')}</w:p>", "Annex 1"),
        (f'<w:p><w:fldSimple w:instr=" NUMPAGES ">{r("9")}</w:fldSimple><w:fldSimple w:instr="DATE">{r("d")}</w:fldSimple></w:p>', "d"),
        (f"<w:p>{r('a')}<w:r><w:pict><w:txbxContent><w:p>{r('box')}</w:p></w:txbxContent></w:pict></w:r>{r('b')}</w:p>", "ab\u2029box"),
        (f"<w:p><mc:AlternateContent><mc:Choice>{r('one')}</mc:Choice><mc:Fallback>{r('two')}</mc:Fallback></mc:AlternateContent></w:p>", "one"),
        (f"<w:sdt><w:sdtContent><w:p><w:hyperlink>{r('a')}</w:hyperlink><w:smartTag>{r('b')}</w:smartTag></w:p></w:sdtContent></w:sdt>", "ab"),
        ("", ""),
    ],
)  # fmt: skip
def test_text(body: str, text: str) -> None:
    assert read(body).text == text


CHANGED = (
    f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{r('one ')}<w:ins>{r('new ')}</w:ins>"
    "<w:del><w:r><w:delText>old </w:delText></w:r></w:del></w:p>"
    f"<w:p>{r('two')}</w:p><w:tbl><w:tr><w:trPr><w:ins/></w:trPr><w:tc><w:p><w:ins>{r('row')}</w:ins></w:p></w:tc></w:tr></w:tbl>"
)


def test_tracked_changes_are_read_as_accepted_or_as_rejected() -> None:
    assert read(CHANGED).text == "one new two\u2029row"
    assert read(CHANGED, accepted=False).text == "one old \u2029two"


def test_marks_have_their_place_in_the_text() -> None:
    control = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>"
    body = (
        f"<w:p>{r('in ')}<w:bookmarkStart w:id='1' w:name='_f4'/>{control.format('<w:tag w:val=' + chr(34) + 'drafter:f4' + chr(34) + '/>', r('2 kg'))}"
        f"<w:bookmarkEnd w:id='1'/>.</w:p><w:p><w:bookmarkStart w:id='2' w:name='_f5'/>{r('a')}</w:p>"
        f"<w:p>{r('b')}<w:bookmarkEnd w:id='2'/>{control.format('<w:showingPlcHdr/>', r('click'))}</w:p>"
    )
    found = read(body)
    assert [(mark.control, mark.fill, found.text[mark.start : mark.end], mark.emptied) for mark in found.marks] == [
        (True, 4, "2 kg", False), (False, 4, "2 kg", False), (False, 5, "a\u2029b", False), (True, None, "click", True),
    ]  # fmt: skip


def test_a_place_is_that_of_the_paragraph() -> None:
    found = read(f"<w:p>{r('a')}</w:p><w:p/><w:p>{r('bc')}</w:p>")
    assert [found.at(offset).number for offset in range(len(found.text) + 1)] == [1, 1, 2, 3, 3, 3]
    assert str(found.place("x.docx", 4)) == "x.docx, paragraph 3"
    assert found.lines() == ["a", "", "bc"]


def test_the_pieces_make_the_text() -> None:
    found = read(CHANGED + f"<w:p>{field('REF x', 'Annex 1')}</w:p>")
    assert "".join(piece.text for piece in found.pieces) == found.text
    assert all(found.text[piece.start :].startswith(piece.text) for piece in found.pieces)
