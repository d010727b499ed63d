"""Quantities with their units, altitudes, and conversions between units."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from drafter.formats.language import NBSP, filled, language
from drafter.formats.numbers import number, of_number, percent_of
from drafter.values import Bound, Quantity, in_unit

_FINE = frozenset({"km", "NM", "m/s", "kg", "t", "h", "d"})


def quantity(value: Quantity, lang: str, *, table: bool = False) -> str:
    """Return "2 kg", "about 100 km", "50–60 km/h"; the number and its unit never part at a line's end."""
    return quantity_after(value.bound.value, value, lang, table=table)


def quantity_after(word: str, value: Quantity, lang: str, *, table: bool = False) -> str:
    """Return a quantity with its unit in the case that a word before it, one of `units_after`, asks for."""
    figures = number(value.value, lang)
    if value.upper is not None:
        figures += "–" + number(value.upper, lang)
    percentage = value.unit == "%"
    text = percent_of(figures, lang, table=table) if percentage else f"{figures}{NBSP}{_unit(value, lang, word)}"
    bound = language(lang).numbers.bounds.get(value.bound.value)
    return filled(bound, quantity=text) if bound else text


def altitude(value: Quantity, reference: str | None, lang: str, unit: str = "") -> str:
    """Return "about 100 m above ground level", with `unit` also in that; a flight level as "FL 350"."""
    text = with_converted(value, unit, lang) if unit else quantity(value, lang)
    pattern = language(lang).numbers.references.get(reference or "")
    if pattern is None:
        return text
    if reference != "FL":
        return filled(pattern, altitude=text)
    feet = in_unit(value.value, value.unit, "ft")
    if feet is None:
        return text
    return filled(pattern, level=f"{(feet / 100).quantize(Decimal(1), ROUND_HALF_UP):03f}")


def converted(value: Quantity, unit: str) -> Quantity | None:
    """Return the quantity in another unit of the same kind, or None where it has none.

    An approximate one keeps two figures, so that it does not look more exact than it is.
    """
    low = in_unit(value.value, value.unit, unit)
    high = in_unit(value.upper, value.unit, unit) if value.upper is not None else None
    if low is None:
        return None
    return Quantity(
        _rounded(low, value, unit), unit, None if high is None else _rounded(high, value, unit), value.bound
    )


def with_converted(value: Quantity, unit: str, lang: str) -> str:
    """Return "200 m (656 ft)", or the quantity alone where the unit is of another kind."""
    other = converted(value, unit)
    if other is None:
        return quantity(value, lang)
    plain = Quantity(other.value, other.unit, other.upper)
    return f"{quantity(value, lang)} ({quantity(plain, lang)})"


def _rounded(result: Decimal, value: Quantity, unit: str) -> Decimal:
    if result == 0:
        return Decimal(0)
    steps = [-1 if unit in _FINE and result < 100 else 0]
    if value.bound is not Bound.EXACTLY:
        steps = [result.adjusted() - 1]
    step = Decimal(1).scaleb(min(steps[0], result.adjusted()))
    return (result / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def _unit(value: Quantity, lang: str, word: str) -> str:
    numbers = language(lang).numbers
    unit = numbers.units_after.get(word, {}).get(value.unit) or numbers.units.get(value.unit, value.unit)
    last = value.upper if value.upper is not None else value.value
    if isinstance(unit, str) or last == int(last):
        return of_number(unit, int(last), lang)
    return unit[min(numbers.plural.fraction(last), len(unit) - 1)]
