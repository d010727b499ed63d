"""What can be found in a file, how much each weighs and what to do about it; and the file, opened for looking."""

from __future__ import annotations

from dataclasses import dataclass

from drafter.problems import Place, Problem, Severity
from drafter.word.about import settings_of
from drafter.word.hidden import Looks
from drafter.word.package import Package, open_package
from drafter.word.read.names import Element
from drafter.word.textparts import TextPart, text_parts

E, W, I = Severity.ERROR, Severity.WARNING, Severity.INFO  # noqa: E741 - the columns of the table below
_INSPECT = "take it out: File, Info, Inspect Document in Word"
_LINK = "take the link out and keep its text"
_PICTURE = "put in a picture that holds nothing but what is shown"
KINDS = {
    "tracked-change": (E, "accept or reject it in Word: Review, Changes"),
    "comment": (E, "delete it in Word: Review, Comments"),
    "hidden-text": (E, _INSPECT),
    "unshown-text": (W, "set the first or even pages apart to see it: Header & Footer in Word"),
    "unused-note": (E, "save the file again in Word, or copy the text into a new one"),
    "faint-text": (W, "colour it, or take it out"),
    "tiny-text": (W, "make it larger, or take it out"),
    "macros": (E, "save it as .docx, and look into what the macros were for"),
    "embedded": (E, "replace it by a picture or by text"),
    "activex": (E, "replace the control by what it shows"),
    "remote-template": (E, "do not open it in Word; detach the template: Developer, Document Template"),
    "template": (W, "detach it in Word: Developer, Document Template"),
    "file-link": (E, _LINK),
    "web-link": (I, None),
    "linked-file": (E, "embed it: File, Info, Edit Links to Files, Break Link"),
    "fetching-field": (E, "make it plain text: Ctrl+Shift+F9 in Word"),
    "telling-field": (W, "make it plain text: Ctrl+Shift+F9 in Word"),
    "mail-merge": (E, "finish the merge, or make it a normal document: Mailings, Start Mail Merge"),
    "author": (W, _INSPECT),
    "organisation": (W, _INSPECT),
    "remark": (W, _INSPECT),
    "history": (I, _INSPECT),
    "custom-property": (W, _INSPECT),
    "variable": (W, "take it out with the macro or add-in that wrote it"),
    "custom-xml": (W, _INSPECT),
    "data-binding": (W, "remove the content control and keep its text"),
    "manifest": (I, "send the PDF, or take the manifest out"),
    "content-control": (I, "remove the content controls and keep their text"),
    "people": (W, _INSPECT),
    "thumbnail": (W, "save it again without a preview picture: File, Info, Properties"),
    "printer": (W, "save the file again after choosing another printer"),
    "glossary": (W, "copy the text into a new document"),
    "signature": (W, "a signature is of this very file: taking anything out makes it invalid"),
    "add-in": (W, "take it out with the add-in that wrote it"),
    "stray-part": (W, "save the file again in Word"),
    "picture-place": (E, _PICTURE),
    "picture-data": (W, _PICTURE),
    "picture-name": (W, "write an alternative text: View Alt Text in Word"),
    "picture-unread": (I, "put it in as PNG or JPEG"),
    "cropped-picture": (W, "delete the cropped areas: Picture Format, Compress Pictures"),
    "save-ids": (I, None),
    "settings": (I, None),
    "bookmark": (I, None),
}  # fmt: skip
"""Each kind of finding, with its weight and its hint; the rule is `inspect.` and the kind."""


@dataclass(frozen=True)
class Look:
    """A file opened for looking: its package, the parts with text, its styles and its settings."""

    package: Package
    texts: tuple[TextPart, ...]
    looks: Looks
    settings: Element | None

    def place(self, part: str | None = None) -> Place:
        """Return the place of a part, or of the whole file."""
        return Place(self.package.name, spot=part)


def look_at(data: bytes, name: str) -> Look:
    """Open a file for looking. Raises DrafterError where it is not a DOCX, or not safe to read."""
    package = open_package(data, name)
    return Look(package, text_parts(package), Looks(package), settings_of(package))


def finding(kind: str, message: str, place: Place) -> Problem:
    """Return a finding of a kind."""
    severity, hint = KINDS[kind]
    return Problem(f"inspect.{kind}", message, place, hint, severity)


def quoted(text: str) -> str:
    """Return text in quotation marks, cut after a line."""
    line = " ".join(text.split())
    return f"'{line if len(line) <= 60 else line[:59] + '…'}'"
