"""Series: what is chosen, what is counted, and at which edges."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.composing.composition import Composition
from drafter.composing.context import records_context
from drafter.composing.environment import compile_wording, render
from drafter.problems import DrafterError
from drafter.protocol import builtin_directory
from tests.composing.conftest import incident

DAY = dt.date(2025, 8, 5)
DATES = st.dates(dt.date(2023, 1, 1), dt.date(2025, 12, 31))


def at(name, start, **changes):
    zone = {"timezone": "Europe/Vilnius"} if isinstance(start, dt.datetime) else {}
    return incident(id=name, occurred={"start": start, **zone}, **changes)


def on(*days, **changes):
    return [at(f"XX-{n}", dt.date.fromisoformat(day), **changes) for n, day in enumerate(days)]


def said(source, records, day=DAY, lang="en"):
    run = Composition(lang, builtin_directory(), day=day)
    run.context = records_context(run, records, records[-1], records)
    text = run.fills.plain(render(compile_wording(source, "en.md"), run))
    assert run.problems == []
    return text.replace("\u00a0", " "), run.fills.filled


def words(source, *days, day="2025-08-05", lang="en"):
    return said(source, on(*days), dt.date.fromisoformat(day), lang)[0]


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "for the second time in less than a month"),
        ("fr", "pour la deuxième fois en moins d’un mois"),
        ("lt", "antrą kartą per mažiau nei mėnesį"),
    ],
)
def test_the_second_in_less_than_a_month(lang, text):
    assert words("{{ series|nth_time }} {{ series|span }}", "2025-07-10", "2025-07-28", lang=lang) == text


@pytest.mark.parametrize(
    ("lang", "source", "text"),
    [
        ("en", "the {{ register|this_year|nth }} {{ register|this_year|window }}", "the fourth this year"),
        ("fr", "la {{ register|this_year|nth('f') }} {{ register|this_year|window }}", "la quatrième cette année"),
        ("lt", "{{ register|this_year|nth_time }} {{ register|this_year|window }}", "ketvirtą kartą šiais metais"),
    ],
)
def test_the_fourth_this_year(lang, source, text):
    days = ("2024-12-31", "2025-01-01", "2025-03-01", "2025-07-10", "2025-07-28", "2025-09-01")
    assert words(source, *days, lang=lang) == text


@pytest.mark.parametrize(
    ("first", "day", "window", "times"),
    [
        ("2025-07-05", "2025-08-05", "months=1", "once"),  # exactly a month
        ("2025-07-04", "2025-08-05", "months=1", "not once"),
        ("2025-07-06", "2025-08-05", "days=30", "once"),  # the first day of the window
        ("2025-07-05", "2025-08-05", "days=30", "not once"),
        ("2025-02-28", "2025-03-31", "months=1", "once"),  # February has no 31st
        ("2025-02-27", "2025-03-31", "months=1", "not once"),
        ("2024-02-29", "2025-02-28", "years=1", "once"),  # a leap day is less than a year before 28 February
        ("2024-02-27", "2025-02-28", "years=1", "not once"),
        ("2023-02-28", "2024-02-29", "years=1", "once"),  # and a year before a leap day is the 28th
        ("2023-02-27", "2024-02-29", "years=1", "not once"),
        ("2025-08-05", "2025-08-05", "days=1", "once"),  # the letter's own date
        ("2025-08-06", "2025-08-05", "days=1", "not once"),  # not known yet
        ("1999-01-01", "2025-08-05", "years=5000", "once"),
    ],
)
def test_windows(first, day, window, times):
    assert words(f"{{{{ series|within({window})|times }}}}", first, day=day) == times


@pytest.mark.parametrize(
    ("source", "times"),
    [
        ("this_month", "twice"),
        ("this_year", "three times"),
        ("in_year(2024)", "once"),
        ("in_year(2026)", "not once"),
        ("in_month(2025, 7)", "once"),
        ("since('2025-07-31')", "three times"),
        ("since('2025-08-01')", "twice"),
        ("since(series[1].occurred.start)", "three times"),
    ],
)
def test_calendar(source, times):
    days = ("2024-12-31", "2025-07-31", "2025-08-01", "2025-08-05", "2025-08-06")
    assert words(f"{{{{ series|{source}|times }}}}", *days) == times


def test_choosing_by_facts():
    records = [
        *on("2025-07-01", "2025-07-02", kind="balloons"),
        at("PL", dt.date(2025, 7, 3), territory="PL", attribution={"entered_from": "UA"}),
        at("LT", dt.date(2025, 7, 4)),
    ]
    assert said("{{ register|of_kind('balloons')|times }}", records)[0] == "twice"
    assert said("{{ register|of_kind('balloons', 'airspace-violation')|times }}", records)[0] == "four times"
    assert said("{{ register|in_state('PL')|times }}", records)[0] == "once"
    assert said("{{ register|in_state(incident.territory)|length }}", records)[0] == "3"
    assert said("{{ register|of_claim('entered_from', 'BY')|times }}", records)[0] == "three times"
    assert said("{{ (register|in_state('LT')|of_kind('balloons')|latest).id }}", records)[0] == "XX-1"


def test_a_count_keeps_its_records():
    text, fills = said(
        "{{ register|in_state('LT')|this_year|length|ordinal }}", on("2024-01-01", "2025-01-02", "2025-02-03")
    )
    assert text == "second"
    assert {origin.record for origin in fills[0].origins} == {"XX-1", "XX-2"}
    assert {origin.field for origin in fills[0].origins} == {"occurred.start", "territory"}


def test_a_count_is_no_surer_than_what_it_was_counted_from():
    records = [*on("2025-07-01"), at("R", dt.date(2025, 7, 3), attribution={"entered_from": {"value": "BY", "certainty": "reported"}})]  # fmt: skip
    run = Composition("en", builtin_directory(), day=DAY)
    run.context = records_context(run, records, records[-1])
    render(compile_wording("{{ register|of_claim('entered_from', 'BY')|times }}", "en.md"), run)
    assert [problem.message for problem in run.problems] == [
        "'register|of_claim('entered_from', 'BY')|times' asserts 'attribution.entered_from' of R, which is only reported"
    ]


def test_where_it_is_disputed_whether_one_belongs_the_count_is_disputed():
    starts = [{"value": dt.date(2024, 12, 31), "source": "a"}, {"value": dt.date(2025, 1, 1), "source": "b"}]
    records = [at("D", {"certainty": "disputed", "values": starts}), *on("2025-07-01")]
    assert said("{{ register|this_year|times|noted }}", records)[0] == "once (disputed)"
    assert said("{{ register|in_month(2025, 7)|times }}", records)[0] == "once"


MORNING, EVENING = dt.datetime(2025, 7, 10, 8, 0), dt.datetime(2025, 7, 10, 20, 0)  # noqa: DTZ001 - records give local time


def test_the_place_in_the_order_of_time():
    records = [at("A", MORNING), at("B", EVENING), at("C", dt.date(2025, 7, 11))]
    source = "{{ series|nth(of=series[0]) }} {{ series|nth(of=series[1]) }} {{ series|nth_time(of=incident) }}"
    assert said(source, records)[0] == "first second for the third time"
    assert said("{{ series|nth(of=series[1]) }}", list(reversed(records)))[0] == "second"


@pytest.mark.parametrize("other", [dt.date(2025, 7, 10), EVENING])
def test_which_was_first_is_not_guessed(other):
    records = [at("A", other), at("B", EVENING)]
    assert said("{{ series|nth }}", records)[0] == "second"
    assert said("{{ (series|latest).id }}", records)[0] == "B"
    with pytest.raises(DrafterError, match="which of A and B was first is not known"):
        said("{{ series|nth(of=incident) }}", records)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("series|within", "'within' needs one length of time"),
        ("series|within(days=1, months=1)", "'within' needs one length of time"),
        ("series|within(days=-1)", "'within' needs one length of time"),
        ("series|this_year|within(days=30)", "'within' chooses among incidents already chosen by a period"),
        ("series|since('yesterday')", "'since' needs one day"),
        ("series|in_month(2025, 13)", "'in_month' needs a year, and a month from 1 to 12"),
        ("series|of_kind('ballons')", "'of_kind' does not know 'ballons'"),
        ("series|of_kind", "'of_kind' does not know ''"),
        ("series|in_state('XX')", "'in_state' does not know 'XX'"),
        ("series|of_claim('from', 'BY')", "'of_claim' does not know 'from'"),
        ("series|window", "no period was chosen"),
        ("series|of_kind('balloons')|latest", "'latest' needs an incident, and there is none"),
        ("series|of_kind('balloons')|nth", "'nth' needs an incident, and there is none"),
        ("series|nth('n')", "numbers in 'en' have no gender or case 'n'"),
        ("series|span", "'span' needs two incidents or more"),
        ("incident.sources|times", "'times' is for incidents"),
        ("'x'|this_year", "'this_year' is for incidents"),
        ("series|of_kind('balloons')|nth(of=incident)", "'nth' needs an incident, and there is none"),
        ("series|nth(of='x')", "'of' names an incident"),
    ],
)  # fmt: skip
def test_what_cannot_be_asked(source, message):
    with pytest.raises(DrafterError) as caught:
        said(f"\n{{{{ {source} }}}}", on("2025-07-10"))
    assert caught.value.problems[0].message == message
    assert str(caught.value.problems[0].place) == "en.md:2"


def test_without_a_date_of_the_letter_no_window_is_counted(write):
    with pytest.raises(DrafterError, match="'this_year' counts from the letter's date, and there is none here"):
        write("{{ series|this_year|times }}")


@settings(deadline=None, max_examples=60)
@given(days=st.lists(DATES, min_size=1, max_size=8), day=DATES, length=st.integers(1, 400))
def test_the_count_is_the_naive_one(days, day, length):
    records = [at(f"XX-{n}", start) for n, start in enumerate(sorted(days))]
    naive = {
        f"within(days={length})": [d for d in days if dt.timedelta() <= day - d <= dt.timedelta(length)],
        "this_year": [d for d in days if d.year == day.year and d <= day],
        "this_month": [d for d in days if (d.year, d.month) == (day.year, day.month) and d <= day],
        "in_year(2024)": [d for d in days if d.year == 2024 and d <= day],
        "in_month(2024, 2)": [d for d in days if (d.year, d.month) == (2024, 2) and d <= day],
        f"since('{days[0]}')": [d for d in days if days[0] <= d <= day],
    }
    source = " ".join(f"{{{{ register|{window}|length }}}}" for window in naive)
    text, fills = said(source, records, day)
    assert text.split() == [str(len(found)) for found in naive.values()]
    assert [len({o.record for o in fill.origins}) for fill in fills] == [len(found) for found in naive.values()]
