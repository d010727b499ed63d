"""What goes wrong before a letter can be written: every message as a stranger reads it."""

import datetime as dt
from pathlib import Path

import pytest

from drafter.problems import DrafterError
from tests.pipeline.conftest import INPUTS, RECORDS, TEMPLATE

SMALLEST = """\
id: {id}
title: Object seen near Testham
kind: airspace-violation
territory: LT
place: {{name: Testham}}
object: {{class: uncrewed-aircraft}}
occurred: {{start: {day}}}
sources: [{{id: a, publisher: Test Authority, official: true}}]
"""


@pytest.fixture
def record(tmp_path, monkeypatch):
    """Write a smallest record to ./incidents/<id>.yaml and work beside it."""
    monkeypatch.chdir(tmp_path)
    Path("incidents").mkdir()

    def write(record_id="T-1", day="2025-07-28", more=""):
        file = Path("incidents") / f"{record_id}.yaml"
        file.write_text(SMALLEST.format(id=record_id, day=day) + more, encoding="utf-8")
        return file

    return write


def said(draft) -> list[str]:
    assert draft.data is None
    return [str(problem) for problem in draft.problems]


def test_the_smallest_useful_record_makes_a_letter(draft, record):
    record()
    drafted = draft(Path("incidents"), settings=INPUTS)
    assert drafted.problems == ()
    assert drafted.data is not None


def test_a_missing_required_field_names_the_template_line(draft, record):
    file = record()
    file.write_text(file.read_text().replace("object: {class: uncrewed-aircraft}\n", ""))
    passage = TEMPLATE.parent / "passages" / "incident-facts" / "en.md"
    line = 1 + passage.read_text().split("what|how_many(one=true)")[0].count("\n")
    (message,) = said(draft(Path("incidents"), settings=INPUTS))
    assert message == (
        f"incidents/T-1.yaml:1:1: error: the record T-1 has no 'object.class', which {passage}:{line} needs "
        "[missing-field]\n  hint: add it to the record, or draft with --gaps to leave a marked gap"
    )


def test_missing_inputs_are_listed_at_once(draft, record):
    record()
    first, second = said(draft(Path("incidents"), settings=()))
    assert first.endswith(
        "error: the input 'capabilities' is missing: Which capabilities do you ask Allies for? [missing-input]\n  hint: "
        "give it with --set capabilities='ground-based air defence units; sensors for low-flying targets; means to "
        "counter uncrewed aircraft', or in a file named with --inputs"
    )
    assert "the input 'contact' is missing" in second


def test_an_unknown_input_is_suggested(draft, record):
    record()
    (message,) = said(draft(Path("incidents"), settings=(*INPUTS, "contcat=x")))
    assert message == (
        "--set contcat: error: the template 'nato-air-defence-request' has no input 'contcat' [unknown-input]\n"
        "  hint: did you mean 'contact'?"
    )


def test_a_letter_older_than_its_incident(draft, record):
    record(day="2025-08-06")
    (message,) = said(draft(Path("incidents"), settings=INPUTS))
    assert message == (
        "incidents/T-1.yaml:7:19: error: the letter is dated 2025-08-05, but T-1 happened on 2025-08-06 "
        "[date-before-incident]\n  hint: give the letter's date with --date, or name an earlier incident with --incident"
    )


def test_an_office_without_a_holder_on_the_day(draft, record):
    record()
    first, second = said(draft(Path("incidents"), settings=INPUTS, date=dt.date(2025, 8, 2)))
    assert first.endswith(
        "error: no holder of 'lt-minister-of-foreign-affairs' is known for 2025-08-02 [no-holder]\n  hint: known terms: "
        "Kęstutis Budrys 2024-12-12 to 2025-07-31; Kęstutis Budrys 2025-08-05 to 2025-09-24; Kęstutis Budrys 2025-09-25 "
        "to now"
    )
    assert "lt-minister-of-national-defence" in second


def test_an_unknown_office(draft, record):
    record()
    (message,) = said(draft(Path("incidents"), settings=INPUTS, addressees=("nato-secretary",)))
    assert message.startswith("--to: error: there is no office 'nato-secretary' among the parties [unknown-office]\n")
    assert "did you mean 'nato-secretary-general'?" in message


def test_nobody_named_whose_letter_it_is(draft, record):
    record()
    (message,) = said(draft(Path("incidents"), None, INPUTS))
    assert message.endswith(
        "error: nobody said whose letter this is [no-sender]\n"
        "  hint: give the State with --state LT, or as 'state' in drafter.yaml"
    )


def test_a_state_whose_ministers_are_not_known(draft, record):
    record()
    file = Path("incidents/T-1.yaml")
    file.write_text(file.read_text().replace("territory: LT", "territory: FI"))
    messages = said(draft(Path("incidents"), "FI", INPUTS))
    assert "the parties have no 'foreign-minister' of FI, who is to sign [no-signatory]" in messages[0]


@pytest.mark.parametrize(
    ("order", "message"),
    [
        ({"template": "nato-air-defense-request"}, "error: there is no template 'nato-air-defense-request' "
         "[unknown-template]\n  hint: did you mean 'nato-air-defence-request'?"),
        ({"language": "de"}, "--lang: error: there is no wording in the language 'de' [no-language]\n"
         "  hint: it can be written in en, fr, lt; choose one with --lang"),
        ({"letterhead": "joiny"}, "--letterhead: error: there is no letterhead 'joiny' [unknown-letterhead]\n"
         "  hint: did you mean 'joint'?"),
    ],
)  # fmt: skip
def test_what_cannot_be_found_is_suggested(draft, record, order, message):
    record()
    with pytest.raises(DrafterError) as caught:
        draft(Path("incidents"), settings=INPUTS, **order)
    assert str(caught.value) == message


def test_an_unknown_incident(draft, record):
    record()
    messages = said(draft(Path("incidents"), settings=INPUTS, incidents=("T-2",)))
    assert messages == ["--incident: error: there is no incident 'T-2' [unknown-incident]\n  hint: did you mean 'T-1'?"]


def test_a_marked_record_is_over_the_ceiling(draft, record):
    record(more="marking: RIBOTO NAUDOJIMO\n")
    (message,) = said(draft(Path("incidents"), settings=INPUTS))
    assert message.startswith(
        "incidents/T-1.yaml:9:10: error: T-1 is marked RIBOTO NAUDOJIMO, above the ceiling 'none' [marking-over-ceiling]"
    )


def test_faults_of_records_parties_and_inputs_come_together(draft, record):
    record(more="spede: 3 km/h\n")
    rules = [problem.rule for problem in draft(Path("incidents"), settings=("x=1",), addressees=("nobody",)).problems]
    assert {"unknown-field", "unknown-input", "missing-input", "unknown-office"} <= set(rules)


def test_a_window_leaves_out_what_is_older(draft, record):
    record("T-1", "2025-03-01")
    record("T-2", "2025-07-28")
    drafted = draft(Path("incidents"), settings=INPUTS)
    assert not any(origin.record == "T-1" for fill in drafted.fills for origin in fill.origins)


def test_several_named_incidents_are_the_series(draft, record):
    for number, day in (("T-1", "2025-07-01"), ("T-2", "2025-07-10"), ("T-3", "2025-07-28")):
        record(number, day)
    drafted = draft(Path("incidents"), settings=INPUTS, incidents=("T-1", "T-3"))
    assert {o.record for f in drafted.fills for o in f.origins if o.record.startswith("T-")} == {"T-1", "T-3"}


def test_records_of_another_state_are_not_counted_as_ones_own(draft, record):
    record("T-1", "2025-07-10")
    file = record("T-2", "2025-07-20")
    file.write_text(file.read_text().replace("territory: LT", "territory: LV"))
    texts = [fill.text for fill in draft(Path("incidents"), settings=INPUTS).fills]
    assert "twice" not in texts


def test_polish_records_cannot_make_a_lithuanian_letter(draft):
    messages = said(draft(RECORDS, "LT", INPUTS, date=dt.date(2025, 8, 22)))
    assert messages[-1].endswith(
        "error: there is no incident record for LT [no-incident]\n"
        "  hint: add a record to the folder, or name one with --incident FILE"
    )


def test_an_empty_record_makes_a_letter_with_gaps(draft, record):
    file = record()
    text = file.read_text()
    file.write_text(text.replace("object: {class: uncrewed-aircraft}\n", "").replace("place: {name: Testham}\n", ""))
    drafted = draft(Path("incidents"), settings=(), gaps=True)
    assert drafted.data is not None
    assert sorted({fill.text for fill in drafted.fills if fill.gap}) == [
        "[capabilities: not known]",
        "[class of object: not known]",
        "[contact: not known]",
        "[description of the payload: not known]",
        "[name of the place: not known]",
        "[position of entry: not known]",
        "[time: not known]",
    ]


def test_an_incident_of_another_state_is_not_passed_off_as_ones_own(draft, record):
    record()
    messages = said(draft(Path("incidents"), "PL", INPUTS, incidents=("T-1",)))
    assert messages[-1] == (
        "incidents/T-1.yaml:4:12: error: T-1 is an incident in LT, and the letter is one of PL [other-state]\n"
        "  hint: name another record with --incident, or the State with --state"
    )


def test_a_letterhead_without_a_place_for_the_text(draft, record, tmp_path):
    import docx

    record()
    document = docx.Document()
    document.add_paragraph("{{ letter.salutation }}")
    document.save("bare.docx")
    first, second = said(draft(Path("incidents"), settings=INPUTS, letterhead="bare.docx"))
    assert first == (
        "bare.docx: error: the letterhead has no place for the letter's body [nothing-poured]\n"
        "  hint: write {{p letter.body }} in a paragraph of its own"
    )
    assert "letter's annexes" in second


@pytest.mark.parametrize(
    ("signatories", "rule"),
    [
        (("lt-minister-of-foreign-affairs", "lt-minister-of-foreign-affairs"), "signs-twice"),
        (("lt-minister-of-foreign-affairs", "pl-minister-of-national-defence"), "signs-for-another"),
        (("lt-minister-of-foreign-affairs", "nato-secretary-general"), "signs-to-itself"),
    ],
)
def test_odd_signatories(draft, record, signatories, rule):
    record()
    drafted = draft(Path("incidents"), settings=INPUTS, signatories=signatories)
    assert rule in [problem.rule for problem in drafted.problems]
    assert drafted.data is None


def test_everything_missing_is_listed_at_once(draft, record):
    file = record()
    file.write_text(file.read_text().replace("place: {name: Testham}\n", ""))
    rules = [problem.rule for problem in draft(Path("incidents"), settings=()).problems]
    assert sorted(rules) == ["missing-field", "missing-input", "missing-input"]


def test_the_first_day_of_the_calendar_is_no_fault_of_the_program(draft, record):
    record()
    rules = [problem.rule for problem in draft(Path("incidents"), settings=INPUTS, date=dt.date(1, 1, 1)).problems]
    assert "date-before-incident" in rules


def test_a_language_that_awaits_a_native_reader_says_so(draft, record):
    import docx

    file = record()
    document = docx.Document()
    document.add_paragraph("{{ incident.occurred.start|date }}")
    document.save("laiskas.docx")
    drafted = draft(Path("incidents"), settings=(), template="laiskas.docx", incidents=(str(file),), language="lt")
    assert [problem.rule for problem in drafted.problems] == ["native-review"]
    assert [fill.text for fill in drafted.fills] == ["2025\u00a0m. liepos 28\u00a0d."]
