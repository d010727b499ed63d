from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from drafter.catalogue.find import built_in_folder
from drafter.cli.root import root

TEMPLATE = "nato-air-defence-request"


def run(*arguments: str) -> Result:
    """Run a command in this process."""
    return CliRunner().invoke(root, list(arguments), prog_name="drafter")


@pytest.fixture(scope="session")
def fresh_workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("init") / "desk"
    assert run("init", str(folder)).exit_code == 0
    return folder


@pytest.fixture
def desk(fresh_workspace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A workspace as `drafter init` makes it, and the current folder."""
    folder = tmp_path / "desk"
    shutil.copytree(fresh_workspace, folder)
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def drafter() -> Callable[..., Result]:
    """Run a command; what it says names the folder of the built-in templates as TEMPLATES."""
    return run


@pytest.fixture
def said() -> Callable[[Result], str]:
    """What a command said on standard error, without this machine's folders."""
    return lambda result: result.stderr.replace(str(built_in_folder()), "TEMPLATES")


@pytest.fixture
def draft(drafter: Callable[..., Result]) -> Callable[..., Result]:
    """Draft the letter of the workspace with all that it needs, and whatever else is given."""
    return lambda *more: drafter("draft", TEMPLATE, "--date", "2025-08-05", "--inputs", "inputs.yaml", *more)
