"""Letters with one thing spoiled: what is replaced in the example, and what the rules have to say of it."""

from __future__ import annotations

import io
import re
import zipfile

NBSP = "\u00a0"
STOP = "endangers the population"

# the rule, what is replaced, what by, and the message
SPOILED: list[tuple[str, str, str, str]] = [
    ("C27", f"11:30{NBSP}EEST \\(", f"11:30{NBSP}EET (", "on 2025-07-10 the zone is EEST, not EET"),
    ("C27", f"\\(08:30{NBSP}UTC\\)", f"(09:30{NBSP}UTC)", "the time '11:30 EEST' and '09:30 UTC' do not agree"),
    ("C27", f" \\(08:30{NBSP}UTC\\)", "", "the time '11:30' stands without UTC"),
    ("C27", f"11:30{NBSP}EEST \\(08:30{NBSP}UTC\\)", "11:30", "the time '11:30' stands without its zone and UTC"),
    ("C27", f"about 08:30{NBSP}UTC", f"about 07:30{NBSP}UTC", "the time '11:30 EEST' and '07:30 UTC' do not agree"),
    ("C27", STOP, f"at 100830JUL25 {STOP}", "'100830JUL25' is not a date-time group"),
    ("C28", "twice in less", "three times in less", "'three times in less than a month' is not what the records say"),
    ("C28", "in less than a month", "within a week", "'twice within a week' is not what the records say"),
    ("C28", "has been violated twice", "has been violated once", "the letter says 'once' where the records gave 'twice'"),
    ("C29", STOP, "at 54°36′00″ N, 25°43′01″ E endangers the population", "positions stand without their datum"),
    ("C29", STOP, "at 54°36′00″ N, 45°43′01″ E (WGS 84) " + STOP, "'54°36′00″ N, 45°43′01″ E' does not lie in or near LT"),
    ("C29", STOP, "at 54°76′00″ N, 25°43′01″ E (WGS 84) " + STOP, "54°76′00″ has minutes or seconds over 59"),
    ("C29", STOP, "at 54.600° N, 25.717° E and 543600N 0254301E (WGS 84) " + STOP,
     "positions stand in two forms: decimal degrees and in the ICAO form"),
    ("C30", f"about 200{NBSP}m\\.", f"about 200{NBSP}m (756{NBSP}ft).", f"'200{NBSP}m (756{NBSP}ft)' is converted wrongly"),
    ("C30", f"about 200{NBSP}m\\.", "about 200.", "'altitude of about 200' has no unit"),
    ("C30", f"about 200{NBSP}m\\.", "about 200 m.", "an ordinary space stands between number and unit in '200 m'"),
    ("C31", "According to preliminary information, the", "The", "'more than 100 km' is only reported, and stands as a fact"),
    ("C32", "coming from the territory of the Republic", "launched by the Republic",
     "'launched by' is said of BY, and no record says so"),
    ("C32", "of Russian manufacture", "operated by Russia", "'operated by' is said of RU, and no record says so"),
    ("C32", "of Russian manufacture", "of Belarusian manufacture",
     "'of Belarusian manufacture' is said of BY, and no record says so"),
    ("C32", "It was last seen near Vilnius", "It was aimed at Lithuania and last seen near Vilnius",
     "'aimed at' is said of LT, and no record says so"),
    ("C34", "repeated violations", "blatant violations", "'blatant' is a word of emotion"),
    ("C34", "neutralised on site\\.", "neutralised on site!", "an exclamation mark stands in the letter"),
    ("C34", "do not stop", "don’t stop", "'don’t' is a contraction"),
    ("C34", "repeated violations", "VERY SERIOUS violations", "'VERY SERIOUS violations' stands in capitals"),
    ("C34", "repeated violations", "a lot of violations", "'a lot of' is not a word for a letter"),
    ("C34", "We write to ask for the support", "We deplore this, and we condemn it. We write to ask for the support",
     "the letter has more than one rung of protest: deplores, condemns"),
    ("C35", "These are not isolated events\\.", "It is demanded that this end at once.",
     "'It is demanded that' does not say who is to act"),
    ("T43", "as host nation", "as the center", "'center' is American spelling"),
    ("T44", "These are not isolated events", "These are \"not isolated\" events",
     "a straight quotation mark or apostrophe in 'These are \"not isolated'"),
    ("T44", "Prosecutor General’s", "Prosecutor General's", "a straight quotation mark or apostrophe in 'utor General's Office as'"),
    ("T44", "These are not", "These  are not", "two spaces between words in 'These are not isol'"),
    ("T44", "events\\. They", "events - they", "a hyphen in place of a dash in 'lated events - they occur a'"),
    ("T44", f"On 17{NBSP}July 2025 a", f"On 17th{NBSP}July 2025 a", "an ordinal in a date in 'ch 2022. On 17th July 2025 a prot'"),
    ("T44", "Dovilė", "Mr. Dovilė", "'Mr' stands with and without a full stop"),
    ("T44", "most recently on", "most recently since 9 Sept. and 9 September 2024, on",
     "'Sept.' and 'September' both stand in the letter"),
    ("T45", "ground-based air defence units", "GBAD units", "'GBAD' is not explained where it first stands"),
    ("T45", "an uncrewed aircraft of the Gerbera type", "a drone of the Gerbera type",
     "'drone' and 'uncrewed aircraft' stand for one object"),
    ("T45", "among them Latvia", "among them the Baltics, Latvia", "'the Baltics' is not used in letters"),
    ("T45", "against Ukraine, the", "against Kiev, the", "'Kiev' is not how Ukraine writes its capital"),
    ("T46", "of the European Union as a whole", "of the European Council of Ministers",
     "there is no 'European Council of Ministers'"),
    ("T46", "airspace of the Republic of Lithuania", "airspace of the Lithuanian Republic",
     "'Lithuanian Republic' is not the name of the State"),
    ("T46", "members of the Council\\.", "members of the Council and the EU High Commissioner.",
     "there is no 'EU High Commissioner'"),
    ("W50", "Supreme Allied Commander Europe", "Embassy of the Republic of Belarus",
     "a copy goes to Belarus, to which the letter protests"),
    ("W50", "A chronology is enclosed\\.", "A chronology is enclosed. A copy of this letter is sent to the High Representative.",
     "the text speaks of a copy to the High Representative, and the list has none"),
]  # fmt: skip


def reworded(data: bytes, old: str, new: str, part: str = "word/document.xml") -> bytes:
    """Return a DOCX in whose first paragraph that matches a pattern the matching text is replaced, across its runs."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == part:
                content = _reworded(content.decode(), old, new).encode()
            target.writestr(name, content)
    return out.getvalue()


def _reworded(xml: str, old: str, new: str) -> str:
    for paragraph in re.finditer(r"<w:p[ >].*?</w:p>", xml, re.DOTALL):
        pieces = list(re.finditer(r"(<w:t(?: [^>]*)?>)([^<]*)(</w:t>)", paragraph[0]))
        found = re.search(old, "".join(piece[2] for piece in pieces))
        if found is None:
            continue
        out, start, put = [], 0, 0
        for piece in pieces:
            end = start + len(piece[2])
            low, high = (min(max(edge - start, 0), len(piece[2])) for edge in found.span())
            text = piece[2]
            if found.start() < end and found.end() > start:
                text = text[:low] + (new if found.start() >= start else "") + text[high:]
            out += [paragraph[0][put : piece.start()], f"{piece[1]}{text}{piece[3]}"]
            start, put = end, piece.end()
        whole = "".join(out) + paragraph[0][put:]
        return xml[: paragraph.start()] + whole + xml[paragraph.end() :]
    raise AssertionError(f"{old!r} is in no paragraph")
