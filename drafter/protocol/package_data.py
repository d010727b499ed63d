"""Our own data files, read strictly: a fault in one of them stops everything."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from drafter.problems import DrafterError
from drafter.reading.documents import read_mapping
from drafter.reading.models import validate

FOLDER = Path(__file__).parent

M = TypeVar("M", bound=BaseModel)


def read_model(name: str, model: type[M]) -> M:
    """Return one of our data files as its model. Raises DrafterError where the file is at fault."""
    node, problems = read_mapping(FOLDER / name)
    if node is None or problems:
        raise DrafterError(*problems)
    data, problems = validate(model, node, f"file '{name}'")
    if data is None:
        raise DrafterError(*problems)
    return data
