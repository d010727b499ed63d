"""A value as messages quote it."""

from __future__ import annotations


def shortened(value: object) -> str:
    """Return what somebody wrote, cut off where it is long."""
    text = str(value)
    return text if len(text) <= 60 else f"{text[:59]}…"
