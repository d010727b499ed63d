"""Letters brought up to date: they read as drafted today, and every hand's edit is kept."""

from __future__ import annotations

import io
import re
import zipfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from drafter.pdf.libreoffice import find_program
from drafter.pipeline import Order
from drafter.pipeline.example import with_example
from drafter.problems import DrafterError, Severity
from drafter.reading.workspace import Workspace
from drafter.revising.changes import Outcome
from drafter.revising.refreshing import refresh
from drafter.word.manifest import read_manifest
from tests.fidelity.office import saved_by_office
from tests.revising import edit_scripts
from tests.revising.edit_scripts import letters
from tests.revising.records import CHANGES, brought, from_records, letter, lines, settled, standing
from tests.templates.writing import _DAY
from tests.word.test_returned import bare, bookmarks_only, controls_only, edited
from tests.word.test_schema import faults

REQUEST = "nato-air-defence-request"
MASS = 24
WAYS = {"as drafted": str, "Word": controls_only, "LibreOffice": bookmarks_only, "pasted": bare}


def request(change: str = "") -> bytes:
    return letter(REQUEST, "en", change)


def typed_over(data: bytes, before: str, after: str) -> bytes:
    def change(xml: str) -> str:
        assert before in xml
        return xml.replace(before, after, 1)

    return edited(data, change)


@pytest.mark.parametrize(("template", "language"), letters())
@pytest.mark.parametrize("change", ["a mass", "a step more"])
def test_a_refreshed_letter_reads_as_one_drafted_today(template: str, language: str, change: str) -> None:
    old, new = letter(template, language), letter(template, language, change)
    made, changes = brought(old, new)
    assert lines(made) == lines(new)
    assert all(said == found for said, found in standing(made).values())
    assert (lines(old) == lines(new)) == (not changes)


@pytest.mark.slow
@pytest.mark.parametrize(("template", "language"), letters())
@pytest.mark.parametrize("change", CHANGES)
def test_both_ways_with_and_without_tracked_changes(template: str, language: str, change: str) -> None:
    first, second = letter(template, language), letter(template, language, change)
    for old, new in ((first, second), (second, first)):
        made, _ = brought(old, new)
        assert lines(made) == lines(new)
        tracked, _ = brought(old, new, tracked=True)
        assert lines(tracked) == settled(tracked, accept=True) == lines(new)
        assert lines(tracked, accepted=False) == settled(tracked, accept=False) == lines(old)
        assert [*faults(made), *faults(tracked)] == []


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Zl", "Zp")), min_size=1)
words = texts.map(lambda text: " ".join(text.split())).filter(bool)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(which=st.sampled_from(letters()), before=words, after=words, mass=st.integers(1, 900))
def test_random_records(which: tuple[str, str], before: str, after: str, mass: int) -> None:
    """Whatever the records said and say, the refreshed letter is that of the records as they are."""
    order, _ = with_example(Order(which[0], Workspace(Path()), _DAY, date_given=False, language=which[1]))

    def record(text: str, weight: str) -> str:
        return re.sub("the Gaižiūnai training area|le camp d’entraînement de Gaižiūnai|Gaižiūnų poligonas",
                      lambda _: "'" + text.replace("'", "''") + "'", weight)  # fmt: skip

    old = from_records(order, lambda said: record(before, said))
    new = from_records(order, lambda said: record(after, said.replace("about 2 kg", f"about {mass} kg")))
    made, _ = brought(old, new)
    assert lines(made) == lines(new)
    assert all(text == found for text, found in standing(made).values())


@pytest.mark.parametrize("way", WAYS)
def test_copies_of_every_program(way: str) -> None:
    """By control, by bookmark or by place alone, a value is found and its new text written."""
    copy = edited(request(), WAYS[way])
    made, changes = brought(copy, request("a mass"))
    assert lines(made) == lines(request("a mass"))
    (change,) = changes
    assert (change.outcome, change.fact, change.after) == (Outcome.REFRESHED, MASS, "about 4\u00a0kg")
    assert change.note == ("found by its place in the sentence" if way == "pasted" else "")


def test_hand_edits_around_a_fact_are_kept() -> None:
    copy = typed_over(request(), "Once found, it was ", "It was at once and safely ")
    made, _ = brought(copy, request("a mass"))
    text = "\n".join(lines(made)[0][1])
    assert "of explosive. It was at once and safely neutralised" in text
    assert "about 4\u00a0kg" in text


@pytest.mark.parametrize("way", ["as drafted", "LibreOffice"])
def test_what_a_person_changed_is_left_and_listed(way: str) -> None:
    copy = edited(typed_over(request(), "about 2\u00a0kg", "two kilograms"), WAYS[way])
    made, changes = brought(copy, request("a mass"))
    (change,) = changes
    assert (change.outcome, change.fact) == (Outcome.LEFT, MASS)
    assert (change.before, change.after, change.note) == ("two kilograms", "about 4\u00a0kg", "changed by hand")
    assert lines(made) == lines(copy)
    assert change.problem().severity is Severity.WARNING
    assert standing(made)[MASS] == ("about 2\u00a0kg", "two kilograms")


def test_what_was_typed_to_the_edge_of_a_fact_changes_it() -> None:
    copy = edited(request(), lambda xml: re.sub(r"(<w:bookmarkStart [^>]*_f24)", r"<w:r><w:t>not </w:t></w:r>\1", xml))
    copy = typed_over(copy, "not </w:t>", "1</w:t>")
    made, changes = brought(copy, request("a mass"))
    assert [change.outcome for change in changes] == [Outcome.LEFT]
    assert lines(made) == lines(copy)


def test_what_a_person_typed_already_is_taken_over() -> None:
    copy = typed_over(request(), "about 2\u00a0kg", "about 4\u00a0kg")
    made, changes = brought(copy, request("a mass"))
    assert changes == []
    assert standing(made)[MASS] == ("about 4\u00a0kg", "about 4\u00a0kg")


def test_what_a_person_removed_stays_removed() -> None:
    made, changes = brought(typed_over(request(), "about 2\u00a0kg", ""), request("a mass"))
    (change,) = changes
    assert (change.outcome, change.note) == (Outcome.LEFT, "removed by hand")
    assert "4\u00a0kg" not in "\n".join(lines(made)[0][1])


def test_a_copied_fact_is_refreshed_in_both_places() -> None:
    copy = edited(request(), lambda xml: re.sub(r"(<w:p>(?:(?!<w:p>).)*about 2\u00a0kg.*?</w:p>)", r"\1\1", xml))
    made, changes = brought(copy, request("a mass"))
    assert "\n".join(lines(made)[0][1]).count("about 4\u00a0kg") == 2
    assert [change.note for change in changes] == ["in 2 places"]


def test_wording_that_a_person_changed_is_left() -> None:
    """The sentence would be hedged now; who rewrote it decides how."""
    copy = typed_over(request(), "Once found, it was ", "Found, it was ")
    made, changes = brought(copy, request("a doubt"))
    left = [change for change in changes if change.outcome is Outcome.LEFT]
    assert [(change.before, change.note) for change in left if change.fact is None] == [
        ("It", "the paragraph was changed by hand")
    ]
    assert lines(made)[0][1][14].startswith("It was found on")


def test_a_row_that_a_person_changed_is_not_taken_out() -> None:
    copy = typed_over(request(), "Protest to ", "Strong protest to ")
    made, changes = brought(copy, request("no protest"))
    assert "Strong protest to the Chargé" in "\n".join(lines(made)[0][1])
    (left,) = [change for change in changes if change.outcome is Outcome.LEFT]
    assert left.before.startswith("1\u00a0August 2025 | – | – | Protest to")
    rows = "\n".join(lines(brought(request(), request("no protest"))[0])[0][1])
    assert "Protest to the Chargé" not in rows


def test_a_row_comes_in_the_looks_of_its_neighbours() -> None:
    """The cells are as wide as those above, whatever the widths of the letter composed again."""
    wide = edited(request(), lambda xml: re.sub(r'(<w:tcW w:w=")\d+', r"\g<1>1234", xml))
    made, _ = brought(wide, request("a step more"))
    xml = part(made, "word/document.xml")
    row = xml[xml.rindex("<w:tr>", 0, xml.rindex("Note verbale to")) :]
    assert re.findall(r'<w:tcW w:w="(\d+)', row[: row.index("</w:tr>")]) == ["1234"] * 5


def test_a_value_keeps_the_formatting_of_its_first_run() -> None:
    def bold(xml: str) -> str:
        run = "<w:r><w:rPr><w:b/></w:rPr><w:t>about </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>2\u00a0kg</w:t></w:r>"
        return re.sub(r"<w:r><w:t[^>]*>about 2\u00a0kg</w:t></w:r>", run, xml)

    made, _ = brought(edited(request(), bold), request("a mass"))
    assert '<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">about 4\u00a0kg</w:t></w:r>' in part(
        made, "word/document.xml"
    )


def test_nothing_else_is_touched_and_the_same_comes_out_again() -> None:
    made, _ = brought(request(), request("a mass"), tracked=True)
    assert brought(request(), request("a mass"), tracked=True)[0] == made
    with zipfile.ZipFile(io.BytesIO(request())) as old, zipfile.ZipFile(io.BytesIO(made)) as new:
        assert old.namelist() == new.namelist()
        differing = [name for name in old.namelist() if old.read(name) != new.read(name)]
        assert differing == ["word/document.xml", "customXml/item1.xml"]


def test_values_keep_their_numbers_and_new_ones_get_free_numbers() -> None:
    old, new = read_manifest(request(), ""), read_manifest(brought(request(), request("a step more"))[0], "")
    assert old is not None
    assert new is not None
    before, after = ({fill["id"]: fill["text"] for fill in one["fills"]} for one in (old, new))
    assert {name: text for name, text in after.items() if name in before} == before
    assert "the Embassy of the Republic of Belarus" in [after[name] for name in after.keys() - before.keys()]
    assert new["text"] != old["text"]


@pytest.mark.parametrize("seed", range(0, 36, 2))
def test_edited_letters(seed: int) -> None:
    """Under seeded scripts of edits no hand's word is lost, and what nobody touched says what the records say."""
    script = edit_scripts.run(seed)
    change = list(CHANGES)[seed // 2 % len(CHANGES)]
    again = letter(script.template, script.language, change)
    made, _ = brought(script.data, again)
    assert {n: one for n, one in standing(made).items() if n not in script.changed and one[0] != one[1]} == {}
    assert hand_words(made) == hand_words(script.data)
    tracked, _ = brought(script.data, again, tracked=True)
    assert lines(tracked, accepted=False) == lines(script.data, accepted=False)
    assert settled(tracked, accept=True) == settled(made, accept=True)
    assert set(faults(tracked)) <= set(faults(script.data))


def hand_words(data: bytes) -> Counter[str]:
    whole = "\n".join(line for _, part in lines(data) for line in part)
    return Counter({word: whole.count(word) for word in edit_scripts._WORDS})


def test_what_cannot_be_refreshed_says_why() -> None:
    with pytest.raises(DrafterError, match="no manifest"):
        refresh(edited_without_manifest(request()), "letter.docx", Workspace(Path()))
    done = refresh(request(), "letter.docx", Workspace(Path()))
    assert (done.data, [problem.rule for problem in done.problems]) == (None, ["no-records"])


def edited_without_manifest(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            if not name.startswith("customXml/"):
                target.writestr(name, source.read(name))
    return out.getvalue()


def part(data: bytes, name: str) -> str:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode()


@pytest.mark.slow
@pytest.mark.skipif(find_program() is None, reason="LibreOffice is not installed")
def test_libreoffice_keeps_what_was_refreshed() -> None:
    """Opened and saved there, the tracked changes read the same both ways; and its own copies are refreshed."""
    cases = {f"{change} {way}": pair for change in CHANGES
             for way, pair in (("there", (request(), request(change))), ("back", (request(change), request())))}  # fmt: skip
    tracked = {name: brought(old, new, tracked=True)[0] for name, (old, new) in cases.items()}
    saved = saved_by_office(tracked)
    copies = saved_by_office({name: old for name, (old, _) in cases.items()})
    assert set(saved) == set(copies) == set(cases)
    for name, (old, new) in cases.items():
        assert lines(brought(copies[name], new)[0]) == lines(new), name
        assert lines(saved[name]) == lines(new), name
        assert lines(saved[name], accepted=False) == lines(old), name
