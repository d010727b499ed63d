"""Lithuanian, as the rules need it. Names and titles are inflected: the rules compare stored forms only."""

from drafter.checks.words import Words

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
)  # fmt: skip
