from __future__ import annotations

import datetime as dt
import io
import json
import unicodedata
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from drafter.problems import Place
from drafter.reading.jsontext import read_json
from drafter.reading.node import plain
from drafter.reading.text import normalised
from drafter.reading.yaml import read_yaml


def yaml(text: str) -> Any:
    nodes, problems = read_yaml(text, "f.yaml")
    assert problems == []
    assert len(nodes) == 1
    return plain(nodes[0])


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025", 2025),
        ("-3", -3),
        ("2.50", 2.5),
        ("1e3", 1000.0),
        ("true", True),
        ("no", "no"),
        ("NO", "NO"),
        ("~", None),
        ("", None),
        ("0042", "0042"),
        ("0x1F", "0x1F"),
        ("1_000", "1_000"),
        (".inf", ".inf"),
        ("1:30", "1:30"),
        ("9" * 5000, "9" * 5000),
        ("'2025'", "2025"),
        ("!!str 2025", "2025"),
        ("2025-07-28", dt.date(2025, 7, 28)),
        ("'2025-07-28'", "2025-07-28"),
        ("2025-07-28 11:30", dt.datetime.fromisoformat("2025-07-28T11:30")),
        ("2025-07-28T11:30:05", dt.datetime.fromisoformat("2025-07-28T11:30:05")),
        ("2025-07-28T08:30Z", dt.datetime(2025, 7, 28, 8, 30, tzinfo=dt.UTC)),
        ("2025-02-30", "2025-02-30"),
        ("2025-07-28T25:00", "2025-07-28T25:00"),
        ("2 kg", "2 kg"),
        ("54.600, 25.717", "54.600, 25.717"),
        ("text with {{ jinja }} and **markdown**", "text with {{ jinja }} and **markdown**"),
        ("'{% raw %} | `code` # <b>& \\n'", "{% raw %} | `code` # <b>& \\n"),
        ("שלום 🛩️ 你好", "שלום 🛩️ 你好"),
    ],
)
def test_what_a_yaml_word_means(written: str, meant: object) -> None:
    value = yaml(f"key: {written}")["key"]
    assert value == meant
    assert type(value) is type(meant)


def test_places_count_from_one_and_keys_have_their_own() -> None:
    nodes, _ = read_yaml("# note\na:\n  - b: x\n    c: {d: 'y'}\n", "f.yaml")
    item = nodes[0].child("a").child(0)  # type: ignore[union-attr]
    assert item is not None
    assert item.place == Place("f.yaml", 3, 5)
    assert item.key_places == {"b": Place("f.yaml", 3, 5), "c": Place("f.yaml", 4, 5)}
    assert item.child("c").child("d").place == Place("f.yaml", 4, 12)  # type: ignore[union-attr]


def test_a_control_character_moves_no_column() -> None:
    nodes, problems = read_yaml("a: {b: x\x07\x0by, c: z}\r\nd: e\r\n", "f.yaml")
    assert plain(nodes[0]) == {"a": {"b": "xy", "c": "z"}, "d": "e"}
    assert nodes[0].child("a").child("c").place == Place("f.yaml", 1, 17)  # type: ignore[union-attr]
    assert [str(problem).splitlines()[0] for problem in problems] == [
        "f.yaml:1:8: warning: control character U+0007 was left out [control-character]",
        "f.yaml:1:8: warning: control character U+000B was left out [control-character]",
    ]


def test_keys_are_normalised_and_always_text() -> None:
    assert yaml('"caf\\u0065\\u0301": 1\n2025: x\ntrue: y') == {"café": 1, "2025": "x", "true": "y"}


def test_several_documents() -> None:
    nodes, _ = read_yaml("a: 1\n---\n---\nb: 2\n", "f.yaml")
    assert [plain(node) for node in nodes] == [{"a": 1}, {"b": 2}]


def test_an_alias_bomb_is_refused_at_once() -> None:
    text = "a: &a [x, x]\n" + "".join(
        f"{new}: &{new} [*{old}, *{old}]\n" for old, new in zip("abcdefg", "bcdefgh", strict=True)
    )
    nodes, problems = read_yaml(text, "f.yaml")
    assert {problem.rule for problem in problems} == {"yaml-anchor"}
    assert len(nodes) == 1


def test_too_many_values() -> None:
    nodes, problems = read_json("[" + ",".join("0" * 200_000) + "]", "f.json")
    assert nodes == []
    assert str(problems[0]) == (
        "f.json:1:400000: error: the file holds more than 200,000 values [too-many-values]\n"
        "  hint: split it into several files"
    )


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_a_very_deep_file_stops_early(opening: str) -> None:
    _, problems = read_yaml(opening * 100_000, "f.yaml")
    assert [problem.rule for problem in problems] == ["nested-too-deep"]


def test_json_escapes() -> None:
    nodes, problems = read_json(
        r'{"a": "\ud83d\ude00 \u00e9 \/ \n \t x", "b": [1, -2.5e1, true, null, 12345678901234567890]}', "f"
    )
    assert problems == []
    assert plain(nodes[0]) == {"a": "😀 é / \n   x", "b": [1, -25.0, True, None, "12345678901234567890"]}


json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


def clean(value: Any) -> Any:
    if isinstance(value, str):
        return normalised(value, None)[0]
    if isinstance(value, list):
        return [clean(item) for item in value]
    if isinstance(value, dict):
        return {clean(key): clean(item) for key, item in value.items()}
    return value


def unique_keys(value: Any) -> bool:
    if isinstance(value, dict):
        return len({clean(key) for key in value}) == len(value) and all(map(unique_keys, value.values()))
    return all(map(unique_keys, value)) if isinstance(value, list) else True


@given(json_values.filter(unique_keys), st.booleans(), st.sampled_from([None, 1]))
def test_json_comes_back_as_it_went(value: Any, ascii_only: bool, indent: int | None) -> None:
    nodes, problems = read_json(json.dumps(value, ensure_ascii=ascii_only, indent=indent), "f.json")
    assert {problem.rule for problem in problems} <= {"control-character"}
    assert plain(nodes[0]) == clean(value)


# The writer breaks lines at these three, which YAML 1.2 does not.
@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x85\u2028\u2029")))
def test_any_text_in_yaml_comes_back_normalised(text: str) -> None:
    out = io.StringIO()
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style = False
    writer.dump({"title": text}, out)
    nodes, problems = read_yaml(out.getvalue(), "f.yaml")
    assert {problem.rule for problem in problems} <= {"control-character"}
    assert plain(nodes[0]) == {"title": normalised(text, None)[0]}


@given(st.text())
@example("{*a: 1}")
@example("{*a")
@example("? *a")
def test_raw_text_never_breaks_the_readers(text: str) -> None:
    """Any sequence of characters gives nodes or located problems, and never anything else."""
    for read in (read_yaml, read_json):
        nodes, problems = read(text.encode("utf-8", "replace").decode(), "f")
        assert all(problem.place is not None for problem in problems)
        assert nodes or problems or not text.strip() or read is read_yaml


@given(st.text())
def test_normalised_text_is_stable_and_clean(text: str) -> None:
    once, _ = normalised(text, None)
    assert normalised(once, None) == (once, [])
    assert unicodedata.is_normalized("NFC", once)
    assert not any(unicodedata.category(sign) in {"Cc", "Cs"} for sign in once if sign != "\n")
    once.encode("utf-8")
