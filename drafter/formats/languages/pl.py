"""Polish, dates, times and numbers only: 5 sierpnia 2025 r.; godz. 11.30; 10 000; 5,38%.

To correct a word, change the text between the quotation marks. Words in {braces} are filled in by the program.
"~" stands for a space that must not break at the end of a line.
With spans, hedges, claims, bases, periods, lists, words, abbreviations and labels as in the other files, letters can
be written in it.
"""

from drafter.formats.language import Dates, Endings, Language, Numbers, PluralRule, Times

PLURAL = PluralRule(
    forms=("1", "2 to 4, 22 to 24", "5 to 21, 25 to 31"),
    whole=lambda n: 0 if n == 1 else 1 if 2 <= n % 10 <= 4 and not 12 <= n % 100 <= 14 else 2,
    fraction=lambda _: 3,
)

LANGUAGE = Language(
    tag="pl-PL",
    needs_native_review=True,
    dates=Dates(
        months=(
            "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca",
            "lipca", "sierpnia", "września", "października", "listopada", "grudnia",
        ),
        weekdays=("poniedziałek", "wtorek", "środa", "czwartek", "piątek", "sobota", "niedziela"),
        on_weekdays=(
            "w poniedziałek", "we wtorek", "w środę", "w czwartek", "w piątek", "w sobotę", "w niedzielę",
        ),
        date="{day}~{month} {year}~r.",
        on_date="{date}",
        day_month="{day}~{month}",
        weekday_date="{weekday}, {date}",
        on_weekday_date="{weekday}, {date}",
        within_month="{first}–{last}~{month} {year}~r.",
        within_year="{first}~{first_month} – {last}~{month} {year}~r.",
        across_years="{first_date} – {last_date}",
    ),
    times=Times(
        clock="{hour}.{minute:02}",
        zoned="godz.~{clock}~{zone}",
        with_utc="{local} ({utc})",
        utc="{clock}~UTC",
        utc_other_day="{clock}~UTC {day_month}",
        about="około {time}",
        date_time="{date} o {time}",
        date_about="{date} około {time}",
        range="{first}–{last}",
        # for a native to look at: "godz. od około 23.00 do 6.30"
        range_in_words="od {first} do {last}",
        same_day="{date} od {first} do {last}",
        across_days="od {first_date}, {first}, do {last_date}, {last}",
        unknown="godzina nieznana",
        zones={},
    ),
    numbers=Numbers(
        group="~",
        group_from=5,
        point=",",
        percent="{number}%",
        words={
            "m": (
                "zero jeden dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście "
                "czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia"
            ),
            "f": (
                "zero jedna dwie trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście "
                "czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia"
            ),
            "n": (
                "zero jedno dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście trzynaście "
                "czternaście piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia"
            ),
        },
        ordinals={
            "m": (
                "pierwszy drugi trzeci czwarty piąty szósty siódmy ósmy dziewiąty dziesiąty jedenasty dwunasty "
                "trzynasty czternasty piętnasty szesnasty siedemnasty osiemnasty dziewiętnasty dwudziesty"
            ),
            "f": (
                "pierwsza druga trzecia czwarta piąta szósta siódma ósma dziewiąta dziesiąta jedenasta dwunasta "
                "trzynasta czternasta piętnasta szesnasta siedemnasta osiemnasta dziewiętnasta dwudziesta"
            ),
            "n": (
                "pierwsze drugie trzecie czwarte piąte szóste siódme ósme dziewiąte dziesiąte jedenaste dwunaste "
                "trzynaste czternaste piętnaste szesnaste siedemnaste osiemnaste dziewiętnaste dwudzieste"
            ),
        },
        ordinal_endings={gender: Endings(usual=".") for gender in ("m", "f", "n")},
        times={0: "ani razu", 1: "raz"},
        many_times=("{number} raz", "{number} razy", "{number} razy"),
        plural=PLURAL,
        units={
            "kg": "kg", "g": "g", "t": "t",
            "km": "km", "m": "m", "cm": "cm", "ft": "ft",
            "km/h": "km/h", "m/s": "m/s",
            "NM": ("mila morska", "mile morskie", "mil morskich", "mili morskiej"),
            "kn": ("węzeł", "węzły", "węzłów", "węzła"),
            "s": ("sekunda", "sekundy", "sekund", "sekundy"),
            "min": ("minuta", "minuty", "minut", "minuty"),
            "h": ("godzina", "godziny", "godzin", "godziny"),
            "d": ("dzień", "dni", "dni", "dnia"),
        },
        units_after={
            "about": {
                "NM": ("mili morskiej", "mil morskich", "mil morskich", "mili morskiej"),
                "kn": ("węzła", "węzłów", "węzłów", "węzła"),
                "s": ("sekundy", "sekund", "sekund", "sekundy"),
                "min": ("minuty", "minut", "minut", "minuty"),
                "h": ("godziny", "godzin", "godzin", "godziny"),
                "d": ("dnia", "dni", "dni", "dnia"),
            },
        },
        bounds={"about": "około {quantity}", "over": "więcej niż {quantity}", "under": "mniej niż {quantity}"},
        references={
            "AGL": "{altitude} nad poziomem terenu",
            "AMSL": "{altitude} nad średnim poziomem morza",
            "FL": "FL~{level}",
        },
        compass={"N": "N", "S": "S", "E": "E", "W": "W"},
    ),
)  # fmt: skip
