"""English, as the rules need it."""

from drafter.checks.words import Words

WORDS = Words(
    salutation=r"(?:Your )?Excellenc(?:y|ies)\b|Dear |Sir\b|Madam\b|Mr\.? |Mrs |Ms |Ladies and Gentlemen\b",
    call=r"[Aa]ccept, (?P<call>[^,]+),",
    call_prefix=r"Dear ",
    signs_off=r"Yours (?:sincerely|faithfully|truly)",
    formula=r"^.{0,400}?\b(?:honour|honor|wish(?:es)?) to\b",
    singular=(
        r"(?<!Annex )(?<!Part )(?<!Chapter )(?<!Title )(?<!Section )(?<!Article )(?<!Protocol )(?<!War )(?<!Phase )"
        r"(?<!Appendix )(?<!Table )(?<!Figure )(?<!Class )(?<!Category )(?<!principle )(?<!principles )(?<!and )"
        r"(?<!Principle )(?<!Principles )(?<!Volume )(?<!Schedule )"
        r"\bI (?!to [IVX]+\b|and [IVX]+\b|or [IVX]+\b|of\b)(?=[a-z])"
        r"|\b(?:[Mm]y|me|mine|myself)\b"
    ),
    plural=r"\b(?:[Ww]e(?= (?:have|are|write|wish|should|would|request|remain|refer|draw|trust|stand|thank|look|also|"
    r"therefore|regret|welcome|call|ask|enclose|acknowledge|urge|hope|take|avail))|ourselves)\b",
    persons=(
        r"(?<!Annex )(?<!Part )(?<!Chapter )(?<!Title )(?<!Section )(?<!Article )(?<!Protocol )(?<!War )(?<!Phase )"
        r"(?<!Appendix )(?<!Table )(?<!Figure )(?<!Class )(?<!Category )(?<!principle )(?<!principles )(?<!and )"
        r"(?<!Principle )(?<!Principles )(?<!Volume )(?<!Schedule )"
        r"\bI (?!to [IVX]+\b|and [IVX]+\b|or [IVX]+\b|of\b)(?=[a-z])"
        r"|\b(?:[Mm]y|me|mine|myself|[Ww]e|us|[Oo]urs?|ourselves|[Yy]ou|[Yy]ours?|yourselves)\b"
    ),
    close_singular=r"\bmy\b",
    close_plural=r"\bour\b",
    compliments=r"\bpresents? (?:its|their|his|her) compliments\b",
    note_closing=r"\bavails? (?:itself|themselves) of (?:this|the) opportunity\b",
    renewed=r"\brenew(?:ed)?\b",
    request=(
        r"(?<![Tt]he )(?<![Ii]ts )(?<!of )(?<!all )(?<!no )(?<!such )(?<![Tt]hese )(?<![Tt]heir )(?<!and )"
        r"\b(?:(?:requests?|demands?) (?:that|the|an?|its|an immediate|immediate)\b|urges\b|insists\b|calls? (?:up)?on\b"
        r"(?! .{0,20}\bthe telephone))|\b(?:is|are) (?:urgently |kindly )?requested to\b|\bit is (?:urgently )?requested that\b"
    ),
    function=(
        "the of and to in a is that for it as was with be by on not he his from are this have has had which an at or"
        " were been their its they will would should would these those there than into between under such any all who"
        " upon within also"
    ),
    dated=(
        r"\b(?:note|letter|statement|decision|resolution|report|protest|aide-mémoire|document|communication)\b"
        r"(?: verbale)?(?: of protest)?(?: No\.? \S+)?(?:,)? (?:of|dated) {date}",
    ),
    masculine=(r"Mr\.?", "Sir", "Mister"),
    feminine=(r"Ms\.?", r"Mrs\.?", "Madam"),
    excellency=r"\b(?:His |Her |Your )?Excellency\b|\bH\.\s?E\.",
    abbreviated_excellency=r"\bH\.\s?E\.",
    officer=(
        r"(?:H\.\s?E\. )?(?:Lieutenant |Major |Brigadier |Vice |Rear )?(?:General|Admiral|Colonel|Brigadier|Commodore)"
        r" [A-ZŠŽČŁ]"
    ),
    charge=r"\bChargée? d[’']affaires\b",
    enclosed=r"\b(?:enclos\w+|annex\w*|attach(?:ed|ments?)|appended)\b",
    enclosed_here=(
        r"\b(?:is|are) (?:also )?enclosed\b|\benclosed (?:herewith|please find)\b|\b(?:I|We|we) enclose\b"
        r"|\bthe enclosed \w+|\battached hereto\b"
    ),
    all_enclosed=r"\b(?:enclosures|annexes|attachments|enclosed (?:documents|material|evidence|papers))\b",
    un_annex=r"Annex(?:es)?(?: [IVX\d]+)? to the (?:identical )?letters? dated {date} from .+ addressed to .+",
    circulation=r"\bcirculat(?:ed?|ing|ion)\b",
    assembly=r"\bdocuments? of the (?:Security Council and (?:of )?the )?General Assembly\b",
    agenda_item=r"\bagenda items? \d+",
    month_of_presidency=r"\bpresidency .{0,30}for (?:the month of )?(?P<month>{months})\b(?: (?P<year>\d{4}))?",
    council_president=r"\bPresident of the (?:United Nations )?Security Council\b",
    above=(
        r"\babove-?\s?mentioned (?P<noun>\w+)",
        r"\baforementioned (?P<noun>\w+)",
        r"\b(?:as (?:stated|mentioned|described|noted) (?:above|earlier)|the (?:above-?\s?mentioned|aforementioned)\b(?! \w))"
        r"(?P<noun>)",
    ),
    citation=(r"\b(?:Articles?|Arts?\.) (?P<numbers>[^.;:]{1,60}?),? of (?:the )?(?P<instrument>{names})",),
    article=r"\b(?:Articles?|Arts?\.) \d+(?: ?\([a-z\d]{1,2}\))?",
    number=(
        r"(?P<article>\d+)(?: ?(?P<bis>bis)\b)?(?: ?\((?P<letter>[a-z]{1,2}|\d)\)|,? paragraph (?P<paragraph>\d+)"
        r"|,? subparagraph \((?P<sub>[a-z])\))?"
    ),
    instruments={
        "nat": r"North Atlantic Treaty|Washington Treaty",
        "charter": r"Charter of the United Nations|United Nations Charter|UN Charter",
        "chicago": r"Convention on International Civil Aviation|Chicago Convention",
        "tfeu": r"Treaty on the Functioning of the European Union|TFEU",
        "teu": r"Treaty on European Union|TEU\b",
    },
    decision=r"\b[Dd]ecision (?:No\.? |of )|\b[Rr]esolution (?:No\.? |of the Government)",
    reaffirmed=r"\b(?:commitment|committed|reaffirm\w*|ironclad|solidarity|remains?)\b",
    consultations=r"\bconsultations?\b",
    of_date=r",? (?:of|signed (?:at|in) Washington on|done at Washington on|signed (?:at|in) Chicago on) {date}",
    secretaries=(
        (r"\bSecretary General(?= of the (?:United Nations|UN\b))", "Secretary-General"),
        (r"(?<=United Nations )Secretary General\b|(?<=\bUN )Secretary General\b", "Secretary-General"),
        (
            r"\bSecretary-General(?= of (?:the )?(?:NATO|North Atlantic|OSCE|Organi[sz]ation for Security|ICAO|"
            r"International Civil|Council of Europe))",
            "Secretary General",
        ),
        (r"(?<=\bNATO )Secretary-General\b|(?<=\bOSCE )Secretary-General\b|(?<=\bICAO )Secretary-General\b",
         "Secretary General"),
    ),
    misspelt_offices=(
        (r"\bNorth Atlantic Treaty Organisation\b", "North Atlantic Treaty Organization"),
        (r"\bOrganisation for Security and Co-operation in Europe\b",
         "Organization for Security and Co-operation in Europe"),
        (r"\bInternational Civil Aviation Organisation\b", "International Civil Aviation Organization"),
    ),
)  # fmt: skip
