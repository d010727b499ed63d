"""Plain sentences to set, of the sort that letters hold; no State, person or event is named."""

from __future__ import annotations

OPENING = (
    "The Ministry of Foreign Affairs presents its compliments to the Embassy and has the honour to refer to the note "
    "of 5 August 2025 concerning the object that entered the airspace at about 08:15 local time, some 1.5 km from the "
    "border, at a height of 120–200 metres."
)
REQUEST = (
    "The Ministry requests that the competent authorities investigate the matter without delay, inform the Ministry of "
    "the outcome, and take every measure that is necessary so that it does not happen again."
)
CLOSING = "The Ministry avails itself of this opportunity to renew to the Embassy the assurances of its highest consideration."
LITHUANIAN = (
    "Ministerija reiškia pagarbą ambasadai ir turi garbės pranešti, kad objektas, skridęs žemai, pažeidė valstybės oro "
    "erdvę; aplinkybės tikslinamos, apie tyrimo eigą bus pranešta artimiausiu metu."
)
FRENCH = (
    "Le Ministère présente ses compliments à l’Ambassade et a l’honneur de lui communiquer ce qui suit : l’appareil, "
    "dont l’origine n’est pas établie, a survolé le territoire pendant « environ dix minutes »."
)
SHORT = ("first, to investigate the matter thoroughly;", "second, to inform the Ministry of the outcome without delay;",
         "third, to refrain from any act that endangers civil aviation.")  # fmt: skip
