"""Words of doubt, lists, labels and gaps."""

from collections.abc import Iterator
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel

from drafter import formats
from drafter.incident import Incident
from drafter.problems import DrafterError
from drafter.values import Certainty, Fact, Quantity

TEXTS = st.text(max_size=30)


@pytest.mark.parametrize(
    ("certainty", "noun", "verb", "note"),
    [
        (Certainty.CONFIRMED, "2 kg of explosive", "carried", "2 kg"),
        (
            Certainty.ASSESSED,
            "what is assessed to be 2 kg of explosive",
            "is assessed to have carried",
            "2 kg (assessed)",
        ),
        (Certainty.REPORTED, "reportedly 2 kg of explosive", "is reported to have carried", "2 kg (reported)"),
        (
            Certainty.DISPUTED,
            "reportedly 2 kg of explosive",
            "is variously reported to have carried",
            "2 kg (disputed)",
        ),
    ],
)
def test_doubt_is_worded(certainty: Certainty, noun: str, verb: str, note: str) -> None:
    assert formats.hedged("2 kg of explosive", certainty, "en") == noun
    assert formats.hedged_verb("carried", "have carried", certainty, "en") == verb
    assert formats.hedged_verb("carried", "to have carried", certainty, "en") == verb
    assert formats.hedged_verb("carried", "have carried", certainty, "en", plural=True) == verb.replace("is ", "are ")
    assert formats.noted("2 kg", certainty, "en") == note


def test_a_clause_is_hedged_as_a_whole() -> None:
    text = formats.hedged_clause("the object flew on", Certainty.REPORTED, "en")
    assert text == "according to preliminary information, the object flew on"


@given(TEXTS, st.sampled_from(Certainty))
def test_hedging_keeps_any_text(text: str, certainty: Certainty) -> None:
    assert text in formats.hedged(text, certainty, "en")
    assert text in formats.hedged_clause(text, certainty, "en")
    assert text in formats.noted(text, certainty, "en")


@pytest.mark.parametrize(
    ("values", "text"),
    [
        ((19, 23), "between 19 and 23"),
        ((4, 3), "between three and four"),
        ((3, 19, 23), "between 3 and 23"),
        (("a drone", "a missile"), "a drone or a missile"),
        (("a", "b", "c"), "a, b or c"),
        ((Quantity.parse("1 kg"), Quantity.parse("2 kg")), "between 1 kg and 2 kg"),
        ((Quantity.parse("about 1 kg"), Quantity.parse("2 kg")), "about 1 kg or 2 kg"),
        ((19, 19), "19"),
        ((), ""),
    ],
)
def test_disputed_values(values: tuple[Any, ...], text: str) -> None:
    claims = [(value, f"s{n}") for n, value in enumerate(values)]
    assert formats.disputed(claims, "en").replace(formats.NBSP, " ") == text


def test_disputed_values_with_their_sources() -> None:
    assert formats.disputed([(19, "BNS"), (23, "PAP")], "en", with_sources=True) == "19 (BNS) or 23 (PAP)"


def test_listed() -> None:
    assert formats.listed([], "en") == ""
    assert formats.listed(["a"], "en") == "a"
    assert formats.listed(["a", "b"], "en") == "a and b"
    assert formats.listed(["a", "b", "c"], "en") == "a, b and c"
    assert formats.listed(["a", "b", "c"], "en", "or") == "a, b or c"
    assert formats.listed(["a, b", "c", "d"], "en") == "a, b; c; and d"


@given(st.lists(TEXTS))
def test_listed_keeps_all_texts(texts: list[str]) -> None:
    rest = formats.listed(texts, "en")
    for text in texts:
        joint = next(joint for joint in ("; and ", " and ", "; ", ", ", "") if rest.startswith(joint + text))
        rest = rest[len(joint) + len(text) :]
    assert rest == ""


@given(st.lists(st.text(st.characters(exclude_characters="and,; "), max_size=9), min_size=3))
def test_plain_items_take_plain_commas(texts: list[str]) -> None:
    assert formats.listed(texts, "en") == ", ".join(texts[:-1]) + " and " + texts[-1]


@given(st.lists(TEXTS))
def test_items_keep_their_number(texts: list[str]) -> None:
    assert len(formats.items(texts, "en")) == len(texts)


@given(TEXTS)
def test_quotation_keeps_any_text(text: str) -> None:
    assert len(formats.quoted(text, "en")) == len(text) + 2


def paths(model: type[BaseModel], before: str = "") -> Iterator[str]:
    for name, info in model.model_fields.items():
        here = f"{before}{info.alias or name}"
        yield here
        for inner in models(info.annotation):
            yield from paths(inner, f"{here}.")


def models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if not issubclass(annotation, Fact):
            yield annotation
        return
    for argument in get_args(annotation):
        yield from models(argument)


@pytest.mark.parametrize("lang", formats.languages())
def test_labels_are_those_of_the_record(lang: str) -> None:
    from drafter.formats.language import language

    assert set(language(lang).labels) == set(paths(Incident))
    assert all(formats.label(path, lang) for path in paths(Incident))


def test_labels_and_gaps() -> None:
    assert formats.label("entry.position", "en") == "position of entry"
    assert formats.label("measures.allied[0].base", "en") == "base of the contribution"
    assert formats.gap("entry.position", "en") == "[position of entry: not known]"
    assert formats.gap_for("contact", "en") == "[contact: not known]"


def test_a_mistyped_field_is_told() -> None:
    with pytest.raises(DrafterError, match=r"no field 'entry\.positon'") as raised:
        formats.label("entry.positon", "en")
    assert "entry.position" in str(raised.value)


def test_fixed_words() -> None:
    assert formats.word("draft_of", "en", date="5 August 2025") == "DRAFT of 5 August 2025"
    assert formats.word("annex", "en", number=1).replace(formats.NBSP, " ") == "Annex 1"
    with pytest.raises(DrafterError, match="did you mean 'subject'"):
        formats.word("subjekt", "en")


def test_languages() -> None:
    assert formats.lang_tag("en") == "en-GB"
    with pytest.raises(DrafterError, match="no language 'xx'"):
        formats.lang_tag("xx")
