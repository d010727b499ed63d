"""Writing files whole or not at all."""

from __future__ import annotations

import contextlib
import os
import secrets
import stat
from collections.abc import Sequence
from pathlib import Path

from drafter.problems import DrafterError, Place, Problem


def write_all(files: Sequence[tuple[Path, bytes]]) -> None:
    """Write all files or none: each beside its place first, and only when all are safe on disk under their names.

    A symbolic link is followed. Raises DrafterError naming the file that could not be written.
    """
    leftovers: list[Path] = []
    waiting: list[tuple[Path, Path, Path]] = []
    path = Path()
    try:
        for path, data in files:
            goal = path.resolve()
            beside = goal.with_name(f".{goal.name[:80]}.{secrets.token_hex(4)}.part")
            leftovers.append(beside)
            waiting.append((path, beside, goal))
            _write(beside, data, goal)
        for path, beside, goal in waiting:  # noqa: B007 - read below, where a name could not be taken
            is_new = not goal.exists()
            beside.replace(goal)
            if is_new:
                leftovers.append(goal)
    except BaseException as error:
        for leftover in leftovers:
            with contextlib.suppress(OSError):
                leftover.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise DrafterError(_unwritable(path, error)) from None
        raise


def _write(path: Path, data: bytes, goal: Path) -> None:
    """Write a new file to disk, with the rights of the file whose place it takes, if there is one."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if goal.exists():
        path.chmod(stat.S_IMODE(goal.stat().st_mode))


def _unwritable(path: Path, error: OSError) -> Problem:
    reason = (error.strerror or type(error).__name__).lower()
    message = f"'{path}' cannot be written: {reason}"
    return Problem("unwritable-output", message, Place(str(path)), "name another place with -o, or make room there")
