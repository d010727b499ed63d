"""Sound letters of every form, in three languages, and an ordinary letter made in Word: nothing is found in them."""

from __future__ import annotations

import pytest

from tests.checks.papers import LETTERS
from tests.checks.spoiling import findings


@pytest.mark.parametrize("name", LETTERS)
def test_nothing_is_found_in_a_sound_letter(name):
    assert findings(LETTERS[name]) == []
