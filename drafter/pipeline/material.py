"""What a letter is made of, read once: the letterhead, the wording and its annexes, each with its hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from drafter.catalogue.find import TEMPLATE_FILE
from drafter.catalogue.template import LetterTemplate
from drafter.composing.environment import Wording, compile_wording
from drafter.pipeline.places import shown
from drafter.problems import Place
from drafter.reading.files import MIB, read_bytes
from drafter.reading.text import decoded

MAX_LETTERHEAD = 64 * MIB


@dataclass(frozen=True, slots=True)
class Text:
    """A wording file: its name in the trace, its path as findings show it, and its text."""

    name: str
    file: str
    text: str

    def wording(self) -> Wording:
        """Return the compiled wording. Raises DrafterError with the place of a syntax error."""
        return compile_wording(self.text, self.name, lambda line: Place(self.file, line))


@dataclass(frozen=True, slots=True)
class Material:
    """The bytes of the letterhead and the texts of the template; a lone letter made in Word has no texts."""

    letterhead: bytes
    letterhead_name: str
    wording: Text | None
    annexes: tuple[Text, ...]
    template_sha256: str
    letterhead_sha256: str


def read_material(template: LetterTemplate | None, letterhead: Path, language: str) -> Material:
    """Read all files. Raises DrafterError where one of them cannot be read."""
    data = read_bytes(letterhead, MAX_LETTERHEAD)
    digest = _hash([data])
    if template is None:
        return Material(data, shown(letterhead), None, (), digest, digest)
    folders = [folder for name in template.annexes if (folder := template.annex(name))]
    files = {template.wording(language): f"{template.id}/{language}.md"}
    files |= {folder / f"{language}.md": f"annexes/{folder.name}/{language}.md" for folder in folders}
    parts = {file: read_bytes(file) for file in files}
    texts = [
        Text(name, shown(file), decoded(parts[file], shown(file)).replace("\r\n", "\n")) for file, name in files.items()
    ]
    whole = _hash([read_bytes(template.folder / TEMPLATE_FILE), *parts.values()])
    return Material(data, shown(letterhead), texts[0], tuple(texts[1:]), whole, digest)


def _hash(files: Iterable[bytes]) -> str:
    whole = hashlib.sha256()
    for data in files:
        whole.update(hashlib.sha256(data).digest())
    return whole.hexdigest()
