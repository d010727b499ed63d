"""What is kept from run to run: made once, never trusted where others may write, and never of anybody's own files."""

import datetime as dt
import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drafter.catalogue.find import built_in_folder
from drafter.composing.environment import _compiled
from drafter.pipeline import Order, compose, lay_out
from drafter.pipeline.example import with_example
from drafter.protocol.directory import _read
from drafter.reading import kept
from drafter.reading.workspace import Workspace
from drafter.word.prepare import prepare

TEMPLATE = "nato-air-defence-request"
LETTERHEAD = "letterheads/joint.docx"


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep things in a folder of the test's own."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.delenv(kept.SWITCH)
    forget()
    yield tmp_path / "cache"
    forget()


def forget() -> None:
    """Do as a new run of the program does."""
    for cached in (kept._folder, _read, _compiled, prepare):
        cached.cache_clear()


@pytest.fixture
def make() -> Callable[[], bytes]:
    """Count how often something is made."""
    made: list[None] = []

    def once_more() -> bytes:
        made.append(None)
        return b"made %d" % len(made)

    return once_more


def test_what_was_made_is_read_again(cache: Path, make: Callable[[], bytes]) -> None:
    assert [kept.kept("a", b"x", make) for _ in range(2)] == [b"made 1"] * 2
    assert kept.kept("b", b"x", make) == b"made 2"
    assert kept.kept("a", b"y", make) == b"made 3"
    assert len(files(cache)) == 3
    assert all(file.stat().st_mode & 0o077 == 0 for file in files(cache))


def test_what_was_damaged_is_made_again(cache: Path, make: Callable[[], bytes]) -> None:
    kept.kept("a", b"x", make)
    for damage in (b"", b"short", files(cache)[0].read_bytes() + b"!"):
        files(cache)[0].write_bytes(damage)
        made = kept.kept("a", b"x", make)
        assert made not in damage
        assert kept.kept("a", b"x", make) == made


@pytest.mark.skipif(os.name != "posix", reason="rights are those of POSIX")
def test_a_folder_that_others_may_write_to_is_left_alone(cache: Path, make: Callable[[], bytes]) -> None:
    kept.kept("a", b"x", make)
    files(cache)[0].parent.chmod(0o777)
    forget()
    assert [kept.kept("a", b"x", make) for _ in range(2)] == [b"made 2", b"made 3"]


def test_without_a_folder_nothing_is_kept(cache: Path, make: Callable[[], bytes]) -> None:
    cache.write_text("no folder")
    assert [kept.kept("a", b"x", make) for _ in range(2)] == [b"made 1", b"made 2"]


def test_nothing_is_kept_where_it_is_turned_off(
    cache: Path, make: Callable[[], bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(kept.SWITCH, "0")
    assert [kept.kept("a", b"x", make) for _ in range(2)] == [b"made 1", b"made 2"]
    assert not cache.exists()


def draft(template: str, letterhead: Path | None = None) -> bytes:
    named = str(letterhead) if letterhead else None
    asked = Order(template, Workspace(Path()), dt.date(2025, 8, 5), date_given=False, letterhead=named)
    order, problems = with_example(asked)
    assert not problems
    draft = compose(lay_out(order))
    assert draft.data is not None
    return draft.data


def test_a_letter_is_the_same_from_what_was_kept(cache: Path) -> None:
    first = draft(TEMPLATE)
    made = files(cache)
    assert kinds(cache) >= {"source", "wording"}
    forget()
    assert draft(TEMPLATE) == first
    assert files(cache) == made


def test_nothing_of_a_template_of_ones_own_is_kept(cache: Path, tmp_path: Path) -> None:
    shutil.copytree(built_in_folder() / TEMPLATE, tmp_path / "mine")
    wording = tmp_path / "mine" / "en.md"
    wording.write_text(wording.read_text("utf-8") + "\nSecret plans of our own.\n", "utf-8")
    letterhead = tmp_path / "own.docx"
    shutil.copyfile(built_in_folder() / LETTERHEAD, letterhead)
    draft(str(tmp_path / "mine"), letterhead)
    assert not any(b"Secret plans" in file.read_bytes() for file in files(cache))
    assert kinds(cache).isdisjoint({"source", "wording"})


def test_the_parties_are_the_same_from_what_was_kept(cache: Path) -> None:
    read = _read("lt.yaml")
    assert kinds(cache) == {"parties"}
    forget()
    assert _read("lt.yaml") == read
    assert read.places


def kinds(cache: Path) -> set[str]:
    return {file.name.partition("-")[0] for file in files(cache)}


def files(cache: Path) -> list[Path]:
    return sorted(path for path in cache.rglob("*") if path.is_file())
