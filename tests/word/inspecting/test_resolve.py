"""Tracked changes accepted and rejected: what is left is what Word leaves."""

from __future__ import annotations

import re

import pytest
from lxml import etree

from drafter.word.comments import comments
from drafter.word.package import open_package
from drafter.word.resolve import resolve_changes
from drafter.word.tracked import tracked_changes
from tests.fidelity.docx_parts import NAMESPACES, p, r
from tests.word.inspecting.files import CLEANED, WHO, deleted, ins, letter
from tests.word.test_schema import schema

MARK = "<w:rPr><w:{} " + WHO + "/></w:rPr>"


def body(xml: str) -> etree._Element:
    return etree.fromstring(f"<w:document {NAMESPACES}><w:body>{xml}<w:sectPr/></w:body></w:document>")


def resolved(xml: str, *, accept: bool) -> str:
    """Return the body that is left, without namespaces and spaces to preserve."""
    root = body(xml)
    resolve_changes(root, accept)
    valid = schema("wml.xsd")
    assert valid.validate(root), valid.error_log
    text = re.sub(r' xmlns:\w+="[^"]*"| xml:space="preserve"', "", etree.tostring(root[0], encoding="unicode"))
    return text.removeprefix("<w:body>").removesuffix("<w:sectPr/></w:body>")


def cell(inner: str = "", mark: str = "") -> str:
    return f"<w:tc>{f'<w:tcPr>{mark}</w:tcPr>' if mark else ''}{p(inner)}</w:tc>"


def tables(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def changed(name: str, old: str) -> str:
    return f"<w:{name} {WHO}>{old}</w:{name}>"


def moved(kind: str, text: str) -> str:
    return (
        f'<w:{kind}RangeStart w:id="1" w:name="move" w:author="A. Person"/><w:{kind} {WHO}>{r(text)}</w:{kind}>'
        f'<w:{kind}RangeEnd w:id="1"/>'
    )


A, B = "<w:r><w:t>a</w:t></w:r>", "<w:r><w:t>b</w:t></w:r>"
CASES = {
    "insertion": (p(A + ins(B)), p(A + B), p(A)),
    "deletion": (p(A + deleted("b")), p(A), p(A + B)),
    "deletion within an insertion": (p(A + ins(deleted("b"))), p(A), p(A)),
    "move": (p(moved("moveFrom", "b") + A) + p(moved("moveTo", "b")), p(A) + p(B), p(B + A) + p()),
    "deleted field": (
        p(f"<w:del {WHO}><w:r><w:delInstrText>PAGE</w:delInstrText></w:r></w:del>"),
        p(), p("<w:r><w:instrText>PAGE</w:instrText></w:r>"),
    ),
    "bookmark around a deletion": (
        p('<w:bookmarkStart w:id="1" w:name="x"/>' + A + f"<w:del {WHO}><w:r><w:delText>b</w:delText></w:r>"
          '<w:bookmarkEnd w:id="1"/></w:del>'),
        p('<w:bookmarkStart w:id="1" w:name="x"/>' + A + '<w:bookmarkEnd w:id="1"/>'),
        p('<w:bookmarkStart w:id="1" w:name="x"/>' + A + B + '<w:bookmarkEnd w:id="1"/>'),
    ),
    "deleted paragraph mark": (
        p(A, '<w:jc w:val="center"/>' + MARK.format("del")) + p(B, '<w:jc w:val="right"/>'),
        p(A + B, '<w:jc w:val="right"/>'), p(A, '<w:jc w:val="center"/>') + p(B, '<w:jc w:val="right"/>'),
    ),
    "deleted paragraph": (p(deleted("a"), MARK.format("del")) + p(B), p(B), p(A) + p(B)),
    "three paragraphs in one": (
        p(A, MARK.format("del")) + p(A, MARK.format("del")) + p(B), p(A + A + B), p(A) + p(A) + p(B),
    ),
    "inserted paragraph": (p(ins(A), MARK.format("ins")) + p(B), p(A) + p(B), p(B)),
    "inserted paragraph mark": (p(A, MARK.format("ins")) + p(B), p(A) + p(B), p(A + B)),
    "deleted paragraph before a table": (
        p(A) + p(deleted("b"), MARK.format("del")) + tables(f"<w:tr>{cell(A)}</w:tr>"),
        p(A) + tables(f"<w:tr>{cell(A)}</w:tr>"), p(A) + p(B) + tables(f"<w:tr>{cell(A)}</w:tr>"),
    ),
    "deleted last paragraph of a cell": (
        tables(f"<w:tr><w:tc>{p(deleted('a'), MARK.format('del'))}</w:tc></w:tr>"),
        tables(f"<w:tr><w:tc>{p()}</w:tc></w:tr>"), tables(f"<w:tr><w:tc>{p(A)}</w:tc></w:tr>"),
    ),
    "deleted row": (
        tables(f"<w:tr>{cell(A)}</w:tr>", f"<w:tr><w:trPr><w:del {WHO}/></w:trPr>{cell(deleted('b'))}</w:tr>"),
        tables(f"<w:tr>{cell(A)}</w:tr>"), tables(f"<w:tr>{cell(A)}</w:tr>", f"<w:tr>{cell(B)}</w:tr>"),
    ),
    "inserted table": (
        p(A) + tables(f"<w:tr><w:trPr><w:ins {WHO}/></w:trPr>{cell(ins(B))}</w:tr>") + p(),
        p(A) + tables(f"<w:tr>{cell(B)}</w:tr>") + p(), p(A) + p(),
    ),
    "cells": (
        tables(f"<w:tr>{cell(A)}{cell(B, f'<w:cellIns {WHO}/>')}{cell(A, f'<w:cellDel {WHO}/>')}</w:tr>"),
        tables(f"<w:tr>{cell(A)}{cell(B)}</w:tr>"), tables(f"<w:tr>{cell(A)}{cell(A)}</w:tr>"),
    ),
    "merged cells": (
        tables(f"<w:tr>{cell(A, f'<w:cellMerge {WHO} w:vMerge={chr(34)}rest{chr(34)}/>')}</w:tr>"),
        tables(f"<w:tr>{cell(A, '<w:vMerge w:val=' + chr(34) + 'restart' + chr(34) + '/>')}</w:tr>"),
        tables(f"<w:tr>{cell(A)}</w:tr>"),
    ),
    "formatting": (
        p(f"<w:r><w:rPr><w:b/>{changed('rPrChange', '<w:rPr><w:i/></w:rPr>')}</w:rPr><w:t>a</w:t></w:r>"),
        p("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"), p("<w:r><w:rPr><w:i/></w:rPr><w:t>a</w:t></w:r>"),
    ),
    "formatting that was plain": (
        p(f"<w:r><w:rPr><w:b/>{changed('rPrChange', '<w:rPr/>')}</w:rPr><w:t>a</w:t></w:r>"),
        p("<w:r><w:rPr><w:b/></w:rPr><w:t>a</w:t></w:r>"), p(A),
    ),
    "formatting of a mark that is deleted": (
        p(A, f"<w:rPr><w:del {WHO}/><w:b/>{changed('rPrChange', '<w:rPr/>')}</w:rPr>") + p(B), p(A + B), p(A) + p(B),
    ),
    "formatting of a paragraph": (
        p(A, '<w:jc w:val="right"/><w:rPr><w:b/></w:rPr>' + changed("pPrChange", '<w:pPr><w:jc w:val="left"/></w:pPr>')),
        p(A, '<w:jc w:val="right"/><w:rPr><w:b/></w:rPr>'), p(A, '<w:jc w:val="left"/><w:rPr><w:b/></w:rPr>'),
    ),
    "numbering": (
        p(A, f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins {WHO}/></w:numPr>'),
        p(A, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), p(A),
    ),
    "formatting of a table": (
        tables(f"<w:tr>{cell(A)}</w:tr>").replace(
            "<w:tblPr/>", f'<w:tblPr><w:jc w:val="right"/>{changed("tblPrChange", "<w:tblPr/>")}</w:tblPr>'
        ),
        tables(f"<w:tr>{cell(A)}</w:tr>").replace("<w:tblPr/>", '<w:tblPr><w:jc w:val="right"/></w:tblPr>'),
        tables(f"<w:tr>{cell(A)}</w:tr>"),
    ),
    "formatting of a cell": (
        tables(f"<w:tr>{cell(A, '<w:noWrap/>' + changed('tcPrChange', '<w:tcPr><w:hideMark/></w:tcPr>'))}</w:tr>"),
        tables(f"<w:tr>{cell(A, '<w:noWrap/>')}</w:tr>"), tables(f"<w:tr>{cell(A, '<w:hideMark/>')}</w:tr>"),
    ),
    "formatting of a section": (
        p("", '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:titlePg/>'
          + changed("sectPrChange", '<w:sectPr><w:pgSz w:w="1"/></w:sectPr>') + "</w:sectPr>"),
        p("", '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:titlePg/></w:sectPr>'),
        p("", '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:pgSz w:w="1"/></w:sectPr>'),
    ),
    "inserted link": (p(A + f'<w:hyperlink w:anchor="x">{ins(B)}</w:hyperlink>'),
                      p(A + f'<w:hyperlink w:anchor="x">{B}</w:hyperlink>'), p(A)),
}  # fmt: skip


@pytest.mark.parametrize("case", CASES)
def test_accepted_and_rejected(case):
    before, accepted, rejected = CASES[case]
    assert resolved(before, accept=True) == accepted.replace("<w:p></w:p>", "<w:p/>")
    assert resolved(before, accept=False) == rejected.replace("<w:p></w:p>", "<w:p/>")


@pytest.mark.parametrize("case", CASES)
def test_every_case_is_told_with_its_author_and_nothing_is_left_of_it(case):
    links = '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/>'
    before = CASES[case][0].replace(links, "<w:sectPr>")
    found = tracked_changes(open_package(letter(before), "letter.docx"))
    assert found
    assert {change.author for change in found} == {"A. Person"}
    assert all(change.place.file == "letter.docx" for change in found)
    root = body(before)
    resolve_changes(root, accept=True)
    assert b"A. Person" not in etree.tostring(root)


def test_a_change_says_what_where_by_whom_and_when():
    data = letter(p("Dear Minister") + p(A + ins(r("one ")) + ins(r("two")) + deleted("three")))
    first, second = tracked_changes(open_package(data, "letter.docx"))
    assert (first.kind, first.text, str(first.place)) == ("insertion", "one two", "letter.docx, paragraph 2")
    assert (second.kind, second.text, second.date) == ("deletion", "three", "2025-08-05T10:00:00Z")


def test_changes_of_styles_and_headers_are_found():
    style = f'<w:style w:styleId="X"><w:rPr><w:b/>{changed("rPrChange", "<w:rPr/>")}</w:rPr></w:style>'
    data = letter(styles=style, headers=(p(ins(A)),))
    assert [(change.kind, str(change.place)) for change in tracked_changes(open_package(data, "a.docx"))] == [
        ("insertion", "a.docx, header1.xml paragraph 1"), ("formatting", "a.docx, styles.xml"),
    ]  # fmt: skip


def test_a_comment_says_who_and_where():
    (comment,) = comments(open_package(CLEANED["comment"][1], "letter.docx"))
    assert (comment.author, comment.text, str(comment.place)) == (
        "A. Person", "Is this so?", "letter.docx, paragraph 1",
    )  # fmt: skip
