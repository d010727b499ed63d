"""Forms of address in English: the recipients of the protocol facts, section 2.3."""

import datetime as dt
from typing import Any

import pytest

from drafter.party import Capacity, Directory, Office, OfficeHolder, Party
from drafter.problems import Problem
from drafter.protocol import FormOfAddress, address, builtin_directory, name_line

HIGHEST = "Please accept, Excellency, the assurances of my highest consideration."


def held(
    office_id: str,
    rank: str,
    title: str,
    name: str,
    *,
    gender: str = "m",
    office: dict[str, Any] | None = None,
    holder: dict[str, Any] | None = None,
    capacity: Capacity = Capacity.PERMANENT,
) -> Party:
    body = {} if office and "state" in office else {"organisation": "UN"}
    entry = Office(rank=rank, title={"en": title}, **{**body, **(office or {})})
    forms = {"en": {"surname": name.rsplit(maxsplit=1)[-1], **(holder or {}).pop("en", {})}}
    person = OfficeHolder(
        name=name, office=office_id, gender=gender, forms=forms, terms=({"from": "2025-01-01"},), **(holder or {})
    )
    return Party(office_id, entry, "someone", person, capacity)


def addressed(party: Party, **options: Any) -> FormOfAddress:
    found = address(party, Directory(), **{"language": "en", "form": "letter", **options})
    assert isinstance(found, FormOfAddress), found
    return found


def known(office: str, day: str = "2025-08-05") -> Party:
    found = builtin_directory().party(office, dt.date.fromisoformat(day))
    assert isinstance(found, Party)
    return found


def test_nato_secretary_general() -> None:
    form = addressed(known("nato-secretary-general"), form="joint_letter")
    assert form.inside_address == (
        "H.E. Mr Mark Rutte",
        "Secretary General",
        "North Atlantic Treaty Organization",
        "Boulevard Léopold III",
        "1110 Brussels",
        "Belgium",
    )
    assert form.salutation == "Excellency,"
    assert form.close == "Please accept, Excellency, the assurances of our highest consideration."
    assert form.certainty == "S"


def test_nato_secretary_general_alone_and_as_is_usual_today() -> None:
    party = known("nato-secretary-general")
    assert addressed(party).close == HIGHEST
    assert addressed(party, plural=True).close.count(" our ") == 1
    usual = addressed(party, style="current")
    assert (usual.salutation, usual.close) == ("Dear Secretary General,", "Yours sincerely,")


def test_saceur() -> None:
    form = addressed(known("saceur"), form="mil_letter")
    assert form.inside_address[:3] == (
        "General Alexus G. Grynkewich",
        "Supreme Allied Commander Europe",
        "SHAPE",
    )
    assert (form.salutation, form.close) == ("Dear General Grynkewich,", "Yours sincerely,")
    assert addressed(known("saceur"), style="current").salutation == "Dear General,"


def test_an_officer_without_a_rank_is_not_addressed_by_one() -> None:
    form = addressed(held("saceur", "military-commander", "Commander", "John Smith"))
    assert form.inside_address[0] == "Mr John Smith"
    assert form.salutation == "Dear Mr Smith,"


@pytest.mark.parametrize(
    ("party", "first_lines", "formal", "current", "close"),
    [
        (
            held("un-secretary-general", "secretary-general", "Secretary-General of the United Nations", "A Guterres"),
            ("H.E. Mr. A Guterres", "Secretary-General of the United Nations"),
            "Excellency,",
            "Mr. Secretary-General,",
            HIGHEST,
        ),
        (
            held(
                "un-security-council-president",
                "permanent-representative",
                "President of the Security Council",
                "B C",
                gender="f",
                office={"institution": {"en": "United Nations"}},
            ),
            ("H.E. Ms. B C", "President of the Security Council", "United Nations"),
            "Excellency,",
            "Excellency,",
            HIGHEST,
        ),
        (
            held(
                "eu-high-representative",
                "high-representative",
                "High Representative of the Union for Foreign Affairs and Security Policy",
                "Kaja Kallas",
                gender="f",
                holder={"en": {"also": "Vice-President of the European Commission"}},
            ),
            (
                "Ms Kaja Kallas",
                "High Representative of the Union for Foreign Affairs and Security Policy",
                "Vice-President of the European Commission",
            ),
            "Dear High Representative,",
            "Dear Madam High Representative,",
            "Yours sincerely,",
        ),
        (
            held("eu-commissioner-x", "commissioner", "Member of the European Commission", "D Xerxes"),
            ("Mr D Xerxes", "Member of the European Commission"),
            "Dear Commissioner,",
            "Dear Commissioner Xerxes,",
            "Yours sincerely,",
        ),
        (
            held("european-council-president", "president", "President of the European Council", "António Costa"),
            ("Mr António Costa", "President of the European Council"),
            "Dear President,",
            "Dear Mr President,",
            "Yours sincerely,",
        ),
        (
            held("x", "foreign-minister", "Minister of Foreign Affairs of the Republic of Poland", "E F"),
            ("H.E. Mr E F", "Minister of Foreign Affairs of the Republic of Poland"),
            "Excellency,",
            "Dear Minister,",
            HIGHEST,
        ),
        (
            held("x", "defence-minister", "Minister of Defence of the Republic of Latvia", "E F", gender="f"),
            ("H.E. Ms E F", "Minister of Defence of the Republic of Latvia"),
            "Excellency,",
            "Dear Minister,",
            HIGHEST,
        ),
        (
            held("x", "prime-minister", "Prime Minister of the Republic of Estonia", "E F"),
            ("H.E. Mr E F", "Prime Minister of the Republic of Estonia"),
            "Excellency,",
            "Dear Prime Minister,",
            HIGHEST,
        ),
        (
            held("x", "ambassador", "Ambassador Extraordinary and Plenipotentiary of Y to Z", "E F", gender="f"),
            ("H.E. Ms E F", "Ambassador Extraordinary and Plenipotentiary of Y to Z"),
            "Excellency,",
            "Dear Ambassador,",
            HIGHEST,
        ),
        (
            held("x", "charge-d-affaires", "Chargé d’affaires a.i. of Y", "E F"),
            ("Mr E F", "Chargé d’affaires a.i. of Y"),
            "Sir,",
            "Dear Chargé d’affaires,",
            "Accept, Sir, the assurances of my high consideration.",
        ),
        (
            held(
                "icao-council-president",
                "president",
                "President of the Council of the International Civil Aviation Organization",
                "E F",
                office={"short_title": {"en": "President of the Council"}, "institution": {"en": "ICAO"}},
            ),
            ("Mr E F", "President of the Council", "ICAO"),
            "Dear Mr President,",
            "Dear President,",
            "Yours sincerely,",
        ),
        (
            held("icao-secretary-general", "secretary-general", "Secretary General of ICAO", "E F"),
            ("Mr E F", "Secretary General of ICAO"),
            "Dear Secretary General,",
            "Dear Secretary General,",
            "Yours sincerely,",
        ),
        (
            held(
                "osce-chairperson-in-office",
                "chairperson-in-office",
                "Chairperson-in-Office of the OSCE",
                "Elina Valtonen",
                gender="f",
                holder={"en": {"also": "Minister for Foreign Affairs of Finland"}},
            ),
            (
                "H.E. Ms Elina Valtonen",
                "Minister for Foreign Affairs of Finland",
                "Chairperson-in-Office of the OSCE",
            ),
            "Excellency,",
            "Dear Chairperson-in-Office,",
            HIGHEST,
        ),
        (
            held("osce-secretary-general", "secretary-general", "Secretary General of the OSCE", "E F"),
            ("H.E. Mr E F", "Secretary General of the OSCE"),
            "Excellency,",
            "Dear Secretary General,",
            HIGHEST,
        ),
        (
            held("iaea-director-general", "director-general", "Director General of the IAEA", "E F"),
            ("H.E. Mr E F", "Director General of the IAEA"),
            "Excellency,",
            "Dear Director General,",
            HIGHEST,
        ),
    ],
    ids=lambda value: value.office.title["en"] if isinstance(value, Party) else "",
)
def test_recipients(party: Party, first_lines: tuple[str, ...], formal: str, current: str, close: str) -> None:
    form = addressed(party)
    assert form.inside_address == first_lines
    assert (form.salutation, form.close) == (formal, close)
    assert addressed(party, style="current").salutation == current


@pytest.mark.parametrize("gender", ["m", "f", "x"])
@pytest.mark.parametrize("style", ["formal", "current"])
def test_the_close_repeats_the_form_of_address(gender: str, style: str) -> None:
    for rank in ("charge-d-affaires", "foreign-minister", "secretary-general", "president", "unheard-of"):
        form = addressed(held("x", rank, "Title", "Ann Other", gender=gender), style=style)
        assert form.close == "Yours sincerely," or f", {form.salutation} the assurances" in form.close
        assert "  " not in " ".join((*form.inside_address, form.salutation, form.close))


def test_a_person_without_honorific_is_addressed_by_name() -> None:
    form = addressed(held("x", "unheard-of", "Director", "Ann Other", gender="x"))
    assert form.inside_address == ("Ann Other", "Director")
    assert form.salutation == "Dear Ann Other,"


def test_capacity_is_shown_in_the_inside_address() -> None:
    form = addressed(known("lt-minister-of-foreign-affairs"))
    assert form.inside_address[:2] == (
        "H.E. Mr Kęstutis Budrys",
        "Acting Minister of Foreign Affairs of the Republic of Lithuania",
    )


def test_ones_own_official_is_no_excellency() -> None:
    form = addressed(known("lt-minister-of-foreign-affairs"), sender_state="LT")
    assert form.inside_address[0] == "Mr Kęstutis Budrys"
    assert (form.salutation, form.close) == ("Dear Minister,", "Yours sincerely,")


@pytest.mark.parametrize("form", ["note_verbale", "aide_memoire", "non_paper"])
def test_no_salutation_where_the_form_has_none(form: str) -> None:
    found = addressed(known("nato-secretary-general"), form=form)
    assert (found.salutation, found.close) == ("", "")


@pytest.mark.parametrize(
    ("options", "rule", "hint"),
    [
        ({"form": "joint_leter"}, "unknown-form", "did you mean 'joint_letter'"),
        ({"language": "xx"}, "no-forms-of-address", "known are de, en, et, fr, lt, lv, pl, ro"),
    ],
)
def test_what_cannot_be_addressed(options: dict[str, str], rule: str, hint: str) -> None:
    party = known("nato-secretary-general")
    found = address(party, builtin_directory(), **{"language": "en", "form": "letter", **options})  # type: ignore[arg-type]
    assert isinstance(found, Problem)
    assert found.rule == rule
    assert (found.hint or "").startswith(hint)


def test_an_office_without_a_title_in_the_language() -> None:
    party = held("x", "foreign-minister", "Minister", "E F")
    office = party.office.model_copy(update={"title": {"lt": "ministras"}})
    found = address(
        Party("x", office, "someone", party.holder, party.capacity), Directory(), language="en", form="letter"
    )
    assert isinstance(found, Problem)
    assert found.message == "the office 'x' has no title in 'en'"


def test_name_line() -> None:
    assert name_line(known("saceur").holder, "en") == "General Alexus G. Grynkewich"
    assert name_line(known("lt-minister-of-national-defence").holder, "en") == "Ms Dovilė Šakalienė"
