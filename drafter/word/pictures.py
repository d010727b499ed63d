"""Pictures: their size read from the file's own head, and the inline drawing that shows them."""

from __future__ import annotations

import struct
from dataclasses import dataclass, field

from drafter.composing.letter import Picture
from drafter.problems import DrafterError, Problem
from drafter.word.runs import attribute

_EMU_PER_MM = 36000
_EMU_PER_TWIP = 635
_PNG = b"\x89PNG\r\n\x1a\n"
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
_JPEG_BARE = frozenset({0x01, *range(0xD0, 0xD9)})
_DRAWING = (
    '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
    '<wp:docPr id="{id}" name="Picture {id}" descr="{alternative}"/>'
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    '<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}">'
    '<pic:nvPicPr><pic:cNvPr id="{id}" name="{file}" descr="{alternative}"/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing></w:r>"
)
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"


@dataclass(slots=True)
class Media:
    """The pictures of one letter: the part each becomes, and the links from the parts that show it."""

    folder: str
    first_id: int
    text_width: int
    files: dict[str, bytes] = field(default_factory=dict)
    links: dict[str, dict[str, str]] = field(default_factory=dict)
    _count: int = 0

    def draw(self, picture: Picture, part: str) -> str:
        """Return a run that shows the picture in a part. Raises DrafterError where it is not PNG or JPEG."""
        kind, width, height = picture_size(picture.data)
        file = self._file(picture.data, kind)
        links = self.links.setdefault(part, {})
        relationship = links.setdefault(file, f"rIdDrafter{len(links) + 1}")
        tall = round(picture.height_mm * _EMU_PER_MM)
        wide = round(tall * width / height)
        widest = self.text_width * _EMU_PER_TWIP
        if wide > widest:
            wide, tall = widest, round(tall * widest / wide)
        self._count += 1
        return _DRAWING.format(
            width=wide, height=max(tall, 1), id=self.first_id + self._count - 1, file=file.rsplit("/", 1)[-1],
            alternative=attribute(picture.alternative), relationship=relationship, a=_A, pic=_PIC,
        )  # fmt: skip

    def _file(self, data: bytes, kind: str) -> str:
        for file, known in self.files.items():
            if known == data:
                return file
        file = f"{self.folder}/drafter{len(self.files) + 1}.{kind}"
        self.files[file] = data
        return file


def picture_size(data: bytes) -> tuple[str, int, int]:
    """Return the kind (`png` or `jpeg`), width and height in pixels. Raises DrafterError for anything else."""
    size = _png_size(data) or _jpeg_size(data)
    if size is None or size[1] == 0 or size[2] == 0:
        hint = "save the picture as PNG or JPEG"
        raise DrafterError(Problem("word.picture", "the picture is neither a PNG nor a JPEG file", hint=hint))
    return size


def _png_size(data: bytes) -> tuple[str, int, int] | None:
    if not data.startswith(_PNG) or len(data) < 24 or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return "png", width, height


def _jpeg_size(data: bytes) -> tuple[str, int, int] | None:
    if not data.startswith(b"\xff\xd8"):
        return None
    at = 2
    while at + 9 <= len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF:
            at += 1
        elif marker in _JPEG_BARE:
            at += 2
        elif marker in _JPEG_FRAMES:
            height, width = struct.unpack(">HH", data[at + 5 : at + 9])
            return "jpeg", width, height
        else:
            at += 2 + int(struct.unpack(">H", data[at + 2 : at + 4])[0])
    return None
