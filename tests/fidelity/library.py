"""Every letter of the library: each template with its example, in each of its languages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from drafter import pipeline
from drafter.catalogue.find import built_in_folder
from drafter.catalogue.template import read_template
from drafter.pipeline.example import FOLDER, with_example
from drafter.reading.workspace import Workspace

_ROOT = Path(__file__).parents[2]


def example_letters() -> dict[str, bytes]:
    """Return DOCX files by template and language; what cannot be composed in a language is left out."""
    found = {}
    for folder in sorted(built_in_folder().iterdir()):
        template, _ = read_template(folder) if (folder / FOLDER).is_dir() else (None, [])
        for language in template.languages if template is not None else ():
            day = dt.date(2025, 8, 5)
            order = pipeline.Order(folder.name, Workspace(_ROOT), day, date_given=False, language=language)
            order, _ = with_example(order)
            draft = pipeline.compose(pipeline.lay_out(order))
            if draft.data is not None:
                found[f"{folder.name} {language}"] = draft.data
    return found
