"""What the language files say, beside what the Unicode CLDR says through Babel: alike, or different for a reason."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

import pytest
from babel import Locale
from babel.dates import format_date
from babel.numbers import format_decimal, format_percent

from drafter import formats
from drafter.formats.language import NARROW, NBSP, language

LOCALES = {"en": "en_GB", "fr": "fr", "lt": "lt", "pl": "pl"}
LONG_UNITS = {
    "NM": "length-nautical-mile", "kn": "speed-knot", "s": "duration-second", "min": "duration-minute",
    "h": "duration-hour", "d": "duration-day",
}  # fmt: skip
SHORT_UNITS = {
    "kg": "mass-kilogram", "g": "mass-gram", "km": "length-kilometer", "m": "length-meter", "cm": "length-centimeter",
    "km/h": "speed-kilometer-per-hour", "m/s": "speed-meter-per-second", "ft": "length-foot",
}  # fmt: skip

IN_A_SENTENCE = "a weekday in a sentence stands in the accusative (PROTOCOL section 6)"
TYPOGRAPHIC = "a minus sign, not a hyphen"
SYMBOL = "units have the symbols of the International System and of aviation, the same in every language"

DIFFERENT: dict[tuple[str, str], tuple[str, str, str]] = {
    **{(lang, "number -2"): ("−2", "-2", TYPOGRAPHIC) for lang in LOCALES},
    ("en", "weekday and date"): (
        "Tuesday 5 August 2025", "Tuesday, 5 August 2025", "diplomatic style has no comma after the weekday",
    ),
    ("fr", "group sign"): (NBSP, NARROW, "the wider of the two spaces that are in use; fonts without U+202F are many"),
    ("fr", "ft"): ("ft", "pi", SYMBOL),
    ("lt", "weekday 0"): ("pirmadienį", "pirmadienis", IN_A_SENTENCE),
    ("lt", "weekday 1"): ("antradienį", "antradienis", IN_A_SENTENCE),
    ("lt", "weekday 2"): ("trečiadienį", "trečiadienis", IN_A_SENTENCE),
    ("lt", "weekday 3"): ("ketvirtadienį", "ketvirtadienis", IN_A_SENTENCE),
    ("lt", "weekday 4"): ("penktadienį", "penktadienis", IN_A_SENTENCE),
    ("lt", "weekday 5"): ("šeštadienį", "šeštadienis", IN_A_SENTENCE),
    ("lt", "weekday 6"): ("sekmadienį", "sekmadienis", IN_A_SENTENCE),
    ("lt", "weekday and date"): (
        "2025 m. rugpjūčio 5 d., antradienį", "2025 m. rugpjūčio 5 d., antradienis", IN_A_SENTENCE,
    ),
    ("lt", "two with or"): ("a arba b", "a ar b", 'one of two is "arba"; "ar" asks'),
    ("lt", "three with or"): ("a, b arba c", "a, b ar c", 'one of several is "arba"; "ar" asks'),
    ("lt", "km/h"): ("km/h", "km/val.", SYMBOL),
    ("lt", "m/s"): ("m/s", "m/sek.", SYMBOL),
    ("pl", "date"): ("5 sierpnia 2025 r.", "5 sierpnia 2025", 'official prose adds "r."'),
    ("pl", "weekday and date"): ("wtorek, 5 sierpnia 2025 r.", "wtorek, 5 sierpnia 2025", 'official prose adds "r."'),
    ("pl", "number 1234.5"): ("1234,5", "1 234,5", "CLDR groups from five digits on too; Babel does not heed it"),
    ("pl", "km/h"): ("km/h", "km/godz.", SYMBOL),
}  # fmt: skip


def plain(text: str) -> str:
    """Return a text with ordinary spaces: where they may not break is our own business."""
    return text if len(text) == 1 else text.replace(NBSP, " ").replace(NARROW, " ")


def comparisons(lang: str) -> Iterator[tuple[str, str, str]]:
    """Yield what is compared, as we have it and as CLDR has it."""
    locale, ours = Locale.parse(LOCALES[lang]), language(lang)
    months, weekdays = locale.months["format"]["wide"], locale.days["format"]["wide"]
    alone = locale.days["stand-alone"]["wide"]
    for number in range(12):
        yield f"month {number + 1}", ours.dates.months[number], months[number + 1]
    for number in range(7):
        yield f"weekday {number}", ours.dates.weekdays[number], weekdays[number]
        monday = dt.date(2025, 7, 28) + dt.timedelta(days=number)
        yield f"weekday {number} alone", formats.weekday(monday, lang), alone[number]
    day = dt.date(2025, 8, 5)
    yield "date", formats.date(day, lang), format_date(day, "long", locale=locale)
    yield "weekday and date", formats.weekday_date(day, lang), format_date(day, "full", locale=locale)
    yield "group sign", ours.numbers.group.replace("~", NBSP), locale.number_symbols["latn"]["group"]
    yield "decimal sign", ours.numbers.point, locale.number_symbols["latn"]["decimal"]
    for value in (Decimal("1234.5"), Decimal(1234567), Decimal(-2)):
        yield f"number {value}", formats.number(value, lang), format_decimal(value, locale=locale)
    pattern = locale.percent_formats[None].pattern.replace("##0", "##0.##")
    percent = format_percent(Decimal("0.0538"), format=pattern, locale=locale)
    yield "percent in a table", formats.percent(Decimal("5.38"), lang, table=True), percent
    if ours.lists is not None:
        for joining, pattern in (("and", "standard"), ("or", "or")):
            two, three = locale.list_patterns[pattern]["2"], locale.list_patterns[pattern]["end"]
            yield f"two with {joining}", formats.listed(["a", "b"], lang, joining), two.format("a", "b")
            start = locale.list_patterns[pattern]["start"].format("a", "b")
            yield f"three with {joining}", formats.listed(["a", "b", "c"], lang, joining), three.format(start, "c")
    for unit, name in LONG_UNITS.items():
        patterns = locale._data["unit_patterns"][name]["long"]
        forms = ours.numbers.units[unit]
        for n in (1, 2, 10):
            theirs = patterns[locale.plural_form(n)].replace("{0}", "").strip()
            yield f"{n} {unit}", formats.plural(n, forms, lang), theirs
    for unit, name in SHORT_UNITS.items():
        pattern = locale._data["unit_patterns"][name]["short"]["other"]
        yield unit, str(ours.numbers.units[unit]), pattern.replace("{0}", "").strip()


@pytest.mark.parametrize("lang", LOCALES)
def test_what_differs_from_cldr_is_known_and_has_a_reason(lang: str) -> None:
    different = {
        (lang, what): (plain(ours), plain(theirs))
        for what, ours, theirs in comparisons(lang)
        if plain(ours) != plain(theirs)
    }
    assert different == {key: (ours, cldr) for key, (ours, cldr, _) in DIFFERENT.items() if key[0] == lang}


@pytest.mark.parametrize("lang", LOCALES)
def test_plural_rules_divide_numbers_as_cldr_does(lang: str) -> None:
    locale, rule = Locale.parse(LOCALES[lang]), language(lang).numbers.plural
    pairs = {(rule.whole(n), locale.plural_form(n)) for n in range(1000)}
    assert len(pairs) == len(rule.forms) == len({ours for ours, _ in pairs}) == len({theirs for _, theirs in pairs})
