from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from drafter.problems import DrafterError
from drafter.reading.documents import read_documents, read_mapping
from drafter.reading.files import gather_files, read_bytes

Write = Callable[[str, str | bytes], Path]


def said(path: Path) -> str:
    nodes, problems = read_documents(path)
    assert nodes == []
    return "\n".join(map(str, problems))


def test_a_file_of_a_gigabyte_is_refused_by_its_size(write: Write) -> None:
    path = write("big.yaml", "")
    with path.open("wb") as file:
        file.truncate(1024**3)
    assert said(path) == (
        "big.yaml: error: the file is too big: 1.0 GiB, where at most 8 MiB are read [file-too-big]\n"
        "  hint: split it into several files"
    )


def test_a_file_just_over_the_limit(write: Write) -> None:
    assert "the file is too big: 8.5 MiB, where at most 8 MiB are read" in said(write("big.yaml", b"#" * (8704 * 1024)))


def test_a_missing_file_names_the_one_beside_it(write: Write) -> None:
    write("LT-2025-07-28.yaml", "id: x")
    assert said(Path("LT-2025-07-29.yaml")) == (
        "LT-2025-07-29.yaml: error: there is no file or folder 'LT-2025-07-29.yaml' [no-such-file]\n"
        "  hint: did you mean 'LT-2025-07-28.yaml'?"
    )


def test_a_loop_of_links(write: Write) -> None:
    write("x", "")
    Path("a.yaml").symlink_to("b.yaml")
    Path("b.yaml").symlink_to("a.yaml")
    assert said(Path("a.yaml")) == (
        "a.yaml: error: 'a.yaml' cannot be read: too many levels of symbolic links [unreadable-file]\n"
        "  hint: check the file, its folder and your rights to them"
    )


def test_a_folder_and_a_pipe_are_no_files(write: Write) -> None:
    write("folder/x", "")
    os.mkfifo("pipe.yaml")
    assert said(Path("folder")) == "folder: error: 'folder' is a folder [unreadable-file]\n  hint: name a file"
    assert "'pipe.yaml' is not an ordinary file" in said(Path("pipe.yaml"))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_the_right_to_read(write: Write) -> None:
    path = write("a.yaml", "id: x")
    path.chmod(0)
    assert "'a.yaml' cannot be read: permission denied" in said(path)


def test_a_byte_order_mark_is_accepted(write: Write) -> None:
    node, problems = read_mapping(write("a.yaml", b"\xef\xbb\xbfid: x\n"))
    assert problems == []
    assert node is not None
    assert node.place.column == 1


def test_not_utf_8_names_the_byte(write: Write) -> None:
    assert said(write("a.yaml", b"id: x\ntitle: \xc4\x8d\xe9\n")) == (
        "a.yaml:2:9: error: byte 16 of the file, 0xE9, is not UTF-8 text [not-utf-8]\n"
        "  hint: save the file again with the encoding UTF-8"
    )


def test_folders_give_their_data_files_in_order(write: Write) -> None:
    for name in ("b.yaml", "a.json", "c.yml", ".hidden.yaml", "notes.txt", "sub.yaml/d.yaml"):
        write(f"in/{name}", "x")
    files, problems = gather_files([Path("in"), Path("in/a.json")], (".yaml", ".yml", ".json"))
    assert [file.name for file in files] == ["a.json", "b.yaml", "c.yml"]
    assert problems == []


def test_a_file_that_grows_is_still_cut_off(write: Write) -> None:
    with pytest.raises(DrafterError, match="at most 0 MiB are read"):
        read_bytes(write("a.yaml", "123456"), max_bytes=5)
