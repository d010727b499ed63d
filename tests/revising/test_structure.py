"""Paragraphs, lists and tables that come and go with their records."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from lxml import etree

from drafter.catalogue.find import built_in_folder
from drafter.pipeline import Order
from drafter.reading.workspace import Workspace
from drafter.revising.changes import Outcome
from drafter.word.read.names import W
from tests.revising.records import brought, from_records, lines, settled, standing
from tests.revising.test_refreshing import part
from tests.word.test_schema import faults

TEMPLATE = """title: Measures
summary: Lists, tables and paragraphs that come and go with their records.
form: letter
signatories: [foreign-minister]
languages: [en]
letterhead: ministry
"""
WORDING = """# Measures

{% if incident.altitude is known %}
It flew at {{ incident.altitude.value }}.
{% endif %}

{% if incident.payload.mass is known %}
Its parts were:

1. an explosive of {{ incident.payload.mass }};
1. a **wing** of the same.

| What | How much |
|:--|:--|
| Explosive | {{ incident.payload.mass }} |

{% endif %}

The following was done:

{% for one in incident.measures.national %}
1. {{ one }};
{% endfor %}

A last word follows here.
"""


def fuller(text: str) -> str:
    return text.replace("  national:\n", "  national:\n    - value: the airport was closed\n")


def barer(text: str) -> str:
    return re.sub(r"  mass: .*\n", "", text).replace("altitude:\n  value: about 200 m\n", "")


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """The letter from few facts and from many."""
    folder = tmp_path_factory.mktemp("templates") / "measures"
    folder.mkdir()
    (folder / "template.yaml").write_text(TEMPLATE, "utf-8")
    (folder / "en.md").write_text(WORDING, "utf-8")
    records = built_in_folder() / "nato-air-defence-request" / "example" / "incidents"
    order = Order(
        str(folder), Workspace(Path(), state="LT", incidents=(records,)), dt.date(2025, 8, 5),
        incidents=("LT-2025-07-28",), addressees=("nato-secretary-general",),
    )  # fmt: skip
    return from_records(order, barer), from_records(order, fuller)


@pytest.mark.parametrize("way", [1, -1], ids=["come", "go"])
@pytest.mark.parametrize("tracked", [False, True], ids=["plain", "tracked"])
def test_blocks_come_and_go(both: tuple[bytes, bytes], way: int, *, tracked: bool) -> None:
    old, new = both[::way]
    made, changes = brought(old, new, tracked=tracked)
    assert lines(made) == settled(made, accept=True) == lines(new)
    assert all(said == found for said, found in standing(made).values())
    assert list(faults(made)) == []
    if tracked:
        assert lines(made, accepted=False) == settled(made, accept=False) == lines(old)
    told = [change.after or change.before for change in changes]
    assert {change.outcome for change in changes} == {Outcome.ADDED if way == 1 else Outcome.TAKEN_OUT}
    assert told == [
        "It flew at about 200\u00a0m.", "Its parts were:", "an explosive of about 2\u00a0kg;", "a wing of the same.",
        "What | How much", "Explosive | about 2\u00a0kg", "the airport was closed;",
    ]  # fmt: skip


def test_a_list_that_comes_counts_for_itself(both: tuple[bytes, bytes]) -> None:
    """Its items share a number that no other list has, and items that come to a list share that list's."""
    made, _ = brought(*both)
    root = etree.fromstring(part(made, "word/document.xml").encode())
    lists = {
        "".join(paragraph.itertext()): number.get(f"{W}val")
        for paragraph in root.iter(f"{W}p")
        if (number := paragraph.find(f"{W}pPr/{W}numPr/{W}numId")) is not None
    }
    first, second, *rest = lists.values()
    assert len(lists) == 4
    assert first == second
    assert len({first, *rest}) == 2
    numbering = etree.fromstring(part(made, "word/numbering.xml").encode())
    assert {first, *rest} <= {one.get(f"{W}numId") for one in numbering.iter(f"{W}num")}


def test_marked_words_keep_their_marks(both: tuple[bytes, bytes]) -> None:
    made, _ = brought(*both)
    assert re.search(r"<w:b/>(?:(?!</w:r>).)*>wing<", part(made, "word/document.xml"))
