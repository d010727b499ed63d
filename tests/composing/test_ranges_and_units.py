"""Filters of two values, of units, styles and quotations."""

import datetime as dt

import pytest

from drafter.problems import DrafterError
from tests.composing.conftest import incident

START, END = "incident.occurred.start", "incident.occurred.end"


def occurred(start: str, end: str | None = None, precision: str = "minute") -> dict[str, object]:
    times = {"start": dt.datetime.fromisoformat(start), "end": end and dt.datetime.fromisoformat(end)}
    known = {key: value for key, value in times.items() if value}
    return {"occurred": {**known, "timezone": "Europe/Warsaw", "precision": precision}}


NIGHT = occurred("2025-09-09T23:30", "2025-09-10T06:30")


@pytest.mark.parametrize(
    ("filtered", "text"),
    [
        (f"{START}|time_range({END})", "23:30–06:30 CEST (21:30–04:30 UTC)"),
        (f"{START}|local_time_range({END})", "23:30–06:30 CEST"),
        (f"{START}|time_range({END}, 'un')", "from 11.30 p.m. to 6.30 a.m. CEST (from 9.30 p.m. to 4.30 a.m. UTC)"),
        (f"{START}|date_range({END})", "9–10 September 2025"),
        (f"{START}|period({END})", "from 23:30 CEST (21:30 UTC) on 9 September 2025 to 06:30 CEST (04:30 UTC) on "
                                   "10 September 2025"),
    ],
)  # fmt: skip
def test_ranges(write, run, filtered: str, text: str) -> None:
    assert write(f"{{{{ {filtered} }}}}", incident(**NIGHT)).replace("\u00a0", " ") == text
    assert [origin.field for fill in run.fills.filled for origin in fill.origins] == ["occurred.start", "occurred.end"]
    assert run.problems == []


@pytest.mark.parametrize(
    ("filtered", "text"),
    [
        (f"{START}|time('un')", "11.30 p.m. CEST (9.30 p.m. UTC)"),
        (f"{START}|later(48)|date_time", "11 September 2025 at 23:30 CEST (21:30 UTC)"),
        (f"{START}|later(24 * 50)|date_time", "29 October 2025 at 22:30 CET (21:30 UTC)"),
        (f"{START}|on_weekday_date", "on Tuesday 9 September 2025"),
        ("incident.place.name|quoted", "“Testham”"),
        ("'UAV'|first_use", "unmanned aerial vehicle (UAV)"),
        ("5|percent", "5 per cent"),
        ("12.5|percent(table=true)", "12.5%"),
        ("incident.altitude.value|altitude(incident.altitude.reference)", "200 m above mean sea level"),
        ("incident.altitude.value|altitude(incident.altitude.reference, 'ft')", "200 m (656 ft) above mean sea level"),
        ("incident.altitude.value|altitude(incident.entry.name)", "200 m"),
        ("incident.altitude.value|with_converted('ft')", "200 m (656 ft)"),
    ],
)
def test_other_filters(write, run, filtered: str, text: str) -> None:
    one = incident(**NIGHT, altitude={"value": "200 m", "reference": "AMSL"})
    assert write(f"{{{{ {filtered} }}}}", one).replace("\u00a0", " ") == text
    assert run.problems == []


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (occurred("2025-09-09T23:30"), "has no 'occurred.end'"),
        (
            {"occurred": {"start": dt.date(2025, 9, 9), "end": dt.date(2025, 9, 10)}},
            "gives no time of day in 'occurred.start'",
        ),
    ],
)
def test_a_time_that_is_not_known_is_missing(write, run, record: dict[str, object], message: str) -> None:
    write(f"{{{{ {START}|time_range({END}) }}}}", incident(**record))
    assert [problem.rule for problem in run.problems] == ["missing-field"]
    assert message in run.problems[0].message


@pytest.mark.parametrize(
    ("filtered", "message"),
    [
        (f"{START}|time('us')", "times in 'en' have no style 'us' [template-value]\n  hint: it has un"),
        ("incident.speed|with_converted('ft')", "what is given in 'km/h' cannot be given in 'ft' [template-value]\n"
                                                "  hint: name a unit of the same kind"),
        ("incident.speed|with_converted('knt')", "what is given in 'km/h' cannot be given in 'knt' [template-value]\n"
                                                 "  hint: did you mean 'kn'?"),
        (f"{START}|date_range(incident.title)", "the filter 'date_range' is for date|moment, not for 'Object near "
                                                "Testham' [template-value]"),
    ],
)  # fmt: skip
def test_what_cannot_be_said_is_told(write, filtered: str, message: str) -> None:
    with pytest.raises(DrafterError) as caught:
        write(f"{{{{ {filtered} }}}}", incident(**NIGHT, speed="50-60 km/h"))
    assert str(caught.value) == f"en.md:1: error: {message}"
