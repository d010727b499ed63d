"""Letters on their way out: drafted from a template's example, edited as an office edits them, released."""

from __future__ import annotations

import datetime as dt
import io
import shutil
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from drafter.pipeline import Order, compose, lay_out
from drafter.pipeline.example import with_example
from drafter.reading.workspace import Workspace
from drafter.revising.accepting import Signed, accept, find_accepted
from drafter.revising.releasing import Leaving, Released, release
from drafter.revising.standing import review

LETTER = "nato-air-defence-request"
DAY = dt.date(2025, 8, 5)
NEXT_DAY = dt.date(2025, 8, 6)
NUMBERS = ("12-345", "5K-67")
ADVISER = Signed("A. Adviser", NEXT_DAY)
DOCUMENT = "word/document.xml"
MASS = "about 2\u00a0kg"


@cache
def drafted(template: str = LETTER, language: str | None = None) -> tuple[bytes, Workspace]:
    """Return a template's example as it is drafted, and the workspace that it was drafted in."""
    order = Order(template, Workspace(Path()), DAY, date_given=False, language=language)
    order, problems = with_example(order)
    assert problems == []
    draft = compose(lay_out(order))
    assert draft.data is not None, draft.problems
    return draft.data, order.workspace


def edited(data: bytes, old: str, new: str, part: str = DOCUMENT) -> bytes:
    """Return a letter with the first such stretch of one part's XML replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                assert old in content.decode(), f"{old!r} is not in {part}"
                content = content.decode().replace(old, new, 1).encode()
            target.writestr(name, content)
    return out.getvalue()


def with_part(data: bytes, name: str, content: str, kind: str) -> bytes:
    """Return a letter with one more part, to which the document is related in this way."""
    address = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    link = f'<Relationship Id="rIdNew" Type="{address}" Target="{name}"/></Relationships>'
    data = edited(data, "</Relationships>", link, "word/_rels/document.xml.rels")
    out = io.BytesIO(data)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(f"word/{name}", content)
    return out.getvalue()


def in_records(workspace: Workspace, folder: Path, old: str, new: str) -> Workspace:
    """Return a workspace whose record of the latest incident says something else."""
    records = folder / "incidents"
    shutil.copytree(workspace.incidents[0], records)
    file = records / "LT-2025-07-28.yaml"
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")
    return replace(workspace, incidents=(records,))


def accepted(data: bytes, workspace: Workspace, what: str, date: dt.date = NEXT_DAY) -> bytes:
    """Return a letter with one thing accepted as it stands."""
    seen = review(data, "letter.docx", workspace, date=date)
    assert seen is not None
    return accept(data, seen, find_accepted(seen, what), ADVISER, "the style of the house")


def released(
    data: bytes | None = None,
    workspace: Workspace | None = None,
    references: tuple[str, ...] = NUMBERS,
    date: dt.date = NEXT_DAY,
    **more: Any,
) -> Released:
    """Release the letter to NATO, or another one, as it is or edited."""
    return release(
        drafted()[0] if data is None else data,
        "letter.docx",
        Leaving(references, date, more.pop("cleared", {})),
        workspace or drafted()[1],
        **more,
    )


def refusals(made: Released) -> list[str]:
    """Return why a letter was refused: place and message of each error. Nothing of it was made."""
    errors = [problem for problem in made.problems if problem.severity == "error"]
    assert not errors or (made.docx, made.pdf, made.proof) == (b"", b"", {})
    assert all(problem.place and problem.hint for problem in errors), errors
    return [f"{problem.place}: {problem.message}".removeprefix("letter.docx, ") for problem in errors]
