"""Numbers in figures and words, percentages, and the noun's form that a number asks for."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from drafter.formats.language import NBSP, Forms, NoSuchFormError, filled, language
from drafter.problems import did_you_mean

MINUS = "−"


def number(value: float | Decimal, lang: str) -> str:
    """Return "1,234.5", with as many decimals as the value has."""
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if not exact.is_finite():
        raise ValueError(f"{value} is not a number that can be written")
    signs = language(lang).numbers
    whole, _, decimals = f"{exact.copy_abs():,f}".partition(".")
    group = signs.group.replace("~", NBSP) if len(whole.replace(",", "")) >= signs.group_from else ""
    text = whole.replace(",", group) + (signs.point + decimals if decimals else "")
    return MINUS + text if exact < 0 else text


def number_words(n: int, lang: str, gender: str = "", case: str = "", *, up_to: int | None = None) -> str:
    """Return "one" to "nine" in words and everything else in figures.

    Gender and case are those of the language's file; `up_to` spells out more numbers, as far as twenty, or none
    with 0. Raises NoSuchFormError for a gender or case that the language has not.
    """
    numbers = language(lang).numbers
    words = numbers.words[_form(numbers.words, gender, case, lang)].split()
    limit = numbers.words_up_to if up_to is None else up_to
    return words[n] if 0 <= n < len(words) and n <= limit else number(n, lang)


def ordinal_words(n: int, lang: str, gender: str = "", case: str = "", *, up_to: int | None = None) -> str:
    """Return "first" to "ninth" in words and everything else in figures: "10th". Arguments as in `number_words`."""
    numbers = language(lang).numbers
    form = _form(numbers.ordinals, gender, case, lang)
    words = numbers.ordinals[form].split()
    limit = numbers.words_up_to if up_to is None else up_to
    if 1 <= n <= min(len(words), limit):
        return words[n - 1]
    endings = numbers.ordinal_endings[form]
    ending = endings.single.get(n) or endings.last_digits.get(abs(n) % 100) or endings.last_digits.get(abs(n) % 10)
    return number(n, lang) + (ending or endings.usual)


def times_words(n: int, lang: str) -> str:
    """Return "once", "twice", "three times"."""
    numbers = language(lang).numbers
    many_times = of_number(numbers.many_times, n, lang)
    return numbers.times.get(n) or filled(many_times, number=number_words(n, lang, numbers.times_words))


def percent(value: float | Decimal, lang: str, *, table: bool = False) -> str:
    """Return "5.38 per cent", in a table "5.38%"."""
    return percent_of(number(value, lang), lang, table=table)


def percent_of(figures: str, lang: str, *, table: bool = False) -> str:
    """Return figures, such as "5–6", as a percentage."""
    numbers = language(lang).numbers
    return filled((table and numbers.percent_in_table) or numbers.percent, number=figures)


def plural(n: int, forms: tuple[str, ...], lang: str) -> str:
    """Return the form of a noun that goes with the number, from those stored for it."""
    return forms[min(language(lang).numbers.plural.whole(abs(n)), len(forms) - 1)]


def of_number(forms: Forms, n: int, lang: str) -> str:
    """Return the form that goes with the number, or the text itself where a language has but one."""
    return forms if isinstance(forms, str) else plural(n, forms, lang)


def counted(n: int, *forms: str, lang: str, gender: str = "", case: str = "") -> str:
    """Return the number and its noun: "two violations", from as many forms of the noun as the language has."""
    _all_forms(forms, lang)
    return f"{number_words(n, lang, gender, case)} {plural(n, forms, lang)}"


def counted_phrase(n: int, *texts: str, lang: str, gender: str = "", case: str = "") -> str:
    """Return the text that goes with the number, from one for none and one for each form of the language.

    "{number}" in it stands for the number in words. Raises NoSuchFormError where there are more or fewer texts.
    """
    _all_forms(texts, lang, none=True)
    text = plural(n, texts[1:], lang) if n else texts[0]
    return text.replace("{number}", number_words(n, lang, gender, case))


def _all_forms(forms: tuple[str, ...], lang: str, *, none: bool = False) -> None:
    """Raise NoSuchFormError unless there is a form for each that the language's numbers ask for."""
    wanted = ("none",) * none + language(lang).numbers.plural.forms
    if len(forms) != len(wanted):
        forms_given = f"{len(forms)} {'was' if len(forms) == 1 else 'were'} given"
        raise NoSuchFormError(
            f"counting in '{lang}' takes {len(wanted)} texts, and {forms_given}", f"give those for {'; '.join(wanted)}"
        )


def _form(words: Mapping[str, str], gender: str, case: str, lang: str) -> str:
    """Return the key of the words of a gender and case. Raises NoSuchFormError where the language has them not."""
    form = "-".join(part for part in (gender or next(iter(words)), case) if part)
    if form not in words:
        named = [key for key in words if key]
        hint = did_you_mean(form, named) or ("it has " + ", ".join(named) if named else "it has neither")
        raise NoSuchFormError(f"numbers in '{lang}' have no gender or case '{form}'", hint)
    return form
