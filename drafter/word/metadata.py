"""What a DOCX file tells of its making beside its text, in short: enough for the rules about final files."""

from __future__ import annotations

import re
from typing import NamedTuple

from drafter.word.about import CUSTOM_PART, named_template, properties, template_of
from drafter.word.comments import comments_at
from drafter.word.hidden import Looks, hidden_in
from drafter.word.manifest import manifest_part
from drafter.word.package import open_package
from drafter.word.properties import APP_PART, CORE_PART
from drafter.word.textparts import text_parts
from drafter.word.tracked import changes_in

_CORE = ("title", "subject", "creator", "lastModifiedBy", "keywords", "description", "category")
_APP = ("Company", "Manager", "Template")


class Metadata(NamedTuple):
    """The properties of a file by name, and what it holds beside its text. `custom_xml` has the names of parts."""

    properties: dict[str, str]
    comments: bool
    tracked: bool
    hidden: bool
    template: str
    custom_xml: tuple[str, ...]
    manifest: bool


def read_metadata(data: bytes, name: str) -> Metadata:
    """Return what a DOCX file tells of its making. Raises DrafterError where the file is not safe to read."""
    package = open_package(data, name)
    core, app = properties(package, CORE_PART), properties(package, APP_PART)
    texts, looks = text_parts(package), Looks(package)
    items = [part for part in package.names if re.fullmatch(r"customXml/item\d+\.xml", part)]
    manifest = manifest_part(package)
    return Metadata(
        properties={key: every[key] for every, keys in ((core, _CORE), (app, _APP)) for key in keys if key in every},
        comments=any(True for _ in comments_at(package, texts)),
        tracked=any(True for story in texts for _ in changes_in(story)),
        hidden=any(True for story in texts for _ in hidden_in(story, looks)),
        template=template_of(package) or named_template(package),
        custom_xml=tuple(part for part in (*items, CUSTOM_PART) if part in package and part != manifest),
        manifest=manifest is not None,
    )
