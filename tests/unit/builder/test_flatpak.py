"""The Flatpak installs what the lock file names, and may do what the program needs and nothing more."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any, cast

import pytest
import yaml

from builder import flatpak
from builder.lock import Locked, read_closure
from builder.project import APPLICATION_ID, LINUX, BuildProblem
from offhand.system.dbus import portal
from offhand.system.notify.choice import open_way
from offhand.system.sandbox import Sandbox

if TYPE_CHECKING:
    from pathlib import Path

MANIFEST = LINUX / f"{APPLICATION_ID}.yml"
BASE = "https://files.pythonhosted.org/packages/"


def read() -> dict[str, Any]:
    return cast("dict[str, Any]", yaml.safe_load(MANIFEST.read_text(encoding="utf-8")))


def ignore(*heard: object) -> None:
    del heard


def make(*names: str) -> Locked:
    return Locked("a", "1", tuple((f"{BASE}{name}", name[:4]) for name in names))


def test_the_modules_are_those_of_the_lock_file() -> None:
    kept = json.loads(flatpak.TARGET.read_text(encoding="utf-8"))
    assert kept == flatpak.make_module(), "write it anew: packaging/build.py flatpak"
    locked = {url: digest for each in read_closure() for url, digest in each.files}
    wheels = [source for source in kept["sources"] if source["url"] in locked]
    assert len(wheels) > 30
    assert all(source["sha256"] == locked[source["url"]] for source in wheels)
    assert all(source["url"].startswith(BASE) for source in kept["sources"])


def test_markers_are_those_of_the_sandbox() -> None:
    assert flatpak.is_needed("")
    assert flatpak.is_needed("(sys_platform == 'linux')")
    assert not flatpak.is_needed("(sys_platform == 'win32')")
    assert not flatpak.is_needed("(python_full_version < '3.12') and (sys_platform == 'linux')")
    assert flatpak.is_needed("(sys_platform == 'win32') or (python_full_version >= '3.13')")


def test_the_wheel_that_fits_best_is_chosen_for_each_kind_of_machine() -> None:
    both = make("a-1-py3-none-any.whl", "a-1.tar.gz")
    assert flatpak.find_sources(both) == [
        {"type": "file", "url": f"{BASE}a-1-py3-none-any.whl", "sha256": "a-1-"}
    ]
    built = make(
        "a-1-cp311-cp311-manylinux_2_17_x86_64.whl",
        "a-1-cp311-abi3-manylinux_2_17_x86_64.whl",
        "a-1-cp313-cp313-musllinux_1_2_x86_64.whl",
        "a-1-cp313-cp313-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
        "a-1-cp313-cp313-win_amd64.whl",
        "a-1-cp310-abi3-manylinux_2_34_aarch64.whl",
        "a-1-cp310-abi3-manylinux_2_99_aarch64.whl",
    )
    chosen = {source["only-arches"][0]: source["url"] for source in flatpak.find_sources(built)}
    assert chosen == {
        "x86_64": f"{BASE}a-1-cp313-cp313-manylinux2014_x86_64.manylinux_2_17_x86_64.whl",
        "aarch64": f"{BASE}a-1-cp310-abi3-manylinux_2_34_aarch64.whl",
    }
    with pytest.raises(BuildProblem, match="a 1 has no wheel for aarch64"):
        flatpak.find_sources(make("a-1-cp313-cp313-manylinux_2_17_x86_64.whl"))


def test_the_manifest_is_of_this_program() -> None:
    manifest = read()
    assert manifest["id"] == APPLICATION_ID
    assert manifest["command"] == "offhand"
    assert manifest["modules"][0] == flatpak.TARGET.name
    version = ".".join(map(str, flatpak.PYTHON))
    assert f"/python{version}/" in manifest["modules"][1]["build-options"]["env"]["PYTHONPATH"]


def test_the_sandbox_lets_through_what_is_needed_and_nothing_more() -> None:
    arguments = set(read()["finish-args"])
    assert arguments == {
        *("--share=network", "--share=ipc", "--socket=wayland", "--socket=fallback-x11", "--device=dri"),
        "--talk-name=org.freedesktop.secrets",
        "--talk-name=org.kde.StatusNotifierWatcher",
    }
    # What is asked of portals needs no permission, and notifications are asked of one there.
    assert portal.NAME == "org.freedesktop.portal.Desktop"
    way = open_way(
        ignore,
        ignore,
        application=APPLICATION_ID,
        icon="",
        environment={"DBUS_SESSION_BUS_ADDRESS": "unix:path=/nowhere"},
        platform="linux",
        sandbox=Sandbox.FLATPAK,
    )
    assert "Portal" in type(way).__name__


@pytest.mark.skipif(not shutil.which("flatpak-builder"), reason="no flatpak-builder here")
def test_its_builder_understands_the_manifest(tmp_path: Path) -> None:
    assert show(MANIFEST, tmp_path) == ""
    text = MANIFEST.read_text(encoding="utf-8").replace("finish-args:", "finish-arguments:")
    broken = LINUX / f".{tmp_path.name}.yml"  # beside what it includes
    broken.write_text(text, encoding="utf-8")
    try:
        assert "finish-arguments" in show(broken, tmp_path)
    finally:
        broken.unlink()


def show(manifest: Path, folder: Path) -> str:
    """Return what flatpak-builder complains of; an unknown key is no more than a warning to it."""
    command = ["flatpak-builder", "--show-manifest", str(manifest)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["id"] == APPLICATION_ID
    return done.stderr
