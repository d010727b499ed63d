"""Each thing that a file may carry is found, and gone after cleaning; the text stays as it was."""

from __future__ import annotations

import datetime as dt
import io
import random
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from drafter.pdf.libreoffice import find_program
from drafter.problems import Severity, has_errors
from drafter.word.clean import clean
from drafter.word.document import Paragraph, Table
from drafter.word.inspection import inspect_file
from drafter.word.properties import Properties
from drafter.word.read import read
from tests.fidelity.docx_parts import p, r
from tests.fidelity.office import convert_all
from tests.fidelity.random_letters import random_letter
from tests.word.inspecting.files import CLEANED, REFUSED, TOLD, control, deleted, ins, letter, packed, unpacked
from tests.word.test_schema import faults

ABOUT = Properties("Note verbale", "", "en-GB", dt.date(2025, 8, 5))
EVERYTHING = {**CLEANED, **TOLD}


def kinds(data: bytes) -> set[str]:
    return {problem.rule.removeprefix("inspect.") for problem in inspect_file(data, "letter.docx")}


def cleaned(data: bytes, **how: str) -> bytes:
    made, problems = clean(data, "letter.docx", ABOUT, **how)  # type: ignore[arg-type]
    assert not has_errors(problems), problems
    return made


def lines(data: bytes) -> list[str]:
    """The text as it stands on paper, a line to each paragraph."""

    def of(blocks) -> list[str]:
        out: list[str] = []
        for block in blocks:
            if isinstance(block, Paragraph):
                out.append(block.text)
            elif isinstance(block, Table):
                out += [line for one in block.rows for cell in one.cells for line in of(cell.blocks)]
        return out

    return [line for section in read(data, "letter.docx").sections for line in of(section.blocks)]


@pytest.mark.parametrize("case", [*CLEANED, *REFUSED, *TOLD])
def test_each_thing_is_found_where_it_is(case):
    kind, data = {**EVERYTHING, **REFUSED}[case]
    found = [problem for problem in inspect_file(data, "letter.docx") if problem.rule == f"inspect.{kind}"]
    assert found
    assert all(problem.place and problem.place.file == "letter.docx" for problem in found)


@pytest.mark.parametrize("case", CLEANED)
def test_each_thing_is_gone_after_cleaning(case):
    _, data = CLEANED[case]
    assert kinds(cleaned(data)) == set()


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_taken_out_is_refused(case):
    kind, data = REFUSED[case]
    made, problems = clean(data, "letter.docx", ABOUT)
    assert made == b""
    assert [problem.rule for problem in problems if problem.severity is Severity.ERROR] == [f"inspect.{kind}"]


@pytest.mark.parametrize("case", TOLD)
def test_what_stays_is_told_again(case):
    kind, data = TOLD[case]
    made, problems = clean(data, "letter.docx", ABOUT)
    assert made
    assert [problem.rule for problem in problems] == [f"inspect.{kind}"]


@pytest.mark.parametrize("case", EVERYTHING)
def test_the_cleaned_file_is_valid_and_the_same_twice(case):
    _, data = EVERYTHING[case]
    made = cleaned(data)
    assert list(faults(made)) == []
    assert made == cleaned(data)
    assert cleaned(made) == cleaned(cleaned(made))


def test_a_declared_macro_format_is_found_without_macros():
    members = unpacked(letter())
    types = members["[Content_Types].xml"].replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    assert "macros" in kinds(packed(members | {"[Content_Types].xml": types}))


def test_values_leave_no_seam():
    body = p(r("with about ") + control(r("2 kg")) + r(" of explosives"))
    document = unpacked(cleaned(letter(body)))["word/document.xml"].decode()
    assert re.findall("<w:r>.*?</w:r>", document) == ["<w:r><w:t>with about 2 kg of explosives</w:t></w:r>"]
    assert not re.search("sdt|bookmark|_f12|payload|drafter", document)


def test_no_word_of_what_was_taken_out_is_left():
    secrets = {
        "unseen",
        "an old note",
        "an old header",
        "Is this so?",
        "person/Protest",
        "Person",
        "unseen row",
        "draft 3",
        "server",
    }
    for name, (_, data) in CLEANED.items():
        inner = b"".join(unpacked(cleaned(data)).values()).decode("latin-1")
        assert not [secret for secret in secrets if secret in inner], name


def test_a_bookmark_that_is_referred_to_stays():
    mark = '<w:bookmarkStart w:id="0" w:name="_Ref1"/>' + r("Annex") + '<w:bookmarkEnd w:id="0"/>'
    link = f'<w:hyperlink w:anchor="_Ref1">{r("see")}</w:hyperlink>'
    for body in (p(mark) + p(link), p(mark) + p(f'<w:fldSimple w:instr=" REF _Ref1 \\h ">{r("see")}</w:fldSimple>')):
        assert b'w:name="_Ref1"' in unpacked(cleaned(letter(body)))["word/document.xml"]


def test_tracked_changes_are_errors_each_unless_settled():
    body = p(r("We ") + deleted("demand") + ins(r("request")) + r(" an answer."))
    made, problems = clean(letter(body), "letter.docx", ABOUT)
    assert made == b""
    assert [problem.message for problem in problems] == [
        "deletion by A. Person, 2025-08-05: 'demand'", "insertion by A. Person, 2025-08-05: 'request'",
    ]  # fmt: skip
    assert {str(problem.place) for problem in problems} == {"letter.docx, paragraph 1"}
    assert lines(cleaned(letter(body), changes="accept")) == ["We request an answer."]
    assert lines(cleaned(letter(body), changes="reject")) == ["We demand an answer."]


def test_a_note_whose_mark_was_deleted_goes_with_it():
    note = '<w:footnote w:id="5"><w:p><w:r><w:t>struck out</w:t></w:r></w:p></w:footnote>'
    mark = '<w:r><w:footnoteReference w:id="5"/></w:r>'
    body = p(r("Text") + deleted("x").replace("</w:del>", f"{mark}</w:del>"))
    data = letter(body, footnotes=note)
    assert b"struck out" not in unpacked(cleaned(data, changes="accept"))["word/footnotes.xml"]
    assert b"struck out" in unpacked(cleaned(data, changes="reject"))["word/footnotes.xml"]


def test_strict_files_and_unusual_prefixes():
    members = unpacked(letter(p(control(r("2 kg")) + r("unseen", "<w:vanish/>"))))
    document = members["word/document.xml"].replace(b"<w:", b"<word:").replace(b"</w:", b"</word:")
    document = document.replace(b" w:", b" word:").replace(b"xmlns:w=", b"xmlns:word=")
    strict = {
        name: data.replace(
            b"http://schemas.openxmlformats.org/wordprocessingml/2006/", b"http://purl.oclc.org/ooxml/wordprocessingml/"
        ).replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/", b"http://purl.oclc.org/ooxml/officeDocument/"
        )
        for name, data in (members | {"word/document.xml": document}).items()
    }
    made = cleaned(packed(strict))
    assert lines(made) == ["2 kg"]
    assert b"purl.oclc.org" not in b"".join(unpacked(made).values())
    assert list(faults(made)) == []


def test_the_library_s_own_letters_and_foreign_files_come_out_clean():
    import docx

    stream = io.BytesIO()
    docx.Document().save(stream)
    for data in (stream.getvalue(), *(random_letter(seed) for seed in range(12))):
        before, made = lines(data), cleaned(data)
        assert {problem.severity for problem in inspect_file(made, "letter.docx")} <= {Severity.INFO}
        assert lines(made) == before


_TEXT = st.text("ab ž\u00a0–<&", min_size=1, max_size=8)
_LOOK = st.sampled_from(["", "<w:b/>", "<w:i/>"])
_RUN = st.builds(r, _TEXT.filter(lambda text: not text.startswith("<")), _LOOK)
_MARK = st.sampled_from([
    '<w:proofErr w:type="spellStart"/>', '<w:r><w:lastRenderedPageBreak/></w:r>', "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>",
])  # fmt: skip


def _wrapped(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    several = st.lists(inner, max_size=3).map("".join)
    return st.one_of(
        several.map(control),
        several.map(lambda content: f'<w:smartTag w:element="a">{content}</w:smartTag>'),
        several.map(lambda content: f'<w:customXml w:element="a"><w:customXmlPr/>{content}</w:customXml>'),
    )


_INLINE = st.recursive(st.one_of(_RUN, _MARK), _wrapped, max_leaves=6)
_PARAGRAPH = st.lists(_INLINE, max_size=5).map(lambda parts: f"<w:p>{''.join(parts)}</w:p>")
_BLOCK = st.one_of(
    _PARAGRAPH,
    _PARAGRAPH.map(lambda one: f"<w:sdt><w:sdtPr/><w:sdtContent>{one}</w:sdtContent></w:sdt>"),
    _PARAGRAPH.map(
        lambda one: (
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent>"
            f"<w:tc>{one}</w:tc></w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
        )
    ),
)


@given(st.lists(_BLOCK, min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_the_text_of_any_paragraphs_stays_as_it_was(blocks):
    """Unwrapping first by hand, since the reader does not look into controls around rows and cells."""
    data = letter("".join(blocks))
    plain = re.sub(
        r"</?w:(sdt|sdtContent|sdtPr|smartTag|customXml|customXmlPr)\b[^>]*>|<w:(alias|tag|id) [^>]*>",
        "",
        "".join(blocks),
    )
    made = cleaned(data)
    assert lines(made) == lines(letter(plain))
    document = etree.fromstring(unpacked(made)["word/document.xml"])
    for run in document.iter("{*}r"):
        following = run.getnext()
        if following is not None and following.tag == run.tag:
            looks = [
                etree.tostring(one) if (one := each.find("{*}rPr")) is not None else b"" for each in (run, following)
            ]
            assert looks[0] != looks[1]
    assert list(faults(made)) == []


@pytest.mark.slow
@pytest.mark.skipif(find_program() is None, reason="needs LibreOffice")
def test_libreoffice_reads_the_same_text(tmp_path: Path):
    """Pages as LibreOffice lays them out, before and after."""
    import pypdfium2

    chosen = [name for name, (kind, _) in CLEANED.items() if kind not in ("hidden-text", "telling-field", "comment")]
    files = {f"{number}": CLEANED[name][1] for number, name in enumerate(chosen)}
    files |= {f"r{seed}": random_letter(seed) for seed in random.Random(1).sample(range(1000), 4)}
    made = {f"{name}-clean": cleaned(data) for name, data in files.items()}
    pdfs = convert_all({**files, **made})

    def text(name: str) -> list[str]:
        with pypdfium2.PdfDocument(pdfs[name]) as pdf:
            return [page.get_textpage().get_text_bounded().split() for page in pdf]

    for name in files:
        assert text(name) == text(f"{name}-clean"), name
