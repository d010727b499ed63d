"""Small letters of every form, written with python-docx in our own styles: what the rules have nothing to say of."""

from __future__ import annotations

import datetime as dt
import functools
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from drafter.pipeline.checking import Known

Lines = Sequence[tuple[str, str]]


@dataclass(frozen=True)
class Letter:
    """A letter to check: its paragraphs, each with its style, and what is known of it."""

    lines: Lines
    known: Known = field(default_factory=Known)

    def spoiled(self, old: str, new: str) -> Letter:
        """Return the letter with the first line that has a text changed; an empty text takes the line out."""
        lines = list(self.lines)
        at = next(number for number, (_, text) in enumerate(lines) if old in text)
        style, text = lines[at]
        changed = text.replace(old, new, 1)
        lines[at : at + 1] = [(style, changed)] if changed else []
        return replace(self, lines=tuple(lines))

    def with_line(self, style: str, text: str, at: int | None = None) -> Letter:
        """Return the letter with one more line, at the end or before the line of that number."""
        lines = list(self.lines)
        lines.insert(len(lines) if at is None else at, (style, text))
        return replace(self, lines=tuple(lines))

    def knowing(self, **known: Any) -> Letter:
        """Return the letter with more said of it."""
        return replace(self, known=replace(self.known, **known))

    @property
    def data(self) -> bytes:
        """The letter as DOCX."""
        return docx(tuple(self.lines))


@functools.cache
def docx(lines: tuple[tuple[str, str], ...]) -> bytes:
    """Return a DOCX of paragraphs with styles of these names."""
    import docx as word
    from docx.enum.style import WD_STYLE_TYPE

    document = word.Document()
    for style, text in lines:
        if style not in [one.name for one in document.styles]:
            document.styles.add_style(style, WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph(text, style)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def _known(form: str, language: str, **more: Any) -> Known:
    return Known(form, language, dt.date(2025, 8, 5), "LT", **more)


_HEAD = (("Letterhead Name", "Ministry of Foreign Affairs of the Republic of Lithuania"), ("Reference", "No 12-345"))
_NOTE_EN = (
    *_HEAD,
    (
        "Letter Body",
        "The Ministry of Foreign Affairs of the Republic of Lithuania presents its compliments to the Embassy of the Republic of Belarus in the Republic of Lithuania and has the honour to state the following.",
    ),
    (
        "Letter Body",
        "On Monday 28 July 2025 an uncrewed aircraft violated the airspace of the Republic of Lithuania, coming from the territory of Belarus. The Ministry recalls its note of 17 July 2025.",
    ),
    (
        "Letter Body",
        "The Ministry protests against this violation of Article 1 of the Convention on International Civil Aviation and requests an explanation by 15 August 2025.",
    ),
    (
        "Letter Body",
        "The Ministry avails itself of this opportunity to renew to the Embassy the assurances of its highest consideration.",
    ),
    ("Date at End", "Vilnius, 5 August 2025"),
    ("Seal and Initials", "[Initials]"),
    ("Foot Addressee", "Embassy of the Republic of Belarus in the Republic of Lithuania"),
    ("Foot Addressee", "Vilnius"),
)
_NOTE_FR = (
    ("Letterhead Name", "Ministère des Affaires étrangères de la République de Lituanie"),
    (
        "Letter Body",
        "Le Ministère des Affaires étrangères de la République de Lituanie présente ses compliments à l’Ambassade de la République du Bélarus en République de Lituanie et a l’honneur de lui faire savoir ce qui suit.",
    ),
    (
        "Letter Body",
        "Le lundi 28 juillet 2025, un aéronef sans équipage à bord a violé l’espace aérien de la République de Lituanie. Le Ministère rappelle sa note du 17 juillet 2025.",
    ),
    (
        "Letter Body",
        "Le Ministère proteste contre cette violation de l’article premier de la Convention relative à l’aviation civile internationale.",
    ),
    (
        "Letter Body",
        "Le Ministère saisit cette occasion pour renouveler à l’Ambassade les assurances de sa très haute considération.",
    ),
    ("Date at End", "Vilnius, le 5 août 2025"),
    ("Seal and Initials", "[Paraphe]"),
)
_NOTE_LT = (
    ("Letterhead Name", "Lietuvos Respublikos užsienio reikalų ministerija"),
    (
        "Letter Body",
        "Lietuvos Respublikos užsienio reikalų ministerija reiškia pagarbą Baltarusijos Respublikos ambasadai Lietuvos Respublikoje ir turi garbės pranešti, kad 2025 m. liepos 28 d., pirmadienį, bepilotis orlaivis iš Baltarusijos teritorijos įskrido į Lietuvos Respublikos oro erdvę.",
    ),
    (
        "Letter Body",
        "Ministerija primena savo 2025 m. liepos 17 d. notą ir reiškia protestą dėl Tarptautinės civilinės aviacijos konvencijos 1 straipsnio pažeidimo.",
    ),
    (
        "Letter Body",
        "Lietuvos Respublikos užsienio reikalų ministerija naudojasi proga dar kartą pareikšti Baltarusijos Respublikos ambasadai savo didžią pagarbą.",
    ),
    ("Date at End", "Vilnius, 2025 m. rugpjūčio 5 d."),
    ("Seal and Initials", "[Parafas]"),
)
_LETTER_EN = (
    *_HEAD,
    ("Place and Date", "Vilnius, 5 August 2025"),
    ("Letter Addressee", "H.E. Mr Mark Rutte"),
    ("Letter Addressee", "Secretary General"),
    ("Letter Addressee", "North Atlantic Treaty Organization"),
    ("Subject", "Subject: Air defence"),
    ("Letter Salutation", "Excellency,"),
    (
        "Letter Body",
        "I have the honour to inform the North Atlantic Council of a violation of the airspace of the Republic of Lithuania on Monday 28 July 2025, which was described in my letter of 30 July 2025.",
    ),
    (
        "Letter Body",
        "In the spirit of Article 3 of the North Atlantic Treaty of 4 April 1949, Lithuania continues to invest in its defence. A chronology and a map are enclosed.",
    ),
    ("Letter Close", "Please accept, Excellency, the assurances of my highest consideration."),
    ("Signature Name", "Kęstutis Budrys"),
    ("Signature Title", "Acting Minister of Foreign Affairs of the Republic of Lithuania"),
    ("Closing Label", "Enclosures (2):"),
    ("Enclosures", "1. Chronology"),
    ("Enclosures", "2. Map"),
)
_LETTER_FR = (
    ("Letterhead Name", "Ministère des Affaires étrangères de la République de Lituanie"),
    ("Place and Date", "Vilnius, le 5 août 2025"),
    ("Letter Addressee", "Monsieur Mark RUTTE"),
    ("Letter Addressee", "Secrétaire général de l’Organisation du Traité de l’Atlantique Nord"),
    ("Subject", "Objet\u00a0: Défense aérienne"),
    ("Letter Salutation", "Monsieur le Secrétaire général,"),
    (
        "Letter Body",
        "J’ai l’honneur de porter à votre connaissance une violation de l’espace aérien de la République de Lituanie, survenue le 1er août 2025. Dans l’esprit de l’article 3 du Traité de l’Atlantique Nord, la Lituanie poursuit ses efforts. Une chronologie est jointe.",
    ),
    (
        "Letter Close",
        "Je vous prie d’agréer, Monsieur le Secrétaire général, l’expression de ma très haute considération.",
    ),
    ("Signature Name", "Kęstutis Budrys"),
    ("Signature Title", "Ministre des Affaires étrangères de la République de Lituanie par intérim"),
    ("Closing Label", "Pièce jointe\u00a0:"),
    ("Enclosures", "Chronologie"),
)
_LETTER_LT = (
    ("Letterhead Name", "Lietuvos Respublikos užsienio reikalų ministerija"),
    ("Place and Date", "2025-08-05"),
    ("Letter Salutation", "Jūsų Ekscelencija,"),
    (
        "Letter Body",
        "Turiu garbės pranešti, kad 2025 m. liepos 28 d., pirmadienį, bepilotis orlaivis įskrido į Lietuvos Respublikos oro erdvę. Remiantis Šiaurės Atlanto sutarties 3 straipsniu, Lietuva toliau stiprina savo gynybą.",
    ),
    ("Letter Close", "Prašau priimti, Jūsų Ekscelencija, mano didžios pagarbos patikinimą."),
    ("Signature Title First", "Laikinai einantis Lietuvos Respublikos užsienio reikalų ministro pareigas"),
    ("Signature Name", "Kęstutis Budrys"),
)
_AIDE_MEMOIRE = (
    ("Document Heading", "Aide-mémoire"),
    (
        "Letter Body",
        "On 28 July 2025 an uncrewed aircraft entered the airspace of the Republic of Lithuania. Lithuania expects that the circumstances will be explained. The demands of 17 July 2025 are recalled.",
    ),
    ("Date at End", "Vilnius, 5 August 2025"),
)
_AIDE_MEMOIRE_FR = (
    ("Document Heading", "Aide-mémoire"),
    (
        "Letter Body",
        "Le 28 juillet 2025, un aéronef sans équipage a pénétré dans l’espace aérien de la République de Lituanie. La Lituanie attend des explications. La demande des autorités du 17 juillet 2025 est rappelée.",
    ),
    ("Date at End", "Vilnius, le 5 août 2025"),
)
_AIDE_MEMOIRE_LT = (
    ("Document Heading", "Aide-mémoire"),
    (
        "Letter Body",
        "2025 m. liepos 28 d. bepilotis orlaivis įskrido į Lietuvos Respublikos oro erdvę. Lietuva tikisi, kad aplinkybės bus paaiškintos.",
    ),
    ("Date at End", "Vilnius, 2025 m. rugpjūčio 5 d."),
)
_NON_PAPER = (
    ("Document Heading", "Non-paper"),
    (
        "Letter Body",
        "Allies could consider the deployment of additional sensors along the eastern border of the Alliance.",
    ),
)
_REPLY = (
    *_HEAD,
    (
        "Letter Body",
        "The Ministry of Foreign Affairs of the Republic of Lithuania presents its compliments to the Embassy of the Republic of Belarus in the Republic of Lithuania and has the honour to acknowledge receipt of the Embassy’s note No 15/77 of 1 August 2025.",
    ),
    ("Letter Body", "The facts that the above-mentioned note states are being examined."),
    ("Date at End", "Vilnius, 5 August 2025"),
    ("Seal and Initials", "[Initials]"),
)
_UN = (
    ("Letterhead Name", "Permanent Mission of the Republic of Lithuania to the United Nations"),
    ("Place and Date", "New York, 5 August 2025"),
    ("Letter Salutation", "Excellency,"),
    (
        "Letter Body",
        "On instructions from my Government, I have the honour to inform you of a violation of the airspace of the Republic of Lithuania, in contravention of Article 2, paragraph 4, of the Charter of the United Nations.",
    ),
    (
        "Letter Body",
        "I should be grateful if you would have the present letter and its annex circulated as a document of the General Assembly, under agenda item 34, and of the Security Council.",
    ),
    ("Letter Close", "Please accept, Excellency, the assurances of my highest consideration."),
    ("Signature Name", "A Person"),
    ("Signature Title", "Permanent Representative"),
    ("Foot Addressee", "President of the Security Council"),
    ("Foot Addressee", "United Nations"),
    (
        "Annex Label",
        "Annex to the letter dated 5 August 2025 from the Permanent Representative of Lithuania to the United Nations addressed to the President of the Security Council",
    ),
    ("Annex Title", "Chronology"),
    ("Letter Body", "The object crossed the border on 28 July 2025."),
)
_CHARGE = (
    *_HEAD,
    ("Place and Date", "Vilnius, 5 August 2025"),
    ("Letter Addressee", "Mr A Person"),
    ("Letter Addressee", "Chargé d’affaires ad interim"),
    ("Letter Salutation", "Sir,"),
    ("Letter Body", "I have the honour to write to you about the airspace of the Republic of Lithuania."),
    ("Letter Close", "Accept, Sir, the assurances of my high consideration."),
)
_SACEUR = (
    *_HEAD,
    ("Place and Date", "Vilnius, 5 August 2025"),
    ("Letter Addressee", "General Alexus G. Grynkewich"),
    ("Letter Addressee", "Supreme Allied Commander Europe"),
    ("Letter Salutation", "Dear General Grynkewich,"),
    (
        "Letter Body",
        "I have the honour to write to you about the airspace of the Republic of Lithuania and our common defence.",
    ),
    ("Letter Close", "Yours sincerely,"),
)
_FOREIGN = (
    ("Normal", "Mr Mark Rutte, Secretary General of NATO"),
    ("Normal", "Dear Mark,"),
    ("Normal", "Thank you for your call. We in Lithuania have read it with interest, and our armed forces stay alert. I look forward to seeing you in Vilnius on Friday 8 August 2025."),
    ("Normal", "Yours sincerely,"),
    ("Normal", "Kęstutis"),
)  # fmt: skip

_SIGNED = ("lt-minister-of-foreign-affairs",)
LETTERS: Mapping[str, Letter] = {
    "note": Letter(_NOTE_EN, _known("protest_note", "en", addressees=("embassy:BY",))),
    "note fr": Letter(_NOTE_FR, _known("note_verbale", "fr", addressees=("embassy:BY",))),
    "note lt": Letter(_NOTE_LT, _known("note_verbale", "lt", addressees=("embassy:BY",))),
    "letter": Letter(_LETTER_EN, _known("letter", "en", addressees=("nato-secretary-general",), signatories=_SIGNED)),
    "letter fr": Letter(
        _LETTER_FR, _known("letter", "fr", addressees=("nato-secretary-general",), signatories=_SIGNED)
    ),
    "letter lt": Letter(
        _LETTER_LT, _known("letter", "lt", addressees=("nato-secretary-general",), signatories=_SIGNED)
    ),
    "aide-mémoire": Letter(_AIDE_MEMOIRE, _known("aide_memoire", "en")),
    "aide-mémoire fr": Letter(_AIDE_MEMOIRE_FR, _known("aide_memoire", "fr")),
    "aide-mémoire lt": Letter(_AIDE_MEMOIRE_LT, _known("aide_memoire", "lt")),
    "non-paper": Letter(_NON_PAPER, _known("non_paper", "en")),
    "reply": Letter(
        _REPLY, _known("reply", "en", addressees=("embassy:BY",), values={"incoming": "15/77, 2025-08-01"})
    ),
    "un": Letter(_UN, _known("un_identical_letters", "en", addressees=("un-security-council-president",))),
    "chargé": Letter(_CHARGE, _known("letter", "en")),
    "saceur": Letter(_SACEUR, _known("letter", "en", addressees=("saceur",))),
    "foreign": Letter(_FOREIGN, Known(form="letter", language="en")),
}
"""Letters that no rule of form, people and references has anything to say of."""
