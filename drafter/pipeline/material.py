"""What a letter is made of, read once: the letterhead, the wording and its annexes, each with its hash."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from drafter.catalogue.find import TEMPLATE_FILE, built_in_folder, names_of_passages, passage_folder
from drafter.catalogue.template import LetterTemplate
from drafter.composing.environment import Wording, compile_wording
from drafter.pipeline.places import shown
from drafter.problems import DrafterError, Place, Problem, did_you_mean
from drafter.reading.files import MIB, read_bytes
from drafter.reading.text import decoded
from drafter.word.prepare import Prepared, prepare

MAX_LETTERHEAD = 64 * MIB

_INCLUDE = re.compile(r"""\{%-?\s*include\s+["']([A-Za-z0-9][A-Za-z0-9_-]{0,63})["']\s*-?%\}""")
_Line = tuple[tuple[str, str, int], str]
"""The origin of a line (its file in the trace, its file in findings, its number), and the line itself."""


@dataclass(frozen=True, slots=True)
class Text:
    """A wording file: its name in the trace, its path as findings show it, and its text with the passages in it.

    `lines` says of each line of the text in which file it is written, by both names, and where. `own` says that all
    of it comes with the program.
    """

    name: str
    file: str
    text: str
    lines: tuple[tuple[str, str, int], ...]
    own: bool = False

    def wording(self) -> Wording:
        """Return the compiled wording. Raises DrafterError with the place of a syntax error."""
        return compile_wording(self.text, self.name, self._place, self._written, own=self.own)

    def _place(self, line: int) -> Place:
        _, file, number = self._line(line)
        return Place(file, number)

    def _written(self, line: int) -> tuple[str, int]:
        name, _, number = self._line(line)
        return name, number

    def _line(self, line: int) -> tuple[str, str, int]:
        return self.lines[min(line, len(self.lines)) - 1]


@dataclass(frozen=True, slots=True)
class Material:
    """The bytes of the letterhead and the texts of the template; a lone letter made in Word has no texts.

    `own_letterhead` says that the letterhead comes with the program.
    """

    letterhead: bytes
    letterhead_name: str
    wording: Text | None
    annexes: tuple[Text, ...]
    template_sha256: str
    letterhead_sha256: str
    own_letterhead: bool

    def prepared(self) -> Prepared:
        """Return the letterhead made ready. Raises DrafterError with every fault of its tags."""
        return prepare(self.letterhead, self.letterhead_name, own=self.own_letterhead)


def read_material(template: LetterTemplate | None, letterhead: Path, language: str) -> Material:
    """Read all files. Raises DrafterError where one of them cannot be read."""
    data = read_bytes(letterhead, MAX_LETTERHEAD)
    digest = _hash([data])
    if template is None:
        return Material(data, shown(letterhead), None, (), digest, digest, own_letterhead=False)
    folders = [folder for name in template.annexes if (folder := template.annex(name))]
    files = {template.wording(language): f"{template.id}/{language}.md"}
    files |= {folder / f"{language}.md": f"annexes/{folder.name}/{language}.md" for folder in folders}
    parts: dict[Path, bytes] = {}
    texts = [_text(file, name, template.folder, parts) for file, name in files.items()]
    if _own(*parts):
        texts = [replace(text, own=True) for text in texts]
    whole = _hash([read_bytes(template.folder / TEMPLATE_FILE), *parts.values()])
    return Material(data, shown(letterhead), texts[0], tuple(texts[1:]), whole, digest, _own(letterhead))


def _own(*files: Path) -> bool:
    """Tell whether files come with the program: then what they are prepared to may be kept."""
    return all(file.resolve().is_relative_to(built_in_folder()) for file in files)


def _text(file: Path, name: str, folder: Path, parts: dict[Path, bytes]) -> Text:
    """Return a wording with its passages in their places. What was read of files goes to `parts`."""
    written = list(_lines(file, name, folder, parts))
    text = "".join(line for _, line in written)
    return Text(name, shown(file), text, tuple(origin for origin, _ in written))


def _lines(file: Path, name: str, folder: Path, parts: dict[Path, bytes], *, inner: bool = False) -> Iterator[_Line]:
    """Yield each line with its origin; in the place of `{% include "..." %}`, the lines of that passage.

    Raises DrafterError where there is no such passage, or where a passage includes another.
    """
    parts[file] = read_bytes(file)
    text = decoded(parts[file], shown(file)).replace("\r\n", "\n")
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        included = _INCLUDE.fullmatch(line.strip())
        if included is None:
            yield (name, shown(file), number), line + "\n"
            continue
        if inner:
            problem = Problem("passage-in-passage", "a passage cannot include another", Place(shown(file), number))
            raise DrafterError(problem)
        yield from _passage(included[1], Place(shown(file), number), file, folder, parts)


def _passage(name: str, place: Place, file: Path, folder: Path, parts: dict[Path, bytes]) -> Iterator[_Line]:
    found = passage_folder(name, folder)
    if found is None:
        hint = did_you_mean(name, names_of_passages(folder)) or f"write it in passages/{name}/"
        raise DrafterError(Problem("unknown-passage", f"there is no passage '{name}'", place, hint))
    if not (found / file.name).is_file():
        hint = f"write passages/{name}/{file.name}"
        message = f"the passage '{name}' has no wording in '{file.stem}'"
        raise DrafterError(Problem("no-wording", message, place, hint))
    yield from _lines(found / file.name, f"passages/{name}/{file.name}", folder, parts, inner=True)


def _hash(files: Iterable[bytes]) -> str:
    whole = hashlib.sha256()
    for data in files:
        whole.update(hashlib.sha256(data).digest())
    return whole.hexdigest()
