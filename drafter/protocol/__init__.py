"""Protocol: who is who, how they are addressed, in which form one writes to them, and what law one may cite."""

from drafter.protocol.address import FormOfAddress, address, honorific, name_line, signature_title
from drafter.protocol.ageing import age_problems
from drafter.protocol.directory import builtin_directory
from drafter.protocol.forms import FormOfCorrespondence, form_of_correspondence, forms_of_correspondence
from drafter.protocol.legal_bases import LegalBasis, cite, legal_bases
from drafter.protocol.release import refusal

__all__ = [
    "FormOfAddress", "FormOfCorrespondence", "LegalBasis",
    "address", "age_problems", "builtin_directory", "cite", "form_of_correspondence", "forms_of_correspondence",
    "honorific", "legal_bases", "name_line", "refusal", "signature_title",
]  # fmt: skip
