"""Texts of a record in the letter's language, and those it has only in others."""

import pytest
from pydantic import ValidationError

from drafter.composing.fills import Fill, Origin
from drafter.composing.languages import in_language, untold
from drafter.incident import Incident
from drafter.values import Certainty

RECORD = {
    "id": "LT-1",
    "title": {"value": "An object was found", "texts": {"fr": "Un objet a été trouvé"}},
    "kind": "object-found",
    "territory": "LT",
    "occurred": {"start": "2025-07-28"},
    "place": {"name": "Testham"},
    "detected_by": "residents",
    "payload": {
        "description": {
            "certainty": "disputed",
            "values": [
                {"value": "explosive", "source": "police", "texts": {"fr": "un explosif"}},
                {"value": "none", "source": "press"},
            ],
        }
    },
    "measures": {"national": [{"value": "the area was closed", "texts": {"fr": "la zone a été fermée"}}, "none"]},
    "sources": [
        {"id": "police", "publisher": "Police", "official": True, "texts": {"fr": "la police"}},
        {"id": "press", "publisher": "press reports"},
    ],
}


@pytest.fixture
def record() -> Incident:
    return Incident.model_validate(RECORD)


def test_texts_are_those_of_the_language(record) -> None:
    told = in_language(record, "fr")
    assert told.title.value == "Un objet a été trouvé"
    assert told.measures.national[0].value == "la zone a été fermée"
    assert told.payload.description.stated == ("un explosif", "none")
    assert [source.publisher for source in told.sources] == ["la police", "press reports"]
    assert told.detected_by.value == "residents"
    assert told.standing(told.title) == (Certainty.CONFIRMED, ("police", "press"))
    assert record.title.value == "An object was found"


def test_a_record_without_texts_is_itself(record) -> None:
    assert in_language(record, "lt") is record


def fill(path: str) -> Fill:
    return Fill(0, "fr.md", 1, path, "x", (Origin("LT-1", path, Certainty.CONFIRMED),))


def test_a_printed_text_without_words_in_the_language(record) -> None:
    printed = [fill(path) for path in ("title", "detected_by", "place.name", "kind", "measures.national[1]")]
    assert untold([record], printed, "fr") == [("LT-1", "detected_by")]
    assert untold([record], printed[:1], "fr") == []
    assert untold([record], printed, "lt") == []


@pytest.mark.parametrize(
    ("field", "stated"),
    [("depth", {"value": "5 km", "texts": {"fr": "x"}}), ("title", {"value": "x", "texts": {"french": "x"}}),
     ("object", {"class": {"value": "unknown", "texts": {"fr": ""}}})],
)  # fmt: skip
def test_texts_are_for_texts_and_by_language(field, stated) -> None:
    with pytest.raises(ValidationError):
        Incident.model_validate({**RECORD, field: stated})
