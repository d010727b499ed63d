"""Whether a letter's manifest says all that is needed to look the letter through, and its marks are in order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from drafter.problems import DrafterError, Place, Problem, Severity
from drafter.values import Certainty
from drafter.word.manifest import read_manifest
from drafter.word.returned import Returned

_WHOLE: Mapping[str, type] = {"fills": list, "records": list, "text": list, "as_of": str, "template": dict}
_FILL: Mapping[str, type] = {
    "id": str, "template": str, "line": int, "expression": str, "text": str, "origins": list,
}  # fmt: skip
_ORIGIN: Mapping[str, type] = {"record": str, "field": str, "certainty": str}
_ACCEPTED: Mapping[str, type] = {"fact": str, "text": str}


def require(manifest: Mapping[str, Any], name: str) -> None:
    """Raise DrafterError where a manifest lacks what facts are looked up by, with what it lacks."""
    lacking = next(_lacking(manifest), None)
    if lacking is not None:
        message = f"the letter's manifest does not have {lacking}, so its facts cannot be looked up"
        hint = "it was written by another version of drafter: check the letter with that one, or draft it again"
        raise DrafterError(Problem("word.manifest", message, Place(name), hint))


def _lacking(manifest: Mapping[str, Any]) -> Iterator[str]:
    yield from _keys(manifest, _WHOLE, "")
    for number, fill in enumerate(manifest["fills"]):
        at = f"fills[{number}]"
        yield from _keys(fill, _FILL, f"{at}.")
        if not (fill["id"].startswith("f") and fill["id"][1:].isdecimal()):
            yield f"a number in {at}.id"
        for index, origin in enumerate(fill["origins"]):
            yield from _keys(origin, _ORIGIN, f"{at}.origins[{index}].")
            if origin["certainty"] not in list(Certainty):
                yield f"a certainty in {at}.origins[{index}].certainty"
    known = {int(fill["id"][1:]) for fill in manifest["fills"]}
    for number, part in enumerate(manifest["text"]):
        yield from _keys(part, {"part": str, "paragraphs": list}, f"text[{number}].")
        used = {piece for paragraph in part["paragraphs"] for piece in paragraph if isinstance(piece, int)}
        yield from (f"the fill f{value} that its text names" for value in sorted(used - known))
    for number, record in enumerate(manifest["records"]):
        yield from _keys(record, {"id": str}, f"records[{number}].")
    for number, one in enumerate(manifest.get("accepted", ())):
        yield from _keys(one, _ACCEPTED, f"accepted[{number}].")


def _keys(held: object, wanted: Mapping[str, type], before: str) -> Iterator[str]:
    for key, kind in wanted.items():
        if not isinstance(held, dict) or not isinstance(held.get(key), kind):
            yield f"'{before}{key}'"


def nested(returned: Returned) -> Iterator[Problem]:
    """Yield a warning for each value whose control stands within that of another."""
    names = {int(fill["id"][1:]): fill["text"] for fill in returned.manifest["fills"]}
    for story in returned.stories:
        ours = [mark for mark in story.marks if mark.control and mark.fill in names and mark.start < mark.end]
        ours.sort(key=lambda mark: (mark.start, -mark.end))
        for outer, inner in pairwise(ours):
            if inner.end <= outer.end and inner.fill != outer.fill:
                assert outer.fill is not None
                assert inner.fill is not None
                message = f"the control of '{names[inner.fill]}' stands within that of '{names[outer.fill]}'"
                hint = "cut the inner value out and paste it beside the other"
                place = story.place(returned.name, inner.start)
                yield Problem("nested-controls", message, place, hint, Severity.WARNING)


def manifest_of(data: bytes, name: str, drafted: bytes | None) -> Mapping[str, Any] | None:
    """Return the manifest of a letter, or that of the drafted one where its own is lost or damaged.

    None is returned where there is none. Raises DrafterError where neither can be used.
    """
    try:
        manifest = read_manifest(data, name)
        if manifest is not None:
            require(manifest, name)
    except DrafterError:
        if drafted is None:
            raise
        manifest = None
    if manifest is None and drafted is not None:
        manifest = read_manifest(drafted, "--drafted")
        if manifest is None:
            message = "the file named as the drafted one carries no manifest"
            raise DrafterError(Problem("no-manifest", message, Place("--drafted"), "name the file that was drafted"))
        require(manifest, "--drafted")
    return manifest
