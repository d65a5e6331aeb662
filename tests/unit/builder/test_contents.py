"""What is inside of a package is looked at, and what is wrong with it is named."""

from __future__ import annotations

import io
import tarfile
import zipfile
from typing import TYPE_CHECKING

import pytest

import build
from builder import check, contents
from builder.project import NAME, VERSION, BuildProblem, list_resources

if TYPE_CHECKING:
    from pathlib import Path

INFO = f"{NAME}-{VERSION}.dist-info/METADATA"


def name_all() -> list[str]:
    resources = [f"{NAME}/_resources/{name}" for name in list_resources()]
    shared = [f"{NAME}-{VERSION}.data/data/{name}" for name in contents.SHARED]
    return [*contents.list_modules(), *resources, *shared, INFO]


def make_wheel(folder: Path, names: list[str]) -> Path:
    path = folder / "offhand.whl"
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return path


def test_a_whole_wheel_passes(tmp_path: Path) -> None:
    contents.check_wheel(make_wheel(tmp_path, name_all()))


@pytest.mark.parametrize(
    "lost", ["offhand/_resources/themes/dark.toml", "offhand/_resources/licences.md", "offhand/cli/ask.py"]
)
def test_what_is_missing_is_named(lost: str, tmp_path: Path) -> None:
    names = name_all()
    names.remove(lost)
    with pytest.raises(BuildProblem, match=f"lacks {lost}"):
        contents.check_wheel(make_wheel(tmp_path, names))


@pytest.mark.parametrize(
    "strange", ["tests/conftest.py", "offhand/__pycache__/paths.cpython-311.pyc", "offhand/notes.txt"]
)
def test_what_does_not_belong_there_is_named(strange: str, tmp_path: Path) -> None:
    with pytest.raises(BuildProblem, match=f"holds {strange}"):
        contents.check_wheel(make_wheel(tmp_path, [*name_all(), strange]))


def test_a_source_distribution_without_its_resources_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "offhand.tar.gz"
    with tarfile.open(path, "w:gz") as archive:
        archive.addfile(tarfile.TarInfo(f"{NAME}-{VERSION}/pyproject.toml"), io.BytesIO())
    with pytest.raises(BuildProblem, match=r"lacks LICENSE, PKG-INFO, README\.md"):
        contents.check_sdist(path)


def test_help_names_every_package_and_mistakes_are_refused(capsys: pytest.CaptureFixture[str]) -> None:
    told = build.build_parser().format_help()
    assert all(f"\n  {name} " in told for name in (*build.STEPS, "all"))
    assert set(build.ALL) <= set(build.STEPS)
    with pytest.raises(SystemExit) as stop:
        build.main(["exe"])
    assert stop.value.code == 2
    assert "exe" in capsys.readouterr().err


def test_where_nothing_was_built_nothing_is_called_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check, "DIST", tmp_path)
    monkeypatch.setattr(check.distributions, "WHEEL", tmp_path / "a.whl")
    monkeypatch.setattr(check.distributions, "SDIST", tmp_path / "a.tar.gz")
    monkeypatch.setattr(check.bundle, "BUNDLE", tmp_path / "a")
    with pytest.raises(BuildProblem, match="holds no package"):
        check.check_packages()
    make_wheel(tmp_path, name_all()[1:]).rename(tmp_path / "a.whl")
    with pytest.raises(BuildProblem, match="lacks"):
        check.check_packages()
