"""What stands around each value in Word: a content control, and a bookmark for programs that forget controls.

Word keeps a control when its whole text is typed over, but drops the bookmark; LibreOffice keeps the bookmark and its
name, but drops a control's tag and title. So a value's identity stands in both.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from drafter.composing.fills import Fill, Origin
from drafter.word.runs import attribute
from drafter.word.sheet import W

if TYPE_CHECKING:
    from lxml import etree

W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
MARKUP = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TAG = re.compile(r"drafter:f(\d{1,9})")
_BOOKMARK = re.compile(r"_f(\d{1,9})")
_LONGEST_TITLE = 64
_FIRST_IDENTITY = 1_000_000
_ROOT = re.compile(r"<w:(?:document|hdr|ftr|footnotes|endnotes)(?=[ >])([^>]*)>")
_IGNORABLE = re.compile(r'mc:Ignorable="([^"]*)"')


def controlled(fill: Fill, runs: str, bookmark: int) -> str:
    """Return the runs of a value within its control and bookmark; `bookmark` is the bookmark's number in the file.

    The control shows no box on the page. Its title tells a person which field it is, and how sure.
    """
    number = fill.number
    said = attribute(title(fill.origins, gap=fill.gap) or fill.expression[:_LONGEST_TITLE])
    return (
        f'<w:bookmarkStart w:id="{bookmark}" w:name="_f{number}"/><w:sdt><w:sdtPr>'
        f'<w:alias w:val="{said}"/><w:tag w:val="drafter:f{number}"/>'
        f'<w:id w:val="{_FIRST_IDENTITY + number}"/><w15:appearance w15:val="hidden"/></w:sdtPr>'
        f'<w:sdtContent>{runs}</w:sdtContent></w:sdt><w:bookmarkEnd w:id="{bookmark}"/>'
    )


@functools.lru_cache(maxsize=4096)
def title(origins: tuple[Origin, ...], *, gap: bool = False) -> str:
    """Return the fields that a value comes from and their certainty, in the 64 characters that Word allows.

    It is empty for a value that comes from none.
    """
    if not origins:
        return ""
    standing = "gap" if gap else ", ".join(dict.fromkeys(str(origin.certainty) for origin in origins))
    fields = ", ".join(dict.fromkeys(origin.field for origin in origins))
    room = _LONGEST_TITLE - len(standing) - 3
    if len(fields) > room:
        fields = fields[: room - 1] + "…"
    return f"{fields} ({standing})"


def tagged(tag: str | None) -> int | None:
    """Return the number of the value that a control's tag names, None for a control that is not ours."""
    match = _TAG.fullmatch(tag or "")
    return int(match[1]) if match else None


def is_of_value(control: etree._Element) -> bool:
    """Tell whether a control stands round a value: by its tag, or, where LibreOffice saved it, by having nothing."""
    properties = control.find(f"{W}sdtPr")
    if properties is None or not len(properties):
        return True
    tag = properties.find(f"{W}tag")
    return tag is not None and tagged(tag.get(f"{W}val")) is not None


def bookmarked(name: str | None) -> int | None:
    """Return the number of the value that a bookmark's name tells, None for a bookmark that is not ours."""
    match = _BOOKMARK.fullmatch(name or "")
    return int(match[1]) if match else None


def retagged(control: etree._Element, number: int) -> None:
    """Give a value's control another number."""
    for name, value in (("tag", f"drafter:f{number}"), ("id", str(_FIRST_IDENTITY + number))):
        held = control.find(f"{W}sdtPr/{W}{name}")
        if held is not None:
            held.set(f"{W}val", value)


def declared(source: str) -> str:
    """Return a part whose root declares what controls need: programs before Word 2013 pass over `w15`."""

    def root(match: re.Match[str]) -> str:
        attributes = match[1]
        for prefix, address in (("w15", W15), ("mc", MARKUP)):
            if f"xmlns:{prefix}=" not in attributes:
                attributes += f' xmlns:{prefix}="{address}"'
        ignorable = _IGNORABLE.search(attributes)
        if ignorable is None:
            attributes += ' mc:Ignorable="w15"'
        elif "w15" not in ignorable[1].split():
            attributes = _IGNORABLE.sub(f'mc:Ignorable="{ignorable[1]} w15"', attributes)
        return match[0].replace(match[1], attributes) if match[1] else f"{match[0][:-1]}{attributes}>"

    return _ROOT.sub(root, source, count=1)


def forget(root: etree._Element) -> None:
    """Take the controls and bookmarks of an earlier letter out of a part, whose text stays."""
    for control in list(root.iter(f"{W}sdt")):
        tag = control.find(f"{W}sdtPr/{W}tag")
        if tag is None or tagged(tag.get(f"{W}val")) is None:
            continue
        parent, content = control.getparent(), control.find(f"{W}sdtContent")
        assert parent is not None
        place = parent.index(control)
        parent[place : place + 1] = list(content) if content is not None else []
    ours = {}
    for start in list(root.iter(f"{W}bookmarkStart")):
        if bookmarked(start.get(f"{W}name")) is not None:
            ours[start.get(f"{W}id")] = start
    ends = [end for end in root.iter(f"{W}bookmarkEnd") if end.get(f"{W}id") in ours]
    for mark in (*ours.values(), *ends):
        parent = mark.getparent()
        assert parent is not None
        parent.remove(mark)
