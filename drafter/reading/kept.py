"""What is worked out once from the program's own files, kept on disk from one run to the next.

Only the program's own: nothing of a record, nor of a template or letterhead of somebody else, is ever kept. What is
kept lies in the user's cache folder, which nobody else may write to; without such a folder it is worked out again.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import NamedTemporaryFile

from drafter import __version__

SWITCH = "DRAFTER_KEEP"
"""The environment variable that, set to 0, keeps nothing and reads nothing that was kept."""

_DIGEST = hashlib.sha256().digest_size


def kept(kind: str, source: bytes, make: Callable[[], bytes]) -> bytes:
    """Return what `make` makes of a source: from disk where it was made before, with the digest it was kept with.

    `kind` names how it is made. What this program or this Python did not make itself is made again.
    """
    folder = _folder()
    if folder is None:
        return make()
    file = folder / f"{kind}-{hashlib.sha256(_program() + source).hexdigest()[:40]}"
    with contextlib.suppress(OSError):
        data = file.read_bytes()
        if hashlib.sha256(data[_DIGEST:]).digest() == data[:_DIGEST]:
            return data[_DIGEST:]
    made = make()
    with contextlib.suppress(OSError):
        _write(file, hashlib.sha256(made).digest() + made)
    return made


@functools.cache
def _folder() -> Path | None:
    """Return the folder of this version, made for the user alone, or None where there can be none."""
    if os.environ.get(SWITCH) == "0":
        return None
    from platformdirs import user_cache_path

    folder = user_cache_path("drafter", appauthor=False) / f"{__version__}-{sys.implementation.cache_tag}"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = folder.lstat()
    except (OSError, RuntimeError):
        return None
    others = stat.S_IWGRP | stat.S_IWOTH
    ours = not hasattr(os, "getuid") or (held.st_uid == os.getuid() and not held.st_mode & others)
    return folder if ours and stat.S_ISDIR(held.st_mode) else None


@functools.cache
def _program() -> bytes:
    """Return what tells this state of the program from every other: the size and age of each of its files."""
    found = []
    folders = [str(Path(__file__).parents[1])]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.name.endswith(".py"):
                    held = entry.stat()
                    found.append((entry.name, held.st_size, held.st_mtime_ns))
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    folders.append(entry.path)
    return repr(sorted(found)).encode()


def _write(file: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=file.parent, delete=False) as out:
        unfinished = Path(out.name)
        try:
            out.write(data)
            out.close()
            unfinished.replace(file)
        except OSError:
            unfinished.unlink()
            raise
