"""What holds in every language, Polish as a partial one, and French spacing throughout."""

import dataclasses
import datetime as dt
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from string import Formatter
from typing import Any

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from drafter import formats
from drafter.formats import NBSP
from drafter.formats.language import NARROW, language
from drafter.problems import DrafterError
from drafter.values import UNITS, Certainty, Moment, Quantity, TimePrecision

ALL = (*formats.languages(), *formats.partial_languages())
COMPLETE = formats.languages()
DAYS = st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31))
TEXTS = st.text(max_size=30)


def plain(text: str) -> str:
    return text.replace(NBSP, " ").replace(NARROW, " ")


def texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, Mapping):
        for value in part.values():
            yield from texts(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from texts(value)
    elif dataclasses.is_dataclass(part):
        for field in dataclasses.fields(part):
            yield from texts(getattr(part, field.name))


def fields(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}


def test_which_languages_there_are() -> None:
    assert formats.languages() == ("en", "fr", "lt")
    assert formats.partial_languages() == ("pl",)
    assert [lang for lang in ALL if formats.needs_native_review(lang)] == ["fr", "lt", "pl"]


@pytest.mark.parametrize("lang", COMPLETE)
@pytest.mark.parametrize("part", ["words", "labels"])
def test_every_text_of_english_is_there(lang: str, part: str) -> None:
    own, english = getattr(language(lang), part), getattr(language("en"), part)
    assert own.keys() == english.keys()
    own = {key: text for key, text in own.items() if key not in ("subject_line", "number_line")}  # not in all languages
    assert all(text.strip() for text in texts(own))
    assert {key: fields(own[key]) for key in own} == {key: fields(english[key]) for key in own}


@pytest.mark.parametrize("lang", COMPLETE)
def test_every_abbreviation_and_doubt_of_english_is_there(lang: str) -> None:
    own, english = language(lang), language("en")
    assert own.abbreviations is not None
    assert english.abbreviations is not None
    assert own.abbreviations.keys() == english.abbreviations.keys()
    for name in ("noun", "verb", "verb_plural", "clause", "note"):
        assert getattr(own.hedges, name).keys() == getattr(english.hedges, name).keys()


@pytest.mark.parametrize("lang", ALL)
def test_numbers_are_whole(lang: str) -> None:
    numbers = language(lang).numbers
    assert set(numbers.units) == set(UNITS) - {"%"}
    assert {len(words.split()) for words in numbers.words.values()} == {21}
    assert {len(words.split()) for words in numbers.ordinals.values()} == {20}
    assert numbers.ordinals.keys() == numbers.ordinal_endings.keys()
    assert len(language(lang).dates.months) == 12
    assert len(language(lang).dates.weekdays) == 7
    counts = {len(forms) for forms in numbers.units.values() if isinstance(forms, tuple)}
    after = {len(forms) for units in numbers.units_after.values() for forms in units.values()}
    assert after <= counts
    assert len(counts) == 1
    assert {numbers.plural.whole(n) for n in range(200)} == set(range(len(numbers.plural.forms)))
    assert counts == {1 + max(numbers.plural.fraction(Decimal("0.5")), len(numbers.plural.forms) - 1)}


@pytest.mark.parametrize("lang", ALL)
@given(DAYS, DAYS)
def test_a_range_names_both_days(lang: str, first: dt.date, last: dt.date) -> None:
    first, last = min(first, last), max(first, last)
    shown = formats.date_range(first, last, lang)
    digits = re.findall(r"\d+", shown)
    assert {str(first.day), str(last.day), str(last.year)} <= set(digits)
    assert language(lang).dates.months[last.month - 1] in shown


@pytest.mark.parametrize("lang", COMPLETE)
@given(DAYS, DAYS)
def test_a_span_has_words(lang: str, first: dt.date, last: dt.date) -> None:
    assert "{" not in formats.span_words(first, last, lang)


@pytest.mark.parametrize("lang", ALL)
@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=4))
def test_a_number_keeps_its_value(lang: str, value: Decimal) -> None:
    signs = language(lang).numbers
    shown = formats.number(value, lang).replace(signs.group.replace("~", NBSP), "").replace(signs.point, ".")
    assert Decimal(shown.replace("−", "-")) == value


@pytest.mark.parametrize("lang", ALL)
@given(st.integers(), st.integers(0, 30), st.data())
def test_every_number_has_words(lang: str, n: int, up_to: int, data: st.DataObject) -> None:
    numbers = language(lang).numbers
    gender, ordinal = (
        data.draw(st.sampled_from(sorted(numbers.words))),
        data.draw(st.sampled_from(sorted(numbers.ordinals))),
    )
    assert (
        formats.number_words(n, lang, gender, up_to=up_to).isalpha() == (0 <= n <= min(up_to, 20))
        or "-" in numbers.words[gender]
    )
    assert formats.ordinal_words(n, lang, ordinal, up_to=up_to)
    assert "{" not in formats.times_words(n, lang)


@pytest.mark.parametrize("lang", ALL)
def test_a_gender_or_case_that_is_not_there_is_told(lang: str) -> None:
    for said in (formats.number_words, formats.ordinal_words):
        with pytest.raises(formats.NoSuchFormError, match=f"numbers in '{lang}' have no gender or case 'x-y'"):
            said(2, lang, "x", "y")


@pytest.mark.parametrize("lang", ALL)
@given(st.integers(0, 1000), st.integers(0, 6))
def test_counting_takes_one_text_for_each_form(lang: str, n: int, given_texts: int) -> None:
    texts = tuple("abcdef"[:given_texts])
    wanted = 1 + len(language(lang).numbers.plural.forms)
    if given_texts == wanted:
        assert formats.counted_phrase(n, *texts, lang=lang) in texts
        assert (formats.counted_phrase(n, *texts, lang=lang) == "a") == (n == 0)
    else:
        with pytest.raises(
            formats.NoSuchFormError, match=f"counting in '{lang}' takes {wanted} texts, and {given_texts} w"
        ):
            formats.counted_phrase(n, *texts, lang=lang)


@pytest.mark.parametrize("lang", COMPLETE)
@given(TEXTS, st.sampled_from(Certainty))
def test_hedging_keeps_any_text(lang: str, text: str, certainty: Certainty) -> None:
    for said in (formats.hedged, formats.hedged_clause, formats.noted):
        assert text in said(text, certainty, lang)
        assert (said(text, certainty, lang) == text) == (certainty is Certainty.CONFIRMED)
    verb = formats.hedged_verb(text, text or "x", certainty, lang)
    assert (verb == text) == (certainty is Certainty.CONFIRMED)


@pytest.mark.parametrize("lang", COMPLETE)
@given(st.lists(TEXTS))
def test_items_keep_their_number(lang: str, items: list[str]) -> None:
    assert len(formats.items(items, lang)) == len(items)


@given(DAYS)
def test_the_long_lithuanian_date_is_that_of_babel(day: dt.date) -> None:
    assert plain(formats.date(day, "lt")) == plain(format_date(day, "long", locale="lt"))


@pytest.mark.parametrize("lang", ["fr", "lt"])
def test_zones_are_named_alike(lang: str) -> None:
    assert language(lang).times.zones.keys() == language("fr").times.zones.keys()


def test_french_spaces() -> None:
    for pattern in texts(language("fr")):
        text = re.sub(r"\{.*?\}", "x", pattern)
        assert not re.search(r"[^\u202f][;!?]", text), text
        assert not re.search(r"[^~\u00a0]:", text), text
        assert not re.search(r"«[^\u00a0]|[^\u00a0]»", text), text
        assert "'" not in text, text


def test_numbers_and_their_abbreviations_stay_together() -> None:
    for text in texts(language("lt")):
        assert not re.search(r"\} (m|d|val|proc)\.", text), text


@pytest.mark.parametrize(
    ("call", "what"),
    [
        (lambda: formats.word("subject", "pl"), "fixed word 'subject'"),
        (lambda: formats.numbered("42", "pl"), "fixed word 'number'"),
        (lambda: formats.label("entry.position", "pl"), "name for the field 'entry.position'"),
        (lambda: formats.gap("entry.position", "pl"), "name for the field 'entry.position'"),
        (lambda: formats.hedged("2 kg", Certainty.REPORTED, "pl"), "words of doubt"),
        (lambda: formats.disputed([(1, "a"), (2, "b")], "pl"), "words of doubt"),
        (lambda: formats.listed(["a", "b"], "pl"), "rules for lists and quotations"),
        (lambda: formats.quoted("a", "pl"), "rules for lists and quotations"),
        (lambda: formats.first_use("UAV", "pl"), "abbreviations"),
        (lambda: formats.span_words(dt.date(2025, 7, 1), dt.date(2025, 7, 2), "pl"), "words for spans of days"),
    ],
)
def test_a_partial_language_says_what_it_has_not(call: Callable[[], str], what: str) -> None:
    with pytest.raises(DrafterError) as raised:
        call()
    assert str(raised.value) == (
        f"error: the language 'pl' is partial: it has no {what} [partial-language]\n"
        "  hint: it has dates, times and numbers; add the rest to the file of 'pl', or write in en or fr or lt"
    )


def test_polish_dates() -> None:
    day = dt.date(2025, 8, 5)
    assert formats.date(day, "pl") == f"5{NBSP}sierpnia 2025{NBSP}r."
    assert plain(formats.weekday_date(day, "pl")) == "wtorek, 5 sierpnia 2025 r."
    assert plain(formats.date_range(dt.date(2025, 9, 9), dt.date(2025, 9, 10), "pl")) == "9–10 września 2025 r."
    assert plain(formats.date_range(dt.date(2025, 7, 28), day, "pl")) == "28 lipca – 5 sierpnia 2025 r."


def test_polish_times() -> None:
    first = Moment(dt.date(2025, 9, 9), dt.time(23, 30), "Europe/Warsaw", TimePrecision.MINUTE)
    last = Moment(dt.date(2025, 9, 10), dt.time(6, 30), "Europe/Warsaw", TimePrecision.ABOUT)
    assert plain(formats.date_time(first, "pl")) == "9 września 2025 r. o godz. 23.30 CEST (21.30 UTC)"
    assert plain(formats.date_time(last, "pl")) == "10 września 2025 r. około godz. 6.30 CEST (4.30 UTC)"
    assert plain(formats.local_time_range(first, last, "pl")) == "godz. od 23.30 do około 6.30 CEST"
    assert plain(formats.period(first, last, "pl")) == (
        "od 9 września 2025 r., godz. 23.30 CEST (21.30 UTC), do 10 września 2025 r., około godz. 6.30 CEST (4.30 UTC)"
    )


def test_polish_numbers() -> None:
    assert plain(formats.number(Decimal("12345.5"), "pl")) == "12 345,5"
    assert [plain(formats.number(n, "pl")) for n in (999, 1234, 10000)] == ["999", "1234", "10 000"]
    assert formats.percent(Decimal("5.38"), "pl") == "5,38%"
    assert [formats.number_words(2, "pl", gender) for gender in ("", "m", "f", "n")] == ["dwa", "dwa", "dwie", "dwa"]
    assert [formats.times_words(n, "pl") for n in (0, 1, 2, 5, 21)] == [
        "ani razu", "raz", "dwa razy", "pięć razy", "21 razy",
    ]  # fmt: skip
    assert [formats.ordinal_words(n, "pl") for n in (1, 12)] == ["pierwszy", "12."]
    written = ("1 min", "2 min", "5 min", "22 min", "0.5 min", "about 2 min", "more than 5 h")
    assert [plain(formats.quantity(Quantity.parse(text), "pl")) for text in written] == [
        "1 minuta", "2 minuty", "5 minut", "22 minuty", "0,5 minuty", "około 2 minut", "więcej niż 5 godzin",
    ]  # fmt: skip
