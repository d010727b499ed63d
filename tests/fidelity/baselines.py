"""LibreOffice's words of the calibration files, stored as small JSON so that they are compared without it.

    python tests/fidelity/baselines.py

makes them anew.
"""

from __future__ import annotations

import json
import sys
from functools import cache
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.fidelity.calibration import CASES, case
from tests.fidelity.words import Word, words_of

FILE = Path(__file__).parent / "baselines.json"

Pages = list[list[Word]]


@cache
def baselines() -> dict[str, Pages]:
    """Return the words of each case, page by page."""
    stored = json.loads(FILE.read_text(encoding="utf-8"))
    return {name: [_words(page) for page in pages] for name, pages in stored.items()}


def _words(page: list[list[object]]) -> list[Word]:
    found = []
    for y, *words in page:
        pairs = iter(words)
        found += [Word(str(text), float(x), float(y), 0.0) for x, text in zip(pairs, pairs, strict=True)]  # type: ignore[arg-type]
    return found


def _stored(page: list[Word]) -> list[list[object]]:
    """Return a page as runs of words on one line: its height, then x and text of each."""
    found: list[list[object]] = []
    for word in page:
        y = round(word.y, 1)
        if not found or found[-1][0] != y:
            found.append([y])
        found[-1] += [round(word.x, 1), word.text]
    return found


def main() -> None:
    """Run LibreOffice on all cases and store what it made."""
    from tests.fidelity.office import convert_all

    made = convert_all({name: case(name) for name in CASES})
    lines = []
    for name in CASES:
        pages = [_stored(page) for page in words_of(made[name])]
        lines.append(f"{json.dumps(name)}: {json.dumps(pages, ensure_ascii=False, separators=(',', ':'))}")
    FILE.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    print(f"{FILE.name}: {len(lines)} cases, {FILE.stat().st_size // 1024} KB")


if __name__ == "__main__":
    main()
