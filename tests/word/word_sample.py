"""A whole letter in memory, as the pipeline would compose it, for the tests of this room."""

from __future__ import annotations

import datetime as dt
import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lxml import etree

from drafter.composing.composition import Composition
from drafter.composing.fills import Fill
from drafter.composing.letter import Annex, Block, Blocks, ListBlock, Paragraph, Picture, Span, Spans, Table
from drafter.composing.views import Scope
from drafter.party import Directory
from drafter.problems import has_errors
from drafter.word.fill import Filled, make_letter
from drafter.word.properties import Properties
from tests.opening import open_letter

LETTERHEADS = Path(__file__).parents[2] / "letter_templates" / "letterheads"
PROPERTIES = Properties("Letter to the Secretary General", "Air defence of Lithuania", "en-GB", dt.date(2025, 8, 5))


def _texts(written: str) -> tuple[str, ...]:
    """Return paragraphs that are written with a blank line between them."""
    return tuple(" ".join(text.split()) for text in written.strip().split("\n\n"))


OPENING = _texts("""
We have the honour to write to you about the second violation of Lithuanian airspace by an unmanned aerial vehicle
in less than a month, and to ask for the support of the Alliance in strengthening the air defence of its eastern
flank.

On 28 July 2025 an unmanned aerial vehicle of the Gerbera type entered the airspace of the Republic of Lithuania
from the territory of Belarus. It was last observed near Vilnius at an altitude of about 200 metres, and was found
on 1 August 2025 in the Gaižiūnai training area, reportedly more than 100 km inside the territory of Lithuania. On
examination it proved to carry an explosive device of about 2 kg, which was rendered safe on the spot by the
engineers of the Lithuanian Armed Forces. The Prosecutor General has opened a pre-trial investigation.

This followed the events of 10 July 2025, when a vehicle of the same type crossed the border and fell about 1 km
inside the territory of Lithuania near the border post of Šumskas. As a precaution, the Prime Minister and the
Speaker of the Seimas were taken to shelters. No one was hurt on either occasion; it is not certain that the next
one will end in the same way.

Similar incidents have taken place in Poland, Romania and Latvia. Whatever the intention behind each of them may
have been, together they show that aircraft launched in the war of aggression against Ukraine reach the territory of
the Allies, that they do so repeatedly, and that they may carry explosives. They concern the security of the
Alliance and of the European Union as a whole. The Alliance has stated that it will defend every inch of its
territory; this must be seen to hold for the airspace above it too.

We therefore ask that the Alliance
""")
REQUESTS = _texts("""
strengthen without delay the air defence of Lithuania, with sensors and effectors that are able to detect and engage
small, slow and low-flying targets;

implement fully, and faster than planned, the rotational model of air defence agreed at the Vilnius and Madrid
Summits, with continuous presence in the Baltic States;

make additional capabilities available for deployment to Lithuania, even experimental ones, which we offer to test
in real conditions;

extend the mission and the rules of NATO Air Policing, so that unmanned vehicles are covered at all hours; and

place the matter on the agenda of the North Atlantic Council at the earliest possible date.
""")
ENDING = _texts("""
Lithuania stands ready to provide host-nation support for any forces and equipment deployed: sites, fuel,
accommodation, force protection and connection to the national air surveillance network. Our experts are at the
disposal of your staff and of the Supreme Allied Commander Europe for any further details.

A chronology of the events, a summary of the technical examination and a map of the known tracks are enclosed.
Copies of this letter are being sent to the Supreme Allied Commander Europe and to the Chair of the NATO Military
Committee.
""")
EVENTS = (
    ("10 July 2025", "11:30 (08:30 UTC)", "Gerbera enters from Belarus and falls near Šumskas", "about 1 km inside",
     "State Border Guard Service"),
    ("10 July 2025", "11:40 (08:40 UTC)", "The Prime Minister and the Speaker of the Seimas are taken to shelters",
     "Vilnius", "Government"),
    ("28 July 2025", "05:00 (02:00 UTC)", "Gerbera with an explosive device enters from Belarus", "near Vilnius",
     "Armed Forces"),
    ("1 August 2025", "–", "The vehicle is found and rendered safe", "Gaižiūnai training area", "Armed Forces"),
    ("4 August 2025", "–", "The explosive charge of about 2 kg is made public", "Vilnius", "Prosecutor General"),
    ("5 August 2025", "–", "The chargé d’affaires of Belarus is summoned", "Vilnius", "Ministry of Foreign Affairs"),
)  # fmt: skip
SIGNATORIES = (
    ("Kęstutis Budrys", "Acting Minister of Foreign Affairs of the Republic of Lithuania"),
    ("Dovilė Šakalienė", "Acting Minister of National Defence of the Republic of Lithuania"),
)
INSTITUTIONS = (
    "Ministry of Foreign Affairs of the Republic of Lithuania",
    "Ministry of National Defence of the Republic of Lithuania",
)


def spans(text: str) -> Spans:
    return (Span(text),)


def sample_body() -> tuple[Block, ...]:
    before = tuple(Paragraph(spans(text)) for text in OPENING)
    items = tuple((Paragraph(spans(text)),) for text in REQUESTS)
    after = tuple(Paragraph(spans(text)) for text in ENDING)
    return (*before, ListBlock(ordered=True, items=items), *after)


def chronology() -> Table:
    header = tuple(spans(text) for text in ("Date", "Local time", "Event", "Place", "Source"))
    rows = tuple(tuple(spans(text) for text in row) for row in EVENTS)
    return Table(header, rows, ("left",) * 5)


def composition(**changes: Any) -> Composition:
    """Return a composition with the context that letterheads are written for; `changes` go into `letter`."""
    run = Composition("en", Directory())
    signatories = changes.pop("signatories", SIGNATORIES)
    institutions = changes.pop("institutions", INSTITUTIONS)
    blocks = (Paragraph(spans("All times are local.")), chronology())
    annex = Annex("Annex 1", spans("Chronology of the events"), blocks)
    references = tuple(Scope("reference", {"number": ""}) for _ in institutions)
    letter: dict[str, Any] = {
        "references": references, "place": "Vilnius", "date": "5 August 2025",
        "number_line": "No", "header_date": "Vilnius, 5 August 2025", "end_date": "Vilnius, 5 August 2025",
        "heading": "Aide-mémoire", "courtesy_translation": "", "signed": True, "title_first": False,
        "draft_mark": "DRAFT of 5 August 2025", "marking": "",
        "subject": "Violations of Lithuanian airspace and the air defence of the eastern flank",
        "salutation": "Excellency,", "body": Blocks(sample_body()), "annexes": Blocks((), (annex,)),
        "close": "Please accept, Excellency, the assurances of our highest consideration.",
        "enclosures": ("1. Chronology of the events", "2. Summary of the technical examination",
                       "3. Map of the known tracks"),
        "copies": ("Supreme Allied Commander Europe", "Chair of the NATO Military Committee"), "emblem": None,
    }  # fmt: skip
    letter |= changes
    lines = ("H.E. Mr Mark Rutte", "Secretary General", "North Atlantic Treaty Organization", "Boulevard Léopold III",
             "1110 Brussels")  # fmt: skip
    labels = {"subject": "Subject:", "enclosures": "Enclosures:", "copies": "Copies:", "before_page": "Page ",
              "before_pages": " of ", "after_pages": "", "seal": "Seal", "initials": "Initials"}  # fmt: skip
    run.context = {
        "letter": Scope("letter", letter),
        "addressee": Scope("addressee", {"lines": lines}),
        "signatories": tuple(Scope("signatory", {"name": name, "title": title}) for name, title in signatories),
        "sender": Scope(
            "sender", {"institutions": tuple(Scope("institution", {"name": n, "lines": n}) for n in institutions)}
        ),
        "label": Scope("label", labels),
    }
    return run


def no_manifest(fills: tuple[Fill, ...]) -> Mapping[str, object]:
    return {"fills": [fill.as_dict() for fill in fills]}


def make(letterhead: str = "joint.docx", **changes: Any) -> Filled:
    data = (LETTERHEADS / letterhead).read_bytes()
    return make_letter(data, letterhead, composition(**changes), PROPERTIES, no_manifest)


def emblem(width: int = 60, height: int = 72) -> Picture:
    """Return a plain red shield as PNG."""
    rows = b"".join(b"\0" + b"\x9b\x1c\x1c" * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    png = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    return Picture(png, "Coat of arms of the Republic of Lithuania")


def word_file(body: str, parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """Return a DOCX with this body, as somebody might have made it in Word; `parts` are added or replaced."""
    source = zipfile.ZipFile(LETTERHEADS / "joint.docx")
    members = {name: source.read(name) for name in source.namelist()}
    namespaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    )
    members["word/document.xml"] = f"<w:document {namespaces}><w:body>{body}<w:sectPr/></w:body></w:document>".encode()
    for name in ("header1", "footer1"):
        members[f"word/{name}.xml"] = (
            members[f"word/{name}.xml"].split(b"<w:p>")[0] + b"<w:p/></w:" + (b"hdr>" if name == "header1" else b"ftr>")
        )
    for name, data in (parts or {}).items():
        members[name] = data.encode() if isinstance(data, str) else data
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, inner in members.items():
            archive.writestr(name, inner)
    return out.getvalue()


def p(*texts: str, properties: str = "") -> str:
    """Return a paragraph with a run for each text."""
    runs = "".join(f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>' for text in texts)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def fill_body(
    body: str, *, gaps: bool = False, parts: Mapping[str, str | bytes] | None = None, **values: Any
) -> Filled:
    """Fill a Word file whose body is given; `values` are what its tags can use beside the sample's."""
    run = composition()
    run.gaps = gaps
    run.context = {**run.context, **values}
    filled = make_letter(word_file(body, parts), "mine.docx", run, PROPERTIES, no_manifest)
    assert not has_errors(run.problems), run.problems
    return filled


def part(filled: Filled, name: str = "word/document.xml") -> str:
    """Return the text of a part, which must be well-formed."""
    with zipfile.ZipFile(io.BytesIO(filled.data)) as archive:
        data = archive.read(name)
    etree.fromstring(data)
    return data.decode()


def lines(filled: Filled) -> list[str]:
    """Return the text of each paragraph, as python-docx reads it."""
    return [paragraph.text for paragraph in open_letter(filled.data).paragraphs]
