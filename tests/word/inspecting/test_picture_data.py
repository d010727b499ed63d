"""Pictures lose what they carry, and show the same."""

from __future__ import annotations

import io

import pytest
from PIL import Image, ImageChops, ImageOps

from drafter.word.picture_data import bare_picture, picture_data
from tests.word.inspecting.files import jpeg, png, png_with

XMP = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>A. Person</x:xmpmeta>"


def gif() -> bytes:
    out = io.BytesIO()
    Image.new("P", (4, 4), 3).save(out, "GIF", comment=b"by A. Person")
    return out.getvalue()


def webp() -> bytes:
    out = io.BytesIO()
    data = Image.Exif()
    data[0x010F] = "A. Person"
    Image.new("RGB", (4, 4), (9, 90, 200)).save(out, "WEBP", lossless=True, exif=data)
    return out.getvalue()


def app1(data: bytes, inner: bytes) -> bytes:
    return data[:2] + b"\xff\xe1" + (len(inner) + 2).to_bytes(2, "big") + inner + data[2:]


PICTURES = {
    "camera": (jpeg(), {"EXIF data", "a comment"}),
    "place": (jpeg(gps=True), {"EXIF data", "a comment", "the place it was taken (GPS)"}),
    "turned": (jpeg(turned=6), {"EXIF data", "a comment"}),
    "xmp": (app1(jpeg(exif=False), XMP), {"XMP data"}),
    "behind the end": (jpeg(exif=False) + b"A. Person", {"data after its end"}),
    "text": (png(), {"text (Author)"}),
    "time": (png_with(b"tIME", b"\x07\xe9\x08\x05\0\0\0"), {"a time"}),
    "behind a PNG": (png(text=False) + b"A. Person", {"data after its end"}),
    "gif": (gif(), {"a comment"}),
    "webp": (webp(), {"EXIF data"}),
}


@pytest.mark.parametrize("name", PICTURES)
def test_what_a_picture_carries_is_told_and_goes(name):
    data, carried = PICTURES[name]
    assert set(picture_data(data)) == carried
    bare = bare_picture(data)
    assert picture_data(bare) == ()
    assert b"Person" not in bare
    shown = [ImageOps.exif_transpose(Image.open(io.BytesIO(one))).convert("RGB") for one in (data, bare)]
    assert shown[0].size == shown[1].size
    assert ImageChops.difference(*shown).getbbox() is None


@pytest.mark.parametrize("data", [b"", b"text", jpeg(exif=False), png(text=False), jpeg()[:40], png()[:40], gif()[:20]])
def test_a_bare_and_a_damaged_picture_stay_as_they_are(data):
    assert bare_picture(data) == data
    assert picture_data(data) == ()


def test_a_drawing_loses_the_notes_of_its_program():
    svg = (
        b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="http://www.inkscape.org/namespaces/inkscape" '
        b'i:export-filename="C:/person/plan.png"><!-- by A. Person --><metadata>A. Person</metadata>'
        b"<text>kept<!-- x --> too</text></svg>"
    )
    bare = bare_picture(svg)
    assert b"<text>kept too</text>" in bare
    assert b"erson" not in bare
    assert picture_data(bare) == ()
