"""The recipes of the other systems name what the program and its contract name."""

from __future__ import annotations

import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, cast

import pytest
import yaml

import build
from builder import appimage, bundle, icons, macos, windows
from builder.project import APPLICATION_ID, NAME, PACKAGING, PRODUCT, ROOT, VERSION
from offhand.services.picture_formats import Format
from offhand.system.autostart import windows as windows_autostart

WORKFLOW = ROOT / ".github" / "workflows" / "release.yml"
UTIS = {
    Format.PNG: ["public.png"],
    Format.JPEG: ["public.jpeg"],
    Format.WEBP: ["org.webmproject.webp"],
    Format.GIF: ["com.compuserve.gif"],
    Format.AVIF: ["public.avif"],
    Format.BMP: ["com.microsoft.bmp"],
    Format.TIFF: ["public.tiff"],
    Format.HEIF: ["public.heic", "public.heif"],
}
TOOLS = ("codesign", "hdiutil", "xcrun")


def read_installer() -> str:
    return windows.SCRIPT.read_text(encoding="utf-8")


def test_the_installer_is_of_this_program() -> None:
    script = read_installer()
    defined = dict(re.findall(r'^#define (\w+) "([^"]+)"', script, re.MULTILINE))
    assert (defined["Id"], defined["Product"]) == (APPLICATION_ID, PRODUCT)
    assert defined["Program"] == f"{NAME}w.exe"
    assert f'name="{NAME}w"' in (PACKAGING / "offhand.spec").read_text(encoding="utf-8")
    shortcuts = [line for line in script.splitlines() if "Filename:" in line and line.startswith("Name:")]
    assert len(shortcuts) == 2
    assert all('AppUserModelID: "{#Id}"' in line for line in shortcuts)
    # Everything that the script is handed is used, and nothing else is expected.
    used = set(re.findall(r"\{#(\w+)\}", script)) - set(defined)
    assert used == {"Version", "Bundle", "Icon", "Output"}
    name = re.search(r"^OutputBaseFilename=(.+)$", script, re.MULTILINE)
    assert name is not None
    assert name[1].replace("{#Version}", VERSION) == windows.INSTALLER.stem


def test_the_installer_asks_no_administrator_and_takes_the_start_at_login_along() -> None:
    script = read_installer()
    assert "PrivilegesRequired=lowest" in script
    assert not re.search(r"Root: HK(LM|CR)", script)
    assert windows_autostart.RUN in script
    assert f'ValueName: "{windows_autostart.VALUE}"; \\\n    Flags: uninsdeletevalue' in script


def test_the_installer_includes_files_that_are_there() -> None:
    named = re.search(r"^LicenseFile=(.+)$", read_installer(), re.MULTILINE)
    assert named is not None
    assert (windows.SCRIPT.parent / named[1].replace("\\", "/")).resolve() == ROOT / "LICENSE"


def test_the_properties_of_the_programs_say_the_version(tmp_path: Path) -> None:
    made: dict[str, object] = {}

    def keep(kind: str) -> object:
        def call(*words: object, **named: object) -> tuple[str, tuple[object, ...], dict[str, object]]:
            made.setdefault(kind, named or words)
            return kind, words, named

        return call

    kinds = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct")
    text = windows.write_properties(tmp_path / "a" / "version.txt").read_text(encoding="utf-8")
    eval(text, {kind: keep(kind) for kind in (*kinds, "VarFileInfo", "VarStruct")})  # as PyInstaller reads it
    numbers = tuple(int(part) for part in VERSION.split("."))
    assert cast("dict[str, object]", made["FixedFileInfo"])["filevers"] == (*numbers, 0)
    assert f"StringStruct('ProductVersion', '{VERSION}')" in text
    assert f"StringStruct('ProductName', '{PRODUCT}')" in text


def read_plist(name: str) -> dict[str, Any]:
    return plistlib.loads((PACKAGING / "macos" / name).read_bytes())


def test_the_application_of_macos_says_why_it_asks() -> None:
    told = read_plist("Info.plist")
    assert told["LSUIElement"] is False
    assert told["CFBundleDisplayName"] == PRODUCT
    assert {"NSScreenCaptureUsageDescription", "NSAppleEventsUsageDescription"} <= set(told)
    (kinds,) = told["CFBundleDocumentTypes"]
    assert kinds["LSItemContentTypes"] == [name for kind in Format for name in UTIS[kind]]
    spec = (PACKAGING / "offhand.spec").read_text(encoding="utf-8")
    assert "bundle_identifier=APPLICATION_ID" in spec


def test_the_application_of_macos_is_entitled_to_no_more_than_it_needs() -> None:
    assert read_plist("entitlements.plist") == {
        "com.apple.security.cs.allow-unsigned-executable-memory": True,
        "com.apple.security.cs.disable-library-validation": True,
        "com.apple.security.automation.apple-events": True,
    }


@pytest.fixture
def apple(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Put tools of Apple's names into the PATH, and return an application without a signature."""
    tools = tmp_path / "bin"
    tools.mkdir()
    for name in TOOLS:
        (tools / name).write_text("#!/bin/sh\n")
        (tools / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tools))
    app = tmp_path / "Offhand.app"
    for name in ("Contents/MacOS/offhand", "Contents/Frameworks/a.dylib", "Contents/Frameworks/b/c.so"):
        (app / name).parent.mkdir(parents=True, exist_ok=True)
        (app / name).touch()
    (app / "Contents/Frameworks/d.dylib").symlink_to("a.dylib")
    return app


def word(commands: list[list[str | Path]]) -> list[str]:
    return [" ".join(Path(str(part)).name for part in command) for command in commands]


@pytest.mark.skipif(sys.platform == "win32", reason="the tools are shell scripts")
def test_what_is_inside_is_signed_before_what_it_is_in(apple: Path) -> None:
    said = word(list(macos.list_signing(apple, "Developer ID Application: X")))
    assert [line.rpartition(" ")[2] for line in said] == ["a.dylib", "c.so", "Offhand.app", "Offhand.app"]
    assert all(
        "--options runtime --entitlements entitlements.plist --timestamp" in line for line in said[:-1]
    )
    assert "--verify" in said[-1]
    alone = word(list(macos.list_signing(apple, macos.AD_HOC)))
    assert not any("--timestamp" in line for line in alone)


@pytest.mark.skipif(sys.platform == "win32", reason="the tools are shell scripts")
@pytest.mark.usefixtures("apple")
def test_only_what_is_signed_is_notarised() -> None:
    stage, image = Path("stage"), Path("offhand.dmg")
    assert [line.split()[0] for line in word(list(macos.list_packing(stage, image, "-", "")))] == ["hdiutil"]
    signed = word(list(macos.list_packing(stage, image, "X", "offhand")))
    assert [line.split()[:2] for line in signed[2:]] == [["xcrun", "notarytool"], ["xcrun", "stapler"]]


def test_the_folder_of_the_appimage_is_what_its_tool_expects(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program = tmp_path / "made" / NAME
    program.parent.mkdir()
    program.write_text("#!/bin/sh\necho started\n")
    program.chmod(0o755)
    drawn = tmp_path / "icons"
    for name in (icons.name_svg(), icons.name_png(256)):
        (drawn / name).parent.mkdir(parents=True)
        (drawn / name).touch()
    monkeypatch.setattr(bundle, "BUNDLE", program.parent)
    monkeypatch.setattr(bundle, "PROGRAM", program)
    monkeypatch.setattr(icons, "FOLDER", drawn)
    monkeypatch.setattr(appimage, "ROOT", tmp_path)
    folder = appimage.lay_out(tmp_path / "Offhand.AppDir")
    top = {path.name for path in folder.iterdir()}
    assert top == {"AppRun", ".DirIcon", f"{APPLICATION_ID}.desktop", f"{APPLICATION_ID}.svg", "usr"}
    assert not [path for path in folder.rglob("*") if not path.exists()]
    for name in ("AppRun", f"usr/bin/{NAME}"):
        started = subprocess.run([folder / name], capture_output=True, text=True, check=True)
        assert started.stdout == "started\n"


def read_workflow() -> dict[str, Any]:
    return cast("dict[str, Any]", yaml.safe_load(WORKFLOW.read_text(encoding="utf-8")))


def list_steps() -> list[dict[str, Any]]:
    return [step for job in read_workflow()["jobs"].values() for step in job["steps"]]


def test_the_workflow_builds_every_package_by_steps_that_there_are() -> None:
    lines = [line for step in list_steps() for line in str(step.get("run", "")).splitlines()]
    asked = [line.split()[2:] for line in lines if line.startswith("python packaging/build.py ")]
    assert all(word in build.STEPS for words in asked for word in words)
    wanted = {"wheel", "sdist", "bundle", "archive", "deb", "installer", "image"}
    assert wanted <= {word for words in asked for word in words}
    runners = {job["runs-on"] for job in read_workflow()["jobs"].values()}
    matrix = [row["runner"] for job in read_workflow()["jobs"].values() for row in list_rows(job)]
    assert {name.partition("-")[0] for name in (*runners, *matrix) if "$" not in name} == {
        *("ubuntu", "windows", "macos")
    }


def list_rows(job: dict[str, Any]) -> list[dict[str, str]]:
    return job.get("strategy", {}).get("matrix", {}).get("include", [])


def test_the_workflow_pins_what_others_wrote_and_names_the_version() -> None:
    text = WORKFLOW.read_text(encoding="utf-8")
    used = re.findall(r"uses: (\S+)(.*)", text)
    assert len(used) > 10
    assert all(re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40}", name) for name, _ in used), used
    assert all(re.fullmatch(r" # v\d+\.\d+\.\d+", comment) for _, comment in used), used


def test_a_draft_waits_for_all_and_holds_their_sums() -> None:
    jobs = read_workflow()["jobs"]
    assert set(jobs["draft"]["needs"]) == set(jobs) - {"draft"}
    assert "sha256sum" in jobs["draft"]["steps"][-1]["run"]
    assert [name for name, job in jobs.items() if job["permissions"] != {"contents": "read"}] == ["draft"]


@pytest.mark.parametrize(
    "command",
    [
        ["check-jsonschema", "--builtin-schema", "vendor.github-workflows"],
        ["zizmor", "--offline", "--no-progress", "--quiet"],
    ],
    ids=lambda command: command[0],
)
def test_linters_of_workflows_find_nothing(command: list[str], tmp_path: Path) -> None:
    def lint(path: Path) -> subprocess.CompletedProcess[str]:
        tool = shutil.which(command[0], path=str(Path(sys.executable).parent))
        assert tool is not None, "uv sync installs it"
        return subprocess.run([tool, *command[1:], str(path)], capture_output=True, text=True, check=False)

    done = lint(WORKFLOW)
    assert done.returncode == 0, done.stdout + done.stderr
    broken = tmp_path / ".github" / "workflows" / "release.yml"
    broken.parent.mkdir(parents=True)
    broken.write_text(
        re.sub(r"@[0-9a-f]{40} # (v\d+)\S*", r"@\1", WORKFLOW.read_text(encoding="utf-8")).replace(
            "timeout-minutes: 10", "timeout-minute: 10"
        )
    )
    assert lint(broken).returncode != 0
