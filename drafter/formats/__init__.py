"""Values into words: pure functions of a value and a language. What each language says is data in `languages`."""

from drafter.formats.claims import CLAIMS, claim, claim_attribute
from drafter.formats.counting import how_many, one_of
from drafter.formats.dates import (
    date,
    date_range,
    day_month,
    on_date,
    on_weekday_date,
    span_words,
    weekday,
    weekday_date,
)
from drafter.formats.hedging import disputed, each_source, hedged, hedged_clause, hedged_verb, noted
from drafter.formats.language import (
    NBSP,
    NoSuchFormError,
    can_be_written,
    lang_tag,
    languages,
    needs_native_review,
    partial_languages,
)
from drafter.formats.numbers import (
    counted,
    counted_phrase,
    number,
    number_words,
    ordinal_words,
    percent,
    plural,
    times_words,
)
from drafter.formats.periods import Period, nth_time, period_words
from drafter.formats.positions import DATUM, position
from drafter.formats.quantities import altitude, converted, quantity, with_converted
from drafter.formats.texts import first_use, items, listed, numbered, quoted, spaced
from drafter.formats.times import (
    date_time,
    dtg,
    has_time,
    local_time,
    local_time_range,
    period,
    time,
    time_range,
    utc_time,
    zone,
)
from drafter.formats.words import gap, gap_for, label, word

__all__ = [
    "CLAIMS", "DATUM", "NBSP", "NoSuchFormError", "Period", "altitude", "can_be_written", "claim",
    "claim_attribute", "converted",
    "counted", "counted_phrase", "date", "date_range", "date_time", "day_month", "disputed", "dtg",
    "each_source", "first_use", "gap", "gap_for", "has_time", "hedged", "hedged_clause", "hedged_verb",
    "how_many", "items", "label", "lang_tag", "languages", "listed", "local_time", "local_time_range",
    "needs_native_review", "noted", "nth_time", "number", "number_words", "numbered", "on_date",
    "on_weekday_date", "one_of", "ordinal_words", "partial_languages", "percent", "period", "period_words",
    "plural", "position", "quantity", "quoted", "spaced", "span_words", "time", "time_range", "times_words",
    "utc_time", "weekday", "weekday_date", "with_converted", "word", "zone",
]  # fmt: skip
