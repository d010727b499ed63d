"""Several addressees of one letter: an inside address to each, their salutations on one line, one close."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from drafter.party import Directory, Party
from drafter.problems import Problem
from drafter.protocol.address import FormOfAddress, address
from drafter.protocol.address_forms import AddressForms, Style, address_forms
from drafter.protocol.forms import forms_of_correspondence
from drafter.protocol.notes import Courtesy

_CALL = "{call}"


def address_together(
    parties: Sequence[Party],
    directory: Directory,
    *,
    language: str,
    form: str,
    style: Style = "formal",
    sender_state: str | None = None,
    writers: Sequence[Party] = (),
    courtesy: Courtesy = "full",
) -> FormOfAddress | Problem:
    """Return how one letter addresses one or several parties, or the first problem with it.

    An empty line stands between the inside addresses. Where the formal style has no common close ("Please accept,
    Excellency, ..." and "Yours sincerely,"), or calls two alike whom the current style tells apart, all are addressed
    in the current style. A note is written to one body.
    """
    found = []
    for party in parties:
        one = address(
            party, directory, language=language, form=form, style=style, sender_state=sender_state, writers=writers,
            courtesy=courtesy,
        )  # fmt: skip
        if isinstance(one, Problem):
            return one
        found.append(one)
    if len(found) == 1:
        return found[0]
    data = address_forms(language)
    if isinstance(data, Problem):
        return data
    if forms_of_correspondence()[form].note:
        message = f"a note is written to one body, and {len(parties)} are named"
        return Problem("several-addressees", message, hint="draft a note to each, or one to 'missions'")
    patterns = list(dict.fromkeys(_pattern(one) for one in found))
    together = _one_line(found, data)
    if style == "formal" and (len(patterns) > 1 or isinstance(together, Problem)):
        return address_together(
            parties, directory, language=language, form=form, style="current", sender_state=sender_state,
            writers=writers, courtesy=courtesy,
        )  # fmt: skip
    return together if isinstance(together, Problem) else _joined(found, patterns, together)


def _pattern(one: FormOfAddress) -> str:
    """Return a close as it is before it repeats the salutation."""
    call = _call(one)
    return one.close.replace(call, _CALL) if call else one.close


def _call(one: FormOfAddress) -> str:
    return one.salutation.rstrip(" ,!")


def _one_line(found: Sequence[FormOfAddress], data: AddressForms) -> str | Problem:
    """Return the calls on one line, the plural of one that is theirs alike in its place."""
    calls = [_call(one) for one in found]
    line = []
    for call in dict.fromkeys(calls):
        several = data.together.plural.get(call) if calls.count(call) > 1 else call
        if several is None:
            message = f"there is no salutation in '{data.language}' for several who are called '{call}'"
            return Problem("no-form-of-address", message, hint="write a letter to each")
        line.append(several)
    if data.together.small:
        line[1:] = [call[:1].lower() + call[1:] for call in line[1:]]
    return ", ".join(line)


def _joined(found: Sequence[FormOfAddress], patterns: Sequence[str], call: str) -> FormOfAddress:
    """Return the form of address; of closes that still differ, the first that names nobody, else the first."""
    first = found[0]
    close = next((pattern for pattern in patterns if _CALL not in pattern), patterns[0])
    lines = [line for one in found for line in ("", *one.inside_address)][1:]
    ending = first.salutation[len(_call(first)) :]
    return replace(
        first,
        inside_address=tuple(lines) if any(lines) else (),
        salutation=call + ending if call else "",
        close=close.replace(_CALL, call),
        certainty="K?" if any(one.certainty == "K?" for one in found) else first.certainty,
        needs_native_review=any(one.needs_native_review for one in found),
    )
