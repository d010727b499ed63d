"""French, as the rules need it."""

from drafter.checks.words import Words

WORDS = Words(
    salutation=r"Excellences?\b|Monsieur\b|Madame\b|Mesdames\b|Messieurs\b|(?:Mon )?[Gg]énéral\b|Amiral\b",
    call=r"(?:agréer|recevoir|accepter), (?P<call>[^,]+),",
    call_prefix=r"(?!)",
    signs_off=r"(?!)",
    formula=r"^.{0,400}?\b(?:l[’']honneur|tien(?:s|t|nent)) (?:de|d[’']|à)",
    singular=r"\b(?:[Jj]e\b|[Jj][’']|[Mm]on\b(?! général)|[Mm]a\b|[Mm]es\b|moi\b|me\b|m[’'])",
    plural=r"\b[Nn]ous (?:\w+ )?\w{2,}ons\b|\bnous-mêmes\b",
    persons=(
        r"\b(?:[Jj]e\b|[Jj][’']|[Mm]on\b|[Mm]a\b|[Mm]es\b|moi\b|me\b|m[’']|[Nn]ous\b|[Nn]otre\b|[Nn]os\b|[Vv]ous\b"
        r"|[Vv]otre\b|[Vv]os\b)"
    ),
    close_singular=r"\b(?:ma|mes|[Jj]e)\b",
    close_plural=r"\b(?:notre|nos|[Nn]ous)\b",
    compliments=r"\bprésente(?:nt)? (?:ses|leurs) compliments\b",
    note_closing=r"\bsaisi(?:t|ssent) cette occasion\b",
    renewed=r"\brenouvel(?:er|ée?s?)\b",
    request=(
        r"(?<![Ll]a )(?<![Uu]ne )(?<![Ss]a )(?<![Cc]ette )(?<![Ll]eur )\b(?:demande(?:nt)? (?:que|instamment|à|aux?|des|une)\b"
        r"|exige(?:nt)? (?:que|des|une?|la|le)\b|prie(?:nt)? (?:instamment )?(?:la|le|les|l[’'])|(?:appelle|invite)(?:nt)? (?:la|le|les|l[’']).{1,80}? à\b)"
    ),
    function=(
        "le la les de des du et à un une en est que qui dans pour par sur au aux avec ce cette ces son sa ses il elle"
        " ne pas plus ont été être leur leurs ainsi dont se ou sont afin entre a d l"
    ),
    dated=(
        r"\b(?:note|lettre|déclaration|décision|résolution|rapport|protestation|aide-mémoire|communication)\b"
        r"(?: verbale)?(?: de protestation)?(?: nᵒ \S+)?,? (?:du|en date du|datée? du) {date}",
    ),
    masculine=("Monsieur", r"M\."),
    feminine=("Madame", "Mme"),
    excellency=r"\b(?:Son |Votre )?Excellence\b|\bS\.\s?E\.",
    abbreviated_excellency=r"\bS\.\s?E\.|\bSon Excellence\b",
    officer=r"(?:Le )?(?:[Gg]énéral|[Aa]miral|[Vv]ice-amiral|[Cc]olonel)(?: de (?:division|brigade|corps d[’']armée))? [A-ZŠŽČŁ]",
    charge=r"\bCharg[ée]e? d[’']affaires\b",
    enclosed=r"\b(?:ci-joint\w*|annex\w*|jointe?s?|joins|joignons)\b|\bpièces? jointes?\b",
    enclosed_here=r"\b(?:est|sont) jointe?s?\b|\bci-jointe?s?\b|\b(?:je joins|nous joignons)\b",
    all_enclosed=r"\b(?:pièces jointes|annexes|documents (?:ci-)?joints)\b",
    un_annex=r"Annexes?(?: [IVX\d]+)? (?:à la lettre datée du|aux lettres identiques datées du) {date}.* adressée?s? .+ par .+",
    circulation=r"\b(?:distribu(?:er|ée?s?)|diffus(?:er|ée?s?)|faire distribuer)\b",
    assembly=r"\bdocuments? (?:du Conseil de sécurité et )?de l[’']Assemblée générale\b",
    agenda_item=r"\bpoints? \d+ de l[’']ordre du jour",
    month_of_presidency=r"\bprésidence .{0,30}pour le mois (?:de |d[’'])(?P<month>{months})\b(?: (?P<year>\d{4}))?",
    council_president=r"\bPrésidente? du Conseil de sécurité\b",
    above=(
        r"(?P<noun>\w+) (?:susmentionné|précité|susvisé)e?s?\b",
        r"\b(?:comme (?:indiqué|mentionné|exposé) (?:plus haut|ci-dessus))(?P<noun>)",
    ),
    citation=(
        r"\b(?:(?:paragraphe (?P<paragraph_before>\d+)|alinéa (?P<letter_before>[a-z])\)?) de )?l[’'][Aa]rticle"
        r" (?P<numbers>[^.;:]{1,50}?),? (?:de la |du |de l[’']|de )(?P<instrument>{names})",
        r"\b[Aa]rticles (?P<numbers>[^.;:]{1,60}?),? (?:de la |du |de l[’']|de )(?P<instrument>{names})",
    ),
    article=r"\b[Aa]rt(?:icles?|\.) (?:premier|\d+)\b",
    number=(
        r"(?:(?P<first>premier)|(?P<article>\d+))(?: ?(?P<bis>bis)\b)?(?:,? paragraphe (?P<paragraph>\d+)"
        r"|,? (?:alinéa )?(?P<letter>[a-z])\)| ?\((?P<sub>[a-z])\))?"
    ),
    instruments={
        "nat": r"Traité de l[’']Atlantique Nord|Traité de Washington",
        "charter": r"Charte des Nations [Uu]nies",
        "chicago": r"Convention relative à l[’']aviation civile internationale|Convention de Chicago",
        "tfeu": r"Traité sur le fonctionnement de l[’']Union européenne|TFUE\b",
        "teu": r"Traité sur l[’']Union européenne|TUE\b",
    },
    decision=r"\b[Dd]écision (?:nᵒ|no\b|du )",
    reaffirmed=r"\b(?:attachement|attachée?s?|engagement|réaffirm\w+|solidarité|demeure\w*)\b",
    consultations=r"\bconsultations?\b",
    of_date=r",? (?:du|signée? à (?:Washington|Chicago) le) {date}",
    misspelt_offices=(
        (r"\bSecrétaire-[Gg]énérale?\b|\bSecrétaire Générale?\b", "Secrétaire général"),
    ),
    capitals_allowed=True,
)  # fmt: skip
