"""What a template sees of a record: leaves that carry their origin, and absence that knows its field.

In `{% if %}` and arithmetic a leaf behaves as its plain value; on paper it becomes a fill with its origins.
"""

from __future__ import annotations

import functools
import typing
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, Self

from drafter.composing.fills import Origin
from drafter.incident import Incident
from drafter.values import Certainty, Fact, Frozen, Occurred

MakeLeaf = Callable[..., "Leaf"]
"""Makes a leaf of an origin, the values stated, and for a disputed fact the publishers who state them."""

Note = Callable[[Origin], None]
"""Told of every leaf that is read while an expression is evaluated."""


def _once(origins: Iterable[Origin]) -> tuple[Origin, ...]:
    """Return origins without the doubled ones, in order."""
    found = tuple(origins)
    return found if len(found) < 2 else tuple(dict.fromkeys(found))


class Phrase(str):
    """Text made from leaves. It remembers their origins, and whether a hedge has been said."""

    __slots__ = ("hedged", "origins")
    origins: tuple[Origin, ...]
    hedged: bool

    def __new__(cls, text: str, origins: Iterable[Origin] = (), *, hedged: bool = False) -> Self:
        """Make a phrase; doubled origins are kept once, in order."""
        phrase = super().__new__(cls, text)
        phrase.origins = _once(origins)
        phrase.hedged = hedged
        return phrase

    def __add__(self, other: Any) -> Phrase:
        return joined((self, other))

    def __radd__(self, other: Any) -> Phrase:
        return joined((other, self))


class Leaf:
    """One known value with its origin. `stated` holds all values of a disputed fact, and `said_by` who says each."""

    __slots__ = ("_note", "_origin", "_said_by", "_stated", "_text")

    def __init__(
        self,
        origin: Origin,
        stated: tuple[Any, ...],
        note: Note,
        text: Callable[[Leaf], str],
        said_by: tuple[str, ...] = (),
    ) -> None:
        self._origin = origin
        self._stated = stated
        self._said_by = said_by
        self._note = note
        self._text = text

    @property
    def _value(self) -> Any:
        self._note(self._origin)
        return self._stated[0]

    def _holds(self, test: Callable[[Any], object]) -> bool:
        """Tell whether a test holds for every value that a disputed fact may have."""
        self._note(self._origin)
        return all(test(value) for value in self._stated)

    @property
    def certainty(self) -> str:
        """How surely the fact is known, as the record's word."""
        return str(self._origin.certainty)

    def __str__(self) -> str:
        self._note(self._origin)
        return self._text(self)

    def __bool__(self) -> bool:
        return self._holds(bool)

    def __eq__(self, other: object) -> bool:
        return self._holds(lambda value: value == plain(other))

    def __lt__(self, other: object) -> bool:
        return self._holds(lambda value: value < plain(other))

    def __le__(self, other: object) -> bool:
        return self._holds(lambda value: value <= plain(other))

    def __gt__(self, other: object) -> bool:
        return self._holds(lambda value: value > plain(other))

    def __ge__(self, other: object) -> bool:
        return self._holds(lambda value: value >= plain(other))

    def __hash__(self) -> int:
        return hash(self._value)

    def __add__(self, other: object) -> Any:
        return Phrase(str(self), [self._origin]) + other if isinstance(self._value, str) else self._value + plain(other)

    def __radd__(self, other: object) -> Any:
        return other + Phrase(str(self), [self._origin]) if isinstance(other, str) else plain(other) + self._value

    def __sub__(self, other: object) -> Any:
        return self._value - plain(other)

    def __contains__(self, item: object) -> bool:
        return not isinstance(item, Missing) and self._holds(lambda value: plain(item) in value)


class Tally(int):
    """A number that was counted from records, with the origins it was counted from."""

    origins: tuple[Origin, ...]

    def __new__(cls, number: int, origins: Iterable[Origin]) -> Self:
        """Make a tally; doubled origins are kept once, in order."""
        tally = super().__new__(cls, number)
        tally.origins = _once(origins)
        return tally

    def __add__(self, other: Any) -> Tally:
        return Tally(int(self) + plain(other), (*self.origins, *origins_of(other)))

    __radd__ = __add__

    def __sub__(self, other: Any) -> Tally:
        return Tally(int(self) - plain(other), (*self.origins, *origins_of(other)))


class Missing:
    """A field of the vocabulary that the record leaves out: false, empty, and never printed in silence.

    `untimed` says that the record gives the day, and only the time of day is missing.
    """

    __slots__ = ("_field", "_record", "_untimed")

    def __init__(self, record: str, field: str, *, untimed: bool = False) -> None:
        self._record = record
        self._field = field
        self._untimed = untimed

    def __bool__(self) -> bool:
        return False

    def __len__(self) -> int:
        return 0

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Missing) or other is None

    def __hash__(self) -> int:
        return 0


class Scope:
    """Named values that a template may see, and nothing else."""

    __slots__ = ("_name", "_values")

    def __init__(self, name: str, values: Mapping[str, Any]) -> None:
        self._name = name
        self._values = values

    def __getattr__(self, name: str) -> Any:
        try:
            return self._values[name]
        except KeyError:
            raise AttributeError(name) from None

    @property
    def _known(self) -> tuple[str, ...]:
        return tuple(self._values)


class View:
    """A record, or a part of one, that may be absent. Its attributes are the fields of the vocabulary."""

    __slots__ = ("_incident", "_leaf", "_model", "_path", "_seen", "_type")

    def __init__(
        self,
        incident: Incident,
        path: str,
        model_type: type[Frozen],
        model: Frozen | None,
        leaf: MakeLeaf,
    ) -> None:
        self._incident = incident
        self._path = path
        self._type = model_type
        self._model = model
        self._leaf = leaf
        self._seen: dict[str, Any] = {}

    def __bool__(self) -> bool:
        return self._model is not None

    @property
    def _known(self) -> tuple[str, ...]:
        return tuple(field_names(self._type))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        if name not in self._seen:
            self._seen[name] = self._field(name)
        return self._seen[name]

    def _field(self, name: str) -> Any:
        attribute, inner = field_names(self._type).get(name, (None, None))
        if attribute is None:
            raise AttributeError(name)
        path = f"{self._path}.{name}" if self._path else name
        value = getattr(self._model, attribute) if self._model is not None else None
        if value is None and inner is not None:
            return View(self._incident, path, inner, None, self._leaf)
        if isinstance(value, tuple) and value:
            return tuple(self._wrap(item, f"{path}[{index}]") for index, item in enumerate(value))
        return self._wrap(value, path)

    def _wrap(self, value: Any, path: str) -> Any:
        if value is None or value == ():
            return Missing(self._incident.id, path)
        if isinstance(value, Fact):
            stated = value.stated
            if isinstance(self._model, Occurred):
                stated = tuple(map(self._model.moment, stated))  # their zone and precision stand beside them
            origin = Origin(self._incident.id, path, *self._incident.standing(value))
            return self._leaf(origin, stated, self._publishers(value) if len(stated) > 1 else ())
        if isinstance(value, Frozen):
            return View(self._incident, path, type(value), value, self._leaf)
        return self._leaf(Origin(self._incident.id, path, Certainty.CONFIRMED), (value,))

    def _publishers(self, fact: Fact[Any]) -> tuple[str, ...]:
        named = {source.id: source.publisher for source in self._incident.sources}
        return tuple(named[claim.source] for claim in fact.values)


@functools.cache
def field_names(model: type[Frozen]) -> dict[str, tuple[str, type[Frozen] | None]]:
    """Return a model's fields as templates name them: their attribute, and the model inside, if it is one."""
    return {info.alias or name: (name, _model_inside(info.annotation)) for name, info in model.model_fields.items()}


def _model_inside(annotation: Any) -> type[Frozen] | None:
    if typing.get_origin(annotation) is tuple:
        return None
    for candidate in (annotation, *typing.get_args(annotation)):
        if isinstance(candidate, type) and issubclass(candidate, Frozen) and not issubclass(candidate, Fact):
            return candidate
    return None


def plain(value: object) -> Any:
    """Return the plain value of a leaf, and anything else as it is."""
    return value._value if isinstance(value, Leaf) else value  # noqa: SLF001 - templates cannot see underscored names


def origins_of(value: object) -> tuple[Origin, ...]:
    """Return the origins a value carries by itself."""
    if isinstance(value, Leaf):
        return (value._origin,)  # noqa: SLF001
    if isinstance(value, (Phrase, Tally)):
        return value.origins
    if isinstance(value, (tuple, list)):
        return tuple(origin for item in value for origin in origins_of(item))
    return ()


def is_hedged(value: object) -> bool:
    """Tell whether a value's doubt has already been put in words."""
    return isinstance(value, Phrase) and value.hedged


def joined(parts: Iterable[Any]) -> Phrase:
    """Return parts as one text. It is hedged where each part that is in doubt is."""
    parts = tuple(parts)
    origins = [origins_of(part) for part in parts]
    weak = [
        part
        for part, own in zip(parts, origins, strict=True)
        if any(origin.certainty is not Certainty.CONFIRMED for origin in own)
    ]
    hedged = bool(weak) and all(is_hedged(part) for part in weak)
    return Phrase("".join(map(str, parts)), chain.from_iterable(origins), hedged=hedged)
