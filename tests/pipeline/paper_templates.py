"""A small template for each form of correspondence, made up for the tests of what stands on its paper."""

from __future__ import annotations

from pathlib import Path

LETTER = {
    "en": """# Safety of the airspace of {{ sender.state.short }}

I write to you about {{ incident.title }}.

We ask for:

1. an exchange of information; and
2. a meeting of experts.

The record of the incident is enclosed.
""",
    "fr": """# Sécurité de l’espace aérien

J’appelle votre attention sur l’incident du {{ incident.occurred.start|date }}.

Nous demandons :

1. un échange d’informations ;
2. une réunion d’experts.

La chronologie est jointe à la présente lettre.
""",
    "lt": """# Dėl oro erdvės saugumo

Rašau Jums dėl {{ incident.occurred.start|date }} incidento.

Prašome:

1. keistis informacija;
2. surengti ekspertų susitikimą.

Pridedama įvykių chronologija.
""",
}
NOTE = {
    "en": """# Violation of the airspace of {{ sender.state.short }}

inform {{ addressee.body.short_with_article }} of the following.

On {{ incident.occurred.start|date }} an uncrewed aircraft entered the airspace of {{ sender.state.with_article }}.

{{ sender.institution.short_with_article|upper_first }} asks {{ addressee.body.short_with_article }} for an explanation.
""",
    "fr": """# Violation de l’espace aérien

porter à sa connaissance ce qui suit.

Le {{ incident.occurred.start|date }}, un aéronef sans équipage à bord est entré dans l’espace aérien national.

{{ sender.institution.short_with_article|upper_first }} demande des explications {{ addressee.body.short_to }}.
""",
    "lt": """# Oro erdvės pažeidimas

pranešti, kad {{ incident.occurred.start|date }} į oro erdvę įskrido bepilotis orlaivis.

{{ sender.institution.name }} prašo paaiškinti šio įvykio aplinkybes.
""",
}
PAPER = {
    "en": """# Violation of the airspace of {{ sender.state.short }}

On {{ incident.occurred.start|date }} an uncrewed aircraft entered the airspace of {{ sender.state.with_article }}.

The safety of civil aviation was endangered.
""",
    "fr": """# Violation de l’espace aérien

Le {{ incident.occurred.start|date }}, un aéronef sans équipage à bord est entré dans l’espace aérien national.

La sécurité de l’aviation civile a été mise en danger.
""",
    "lt": """# Oro erdvės pažeidimas

{{ incident.occurred.start|date }} į oro erdvę įskrido bepilotis orlaivis.

Kilo pavojus civilinės aviacijos saugai.
""",
}
ANNEX = {"en": "# Chronology", "fr": "# Chronologie", "lt": "# Įvykių chronologija"}
TEMPLATES = {
    "letter": (LETTER, "nato-secretary-general", "[foreign-minister]"),
    "joint_letter": (LETTER, "nato-secretary-general", "[foreign-minister, defence-minister]"),
    "collective_letter": (LETTER, "nato-secretary-general", "[foreign-minister, defence-minister]"),
    "un_identical_letters": (LETTER, "un-secretary-general", "[foreign-minister]"),
    "mil_letter": (LETTER, "saceur", "[defence-minister]"),
    "note_verbale": (NOTE, "embassy:BY", "[foreign-minister]"),
    "protest_note": (NOTE, "embassy:BY", "[foreign-minister]"),
    "collective_note": (NOTE, "embassy:BY", "[foreign-minister]"),
    "circular_note": (NOTE, "missions", "[foreign-minister]"),
    "aide_memoire": (PAPER, "", ""),
    "non_paper": (PAPER, "", ""),
}
"""By form: the wordings, the addressee, and the ranks that sign."""

_FILE = """title: {form}
form: {form}
languages: [en, fr, lt]
"""


def write_templates(folder: Path, *, repeated: int = 1) -> None:
    """Write all templates into a folder, each under the id of its form; their second paragraph may be repeated."""
    for form, (wordings, addressee, ranks) in TEMPLATES.items():
        place = folder / form
        (place / "annexes" / "events").mkdir(parents=True)
        lines = _FILE.format(form=form)
        lines += f"addressee: {addressee}\n" if addressee else ""
        lines += f"signatories: {ranks}\n" if ranks else ""
        lines += "annexes: [events]\n" if wordings is LETTER else ""
        (place / "template.yaml").write_text(lines, "utf-8")
        for language, wording in wordings.items():
            paragraphs = wording.split("\n\n")
            paragraphs[2:3] *= repeated
            (place / f"{language}.md").write_text("\n\n".join(paragraphs), "utf-8")
            table = "\n\n| 1 | 2 |\n|:--|:--|\n| {{ incident.occurred.start|date }} | – |\n"
            (place / "annexes" / "events" / f"{language}.md").write_text(ANNEX[language] + table, "utf-8")
