"""What a recipient takes: the languages of its letters, and the State that presides over a council that month."""

from __future__ import annotations

from drafter.party import Directory, Party
from drafter.problems import Place, Problem, Severity


def accepted_language(
    directory: Directory, party: Party, language: str, asked_at: Place | None = None
) -> Problem | None:
    """Return a warning where the party's organisation does not take letters in the language.

    A State takes them in the sender's language, so of a State nothing is asked.
    """
    organisation = directory.organisations.get(party.office.organisation or "")
    if organisation is None or not organisation.languages or language in organisation.languages:
        return None
    message = f"{party.office.organisation} does not take letters in '{language}'"
    hint = f"write in {_either(organisation.languages)}; in '{language}' it can only be a courtesy translation"
    return Problem("language-not-accepted", message, asked_at, hint, Severity.WARNING)


def presides(party: Party, against: str | None, asked_at: Place | None = None) -> Problem | None:
    """Return a warning where the State that the letter complains of holds the office it is written to by turn.

    `against` is the code of that State, such as the one an object entered from. In October 2025 a letter to the
    President of the Security Council went to the Permanent Representative of the Russian Federation.
    """
    if against is None or not party.office.turns or party.state != against:
        return None
    message = f"the letter is about {against}, and {against} holds '{party.office_id}' on its date"
    hint = "write to the Secretary-General as well, or wait for the next presidency"
    return Problem("presides-itself", message, asked_at, hint, Severity.WARNING)


def _either(languages: tuple[str, ...]) -> str:
    if len(languages) > 6:
        return f"one of its {len(languages)} languages"
    return f"{', '.join(languages[:-1])} or {languages[-1]}" if len(languages) > 1 else languages[0]
