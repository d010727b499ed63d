from __future__ import annotations

import io
import zipfile

import docx
import pytest

from drafter.problems import DrafterError, Severity
from drafter.word import package
from drafter.word.package import open_package


def make_zip(members: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return stream.getvalue()


@pytest.fixture
def letter() -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


def replaced(letter: bytes, part: str, data: bytes) -> bytes:
    archive = zipfile.ZipFile(io.BytesIO(letter))
    return make_zip({name: archive.read(name) for name in archive.namelist()} | {part: data})


def test_reads_parts_and_relationships(letter: bytes) -> None:
    opened = open_package(letter, "letter.docx")
    assert opened.main == "word/document.xml"
    assert opened.read("WORD/Document.xml").startswith(b"<?xml")
    types = {relationship.type for relationship in opened.relationships(opened.main).values()}
    assert {"styles", "settings", "numbering"} <= types
    assert opened.problems == ()


@pytest.mark.parametrize(
    ("data", "rule", "words"),
    [
        (b"", "word.not-a-zip", "not a Word document"),
        (b"Dear Minister", "word.not-a-zip", "not a Word document"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"x" * 512, "word.encrypted", "password"),
        (make_zip({"a.txt": b"x"}), "word.package", "no document part"),
        (make_zip({"word/document.xml": b"<w:document"}), "word.xml", "not well-formed"),
        (make_zip({"a": b"0" * 20_000_000}), "word.zip-bomb", "more than 200 times"),
    ],
)
def test_refuses_what_is_no_word_file(data: bytes, rule: str, words: str) -> None:
    with pytest.raises(DrafterError) as caught:
        open_package(data, "letter.docx").xml("word/document.xml")
    (problem,) = caught.value.problems
    assert problem.rule == rule
    assert words in problem.message
    assert problem.place is not None
    assert problem.place.file == "letter.docx"


def test_limits_of_size_and_number(letter: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit, rule in (
        ("MAX_INPUT_BYTES", "word.too-large"),
        ("MAX_MEMBERS", "word.zip-bomb"),
        ("MAX_UNCOMPRESSED_BYTES", "word.zip-bomb"),
    ):
        with monkeypatch.context() as patch:
            patch.setattr(package, limit, 3)
            with pytest.raises(DrafterError) as caught:
                open_package(letter, "letter.docx")
        assert caught.value.problems[0].rule == rule


def test_document_type_declaration_is_refused(letter: bytes) -> None:
    data = replaced(letter, "word/document.xml", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>')
    with pytest.raises(DrafterError, match="document type declaration"):
        open_package(data, "letter.docx").xml("word/document.xml")


def test_deep_nesting_is_a_located_error(letter: bytes) -> None:
    data = replaced(letter, "word/document.xml", b"<x>" * 5000 + b"</x>" * 5000)
    with pytest.raises(DrafterError) as caught:
        open_package(data, "letter.docx").xml("word/document.xml")
    assert str(caught.value.problems[0].place) == "letter.docx:1, word/document.xml"


def test_damaged_member_is_an_error(letter: bytes) -> None:
    data = make_zip({"word/document.xml": b"<w:document/>" * 40}, zipfile.ZIP_STORED).replace(b"<w:doc", b"<w:DOC", 1)
    with pytest.raises(DrafterError, match="cannot be unpacked"):
        open_package(data, "letter.docx").xml("word/document.xml")


def test_missing_part_is_an_error(letter: bytes) -> None:
    with pytest.raises(DrafterError, match=r"'word/nothing.xml' is missing"):
        open_package(letter, "letter.docx").read("word/nothing.xml")


def test_macros_are_a_warning(letter: bytes) -> None:
    (problem,) = open_package(replaced(letter, "word/vbaProject.bin", b"x"), "letter.docm").problems
    assert problem.severity is Severity.WARNING
    assert "macros" in problem.message


def test_strict_namespaces_are_read_as_transitional(letter: bytes) -> None:
    xml = b'<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'
    root = open_package(replaced(letter, "word/document.xml", xml), "letter.docx").xml("word/document.xml")
    assert root.tag == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}document"
