"""The same letter as docxtpl's own users would write it: a Word file with plain tags, and the values for them."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

PARTS = re.compile(r"word/(document|header\d*|footer\d*)\.xml")
_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def choices_in(wording: str) -> int:
    """Return how many choices a wording makes, in `{% if %}` and in expressions."""
    return len(re.findall(r"\{%-?\s*(?:if|elif)\b|\}?\{\{[^}]*? if [^}]*?\}\}", wording))


def peer_template(letter: bytes, fills: Sequence[tuple[int, str]], choices: int = 0) -> tuple[bytes, dict[str, Any]]:
    """Turn a finished letter back into a template for docxtpl; return it with its context.

    Every value becomes a `{{ tag }}`, the numbered requests a `{%p for %}` and the rows of the chronology a
    `{%tr for %}`. `fills` are (number, text) in reading order, each in a run of its own, as our letters have them.
    So many `choices` of the values stand in an `{% if %}` of their own. Filters, and the branches that this letter
    does not take, are left out: that is work that docxtpl need not do here.
    """
    from lxml import etree

    waiting = [(number, text) for number, text in fills if "\n" not in text]  # a value on two lines is no one text
    context: dict[str, Any] = {}
    parts: dict[str, bytes] = {}
    with zipfile.ZipFile(io.BytesIO(letter)) as package:
        names = sorted(package.namelist(), key=lambda name: (name != "word/document.xml", name))
        for name in names:
            if name.startswith("customXml"):
                continue
            parts[name] = package.read(name)
            if not PARTS.fullmatch(name):
                continue
            root = etree.fromstring(parts[name])
            _tag_values(root, waiting, context)
            if name == "word/document.xml":
                _loop_requests(root, context)
                _loop_rows(root, context)
                _choose(root, choices)
            parts[name] = etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)
    return _without_custom_xml(parts), context


def documented_loop(template: str, context: Mapping[str, Any]) -> bytes:
    """Make a letter as docxtpl's README says: open the template, render, save."""
    from docxtpl import DocxTemplate

    letter = DocxTemplate(template)
    letter.render(dict(context), autoescape=True)
    out = io.BytesIO()
    letter.save(out)
    return out.getvalue()


def paper_text(letter: bytes) -> str:
    """Return all the text of a letter's document part, in order, a line to each paragraph."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(letter)) as package:
        root = etree.fromstring(package.read("word/document.xml"))
    lines = ("".join(text.text or "" for text in paragraph.iter(f"{_WORD}t")) for paragraph in root.iter(f"{_WORD}p"))
    return "\n".join(line for line in lines if line.strip())


def _tag_values(root: Any, waiting: list[tuple[int, str]], context: dict[str, Any]) -> None:
    # A value of two lines is two texts with a break between: the peer gets them as fixed text.
    waiting[:] = [fill for fill in waiting if "\n" not in fill[1]]
    for text in root.iter(f"{_WORD}t"):
        if waiting and text.text == waiting[0][1]:
            number, value = waiting.pop(0)
            context[f"value_{number}"] = value
            text.text = f"{{{{ value_{number} }}}}"


def _loop_requests(root: Any, context: dict[str, Any]) -> None:
    items = [p for p in root.iter(f"{_WORD}p") if _style(p) == "LetterNumbered"]
    if not items:
        return
    context["requests"] = [_resolved(_text(item), context) for item in items]
    first = items[0]
    for other in items[1:]:
        other.getparent().remove(other)
    texts = list(first.iter(f"{_WORD}t"))
    for text in texts[1:]:
        text.getparent().getparent().remove(text.getparent())
    texts[0].text = "{{ request }}"
    first.addprevious(_tag_paragraph("{%p for request in requests %}"))
    first.addnext(_tag_paragraph("{%p endfor %}"))


def _loop_rows(root: Any, context: dict[str, Any]) -> None:
    from lxml import etree

    table = list(root.iter(f"{_WORD}tbl"))[-1]
    rows = table.findall(f"{_WORD}tr")[1:]
    context["rows"] = [[_resolved(_text(cell), context) for cell in row.findall(f"{_WORD}tc")] for row in rows]
    for row in rows[1:]:
        table.remove(row)
    for index, cell in enumerate(rows[0].findall(f"{_WORD}tc")):
        texts = list(cell.iter(f"{_WORD}t"))
        for text in texts[1:]:
            text.getparent().getparent().remove(text.getparent())
        texts[0].text = f"{{{{ row[{index}] }}}}"
    for words, place in (("{%tr for row in rows %}", rows[0].addprevious), ("{%tr endfor %}", rows[0].addnext)):
        tag_row = etree.SubElement(table, f"{_WORD}tr")
        etree.SubElement(tag_row, f"{_WORD}tc").append(_tag_paragraph(words))
        place(tag_row)


def _choose(root: Any, choices: int) -> None:
    """Let the last values of the document, which are those of the wording, each depend on a condition."""
    tagged = [text for text in root.iter(f"{_WORD}t") if re.fullmatch(r"\{\{ value_\d+ \}\}", text.text or "")]
    for text in tagged[::-1][:choices]:
        name = text.text[3:-3]
        text.text = f"{{% if {name} %}}{text.text}{{% endif %}}"


def _tag_paragraph(words: str) -> Any:
    from lxml import etree

    paragraph = etree.Element(f"{_WORD}p")
    etree.SubElement(etree.SubElement(paragraph, f"{_WORD}r"), f"{_WORD}t").text = words
    return paragraph


def _style(paragraph: Any) -> str | None:
    style = paragraph.find(f"{_WORD}pPr/{_WORD}pStyle")
    return None if style is None else style.get(f"{_WORD}val")


def _text(element: Any) -> str:
    return "".join(text.text or "" for text in element.iter(f"{_WORD}t"))


def _resolved(text: str, context: Mapping[str, Any]) -> str:
    return re.sub(r"\{\{ (value_\d+) \}\}", lambda match: str(context[match[1]]), text)


def _without_custom_xml(parts: Mapping[str, bytes]) -> bytes:
    """Zip the parts; the relations to our manifest part go with it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            if name in {"word/_rels/document.xml.rels", "[Content_Types].xml"}:
                data = re.sub(rb"<(?:Relationship|Override) [^>]*customXml[^>]*/>", b"", data)  # noqa: PLW2901
            package.writestr(name, data)
    return out.getvalue()
