"""Every letter of the library: each template with its example, in each of its languages."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
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
            order = pipeline.Order(folder.name, Workspace(_ROOT), dt.date(2025, 8, 5), date_given=False)
            order, _ = with_example(order)
            order = replace(order, workspace=replace(order.workspace, language=language))
            draft = pipeline.compose(pipeline.lay_out(order))
            if draft.data is not None:
                found[f"{folder.name} {language}"] = draft.data
    return found
