"""Where a file leads: links to the web and into the house, templates, linked pictures, the source of a mail merge."""

from __future__ import annotations

from collections.abc import Iterator

from drafter.problems import Place, Problem
from drafter.word.inspection.contents import all_links
from drafter.word.inspection.findings import Look, finding, quoted
from drafter.word.links import leads_inside
from drafter.word.package import Relationship
from drafter.word.read.names import W
from drafter.word.textparts import linked

VML = "{urn:schemas-microsoft-com:vml}*"
_MERGE_SOURCES = ("mailMergeSource", "mailMergeHeaderSource")
_REMOTE = ("http:", "https:", "ftp:", "ftps:", "\\\\", "//", "file://///", "file:////")


def find(look: Look) -> Iterator[Problem]:
    """Find every relationship that leads out of the file."""
    places = _places(look)
    for part, link in all_links(look.package):
        if link.external:
            place = places.get((part, link.id)) or look.place(part or None)
            yield _leading(link, place)
    for story in look.texts:
        for element in story.root.iter(VML):
            target = element.get("href", "#")
            if leads_inside(target):
                yield finding("file-link", f"a link leads into the house: {quoted(target)}", story.place(element))
    if look.settings is not None and look.settings.find(f"{W}mailMerge") is not None:
        yield finding("mail-merge", "the settings of a mail merge", look.place(linked(look.package, "settings")))


def _leading(link: Relationship, place: Place) -> Problem:
    target = quoted(link.target)
    if link.type == "attachedTemplate":
        if is_remote(link.target):
            return finding("remote-template", f"opening the file fetches its template from {target}", place)
        return finding("template", f"the path of its template: {target}", place)
    if link.type in _MERGE_SOURCES:
        return finding("mail-merge", f"the source of a mail merge: {target}", place)
    if link.type == "hyperlink":
        inside = leads_inside(link.target)
        kind, what = ("file-link", "a link leads into the house") if inside else ("web-link", "a link")
        return finding(kind, f"{what}: {target}", place)
    what = "a picture is not in the file but at" if link.type == "image" else f"the file fetches its {link.type} from"
    return finding("linked-file", f"{what} {target}", place)


def is_remote(target: str) -> bool:
    """Tell whether a template is fetched over a network: a web address, or a path that begins with a server."""
    text = target.strip().lower()
    if text.startswith("file://") and not text.startswith("file:///"):
        return True
    return text.startswith(_REMOTE)


def _places(look: Look) -> dict[tuple[str, str], Place]:
    """Return the place of the first element that uses a relationship, by part and id."""
    found: dict[tuple[str, str], Place] = {}
    for story in look.texts:
        used = {link.id for link in look.package.relationships(story.part).values() if link.external}
        if not used:
            continue
        for element in story.root.iter():
            for value in used.intersection(map(str, element.attrib.values())):
                found.setdefault((story.part, value), story.place(element))
    return found
