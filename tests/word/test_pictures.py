"""The size of a picture is read from its own head; anything that is no PNG or JPEG is refused."""

from __future__ import annotations

import pytest

from drafter.composing.letter import Picture
from drafter.problems import DrafterError
from drafter.word.pictures import Media, picture_size
from tests.word.word_sample import emblem

JPEG = b"\xff\xd8\xff\xe0\x00\x04ab\xff\xff\xc2\x00\x0b\x08\x00\x10\x00\x20\x03" + b"\0" * 8


def test_sizes() -> None:
    assert picture_size(emblem(60, 72).data) == ("png", 60, 72)
    assert picture_size(JPEG) == ("jpeg", 32, 16)


@pytest.mark.parametrize(
    "data", [b"", b"GIF89a", JPEG[:12], b"\x89PNG\r\n\x1a\n" + b"\0" * 40, b"\xff\xd8\x00\x00" * 9]
)
def test_anything_else_is_refused(data: bytes) -> None:
    with pytest.raises(DrafterError, match="neither a PNG nor a JPEG"):
        picture_size(data)


def test_a_picture_shown_twice_is_kept_once_and_never_wider_than_the_text() -> None:
    media = Media("word/media", 5, 1000)
    wide = Picture(emblem(4000, 10).data, 'a "shield" & more')
    first, second = media.draw(wide, "word/document.xml"), media.draw(wide, "word/header1.xml")
    assert 'id="5"' in first
    assert 'id="6"' in second
    assert 'cx="635000"' in first
    assert 'descr="a &quot;shield&quot; &amp; more"' in first
    assert list(media.files) == ["word/media/drafter1.png"]
    assert set(media.links) == {"word/document.xml", "word/header1.xml"}
