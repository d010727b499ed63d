"""Protocol: who is who, how they are addressed, in which form one writes to them, and what law one may cite."""

from drafter.protocol.address import FormOfAddress, address
from drafter.protocol.ageing import age_problems
from drafter.protocol.bodies import find_party, is_body, of_state
from drafter.protocol.directory import builtin_directory
from drafter.protocol.forms import FormOfCorrespondence, form_of_correspondence, forms_of_correspondence
from drafter.protocol.legal_bases import LegalBasis, cite, legal_bases, legal_basis
from drafter.protocol.notes import Courtesy, body_forms
from drafter.protocol.reception import accepted_language, presides
from drafter.protocol.release import refusal
from drafter.protocol.several import address_together
from drafter.protocol.titles import honorific, name_line, named_in_text, on_lines, signature_title, title_first

__all__ = [
    "Courtesy",
    "FormOfAddress",
    "FormOfCorrespondence",
    "LegalBasis",
    "accepted_language",
    "address",
    "address_together",
    "age_problems",
    "body_forms",
    "builtin_directory",
    "cite",
    "find_party",
    "form_of_correspondence",
    "forms_of_correspondence",
    "honorific",
    "is_body",
    "legal_bases",
    "legal_basis",
    "name_line",
    "named_in_text",
    "of_state",
    "on_lines",
    "presides",
    "refusal",
    "signature_title",
    "title_first",
]
