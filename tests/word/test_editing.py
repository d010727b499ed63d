"""Text changed where it stands."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

import pytest
from lxml import etree

from drafter.word.editing import Editor, clipped
from drafter.word.read.names import NAMESPACES
from drafter.word.revision import Revision
from drafter.word.text import Story, story

DAY = dt.date(2025, 8, 5)
NAMESPACE = f'xmlns:w="{NAMESPACES["w"]}"'
CONTROL = '<w:bookmarkStart w:id="1" w:name="_f7"/><w:sdt><w:sdtPr><w:tag w:val="drafter:f7"/></w:sdtPr><w:sdtContent>'
CONTROL_END = '</w:sdtContent></w:sdt><w:bookmarkEnd w:id="1"/>'


def r(text: str, look: str = "") -> str:
    look = f"<w:rPr><w:{look}/></w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{text}</w:t></w:r>'


def document(*paragraphs: str) -> Story:
    body = "".join(f"<w:p>{one}</w:p>" for one in paragraphs)
    return story(etree.fromstring(f"<w:document {NAMESPACE}><w:body>{body}</w:body></w:document>"), "word/document.xml")


def inner(changed: Story) -> str:
    """The paragraphs as XML, without what does not show: namespaces, and spaces that are kept."""
    xml = etree.tostring(changed.root, encoding="unicode")
    xml = re.sub(r' xml:space="preserve"| xmlns:\w+="[^"]*"', "", xml)
    return re.sub(r"</?w:(?:document|body)>", "", xml)


def both(changed: Story) -> tuple[str, str]:
    return tuple(story(changed.root, "", accepted=accepted).text for accepted in (True, False))  # type: ignore[return-value]


def tracked(text: Story) -> Editor:
    return Editor(text, Revision("drafter", DAY, [text.root]))


def test_a_stretch_over_several_runs_gets_the_look_of_the_first() -> None:
    text = document(r("It carried ") + CONTROL + r("about ", "b") + r("2 kg", "i") + CONTROL_END + r("."))
    Editor(text).rewrite(11, 21, "4 kg")
    assert f"<w:sdtContent>{r('4 kg', 'b')}</w:sdtContent>".replace(' xml:space="preserve"', "") in inner(text)
    assert both(text)[0] == "It carried 4 kg."


def test_what_stands_around_in_the_same_run_stays() -> None:
    text = document(r("It carried 2 kg of explosive.", "b"))
    Editor(text).rewrite(11, 15, "4 kg")
    assert inner(text).count("<w:b/>") == 3
    assert both(text)[0] == "It carried 4 kg of explosive."


def test_line_breaks_and_tabs_are_written_as_word_does() -> None:
    text = document(r("one"))
    Editor(text).rewrite(0, 3, "two\nthree\t& <four>")
    assert (
        inner(text)
        == "<w:p><w:r><w:t>two</w:t><w:br/><w:t>three</w:t><w:tab/><w:t>&amp; &lt;four&gt;</w:t></w:r></w:p>"
    )
    assert both(text)[0] == "two\nthree\t& <four>"


def test_as_a_tracked_change_the_old_text_stays_beside_the_new() -> None:
    text = document(r("It carried ") + CONTROL + r("2 kg", "b") + CONTROL_END + r("."))
    tracked(text).rewrite(11, 15, "4 kg")
    assert both(text) == ("It carried 4 kg.", "It carried 2 kg.")
    assert re.findall(r'<w:(ins|del) w:id="(\d+)" w:author="drafter" w:date="2025-08-05T00:00:00Z">', inner(text)) == [
        ("del", "3"), ("ins", "2"),
    ]  # fmt: skip
    assert inner(text).count("<w:b/>") == 2


def test_in_the_insertion_of_another_person_it_stands_beside() -> None:
    text = document(f'<w:ins w:id="5" w:author="Desk">{r("It carried 2 kg now.")}</w:ins>')
    tracked(text).rewrite(11, 15, "4 kg")
    assert both(text)[0] == "It carried 4 kg now."
    assert "<w:ins" not in inner(text).split('w:author="drafter"')[2].partition("</w:ins>")[0]


@pytest.mark.parametrize("editor", [Editor, tracked], ids=["plain", "tracked"])
def test_a_note_in_a_run_is_not_lost(editor: Callable[[Story], Editor]) -> None:
    text = document('<w:r><w:t>2 kg</w:t><w:footnoteReference w:id="3"/></w:r>')
    editor(text).rewrite(0, 4, "4 kg")
    assert inner(text).count("footnoteReference") == 1
    assert not re.search(r"<w:del [^>]*>(?:(?!</w:del>).)*footnoteReference", inner(text))


def test_a_gap_is_highlighted_and_loses_it_again() -> None:
    text = document(r("2 kg", "b"))
    Editor(text).rewrite(0, 4, "[mass]", gap=True)
    assert '<w:b/><w:highlight w:val="yellow"/>' in inner(text)
    again = document(inner(text).removeprefix("<w:p>").removesuffix("</w:p>"))
    Editor(again).rewrite(0, 6, "4 kg", gap=False)
    assert "highlight" not in inner(again)


def test_words_taken_out_take_their_controls_with_them() -> None:
    text = document(r("It carried ") + CONTROL + r("2 kg") + CONTROL_END + r(" of it."))
    Editor(text).delete(10, 18)
    assert inner(text) == "<w:p><w:r><w:t>It carried</w:t></w:r><w:r><w:t> it.</w:t></w:r></w:p>"


def test_new_words_stand_outside_of_controls() -> None:
    text = document(CONTROL + r("2 kg") + CONTROL_END + r(" more"))
    piece = clipped(document(r("weighs one pound now")), 7, 17)
    Editor(text).replace(4, 4, piece)
    assert both(text)[0] == "2 kgone pound  more"
    assert "</w:sdt>" in inner(text).partition("one pound")[0]


def test_changes_are_made_from_the_end() -> None:
    text = document(r("one two three"), r("four five"))
    editor = Editor(text)
    editor.rewrite(19, 23, "FIVE!")
    editor.delete(13 - 6, 13)
    editor.rewrite(0, 3, "ONE")
    assert both(text)[0] == "ONE two\u2029four FIVE!"


def test_formulas_and_the_ends_of_paragraphs_are_not_edited() -> None:
    text = document(r("one"), r("two"))
    assert Editor(text).editable(0, 3)
    assert not Editor(text).editable(2, 5)
