"""Pictures are read without what cameras note in them; what is damaged, turned or no picture is refused."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.problems import DrafterError
from drafter.reading.pictures import read_picture


def chunk(name: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))


def png(*more: bytes) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 2, 0, 0, 0))
    data = chunk(b"IDAT", zlib.compress(b"\0" * 14))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(more) + data + chunk(b"IEND", b"")


def segment(marker: int, content: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(content) + 2) + content


def exif(turned: int) -> bytes:
    return b"II*\0" + struct.pack("<IHHHIHHI", 8, 1, 0x0112, 3, 1, turned, 0, 0)


def jpeg(*more: bytes) -> bytes:
    frame = segment(0xC0, b"\x08\x00\x02\x00\x02\x01\x01\x11\x00")
    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\0")
        + b"".join(more)
        + frame
        + segment(0xDA, b"\x01\x01\0\0\x3f\0")
        + b"x\xff\xd9"
    )


def read(folder: Path, data: bytes) -> bytes:
    (folder / "a.jpg").write_bytes(data)
    return read_picture(folder / "a.jpg")


def test_notes_of_a_camera_are_left_out(tmp_path):
    assert read(tmp_path, png(chunk(b"tEXt", b"Author\0Someone"), chunk(b"eXIf", exif(1)))) == png()
    noted = jpeg(segment(0xE1, b"Exif\0\0" + exif(1)), segment(0xFE, b"comment"), segment(0xED, b"Photoshop"))
    assert read(tmp_path, noted) == jpeg()


def test_colours_are_kept(tmp_path):
    kept = jpeg(segment(0xE2, b"ICC_PROFILE\0\x01\x01"), segment(0xEE, b"Adobe"))
    assert read(tmp_path, kept) == kept


@pytest.mark.parametrize(
    ("data", "rule", "message"),
    [
        (jpeg(segment(0xE1, b"Exif\0\0" + exif(6))), "turned-picture", "'a.jpg' is stored turned or mirrored, as cameras do"),
        (png(chunk(b"eXIf", exif(3))), "turned-picture", "'a.jpg' is stored turned or mirrored, as cameras do"),
        (png()[:40], "damaged-picture", "'a.jpg' is damaged"),
        (jpeg()[:20], "damaged-picture", "'a.jpg' is damaged"),
        (b"GIF89a", "unknown-picture", "'a.jpg' is neither a PNG nor a JPEG picture"),
    ],
)  # fmt: skip
def test_what_is_refused(tmp_path, data, rule, message):
    with pytest.raises(DrafterError) as refused:
        read(tmp_path, data)
    assert [(problem.rule, problem.message) for problem in refused.value.problems] == [(rule, message)]


def test_a_picture_that_is_not_there(tmp_path):
    (tmp_path / "object.jpg").write_bytes(jpeg())
    with pytest.raises(DrafterError, match="there is no file or folder") as refused:
        read_picture(tmp_path / "objct.jpg")
    assert refused.value.problems[0].hint == "did you mean 'object.jpg'?"


@given(
    st.binary(max_size=200),
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"\xff\xd8\xff\xe1\x00\x30Exif\0\0II*\0"]),
)
def test_no_bytes_break_the_reading(tmp_path_factory, data, head):
    file = tmp_path_factory.getbasetemp() / "any.png"
    file.write_bytes(head + data)
    rules = set()
    try:
        read_picture(file)
    except DrafterError as error:
        rules = {problem.rule for problem in error.problems}
    assert rules <= {"damaged-picture", "turned-picture"}
