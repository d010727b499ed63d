"""Lithuanian: 2025 m. rugpjūčio 5 d.; 11.30 val.; 10 000; 5,38 proc.; one to nine in words.

To correct a word, change the text between the quotation marks. Words in {braces} are filled in by the program.
"~" stands for a space that must not break at the end of a line.
Number words are listed per gender and case; the forms of nouns go with 1 or 21, with 2 to 9, and with 10 to 20;
a fourth goes with numbers that are not whole.

For a native to look at: the words of doubt and of claims, the note of a table, the counted nouns and periods,
"Tema" for a subject line, "Puslapis 1 iš 2", "Parafas" for the initials of a note, the names of systems under
`abbreviations`, and the longer labels.
"""

from drafter.formats.language import (
    Bases,
    Claim,
    Claims,
    Dates,
    Endings,
    Hedges,
    Language,
    Lists,
    Noun,
    Numbers,
    Periods,
    PluralRule,
    Spans,
    Times,
)

PLURAL = PluralRule(
    forms=("1, 21, 31", "2 to 9, 22 to 29", "10 to 20, 30"),
    whole=lambda n: 0 if n % 10 == 1 and n % 100 != 11 else 1 if n % 10 > 1 and not 11 <= n % 100 <= 19 else 2,
    fraction=lambda _: 3,
)

# Ordinals are these, from first to twentieth, with an ending; "definite" is the form for "the second" (antrasis).
ORDINALS = (  # noqa: SIM905 - a line of words is easier to correct
    "pirm antr treči ketvirt penkt šešt septint aštunt devint dešimt vienuolikt dvylikt trylikt "
    "keturiolikt penkiolikt šešiolikt septyniolikt aštuoniolikt devyniolikt dvidešimt"
).split()
ENDINGS = {
    "m": "as", "m-genitive": "o", "m-dative": "am",
    "m-accusative": "ą", "m-instrumental": "u", "m-locative": "ame",
    "f": "a", "f-genitive": "os", "f-dative": "ai",
    "f-accusative": "ą", "f-instrumental": "a", "f-locative": "oje",
    "m-definite": "asis", "m-definite-genitive": "ojo", "m-definite-dative": "ajam",
    "m-definite-accusative": "ąjį", "m-definite-instrumental": "uoju", "m-definite-locative": "ajame",
    "f-definite": "oji", "f-definite-genitive": "osios", "f-definite-dative": "ajai",
    "f-definite-accusative": "ąją", "f-definite-instrumental": "ąja", "f-definite-locative": "ojoje",
}  # fmt: skip

# Number words from eleven to nineteen, without their ending.
TEENS = "vienuolik dvylik trylik keturiolik penkiolik šešiolik septyniolik aštuoniolik devyniolik".split()  # noqa: SIM905


def _to_twenty(words: str, ending: str, twenty: str) -> str:
    """Return the words of one case from nought to ten and, with the ending of the case, on to twenty."""
    return " ".join((words, *(teen + ending for teen in TEENS), twenty))


LANGUAGE = Language(
    tag="lt-LT",
    needs_native_review=True,
    # Words that lose their capital where words of doubt come before them; names and "NATO" keep theirs.
    starts=(
        "Jis Ji Jie Jos Tai Šis Ši Šie Šios Tas Ta Iš Į Apie Per Po Prieš Nuo Iki Niekas Du Trys Keli "
        "Nustatytas Nustatyti Radimo Pastebėjimo Paskutinė Skrydžio Sienos Įskridimo Buvimo Krovinys Krovinio "
        "Atsakiklis Radijo Žala Dėl Reaguojant Tyrimą Įvykį Vertinant "
        "Įvykio Pažeidimas Paskutinis Imtasi Nacionaliniu Rastas Rasti Anksčiau Pastarasis Padaryta Incidento"
    ),
    dates=Dates(
        months=(
            "sausio", "vasario", "kovo", "balandžio", "gegužės", "birželio",
            "liepos", "rugpjūčio", "rugsėjo", "spalio", "lapkričio", "gruodžio",
        ),
        weekdays=(
            "pirmadienį", "antradienį", "trečiadienį", "ketvirtadienį", "penktadienį", "šeštadienį", "sekmadienį",
        ),
        weekdays_alone=(
            "pirmadienis", "antradienis", "trečiadienis", "ketvirtadienis", "penktadienis", "šeštadienis",
            "sekmadienis",
        ),
        date="{year}~m. {month} {day}~d.",
        on_date="{date}",
        day_month="{month} {day}~d.",
        weekday_date="{date}, {weekday}",
        on_weekday_date="{date}, {weekday}",
        within_month="{year}~m. {month} {first}–{last}~d.",
        within_year="{year}~m. {first_month} {first}~d. – {month} {last}~d.",
        across_years="{first_date} – {last_date}",
    ),
    times=Times(
        clock="{hour}.{minute:02}",
        full_hour_about="{hour}",
        zoned="{clock}~val. {zone}",
        with_utc="{clock}~val. ({utc})",
        utc="{clock}~val. pasaulio suderintuoju laiku, UTC",
        utc_other_day="{day_month} {clock}~val. pasaulio suderintuoju laiku, UTC",
        about="apie {time}",
        about_in_period="maždaug {time}",
        date_time="{date} {time}",
        date_about="{date} apie {time}",
        range="{first}–{last}",
        # for a native to look at: "nuo maždaug 23 iki 6.30 val."
        range_in_words="nuo {first} iki {last}",
        same_day="{date} nuo {first} iki {last}",
        across_days="nuo {first_date} {first} iki {last_date} {last}",
        unknown="laikas nežinomas",
        zones={
            "Africa/Cairo": "Kairo laiku",
            "America/New_York": "Niujorko laiku",
            "America/Toronto": "Toronto laiku",
            "Asia/Tbilisi": "Tbilisio laiku",
            "Asia/Yerevan": "Jerevano laiku",
            "Europe/Amsterdam": "Amsterdamo laiku",
            "Europe/Athens": "Atėnų laiku",
            "Europe/Belgrade": "Belgrado laiku",
            "Europe/Berlin": "Berlyno laiku",
            "Europe/Bratislava": "Bratislavos laiku",
            "Europe/Brussels": "Briuselio laiku",
            "Europe/Bucharest": "Bukarešto laiku",
            "Europe/Budapest": "Budapešto laiku",
            "Europe/Chisinau": "Kišiniovo laiku",
            "Europe/Copenhagen": "Kopenhagos laiku",
            "Europe/Dublin": "Dublino laiku",
            "Europe/Helsinki": "Helsinkio laiku",
            "Europe/Istanbul": "Stambulo laiku",
            "Europe/Kaliningrad": "Kaliningrado laiku",
            "Europe/Kiev": "Kyjivo laiku",
            "Europe/Kyiv": "Kyjivo laiku",
            "Europe/Lisbon": "Lisabonos laiku",
            "Europe/Ljubljana": "Liublianos laiku",
            "Europe/London": "Londono laiku",
            "Europe/Luxembourg": "Liuksemburgo laiku",
            "Europe/Madrid": "Madrido laiku",
            "Europe/Minsk": "Minsko laiku",
            "Europe/Moscow": "Maskvos laiku",
            "Europe/Oslo": "Oslo laiku",
            "Europe/Paris": "Paryžiaus laiku",
            "Europe/Prague": "Prahos laiku",
            "Europe/Riga": "Rygos laiku",
            "Europe/Rome": "Romos laiku",
            "Europe/Sofia": "Sofijos laiku",
            "Europe/Stockholm": "Stokholmo laiku",
            "Europe/Tallinn": "Talino laiku",
            "Europe/Vienna": "Vienos laiku",
            "Europe/Vilnius": "Vilniaus laiku",
            "Europe/Warsaw": "Varšuvos laiku",
            "Europe/Zagreb": "Zagrebo laiku",
            "Europe/Zurich": "Ciuricho laiku",
        },
    ),
    numbers=Numbers(
        group="~",
        point=",",
        percent="{number}~proc.",
        percent_in_table="{number}~%",
        words={
            "m": _to_twenty(
                "nulis vienas du trys keturi penki šeši septyni aštuoni devyni dešimt", "a", "dvidešimt"
            ),
            "f": _to_twenty(
                "nulis viena dvi trys keturios penkios šešios septynios aštuonios devynios dešimt", "a", "dvidešimt"
            ),
            # for a native to look at: "dešimties" and "dvidešimties" rather than "dešimt" and "dvidešimt"
            "m-genitive": _to_twenty(
                "nulio vieno dviejų trijų keturių penkių šešių septynių aštuonių devynių dešimties",
                "os", "dvidešimties",
            ),
            "f-genitive": _to_twenty(
                "nulio vienos dviejų trijų keturių penkių šešių septynių aštuonių devynių dešimties",
                "os", "dvidešimties",
            ),
            "m-dative": _to_twenty(
                "nuliui vienam dviem trims keturiems penkiems šešiems septyniems aštuoniems devyniems dešimčiai",
                "ai", "dvidešimčiai",
            ),
            "f-dative": _to_twenty(
                "nuliui vienai dviem trims keturioms penkioms šešioms septynioms aštuonioms devynioms dešimčiai",
                "ai", "dvidešimčiai",
            ),
            "m-accusative": _to_twenty(
                "nulį vieną du tris keturis penkis šešis septynis aštuonis devynis dešimt", "a", "dvidešimt"
            ),
            "f-accusative": _to_twenty(
                "nulį vieną dvi tris keturias penkias šešias septynias aštuonias devynias dešimt", "a", "dvidešimt"
            ),
            "m-instrumental": _to_twenty(
                "nuliu vienu dviem trimis keturiais penkiais šešiais septyniais aštuoniais devyniais dešimčia",
                "a", "dvidešimčia",
            ),
            "f-instrumental": _to_twenty(
                "nuliu viena dviem trimis keturiomis penkiomis šešiomis septyniomis aštuoniomis devyniomis dešimčia",
                "a", "dvidešimčia",
            ),
            "m-locative": _to_twenty(
                "nulyje viename dviejuose trijuose keturiuose penkiuose šešiuose septyniuose aštuoniuose devyniuose "
                "dešimtyje", "oje", "dvidešimtyje",
            ),
            "f-locative": _to_twenty(
                "nulyje vienoje dviejose trijose keturiose penkiose šešiose septyniose aštuoniose devyniose "
                "dešimtyje", "oje", "dvidešimtyje",
            ),
            # with nouns that have no singular, such as "metai"
            "plural": _to_twenty(
                "nulis vieneri dveji treji ketveri penkeri šešeri septyneri aštuoneri devyneri dešimt",
                "a", "dvidešimt",
            ),
            "plural-accusative": _to_twenty(
                "nulį vienus dvejus trejus ketverius penkerius šešerius septynerius aštuonerius devynerius dešimt",
                "a", "dvidešimt",
            ),
        },
        ordinals={key: " ".join(stem + ending for stem in ORDINALS) for key, ending in ENDINGS.items()},
        ordinal_endings={
            key: Endings(usual=f"-{ending}", last_digits={3: f"-i{ending}", 13: f"-{ending}"})
            for key, ending in ENDINGS.items()
        },
        times={0: "nė karto"},
        many_times=("{number} kartą", "{number} kartus", "{number} kartų"),
        times_words="m-accusative",
        plural=PLURAL,
        units={
            "kg": "kg", "g": "g", "t": "t",
            "km": "km", "m": "m", "cm": "cm", "ft": "ft",
            "km/h": "km/h", "m/s": "m/s",
            "NM": ("jūrmylė", "jūrmylės", "jūrmylių", "jūrmylės"),
            "kn": ("mazgas", "mazgai", "mazgų", "mazgo"),
            "s": ("sekundė", "sekundės", "sekundžių", "sekundės"),
            "min": ("minutė", "minutės", "minučių", "minutės"),
            "h": ("valanda", "valandos", "valandų", "valandos"),
            "d": ("diena", "dienos", "dienų", "dienos"),
        },
        units_after={
            "about": {
                "NM": ("jūrmylę", "jūrmyles", "jūrmylių", "jūrmylės"),
                "kn": ("mazgą", "mazgus", "mazgų", "mazgo"),
                "s": ("sekundę", "sekundes", "sekundžių", "sekundės"),
                "min": ("minutę", "minutes", "minučių", "minutės"),
                "h": ("valandą", "valandas", "valandų", "valandos"),
                "d": ("dieną", "dienas", "dienų", "dienos"),
            },
            "between": {
                "NM": ("jūrmylės", "jūrmylių", "jūrmylių", "jūrmylės"),
                "kn": ("mazgo", "mazgų", "mazgų", "mazgo"),
                "s": ("sekundės", "sekundžių", "sekundžių", "sekundės"),
                "min": ("minutės", "minučių", "minučių", "minutės"),
                "h": ("valandos", "valandų", "valandų", "valandos"),
                "d": ("dienos", "dienų", "dienų", "dienos"),
            },
        },
        bounds={"about": "apie {quantity}", "over": "daugiau nei {quantity}", "under": "mažiau nei {quantity}"},
        references={
            "AGL": "{altitude} virš žemės paviršiaus",
            "AMSL": "{altitude} virš vidutinio jūros lygio",
            "FL": "FL~{level}",
        },
        compass={"N": "N", "S": "S", "E": "E", "W": "W"},
    ),
    spans=Spans(
        day="per vieną dieną",
        week="per savaitę",
        under_month="per mažiau nei mėnesį",
        month="per mėnesį",
        under_months=(
            "per mažiau nei {number} mėnesį", "per mažiau nei {number} mėnesius", "per mažiau nei {number} mėnesių",
        ),
        months=("per {number} mėnesį", "per {number} mėnesius", "per {number} mėnesių"),
        under_year="per mažiau nei metus",
        year="per metus",
        under_years=(
            "per mažiau nei {number} metus", "per mažiau nei {number} metus", "per mažiau nei {number} metų",
        ),
        years=("per {number} metus", "per {number} metus", "per {number} metų"),
        months_words="m-accusative",
        years_words="plural-accusative",
    ),
    hedges=Hedges(
        noun={
            "assessed": "{text} (dabartiniu vertinimu)",
            "reported": "{text} (pirminiais duomenimis)",
            "disputed": "{text} (skirtingais duomenimis)",
        },
        # The verb stays as it is: the words of doubt, between commas, are enough.
        verb={
            "assessed": "{verb}, dabartiniu vertinimu,",
            "reported": "{verb}, pirminiais duomenimis,",
            "disputed": "{verb}, skirtingais duomenimis,",
        },
        verb_plural={
            "assessed": "{verb}, dabartiniu vertinimu,",
            "reported": "{verb}, pirminiais duomenimis,",
            "disputed": "{verb}, skirtingais duomenimis,",
        },
        infinitive_mark="",
        clause={
            "assessed": "dabartiniu vertinimu, {text}",
            "reported": "pirminiais duomenimis, {text}",
            "disputed": "skirtingais duomenimis, {text}",
        },
        note={
            "assessed": "{text} (vertinimas)",
            "reported": "{text} (nepatvirtinta)",
            "disputed": "{text} (duomenys skiriasi)",
        },
        between="nuo {low} iki {high}",
        between_words="m-genitive",
        sourced="{text} ({source})",
        said_by="{text} (šaltinis~– {source})",
    ),
    # Verbs are for "jis", "jie", "ji", "jos".
    claims=Claims(
        subject=("jis", "jie", "ji", "jos"),
        ladder={
            "confirmed": "{subject} {verb} {complement}",
            "assessed": "dabartiniu vertinimu, {subject} {verb} {complement}",
            "reported": "pirminiais duomenimis, {subject} {verb} {complement}",
            "disputed": "skirtingais duomenimis, {subject} {verb} {complement}",
        },
        ladder_plural={
            "confirmed": "{subject} {verb} {complement}",
            "assessed": "dabartiniu vertinimu, {subject} {verb} {complement}",
            "reported": "pirminiais duomenimis, {subject} {verb} {complement}",
            "disputed": "skirtingais duomenimis, {subject} {verb} {complement}",
        },
        position="{complement} (šaltinis~– {source})",
        claims={
            "made_in": Claim(
                verb=("buvo pagamintas", "buvo pagaminti", "buvo pagaminta", "buvo pagamintos"),
                complement="{state}",
                form="full_locative",
                attribute="{state} gamybos",
                attribute_form="full_genitive",
            ),
            "operated_by": Claim(
                verb=("buvo naudojamas", "buvo naudojami", "buvo naudojama", "buvo naudojamos"),
                complement="{state}",
                form="full_genitive",
            ),
            "entered_from": Claim(
                verb="įskrido",
                complement="iš {state} teritorijos",
                form="full_genitive",
                attribute="iš {state} teritorijos",
                attribute_form="full_genitive",
            ),
            "launched_from": Claim(
                verb=("buvo paleistas", "buvo paleisti", "buvo paleista", "buvo paleistos"),
                complement="iš {state} teritorijos",
                form="full_genitive",
            ),
            "aimed_at": Claim(
                verb=("buvo nukreiptas", "buvo nukreipti", "buvo nukreipta", "buvo nukreiptos"),
                complement="į {state} teritoriją",
                form="full_genitive",
            ),
        },
    ),
    bases=Bases(
        nouns={
            "uncrewed-aircraft": Noun(
                gender="m",
                forms={
                    "": ("bepilotis orlaivis", "bepiločiai orlaiviai", "bepiločių orlaivių"),
                    "accusative": ("bepilotį orlaivį", "bepiločius orlaivius", "bepiločių orlaivių"),
                    "genitive": ("bepiločio orlaivio", "bepiločių orlaivių", "bepiločių orlaivių"),
                },
                none="nė vieno bepiločio orlaivio", one="bepilotis orlaivis",
            ),
            "aircraft": Noun(
                gender="m",
                forms={
                    "": ("orlaivis", "orlaiviai", "orlaivių"),
                    "accusative": ("orlaivį", "orlaivius", "orlaivių"),
                    "genitive": ("orlaivio", "orlaivių", "orlaivių"),
                },
                none="nė vieno orlaivio", one="orlaivis",
            ),
            "balloon": Noun(
                gender="m",
                forms={
                    "": ("balionas", "balionai", "balionų"),
                    "accusative": ("balioną", "balionus", "balionų"),
                    "genitive": ("baliono", "balionų", "balionų"),
                },
                none="nė vieno baliono", one="balionas",
            ),
            "missile": Noun(
                gender="f",
                forms={
                    "": ("raketa", "raketos", "raketų"),
                    "accusative": ("raketą", "raketas", "raketų"),
                    "genitive": ("raketos", "raketų", "raketų"),
                },
                none="nė vienos raketos", one="raketa",
            ),
            "unknown": Noun(
                gender="m",
                forms={
                    "": ("neatpažintas objektas", "neatpažinti objektai", "neatpažintų objektų"),
                    "accusative": ("neatpažintą objektą", "neatpažintus objektus", "neatpažintų objektų"),
                    "genitive": ("neatpažinto objekto", "neatpažintų objektų", "neatpažintų objektų"),
                },
                none="nė vieno neatpažinto objekto", one="neatpažintas objektas",
            ),
            "objects": Noun(
                gender="m",
                forms={
                    "": ("objektas", "objektai", "objektų"),
                    "accusative": ("objektą", "objektus", "objektų"),
                    "genitive": ("objekto", "objektų", "objektų"),
                },
                none="nė vieno objekto", one="objektas",
            ),
            "violations": Noun(
                gender="m",
                forms={
                    "": ("pažeidimas", "pažeidimai", "pažeidimų"),
                    "accusative": ("pažeidimą", "pažeidimus", "pažeidimų"),
                    "genitive": ("pažeidimo", "pažeidimų", "pažeidimų"),
                },
                none="nė vieno pažeidimo", one="pažeidimas",
            ),
            "radar-tracks": Noun(
                gender="f",
                forms={
                    "": ("radaro trasa", "radaro trasos", "radaro trasų"),
                    "accusative": ("radaro trasą", "radaro trasas", "radaro trasų"),
                    "genitive": ("radaro trasos", "radaro trasų", "radaro trasų"),
                },
                none="nė vienos radaro trasos", one="radaro trasa",
            ),
        },
        between_case="genitive",
    ),
    periods=Periods(
        time="{ordinal} kartą",
        time_form=("m", "accusative"),
        this_year="šiais metais",
        this_month="šį mėnesį",
        year="{year}~metais",
        month="{year}~m. {month} mėnesį",
        since="nuo {date}",
        last={
            "days": "per pastarąją dieną",
            "months": "per pastarąjį mėnesį",
            "years": "per pastaruosius metus",
        },
        lasts={
            "days": (
                "per pastarąsias {number} dieną", "per pastarąsias {number} dienas", "per pastarąsias {number} dienų",
            ),
            "months": (
                "per pastaruosius {number} mėnesį",
                "per pastaruosius {number} mėnesius",
                "per pastaruosius {number} mėnesių",
            ),
            "years": (
                "per pastaruosius {number} metus",
                "per pastaruosius {number} metus",
                "per pastaruosius {number} metų",
            ),
        },
        words={"days": ("f", "accusative"), "months": ("m", "accusative"), "years": ("plural", "accusative")},
    ),
    lists=Lists(
        comma=", ",
        semicolon="; ",
        last={"and": " ir ", "or": " arba "},
        last_after_semicolon={"and": "; ir ", "or": "; arba "},
        item_end=";",
        item_end_last_but_one=";",
        item_end_last=".",
        quotes=("„", "“"),
        inner_quotes=("‚", "‘"),
    ),
    words={
        # the parts of a letter
        "subject": "Tema",
        "number": "Nr.~{number}",
        "reference": "Registracijos Nr.",
        "our_reference": "Mūsų Nr.",
        "your_reference": "Jūsų Nr.",
        "date": "Data",
        "place_and_date": "{place}, {date}",
        "enclosure": "Pridedama",
        "enclosures": "Pridedama",
        "annex": "{number}~priedas",
        "annex_alone": "Priedas",
        "annexes": "Priedai",
        "annex_to_letter": "{annex} prie {date} laiško\nSiuntėjas – {sender}\nAdresatas – {addressee}",
        "copy": "Kopija",
        "copies": "Kopijos",
        "page": "Puslapis",
        "of": "iš",
        "page_of": "{page}~puslapis iš~{pages}",
        "draft": "PROJEKTAS",
        "draft_of": "{date} PROJEKTAS",
        "courtesy_translation": "Neoficialus vertimas",
        "translated_from": "Originalo kalba: {language}",
        "signature": "Parašas",
        "name_to_come": "[vardas, pavardė]",
        "seal": "Antspaudas",
        "emblem": "Emblema: {state}",
        "initials": "Parafas",
        "datum": "WGS~84",
        "source": "Šaltinis",
        "sources": "Šaltiniai",
        # the same as they stand on a letterhead; without a subject line the subject stands in capitals
        "subject_line": "", "date_alone": "{date}",
        "number_line": "{numeric_date} Nr.", "number_line_undated": "Nr.",
        "enclosure_line": "PRIDEDAMA.", "enclosures_line": "PRIDEDAMA.",
        "copy_line": "Kopija", "copies_line": "Kopijos",
        # persons
        "acting": "laikinai einantis (-i) pareigas",
        "ad interim": "ad interim",
        "mr": "p.",
        "ms": "p.",
        "excellency": "J.~E.",
        "excellency_ms": "J.~E.",
        # gaps and answers
        "gap": "[{label}: nežinoma]",
        "not_known": "nežinoma",
        "none": "nėra",
        "yes": "taip",
        "no": "ne",
        # headings of tables
        "chronology": "Įvykių chronologija",
        "local_time": "Vietos laikas",
        "utc": "UTC",
        "place": "Vieta",
        "object": "Objektas",
        "entry": "Įskridimas",
        "exit": "Išskridimas",
        "duration": "Trukmė",
        "depth": "Gylis",
        "incident": "Incidentas",
        "item": "Eil.~Nr.",
    },
    abbreviations={
        "UAV": ("bepilotis orlaivis", "dronas"),
        "C-UAS": "kovos su bepiločiais orlaiviais sistemos",
        "GBAD": "antžeminė oro gynyba",
        "IAMD": "integruota oro ir priešraketinė gynyba",
        "NATO": "Šiaurės Atlanto sutarties organizacija",
        "ICAO": "Tarptautinė civilinės aviacijos organizacija",
        "OSCE": ("Europos saugumo ir bendradarbiavimo organizacija", "ESBO"),
        "UTC": "pasaulio suderintasis laikas",
    },
    labels={
        "id": "incidento numeris",
        "title": "incidento pavadinimas",
        "kind": "incidento rūšis",
        "status": "incidento nagrinėjimo būsena",
        "territory": "susijusi valstybė",
        "place": "vieta",
        "place.name": "vietos pavadinimas",
        "place.district": "rajonas",
        "place.position": "vietos koordinatės",
        "occurred": "laikas",
        "occurred.start": "laikas",
        "occurred.end": "pabaigos laikas",
        "occurred.timezone": "laiko juosta",
        "occurred.utc": "laikas UTC",
        "occurred.precision": "laiko tikslumas",
        "duration": "trukmė",
        "detected_by": "aptikimo priemonė",
        "object": "objektas",
        "object.class": "objekto klasė",
        "object.designation": "objekto tipas",
        "object.count": "skaičius",
        "object.count_basis": "skaičiavimo pagrindas",
        "attribution": "priskyrimas",
        "attribution.made_in": "pagaminimo valstybė",
        "attribution.operated_by": "objektą naudojusi valstybė",
        "attribution.entered_from": "valstybė, iš kurios teritorijos objektas įskrido",
        "attribution.launched_from": "valstybė, iš kurios teritorijos objektas paleistas",
        "attribution.aimed_at": "valstybė, į kurią objektas buvo nukreiptas",
        "entry": "įskridimas",
        "entry.name": "įskridimo vieta",
        "entry.position": "įskridimo vietos koordinatės",
        "exit": "išskridimas",
        "exit.name": "išskridimo vieta",
        "exit.position": "išskridimo vietos koordinatės",
        "depth": "įskridimo gylis",
        "track": "skrydžio trajektorija",
        "altitude": "aukštis",
        "altitude.value": "aukštis",
        "altitude.reference": "aukščio atskaitos lygis",
        "speed": "greitis",
        "flight": "skrydis",
        "flight.plan": "skrydžio planas",
        "flight.transponder": "atsakiklio naudojimas",
        "flight.radio": "radijo ryšys",
        "payload": "krovinys",
        "payload.description": "krovinio aprašymas",
        "payload.mass": "krovinio masė",
        "payload.state": "krovinio būklė",
        "found": "objekto radimas",
        "found.date": "radimo data",
        "found.place": "radimo vieta",
        "found.position": "radimo vietos koordinatės",
        "found.distance_from_border": "radimo vietos atstumas nuo sienos",
        "found.disposal": "objekto nukenksminimas",
        "consequences": "padariniai",
        "consequences.casualties": "žuvusiųjų skaičius",
        "consequences.injured": "sužeistųjų skaičius",
        "consequences.damage": "žala",
        "consequences.airports": "paveikti oro uostai",
        "consequences.flights": "paveikti skrydžiai",
        "measures": "priemonės, kurių imtasi",
        "measures.national": "nacionalinės priemonės",
        "measures.allied": "sąjungininkų priemonės",
        "measures.allied.nation": "prisidedantis sąjungininkas",
        "measures.allied.asset": "sąjungininko indėlis",
        "measures.allied.base": "sąjungininko pajėgų bazė",
        "steps": "veiksmai, kurių imtasi",
        "steps.diplomatic": "diplomatiniai veiksmai",
        "steps.diplomatic.date": "diplomatinio veiksmo data",
        "steps.diplomatic.kind": "diplomatinio veiksmo rūšis",
        "steps.diplomatic.addressee": "diplomatinio veiksmo adresatas",
        "steps.diplomatic.reference": "diplomatinio veiksmo dokumento numeris",
        "steps.legal": "teisiniai veiksmai",
        "steps.legal.authority": "atsakinga institucija",
        "steps.legal.case": "institucijos bylos numeris",
        "position_of_other_side": "kitos šalies pozicija",
        "position_of_other_side.state": "kita šalis",
        "position_of_other_side.text": "kitos šalies pozicija",
        "position_of_other_side.date": "kitos šalies pozicijos data",
        "assessment": "vertinimas",
        "assessment.intent": "ketinimo vertinimas",
        "assessment.by": "vertinimo autorius",
        "assessment.date": "vertinimo data",
        "prior": "ankstesni incidentai",
        "sources": "šaltiniai",
        "sources.id": "šaltinio numeris",
        "sources.publisher": "šaltinio leidėjas",
        "sources.title": "šaltinio pavadinimas",
        "sources.date": "šaltinio data",
        "sources.url": "šaltinio adresas",
        "sources.official": "oficialus šaltinio statusas",
        "sources.texts": "šaltinio leidėjas kitomis kalbomis",
        "marking": "slaptumo žyma",
        "releasable_to": "gavėjų sąrašas",
    },
)  # fmt: skip
