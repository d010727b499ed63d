from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from drafter.cli.writing import write_all
from drafter.problems import DrafterError

Run = Callable[..., Result]


def full(*_: object) -> int:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


@pytest.mark.parametrize("call", ["write", "fsync"])
def test_a_full_disk_leaves_nothing_half_written(
    draft: Run, desk: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    Path("letter.pdf").write_text("old", "utf-8")
    before = sorted(desk.rglob("*"))
    real, calls = getattr(os, call), []

    def fails_on_the_second_file(*arguments: object) -> object:
        calls.append(arguments)
        return real(*arguments) if len(calls) < 2 else full()

    monkeypatch.setattr(os, call, fails_on_the_second_file)
    result = draft("-o", "letter.docx", "-o", "letter.pdf", "--force")
    assert result.exit_code == 3
    assert result.stderr == (
        "letter.pdf: error: 'letter.pdf' cannot be written: no space left on device [unwritable-output]\n"
        "    hint: name another place with -o, or make room there\n"
        "1 error: nothing was written\n"
    )
    assert sorted(desk.rglob("*")) == before
    assert Path("letter.pdf").read_text("utf-8") == "old"


def test_when_a_name_cannot_be_taken_the_new_files_go_too(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    with pytest.raises(DrafterError, match="cannot be written: is a directory"):
        write_all([(tmp_path / "a", b"1"), (tmp_path / "b", b"2")])
    assert [path.name for path in tmp_path.iterdir()] == ["b"]


def test_an_interruption_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", stop)
    with pytest.raises(KeyboardInterrupt):
        write_all([(tmp_path / "a", b"1")])
    assert not list(tmp_path.iterdir())


def test_links_are_followed_and_rights_kept(tmp_path: Path) -> None:
    file, link = tmp_path / "file", tmp_path / "link"
    file.write_bytes(b"old")
    file.chmod(0o640)
    link.symlink_to(file)
    write_all([(link, b"new")])
    assert link.is_symlink()
    assert file.read_bytes() == b"new"
    assert file.stat().st_mode & 0o777 == 0o640


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_folder_that_takes_no_files(draft: Run, desk: Path) -> None:
    (desk / "shut").mkdir(mode=0o500)
    result = draft("-o", "shut/letter.docx")
    assert result.exit_code == 3
    assert "the folder 'shut' takes no new files [unwritable-output]" in result.stderr
