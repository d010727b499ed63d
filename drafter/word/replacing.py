"""Some parts of a Word file exchanged, and all others left as they are."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.word.package import open_package
from drafter.word.write import assemble, pack


def replace_parts(data: bytes, name: str, parts: Mapping[str, bytes]) -> bytes:
    """Return a DOCX file with other bytes in some of its parts; `name` is what findings call it.

    Parts stay in their order, and the same input gives the same bytes. Raises DrafterError where the file is not safe
    to read.
    """
    package = open_package(data, name)
    files = [part for part in dict.fromkeys(package.names) if not part.endswith("/")]
    return assemble(pack(part, parts[part] if part in parts else package.read(part)) for part in files)
