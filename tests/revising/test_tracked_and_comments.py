"""Tracked changes are read both ways, comments are listed."""

from __future__ import annotations

from pathlib import Path

from drafter.problems import Severity
from drafter.revising.standing import Status
from tests.revising.desk import differing, letter, records, reviewed, rewritten, typed
from tests.revising.test_standing import MASS_TEXT, MASS_XML

WHO = 'w:id="900" w:author="Desk" w:date="2025-08-05T09:00:00Z"'
RUN = f"<w:r>{MASS_XML}</w:r>"


def tracked(new: str) -> bytes:
    """Return the letter with the mass deleted and another typed in its place, both tracked, within the control."""
    deleted = RUN.replace("w:t", "w:delText")
    inserted = RUN.replace(MASS_TEXT, new)
    return typed(letter(), RUN, f"<w:del {WHO}>{deleted}</w:del><w:ins {WHO}>{inserted}</w:ins>")


def test_a_fact_under_a_tracked_change_is_told_both_ways(tmp_path: Path) -> None:
    found = reviewed(tracked("about 3 kg"), records(tmp_path))
    assert differing(found) == [("about 2 kg", Status.CHANGED)]
    [change] = found.undecided
    assert (change.accepted, change.rejected) == ("about 3 kg", MASS_TEXT)
    [problem] = [one for one in found.problems if one.rule == "fact-undecided"]
    assert problem.severity is Severity.WARNING
    assert problem.message == (
        "a tracked change touches payload.mass of LT-2025-07-28: accepted it reads 'about 3 kg', rejected 'about 2 kg'"
    )


def test_a_fact_that_a_tracked_change_deletes_is_told(tmp_path: Path) -> None:
    data = typed(letter(), RUN, f"<w:del {WHO}>{RUN.replace('w:t', 'w:delText')}</w:del>")
    found = reviewed(data, records(tmp_path))
    assert differing(found) == [("about 2 kg", Status.REMOVED)]
    assert "accepted it reads nothing, rejected 'about 2 kg'" in found.problems[-1].message


def test_a_tracked_change_beside_the_facts_is_none_of_theirs(tmp_path: Path) -> None:
    data = typed(letter(), "<w:sectPr", f"<w:p><w:ins {WHO}><w:r><w:t>Indeed.</w:t></w:r></w:ins></w:p><w:sectPr")
    found = reviewed(data, records(tmp_path))
    assert (found.undecided, found.problems) == ((), ())


def test_comments_are_listed_with_their_places(tmp_path: Path) -> None:
    found = reviewed(_commented(letter()), records(tmp_path))
    [problem] = [one for one in found.problems if one.rule == "comment"]
    assert (problem.message, problem.severity) == ("R. Jonaitis comments: Is this still so?", Severity.INFO)
    assert problem.place is not None
    assert (problem.place.spot or "").startswith("paragraph ")


def _commented(data: bytes) -> bytes:
    import io
    import zipfile

    word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
    marked = rewritten(
        data,
        {
            "word/document.xml": lambda xml: xml.replace(
                "<w:bookmarkStart ", '<w:commentRangeStart w:id="0"/><w:bookmarkStart ', 1
            ),
            "word/_rels/document.xml.rels": lambda xml: xml.replace(
                "</Relationships>", f'<Relationship Id="rIdC" Type="{kind}" Target="comments.xml"/></Relationships>'
            ),
        },
    )
    out = io.BytesIO(marked)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(
            "word/comments.xml",
            f'<w:comments {word}><w:comment w:id="0" w:author="R. Jonaitis"><w:p><w:r><w:t>Is this still so?</w:t></w:r></w:p>'
            "</w:comment></w:comments>",
        )
    return out.getvalue()
