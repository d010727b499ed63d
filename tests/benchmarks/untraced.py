"""The same letter without its trace: no controls and bookmarks, no fills and no drafted text in its manifest."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from typing import Any
from unittest.mock import patch

from drafter.composing.fills import Fill
from drafter.word.fill import _Filling


def untraced(compose: Callable[[], Any]) -> Callable[[], Any]:
    """Return a way to compose a letter without its trace."""

    def bare(_: Fill, runs: str, __: int) -> str:
        return runs

    def composed() -> Any:
        with ExitStack() as patches:
            patches.enter_context(patch("drafter.word.ink.controlled", bare))
            patches.enter_context(patch.object(_Filling, "_tell", lambda *_: None))
            patches.enter_context(patch("drafter.pipeline.manifest.written_fills", lambda *_: []))
            return compose()

    return composed
