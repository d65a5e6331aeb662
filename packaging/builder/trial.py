"""The .deb on trial: installed into a Debian that has nothing yet, started, and removed without a trace.

Needs root and debootstrap. The windows are those of a display outside, which a program in a folder of
its own reaches as well; nothing of this machine is changed.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import time
from contextlib import ExitStack, suppress
from pathlib import Path

from builder import deb
from builder.project import BUILD, NAME, VERSION, BuildProblem
from builder.steps import find_tool, run, say

ROOT = BUILD / "debian"
SUITE = "bookworm"
PICTURE = BUILD / "trial.png"
PATIENCE = 60.0
"""Seconds for the window to show."""
OWN = {"HOME": "/root", "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
# What a purge leaves because apt or dpkg keeps it for itself.
KEPT = re.compile(r"^(proc|sys|dev|tmp|run|var/(cache|log|lib/(apt|dpkg)))/")


def try_package() -> None:
    """Install, start and purge the package; raises ``BuildProblem`` for whatever is not as it should be."""
    package = deb.name_package()
    if not package.exists():
        deb.build_deb()
    if os.geteuid() != 0:
        raise BuildProblem("only root can set up another Debian; sudo -E packaging/build.py trial")
    _make_root()
    _inside("apt-get", "update", "-qq")
    before = _list_files()
    shutil.copy(package, ROOT / "root" / package.name)
    _inside("apt-get", "install", "-qq", "-y", "--no-install-recommends", f"/root/{package.name}")
    _check_files()
    said = _inside(NAME, "--version").strip()
    if said != f"Offhand {VERSION}":
        raise BuildProblem(f"installed, it says {said!r}")
    _check_doctor()
    _show_window()
    _inside("apt-get", "purge", "-qq", "-y", NAME)
    (ROOT / "root" / package.name).unlink()
    shutil.rmtree(ROOT / "root/data", ignore_errors=True)
    left = sorted(name for name in _list_files() - before if NAME in name.casefold())
    if left:
        raise BuildProblem(f"the package leaves behind {', '.join(left[:5])}")
    say(f"installed, started ({PICTURE.name}) and purged without a trace")


def _make_root() -> None:
    if (ROOT / "etc/debian_version").exists() and not (ROOT / "debootstrap").exists():
        return  # whole, and of a trial before
    shutil.rmtree(ROOT, ignore_errors=True)
    sources = find_mirror()
    run([find_tool("debootstrap"), "--variant=minbase", SUITE, ROOT, *([sources] if sources else [])])
    for name in ("etc/apt/apt.conf.d", "etc/apt/sources.list.d"):  # a proxy or mirror of this machine
        with suppress(FileNotFoundError):
            shutil.copytree(f"/{name}", ROOT / name, dirs_exist_ok=True)
    shutil.copy("/etc/resolv.conf", ROOT / "etc/resolv.conf")


def find_mirror() -> str:
    """Return the archive that this machine installs from, empty where it is Debian's own."""
    folder = Path("/etc/apt")
    for path in [folder / "sources.list", *sorted((folder / "sources.list.d").glob("*"))]:
        found = re.search(
            r"^(?:URIs:|deb(?: \[[^\]]*\])?) *(https?://\S+/debian)/?\s", _read(path), re.MULTILINE
        )
        if found:
            return found[1]
    return ""


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""


def _inside(*words: str) -> str:
    """Run a command in the other Debian."""
    return run(_enter(*words), environment=OWN)


def _enter(*words: str) -> list[str]:
    """Return what runs a command there; its /proc is gone as soon as the command has ended."""
    inner = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
    return [find_tool("unshare", "util-linux"), "--mount", "sh", "-c", inner, str(ROOT), *words]


def _list_files() -> set[str]:
    found: set[str] = set()
    for folder, folders, files in os.walk(ROOT):
        here = os.path.relpath(folder, ROOT)
        found |= {os.path.normpath(f"{here}/{name}") for name in (*folders, *files)}
    return {name for name in found if not KEPT.match(name)}


def _check_files() -> None:
    lacking = [name for name in deb.list_installed() if not os.path.lexists(ROOT / name)]
    if lacking:
        raise BuildProblem(f"the package does not put {', '.join(lacking)} in place")


def _check_doctor() -> None:
    told = _inside(NAME, "doctor", "--data-dir", "/root/data")
    for name in ("Qt", "PySide6-Essentials", "httpx", "keyring"):
        if not re.search(rf"^ok +{name} ", told, re.MULTILINE):
            raise BuildProblem(f"its doctor finds {name} wanting:\n{told}")


def _show_window() -> None:
    """Start the demo on a display of its own, wait for the window, and take a picture of it."""
    with ExitStack() as stack:
        display = _start_display(stack)
        command = _enter(f"/usr/bin/{NAME}", "demo", "--data-dir", "/root/data")
        shown = _start(stack, command, {**OWN, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"})
        look = [find_tool("xdotool"), "search", "--onlyvisible", "--name", "Offhand$"]
        end = time.monotonic() + PATIENCE
        while True:
            with suppress(BuildProblem):
                run(look, environment={"DISPLAY": display})
                break
            if shown.poll() is not None or time.monotonic() > end:
                raise BuildProblem(f"no window came up (status {shown.poll()})")
            time.sleep(0.2)
        time.sleep(2.0)  # for all of it to be painted
        picture = [find_tool("import", "imagemagick"), "-window", "root", PICTURE]
        run(picture, environment={"DISPLAY": display})


def _start_display(stack: ExitStack) -> str:
    reading, writing = os.pipe()
    words = ["-displayfd", str(writing), "-screen", "0", "1280x900x24", "-nolisten", "tcp", "-noreset"]
    _start(stack, [find_tool("Xvfb", "xvfb"), *words], {}, (writing,))
    os.close(writing)
    with os.fdopen(reading, "rb") as told:
        return f":{told.readline().decode().strip()}"


def _start(
    stack: ExitStack, command: list[str], environment: dict[str, str], passed: tuple[int, ...] = ()
) -> subprocess.Popen[bytes]:
    """Start a program that ends with the stack."""
    process = subprocess.Popen(  # noqa: S603 - words of ours
        command,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        pass_fds=passed,
    )
    stack.callback(process.wait)
    stack.callback(process.terminate)
    return process
