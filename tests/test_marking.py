from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drafter.marking import SCALES, Marking, equivalents, highest, parse_marking, within

# The table of levels, cell by cell: the spelling of each owner.
LEVELS = {
    4: {"NATO": "COSMIC TOP SECRET", "EU": "TRÈS SECRET UE/EU TOP SECRET", "LT": "VISIŠKAI SLAPTAI",
        "LV": "SEVIŠĶI SLEPENI", "EE": "TÄIESTI SALAJANE", "PL": "ŚCIŚLE TAJNE",
        "RO": "STRICT SECRET DE IMPORTANȚĂ DEOSEBITĂ", "DE": "STRENG GEHEIM", "FR": "TRÈS SECRET", "GB": "TOP SECRET"},
    3: {"NATO": "NATO SECRET", "EU": "SECRET UE/EU SECRET", "LT": "SLAPTAI", "LV": "SLEPENI", "EE": "SALAJANE",
        "PL": "TAJNE", "RO": "STRICT SECRET", "DE": "GEHEIM", "FR": "SECRET", "GB": "SECRET"},
    2: {"NATO": "NATO CONFIDENTIAL", "EU": "CONFIDENTIEL UE/EU CONFIDENTIAL", "LT": "KONFIDENCIALIAI",
        "LV": "KONFIDENCIĀLI", "EE": "KONFIDENTSIAALNE", "PL": "POUFNE", "RO": "SECRET", "DE": "VS-VERTRAULICH"},
    1: {"NATO": "NATO RESTRICTED", "EU": "RESTREINT UE/EU RESTRICTED", "LT": "RIBOTO NAUDOJIMO",
        "LV": "DIENESTA VAJADZĪBĀM", "EE": "PIIRATUD", "PL": "ZASTRZEŻONE", "RO": "SECRET DE SERVICIU",
        "DE": "VS-NUR FÜR DEN DIENSTGEBRAUCH", "FR": "DIFFUSION RESTREINTE", "GB": "OFFICIAL-SENSITIVE"},
    0: {"NATO": "NATO UNCLASSIFIED", "LT": "TARNYBINIAM NAUDOJIMUI", "GB": "OFFICIAL"},
}  # fmt: skip
CELLS = [(scale, level, name) for level, names in LEVELS.items() for scale, name in names.items()]


@pytest.mark.parametrize(("scale", "level", "name"), CELLS, ids=[name for _, _, name in CELLS])
def test_every_marking_of_the_table(scale, level, name):
    assert parse_marking(name, scale) == Marking(scale, level, name)


@pytest.mark.parametrize("text", [None, "", "none", "None", "PUBLIC", "publicly disclosed"])
def test_no_marking(text):
    assert parse_marking(text) is None


def test_a_release_list_follows_the_marking():
    marking = parse_marking("NATO UNCLASSIFIED – RELEASABLE TO EU, UKRAINE")
    assert marking == Marking("NATO", 0, "NATO UNCLASSIFIED", ("EU", "UKRAINE"))
    assert str(marking) == "NATO UNCLASSIFIED – RELEASABLE TO EU, UKRAINE"
    assert parse_marking("nato restricted rel to UA and CH").releasable_to == ("UA", "CH")


def test_one_word_on_two_scales():
    assert parse_marking("SECRET", "RO") == Marking("RO", 2, "SECRET")
    assert parse_marking("SECRET", "FR") == Marking("FR", 3, "SECRET")
    assert parse_marking("SECRET", "LT").level == 3


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("NS", "write it in full: NATO SECRET"),
        ("(NR)", "write it in full: NATO RESTRICTED"),
        ("RN", "write it in full: RIBOTO NAUDOJIMO"),
        ("NATO SLAPTAI", "write the marking of one owner: SLAPTAI"),
        ("NATO SECERT", "did you mean 'NATO SECRET'?"),
        ("UE CONFIDENTIAL", "write the marking of one owner: CONFIDENTIAL"),
        ("HUSH", "write it in full, such as NATO RESTRICTED, or none"),
    ],
)
def test_what_is_on_no_scale(text, hint):
    with pytest.raises(ValueError, match="is not a marking on any scale") as caught:
        parse_marking(text)
    assert str(caught.value) == f"'{text}' is not a marking on any scale; {hint}"


def test_equivalents_take_the_next_higher_level_where_a_scale_lacks_one():
    same = equivalents(parse_marking("POUFNE"))
    assert same["NATO"] == "NATO CONFIDENTIAL"
    assert same["LT"] == "KONFIDENCIALIAI"
    assert same["FR"] == "SECRET"
    assert same["GB"] == "SECRET"
    assert "PL" not in same


@pytest.mark.parametrize(
    ("marking", "ceiling", "allowed"),
    [
        (None, None, True),
        ("NATO UNCLASSIFIED", None, False),
        ("NATO UNCLASSIFIED", "NATO UNCLASSIFIED", True),
        ("RIBOTO NAUDOJIMO", "NATO RESTRICTED", True),
        ("SLAPTAI", "NATO RESTRICTED", False),
    ],
)
def test_ceilings(marking, ceiling, allowed):
    assert within(parse_marking(marking), parse_marking(ceiling)) is allowed


MARKINGS = st.builds(
    lambda one, released: Marking(*one, released),
    st.sampled_from([(scale, level, name) for scale, levels in SCALES.items() for level, name in levels.items()]),
    st.lists(st.sampled_from(["EU", "UA", "CH"]), unique=True).map(tuple),
)


@given(st.lists(MARKINGS, min_size=1))
def test_a_whole_is_marked_as_high_as_its_highest_part_and_released_no_further_than_any(parts):
    whole = highest(parts)
    assert whole.level == max(part.level for part in parts)
    assert all(set(whole.releasable_to) <= set(part.releasable_to) for part in parts)


def test_among_equals_the_owners_own_marking_counts():
    parts = [parse_marking("NATO RESTRICTED"), parse_marking("RIBOTO NAUDOJIMO")]
    assert highest(parts, "LT").name == "RIBOTO NAUDOJIMO"
    assert highest(parts, "PL").name == "NATO RESTRICTED"
    assert highest([]) is None


@given(MARKINGS)
def test_a_marking_is_read_as_it_is_written(marking):
    assert parse_marking(str(marking), marking.scale) == marking
