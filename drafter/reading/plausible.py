"""What cannot be so as a record has it: points outside the State, distances, durations and days that contradict.

Each comparison leaves the precision of both sides, so that only a true contradiction is reported. The distances rest
on these:

- nothing lies farther from the border than from a point on it: the point of entry;
- nothing comes deeper than its farthest way from the point of entry, where its track is known;
- what is found came as deep as the place of the find;
- nothing gets farther than its speed takes it in its duration.

Where several objects are counted together, what one did and what another did are not compared.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from drafter.incident import Incident
from drafter.problems import Place, Problem, Severity
from drafter.reading.places import outside
from drafter.values import Fact, Moment, Position, Quantity, TimePrecision
from drafter.values.geodesy import ERROR, distance

LOWEST_TRANSITION = 900.0
"""Metres: the least height of a transition altitude (3,000 ft, ICAO Doc 8168); flight levels begin above it."""

ABOUT_MINUTES = 15
"""By how much a time that is only about so may be wrong."""


class Span(NamedTuple):
    """Between which numbers something lies, and what the record says of it."""

    low: float
    high: float
    said: str


class Doubt(NamedTuple):
    """One contradiction: the rule, the field it is located at, the sentence and the hint."""

    rule: str
    path: str
    message: str
    hint: str


def implausible(incident: Incident, place: Callable[[str], Place]) -> Iterator[Problem]:
    """Yield a warning for each thing in a record that cannot be so. `place` gives the place of a field's path."""
    for doubt in _doubts(incident):
        yield Problem(doubt.rule, doubt.message, place(doubt.path), doubt.hint, Severity.WARNING)


def _doubts(incident: Incident) -> Iterator[Doubt]:
    for path, message, hint in outside(incident):
        yield Doubt("outside-its-state", path, message, hint)
    yield from _distances(incident)
    yield from _durations(incident)
    yield from _levels(incident)
    yield from _days(incident)


def _distances(incident: Incident) -> Iterator[Doubt]:
    entry = _position(incident.entry)
    if entry is None and incident.depth is None:
        return
    found = _position(incident.found)
    inside = _extent(incident.found.distance_from_border if incident.found else None, "m")
    depth = _extent(incident.depth, "m")
    if inside and entry and found and inside.low > (way := _apart(entry, found)).high:
        yield Doubt(
            "distance-disagrees",
            "found.distance_from_border",
            f"'found.distance_from_border' is {inside.said}, but the find is {way.said} from the point of entry",
            "nothing lies farther from the border than from a point on it; correct the distance or a position",
        )
    if inside and depth and inside.low > depth.high:
        yield Doubt(
            "distance-disagrees",
            "depth",
            f"'depth' is {depth.said}, but 'found.distance_from_border' is {inside.said}",
            "what is found came as deep as the place of the find; correct one of the two",
        )
    if depth and entry and len(incident.track) > 1:
        ways = [_apart(entry, point) for point in incident.track]
        farthest = max(ways, key=lambda way: way.high)
        if depth.low > farthest.high:
            yield Doubt(
                "distance-disagrees",
                "depth",
                f"'depth' is {depth.said}, but the track comes no farther than {farthest.said} from the point of entry",
                "correct the depth or a position; leave out a track that ends before the deepest point",
            )
    yield from _reach(incident, entry, depth)


def _reach(incident: Incident, entry: Fact[Position] | None, depth: Span | None) -> Iterator[Doubt]:
    """Compare what was flown with how far speed and duration reach. Several objects have several durations."""
    speed, duration = _extent(incident.speed, "m/s"), _extent(incident.duration, "s")
    if speed is None or duration is None or _several(incident):
        return
    reach = speed.high * duration.high
    leave = _position(incident.exit)
    way = _apart(entry, leave) if entry and leave else None
    for path, flown, what in (("depth", depth, "'depth' is"), ("exit.position", way, "entry and exit are apart by")):
        if flown is not None and flown.low > reach:
            yield Doubt(
                "distance-disagrees",
                path,
                f"{what} {flown.said}, but {speed.said} for {duration.said} reaches no farther than {_metres(reach)}",
                "correct the distance, 'speed' or 'duration'",
            )


def _durations(incident: Incident) -> Iterator[Doubt]:
    duration, elapsed = _extent(incident.duration, "s"), _elapsed(incident)
    if duration is None or elapsed is None:
        return
    if duration.low > elapsed.high or (duration.high < elapsed.low and not _several(incident)):
        yield Doubt(
            "duration-disagrees",
            "duration",
            f"'duration' is {duration.said}, but from 'start' to 'end' it is {elapsed.said}",
            "correct the duration or one of the times",
        )


def _levels(incident: Incident) -> Iterator[Doubt]:
    altitude = incident.altitude
    if altitude is None or altitude.reference is None or altitude.reference.stated != ("FL",):
        return
    height = _extent(altitude.value, "m")
    if height and height.high < LOWEST_TRANSITION:
        yield Doubt(
            "low-flight-level",
            "altitude.reference",
            f"an altitude of {height.said} is given as a flight level, and flight levels begin above 3,000 ft (900 m)",
            "write AGL for a height above ground, or AMSL for one above mean sea level",
        )


def _days(incident: Incident) -> Iterator[Doubt]:
    began = min(_day(day) for day in incident.occurred.start.stated)
    for path, fact in _dated(incident):
        if fact is not None and (latest := max(fact.stated)) < began:
            yield Doubt(
                "before-the-incident",
                path,
                f"'{path}' is {latest.isoformat()}, but the incident began on {began.isoformat()}",
                "correct one of the two dates",
            )


def _dated(incident: Incident) -> Iterator[tuple[str, Fact[dt.date] | None]]:
    for path, holder in (
        ("found.date", incident.found),
        ("position_of_other_side.date", incident.position_of_other_side),
        ("assessment.date", incident.assessment),
    ):
        if holder is not None:
            yield path, holder.date
    for index, step in enumerate(incident.steps.diplomatic if incident.steps else ()):
        yield f"steps.diplomatic[{index}].date", step.date


def _several(incident: Incident) -> bool:
    count = incident.object.count if incident.object else None
    return count is not None and any(number != 1 for number in count.stated)


def _day(day: dt.date) -> dt.date:
    return day.date() if isinstance(day, dt.datetime) else day


def _position(holder: Any) -> Fact[Position] | None:
    return holder.position if holder is not None else None


def _extent(fact: Fact[Quantity] | None, unit: str) -> Span | None:
    """Return what all values that a fact states leave possible, or None where one is of another kind of unit."""
    extents = [quantity.extent(unit) for quantity in fact.stated] if fact else []
    known = [extent for extent in extents if extent is not None]
    if fact is None or len(known) < len(extents):
        return None
    return _joined(known, " or ".join(map(str, fact.stated)))


def _joined(extents: Iterable[tuple[float, float]], said: str) -> Span:
    lows, highs = zip(*extents, strict=True)
    return Span(min(lows), max(highs), said)


def _apart(one: Fact[Position], other: Fact[Position]) -> Span:
    """Return between which metres the distance of two points lies, however they are stated."""
    ways = {(a, b): distance(a, b) for a in one.stated for b in other.stated}
    slack = {(a, b): way * ERROR + float(a.tolerance + b.tolerance) for (a, b), way in ways.items()}
    extents = [(max(way - slack[pair], 0.0), way + slack[pair]) for pair, way in ways.items()]
    return _joined(extents, " or ".join(dict.fromkeys(map(_metres, ways.values()))))


def _elapsed(incident: Incident) -> Span | None:
    """Return the seconds from start to end where both have a time of day, or None."""
    occurred = incident.occurred
    if occurred.end is None:
        return None
    extents: list[tuple[float, float]] = []
    said: list[str] = []
    for start in map(occurred.moment, occurred.start.stated):
        for end in map(occurred.moment, occurred.end.stated):
            if start.utc is None or end.utc is None or start.precision is TimePrecision.DAY:
                return None
            seconds = (end.utc - start.utc).total_seconds()
            slack = 2 * 60 * (ABOUT_MINUTES if _is_about(start) else 1)
            extents.append((seconds - slack, seconds + slack))
            said.append(_minutes(seconds))
    return _joined(extents, " or ".join(dict.fromkeys(said)))


def _is_about(moment: Moment) -> bool:
    return moment.precision is TimePrecision.ABOUT


def _metres(metres: float) -> str:
    return f"{metres:.0f} m" if metres < 1000 else f"{metres / 1000:.{1 if metres < 10_000 else 0}f} km"


def _minutes(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"
