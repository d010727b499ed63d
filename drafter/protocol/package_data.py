"""Our own data files, read strictly: a fault in one of them stops everything."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from drafter.problems import DrafterError
from drafter.reading.kept import kept
from drafter.reading.node import jsonable

FOLDER = Path(__file__).parent

M = TypeVar("M", bound=BaseModel)


def read_model(name: str, model: type[M]) -> M:
    """Return one of our data files as its model. Raises DrafterError where the file is at fault."""
    file = FOLDER / name
    return model.model_validate(json.loads(kept("data", file.read_bytes(), lambda: _as_json(file, name, model))))


def _as_json(file: Path, name: str, model: type[BaseModel]) -> bytes:
    """Return a file of YAML as JSON, once it has been found to be as its model wants it."""
    from drafter.reading.documents import read_mapping
    from drafter.reading.models import validate

    node, problems = read_mapping(file)
    if node is None or problems:
        raise DrafterError(*problems)
    _, problems = validate(model, node, f"file '{name}'")
    if problems:
        raise DrafterError(*problems)
    return json.dumps(jsonable(node), ensure_ascii=False).encode()
