"""A language is one data file and one line: shown with one that is made up, and with no code for single languages."""

import ast
import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

from drafter import formats
from drafter.formats import language as language_module
from drafter.formats import times
from drafter.formats.languages import KNOWN
from drafter.values import Moment, Quantity, TimePrecision

# Made up: "one, two, many", nouns that go by the last digit being even, the day after the month.
FILE = """
from drafter.formats.language import Dates, Endings, Language, Numbers, PluralRule, Times

LANGUAGE = Language(
    tag="qaa",
    dates=Dates(
        months=tuple(f"month{n}" for n in range(1, 13)),
        weekdays=tuple(f"day{n}" for n in range(1, 8)),
        on_weekdays=tuple(f"at day{n}" for n in range(1, 8)),
        date="{month}~{day}, {year}",
        on_date="at {date}",
        day_month="{month}~{day}",
        weekday_date="{date} ({weekday})",
        on_weekday_date="{weekday}, {date}",
        within_month="{month}~{first}/{last}, {year}",
        within_year="{first_month}~{first} / {month}~{last}, {year}",
        across_years="{first_date} / {last_date}",
    ),
    times=Times(
        clock="{hour}'{minute:02}",
        zoned="{clock}~{zone}",
        with_utc="{local} = {utc}",
        utc="{clock}~UTC",
        utc_other_day="{clock}~UTC {day_month}",
        about="near {time}",
        date_time="{date}, {time}",
        date_about="{date}, near {time}",
        range="{first}/{last}",
        range_in_words="{first} until {last}",
        same_day="{date} {first} / {last}",
        across_days="{first_date} {first} / {last_date} {last}",
        unknown="?",
        zones={},
    ),
    numbers=Numbers(
        group="'",
        point=":",
        percent="{number}~pc",
        words={"": " ".join(f"w{n}" for n in range(21))},
        words_up_to=3,
        ordinals={"": " ".join(f"o{n}" for n in range(1, 21))},
        ordinal_endings={"": Endings(usual="o", single={4: "quarto"})},
        times={1: "once"},
        many_times="{number} times",
        plural=PluralRule(forms=("odd", "even"), whole=lambda n: 1 - n % 2, fraction=lambda _: 2),
        units={
            **{unit: unit for unit in ("kg", "g", "t", "km", "m", "cm", "ft", "km/h", "m/s")},
            **{unit: (f"{unit}-odd", f"{unit}-even", f"{unit}-part") for unit in ("NM", "kn", "s", "min", "h", "d")},
        },
        bounds={"about": "near {quantity}", "over": "over {quantity}", "under": "under {quantity}"},
        references={"AGL": "{altitude} up", "AMSL": "{altitude} from sea", "FL": "FL~{level}"},
        compass={"N": "N", "S": "S", "E": "E", "W": "W"},
    ),
)
"""


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    (tmp_path / "language_made_up.py").write_text(FILE, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(language_module, "KNOWN", {**KNOWN, "qaa": "language_made_up"})
    caches = (language_module.language, times._times)
    for cache in caches:
        cache.cache_clear()
    yield "qaa"
    for cache in caches:
        cache.cache_clear()


def moment(text: str, precision: TimePrecision = TimePrecision.MINUTE) -> Moment:
    stamp = dt.datetime.fromisoformat(text)
    return Moment(stamp.date(), stamp.time(), "Europe/Vilnius", precision)


def test_one_file_and_one_line_are_a_language(made_up: str) -> None:
    assert formats.partial_languages() == ("pl", made_up)
    first, last = moment("2025-07-10T11:30"), moment("2025-07-10T12:00", TimePrecision.ABOUT)
    day, later = dt.date(2025, 7, 10), dt.date(2025, 8, 5)
    said = [
        formats.date(day, made_up),
        formats.on_weekday_date(day, made_up),
        formats.date_range(day, later, made_up),
        formats.time(first, made_up),
        formats.time_range(first, last, made_up),
        formats.number(Decimal("12345.5"), made_up),
        formats.quantity(Quantity.parse("about 5 min"), made_up),
        formats.quantity(Quantity.parse("2.5 h"), made_up),
        formats.percent(5, made_up),
        formats.number_words(3, made_up),
        formats.number_words(4, made_up),
        formats.ordinal_words(4, made_up),
        formats.counted_phrase(7, "no drones", "{number} drone", "{number} drones", lang=made_up),
        formats.times_words(2, made_up),
    ]
    assert [text.replace(formats.NBSP, " ") for text in said] == [
        "month7 10, 2025", "at day4, month7 10, 2025", "month7 10 / month8 5, 2025", "11'30 EEST = 8'30 UTC",
        "11'30 until near 12'00 EEST = 8'30/9'00 UTC", "12'345:5", "near 5 min-odd", "2:5 h-part", "5 pc", "w3", "4",
        "4quarto", "7 drone", "w2 times",
    ]  # fmt: skip


def test_it_is_gone_again() -> None:
    assert formats.partial_languages() == ("pl",)


@pytest.mark.parametrize("room", ["formats", "composing", "word", "pipeline"])
def test_no_code_asks_which_language_it_is(room: str) -> None:
    folder = Path(formats.__file__).parents[1] / room
    asked = [
        f"{file.name}:{node.lineno}"
        for file in folder.glob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Compare)
        for side in (node.left, *node.comparators)
        for part in ast.walk(side)
        if isinstance(part, ast.Constant) and part.value in KNOWN
    ]
    assert asked == []
