"""Finding templates, letterheads and annexes: in the user's folders first, then the built-in ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.problems import Place, Problem, did_you_mean
from drafter.reading.files import no_such

TEMPLATE_FILE = "template.yaml"
_PLAIN = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


def built_in_folder() -> Path:
    """Return the folder of the templates that come with the program: in the installed package or beside it."""
    package = Path(__file__).resolve().parents[1]
    installed = package / "_letter_templates"
    return installed if installed.is_dir() else package.parent / "letter_templates"


@dataclass(frozen=True, slots=True)
class TemplateFolders:
    """Where templates are looked for: the user's folders, in their order, then the built-in one."""

    user: tuple[Path, ...] = ()

    def __iter__(self) -> Iterator[Path]:
        yield from self.user
        yield built_in_folder()


def plain_name(name: str) -> str:
    """Return a name that is no path. Raises ValueError with the reason."""
    if not _PLAIN.fullmatch(name):
        raise ValueError(
            f"'{name}' is not a plain name; use letters, digits, '_' and '-', without a folder or an ending"
        )
    return name


def find_template(name: str, folders: TemplateFolders, asked_at: Place | None = None) -> Path | Problem:
    """Return the folder of the template with that id, or the folder or `.docx` file that the user names by its path."""
    path = Path(name).expanduser()
    if path.suffix.lower() == ".docx":
        return path if path.is_file() else no_such(path, asked_at)
    if (path / TEMPLATE_FILE).is_file():
        return path
    if _PLAIN.fullmatch(name):
        for folder in folders:
            if (folder / name / TEMPLATE_FILE).is_file():
                return folder / name
    elif path.is_dir():
        message = f"the folder '{path}' has no {TEMPLATE_FILE}"
        return Problem("unknown-template", message, asked_at, "name a folder that has one, or a template's id")
    hint = did_you_mean(name, list_templates(folders)) or "'drafter templates list' shows those there are"
    return Problem("unknown-template", f"there is no template '{name}'", asked_at, hint)


def list_templates(folders: TemplateFolders) -> dict[str, Path]:
    """Return the folder of every template by id, sorted; a user's own stands before a built-in one of the same id."""
    found: dict[str, Path] = {}
    for folder in folders:
        for path in _entries(folder):
            if (path / TEMPLATE_FILE).is_file():
                found.setdefault(path.name, path)
    return dict(sorted(found.items()))


def find_letterhead(
    wanted: str | Path, folders: TemplateFolders, template_folder: Path | None = None, asked_at: Place | None = None
) -> Path | Problem:
    """Return the letterhead of that name, or the `.docx` that the user names by its path."""
    path = Path(wanted).expanduser()
    if path.suffix.lower() == ".docx":
        return path if path.is_file() else no_such(path, asked_at)
    places = [*([template_folder, template_folder / "letterheads"] if template_folder else [])]
    places += [folder / "letterheads" for folder in folders]
    known = {file.stem: file for folder in reversed(places) for file in _entries(folder) if _is_letterhead(file)}
    if str(wanted) in known:
        return known[str(wanted)]
    hint = did_you_mean(str(wanted), known) or (f"known are {', '.join(sorted(known))}" if known else None)
    return Problem("unknown-letterhead", f"there is no letterhead '{wanted}'", asked_at, hint)


def annex_folder(name: str, template_folder: Path) -> Path | None:
    """Return the folder of an annex: the template's own, one beside it, or a built-in one."""
    return _shared("annexes", name, template_folder)


def passage_folder(name: str, template_folder: Path) -> Path | None:
    """Return the folder of a passage that wordings include, found as annexes are."""
    return _shared("passages", name, template_folder)


def names_of_annexes(template_folder: Path) -> list[str]:
    """Return the names of the annexes that a template can use."""
    return _names("annexes", template_folder)


def names_of_passages(template_folder: Path) -> list[str]:
    """Return the names of the passages that a wording can include."""
    return _names("passages", template_folder)


def _shared(kind: str, name: str, template_folder: Path) -> Path | None:
    return next((folder / name for folder in _roots(kind, template_folder) if (folder / name).is_dir()), None)


def _names(kind: str, template_folder: Path) -> list[str]:
    return sorted({path.name for root in _roots(kind, template_folder) for path in _entries(root) if path.is_dir()})


def _roots(kind: str, template_folder: Path) -> list[Path]:
    whole = template_folder.absolute()
    return [folder / kind for folder in (whole, whole.parent, built_in_folder())]


def _is_letterhead(file: Path) -> bool:
    return file.suffix.lower() == ".docx" and not file.name.startswith("~$") and file.is_file()


def _entries(folder: Path) -> list[Path]:
    try:
        return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    except OSError:
        return []
