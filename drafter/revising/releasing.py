"""A letter leaves the house: all that stands against it is told, or it is made as it goes out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drafter import formats, pdf
from drafter.checks.paper import Part
from drafter.checks.reading_lines import read_lines
from drafter.pipeline.checking import Known
from drafter.problems import DrafterError, Problem, has_errors
from drafter.protocol import forms_of_correspondence
from drafter.reading.workspace import Workspace
from drafter.revising.accepting import Signed
from drafter.revising.clearing import clear
from drafter.revising.finishing import finish
from drafter.revising.proof import proof
from drafter.revising.refusing import facts_refused, file_refused, rules_refused
from drafter.revising.standing import review
from drafter.word.clean import clean
from drafter.word.content import content_sha256
from drafter.word.manifest import no_manifest, read_manifest
from drafter.word.metadata import read_metadata
from drafter.word.properties import Properties
from drafter.word.read import read


@dataclass(frozen=True, slots=True)
class Leaving:
    """What a letter gets on its way out: its numbers in the order of the signatories, its date, and late clearances.

    `original_sha256` is the hash of the present text of the original, where the letter is a translation.
    """

    references: tuple[str, ...]
    date: dt.date
    cleared: Mapping[str, Signed] = field(default_factory=dict)
    original_sha256: str | None = None


@dataclass(frozen=True, slots=True)
class Released:
    """A letter as it leaves: DOCX, PDF and the proof of their making, all empty where it was refused; the findings."""

    docx: bytes
    pdf: bytes
    proof: Mapping[str, Any]
    problems: tuple[Problem, ...]


def release(
    data: bytes,
    name: str,
    leaving: Leaving,
    workspace: Workspace,
    *,
    incidents: Sequence[Path] = (),
    template: str | None = None,
) -> Released:
    """Make what leaves the house of an edited draft, or tell everything that keeps it back.

    `incidents` and `template` say where records and template are, as for `review`. The same input gives the same
    bytes. Raises DrafterError where the file is not a letter of ours, or not safe to read.
    """
    cleared = clear(data, name, leaving.cleared)
    seen = review(cleared, name, workspace, incidents=incidents, template=template, date=leaving.date)
    assert seen is not None
    finished, problems = finish(cleared, name, leaving.references, leaving.date)
    problems = [*facts_refused(seen, leaving.date), *file_refused(data, name), *problems]
    docx = b""
    if not has_errors(problems):
        docx, found = outgoing(finished, name, leaving.date)
        problems += found
    values = {
        "content_sha256": content_sha256(data, name),
        "today": leaving.date,
        "original_sha256": leaving.original_sha256,
    }
    known = Known(date=leaving.date, final=True, values=values)
    problems += rules_refused(finished, name, docx, known, workspace)
    made = None if has_errors(problems) else pdf.convert(docx, name, font_folders=workspace.fonts)
    problems += made.problems if made else ()
    if made is None or has_errors(problems):
        return Released(b"", b"", {}, tuple(problems))
    proved = proof(data, seen, leaving.references, leaving.date, docx, made.data, workspace.fonts)
    return Released(docx, made.data, proved, tuple(problems))


def make_again(
    data: bytes, name: str, references: Sequence[str], date: dt.date, fonts: Sequence[Path]
) -> tuple[bytes, bytes]:
    """Return the DOCX and the PDF of a letter that has been released, from the edited draft that it was made of.

    Nothing else has a say in them but the program and the fonts. Raises DrafterError where they cannot be made.
    """
    finished, problems = finish(data, name, references, date)
    docx, found = outgoing(finished, name, date)
    if has_errors([*problems, *found]):
        raise DrafterError(*problems, *found)
    return docx, pdf.convert(docx, name, font_folders=fonts).data


def outgoing(finished: bytes, name: str, date: dt.date) -> tuple[bytes, list[Problem]]:
    """Return a finished letter without anything but itself, or no bytes and what is in the way."""
    manifest = read_manifest(finished, name)
    if manifest is None:
        raise DrafterError(no_manifest(name))
    language = manifest["language"]
    title = _title(finished, name, manifest)
    return clean(finished, name, Properties(title, "", formats.lang_tag(language), date))


def _title(finished: bytes, name: str, manifest: Mapping[str, Any]) -> str:
    """Return the title of the file: the letter's subject as it reads now, else what its form is called."""
    language = manifest["language"]
    label = formats.word("subject_line", language)
    lines = read_lines(read(finished, name))
    subject = next((line.text for line in lines if line.part is Part.SUBJECT), "")
    if said := subject.replace("\u00a0", " ").removeprefix(label.replace("\u00a0", " ")).strip():
        return said
    form = forms_of_correspondence().get(manifest.get("form") or "")
    if form is not None:
        return form.title.get(language, form.title["en"])
    return read_metadata(finished, name).properties.get("title", "")
