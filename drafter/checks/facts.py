"""Facts: times, series, positions, measures, doubt and attribution, as the records have them."""

from __future__ import annotations

from drafter.checks.amounts import measures, positions, series
from drafter.checks.claims import attribution, consequences, hedges, of_another_state, sourcing
from drafter.checks.instants import times
from drafter.checks.rules import Need, Rule
from drafter.checks.tone import demands, tone
from drafter.problems import Severity

_LANGUAGE: tuple[Need, ...] = ("language", "words")

RULES = (
    Rule(
        "C27", Severity.ERROR, "A time has its zone and UTC, the two agree, and the zone is the one kept on that day",
        "'Local time' says nothing to a reader in another capital, and an hour's error puts a flight elsewhere.",
        "Directive (EU) 2000/84 on summer time; ICAO Annex 5 (UTC); NATO date-time groups", times, needs=_LANGUAGE,
    ),
    Rule(
        "C28", Severity.ERROR, "How often and for how long agrees with the records",
        "A count that the other side can refute takes the rest of the letter with it.",
        "practice of ministries", series, needs=(*_LANGUAGE, "records"),
    ),
    Rule(
        "C29", Severity.ERROR, "Positions exist, lie where the records say, in one form, with the datum named once",
        "A point in another State, or without a datum, is no evidence.", "ICAO Annexes 4 and 15 (WGS 84)", positions,
    ),
    Rule(
        "C30", Severity.ERROR, "Figures have units, conversions agree, and a number does not part from its unit",
        "Readers check the figures first.", "ICAO Annex 5; SI Brochure, 5.4", measures, needs=_LANGUAGE,
    ),
    Rule(
        "C31", Severity.ERROR, "What is not confirmed has a word of doubt, and counts say what was counted",
        "What a State asserts it has to be able to prove.", "practice of ministries", hedges,
        needs=(*_LANGUAGE, "fills"),
    ),
    Rule(
        "C32", Severity.ERROR, "Attribution goes no further than the records",
        "Made in, operated by, launched from and aimed at are different claims, with different consequences.",
        "ILC Articles on Responsibility of States (2001), articles 4 to 11", attribution,
        needs=(*_LANGUAGE, "records"),
    ),
    Rule(
        "C33", Severity.WARNING, "The letter says whether anybody was harmed and anything damaged, where it is known",
        "It is the first thing that the reader asks.", "practice of ministries", consequences,
        needs=(*_LANGUAGE, "records", "fills"),
    ),
    Rule(
        "C34", Severity.WARNING, "The tone is restrained, and the letter keeps to one rung of protest",
        "Strong words weaken a strong case, and two rungs leave the reader to choose the lower one.",
        "Satow's Diplomatic Practice; practice of ministries", tone, needs=_LANGUAGE,
    ),
    Rule(
        "C35", Severity.WARNING, "Demands say who does what by when; requests are numbered and at most five",
        "A demand of nobody, or by no time, needs no answer.", "practice of ministries", demands, needs=_LANGUAGE,
    ),
    Rule(
        "C36", Severity.WARNING, "Each record has an official source, and an open case a fresh one",
        "Facts of an open case change within days.", "practice of ministries", sourcing, needs=("records", "date"),
    ),
    Rule(
        "C37", Severity.ERROR, "Incidents of other States are quoted only where they are public",
        "What another State has not said in public is its own to say.",
        "C-M(2002)49, consent of the originator", of_another_state, needs=("records", "sender"),
    ),
)  # fmt: skip
