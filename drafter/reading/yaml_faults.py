"""Faults of YAML syntax in plain words, each with what to do about it."""

from __future__ import annotations

import re

from ruamel.yaml.error import MarkedYAMLError

from drafter.problems import Place, Problem

_QUOTES = "put the whole value in quotes"
_ALIGN = "begin the fields of one mapping in the same column, with spaces"

# (pattern of the parser's problem, pattern of its context, our sentence, hint); the first that matches is taken.
_SENTENCES = (
    (r"mapping values are not allowed", "", "a second ': ' stands in one value",
     f"{_QUOTES}, or check the indentation"),
    (r"character '\\t'", "", "a tab stands where the line is indented", "indent with spaces"),
    (r"character '(.)' that cannot start", "", "a value cannot begin with '{0}' unless it is in quotes", _QUOTES),
    (r"unexpected end of stream|document separator", "quoted scalar", "the quotes that open here are never closed",
     "close them; a quote within single quotes is written twice"),
    (r"unknown escape character '(.)'", "", "'\\{0}' means nothing within double quotes",
     "use single quotes, or write the backslash twice"),
    (r"expected ',' or '\]'", "", "the list that opens with '[' is not closed", "close it with ']'"),
    (r"expected ',' or '\}'", "", "the mapping that opens with '{{' is not closed",
     "close it with '}'; text that begins with a brace goes in quotes"),
    (r"expected <block end>", "block collection", "this line is not an item of the list before it",
     "begin every item with '- ' in the same column"),
    (r"expected <block end>", "quoted|block mapping", "this line does not fit the mapping before it", _ALIGN),
    (r"could not find expected ':'", "", "a field's name without ': ' and a value", "write 'name: value'"),
    (r"sequence entries are not allowed", "", "a list cannot begin here", "begin it on a new line, with '- '"),
    (r"inconsistent indentation|did not find expected", "", "the indentation does not fit the lines before", _ALIGN),
)  # fmt: skip


def fault(error: MarkedYAMLError, file: str) -> Problem:
    """Return the parser's error as our own problem at its place."""
    said, context = error.problem or "", error.context or ""
    mark = error.problem_mark or error.context_mark
    if "quoted scalar" in context and "end of stream" in said and error.context_mark is not None:
        mark = error.context_mark
    place = Place(file, mark.line + 1, mark.column + 1) if mark is not None else Place(file)
    for pattern, within, sentence, hint in _SENTENCES:
        match = re.search(pattern, said)
        if match and re.search(within, context):
            return Problem("yaml-syntax", sentence.format(*match.groups()), place, hint)
    message = f"the YAML cannot be read here: {said}" if said else "the YAML cannot be read here"
    return Problem(
        "yaml-syntax", message, place, "check the quotes and the indentation of this line and the one before"
    )
