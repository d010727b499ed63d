"""The commands on records with somebody at a terminal."""

from __future__ import annotations

from pathlib import Path

from tests.cli.test_interview import talk

REQUIRED = ["Drone seen\n", "airspace-violation\n", "\n", "2025-09-30 11:30\n", "\n", "The Press\n"]


def test_new_asks_for_every_field_and_checks_each_at_once(desk: Path) -> None:
    title, kind, *rest = REQUIRED
    source = ["perhaps\n", "\n", "2025-09-30\n", "\n", "\n", "lt-2025-07-28\n", "\n"]
    usual = ["\n", "Vilnius\n", "sure\n", "assessed\n", "\n", "2025-09-30 10:00\n", "\n"]
    answers = ["\n", title, "drone\n", kind, *rest, *source, *usual, *["\n"] * 17]
    code, shown = talk(answers, ["-m", "drafter", "incidents", "new"])
    assert code == 0, shown
    said = " ".join(shown.split())
    for part in (
        "every record must hold this",
        "'drone' is not a known 'kind'; known are airspace-violation,",
        "State concerned (two letters, such as LT; Enter for LT)",
        "Time zone (such as Europe/Vilnius; Enter for Europe/Vilnius)",
        "is text where yes or no is expected",
        "there is a record 'lt-2025-07-28' in 'incidents' already",
        "Id of the record (Enter for LT-2025-09-30)",
        "Enter leaves a field out, as not known",
        "how sure is it, one of: reported, assessed; Enter for reported",
        "'sure' is not one of: reported, assessed",
        "'end' is before 'start'; correct one of the two",
        "wrote incidents/LT-2025-09-30.yaml",
    ):
        assert part in said, f"{part}\n{shown}"
    text = Path("incidents/LT-2025-09-30.yaml").read_text("utf-8")
    assert "place:\n  name: {value: Vilnius, certainty: assessed}\n" in text
    assert "start: 2025-09-30 11:30\n  timezone: Europe/Vilnius\n" in text
    assert "end:" not in text


def test_ctrl_c_writes_nothing(desk: Path) -> None:
    code, shown = talk(["Drone seen\n", "\x03"], ["-m", "drafter", "incidents", "new"])
    assert code == 3
    assert shown.endswith("Stopped: nothing was written.\n")
    assert len(list(Path("incidents").iterdir())) == 2


def test_where_everything_is_given_nobody_is_asked(desk: Path) -> None:
    settings = ["title=A", "kind=other", "territory=LT", "occurred.start=2025-09-30", "sources.publisher=Police"]
    command = ["-m", "drafter", "incidents", "new", *(word for each in settings for word in ("--set", each))]
    assert talk([], command) == (0, "no errors or warnings: wrote incidents/LT-2025-09-30.yaml\n")


def test_the_list_is_a_table_of_eighty_columns(desk: Path) -> None:
    code, shown = talk([], ["-m", "drafter", "incidents", "list"])
    lines = shown.splitlines()
    assert code == 0
    assert lines[0].split() == ["Id", "Time", "State", "Kind,", "status", "Place:", "title"]
    assert lines[2].startswith("LT-2025-07-10   2025-07-10 11:30   LT      airspace-violation   Šumskas: U")
    assert max(map(len, lines)) <= 80
