"""Fuzzes the reading and converting of Word files, led by coverage. Needs `pip install atheris`; not part of the tests.

    python tests/fuzz/fuzz_docx.py CORPUS FOUND -max_total_time=1200 -timeout=60 -rss_limit_mb=3000

CORPUS is the folder where inputs that reach new code are kept. Each kind of failure is written once to FOUND, as a DOCX
and its report: a traceback, a panic of the compiler, a source that the compiler refuses, a conversion of more than ten
seconds. All further arguments are libFuzzer's.
"""

from __future__ import annotations

import random
import sys
import time
import traceback
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["drafter"]):
    from drafter.pdf import compiling, convert, page  # noqa: F401 - instrumented here
    from drafter.problems import DrafterError
    from drafter.word import read  # noqa: F401

from tests.pdf.mutations import mutated

SLOW = 10.0
"""Seconds that a file of a few kilobytes may take."""


class Led(random.Random):
    """Chance that is read from the fuzzer's bytes, and nought when they are used up."""

    def __init__(self, data: bytes) -> None:
        super().__init__(0)
        self._bytes = iter(data)

    def random(self) -> float:
        """Return a number from 0 to less than 1."""
        return self.getrandbits(16) / 65536

    def getrandbits(self, k: int) -> int:
        """Return a number of so many bits."""
        taken = bytes(next(self._bytes, 0) for _ in range((k + 7) // 8))
        return int.from_bytes(taken, "big") >> (-k % 8)


def failure(name: str, data: bytes) -> str | None:
    """Convert a file and return what went wrong besides a finding, None where nothing did."""
    start = time.monotonic()
    try:
        convert(data, name)
    except DrafterError as error:
        if any(problem.rule == "pdf.compile" for problem in error.problems):
            return str(error)
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException:  # noqa: BLE001 - a panic of the compiler is none of the usual ones
        return traceback.format_exc()
    took = time.monotonic() - start
    return f"{took:.0f} seconds for {name}" if took > SLOW else None


def main() -> None:
    """Run until libFuzzer ends."""
    corpus, found = Path(sys.argv[1]), Path(sys.argv[2])
    corpus.mkdir(parents=True, exist_ok=True)
    found.mkdir(parents=True, exist_ok=True)
    seen: set[str] = set()

    def test_one(data: bytes) -> None:
        name, changed = mutated(Led(data))
        report = failure(name, changed)
        if report is None or (kind := "\n".join(report.splitlines()[-4:])) in seen:
            return
        seen.add(kind)
        file = found / f"{name}-{len(seen)}.docx"
        file.write_bytes(changed)
        file.with_suffix(".txt").write_text(report, encoding="utf-8")
        print(f"{file}\n{report}", file=sys.stderr)

    atheris.Setup([sys.argv[0], str(corpus), *sys.argv[3:]], test_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
