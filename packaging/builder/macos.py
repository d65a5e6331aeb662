"""The application of macOS: signed for the hardened runtime, in a disk image, and notarised.

Who signs is told by the environment: ``OFFHAND_SIGN_IDENTITY`` names a certificate of the keychain (Developer
ID Application), and ``OFFHAND_NOTARY_PROFILE`` what ``xcrun notarytool store-credentials`` has kept.
Without the first the signature is one that counts on the machine of the build alone.
"""

from __future__ import annotations

import os
import platform
import shutil
from typing import TYPE_CHECKING

from builder import bundle
from builder.project import BUILD, DIST, NAME, PACKAGING, PRODUCT, ROOT, VERSION
from builder.steps import find_tool, run, say

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

APP = BUILD / "bundle" / f"{PRODUCT}.app"
IMAGE = DIST / f"{NAME}-{VERSION}-macos-{platform.machine()}.dmg"
ENTITLEMENTS = PACKAGING / "macos" / "entitlements.plist"
AD_HOC = "-"


def build_image() -> Path:
    """Sign the application, pack it, and have Apple look at it where credentials are told."""
    if not APP.exists():
        bundle.build_bundle()
    identity = os.environ.get("OFFHAND_SIGN_IDENTITY", AD_HOC)
    for command in list_signing(APP, identity):
        run(command)
    stage = BUILD / "image"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(APP, stage / APP.name, symlinks=True)
    (stage / "Applications").symlink_to("/Applications")
    for command in list_packing(stage, IMAGE, identity, os.environ.get("OFFHAND_NOTARY_PROFILE", "")):
        run(command)
    say(f"{IMAGE.relative_to(ROOT)}: {IMAGE.stat().st_size / 1e6:.0f} MB")
    return IMAGE


def list_signing(app: Path, identity: str) -> Iterator[list[str | Path]]:
    """List the commands that sign an application from the inside out, and check the signature."""
    sign: list[str | Path] = [find_tool("codesign", "Xcode's command line tools"), "--force"]
    sign += ["--sign", identity, "--options", "runtime", "--entitlements", ENTITLEMENTS]
    sign += ["--timestamp"] if identity != AD_HOC else []
    for path in sorted(app.rglob("*")):
        if path.suffix in {".dylib", ".so"} and not path.is_symlink():
            yield [*sign, path]
    yield [*sign, app]
    yield [sign[0], "--verify", "--deep", "--strict", app]


def list_packing(stage: Path, image: Path, identity: str, profile: str) -> Iterator[list[str | Path]]:
    """List the commands from a folder to a disk image, notarised where a profile is told."""
    words = ["create", "-volname", PRODUCT, "-srcfolder", stage, "-format", "ULFO", "-ov", image]
    yield [find_tool("hdiutil", "macOS"), *words]
    if identity != AD_HOC:
        yield [find_tool("codesign"), "--sign", identity, "--timestamp", image]
    if profile:
        xcrun = find_tool("xcrun", "Xcode's command line tools")
        yield [xcrun, "notarytool", "submit", image, "--keychain-profile", profile, "--wait"]
        yield [xcrun, "stapler", "staple", image]
