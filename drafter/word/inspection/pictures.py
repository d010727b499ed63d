"""What pictures tell beside what they show: EXIF and the like, file names, and what a crop only hides."""

from __future__ import annotations

import re
from collections.abc import Iterator

from drafter.problems import Place, Problem
from drafter.word.elements import repeated
from drafter.word.inspection.findings import Look, finding, quoted
from drafter.word.picture_data import picture_data
from drafter.word.read.images import picture_kind
from drafter.word.read.names import Element, qualified, whole
from drafter.word.textparts import TextPart

TITLE = qualified("o:title")
NAMED = (qualified("wp:docPr"), qualified("pic:cNvPr"), qualified("v:imagedata"))
_FILE_NAME = re.compile(r"[\\/].*[\\/]|\.(?:jpe?g|png|gif|tiff?|bmp|webp|svg|hei[cf]|emf|wmf|pdf)\b", re.IGNORECASE)
_CROP = qualified("a:srcRect")
_CROPPED = (_CROP, qualified("v:imagedata"))
_VML_CROPS = ("cropleft", "croptop", "cropright", "cropbottom")
_GPS = "(GPS)"


def find(look: Look) -> Iterator[Problem]:
    """Find what the pictures of a file carry, and which of them show less than they hold."""
    places = _places(look)
    for part in look.package.names:
        if "/media/" in f"/{part}" or look.package.content_type(part).startswith("image/"):
            yield from _carried(look, part, places.get(part.lower()) or look.place(part))
    for story in look.texts:
        for element in story.root.iter(_CROP, *NAMED):
            if not repeated(element):
                yield from _shown(story, element)


def _carried(look: Look, part: str, place: Place) -> Iterator[Problem]:
    data = look.package.read(part)
    if picture_kind(data) is None:
        message = f"the picture {quoted(part.rsplit('/', 1)[-1])} is of a kind that cannot be looked into"
        yield finding("picture-unread", message, place)
    for what in picture_data(data):
        kind = "picture-place" if _GPS in what else "picture-data"
        yield finding(kind, f"the picture {quoted(part.rsplit('/', 1)[-1])} carries {what}", place)


def _shown(story: TextPart, element: Element) -> Iterator[Problem]:
    if element.tag in NAMED:
        names = [name for key in ("name", "descr", "title") if names_file(name := element.get(key, ""))]
        for name in dict.fromkeys([*names, element.get(TITLE, "")]):
            if name:
                message = f"a picture is named after its file: {quoted(name)}"
                yield finding("picture-name", message, story.place(element))
    if element.tag in _CROPPED and is_cropped(element):
        yield finding("cropped-picture", "a picture holds more than is shown of it", story.place(element))


def names_file(text: str) -> bool:
    """Tell whether the name or description of a picture is that of a file."""
    return _FILE_NAME.search(text) is not None


def is_cropped(element: Element) -> bool:
    """Tell whether a picture's rectangle or VML data cuts something off."""
    if element.tag == _CROP:
        return any(whole(element.get(side)) > 0 for side in ("l", "t", "r", "b"))
    return any(element.get(side, "0") not in ("0", "0f", "") and not element.get(side, "").startswith("-")
               for side in _VML_CROPS)  # fmt: skip


def _places(look: Look) -> dict[str, Place]:
    """Return where each picture part is shown first."""
    found: dict[str, Place] = {}
    for story in look.texts:
        links = {link.id: link.target.lower() for link in look.package.relationships(story.part).values()
                 if link.type == "image" and not link.external}  # fmt: skip
        for element in story.root.iter() if links else ():
            for value in element.attrib.values():
                if str(value) in links:
                    found.setdefault(links[str(value)], story.place(element))
    return found
