"""What the file says of itself and of its makers: properties, templates, variables, custom XML, our manifest."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Problem
from drafter.word.about import CUSTOM_PART, named_template, properties, properties_part, variables
from drafter.word.inspection.findings import Look, finding, quoted
from drafter.word.manifest import manifest_part
from drafter.word.package import Package
from drafter.word.properties import APP_PART, CORE_PART
from drafter.word.textparts import linked

_CORE = {
    "creator": ("author", "the author"), "lastModifiedBy": ("author", "who saved it last"),
    "keywords": ("remark", "keywords"), "description": ("remark", "a remark"), "category": ("remark", "a category"),
    "contentStatus": ("remark", "a status"), "identifier": ("remark", "an identifier"),
    "version": ("remark", "a version"),
    "lastPrinted": ("history", "when it was printed last"), "revision": ("history", "how often it was saved"),
    "created": ("history", "when it was made"), "modified": ("history", "when it was changed"),
}  # fmt: skip
_APP = {
    "Company": ("organisation", "the company"), "Manager": ("author", "the manager"),
    "HyperlinkBase": ("file-link", "the base of its links"),
    "TotalTime": ("history", "the minutes of editing"), "Application": ("history", "the program"),
    "AppVersion": ("history", "the program's version"),
}  # fmt: skip
_DULL = {("revision", "1"), ("TotalTime", "0"), ("Application", "drafter")}
_DAY_ONLY = "T00:00:00Z"


def find(look: Look) -> Iterator[Problem]:
    """Find what names the makers of a file and what they did with it."""
    package = look.package
    for usual, names in ((CORE_PART, _CORE), (APP_PART, _APP)):
        for name, text in properties(package, usual).items():
            if name in names and not _dull(name, text):
                kind, what = names[name]
                yield finding(kind, f"{what}: {quoted(text)}", look.place(properties_part(package, usual)))
    if named := named_template(package):
        yield finding("template", f"the template's name: {quoted(named)}", look.place(APP_PART))
    for name, text in properties(package, CUSTOM_PART).items():
        place = look.place(properties_part(package, CUSTOM_PART))
        yield finding("custom-property", f"the property {quoted(name)}: {quoted(text)}", place)
    for name, text in variables(look.settings).items():
        place = look.place(linked(package, "settings"))
        yield finding("variable", f"the variable {quoted(name)}: {quoted(text)}", place)
    yield from _custom_xml(look)
    comment, latest = package.stamps()
    if comment:
        yield finding("remark", f"a remark on the ZIP: {quoted(comment.decode('utf-8', 'replace'))}", look.place())
    if latest:
        day = "{:04}-{:02}-{:02} {:02}:{:02}".format(*latest)
        yield finding("history", f"the ZIP says when the file was written: {day}", look.place())


def _dull(name: str, text: str) -> bool:
    """Tell whether a property says nothing of anybody: what this program writes, and days without an hour."""
    return (name, text) in _DULL or text.endswith(_DAY_ONLY)


def custom_xml_parts(package: Package) -> list[str]:
    """Return the parts of data that are linked as custom XML, or stand where it usually does."""
    links = [link for part in ("", package.main) for link in package.relationships(part).values()]
    found = [link.target for link in links if link.type == "customXml" and link.target in package]
    usual = [part for part in package.names if part.lower().startswith("customxml/item") and "Props" not in part]
    return list(dict.fromkeys([*found, *usual]))


def _custom_xml(look: Look) -> Iterator[Problem]:
    own = manifest_part(look.package)
    for part in custom_xml_parts(look.package):
        if part == own:
            message = "the manifest of a draft, with the records that it was made from"
            yield finding("manifest", message, look.place(part))
        else:
            tag = str(look.package.xml(part).tag).strip("{").replace("}", " ")
            yield finding("custom-xml", f"data of its own: {quoted(tag)}", look.place(part))
