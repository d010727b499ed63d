"""The profile that LibreOffice runs with: no macros, no network, and the standard that its PDF conforms to."""

from __future__ import annotations

from collections.abc import Sequence

from drafter.problems import DrafterError, Place, Problem

NEAREST = ("a-2b", "ua-1")
"""What LibreOffice is asked for where nobody wished for another standard: it has no A-2a."""

_VERSIONS = {"a-1b": 1, "a-2b": 2, "a-3b": 3}
_KNOWN = (*_VERSIONS, "ua-1")

# Macros are off, links to elsewhere are not followed, and whatever tries to go out meets a port where nobody listens.
_CLOSED = (
    ("Office.Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Office.Writer/Content/Update", "Link", "2"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
    ("Inet/Settings", "ooInetNoProxy", ""),
)
_EXPORT = "Office.Common/Filter/PDF/Export"
_ITEM = '<item oor:path="/org.openoffice.{}"><prop oor:name="{}" oor:op="fuse"><value>{}</value></prop></item>'


def of_standard(standard: Sequence[str], name: str) -> bytes:
    """Return the settings file of a profile whose PDF conforms to a standard; none for an empty one.

    Raises DrafterError where LibreOffice cannot write that standard.
    """
    unknown = [each for each in standard if each not in _KNOWN]
    versions = [_VERSIONS[each] for each in standard if each in _VERSIONS]
    if unknown or len(versions) > 1:
        message = f"LibreOffice cannot write a PDF of the standard {', '.join(unknown or standard)}"
        hint = f"it knows {', '.join(_KNOWN)} and plain; or use '--pdf-engine typst'"
        raise DrafterError(Problem("pdf.standard", message, Place(name), hint))
    accessible = "true" if "ua-1" in standard else "false"
    export = (
        (_EXPORT, "SelectPdfVersion", str(versions[0] if versions else 0)),
        (_EXPORT, "PDFUACompliance", accessible),
        (_EXPORT, "UseTaggedPDF", accessible),
    )
    items = "\n".join(_ITEM.format(*setting) for setting in (*_CLOSED, *export))
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">\n'
        f"{items}\n</oor:items>\n"
    ).encode()
