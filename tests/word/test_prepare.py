"""What is wrong with the tags of a Word file is said with its paragraph; what Word's autocorrect did is repaired."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import pytest

from drafter.problems import DrafterError
from drafter.word.prepare import prepare
from tests.word.word_sample import LETTERHEADS, fill_body, lines, p, part, word_file


def cell(text: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="100" w:type="dxa"/></w:tcPr>{p(text)}</w:tc>'


def table(*rows: str) -> str:
    return f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="100"/></w:tblGrid>{"".join(rows)}</w:tbl>'


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(cells)}</w:tr>"


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (
            p("one") + p("Note: {%p if letter.place %}") + p("{%p endif %}"),
            (
                "mine.docx, paragraph 2: error: 'Note:' beside '{%p if letter.place %}' would be lost: the tag stands "
                "for its whole paragraph [word.text-beside-tag]\n  hint: put the tag in a paragraph of its own"
            ),
        ),
        (
            p("{%p if letter.place %}{%p endif %}"),
            (
                "mine.docx, paragraph 1: error: '{%p if letter.place %}' shares its paragraph with another such tag "
                "[word.two-tags]\n  hint: give each tag a paragraph of its own"
            ),
        ),
        (
            table(row(cell("{%tr for l in addressee.lines %}"), cell("lost"))) + p("{%tr endfor %}"),
            (
                "mine.docx, paragraph 1: "
                "error: 'lost' beside '{%tr for l in addressee.lines %}' would be lost: the tag "
                "stands for its whole table row [word.text-beside-tag]\n  hint: put the tag in a table row of its own"
            ),
        ),
        (
            p("Dear {{ letter.place") + p("}}"),
            (
                "mine.docx, paragraph 1: error: the tag '{{ letter.place' is not closed in its paragraph "
                "[word.unclosed-tag]\n  hint: close it with }}, %} or #} in the same paragraph"
            ),
        ),
        (
            p("\ue000"),
            (
                "mine.docx, paragraph 1: error: the template uses the reserved character U+E000 [word.reserved]\n"
                "  hint: take out the private-use character"
            ),
        ),
        (
            p("") + p("") + p("{% if letter.place = 3 %}{% endif %}"),
            "mine.docx, paragraph 3: error: expected token 'end of statement block', got '=' [template-syntax]",
        ),
        (
            p("x") + p("before {%- if 1 %}y{% endif %}"),
            (
                "mine.docx, paragraph 2: error: 'before' beside '{%- if 1 %}' would be lost [word.text-beside-tag]\n"
                "  hint: write the tag without its '-'"
            ),
        ),
        (
            p("{% if 1 -%} after") + p("{% endif %}"),
            "mine.docx, paragraph 1: error: 'after' beside '{% if 1 -%}' would be lost [word.text-beside-tag]",
        ),
        (
            table(row(cell("{{tr letter.body }}"))),
            "mine.docx, paragraph 1: error: '{{tr letter.body }}' would print a value between cells [word.row-value]",
        ),
    ],
)
def test_a_fault_is_named_with_its_paragraph(body: str, message: str) -> None:
    with pytest.raises(DrafterError) as caught:
        prepare(word_file(body), "mine.docx")
    assert str(caught.value).startswith(message)


def test_all_faults_are_reported_at_once_and_in_headers_too() -> None:
    header = f'<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">{p("")}{p("{{ x")}</w:hdr>'
    with pytest.raises(DrafterError) as caught:
        prepare(word_file(p("{{ a") + p("{% b"), {"word/header1.xml": header}), "mine.docx")
    places = [str(problem.place) for problem in caught.value.problems]
    assert places == ["mine.docx, paragraph 1", "mine.docx, paragraph 2", "mine.docx, header1.xml paragraph 2"]


@pytest.mark.parametrize("quotes", ["„Vilnius“", "“Vilnius”", "«Vilnius»", "‘Vilnius’", "»Vilnius«", '"Vilnius"'])
def test_typographic_quotes_inside_a_tag_are_repaired(quotes: str) -> None:
    text = f"„{{% if letter.place == {quotes} %}}yes – {{{{ letter.place }}}}{{% endif %}}“"
    assert lines(fill_body(p(text))) == ["„yes – Vilnius“"]


def test_what_stands_between_straight_quotes_in_a_tag_is_text() -> None:
    text = '{% if word == "it’s – „so“ – R&amp;D" %}the same{% else %}changed{% endif %}'
    assert lines(fill_body(p(text), word="it’s – „so“ – R&D")) == ["the same"]


def test_dashes_and_hard_spaces_inside_a_tag_are_repaired() -> None:
    assert lines(fill_body(p("{% if\u00a05–3 == 2 %}x{% endif %}"))) == ["x"]


def test_a_tag_in_deleted_text_does_not_run() -> None:
    deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>{{ nobody.knows }}</w:delText></w:r></w:del>'
    filled = fill_body(f"<w:p>{deleted}<w:r><w:t>kept</w:t></w:r></w:p>")
    assert lines(filled) == ["kept"]
    assert [str(problem) for problem in filled.problems] == [
        (
            "mine.docx, paragraph 1: info: '{{ nobody.knows }}' stands in text that is marked as deleted and is left "
            "out [word.deleted-tag]\n  hint: accept the deletion in Word"
        )
    ]


def test_a_tag_may_be_spread_over_runs() -> None:
    assert lines(fill_body(p("In {", "{ letter", ".place }", "}, today"))) == ["In Vilnius, today"]


def test_a_fill_knows_the_number_of_its_paragraph() -> None:
    body = (
        p("{%p if letter.place %}") + p("{{ letter.place }}") + p("{%p endif %}")
        + table(row(cell("{{ letter.date }}")))
        + p("a {% if letter.date %}") + p("b") + p("{%- if 1 %}{{ letter.close }}!{% endif %}") + p("{% endif %}")
        + p("{{ letter.salutation }}")
    )  # fmt: skip
    # `{%-` joins its paragraph to the one before
    fills = {fill.expression: fill.line for fill in fill_body(body).fills}
    assert fills == {"letter.place": 2, "letter.date": 4, "letter.close": 6, "letter.salutation": 9}


def test_a_letterhead_is_prepared_once() -> None:
    data = word_file(p("{{ letter.place }}"))
    assert prepare(data, "a.docx") is prepare(bytes(bytearray(data)), "a.docx")


def test_what_a_letter_must_not_inherit_is_left_behind() -> None:
    settings = (
        '<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        '<w:attachedTemplate r:id="rId1"/><w:rsids><w:rsidRoot w:val="00A11CE0"/></w:rsids></w:settings>'
    )
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}/attachedTemplate" Target="file:///C:/Users/alice/n.dotx" '
        'TargetMode="External"/></Relationships>'
    )
    parts = {
        "word/settings.xml": settings,
        "word/_rels/settings.xml.rels": links,
        "docProps/thumbnail.jpeg": b"x",
        "docProps/custom.xml": "<x>alice</x>",
        "docProps/core.xml": "<x>alice</x>",
    }
    filled = fill_body(p("x"), parts=parts)
    assert b"thumbnail" not in filled.data
    assert b"custom.xml" not in filled.data
    assert "attachedTemplate" not in part(filled, "word/settings.xml")
    assert "rsid" not in part(filled, "word/settings.xml")
    assert b"word/_rels/settings.xml.rels" not in filled.data
    assert "alice" not in part(filled, "docProps/core.xml")


def test_what_untouched_parts_lead_to_comes_along() -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
    links = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{kind}" Target="media/bullet.png"/></Relationships>'
    )
    parts = {"word/_rels/numbering.xml.rels": links, "word/media/bullet.png": b"png", "word/media/orphan.png": b"png"}
    with zipfile.ZipFile(io.BytesIO(fill_body(p("x"), parts=parts).data)) as archive:
        names = archive.namelist()
    assert "word/_rels/numbering.xml.rels" in names
    assert "word/media/bullet.png" in names
    assert "word/media/orphan.png" not in names
    assert "word/_rels/header1.xml.rels" not in names
    assert len(names) == len(set(names))


@pytest.mark.parametrize("kind", ["ms-word.document.macroEnabled", "ms-word.template.macroEnabledTemplate"])
def test_a_macro_or_template_file_becomes_a_plain_document(kind: str) -> None:
    types = zipfile.ZipFile(LETTERHEADS / "joint.docx").read("[Content_Types].xml").decode()
    plain = "vnd.openxmlformats-officedocument.wordprocessingml.document"
    filled = fill_body(p("x"), parts={"[Content_Types].xml": types.replace(f"{plain}.main", f"vnd.{kind}.main")})
    assert f'PartName="/word/document.xml" ContentType="application/{plain}.main+xml"' in part(
        filled, "[Content_Types].xml"
    )


def test_a_file_with_unusual_prefixes_is_refused() -> None:
    body = "<x:document xmlns:x='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><x:body/></x:document>"
    with pytest.raises(DrafterError, match="names its elements in an unusual way"):
        prepare(word_file("", {"word/document.xml": body}), "odd.docx")


def test_comments_of_a_letterhead_are_left_out(tmp_path):
    import io
    import zipfile

    import docx

    from drafter.word.fill import make_letter

    document = docx.Document()
    paragraph = document.add_paragraph("To: a desk")
    document.add_comment(paragraph.runs, text="Ask Example first", author="A. Example", initials="AE")
    buffer = io.BytesIO()
    document.save(buffer)
    prepared = prepare(buffer.getvalue(), "letter.docx")
    assert [str(problem) for problem in prepared.problems if problem.rule == "word.comments"] == [
        "letter.docx, paragraph 1: info: the file carries 1 comment, which no letter made from it does [word.comments]\n"
        "  hint: remove them from the letterhead"
    ]
    from drafter.composing.composition import Composition
    from drafter.party import Directory
    from drafter.word.properties import Properties

    run = Composition("en", Directory())
    filled = make_letter(
        buffer.getvalue(), "letter.docx", run, Properties("t", "s", "en-GB", dt.date(2025, 8, 5)), lambda _: {}
    )
    with zipfile.ZipFile(io.BytesIO(filled.data)) as package:
        whole = b"".join(package.read(name) for name in package.namelist())
        assert not [name for name in package.namelist() if "comment" in name]
    assert b"Example" not in whole
    assert b"comment" not in whole.replace(b"CommentText", b"")


def _word(body: str) -> bytes:
    return word_file(body)


def test_tracked_changes_are_taken_as_accepted():
    body = (
        p("Kept ") + '<w:p><w:ins w:id="1" w:author="A. Example"><w:r><w:t>put in</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A. Example"><w:r><w:delText>struck out</w:delText></w:r></w:del></w:p>'
    )
    prepared = prepare(_word(body), "letter.docx")
    assert [problem.rule for problem in prepared.problems] == ["word.tracked-changes"]
    source = prepared.parts[0].wording.source
    assert "put in" in source
    assert "struck" not in source
    assert "Example" not in source


def test_a_paragraph_mark_struck_out_joins_its_paragraphs():
    struck = (
        '<w:p><w:pPr><w:rPr><w:del w:id="1" w:author="A. Example"/></w:rPr></w:pPr><w:r><w:t>One and </w:t></w:r></w:p>'
    )
    prepared = prepare(_word(struck + p("the same")), "letter.docx")
    assert [problem.rule for problem in prepared.problems] == ["word.tracked-changes"]
    source = prepared.parts[0].wording.source
    assert source.count("<w:p>") == 1
    assert source.index("One and ") < source.index("the same")


def test_a_run_that_is_not_hidden_after_all_is_no_hidden_text():
    body = '<w:p><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>seen</w:t></w:r></w:p>'
    assert prepare(_word(body), "letter.docx").problems == ()


def test_hidden_text_is_said():
    body = p("Seen") + "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>not seen</w:t></w:r></w:p>"
    prepared = prepare(_word(body), "letter.docx")
    assert [str(problem) for problem in prepared.problems] == [
        "letter.docx, paragraph 2: warning: the paragraph hides text, which goes into the letter unseen "
        "[word.hidden-text]\n  hint: take it out in Word"
    ]


def test_a_paragraph_of_braces_is_refused_at_once():
    with pytest.raises(DrafterError, match="more than 500 tags"):
        prepare(_word(p("{{" * 60_000)), "letter.docx")
