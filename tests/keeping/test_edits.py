"""Changing fields of a YAML file: only what changes changes."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.catalogue.find import built_in_folder
from drafter.keeping.edits import edited
from drafter.reading.node import plain
from drafter.reading.text import normalised
from drafter.reading.yaml import read_yaml

RECORD = """\
# Checked with the duty officer.
title: 'Balloons over Testham'   # as the guard called them
id: LT-2025-09-01

kind: balloons
territory: LT
occurred: {start: 2025-09-01 22:10:00, timezone: Europe/Vilnius}
# what it carried
payload:
  mass: about 2 kg   # weighed
  # not seen by us
  description: "none"
depth: 0042
sources:
- {id: guard, publisher: Border Guard}
- id: press
  publisher: press reports
# the end
"""


@pytest.mark.parametrize(
    "file", sorted(built_in_folder().glob("*/example/incidents/*.yaml")), ids=lambda file: file.stem
)
def test_nothing_changes_where_nothing_is_changed(file: Any) -> None:
    text = file.read_text("utf-8")
    assert edited(text, {}) == text


@pytest.mark.parametrize(
    ("changes", "before", "after"),
    [
        ({("payload", "mass"): "about 3 kg"}, "mass: about 2 kg ", "mass: about 3 kg "),
        ({("kind",): "other"}, "kind: balloons", "kind: other"),
        ({("title",): "A: b"}, "'Balloons over Testham'   #", '"A: b"   #'),
        ({("status",): "open"}, "territory: LT\n", "status: open\nterritory: LT\n"),
        ({("object", "count"): 3}, "# what it carried\n", "# what it carried\nobject:\n  count: 3\n"),
        ({("payload", "mass"): None}, "  mass: about 2 kg   # weighed\n", ""),
        ({("depth",): None}, "depth: 0042\n", ""),
        ({("sources", "guard", "official"): True}, "Border Guard}", "Border Guard, official: true}"),
        ({("sources", "press", "id"): None, ("sources", "press", "publisher"): None},
         "- id: press\n  publisher: press reports\n", ""),
        ({("sources", "army", "id"): "army", ("sources", "army", "publisher"): "Army"},
         "press reports\n", "press reports\n- {id: army, publisher: Army}\n"),
    ],
    ids=lambda value: "" if isinstance(value, str) else " ".join(map(str, next(iter(value)))),
)  # fmt: skip
def test_one_change_changes_one_place(changes: Any, before: str, after: str) -> None:
    assert before in RECORD
    said, wanted = (re.sub(" +#", " #", text) for text in (edited(RECORD, changes), RECORD.replace(before, after, 1)))
    assert sorted(said.splitlines()) == sorted(wanted.splitlines())
    assert [line for line in said.splitlines() if line[:1] == "#"] == [
        "# Checked with the duty officer.", "# what it carried", "# the end",
    ]  # fmt: skip


def test_line_ends_and_the_marker_of_a_document_stay() -> None:
    text = "---\r\nid: a\r\ntitle: b\r\n"
    assert edited(text, {("title",): "c"}) == "---\r\nid: a\r\ntitle: c\r\n"


def test_a_list_is_no_record() -> None:
    with pytest.raises(ValueError, match="does not hold one record"):
        edited("- id: a\n", {("title",): "c"})


@given(
    st.text(min_size=1, max_size=40), st.sampled_from([("title",), ("payload", "mass"), ("sources", "guard", "title")])
)
def test_every_text_reads_back_as_itself_and_nothing_else_changes(text: str, loc: Any) -> None:
    text, _ = normalised(text, None)
    (before,), _ = read_yaml(RECORD, "x")
    (after,), problems = read_yaml(edited(RECORD, {loc: text}), "x")
    assert problems == []
    wanted = plain(before)
    owner = wanted if len(loc) == 1 else wanted["payload"] if loc[0] == "payload" else wanted["sources"][0]
    owner[loc[-1]] = text
    assert plain(after) == wanted
