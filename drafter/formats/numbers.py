"""Numbers in figures and words, percentages, and the noun's form that a number asks for."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from drafter.formats.language import NBSP, PLURALS, Endings, Forms, filled, language

MINUS = "−"


def number(value: float | Decimal, lang: str) -> str:
    """Return "1,234.5", with as many decimals as the value has."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value} is not a number that can be written")
    signs = language(lang).numbers
    whole, _, decimals = f"{exact.copy_abs():,f}".partition(".")
    text = whole.replace(",", signs.group.replace("~", NBSP)) + (signs.point + decimals if decimals else "")
    return MINUS + text if exact < 0 else text


def number_words(n: int, lang: str, gender: str = "") -> str:
    """Return "one" to "nine" in words and everything else in figures."""
    words = _of_gender(language(lang).numbers.words, gender)
    return words[n] if 0 <= n < len(words) else number(n, lang)


def ordinal_words(n: int, lang: str, gender: str = "") -> str:
    """Return "first" to "ninth" in words and everything else in figures: "10th"."""
    numbers = language(lang).numbers
    words = _of_gender(numbers.ordinals, gender)
    if 1 <= n <= len(words):
        return words[n - 1]
    usual = Endings(usual=numbers.ordinal_ending, special=numbers.ordinal_endings)
    endings = numbers.endings_by_gender.get(gender, usual)
    return number(n, lang) + (endings.special.get(abs(n) % 100) or endings.special.get(abs(n) % 10) or endings.usual)


def times_words(n: int, lang: str) -> str:
    """Return "once", "twice", "three times"."""
    numbers = language(lang).numbers
    many_times = of_number(numbers.many_times, n, lang)
    return numbers.times.get(n) or filled(many_times, number=number_words(n, lang, numbers.times_words))


def percent(value: float | Decimal, lang: str) -> str:
    """Return "5.38 per cent"."""
    return filled(language(lang).numbers.percent, number=number(value, lang))


def plural(n: int, forms: tuple[str, ...], lang: str) -> str:
    """Return the form of a noun that goes with the number, from those stored for it."""
    index = PLURALS[language(lang).numbers.plural](abs(n))
    return forms[min(index, len(forms) - 1)]


def of_number(forms: Forms, n: int, lang: str) -> str:
    """Return the form that goes with the number, or the text itself where a language has but one."""
    return forms if isinstance(forms, str) else plural(n, forms, lang)


def counted(n: int, *forms: str, lang: str, gender: str = "") -> str:
    """Return the number and its noun: "two violations", from the noun's stored forms."""
    return f"{number_words(n, lang, gender)} {plural(n, forms, lang)}"


def _of_gender(words: Mapping[str, tuple[str, ...]], gender: str) -> tuple[str, ...]:
    return words.get(gender) or next(iter(words.values()))
