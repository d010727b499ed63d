"""Photographs as inputs: files that the user names, each with its caption and where it comes from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from drafter.problems import DrafterError, Place, Problem, did_you_mean
from drafter.reading.pictures import read_picture
from drafter.values import day_only

MAX_PICTURES = 24
PHOTOGRAPH_FIELDS = ("file", "caption", "date", "author", "source", "released_by")


@dataclass(frozen=True, slots=True)
class Photograph:
    """One photograph: its file, what it shows, when, by whom and from whom, who released it, and once read its bytes.

    As text it is its caption: no path of a machine gets into a letter.
    """

    file: str
    caption: str
    date: dt.date | None = None
    author: str | None = None
    source: str | None = None
    released_by: str | None = None
    data: bytes = b""

    def __str__(self) -> str:
        return self.caption


def photographs(value: Any, *, typed: bool) -> tuple[Photograph, ...]:
    """Return what was given as photographs. Raises ValueError with the reason, as "is not ...; hint".

    Words from a command line hold `file | caption | date | author | source | released by`, with ';' between pictures.
    """
    if isinstance(value, tuple) and value and all(isinstance(item, Photograph) for item in value):
        return value
    if not typed and isinstance(value, str):
        value = [
            dict(zip(PHOTOGRAPH_FIELDS, (part.strip() for part in item.split("|")), strict=False))
            for item in value.split(";")
            if item.strip()
        ]
    if not isinstance(value, (list, tuple)) or not value or not all(isinstance(item, Mapping) for item in value):
        raise ValueError("is not a list of pictures; write each as '- {file: object.jpg, caption: The object}'")
    if len(value) > MAX_PICTURES:
        raise ValueError(f"has {len(value)} pictures; at most {MAX_PICTURES} go into one letter")
    return tuple(_photograph(item) for item in value)


def _photograph(item: Mapping[str, Any]) -> Photograph:
    given = {key: text for key, text in item.items() if text not in (None, "")}
    for key in given:
        if key not in PHOTOGRAPH_FIELDS:
            hint = did_you_mean(str(key), PHOTOGRAPH_FIELDS) or f"known are {', '.join(PHOTOGRAPH_FIELDS)}"
            raise ValueError(f"has a picture with the unknown field '{key}'; {hint}")
    for key in ("file", "caption"):
        if not isinstance(given.get(key), str):
            raise ValueError(f"has a picture without '{key}'; give file and caption of each")  # noqa: TRY004
    words = {key: str(text) for key, text in given.items()}
    try:
        day = day_only(given["date"]) if "date" in given else None
    except ValueError:
        raise ValueError("has a picture with a 'date' that is none; write it as 2025-07-28") from None
    return Photograph(
        words["file"], words["caption"], day, words.get("author"), words.get("source"), words.get("released_by")
    )


def with_data(pictures: tuple[Photograph, ...], folder: Path, place: Place | None) -> tuple[Photograph, ...]:
    """Return the photographs with their bytes, read from a folder where they have none yet.

    Raises DrafterError with all that cannot be read.
    """
    read, problems = [], list[Problem]()
    for picture in pictures:
        try:
            read.append(
                picture
                if picture.data
                else replace(picture, data=read_picture(folder / Path(picture.file).expanduser(), place))
            )
        except DrafterError as error:
            problems += error.problems
    if problems:
        raise DrafterError(*problems)
    return tuple(read)
