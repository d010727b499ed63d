"""The built-in directory of States, organisations, offices and office-holders."""

from __future__ import annotations

import functools
from dataclasses import replace
from pathlib import Path

from drafter.party import Directory
from drafter.problems import DrafterError
from drafter.protocol.package_data import FOLDER
from drafter.reading.parties import read_parties


@functools.cache
def builtin_directory() -> Directory:
    """Return the directory that comes with the program. Raises DrafterError where its files are at fault."""
    folder = FOLDER / "parties"
    directory, problems = read_parties([folder])
    if problems:
        raise DrafterError(*problems)
    places = {
        key: replace(place, file=f"built-in parties/{Path(place.file).name}") for key, place in directory.places.items()
    }
    return replace(directory, places=places)
