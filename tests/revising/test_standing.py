"""How each fact of a returned letter stands: in its text."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.problems import Severity
from drafter.reading.workspace import Workspace
from drafter.revising.refreshing import refresh
from drafter.revising.standing import Status, review
from tests.revising.desk import (
    JULY_10,
    JULY_28,
    corrected,
    differing,
    fact,
    kept,
    letter,
    pasted,
    records,
    reviewed,
    rules,
    typed,
)

MASS = "incident.payload.mass"
MASS_TEXT = "about 2\u00a0kg"
MASS_XML = f'<w:t xml:space="preserve">{MASS_TEXT}</w:t>'


@pytest.mark.parametrize("language", ["en", "fr", "lt"])
def test_a_letter_as_drafted_is_intact(tmp_path: Path, language: str) -> None:
    found = reviewed(letter(language), records(tmp_path))
    assert differing(found) == []
    assert found.present.composed
    assert found.problems == ()
    assert len(found.facts) > 80
    assert "letter.draft_mark" in {one.fill["expression"] for one in found.words}


@pytest.mark.parametrize(
    ("old", "new", "text"),
    [
        (MASS_XML, MASS_XML.replace("2", "12"), "about 12\u00a0kg"),
        (MASS_XML, MASS_XML.replace("kg", "kilograms"), "about 2\u00a0kilograms"),
        ("carried</w:t>", "carried</w:t>", ""),
    ],
)
def test_what_is_typed_into_a_fact_changes_it(tmp_path: Path, old: str, new: str, text: str) -> None:
    found = reviewed(typed(letter(), old, new), records(tmp_path))
    assert differing(found) == ([("about 2 kg", Status.CHANGED)] if text else [])
    assert fact(found, MASS).text == (text or MASS_TEXT)


def test_the_finding_has_both_texts_the_field_and_the_place(tmp_path: Path) -> None:
    found = reviewed(typed(letter(), MASS_XML, MASS_XML.replace("2", "12")), records(tmp_path))
    [problem] = found.problems
    assert (problem.rule, problem.severity) == ("fact-changed", Severity.ERROR)
    assert problem.message == "'about 2 kg' (payload.mass of LT-2025-07-28) has become 'about 12 kg'"
    assert problem.place is not None
    assert problem.place.spot == fact(found, MASS).place.spot  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [
        ("1", "", "1about 2\u00a0kg"),
        ("", "s", "about 2\u00a0kgs"),
        ("3–", "", "3–about 2\u00a0kg"),
        ("", ".5", "about 2\u00a0kg.5"),
        ("−", "", "−about 2\u00a0kg"),
    ],
)
def test_what_is_typed_to_the_edge_of_a_fact_changes_it(tmp_path: Path, before: str, after: str, text: str) -> None:
    """Word puts what is typed right before or after a control outside of it."""
    xml = letter_with_edges(before, after)
    found = reviewed(xml, records(tmp_path))
    assert differing(found) == [("about 2 kg", Status.CHANGED)]
    assert fact(found, MASS).text == text


@pytest.mark.parametrize(("before", "after"), [("(", ")"), ("some ", " in all"), ("“", "”"), ("", ", it is said,")])
def test_what_only_stands_beside_a_fact_does_not_change_it(tmp_path: Path, before: str, after: str) -> None:
    assert differing(reviewed(letter_with_edges(before, after), records(tmp_path))) == []


def letter_with_edges(before: str, after: str) -> bytes:
    number = fact(reviewed(letter(), Workspace(Path())), MASS).number
    start, end = f'w:name="_f{number}"/><w:sdt>', MASS_XML + "</w:r></w:sdtContent></w:sdt>"
    data = typed(letter(), start, f'w:name="_f{number}"/>{_run(before)}<w:sdt>')
    return typed(data, end, end + _run(after))


def _run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_a_fact_whose_neighbour_changed_is_intact(tmp_path: Path) -> None:
    """A value right after another one: what is typed at the end of the first is none of the second's."""
    data = typed(letter(), "Boulevard Léopold III</w:t>", "Boulevard Léopold IIII</w:t>")
    assert differing(reviewed(data, records(tmp_path))) == [("Boulevard Léopold III", Status.CHANGED)]


def test_white_space_and_hyphens_of_another_kind_change_nothing(tmp_path: Path) -> None:
    assert differing(reviewed(typed(letter(), MASS_TEXT, "about  2 kg"), records(tmp_path))) == []


def test_a_fact_that_is_gone_is_told_with_what_stood_around_it(tmp_path: Path) -> None:
    found = reviewed(typed(letter(), MASS_XML, '<w:t xml:space="preserve"></w:t>'), records(tmp_path))
    assert differing(found) == [("about 2 kg", Status.REMOVED)]
    assert found.problems[0].message == (
        "'about 2 kg' (payload.mass of LT-2025-07-28) is gone from 'border with Belarus. It carried … of explosive. Once found, it'"
    )


def test_a_paragraph_copied_doubles_its_facts(tmp_path: Path) -> None:
    found = reviewed(_doubled(letter()), records(tmp_path))
    assert differing(found) == [("about 2 kg", Status.DUPLICATED)]
    [problem] = [one for one in found.problems if one.rule == "fact-duplicated"]
    assert problem.severity is Severity.WARNING
    assert "stands 2 times: again in paragraph " in problem.message


def test_a_copy_that_was_changed_is_a_change(tmp_path: Path) -> None:
    data = typed(_doubled(letter()), MASS_XML, MASS_XML.replace("2", "3"))
    found = reviewed(data, records(tmp_path))
    assert differing(found) == [("about 2 kg", Status.CHANGED)]


def _doubled(data: bytes) -> bytes:
    number = fact(reviewed(data, Workspace(Path())), MASS).number
    control = f'<w:sdt><w:sdtPr><w:tag w:val="drafter:f{number}"/></w:sdtPr><w:sdtContent><w:r>{MASS_XML}</w:r></w:sdtContent></w:sdt>'
    return typed(data, "<w:sectPr", f"<w:p>{control}</w:p><w:sectPr")


def test_what_was_accepted_stays_accepted_as_long_as_it_reads_so(tmp_path: Path) -> None:
    space = records(tmp_path)
    data = typed(letter(), MASS_XML, MASS_XML.replace(MASS_TEXT, "about two kilograms"))
    entry = {**fact(reviewed(data, space), MASS).acceptance(), "by": "Desk", "reason": "in words"}
    data = kept(data, lambda manifest: manifest.update(accepted=[entry]))
    assert differing(reviewed(data, space)) == [("about 2 kg", Status.ACCEPTED)]
    assert rules(reviewed(data, space)) == []
    other = typed(data, "about two kilograms", "about three kilograms")
    assert differing(reviewed(other, space)) == [("about 2 kg", Status.CHANGED)]


def test_an_acceptance_lapses_when_the_record_changes(tmp_path: Path) -> None:
    space = records(tmp_path)
    data = typed(letter(), MASS_XML, MASS_XML.replace(MASS_TEXT, "about two kilograms"))
    entry = fact(reviewed(data, space), MASS).acceptance()
    data = kept(data, lambda manifest: manifest.update(accepted=[entry]))
    file = space.incidents[0] / "LT-2025-07-28.yaml"
    file.write_text(file.read_text("utf-8").replace("about 2 kg", "about 4 kg"), "utf-8")
    assert differing(reviewed(data, space)) == [("about 2 kg", Status.CHANGED)]


def test_a_letter_that_nobody_drafted_here_has_no_facts() -> None:
    assert review(pasted(letter()), "letter.docx", Workspace(Path())) is None


def test_a_copy_without_marks_is_looked_through_with_its_draft(tmp_path: Path) -> None:
    copy = typed(pasted(letter()), "about 2\u00a0kg", "about 12 kg")
    found = reviewed(copy, records(tmp_path), drafted=letter())
    assert differing(found) == [("about 2 kg", Status.CHANGED)]
    [told] = [problem for problem in found.problems if problem.rule == "marks-lost"]
    facts = len(found.facts)
    assert told.severity is Severity.INFO
    assert f"all of Word's marks: of {facts} facts, {facts} were found by their place in the text, 0 by" in told.message


def test_a_fact_cut_from_a_copy_without_marks_cannot_be_found(tmp_path: Path) -> None:
    copy = typed(pasted(letter()), MASS_XML, '<w:t xml:space="preserve"></w:t>')
    found = reviewed(copy, records(tmp_path), drafted=letter())
    assert differing(found) == [("about 2 kg", Status.REMOVED)]
    assert any(problem.message.startswith("'about 2 kg' (payload.mass of LT-2025-07-28) cannot be found")
               for problem in found.problems)  # fmt: skip


def test_a_source_that_was_withdrawn_is_told_with_the_fields_that_rested_on_it(tmp_path: Path) -> None:
    space = corrected(records(tmp_path), JULY_28, "designation: {value: Gerbera, sources: [prosecutor],",
                      "designation: {value: Gerbera, sources: [mod],")  # fmt: skip
    seen = review(letter(), "letter.docx", space)
    assert seen is not None
    assert {one.status for one in seen.facts} == {Status.INTACT}
    told = [problem for problem in seen.problems if problem.rule == "source-withdrawn"]
    assert [problem.message for problem in told] == [
        "LT-2025-07-28 does not give 'prosecutor' any more as the source of object.designation"
    ]
    assert told[0].severity is Severity.WARNING
    assert refresh(letter(), "letter.docx", space).data is not None


def test_a_record_that_cannot_be_read_is_told_with_its_fault(tmp_path: Path) -> None:
    space = corrected(records(tmp_path), JULY_28, "mass: {value: about 2 kg,", "mass: {certainty: disputed,")
    seen = review(letter(), "letter.docx", space)
    assert seen is not None
    rules = [problem.rule for problem in seen.problems]
    assert rules[-1] == "other-records"
    assert "unknown-incident" not in rules
    assert str(seen.problems[0].place).endswith("LT-2025-07-28.yaml:30:9")


def test_an_incident_that_happened_since_is_told(tmp_path: Path) -> None:
    space = records(tmp_path)
    folder = space.incidents[0]
    text = (folder / f"{JULY_10}.yaml").read_text("utf-8")
    moved = (
        text.replace(JULY_10, "LT-2025-08-03").replace("2025-07-10", "2025-08-03").replace("2025-07-11", "2025-08-03")
    )
    (folder / "LT-2025-08-03.yaml").write_text(moved, "utf-8")
    seen = review(letter(), "letter.docx", space)
    assert seen is not None
    told = [problem for problem in seen.problems if problem.rule == "later-incident"]
    assert [problem.message for problem in told] == [
        "LT-2025-08-03 has happened since LT-2025-07-28, the latest incident that the letter speaks of"
    ]
    assert told[0].severity is Severity.INFO
