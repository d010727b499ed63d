"""Lithuanian, as the rules need it. Names and titles are inflected: the rules compare stored forms only."""

from drafter.checks.words import Words

_NOMINATIVE = "sausis|vasaris|kovas|balandis|gegužė|birželis|liepa|rugpjūtis|rugsėjis|spalis|lapkritis|gruodis"
_GENITIVE = "sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio"

WORDS = Words(
    salutation=r"Jūsų Ekscelencij\w+|Gerbiam\w+ ",
    call=r"priimti, (?P<call>[^,]+),",
    call_prefix=r"(?!)",
    signs_off=r"Pagarbiai",
    formula=r"^.{0,400}?\b(?:turi(?:u|me)? garbės|nori(?:u|me)?)\b",
    singular=r"\b(?:[Aa]š|[Mm]ano|man|mane|manęs|[Tt]uriu garbės|[Pp]rašau|[Rr]ašau|[Nn]orėčiau)\b",
    plural=r"\b(?:[Mm]es|[Tt]urime garbės|[Rr]ašome)\b",
    persons=(
        r"\b(?:[Aa]š|[Mm]ano|man|mane|manęs|[Tt]uriu|[Pp]rašau|[Mm]es|mus|mums|[Mm]ūsų|[Tt]urime|[Pp]rašome|[Rr]ašome"
        r"|[Jj]ūs|[Jj]us|[Jj]ums|[Jj]ūsų)\b"
    ),
    close_singular=r"\b(?:mano|[Pp]rašau)\b",
    close_plural=r"\bmūsų\b",
    compliments=r"\breiškia pagarbą\b",
    note_closing=r"\bnaudojasi (?:šia )?proga\b",
    renewed=r"\bdar kartą\b",
    request=r"\b(?:prašo|reikalauja|ragina|kviečia|primygtinai)\b",
    function=(
        "ir kad į iš su buvo yra dėl kaip bei ar per nuo tai ne po prie už jo jos jų šis ši šio šios kuris kuri kurie"
        " kurios taip pat bet apie pagal tačiau tarp savo prieš d m val iki turi bus"
    ),
    dated=(
        r"{date} (?:\w+ ){0,4}?(?:not[aąosų]\w*|rašt\w+|laišk\w+|pareiškim\w+|sprendim\w+|nutarim\w+|rezoliucij\w+)\b",
    ),
    masculine=("Gerbiamas",),
    feminine=("Gerbiama",),
    excellency=r"\b(?:Jūsų )?Ekscelencij\w+|\bJ\.\s?E\.",
    abbreviated_excellency=r"\bJ\.\s?E\.",
    officer=r"(?:generol|admirol|pulkinink|viceadmirol)\w+(?: leitenant\w+| major\w+)? [A-ZŠŽČŁ]",
    charge=r"\breikalų patikėtin\w+",
    enclosed=r"\b(?:prided\w+|pried\w+|pridėt\w+)\b",
    enclosed_here=r"\b(?:[Pp]ridedam\w+|[Pp]ridėt\w+)\b",
    all_enclosed=r"\b(?:priedai|prieduose|priedų|pridedami dokumentai|pridedamuose dokumentuose)\b",
    un_annex=None,
    circulation=r"\b(?:iš)?platin\w+\b",
    assembly=r"\bGeneralinės Asamblėjos (?:ir (?:Jungtinių Tautų )?Saugumo Tarybos )?dokument\w+",
    agenda_item=r"\bdarbotvarkės \d+(?:-\w+)? (?:punkt\w+|klausim\w+)|\b\d+(?:-\w+)? darbotvarkės (?:punkt\w+|klausim\w+)",
    month_of_presidency=None,
    council_president=r"\bSaugumo Tarybos pirminink\w+",
    above=(
        r"\b(?:pirmiau|aukščiau) (?:minėt|nurodyt)\w+ (?P<noun>\w+)",
        r"\b(?:kaip (?:minėta|nurodyta) (?:pirmiau|aukščiau))(?P<noun>)",
    ),
    citation=(
        r"(?P<instrument>{names}) (?P<numbers>\d[^.;:]{0,50}?straipsn\w+(?: \d+ dal\w+| [a-z] punkt\w+)?)",
    ),
    article=r"\b\d+(?:[-–]\w+)? straipsn\w+",
    number=(
        r"(?P<article>\d+)(?: (?P<bis>bis))?(?=[^\d]*straipsn)(?: straipsn\w+ (?P<paragraph>\d+) dal\w+"
        r"| straipsn\w+ (?P<letter>[a-z]) punkt\w+)?"
    ),
    instruments={
        "nat": r"Šiaurės Atlanto sutart\w+|Vašingtono sutart\w+",
        "charter": r"Jungtinių Tautų Chartij\w+|JT Chartij\w+",
        "chicago": r"Tarptautinės civilinės aviacijos konvencij\w+|Čikagos konvencij\w+",
        "tfeu": r"[Ss]utart\w+ dėl Europos Sąjungos veikimo|SESV\b",
        "teu": r"Europos Sąjungos sutart\w+",
    },
    decision=r"\b(?:nutarim|sprendim)\w+ Nr\.|\bd\. (?:\w+ ){0,3}?(?:nutarim|sprendim)\w+",
    reaffirmed=r"\b(?:įsipareigojim\w+|solidarum\w+|patvirtin\w+|ištikim\w+)\b",
    consultations=r"\bkonsultacij\w+",
    of_date=r"(?!){date}",
    clock=r"(?<![\d:.,/])(\d{1,2})(?:[.:](\d\d))?(?=\s?val\.|:\d\d|\s?(?:–|iki)\s?\d{1,2}(?:[.:]\d\d)?\s?val\.)(?:\s?val\.)?(?:\s(\d\d)\smin\.)?",
    clock_alone=r"[.:]\d\d",
    zone=r"vietos laiku|[A-ZŠŽČ]\w+ laiku|pasaulio suderintuoju laiku(?:, UTC)?",
    between=r"\s*(?:–|-|iki|ir)\s*(?:maždaug\s)?",
    date=r"(?:(?P<year>\d{4})\sm\.\s)?(?P<month>{months})\s(?P<day>\d{1,2})\sd\.",
    any_zone=r"\bUTC\s?[+−-]\s?\d|\bvisas laikas nurodytas\b",
    this_year=r"šiais metais|šiemet|nuo metų pradžios",
    ordinal_object=r"(?:kart\w+|incident\w+|pažeidim\w+|atvej\w+|įskridim\w+)",
    lasted=r"\b(?:truko |apie |beveik )*(\d+|{numbers})\s(sekund\w+|minu\w+|valand\w+)",
    airspace=r"oro erdv|teritorij",
    measured=r"(?:aukštyje|aukštis|gylis|atstumas|atstumu|greitis|greičiu)(?: –)? "
             r"(?:apie |daugiau nei |mažiau nei )?(\d+(?:[\u00a0.,]\d+)*)(?=\s|[.,;)]|$)",
    units={"jūrmylių": "NM", "jūrmylės": "NM", "pėdų": "ft", "pėdos": "ft", "metrų": "m", "kilometrų": "km",
           "kilogramų": "kg", "mazgų": "kn"},
    hedge=r"duomenimis|vertinim|galimai|galbūt|manoma|įtariam|nepatvirtint|preliminar|pirminiais|pranešama|tikėtina|atrodo"
          r"|turimomis žiniomis|spėjama|tariam|nežinom|tikslin|prieštaring|\bnuo \d|gali\b|galėjo|negalima|\besą\b|panašu",
    negation=r"\bne\w+|\bar\b|\bnė\b|\bjei\b|\bbe\b",
    objects=r"(?:dron\w+|orlaivi\w+|balion\w+|raket\w+|objekt\w+)",
    other_bases={"violations": r"pažeidim\w+|įskridim\w+|kart\w+", "radar-tracks": r"radar\w+"},
    claims={
        "launched_from": r"\bpaleist\w+ (?:iš|nuo)\b|\biššaut\w+ (?:iš|nuo)\b",
        "operated_by": r"\b(?:valdom\w+|valdė|naudojo)\b",
        "made_in": r"\b(?:pagamint\w+|gamint\w+)\b|\b{adjective} gamybos\b",
        "aimed_at": r"\bnukreipt\w+ (?:į|prieš)\b|\bnutaikyt\w+ į\b",
    },
    recorded_consequences={
        "casualties": (r"žuv|\bauk\w+|mirt|mirė|gyvyb", "deaths"),
        "injured": (r"sužeist|sužalo|nukent|\bauk\w+", "injuries"),
        "damage": (r"\bžal[aąos]|sugad|apgad|sunaik|nuostol", "damage"),
    },
    emotive=r"\b(?:įžūl\w+|barbarišk\w+|begėdišk\w+|gėding\w+|šlykšt\w+|niekšing\w+|šiurpi\w*|pasibaisėtin\w+|nežmonišk\w+)\b",
    emotive_in_notes=r"\bteroristin\w+\b",
    contraction=r"(?!)",
    slang=r"\b(?:okay|ok|faina\w*|nu gerai|bajeris|krūtas)\b",
    rungs={
        "su susirūpinimu atkreipia dėmesį": r"\bsu susirūpinimu (?:atkreipia dėmesį|pažymi)",
        "reiškia susirūpinimą": r"\breiškia (?:\w+ ){0,2}susirūpinimą",
        "apgailestauja": r"\bapgailestauja\b",
        "protestuoja": r"(?<!griežtai )(?<!kategoriškai )(?<!ryžtingai )\bprotestuoja\b|\breiškia (?:savo )?protestą",
        "griežtai protestuoja": r"\b(?:griežtai|ryžtingai) protestuoja\b|\breiškia (?:savo )?(?:griežtą|ryžtingą|tvirtą) protestą",
        "kategoriškai protestuoja": r"\bkategoriškai protestuoja\b|\breiškia (?:savo )?kategorišką protestą",
        "smerkia": r"\b(?:pa)?smerkia\b",
    },
    past_step=r"\d{4}|\bbuvo\b|\bįteikt\w+",
    impersonal_demand=r"\b(?:reikalaujama|prašoma|tikimasi), kad\b"
                      r"|\bturi būti (?:ištirt\w+|paaiškint\w+|sustabdyt\w+|nutraukt\w+|užkirst\w+)\b",
    demand=r"\breikalauja\b|\bragina\b",
    deadline=r"\b(?:nedelsiant|nedelsdam\w+|tuoj pat|skubiai|kuo skubiau|kuo greičiau|artimiausiu metu|iki \d{4}|per \d+"
             r"|ne vėliau kaip|ateityje|neatidėliotin\w+|per (?:dvi|tris|keturias|penkias) (?:dien|savait))",
    list_of_requests=r"\b(?:praš\w+|reikalau\w+|ragin\w+|kvie\w+)\b[^.]*:\s*$",
    enclosures_apart=r"atskyrus (?:nuo )?pried|be pried|atskirt\w+ nuo pried",
    faults=(
        (r"(?<=[\s(])“(?=\w)|”", "a quotation mark that is not Lithuanian: '{found}'", "write „ and “"),
        (r"[«»]", "a quotation mark that is not Lithuanian: '{found}'", "write „ and “"),
        (r"\b(?:" + _NOMINATIVE + r")\s\d{1,2}\s?d\.", "a month of a date in the nominative: '{found}'",
         "write it in the genitive: rugpjūčio 5 d."),
        (r"\b\d{4}m\.|\b\d{1,2}d\.|\bm\.(?:" + _GENITIVE + r")", "no space in the date: '{found}'",
         "write 2025 m. rugpjūčio 5 d."),
        (r"\b\d{4}\s(?:" + _GENITIVE + r")\s\d{1,2}\b", "a date without 'm.': '{found}'",
         "write 2025 m. rugpjūčio 5 d."),
        (r"\b\d{4}\sm\.\s(?:" + _GENITIVE + r")\s\d{1,2}(?!\d|\s?d\.|[–-]\d|\sir\s)", "a date without 'd.': '{found}'",
         "write 2025 m. rugpjūčio 5 d."),
        (r"\bm\.\s(?:Sausio|Vasario|Kovo|Balandžio|Gegužės|Birželio|Liepos|Rugpjūčio|Rugsėjo|Spalio|Lapkričio|Gruodžio)\b",
         "a month with a capital: '{found}'", "write it small"),
    ),
    mixed=((r"\brugs\.", r"\brugsėjo\b", "'rugs.' and 'rugsėjo' both stand in the letter", "write the month in full"),),
    abbreviations=("UAV", "UAS", "C-UAS", "IAMD", "GBAD", "BAP", "BPO", "TOGS"),
    terms={"dronas": r"(?<!anti)\bdron(?:as|o|ui|ą|u|e|ai|ų|ams|us|ais|uose)\b",
           "bepilotis orlaivis": r"\bbepilo\w+ orlaivi\w+", "bepilotė skraidyklė": r"\bbepilo\w+ skraidykl\w+"},
    names=(
        (r"\bRezekne\b", "'Rezekne' has lost its macron", "write Rēzekne or Rėzeknė"),
        (r"\bBaltarusijos TSR\b|\bBelorusij\w+|\bGudij\w+", "'{found}' is not the name of the State", "write Baltarusija"),
    ),
    institutions=(
        (r"\b(?:Lietuvos|Latvijos|Estijos|Lenkijos|Baltarusijos) respublik(?:a|os|ai|ą|oje)\b",
         "'{found}' has a small letter", "write Respublika"),
        (r"\bES [Vv]yriausi\w+ komisar\w+|\bEuropos Sąjungos [Vv]yriausi\w+ komisar\w+", "there is no '{found}'",
         "write Sąjungos vyriausiasis įgaliotinis užsienio reikalams ir saugumo politikai"),
        (r"\bEuropos Vadovų Tarybos (?:reglament|direktyv)\w+", "the European Council adopts no such acts", "write Tarybos"),
        (r"(?<!Asamblėjos )\bEuropos Tarybos [Pp]irminink\w+", "the Council of Europe has no President",
         "write Europos Vadovų Tarybos pirmininkas, if that is meant"),
    ),
    copied=r"\bšio (?:laiško|rašto) kopija (?:yra )?(?:siunčiama|išsiųsta|perduodama|pateikiama) ([^.;]+)",
    embargo=r"embarg|neskelbti iki|skelbti ne anksčiau",
    draft="PROJEKTAS",
    stops=r"J\.\s?E\.|(?:\b(?:p|d|m|val|min|proc|Nr|str|pan|kt|t\. y|a|g|pvz|vad))\.",
)  # fmt: skip
