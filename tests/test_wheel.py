"""The wheel: what is in it, and that it works from another folder, installed as a user installs it."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGE_DATA = {
    "drafter/py.typed",
    "drafter/pdf/prelude.typ",
    "drafter/reading/boxes.csv",
    "drafter/reading/mappings/acled.yaml",
    "drafter/protocol/forms.yaml",
    "drafter/protocol/legal_bases/nat.yaml",
    "drafter/protocol/forms_of_address/en.yaml",
}

pytestmark = pytest.mark.slow


def run(*command: str | Path, folder: Path, **environment: str) -> str:
    """Run a command and return what it said. Fails with all of it."""
    surroundings = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"} | environment
    done = subprocess.run(command, cwd=folder, env=surroundings, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    pytest.importorskip("hatchling", reason="hatchling builds the wheel; it comes with '.[test]'")
    folder = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable, "-m", "pip", "wheel", ROOT, "--no-deps", "--no-build-isolation", "-w", folder, "-q",
        folder=folder,
    )  # fmt: skip
    (built,) = folder.glob("drafter-*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the bin folder of a new environment that has the wheel, and this environment's libraries behind it."""
    home = tmp_path_factory.mktemp("installed")
    venv.create(home, with_pip=False, symlinks=True)
    (packages,) = home.glob("lib/python*/site-packages")
    bin_folder = home / "bin"
    run(
        sys.executable, "-m", "pip", "--python", bin_folder / "python", "install", wheel, "--no-deps", "-q", folder=home
    )
    libraries = {str(Path(entry)) for entry in sys.path if entry.endswith(("site-packages", "dist-packages"))}
    (packages / "libraries.pth").write_text("\n".join(sorted(libraries)), "utf-8")
    return bin_folder


def test_what_is_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    (info,) = {name.split("/")[0] for name in names if ".dist-info/" in name}
    assert {name.split("/")[0] for name in names} == {"drafter", info}
    assert names >= PACKAGE_DATA
    assert {name.split("/")[1] for name in names if name.startswith("drafter/")} == {
        path.name for path in (ROOT / "drafter").iterdir() if path.name not in {"__pycache__", "_letter_templates"}
    } | {"_letter_templates"}
    shipped = {name.removeprefix("drafter/_letter_templates/") for name in names if "/_letter_templates/" in name}
    folder = ROOT / "letter_templates"
    assert shipped == {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert f"{info}/licenses/LICENSE" in names
    assert not [name for name in names if {"tests", "conftest.py"} & set(name.split("/"))]


def test_the_installed_program_drafts_from_another_folder(installed: Path, tmp_path: Path) -> None:
    where = run(installed / "python", "-c", "import drafter; print(drafter.__file__)", folder=tmp_path)
    assert str(installed.parent) in where
    run(
        installed / "drafter", "draft", "nato-air-defence-request", "--example", "-o", "letter.docx", "-o", "letter.pdf",
        folder=tmp_path,
    )  # fmt: skip
    assert (tmp_path / "letter.pdf").read_bytes().startswith(b"%PDF")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letter.docx", "letter.pdf"]
    with zipfile.ZipFile(tmp_path / "letter.docx") as letter:
        said = b"".join(letter.read(name) for name in letter.namelist())
    assert b"H.E. Mr Mark Rutte" in said
    for place in (installed.parent, ROOT, tmp_path):
        assert str(place).encode() not in said, "the letter names a folder of this machine"


def test_the_letter_is_the_same_from_checkout_and_wheel(installed: Path, tmp_path: Path) -> None:
    draft = ("draft", "nato-air-defence-request", "--example", "-o")
    run(installed / "drafter", *draft, "wheel.docx", folder=tmp_path)
    run(sys.executable, "-m", "drafter", *draft, "checkout.docx", folder=tmp_path, PYTHONPATH=str(ROOT))
    assert (tmp_path / "wheel.docx").read_bytes() == (tmp_path / "checkout.docx").read_bytes()
