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
    clock=r"(?<![\d:.,/])(\d{1,2})(?:[:.](\d\d))?(?![\d:])(?:\s?([ap])\.?m\b\.?)?",
    clock_alone=r":|m",
    zone=r"local time|[A-Z]\w+(?: [A-Z]\w+)? time",
    between=r"\s*(?:–|-|to|until|and)\s*(?:about\s)?",
    date=r"(?P<day>\d{1,2})\s(?P<month>{months})(?:,?\s(?P<year>\d{4}))?",
    any_zone=r"\bUTC\s?[+−-]\s?\d|\ball times (?:are|given|in)\b",
    this_year=r"this year|since the beginning of (?:the|this) year",
    ordinal_object=r"(?:such\s|similar\s)?(?:time|incident|violation|incursion|case|occurrence)s?",
    lasted=r"\bfor (?:about |over |more than |less than |nearly )?(\d+|{numbers})\s(seconds?|minutes?|hours?)",
    airspace=r"airspace|territory",
    measured=r"(?:altitude|height|depth|distance|speed|weight) of "
             r"(?:about |over |more than |less than |up to )?(\d+(?:[.,]\d+)*)(?=\s|[.,;)]|$)",
    units={"nautical miles": "NM", "nautical mile": "NM", "feet": "ft", "foot": "ft", "metres": "m", "metre": "m",
           "meters": "m", "kilometres": "km", "kilometre": "km", "kilometers": "km", "kilograms": "kg",
           "kilogrammes": "kg", "knots": "kn", "miles": "mi"},
    hedge=r"reported|according to|preliminar|assess|appears?\b|appeared|apparent|believed|alleg|differing|variously|"
          r"\bmay\b|\bmight\b|probabl|presum|likely|possibl|unconfirmed|not (?:yet )?(?:been )?(?:confirmed|known|certain)"
          r"|to be confirmed|disputed|indications?|indicates?|suggests?|\bbetween\b|estimated|understood to|cannot",
    negation=r"\bnot\b|\bno\b|\bnever\b|\bwhether\b|\bif\b|cannot|nor\b|without",
    objects=r"(?:uncrewed |unmanned )?(?:drones?|aircraft|aerial vehicles?|UAVs?|balloons?|missiles?|objects?)",
    other_bases={"violations": r"violations?|incursions?|times", "radar-tracks": r"radar|tracks?"},
    claims={
        "launched_from": r"\blaunched (?:from|by)\b|\bfired (?:from|by)\b",
        "operated_by": r"\b(?:operated|flown|controlled|piloted) by\b",
        "made_in": r"\b(?:made|manufactured|produced|built) (?:in|by)\b|\bof {adjective} (?:manufacture|make|origin)\b"
                   r"|\b{adjective}-made\b",
        "aimed_at": r"\b(?:aimed|directed|targeted) (?:at|against)\b|\btargeting\b",
    },
    recorded_consequences={
        "casualties": (r"killed|casualt|\bdead\b|deaths?\b|loss of (?:human )?life|lives|fatal|harmed|\bdied\b", "deaths"),
        "injured": (r"injur|wound|casualt|harmed|\bhurt\b", "injuries"),
        "damage": (r"damag|destr(?:oy|uct)", "damage"),
    },
    emotive=r"\b(?:blatant(?:ly)?|brazen(?:ly)?|barbaric|barbarous|heinous|outrageous(?:ly)?|shameful(?:ly)?|shameless(?:ly)?"
            r"|despicable|disgusting|monstrous|evil|vile|criminal regime|disgraceful|cowardly|savage)\b",
    emotive_in_notes=r"\bterrorist\b",
    contraction=r"\b(?:\w+n[’']t|(?:I|you|we|they|he|she|it|that|there|who|what)[’'](?:re|ve|ll|d|m|s))\b",
    slang=r"\b(?:a lot of|okay|ok|gonna|wanna|guys|kids|stuff|crazy|big deal|ASAP|FYI|btw|get rid of)\b",
    rungs={
        "takes note with concern": r"\btakes? note with concern|\bnotes? with concern",
        "expresses concern": r"\bexpress(?:es)? (?:\w+ ){0,3}concern",
        "regrets": r"\bregrets? (?:that|the|this|these)\b",
        "deplores": r"\bdeplores?\b",
        "protests": r"(?<!strongly )(?<!firmly )(?<!categorically )(?<!resolutely )(?<!vigorously )(?<!a )(?<!the )"
                    r"(?<!note of )\bprotests? against\b|\b(?:lodges?|expresses|conveys) (?:its|a|our|my) protest",
        "strongly protests": r"\b(?:strongly|firmly|vigorously) protests?\b|\b(?:its|a|our|my) (?:strong|firm|vigorous) protest",
        "categorically protests": r"\b(?:categorically|resolutely) protests?\b|\b(?:its|a|our|my) (?:categorical|resolute) protest",
        "condemns": r"\bcondemns?\b",
    },
    past_step=r"\d{4}|\bdelivered\b|\blodged\b|\bwas\b|\bwere\b|\bhas\b|\bhave\b",
    impersonal_demand=r"\bit is (?:hereby )?(?:demanded|requested|expected|required) that\b"
                      r"|\b(?:must|should|shall) be (?:investigated|stopped|ended|explained|punished|prevented)\b(?! by)",
    demand=r"\bdemands?\b(?! for)|\bcalls? (?:up)?on\b",
    deadline=r"\b(?:immediate(?:ly)?|without (?:any )?(?:further )?delay|forthwith|at once|at the earliest|as soon as possible"
             r"|promptly|urgent(?:ly)?|no later than|not later than|within (?:\d+|\w+) (?:hours?|days?|weeks?|months?)"
             r"|by \d{1,2}\s\w+|in (?:the )?future|henceforth|before \d)",
    list_of_requests=r"\b(?:requests?|asks?|calls? (?:up)?on|demands?|urges?|invites?)\b[^.]*:\s*$",
    enclosures_apart=r"when (?:separated|detached) from|without (?:its |the )?enclosures?|on removal of",
    faults=(
        (r"\b\d{1,2}(?:st|nd|rd|th)(?: of)?\s(?:January|February|March|April|May|June|July|August|September"
         r"|October|November|December)|(?:January|February|March|April|May|June|July|August|September|October|November"
         r"|December)\s\d{1,2}(?:st|nd|rd|th)\b", "an ordinal in a date", "write 5 August 2025"),
        (r"\b\d{1,2}-\d{1,2}\s(?:January|February|March|April|May|June|July|August|September|October|November|December)",
         "a hyphen in a range of dates", "write it with a dash: 9–10 September"),
    ),
    british={"defense": "defence", "honor": "honour", "honored": "honoured", "center": "centre", "centers": "centres",
             "color": "colour", "favor": "favour", "favorable": "favourable", "neighbor": "neighbour",
             "neighbors": "neighbours", "neighboring": "neighbouring", "labor": "labour", "behavior": "behaviour",
             "endeavor": "endeavour", "fulfill": "fulfil", "fulfillment": "fulfilment", "program": "programme",
             "programs": "programmes", "traveled": "travelled", "canceled": "cancelled", "theater": "theatre",
             "offense": "offence", "meters": "metres", "kilometers": "kilometres", "analyze": "analyse",
             "signaled": "signalled", "maneuver": "manoeuvre", "airplane": "aeroplane"},
    mixed=(
        (r"\bSept\.", r"\bSeptember\b", "'Sept.' and 'September' both stand in the letter", "write the month in full"),
        (r"\b(?:Jan|Feb|Aug|Oct|Nov|Dec)\.", r"\b(?:January|February|August|October|November|December)\b",
         "months stand abbreviated and in full", "write the month in full"),
        (r"\b(?:Mr|Mrs|Ms|Dr)\.", r"\b(?:Mr|Mrs|Ms|Dr)\b(?!\.)", "'Mr' stands with and without a full stop",
         "write it the same everywhere: Mr, as British English does"),
    ),
    abbreviations=("UAV", "UAVs", "UAS", "C-UAS", "IAMD", "GBAD", "BAP", "SAM", "QRA", "CAP", "NOTAM"),
    terms={"drone": r"(?<!anti-)(?<!counter-)\bdrones?\b(?! wall)",
           "unmanned aerial vehicle": r"\bunmanned aerial vehicles?\b|(?<!-)\bUAVs?\b",
           "uncrewed aircraft": r"(?<!counter )(?<!counter-)\buncrewed aircraft\b(?! system)",
           "unmanned aircraft": r"(?<!counter )(?<!counter-)\bunmanned aircraft\b(?! system)"},
    names=(
        (r"\bB[iy]elorussian?\b", "'{found}' is not the name of the State", "write Belarus, Belarusian"),
        (r"\bKiev\b", "'Kiev' is not how Ukraine writes its capital", "write Kyiv"),
        (r"\b[Tt]he Baltics\b", "'the Baltics' is not used in letters", "write the Baltic States"),
        (r"\bRezekne\b", "'Rezekne' has lost its macron", "write Rēzekne"),
        (r"\b[Tt]he Ukraine\b", "'the Ukraine' is not the name of the State", "write Ukraine"),
        (r"\bCzechia Republic\b", "'Czechia Republic' is not the name of the State", "write the Czech Republic or Czechia"),
    ),
    institutions=(
        (r"\b(?:Lithuanian|Latvian|Estonian|Polish|Romanian|Belarusian) Republic\b", "'{found}' is not the name of the State",
         "write it as the State does, such as the Republic of Lithuania"),
        (r"\bEU High Commissioner\b|\bHigh Commissioner of the (?:EU|European Union)\b", "there is no '{found}'",
         "write the High Representative of the Union for Foreign Affairs and Security Policy"),
        (r"\bEuropean Council of Ministers\b", "there is no 'European Council of Ministers'",
         "write the Council of the European Union"),
        (r"\bEuropean Council (?:Regulation|Directive)\b", "the European Council adopts no such acts",
         "write the Council of the European Union, or the Council"),
        (r"(?<!Assembly of the )\bPresident of the Council of Europe\b", "the Council of Europe has no President",
         "write the President of the European Council, if that is meant"),
        (r"\bNorth Atlantic Alliance Treaty\b|\bNorth Atlantic Pact\b", "'{found}' is not the treaty's name",
         "write the North Atlantic Treaty"),
        (r"\bUnited Nations Organisation\b", "the United Nations write their name without it", "write the United Nations"),
    ),
    copied=r"\b(?:cop(?:y|ies) of this (?:letter|note) (?:is|are|has been|have been|will be) (?:also )?(?:being )?"
           r"(?:sent|addressed|transmitted|provided)|this (?:letter|note) is (?:also )?(?:being )?copied) to ([^.;]+)",
    embargo=r"embargo|not (?:for release|to be released) before|no release before",
    draft="DRAFT",
    stops=r"H\.E\.|(?:\b(?:a\.m|p\.m|Mr|Mrs|Ms|Dr|No|St|Gen|Col|Art|p|pp|cf|vs|para|paras|e\.g|i\.e|U\.S))\.",
)  # fmt: skip
