"""The built-in directory of States, organisations, offices and office-holders."""

from __future__ import annotations

import functools

from drafter.party import Directory
from drafter.problems import DrafterError
from drafter.protocol.package_data import FOLDER
from drafter.reading.parties import read_parties


@functools.cache
def builtin_directory() -> Directory:
    """Return the directory that comes with the program. Raises DrafterError where its files are at fault."""
    directory, problems = read_parties([FOLDER / "parties"])
    if problems:
        raise DrafterError(*problems)
    return directory
