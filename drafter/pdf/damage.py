"""Pictures that the compiler cannot decode: found one by one, left out, and said."""

from __future__ import annotations

from dataclasses import replace

from drafter.pdf.emit import TypstSource
from drafter.pdf.fonts import FontBook
from drafter.problems import DrafterError, Problem, Severity

_BLANK = "/blank.svg"
_BLANK_DATA = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'
_HINT = "insert the picture again in Word"


def without_damaged(source: TypstSource, fonts: FontBook, name: str) -> TypstSource | None:
    """Return the document with room in place of each damaged picture, None where no picture is damaged."""
    damaged = [path for path in source.pictures if _is_damaged(source, fonts, name, path)]
    if not damaged:
        return None
    text, problems = source.text, list(source.problems)
    for path in damaged:
        text = text.replace(f'image("{path}"', f'image("{_BLANK}"')
        message = "a picture is damaged; its room is left empty"
        problems.append(Problem("pdf.picture", message, source.pictures.get(path), _HINT, Severity.ERROR))
    files = {path: data for path, data in source.files.items() if path not in damaged} | {_BLANK: _BLANK_DATA}
    return replace(source, text=text, files=files, problems=tuple(problems))


def _is_damaged(source: TypstSource, fonts: FontBook, name: str, path: str) -> bool:
    from drafter.pdf.compiling import compile_source

    try:
        compile_source(TypstSource(f'#image("{path}")', {path: source.files[path]}), fonts, name)
    except DrafterError:
        return True
    return False
