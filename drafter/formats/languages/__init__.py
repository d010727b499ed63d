"""The languages the program writes: one line here and one file beside this for each."""

from collections.abc import Mapping
from types import MappingProxyType

KNOWN: Mapping[str, str] = MappingProxyType(
    {
        "en": "drafter.formats.languages.en",
        "fr": "drafter.formats.languages.fr",
        "lt": "drafter.formats.languages.lt",
        "pl": "drafter.formats.languages.pl",
    }
)
