"""How each fact of a returned letter stands: against the records as they are now."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drafter.problems import Severity
from drafter.reading.workspace import Workspace
from drafter.revising.standing import Status
from tests.revising.desk import (
    JULY_10,
    JULY_28,
    TEMPLATE,
    corrected,
    differing,
    fact,
    kept,
    letter,
    records,
    reviewed,
    rules,
    typed,
)
from tests.templates.writing import TEMPLATES

MASS = "incident.payload.mass"


def test_a_record_that_changed_makes_its_fact_out_of_date(tmp_path: Path) -> None:
    space = corrected(records(tmp_path), JULY_28, "about 2 kg", "about 4 kg")
    found = reviewed(letter(), space)
    assert differing(found) == [("about 2 kg", Status.OUT_OF_DATE)]
    one = fact(found, MASS)
    assert one.now == "about 4\u00a0kg"
    assert one.because == ("payload.mass of LT-2025-07-28: about 2 kg -> about 4 kg",)
    [problem] = found.problems
    assert (problem.rule, problem.severity) == ("fact-out-of-date", Severity.ERROR)
    assert "'about 2 kg' is out of date, the records give 'about 4 kg'" in problem.message


def test_a_count_in_words_is_out_of_date_when_another_record_comes(tmp_path: Path) -> None:
    space = records(tmp_path)
    (file,) = space.incidents[0].glob(f"{JULY_10}.yaml")
    text = file.read_text(encoding="utf-8").replace(JULY_10, "LT-2025-07-20")
    text = text.replace("2025-07-10 11:30", "2025-07-20 11:30").replace("2025-07-10 08:30", "2025-07-20 08:30")
    (space.incidents[0] / "LT-2025-07-20.yaml").write_text(text, encoding="utf-8")
    found = reviewed(letter(), space)
    times = next(one for one in found.facts if one.fill["expression"] == "violations|times")
    assert (times.status, times.text, times.now) == (Status.OUT_OF_DATE, "twice", "three times")
    assert "LT-2025-07-20 is counted now" in times.because


def test_a_certainty_that_fell_is_weaker_than_its_wording(tmp_path: Path) -> None:
    space = records(tmp_path)
    file = space.incidents[0] / f"{JULY_28}.yaml"
    assert "altitude:" in file.read_text("utf-8")
    space = corrected(space, JULY_28, "value: about 200 m", "value: {value: about 200 m, certainty: reported}")
    found = reviewed(letter(), space)
    altitude = fact(found, "incident.altitude.value")
    assert altitude.status is Status.WEAKER
    assert "altitude.value of LT-2025-07-28: confirmed -> reported" in altitude.because
    assert "fact-weaker" in rules(found)


def test_a_certainty_that_rose_is_no_weaker(tmp_path: Path) -> None:
    space = corrected(records(tmp_path), JULY_28, "certainty: reported", "certainty: confirmed")
    assert Status.WEAKER not in {one.status for one in reviewed(letter(), space).facts}


def test_a_change_by_hand_that_the_record_bears_out_is_intact(tmp_path: Path) -> None:
    space = corrected(records(tmp_path), JULY_28, "about 2 kg", "about 4 kg")
    assert differing(reviewed(typed(letter(), "about 2\u00a0kg", "about 4 kg"), space)) == []


def test_a_change_by_hand_of_what_changed_in_the_record_has_both(tmp_path: Path) -> None:
    space = corrected(records(tmp_path), JULY_28, "about 2 kg", "about 4 kg")
    found = reviewed(typed(letter(), "about 2\u00a0kg", "about 3 kg"), space)
    assert differing(found) == [("about 2 kg", Status.CHANGED)]
    assert fact(found, MASS).now == "about 4\u00a0kg"
    assert "the records have changed too" in found.problems[0].message


def test_a_field_that_is_gone_takes_its_facts_with_it(tmp_path: Path) -> None:
    space = records(tmp_path)
    text = (space.incidents[0] / f"{JULY_28}.yaml").read_text("utf-8")
    start = text.index("altitude:")
    end = text.index("\n", text.index("about 200 m")) + 1
    (space.incidents[0] / f"{JULY_28}.yaml").write_text(text[:start] + text[end:], "utf-8")
    altitude = fact(reviewed(letter(), space), "incident.altitude.value")
    assert (altitude.status, altitude.now) == (Status.OUT_OF_DATE, "")
    assert "altitude.value of LT-2025-07-28: about 200 m -> nothing" in altitude.because


def test_without_records_only_the_text_is_looked_at() -> None:
    found = reviewed(letter(), Workspace(Path()))
    assert differing(found) == []
    assert [(one.rule, one.severity) for one in found.problems] == [("no-records", Severity.INFO)]


def test_other_records_are_named(tmp_path: Path) -> None:
    space = records(tmp_path)
    (space.incidents[0] / f"{JULY_10}.yaml").unlink()
    found = reviewed(letter(), space)
    assert [str(one) for one in found.problems] == [
        "letter.docx: error: the letter was drafted from LT-2025-07-10, which is not among the records [other-records]\n"
        "  hint: name its file with --incident, or work in the folder that the letter was drafted in"
    ]
    assert not found.present.composed


def test_records_can_be_named_beside_the_workspace(tmp_path: Path) -> None:
    space = records(tmp_path)
    away = tmp_path / f"{JULY_10}.yaml"
    shutil.move(space.incidents[0] / away.name, away)
    found = reviewed(letter(), space, incidents=[away, space.incidents[0] / f"{JULY_28}.yaml"])
    assert (differing(found), found.problems) == ([], ())


@pytest.mark.parametrize("template", ["no-such-template", None])
def test_without_its_template_the_values_are_compared(tmp_path: Path, template: str | None) -> None:
    data = kept(letter(), lambda manifest: manifest.update(template={"id": template, "sha256": ""}))
    space = corrected(records(tmp_path), JULY_28, "about 2 kg", "about 4 kg")
    found = reviewed(data, space)
    assert differing(found) == [("about 2 kg", Status.OUT_OF_DATE)]
    assert fact(found, MASS).now is None
    assert rules(found) == ["not-composed", "fact-out-of-date"]


def test_a_record_that_forbids_the_letter_leaves_the_values_to_compare(tmp_path: Path) -> None:
    space = corrected(records(tmp_path), JULY_28, "about 2 kg", "about 4 kg")
    (space.incidents[0] / "broken.yaml").write_text("id: X\n", "utf-8")
    found = reviewed(letter(), space)
    assert rules(found)[0] == "not-composed"
    assert differing(found) == [("about 2 kg", Status.OUT_OF_DATE)]


def test_a_reworded_template_makes_no_fact_out_of_date(tmp_path: Path) -> None:
    folder = tmp_path / "templates" / TEMPLATE
    shutil.copytree(TEMPLATES / TEMPLATE, folder)
    wording = folder / "en.md"
    text = wording.read_text("utf-8")
    wording.write_text(text.replace("\n\n", "\n\n{# reworded #}\n\n", 1).replace("It carried", "It bore"), "utf-8")
    found = reviewed(letter(), records(tmp_path), template=str(folder))
    assert "template-changed" in rules(found)
    assert differing(found) == []
