"""The letter to the Secretary General: as text, as Word parts, in its trace, and for another State."""

import datetime as dt
import gc
import hashlib
import io
import re
import zipfile
from pathlib import Path

import pytest

from drafter.pipeline import Order, compose, lay_out
from drafter.pipeline.example import with_example
from drafter.reading.workspace import Workspace
from drafter.word.manifest import read_manifest
from tests.opening import open_letter
from tests.pipeline.conftest import INPUTS, RECORDS

GOLDEN = Path(__file__).parent / "golden"


def paragraphs(data: bytes) -> list[str]:
    from docx.table import Table

    lines = []
    for block in open_letter(data).iter_inner_content():
        if isinstance(block, Table):
            for row in block.rows:
                lines.append(" | ".join(cell.text.strip().replace("\n", " / ") for cell in row.cells))
        else:
            lines.append(block.text)
    return lines


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.fixture(scope="module")
def lithuanian(draft):
    return draft()


@pytest.fixture(scope="module")
def polish(draft):
    return draft(RECORDS, "PL", INPUTS, date=dt.date(2025, 8, 22))


def test_a_letter_leaves_nothing_for_the_garbage_collector():
    order, _ = with_example(Order("nato-air-defence-request", Workspace(Path()), dt.date(2025, 8, 5)))
    desk = lay_out(order)
    compose(desk)
    gc.collect()
    gc.set_debug(gc.DEBUG_SAVEALL)
    try:
        compose(desk)
        gc.collect()
        assert {type(one).__name__ for one in gc.garbage}.isdisjoint({"Composition", "View", "Fill", "TracedContext"})
    finally:
        gc.set_debug(0)
        gc.garbage.clear()


def test_the_letter_as_text(lithuanian, snapshot):
    assert lithuanian.problems == ()
    snapshot(GOLDEN / "nato-air-defence-request.en.txt", "\n".join(paragraphs(lithuanian.data)) + "\n")


def test_the_letter_for_another_state_as_text(polish, snapshot):
    assert [problem.rule for problem in polish.problems] == []
    snapshot(GOLDEN / "nato-air-defence-request.en.PL.txt", "\n".join(paragraphs(polish.data)) + "\n")


def test_the_letter_as_word_parts(lithuanian, snapshot):
    found = parts(lithuanian.data)
    listing = "\n".join(found) + "\n\n" + re.sub(r"(</w:p>|</w:tr>)", r"\1\n", found["word/document.xml"].decode())
    snapshot(GOLDEN / "nato-air-defence-request.en.xml.txt", listing)


def test_no_word_of_lithuania_in_a_polish_letter(polish):
    whole = b"".join(parts(polish.data).values()).decode("utf-8", "ignore")
    assert not re.search(r"lithuan|lietuv|vilni|budrys|akalien|seimas|\bLT\b|šumsk|gaižiūn", whole, re.IGNORECASE)
    assert "Poland" in whole


def test_nobody_is_named_in_the_wording():
    wording = (Path(__file__).parents[2] / "letter_templates/nato-air-defence-request/en.md").read_text()
    from drafter.protocol import builtin_directory

    directory = builtin_directory()
    names = {form for state in directory.states.values() for forms in state.name.values() for form in forms.values()}
    names |= {holder.name for holder in directory.holders.values()}
    names |= {title for office in directory.offices.values() for title in office.title.values()}
    assert [name for name in names if re.search(rf"\b{re.escape(name)}\b", wording)] == []


def test_same_inputs_same_bytes(draft, lithuanian):
    again = draft()
    assert hashlib.sha256(again.data).digest() == hashlib.sha256(lithuanian.data).digest()


def test_every_fact_is_a_fill_in_reading_order(lithuanian):
    texts = [fill.text for fill in lithuanian.fills]
    wanted = ["H.E. Mr Mark Rutte", "the Republic of Lithuania", "twice", "in less than a month", "about 2\u00a0kg",
              "Kęstutis Budrys", "Dovilė Šakalienė", "about 11:30\u00a0EEST"]  # fmt: skip
    positions = [texts.index(text) for text in wanted]
    assert positions == sorted(positions)
    twice = lithuanian.fills[texts.index("twice")]
    assert [(origin.record, origin.field) for origin in twice.origins] == [
        ("LT-2025-07-10", "occurred.start"), ("LT-2025-07-28", "occurred.start"),
        ("LT-2025-07-10", "kind"), ("LT-2025-07-28", "kind"),
    ]  # fmt: skip


def test_every_fill_stands_on_paper(lithuanian):
    text = b"".join(data for name, data in parts(lithuanian.data).items() if name.startswith("word/")).decode()
    plain = re.sub("<[^>]+>", "", text).replace("&amp;", "&")
    assert [fill.text for fill in lithuanian.fills if fill.text.replace("\n", "") not in plain] == []


def test_the_manifest_says_what_the_letter_is(lithuanian):
    manifest = read_manifest(lithuanian.data, "letter.docx")
    assert manifest["form"] == "joint_letter"
    assert manifest["as_of"] == "2025-08-05"
    assert manifest["template"]["id"] == "nato-air-defence-request"
    assert [record["id"] for record in manifest["records"]] == ["LT-2025-07-10", "LT-2025-07-28"]
    assert [(p["holder"], p["capacity"]) for p in manifest["parties"]["signatories"]] == [
        ("kestutis-budrys", "acting"),
        ("dovile-sakaliene", "acting"),
    ]
    assert len(manifest["fills"]) == len(lithuanian.fills)
    assert "/" not in manifest["letterhead"]["name"]


def test_the_file_carries_no_author_and_no_path(lithuanian):
    found = parts(lithuanian.data)
    core = found["docProps/core.xml"].decode()
    assert "<dc:title>Strengthening of the air defence of Lithuania" in core
    assert "creator" not in core
    assert "lastModifiedBy" not in core
    assert "2025-08-05T00:00:00Z" in core
    whole = b"".join(found.values()).decode("utf-8", "ignore")
    assert str(Path(__file__).parents[2]) not in whole


def test_capacity_follows_the_date(draft):
    later = draft(date=dt.date(2025, 10, 1))
    assert "Minister of Foreign Affairs\nof the Republic of Lithuania" in [fill.text for fill in later.fills]
    assert not any(fill.text.startswith("Acting") for fill in later.fills)


def test_gaps(draft):
    gappy = draft(settings=(), gaps=True)
    assert gappy.data is not None
    assert {problem.rule for problem in gappy.problems} == {"gap"}
    text = " ".join(paragraphs(gappy.data))
    assert "The border was crossed at [time: not known], at [position of entry: not known]." in text
    assert "in particular [capabilities: not known]; and" in text
    assert b'w:highlight w:val="yellow"' in parts(gappy.data)["word/document.xml"]


def test_violations_and_radar_tracks_are_not_worded_as_aircraft(draft, tmp_path):
    from tests.pipeline.conftest import TEMPLATE

    for file in (TEMPLATE / "example" / "incidents").glob("*.yaml"):
        basis = "violations" if "28" in file.name else "radar-tracks"
        text = (
            file.read_text("utf-8")
            .replace("count: 1", "count: 3")
            .replace("count_basis: objects", f"count_basis: {basis}")
        )
        (tmp_path / file.name).write_text(text, "utf-8")
    drafted = draft(tmp_path, settings=INPUTS)
    assert drafted.problems == ()
    text = "\n".join(paragraphs(drafted.data)).replace("\u00a0", " ")
    assert (
        "On Monday 28 July 2025 three violations were recorded in the airspace of Lithuania, the objects coming from the "
        "territory of the Republic of Belarus. The objects were identified as being of the Gerbera type"
    ) in text
    assert (
        "three radar tracks were recorded in the airspace of Lithuania, the objects coming from the territory of Belarus. "
        "The objects were found in the vicinity"
    ) in text
    assert "three uncrewed" not in text


def test_a_disputed_count_and_claim_keep_all_their_values(draft, tmp_path):
    from tests.pipeline.conftest import TEMPLATE

    file = TEMPLATE / "example" / "incidents" / "LT-2025-07-28.yaml"
    text = file.read_text("utf-8").replace(
        "count: 1", "count: {certainty: disputed, values: [{value: 3, source: mod}, {value: 4, source: press}]}"
    )
    claim = "entered_from: {certainty: disputed, values: [{value: BY, source: mod}, {value: UA, source: press}]}"
    text = text.replace("entered_from: {value: BY, sources: [mod]}", claim).replace("prior: [LT-2025-07-10]\n", "")
    (tmp_path / file.name).write_text(text, "utf-8")
    drafted = draft(tmp_path, settings=INPUTS)
    assert drafted.problems == ()
    text = "\n".join(paragraphs(drafted.data)).replace("\u00a0", " ")
    assert (
        "According to differing reports, on Monday 28 July 2025 between three and four uncrewed aircraft violated the "
        "airspace of Lithuania. They are variously reported to have entered from the territory of the Republic of Belarus "
        "(source: Ministry of National Defence) or from the territory of Ukraine (source: press reports)."
    ) in text


@pytest.mark.parametrize(
    ("order", "text"),
    [
        ({}, "Near 35U MA 1 5 (WGS 84), and again 35U MA 1 5."),
        ({"coordinates": "icao"}, "Near 5436N 02543E (WGS 84), and again 5436N 02543E."),
    ],
)
def test_the_letter_has_one_form_of_coordinates(draft, tmp_path, order, text):
    folder = tmp_path / "where"
    folder.mkdir()
    (folder / "template.yaml").write_text(
        "title: Where\nform: letter\naddressee: nato-secretary-general\nsignatories: [foreign-minister]\n"
        "languages: [en]\ncoordinates: mgrs\n"
    )
    where = "{{ series[0].place.position }}"
    (folder / "en.md").write_text(f"# Where\n\nNear {where}, and again {where}.\n")
    letter = draft(template=str(folder), settings=(), **order)
    assert text in [line.replace("\u00a0", " ") for line in paragraphs(letter.data)]
