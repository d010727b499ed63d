"""Which font stands in for which: the named one, its metric twin, else the embedded serif."""

from __future__ import annotations

import math
import threading
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple

from drafter.pdf.faces import Face, Metrics, read_face

if TYPE_CHECKING:
    import typst

EMBEDDED_SERIF = "Libertinus Serif"
_EMBEDDED_METRICS = {
    EMBEDDED_SERIF: Metrics(0.894, 0.246),
    "DejaVu Sans Mono": Metrics(0.928, 0.236),
    "New Computer Modern": Metrics(0.806, 0.194),
}
_TWINS = {
    "times new roman": ("Liberation Serif", "Tinos", "TeX Gyre Termes", "Nimbus Roman"),
    "times": ("Times New Roman", "Liberation Serif", "Tinos", "TeX Gyre Termes", "Nimbus Roman"),
    "arial": ("Liberation Sans", "Arimo", "TeX Gyre Heros", "Nimbus Sans"),
    "helvetica": ("Arial", "Liberation Sans", "Arimo", "TeX Gyre Heros", "Nimbus Sans"),
    "arial narrow": ("Liberation Sans Narrow", "Nimbus Sans Narrow"),
    "courier new": ("Liberation Mono", "Cousine", "TeX Gyre Cursor", "Nimbus Mono PS"),
    "courier": ("Courier New", "Liberation Mono", "Cousine"),
    "calibri": ("Carlito",),
    "calibri light": ("Carlito",),
    "cambria": ("Caladea",),
    "cambria math": ("Cambria", "Caladea"),
    "georgia": ("Gelasio",),
}
_NAMED_METRICS = {
    "times new roman": Metrics(0.891, 0.216, 0.042),
    "times": Metrics(0.891, 0.216, 0.042),
    "arial": Metrics(0.905, 0.212, 0.033),
    "helvetica": Metrics(0.905, 0.212, 0.033),
    "courier new": Metrics(0.833, 0.300),
    "calibri": Metrics(0.952, 0.269),
    "calibri light": Metrics(0.952, 0.269),
    "cambria": Metrics(0.950, 0.222),
    "georgia": Metrics(0.917, 0.219),
    "verdana": Metrics(1.005, 0.210),
    "tahoma": Metrics(1.000, 0.207),
    "garamond": Metrics(0.862, 0.263),
}
_BY_CLASS = {"swiss": ("Liberation Sans", "Carlito", "DejaVu Sans"), "modern": ("Liberation Mono", "DejaVu Sans Mono")}
_FALLBACKS = (EMBEDDED_SERIF, "Liberation Serif", "DejaVu Serif", "DejaVu Sans", "New Computer Modern")

# A caller that comes while the fonts are being read waits for them instead of reading them again.
_LOADING = threading.Lock()
_AVERAGE_ADVANCE = 0.5
# These are drawn from other glyphs or not drawn at all, whatever the font has.
_ALWAYS_COVERED = frozenset("\t\n\r \u00a0\u00ad\u200b\u200c\u200d\u2060\ufeff\u202f\u200e\u200f")
_PROBE_STANDARD: Literal["a-2u"] = "a-2u"


class Family(NamedTuple):
    """A family that stands for a named one: the name itself, its metric twin, or a substitute."""

    name: str
    standing: Literal["named", "twin", "substitute"]
    metrics_of: str | None = None


class FontBook:
    """The fonts that one set of folders, the system and the compiler itself offer."""

    def __init__(self, folders: Sequence[str], *, system: bool = True) -> None:
        import typst

        self.folders = tuple(folders)
        self._index = typst.Fonts(include_system_fonts=system, font_paths=list(self.folders))
        self.compiler: typst.Compiler = typst.Compiler(font_paths=self._index)
        self.lock = threading.Lock()
        self._families: dict[str, list[typst.FontInfo]] = {}
        for info in self._index.fonts():
            self._families.setdefault(info.family.lower(), []).append(info)
        self._resolved: dict[tuple[str, str | None], Family] = {}
        self._faces: dict[tuple[str, bool, bool], Face | None] = {}
        self._probed: dict[tuple[str, bool, bool, str], bool] = {}
        self._words: dict[tuple[str, str, bool, bool], str | None] = {}

    def has(self, name: str) -> bool:
        """Tell whether a family is there."""
        return name.lower() in self._families

    def resolve(self, name: str, font_class: str | None = None) -> Family:
        """Return the family that stands for a named one."""
        key = (name, font_class)
        if key not in self._resolved:
            self._resolved[key] = self._resolve(name.lower().strip(), font_class)
        return self._resolved[key]

    def _resolve(self, name: str, font_class: str | None) -> Family:
        if name in self._families:
            return Family(self._families[name][0].family, "named")
        for twin in _TWINS.get(name, ()):
            if self.has(twin):
                return Family(twin, "twin")
        metrics_of = name if name in _NAMED_METRICS else None
        for candidate in _BY_CLASS.get(font_class or "", ()):
            if self.has(candidate):
                return Family(candidate, "substitute", metrics_of)
        return Family(EMBEDDED_SERIF, "substitute", metrics_of)

    def face(self, family: str, bold: bool, italic: bool) -> Face | None:
        """Return the face nearest to a weight and a slope; None for the compiler's embedded ones."""
        key = (family, bold, italic)
        if key not in self._faces:
            weight = 700 if bold else 400
            nearest = min(
                self._families.get(family.lower(), ()),
                key=lambda i: (
                    abs(i.weight - weight) + 1000 * ((i.style != "normal") != italic) + 2000 * abs(i.stretch - 1)
                ),
                default=None,
            )
            path = nearest.path if nearest is not None else None
            self._faces[key] = read_face(path, nearest.index) if path and nearest is not None else None
        return self._faces[key]

    def metrics(self, family: Family, bold: bool, italic: bool) -> Metrics:
        """Return vertical metrics; a substitute takes those of the font it stands for, where they are known."""
        if family.metrics_of is not None:
            return _NAMED_METRICS[family.metrics_of]
        face = self.face(family.name, bold, italic)
        return face.metrics if face else _EMBEDDED_METRICS.get(family.name, _EMBEDDED_METRICS[EMBEDDED_SERIF])

    def width(self, family: str, bold: bool, italic: bool, text: str) -> float:
        """Return the width of a text in em, without kerning; estimated for embedded fonts."""
        face = self.face(family, bold, italic)
        if face is None:
            return _AVERAGE_ADVANCE * len(text)
        advance = face.advances.get
        return sum([advance(character, _AVERAGE_ADVANCE) for character in text])

    def covers(self, family: str, bold: bool, italic: bool, text: str) -> bool:
        """Tell whether a family has a glyph for every character of a text."""
        face = self.face(family, bold, italic)
        if face is not None:
            return set(text) - _ALWAYS_COVERED <= face.advances.keys()
        if text.isascii():
            return True
        wanted = "".join(sorted(set(text) - _ALWAYS_COVERED))
        # The compiler lets some unassigned code points pass alone and refuses them among others.
        if any(unicodedata.category(character) == "Cn" for character in wanted):
            return False
        key = (family, bold, italic, wanted)
        if key not in self._probed:
            self._probed[key] = not wanted or self._probe(family, bold, italic, wanted)
        return self._probed[key]

    def _probe(self, family: str, bold: bool, italic: bool, text: str) -> bool:
        """Ask the compiler, as its embedded fonts are no files: an archive standard refuses a missing glyph."""
        import typst

        codes = "".join(f"\\u{{{ord(character):x}}}" for character in text)
        weight, style = ("bold" if bold else "regular"), ("italic" if italic else "normal")
        source = (
            f'#set document(title: "probe")\n#set page(width: auto, height: auto)\n#text(font: "{family}", '
            f'weight: "{weight}", style: "{style}", fallback: false, "{codes}")'
        )
        try:
            with self.lock:
                self.compiler.compile(input=source.encode(), format="pdf", pdf_standards=[_PROBE_STANDARD])
        except typst.TypstError:
            return False
        return True

    def compiler_of(self, source: bytes, root: str | None = None) -> typst.Compiler:
        """Return a compiler of one source, which can be asked about it."""
        import typst

        return typst.Compiler(input=source, font_paths=self._index, root=root)

    def family_for(self, word: str, family: str, bold: bool, italic: bool) -> str | None:
        """Return the first family that covers a whole word, starting from the wanted one; None where none does."""
        key = (word, family, bold, italic)
        if key not in self._words:
            candidates = (family, *_FALLBACKS)
            found = next((c for c in candidates if self.has(c) and self.covers(c, bold, italic, word)), None)
            if found is None:
                installed = sorted({infos[0].family for infos in self._families.values() if infos[0].path})
                found = next((c for c in installed if self.covers(c, bold, italic, word)), None)
            self._words[key] = found
        return self._words[key]


def load_fonts(folders: tuple[Path, ...] = (), *, system: bool = True) -> FontBook:
    """Return the fonts of given folders, the bundled Caladea, the system and the compiler; they are read once."""
    with _LOADING:
        return _load_fonts(folders, system)


@lru_cache(maxsize=8)
def _load_fonts(folders: tuple[Path, ...], system: bool) -> FontBook:
    from font_caladea import font_directory

    return FontBook([str(folder) for folder in folders] + [str(font_directory)], system=system)


def line_edges(metrics: Metrics, size: float) -> tuple[float, float]:
    """Return ascent (with the gap) and descent of a line in points, rounded to twips as Word does."""
    scale = size * 20
    gap = math.floor(metrics.gap * scale + 0.51)
    height = math.floor((metrics.ascent + metrics.descent) * scale + 0.53) + gap
    ascent = min(height, math.floor(metrics.ascent * scale + 0.5) + gap)
    return ascent / 20, (height - ascent) / 20
