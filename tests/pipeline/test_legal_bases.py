"""Legal bases as a letter cites them: in full, then briefly; with a decision; refused at the tag's own line."""

from pathlib import Path

import pytest

from tests.opening import open_letter

RECORD = """\
id: T-1
title: Made up
kind: airspace-violation
territory: LT
occurred: {start: 2025-07-28}
place: {name: Testham}
object: {class: uncrewed-aircraft}
sources: [{id: s, publisher: Border Guard, official: true}]
"""
TEMPLATE = """\
title: Made up
form: letter
addressee: nato-secretary-general
signatories: [foreign-minister]
languages: [en]
legal_bases: [nat-3, nat-4, nat-5, bilateral-lt-by-1995, chicago-54-n]
inputs:
  decision: {type: text, prompt: Which decision?, example: Resolution No 1}
  decision_body: {type: text, prompt: Whose decision?, example: the Government}
  decision_date: {type: date, prompt: Of which day?, example: 2025-08-04}
  decision_number: {type: text, prompt: Which number?, example: No 1}
"""


@pytest.fixture
def letter(draft, tmp_path):
    """Draft a letter of one paragraph."""

    def drafted(wording: str, **order):
        for name, text in (
            ("r/T-1.yaml", RECORD),
            ("t/template.yaml", TEMPLATE),
            ("t/en.md", f"# Made up\n\n{wording}\n"),
        ):
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        return draft(tmp_path / "r", template=str(tmp_path / "t"), **{"settings": (), **order})

    return drafted


def said(drafted) -> list[str]:
    return [problem.message for problem in drafted.problems]


def cited(drafted) -> list[str]:
    return [fill.text for fill in drafted.fills if fill.expression.startswith("cite(")]


def test_the_instrument_is_named_in_full_once(letter):
    drafted = letter('Under {{ cite("nat-3") }}, {{ cite("nat-4") }} and {{ cite("nat-3") }}.')
    assert said(drafted) == []
    assert cited(drafted) == [
        "Article\u00a03 of the North Atlantic Treaty", "Article\u00a04 of the Treaty", "Article\u00a03 of the Treaty"
    ]  # fmt: skip


def test_article_number_and_letter_stay_on_one_line(letter):
    drafted = letter('Under {{ cite("chicago-54-n") }}.', addressees=("icao-council-president",))
    assert cited(drafted) == ["Article\u00a054\u00a0(n) of the Convention on International Civil Aviation"]


def test_what_is_refused_names_the_line_of_the_tag(letter):
    drafted = letter('One.\n\nTwo {{ cite("nat-5") }}.')
    (problem,) = drafted.problems
    assert problem.message == "'nat-5' may only be cited on a decision of the Government"
    assert (Path(problem.place.file).name, problem.place.line) == ("en.md", 5)


@pytest.mark.parametrize(
    "settings",
    [("decision=Resolution No 1",),
     ("decision_body=the Government", "decision_date=2025-08-04", "decision_number=No 1")],
)  # fmt: skip
def test_a_decision_authorises(letter, settings):
    assert cited(letter('Under {{ cite("nat-5") }}.', settings=settings)) == [
        "Article\u00a05 of the North Atlantic Treaty"
    ]


def test_half_a_decision_does_not(letter):
    drafted = letter('Under {{ cite("nat-5") }}.', settings=("decision_body=the Government",))
    assert said(drafted) == ["'nat-5' may only be cited on a decision of the Government"]


def test_a_wording_that_awaits_a_reader_says_so(letter):
    drafted = letter('Under {{ cite("bilateral-lt-by-1995") }}.')
    assert said(drafted) == [
        "'bilateral-lt-by-1995' is a treaty between LT and BY, not one with 'nato-secretary-general'"
    ]
    party = "lt-embassy: {state: BY, rank: x, holder: required, title: {en: Minister}, as_of: 2025-08-01}"
    holder = "jan: {name: Jan, office: lt-embassy, gender: m, terms: [{from: 2025-01-01}], as_of: 2025-08-01}"
    own = Path("own.yaml")
    own.write_text(f"offices:\n  {party}\nholders:\n  {holder}\n", encoding="utf-8")
    drafted = letter('Under {{ cite("bilateral-lt-by-1995") }}.', addressees=("lt-embassy",), parties=(own,))
    assert said(drafted) == ["the wording of 'bilateral-lt-by-1995' in 'en' has not been read by a native speaker yet"]


@pytest.fixture(autouse=True)
def _in_a_folder_of_its_own(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize(("basis", "answer"), [("nat-3", "yes"), ("nat-5", "no"), ("bilateral-lt-by-1995", "no")])
def test_a_template_can_ask_whether_a_basis_may_be_cited(letter, basis, answer):
    drafted = letter(
        f'{{% if citable("{basis}") %}}yes{{% else %}}no{{% endif %}} {{{{ addressee.office }}}}', gaps=True
    )
    assert said(drafted) == []

    assert f"{answer} nato-secretary-general" in [p.text for p in open_letter(drafted.data).paragraphs]


@pytest.mark.parametrize(
    ("basis", "message"),
    [
        ("nat-33", "there is no legal basis 'nat-33'"),
        ("natinamds", "the template does not list the legal basis 'natinamds' among those it may cite"),
    ],
)
def test_asking_for_what_is_no_basis_of_the_template_is_an_error(letter, basis, message):
    assert message in said(letter(f'{{% if citable("{basis}") %}}yes{{% endif %}}'))
