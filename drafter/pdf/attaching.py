"""Files that a PDF carries: the Word file it was made from, and the trace of its values."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import Literal

from drafter.pdf.emit import TypstSource, string
from drafter.problems import Place, Problem, Severity

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Attachment:
    """An associated file. To the PDF it is the source that it was made from, or data that it shows."""

    name: str
    data: bytes
    media_type: str
    relationship: Literal["source", "data"]
    description: str


def source_of(data: bytes, name: str) -> tuple[Attachment, ...]:
    """Return a DOCX file, and its manifest where it carries one, as attachments; `name` is its path.

    Raises DrafterError where the file is not safe to read, or its manifest is not as it was written.
    """
    import json

    from drafter.word.manifest import read_manifest

    stem = PurePath(name).stem
    document = Attachment(f"{stem}.docx", data, _WORD, "source", "The Word file that this PDF was made from")
    manifest = read_manifest(data, name)
    if manifest is None:
        return (document,)
    text = json.dumps(manifest, sort_keys=True, indent=1).encode()
    about = "The trace: of every value its record, certainty and sources"
    return document, Attachment(f"{stem}.manifest.json", text, "application/json", "data", about)


def with_attachments(source: TypstSource, attachments: Sequence[Attachment], name: str) -> TypstSource:
    """Return a document that carries files; that it carries a trace is a finding, as not everybody may read it."""
    files = {f"/attached{number}": attachment.data for number, attachment in enumerate(attachments)}
    calls = "".join(
        f'#pdf.attach({string(attachment.name)}, read("{path}", encoding: none), '
        f'relationship: "{attachment.relationship}", mime-type: "{attachment.media_type}", '
        f"description: {string(attachment.description)})\n"
        for path, attachment in zip(files, attachments, strict=True)
    )
    problems = source.problems
    if any(attachment.relationship == "data" for attachment in attachments):
        message = "the PDF carries the trace of its values, with their records and sources"
        hint = "keep it for your own file; send one without --attach-source"
        problems += (Problem("pdf.trace-attached", message, Place(name), hint, Severity.INFO),)
    return replace(source, text=calls + source.text, files={**source.files, **files}, problems=problems)
