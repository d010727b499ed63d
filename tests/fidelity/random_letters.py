"""Seeded random letters: fonts, sizes, spacings, headers, tables, lists, annexes on landscape pages."""

from __future__ import annotations

import random
from collections.abc import Callable

from tests.fidelity.calibration.wording import CLOSING, FRENCH, LITHUANIAN, OPENING, REQUEST, SHORT
from tests.fidelity.docx_parts import (
    BORDERS,
    LANDSCAPE,
    Letter,
    cell,
    field_code,
    p,
    r,
    row,
    section,
    table,
)

BUNDLED = ("Cambria",)
USUAL = ("Cambria", "Times New Roman", "Arial", "Calibri")
_SENTENCES = tuple(
    (text, language)
    for text, language in (
        (OPENING, "en-GB"), (REQUEST, "en-GB"), (CLOSING, "en-GB"), (LITHUANIAN, "lt-LT"), (FRENCH, "fr-FR"),
    )
)  # fmt: skip
_NUMBERING = "".join(
    f'<w:abstractNum w:abstractNumId="{number}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
    f'<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="714" w:hanging="357"/></w:pPr></w:lvl>'
    "</w:abstractNum>"
    for number, (kind, text) in enumerate((("decimal", "%1."), ("lowerLetter", "%1)"), ("bullet", "–")))
) + "".join(f'<w:num w:numId="{n + 1}"><w:abstractNumId w:val="{n}"/></w:num>' for n in range(3))


def random_letter(seed: int, fonts: tuple[str, ...] = USUAL) -> bytes:
    """Return a letter; the same seed gives the same bytes."""
    return _Maker(random.Random(seed), fonts).letter().data()


class _Maker:
    def __init__(self, chance: random.Random, fonts: tuple[str, ...]) -> None:
        self.chance = chance
        self.fonts = fonts
        self.alignment = chance.choice(("left", "both", "both"))
        self.line = chance.choice((240, 240, 259, 276, 360))

    def letter(self) -> Letter:
        chance = self.chance
        parts: tuple[Callable[[], str], ...] = (self.text, self.text, self.text, self.points, self.table, self.tabs)
        body = (
            self.opening() + "".join(chance.choice(parts)() for _ in range(chance.randint(4, 14))) + self.signatures()
        )
        title = chance.random() < 0.6
        before, after, headers, footers = self.running(title)
        paper = self.paper()
        if chance.random() < 0.4:
            body += p(CLOSING, section(paper, before, after))
            body += p("Annex", '<w:jc w:val="right"/>') + self.table() + section(LANDSCAPE)
        else:
            body += section(paper, before, after)
        return Letter(body, styles=self.style(), numbering=_NUMBERING, headers=headers, footers=footers)

    def style(self) -> str:
        font, size = self.chance.choice(self.fonts), self.chance.choice((20, 22, 22, 23, 24))
        after = self.chance.choice((0, 0, 60, 120, 160))
        return (
            '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:basedOn w:val="Normal"/><w:pPr>'
            f'<w:spacing w:after="{after}" w:line="{self.line}" w:lineRule="auto"/></w:pPr><w:rPr>'
            f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/><w:sz w:val="{size}"/></w:rPr></w:style>'
        )

    def paper(self) -> str:
        top, left = self.chance.choice((851, 1134, 1418)), self.chance.choice((1134, 1418, 1701))
        return (
            f'<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="{top}" w:right="{self.chance.choice((567, 1134))}" '
            f'w:bottom="1134" w:left="{left}" w:header="567" w:footer="567" w:gutter="0"/>'
        )

    def running(self, title: bool) -> tuple[str, str, tuple[str, ...], tuple[str, ...]]:
        body = '<w:pStyle w:val="Body"/>'
        centred = body + '<w:jc w:val="center"/>'
        head = "".join(p(line, centred) for line in ("THE MINISTRY", "OF FOREIGN AFFAIRS", "Street 2, City, LT-01108"))
        foot = p(r("Page ") + field_code("PAGE") + r(" of ") + field_code("NUMPAGES"), centred)
        before = '<w:headerReference w:type="default" r:id="rIdheader1"/><w:footerReference w:type="default" r:id="rIdfooter1"/>'
        if title:
            before += '<w:headerReference w:type="first" r:id="rIdheader2"/>'
        return before, "<w:titlePg/>" if title else "", (p("The Ministry", body), head), (foot,)

    def opening(self) -> str:
        tab = "<w:tab/>"
        stops = '<w:tabs><w:tab w:val="right" w:pos="9000"/></w:tabs>'
        line = r("No. 3-1234") + r(tab) + r("City, 5 August 2025")
        title = p(r("Note verbale", '<w:b/><w:sz w:val="28"/>'), '<w:pStyle w:val="Body"/><w:jc w:val="center"/>')
        return p(line, f'<w:pStyle w:val="Body"/>{stops}') + (title if self.chance.random() < 0.5 else "")

    def text(self) -> str:
        text, language = self.chance.choice(_SENTENCES)
        look = f'<w:lang w:val="{language}"/>'
        runs = r(text + " ", look)
        if self.chance.random() < 0.4:
            mark = self.chance.choice(("<w:b/>", "<w:i/>", '<w:u w:val="single"/>', "<w:smallCaps/>"))
            runs += r("within ten days ", mark) + r(self.chance.choice((REQUEST, CLOSING)), look)
        extra = self.chance.choice(
            ("", "", '<w:ind w:firstLine="567"/>', '<w:ind w:left="567" w:right="567"/>', "<w:keepLines/>")
        )
        spacing = (
            f'<w:spacing w:before="{self.chance.choice((0, 0, 120, 240))}"/>' if self.chance.random() < 0.3 else ""
        )
        return p(runs, f'<w:pStyle w:val="Body"/>{spacing}{extra}<w:jc w:val="{self.alignment}"/>')

    def points(self) -> str:
        number = self.chance.randint(1, 3)
        properties = f'<w:pStyle w:val="Body"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>'
        return "".join(p(self.chance.choice((*SHORT, REQUEST)), properties) for _ in range(self.chance.randint(2, 5)))

    def table(self) -> str:
        columns = self.chance.randint(2, 4)
        grid = tuple(9000 // columns for _ in range(columns))
        style = '<w:pStyle w:val="Body"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
        head = row(*(cell(p(r(f"Column {n}", "<w:b/>"), style)) for n in range(columns)), properties="<w:tblHeader/>")
        rows = [
            row(*(cell(p(self.chance.choice((*SHORT, "5 August 2025", "–")), style)) for _ in grid))
            for _ in range(self.chance.randint(1, 9))
        ]
        return table(grid, head, *rows, properties=f"<w:tblBorders>{BORDERS}</w:tblBorders>") + p("", style)

    def tabs(self) -> str:
        stops = '<w:tabs><w:tab w:val="left" w:pos="2268"/></w:tabs><w:ind w:left="2268" w:hanging="2268"/>'
        pairs = (("Subject:", REQUEST), ("Reference:", "note 3-1200 of 1 August 2025"), ("Annexes:", "2 pages"))
        return "".join(
            p(r(label, "<w:b/>") + r("<w:tab/>") + r(text), f'<w:pStyle w:val="Body"/>{stops}') for label, text in pairs
        )

    def signatures(self) -> str:
        style = '<w:pStyle w:val="Body"/><w:keepNext/>'
        names = (cell(p("Minister", style) + p("", style) + p(r("Name Surname", "<w:b/>"), style)) for _ in range(2))
        return table((4500, 4500), row(*names, properties="<w:cantSplit/>"), properties="") + p(
            "", '<w:pStyle w:val="Body"/>'
        )
