"""Letters to check: the shipped example as it is drafted, and copies with one thing spoiled."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.checks import Checked
from drafter.pipeline import Order, compose, lay_out
from drafter.pipeline.checking import Known, check_letter
from drafter.pipeline.example import with_example
from drafter.protocol import builtin_directory
from drafter.reading.workspace import Workspace

WORKSPACE = Workspace(Path())


def drafted(template: str = "nato-air-defence-request", **order: object) -> bytes:
    """Return the DOCX of a template's own example."""
    made, problems = with_example(Order(template, WORKSPACE, dt.date(2025, 8, 5), date_given=False, **order))  # type: ignore[arg-type]
    assert problems == []
    letter = compose(lay_out(made))
    assert letter.data is not None, [str(problem) for problem in letter.problems]
    return letter.data


@pytest.fixture(scope="session")
def example() -> bytes:
    return drafted()


def spoiled(data: bytes, old: str, new: str, part: str = "word/document.xml") -> bytes:
    """Return a DOCX with the first text that matches a pattern in the XML of one part replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                text, count = re.subn(old, new, content.decode(), count=1, flags=re.DOTALL)
                assert count == 1, f"{old!r} is not in {part}"
                content = text.encode()
            target.writestr(name, content)
    return out.getvalue()


@pytest.fixture(scope="session")
def checked() -> Callable[..., Checked]:
    """Check a DOCX; keywords say what is known of it."""

    def run(data: bytes, **known: object) -> Checked:
        found, problems = check_letter(data, "letter.docx", Known(**known), WORKSPACE, builtin_directory())  # type: ignore[arg-type]
        assert problems == []
        return found

    return run


@pytest.fixture(scope="session")
def found(checked: Callable[..., Checked]) -> Callable[..., list[str]]:
    """Return the messages of one rule on a DOCX; keywords say what is known of it."""

    def run(rule: str, data: bytes, **known: object) -> list[str]:
        return [one.message for one in checked(data, **known).problems if one.rule == rule]

    return run
