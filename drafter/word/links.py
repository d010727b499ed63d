"""Where links lead: onto the public web, or to a file, a folder or a server of the house."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import urlsplit

_PUBLIC = ("http", "https", "mailto", "tel")
_HOUSE = (".local", ".lan", ".internal", ".intranet", ".corp", ".home", ".localdomain")
_FIELD_TARGET = re.compile(r'\s*HYPERLINK\s+(?:"([^"]*)"|([^\s\\]\S*))?', re.IGNORECASE)

OUTSIDE = frozenset({
    "INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DDE", "DDEAUTO", "LINK", "DATABASE", "RD",
})  # fmt: skip
"""Kinds of fields that fetch something from elsewhere when they are updated."""
MERGING = frozenset({
    "MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF", "ADDRESSBLOCK", "GREETINGLINE",
})  # fmt: skip
"""Kinds of fields that a mail merge fills."""
TELLING = frozenset({
    "AUTHOR", "LASTSAVEDBY", "FILENAME", "TEMPLATE", "USERNAME", "USERINITIALS", "USERADDRESS", "DOCPROPERTY",
    "DOCVARIABLE", "COMMENTS", "KEYWORDS", "INFO", "EDITTIME", "SAVEDATE", "PRINTDATE", "CREATEDATE", "REVNUM",
    "FILESIZE", "ADDIN", "MACROBUTTON", "PRIVATE",
})  # fmt: skip
"""Kinds of fields that print or hold what is known of the file and its makers."""


def leads_inside(target: str) -> bool:
    """Tell whether a link leads to a file, to a server without a public name, or names a user."""
    if target.startswith("#"):
        return False
    try:
        parts = urlsplit(target.strip())
        host = parts.hostname or ""
    except ValueError:
        return True
    if parts.scheme.lower() not in _PUBLIC or parts.username is not None:
        return True
    if parts.scheme.lower() in ("mailto", "tel"):
        return False
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return "." not in host or host.endswith(_HOUSE)


def field_target(instruction: str) -> str | None:
    """Return where a HYPERLINK field leads outside the document, None where it is none or leads inside it."""
    match = _FIELD_TARGET.match(instruction)
    target = (match[1] or match[2]) if match else None
    return target.replace("\\\\", "\\") if target else None
