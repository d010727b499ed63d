import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from drafter.reading import kept

settings.register_profile("drafter", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("drafter")

os.environ[kept.SWITCH] = "0"  # for the commands that tests start too; tests/reading/test_kept.py turns it on


@pytest.fixture
def snapshot() -> Callable[[Path, str], None]:
    """Compare text with a committed file; DRAFTER_UPDATE_SNAPSHOTS=1 writes it anew."""

    def compare(file: Path, text: str) -> None:
        if os.environ.get("DRAFTER_UPDATE_SNAPSHOTS") == "1":
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        assert file.read_text(encoding="utf-8") == text

    return compare
