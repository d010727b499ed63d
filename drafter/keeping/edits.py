"""Changing single fields of a YAML record: its comments, its order and its other words stay as somebody wrote them."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Mapping
from typing import Any

from drafter.incident import Incident
from drafter.keeping.layout import entry, ordered
from drafter.reading.models import fields_at

Loc = tuple[str | int, ...]


def edited(text: str, changes: Mapping[Loc, Any]) -> str:
    """Return the YAML of one record with values set, or taken out where they are None.

    Paths are those of `keeping.fields.units`: a source is found by its id. Raises ValueError where the text is not
    one mapping.
    """
    from ruamel.yaml.comments import CommentedMap
    from ruamel.yaml.util import load_yaml_guess_indent

    _, indent, offset = load_yaml_guess_indent(text)
    yaml = _as_written(indent or 2, offset or 0)
    record = yaml.load(text)
    if not isinstance(record, CommentedMap):
        raise ValueError("the file does not hold one record")  # noqa: TRY004
    for loc, value in changes.items():
        if loc[0] == "sources":
            _set_in_source(record, loc, value)
        elif value is None:
            _take_out(record, loc)
        else:
            _put(record, loc, value)
    yaml.explicit_start = re.search(r"^---\s*$", text, re.MULTILINE) is not None
    out = io.StringIO()
    yaml.dump(record, out)
    after = _with_lost_comments(text, out.getvalue())
    return after.replace("\n", "\r\n") if "\r\n" in text else after


def _as_written(indent: int, offset: int) -> Any:
    """Return a YAML reader and writer that takes every word as it is written: no dates, no numbers."""
    from ruamel.yaml import YAML
    from ruamel.yaml.nodes import ScalarNode
    from ruamel.yaml.resolver import VersionedResolver

    class Words(VersionedResolver):
        def resolve(self, kind: Any, value: Any, implicit: Any) -> Any:
            if kind is ScalarNode:
                return self.DEFAULT_SCALAR_TAG
            return super().resolve(kind, value, implicit)

    yaml = YAML()
    yaml.Resolver = Words
    yaml.preserve_quotes = True
    yaml.width = 1_000_000
    yaml.indent(mapping=2, sequence=indent, offset=offset)
    return yaml


def _node(key: str, value: Any, loc: Loc) -> Any:
    """Return a value as the writer holds it, in our own layout."""
    lines = entry(key, ordered(value, (*loc, key)), loc=loc)
    return _as_written(4, 2).load("\n".join(lines))[key]


def _put(owner: Any, loc: Loc, value: Any) -> None:
    for depth, step in enumerate(loc[:-1]):
        if step not in owner:
            _insert(owner, loc[: depth + 1], {loc[depth + 1]: value} if depth == len(loc) - 2 else {})
            if depth == len(loc) - 2:
                return
        owner = owner[step]
    if loc[-1] in owner:
        comments = owner.ca.items.get(loc[-1])
        owner[loc[-1]] = _node(str(loc[-1]), value, loc[:-1])
        if comments is not None:
            owner.ca.items[loc[-1]] = comments
    else:
        _insert(owner, loc, value)


def _insert(owner: Any, loc: Loc, value: Any) -> None:
    """Add a key after the one that comes before it in the order of the record."""
    names = fields_at(Incident, loc[:-1]) or []
    earlier = names[: names.index(str(loc[-1]))] if loc[-1] in names else list(owner)
    keys = list(owner)
    before = next((keys.index(name) for name in reversed(earlier) if name in keys), -1)
    owner.insert(before + 1, loc[-1], _node(str(loc[-1]), value, loc[:-1]))


def _take_out(record: Any, loc: Loc) -> None:
    owners = [record]
    for step in loc[:-1]:
        if step not in owners[-1]:
            return
        owners.append(owners[-1][step])
    for owner, step in zip(reversed(owners), reversed(loc), strict=True):
        owner.pop(step, None)
        if owner:
            return


def _set_in_source(record: Any, loc: Loc, value: Any) -> None:
    _, source_id, key = loc
    sources = record["sources"]
    source = next((item for item in sources if item.get("id") == source_id), None)
    if source is None and value is None:
        return
    if source is None:
        sources.append(_node("sources", [{"id": source_id}], ())[0])
        source = sources[-1]
    if value is not None:
        _put(source, (key,), value)
    elif key == "id":
        sources.remove(source)
    else:
        source.pop(key, None)


def _with_lost_comments(before: str, after: str) -> str:
    """Put comment lines that went with a field back where they stood: before the line that followed them."""
    lines, result = before.splitlines(), after.splitlines()
    lost = Counter(filter(_is_comment, lines)) - Counter(filter(_is_comment, result))
    for number, line in enumerate(lines):
        if lost[line] <= 0:
            continue
        lost[line] -= 1
        following = [each for each in lines[number + 1 :] if each.strip() and not _is_comment(each)]
        spot = next((result.index(each) for each in following if each in result), len(result))
        result.insert(spot, line)
    return "".join(f"{line}\n" for line in result)


def _is_comment(line: str) -> bool:
    return re.match(r"\s*#", line) is not None
