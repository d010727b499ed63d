"""French, as the rules need it."""

from drafter.checks.words import Words

_MONTHS = "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre"

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
    clock=r"(?<![\d:.,/])(\d{1,2})(?:\s?h(?![\w’'])(?:\s?(\d\d))?|:(\d\d))(?![\d:\w])",
    clock_alone=r"h\s?\d|:",
    zone=r"heure locale|heure (?:de |d[’']|du |des )[A-Z]\w+(?: [A-Z]\w+)?|TU\b",
    between=r"\s*(?:–|-|à|et|jusqu[’']à)\s*(?:environ\s)?",
    date=r"(?P<day>1er|1ᵉʳ|\d{1,2})\s(?P<month>{months})(?:\s(?P<year>\d{4}))?",
    any_zone=r"\bUTC\s?[+−-]\s?\d|\btoutes les heures sont\b",
    this_year=r"cette année|depuis le début de l[’']année",
    ordinal_object=r"(?:fois|incident|violation|incursion|cas)s?",
    lasted=r"\b(?:pendant|durant) (?:environ |plus de |moins de |près de )?(\d+|{numbers})\s(secondes?|minutes?|heures?)",
    airspace=r"espace aérien|territoire",
    measured=r"(?:altitude|hauteur|profondeur|distance|vitesse) (?:de |d[’'])"
             r"(?:environ |plus de |moins de |près de )?(\d+(?:[\u00a0\u202f.,]\d+)*)(?=\s|[.,;)]|$)",
    units={"milles marins": "NM", "mille marin": "NM", "milles nautiques": "NM", "pieds": "ft", "pied": "ft",
           "mètres": "m", "mètre": "m", "kilomètres": "km", "kilomètre": "km", "kilogrammes": "kg", "nœuds": "kn"},
    hedge=r"selon|d[’']après|aurai(?:t|ent)|serai(?:t|ent)|semble|préliminaire|apparemment|présum|prétend|probabl|possibl"
          r"|suppos|estim|non confirmé|divergent|vraisemblabl|éventuel|contest|évaluation|indique|entre\b|ne peut|non établi"
          r"|reste(?:nt)? à|n[’']est pas (?:encore )?(?:connu|confirmé|établi)",
    negation=r"\b(?:ne|n[’'])|\bpas\b|\baucun|\bsi\b|\bsans\b|\bni\b|\bnon\b|\bjamais\b",
    objects=r"(?:drones?|aéronefs?|appareils?|ballons?|missiles?|objets?|engins?)",
    other_bases={"violations": r"violations?|incursions?|fois", "radar-tracks": r"radar|pistes?|plots?"},
    claims={
        "launched_from": r"\b(?:lancée?s?|tirée?s?) (?:depuis|à partir|du territoire|par)\b",
        "operated_by": r"\b(?:exploitée?s?|opérée?s?|pilotée?s?|utilisée?s?|contrôlée?s?) par\b",
        "made_in": r"\b(?:fabriquée?s?|produite?s?|construite?s?) (?:en|au|aux|par)\b"
                   r"|\bde (?:fabrication|conception|production) {adjective}",
        "aimed_at": r"\b(?:visant|dirigée?s? (?:contre|vers)|prenant pour cible)\b",
    },
    recorded_consequences={
        "casualties": (r"victime|\btuée?s?\b|\bmorte?s?\b|décès|pertes? (?:humaines?|en vies)|décédé", "deaths"),
        "injured": (r"bless|victime", "injuries"),
        "damage": (r"dégât|dommage|endommag|détrui|destruction", "damage"),
    },
    emotive=r"\b(?:flagrante?s?|éhontée?s?|barbares?|odieu(?:x|ses?)|scandaleu(?:x|ses?|sement)|honteu(?:x|ses?|sement)"
            r"|ignobles?|abjecte?s?|monstrueu(?:x|ses?)|lâches?|infâmes?)\b",
    emotive_in_notes=r"\bterroristes?\b",
    contraction=r"\b(?:t[’']as|y[’']a|j[’']sais|c[’']te)\b",
    slang=r"\b(?:ok|okay|super|truc|trucs|sympa|boulot|gars|vachement)\b",
    rungs={
        "prend note avec préoccupation": r"\bprend note avec (?:préoccupation|inquiétude)",
        "exprime sa préoccupation": r"\bexprime (?:\w+ ){0,3}(?:préoccupation|inquiétude)",
        "regrette": r"\bregrette(?:nt)? (?:que|profondément|vivement|la|le|les|cette|ces)\b",
        "déplore": r"\bdéplore(?:nt)?\b",
        "proteste": r"\bproteste(?:nt)? (?:contre|auprès)\b|\b(?:élève|exprime) (?:une|sa) protestation\b(?! (?:ferme|énergique|cat|vigoureuse))",
        "proteste énergiquement": r"\bproteste(?:nt)? (?:énergiquement|fermement|vivement|vigoureusement)\b"
                                  r"|\b(?:une|sa) (?:vive|ferme|énergique|vigoureuse) protestation|protestation (?:ferme|énergique|vigoureuse)",
        "proteste catégoriquement": r"\bproteste(?:nt)? (?:catégoriquement|résolument)\b|protestation (?:catégorique|résolue)",
        "condamne": r"\bcondamne(?:nt)?\b",
    },
    past_step=r"\d{4}|\bremise?\b|\bétait\b|\bont?\b|\ba\b",
    impersonal_demand=r"\bil est (?:demandé|exigé|requis|attendu)\b"
                      r"|\b(?:doit|doivent|devrait|devraient) être (?:enquêtée?s?|expliquée?s?|punie?s?|empêchée?s?|élucidée?s?)\b(?! par)",
    demand=r"\bexige(?:nt)?\b|\bdemande(?:nt)? instamment\b|\bsomme\b|\bappelle(?:nt)? (?:le|la|les|l[’'])",
    deadline=r"\b(?:immédiat|sans (?:plus )?(?:délai|tarder|retard)|sur-le-champ|dans les (?:meilleurs|plus brefs) délais"
             r"|au plus (?:vite|tôt|tard)|dès que possible|urgence|dans un délai|d[’']ici|avant le|à l[’']avenir|désormais"
             r"|sous \d|dans les \d)",
    list_of_requests=r"\b(?:prie|prions|demand\w+|exige\w*|invite\w*|appel\w+)\b[^.]*:\s*$",
    enclosures_apart=r"sépar\w+ d|en l[’']absence d|sans (?:ses |les )?(?:annexes|pièces)",
    faults=(
        (r"(?<=\w)(?:[;!?](?=\s|$)|»)|(?<=[\w»)]):(?=\s|$)", "no space before '{found}'", "put a non-breaking space before it"),
        (r"(?<=\S) (?:[;:!?](?=\s|$)|»)", "an ordinary space before '{sign}'", "make it a non-breaking space"),
        (r"«(?:[^\s]| )", "no non-breaking space after '«'", "put one there"),
        (r"[“”„]", "a quotation mark that is not French: '{found}'", "write « and »"),
        (r"\b(?:No|N\.|Nr\.?)\s?\d+(?=[/\s,.;)-])", "'{found}' for a number", "write nᵒ 42"),
        (r"(?<![\d’'])\b1\s(?:" + _MONTHS + r")\b", "the first of a month without 'er': '{found}'", "write 1er août"),
        (r"\b(?:1ier|1ère? (?:" + _MONTHS + r")|(?:[2-9]|[12]\d|3[01])\s?(?:e|ème|er)\s(?:" + _MONTHS + r"))\b",
         "'{found}' in a date", "write 1er août, 2 août"),
        (r"\b\d{1,2}\s(?:Janvier|Février|Mars|Avril|Mai|Juin|Juillet|Août|Septembre|Octobre|Novembre|Décembre)\b",
         "a month with a capital: '{found}'", "write it small"),
    ),
    mixed=(
        (r"\bsept\.", r"\bseptembre\b", "'sept.' and 'septembre' both stand in the letter", "write the month in full"),
        (r"\bMr\.?(?=\s[A-Z])", r"", "'Mr' stands for Monsieur", "write M."),
    ),
    abbreviations=("UAV", "UAS", "C-UAS", "LAD", "IAMD", "GBAD", "BAP", "DAMI"),
    terms={"drone": r"(?<!anti-)\bdrones?\b", "aéronef sans équipage": r"\baéronefs? sans équipage",
           "aéronef sans pilote": r"\baéronefs? sans pilote"},
    names=(
        (r"\bRezekne\b", "'Rezekne' has lost its macron", "write Rēzekne"),
        (r"\bBiélorussie soviétique\b", "'{found}' is not the name of the State", "write le Bélarus"),
    ),
    institutions=(
        (r"\b[Rr]épublique (?:lituanienne|lettonne|estonienne|biélorusse|bélarussienne)\b",
         "'{found}' is not the name of the State", "write it as the State does, such as la République de Lituanie"),
        (r"\bHaut[- ][Cc]ommissaire (?:de l[’']Union européenne|de l[’']UE)\b", "there is no '{found}'",
         "write le Haut Représentant de l’Union pour les affaires étrangères et la politique de sécurité"),
        (r"\bConseil européen des ministres\b", "there is no '{found}'", "write le Conseil de l’Union européenne"),
        (r"\b(?:règlement|directive) du Conseil européen\b", "the European Council adopts no such acts",
         "write du Conseil"),
        (r"(?<!parlementaire )\b[Pp]résidente? du Conseil de l[’']Europe\b", "the Council of Europe has no President",
         "write le Président du Conseil européen, if that is meant"),
    ),
    copied=r"\b(?:une )?copie de (?:la présente|cette) (?:lettre|note) (?:est|a été|sera) (?:également )?(?:adressée|envoyée|transmise)"
           r" (?:à|au|aux) ([^.;]+)",
    embargo=r"embargo|ne pas diffuser avant|pas de diffusion avant",
    draft="PROJET",
    stops=r"S\.E\.|(?:\b(?:M|MM|Mme|art|p|pp|cf|al|env))\.",
)  # fmt: skip
