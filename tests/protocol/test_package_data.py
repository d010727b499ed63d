"""Our own data files are read strictly."""

from pathlib import Path

import pytest

from drafter.problems import DrafterError
from drafter.protocol import package_data
from drafter.values import Frozen


class Words(Frozen):
    word: str


def test_a_fault_in_our_own_data_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(package_data, "FOLDER", tmp_path)
    (tmp_path / "good.yaml").write_text("word: yes\n", encoding="utf-8")
    (tmp_path / "bad.yaml").write_text("wort: yes\n", encoding="utf-8")
    (tmp_path / "broken.yaml").write_text("word: [\n", encoding="utf-8")
    assert package_data.read_model("good.yaml", Words).word == "yes"
    for name in ("bad.yaml", "broken.yaml"):
        with pytest.raises(DrafterError) as raised:
            package_data.read_model(name, Words)
        assert all(problem.place and problem.place.file.endswith(name) for problem in raised.value.problems)
