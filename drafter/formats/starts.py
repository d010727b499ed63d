"""A sentence that words of doubt are put in front of: which first words lose their capital, and which keep it."""

from __future__ import annotations

import re
from collections.abc import Mapping

# Articles, pronouns and the like. Any other word, such as a name or "NATO", keeps the letter it begins with.
_COMMON: Mapping[str, str] = {
    "en": (
        " A An The It He She They This That These Those There In On At From By For To As After Before Between During "
        "Since Until About Earlier Later Once Whether Where When No One Two Three Several Some Many Both Its Their "
        "Our We According Other Another "
    ),
    "fr": (
        " Le La Les Un Une Des Il Elle Ils Elles Ce Cet Cette Ces Au Aux À En Dans Sur Par Pour De Du Depuis Après "
        "Avant Pendant Personne Aucun Aucune Deux Trois Plusieurs Son Sa Ses Leur Leurs Notre Nos Nous Selon "
    ),
    "lt": " Jis Ji Jie Jos Tai Šis Ši Šie Šios Tas Ta Iš Į Apie Po Prieš Nuo Iki Niekas Du Trys Keli ",
}


def uncapitalised(text: str, lang: str) -> str:
    """Return a sentence as it goes on after other words: "It flew" becomes "it flew", "NATO saw" stays."""
    first = re.match(r"\w+", text)
    if first is None or f" {first[0]} " not in _COMMON.get(lang, ""):
        return text
    return text[:1].lower() + text[1:]
