"""Files: reading bytes from disk, within limits, with a located Problem for whatever prevents it."""

from __future__ import annotations

import stat
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from drafter.problems import DrafterError, Place, Problem, did_you_mean

MIB = 1024 * 1024
MAX_BYTES = 8 * MIB
MAX_DEPTH = 40
MAX_NODES = 200_000
MAX_TABLE_BYTES = 64 * MIB
MAX_ROWS = 250_000
MAX_CELLS = 5_000_000


@dataclass(slots=True)
class Budget:
    """Counts the values of a file and how deep they are nested. Raises DrafterError past the limits."""

    nodes: int = 0

    def spend(self, depth: int, place: Place) -> None:
        """Count one value at this depth."""
        self.nodes += 1
        if self.nodes > MAX_NODES:
            message = f"the file holds more than {MAX_NODES:,} values"
            raise DrafterError(Problem("too-many-values", message, place, "split it into several files"))
        if depth > MAX_DEPTH:
            message = f"lists and mappings are nested more than {MAX_DEPTH} deep here"
            raise DrafterError(Problem("nested-too-deep", message, place, "no record needs more than a few levels"))


def read_bytes(path: Path, max_bytes: int = MAX_BYTES) -> bytes:
    """Return the bytes of a regular file. Raises DrafterError if it cannot be read or is too big or empty."""
    place = Place(str(path))
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            what = "a folder" if stat.S_ISDIR(status.st_mode) else "not an ordinary file"
            raise DrafterError(Problem("unreadable-file", f"'{path}' is {what}", place, "name a file"))
        if status.st_size > max_bytes:
            raise DrafterError(_too_big(status.st_size, max_bytes, place))
        with path.open("rb") as file:
            data = file.read(max_bytes + 1)
    except OSError as error:
        raise DrafterError(_unreadable(path, error)) from None
    if len(data) > max_bytes:
        raise DrafterError(_too_big(len(data), max_bytes, place))
    if not data.strip():
        raise DrafterError(Problem("empty-file", "the file is empty", place, "write into it or remove it"))
    return data


def list_files(folder: Path, suffixes: Sequence[str]) -> list[Path]:
    """Return the folder's files with one of the suffixes, sorted by name, without hidden ones. Raises DrafterError."""
    try:
        found = sorted(path for path in folder.iterdir() if path.suffix.lower() in suffixes)
    except OSError as error:
        raise DrafterError(_unreadable(folder, error)) from None
    return [path for path in found if not path.name.startswith(".") and not path.is_dir()]


def gather_files(paths: Sequence[Path], suffixes: Sequence[str]) -> tuple[list[Path], list[Problem]]:
    """Return the files meant by files and folders, each once, in order."""
    files: dict[Path, None] = {}
    problems: list[Problem] = []
    for path in paths:
        try:
            files.update(dict.fromkeys(list_files(path, suffixes) if path.is_dir() else [path]))
        except DrafterError as error:
            problems.extend(error.problems)
    return list(files), problems


def no_such(path: Path, place: Place | None = None) -> Problem:
    """Return the problem of a file or folder that is not there, with the name that was probably meant."""
    try:
        beside = [entry.name for entry in path.parent.iterdir()]
    except OSError:
        beside = []
    hint = did_you_mean(path.name, beside) or f"look into '{path.parent}' for its name"
    return Problem("no-such-file", f"there is no file or folder '{path}'", place or Place(str(path)), hint)


def _too_big(size: int, limit: int, place: Place) -> Problem:
    gib = size / (1024 * MIB)
    said = f"{gib:.1f} GiB" if gib >= 1 else f"{size / MIB:.1f} MiB"
    message = f"the file is too big: {said}, where at most {limit // MIB} MiB are read"
    return Problem("file-too-big", message, place, "split it into several files")


def _unreadable(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return no_such(path)
    reason = (error.strerror or "unknown reason").lower()
    message = f"'{path}' cannot be read: {reason}"
    return Problem("unreadable-file", message, Place(str(path)), "check the file, its folder and your rights to them")
