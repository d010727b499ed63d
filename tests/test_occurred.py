"""Times of records: zones and their abbreviations, UTC beside local time, changes of clocks, date-time groups."""

from __future__ import annotations

import datetime as dt
import zoneinfo
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from drafter.formats import NBSP, dtg, local_time, time_range
from drafter.incident import Incident
from drafter.reading.incidents import read_incidents
from drafter.values import FieldError, Moment, Occurred, day_or_time
from drafter.values.zones import called


def occurred(start: str, timezone: str = "Europe/Vilnius", **more: Any) -> Occurred:
    return Occurred.model_validate({"start": start, "timezone": timezone, **more})


def moment(start: str, timezone: str = "Europe/Vilnius", **more: Any) -> Moment:
    when = occurred(start, timezone, **more)
    assert when.start.value
    return when.moment(when.start.value)


def fault(start: str, timezone: str = "Europe/Vilnius", **more: Any) -> str:
    with pytest.raises(ValidationError) as caught:
        occurred(start, timezone, **more)
    (detail,) = caught.value.errors()
    cause = detail["ctx"]["error"]
    if isinstance(cause, FieldError):
        ((field, message),) = cause.faults
        return f"{field}: {message}"
    return str(cause)


COMPUTED = [
    ("2025-07-10 11:30", "Europe/Vilnius", "EEST", "100830ZJUL25", "2025-07-10 08:30"),
    ("2025-10-23 18:00", "Europe/Vilnius", "EEST", "231500ZOCT25", "2025-10-23 15:00"),
    ("2025-09-09 23:30", "Europe/Warsaw", "CEST", "092130ZSEP25", "2025-09-09 21:30"),
    ("2025-09-10 06:30", "Europe/Warsaw", "CEST", "100430ZSEP25", "2025-09-10 04:30"),
    ("2025-09-22 20:26", "Europe/Copenhagen", "CEST", "221826ZSEP25", "2025-09-22 18:26"),
    ("2025-09-23 00:00", "Europe/Oslo", "CEST", "222200ZSEP25", "2025-09-22 22:00"),
    ("2025-09-23 03:22", "Europe/Oslo", "CEST", "230122ZSEP25", "2025-09-23 01:22"),
    ("2025-10-02 22:18", "Europe/Berlin", "CEST", "022018ZOCT25", "2025-10-02 20:18"),
    ("2025-11-04 20:00", "Europe/Brussels", "CET", "041900ZNOV25", "2025-11-04 19:00"),
    ("2025-10-21 23:00", "Europe/Vilnius", "EEST", "212000ZOCT25", "2025-10-21 20:00"),
]


@pytest.mark.parametrize(("local", "timezone", "zone", "group", "utc"), COMPUTED)
def test_computed_pairs_agree_in_every_form(local: str, timezone: str, zone: str, group: str, utc: str) -> None:
    plain = moment(local, timezone, utc=utc)
    for start in (f"{local} {zone}", group, f"{utc}Z", f"{utc} UTC", f"{utc} GMT"):
        assert moment(start, timezone, utc=group) == plain
    assert dtg(plain) == group
    assert plain.date.isoformat() == local[:10]


@pytest.mark.parametrize(
    ("start", "timezone", "utc", "message"),
    [
        (  # "6:00 p.m. local (3:00 GMT)"
            "2025-09-13 18:00", "Europe/Bucharest", "2025-09-13 03:00",
            "utc: 'start' is 2025-09-13 15:00 UTC and not 2025-09-13 03:00; "
            "15:00 UTC would agree; was 3:00 meant as 3 p.m.?",
        ),
        (  # "23:40 local", where it was 23:40 GMT
            "2025-10-26 23:40", "Europe/Vilnius", "2025-10-26 23:40 GMT",
            "utc: 'start' is 2025-10-26 21:40 UTC and not 2025-10-26 23:40; "
            "the same time stands for both: if it is UTC, 'start' is 2025-10-27 01:40 EET (UTC+2)",
        ),
        (  # "5 pm local (1400 GMT) in New York"
            "2025-09-22 17:00", "America/New_York", "2025-09-22 14:00",
            "utc: 'start' is 2025-09-22 21:00 UTC and not 2025-09-22 14:00; "
            "14:00 UTC is 10:00 EDT (UTC-4) there; was the time of another zone, at UTC+3, taken?",
        ),
        (
            "2025-09-13 06:00", "Europe/Bucharest", "2025-09-13 15:00",
            "utc: 'start' is 2025-09-13 03:00 UTC and not 2025-09-13 15:00; "
            "18:00 local would agree; was 6:00 meant as 6 p.m.?",
        ),
        (
            "2025-07-10 11:30", "Europe/Vilnius", "2025-07-10 09:30",
            "utc: 'start' is 2025-07-10 08:30 UTC and not 2025-07-10 09:30; "
            "08:30 UTC would agree; on that day Europe/Vilnius keeps EEST (UTC+3)",
        ),
        (
            "2025-07-10 11:30", "Europe/Vilnius", "2025-07-10 14:30",
            "utc: 'start' is 2025-07-10 08:30 UTC and not 2025-07-10 14:30; "
            "08:30 UTC would agree; was the zone's offset added instead of taken off?",
        ),
        (
            "2025-09-23 00:00", "Europe/Oslo", "2025-09-23 22:00",
            "utc: 'start' is 2025-09-22 22:00 UTC and not 2025-09-23 22:00; "
            "2025-09-22 22:00 UTC would agree; is one of the two dates wrong?",
        ),
        (
            "2025-07-10 11:30", "Europe/Vilnius", "2025-07-20 02:17",
            "utc: 'start' is 2025-07-10 08:30 UTC and not 2025-07-20 02:17; correct one of the two",
        ),
    ],
)  # fmt: skip
def test_local_time_and_utc_that_disagree(start: str, timezone: str, utc: str, message: str) -> None:
    assert fault(start, timezone, utc=utc) == message


def test_the_slips_of_the_press_as_they_should_have_been() -> None:
    assert moment("2025-09-13 18:00", "Europe/Bucharest", utc="2025-09-13 15:00")
    assert moment("2025-10-27 01:40 EET", utc="2025-10-26 23:40 GMT") == moment("262340ZOCT25")
    assert moment("2025-09-22 10:00 EDT", "America/New_York", utc="2025-09-22 14:00")
    assert moment("2025-09-22 17:00 EEST", utc="2025-09-22 14:00")


@pytest.mark.parametrize(
    ("start", "timezone", "message"),
    [
        (
            "2025-10-27 01:40 EEST", "Europe/Vilnius",
            "start: at 01:40 on 2025-10-27 Europe/Vilnius keeps EET (UTC+2) and not EEST; "
            "write 01:40 EET, or correct the time or its 'timezone'",
        ),
        (
            "2025-07-10 11:30 EET", "Europe/Vilnius",
            "start: at 11:30 on 2025-07-10 Europe/Vilnius keeps EEST (UTC+3) and not EET; "
            "write 11:30 EEST, or correct the time or its 'timezone'",
        ),
        (
            "2025-07-10 11:30 CEST", "Europe/Vilnius",
            "start: at 11:30 on 2025-07-10 Europe/Vilnius keeps EEST (UTC+3) and not CEST; "
            "write 11:30 EEST, or correct the time or its 'timezone'",
        ),
        ("2025-07-10 11:30 EST", "Europe/Istanbul",
         "start: at 11:30 on 2025-07-10 Europe/Istanbul keeps UTC+3 and not EST; "
         "write 11:30, or correct the time or its 'timezone'"),
        ("2025-07-10 11:30 EESR", "Europe/Vilnius", "'EESR' is not the abbreviation of a time zone; did you mean 'EEST'?"),
        ("2025-07-10 06:00 p.m.", "Europe/Vilnius",
         "'2025-07-10 06:00 p.m.' is not a date; write it as 2025-07-28, or 2025-07-28T11:30 with the time"),
        ("2025-07-10 06:00 PM", "Europe/Vilnius",
         "'PM' is not the abbreviation of a time zone; write the time by the clock of 24 hours, such as 18:00"),
        ("0001-01-01 00:10", "Europe/Vilnius", "the year 1 cannot be meant; correct it"),
        ("9999-12-31 23:59 UTC", "Europe/Vilnius", "the year 9999 cannot be meant; correct it"),
        ("310830ZJUN25", "Europe/Vilnius", "'310830ZJUN25' is no day and time that exist; correct it"),
        ("100830ZJLY25", "Europe/Vilnius", "'100830ZJLY25' is not a date-time group; write it in UTC, such as 100830ZJUL25"),
        (
            "2026-03-29 03:30", "Europe/Vilnius",
            "start: 03:30 on 2026-03-29 never was in Europe/Vilnius, where clocks were put forward over it; correct the time",
        ),
        (
            "2026-03-29 03:30 EEST", "Europe/Vilnius",
            "start: 03:30 on 2026-03-29 never was in Europe/Vilnius, where clocks were put forward over it; correct the time",
        ),
        (
            "2025-10-26 03:30", "Europe/Vilnius",
            "start: 03:30 on 2025-10-26 came twice in Europe/Vilnius, as 03:30 EEST (00:30 UTC) and as 03:30 EET (01:30 UTC); "
            "write which, or give 'utc'",
        ),
    ],
)  # fmt: skip
def test_times_that_never_were_or_name_the_wrong_zone(start: str, timezone: str, message: str) -> None:
    assert fault(start, timezone) == message


def test_a_doubled_hour_is_told_apart_by_its_abbreviation_or_by_utc() -> None:
    summer, winter = moment("2025-10-26 03:30 EEST"), moment("2025-10-26 03:30 EET")
    assert (dtg(summer), dtg(winter)) == ("260030ZOCT25", "260130ZOCT25")
    assert dtg(moment("2025-10-26 03:30", utc="2025-10-26 00:30")) == dtg(summer)
    assert dtg(moment("2025-10-26 03:30", utc="2025-10-26 01:30")) == dtg(winter)
    assert fault("2025-10-26 03:30", utc="2025-10-26 05:30").startswith("utc: 'start' is 2025-10-26 00:30 UTC")


def test_a_period_over_a_change_of_clocks_runs_forward() -> None:
    assert occurred("2025-10-26 03:50 EEST", end="2025-10-26 03:10 EET")
    assert fault("2025-10-26 03:10 EET", end="2025-10-26 03:50 EEST").startswith("end: 'end' is before 'start'")


def test_a_period_over_midnight() -> None:
    assert occurred("2025-09-09 23:30", "Europe/Warsaw", end="2025-09-10 06:30 CEST")
    assert fault("2025-09-09 23:30", "Europe/Warsaw", end="2025-09-09 06:30") == (
        "end: 'end' is before 'start'; correct one of the two; if it ended after midnight, write 2025-09-10 06:30"
    )


def test_a_zone_without_an_abbreviation_goes_by_its_offset() -> None:
    assert moment("2025-07-10 11:30 TRT", "Europe/Istanbul") == moment("2025-07-10 11:30", "Europe/Istanbul")


def test_letters_of_date_time_groups() -> None:
    assert moment("101130CJUL25") == moment("100830Z JUL 2025") == moment("100830zjul25")
    assert moment("100330RJUL25") == moment("100830Z JUL 25")


def test_an_abbreviation_needs_the_zone_too() -> None:
    with pytest.raises(ValidationError, match="a time of day needs its 'timezone'"):
        Occurred.model_validate({"start": "2025-07-10 11:30 EEST"})


def test_disputed_times_are_settled_each() -> None:
    values = [{"value": "100830ZJUL25", "source": "a"}, {"value": "2025-07-10 11:45 EEST", "source": "b"}]
    when = Occurred.model_validate(
        {"start": {"certainty": "disputed", "values": values}, "timezone": "Europe/Vilnius", "utc": "100845ZJUL25"}
    )
    assert when.start.stated == (
        dt.datetime.fromisoformat("2025-07-10T11:30"),
        dt.datetime.fromisoformat("2025-07-10T11:45"),
    )


@given(
    st.text()
    | st.from_regex(r"\d{6}[A-Z][A-Z]{3}\d\d", fullmatch=True)
    | st.from_regex(r"20\d\d-[01]\d-[0-3]\d [0-2]\d:[0-5]\d [A-Z]{1,5}", fullmatch=True)
)
def test_any_text_is_a_time_or_a_value_error(text: str) -> None:
    try:
        day_or_time(text)
    except ValueError as error:
        said = str(error)
    else:
        said = ""
    assert len(said) < 300


def test_a_doubled_hour_keeps_its_zone_on_paper() -> None:
    summer, winter = moment("2025-10-26 03:30 EEST"), moment("2025-10-26 03:30 EET")
    said = [local_time(summer, "en"), local_time(winter, "en"), time_range(summer, winter, "en")]
    assert [text.replace(NBSP, " ") for text in said] == [
        "03:30 EEST",
        "03:30 EET",
        "03:30 EEST–03:30 EET (00:30–01:30 UTC)",
    ]


def test_an_abbreviation_is_not_the_name_of_a_zone() -> None:
    with pytest.raises(ValidationError, match="'EEST' is not a time zone; write its IANA name, such as Europe/Vilnius"):
        occurred("2025-07-10 11:30", "EEST")


@pytest.mark.parametrize("start", ["100830ZJUL25", "2025-07-10 11:30 EEST", "2025-07-10T08:30Z"])
def test_a_record_is_kept_as_it_was_written(start: str, tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text(
        "{id: X, title: Seen, kind: other, territory: LT, sources: [{id: a, publisher: A}],\n"
        f" occurred: {{start: {start}, timezone: Europe/Vilnius}}, place: {{position: {{at: 35U MA 171 510}}}}}}\n"
    )
    records, problems = read_incidents([file])
    assert problems == []
    (record,) = records
    assert record.occurred.start.value == dt.datetime.fromisoformat("2025-07-10T11:30")
    assert Incident.model_validate(records.snapshot("X")) == record


@pytest.mark.parametrize(
    ("timezone", "name"),
    [("America/St_Johns", "NDT (UTC-2:30)"), ("Asia/Kathmandu", "UTC+5:45"), ("Europe/London", "BST (UTC+1)")],
)
def test_what_a_zone_is_called(timezone: str, name: str) -> None:
    assert called(dt.datetime(2025, 7, 10, 12, tzinfo=zoneinfo.ZoneInfo(timezone))) == name
