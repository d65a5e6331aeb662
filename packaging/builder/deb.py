"""The package for Debian and what is made from it: the bundle below /usr/lib, and what desktops look for."""

from __future__ import annotations

import gzip
import os
import shutil
from datetime import UTC, datetime
from email.utils import format_datetime
from hashlib import md5
from pathlib import Path
from xml.etree import ElementTree as ET

from builder import bundle, icons, manual, notices
from builder.project import APPLICATION_ID, BUILD, DIST, LINUX, NAME, ROOT, VERSION, find_moment
from builder.steps import ENVIRONMENT, find_python, find_tool, run, run_module, say

MAINTAINER = "Offhand contributors <noreply@offhand.github.io>"
HOME = f"usr/lib/{NAME}"
TEMPLATE = f"usr/share/{NAME}/autostart/{APPLICATION_ID}.desktop"
"""What an administrator copies to /etc/xdg/autostart; each user has the switch in the settings."""
RECOMMENDED = (
    "gnome-keyring | kwalletmanager | keepassxc",
    "xdg-desktop-portal",
    "fonts-dejavu-core | fonts-noto-core",
)
SUGGESTED = ("fonts-noto-cjk",)
"""What Chinese is written in beautifully; other fonts have the signs, and no bold ones."""
DESCRIPTION = """\
assistant for Grok and every other model on OpenRouter
 Ask, drop pictures on the window, and watch the answer arrive, in several chats
 at once. A quick prompt opens over every other program by a hotkey, and answers
 go back into the window that you came from.
 .
 The API key is kept in the keyring of the desktop. A demo needs neither key nor
 network."""
OVERRIDES = f"""\
# A Python and a Qt of its own are what this package is for.
{NAME}: embedded-library *
{NAME}: custom-library-search-path *
{NAME}: unstripped-binary-or-object *
{NAME}: hardening-no-pie *
{NAME}: library-not-linked-against-libc *
{NAME}: shared-library-lacks-prerequisites *
{NAME}: duplicate-font-file *
# Nobody has to report what was never in Debian.
{NAME}: initial-upload-closes-no-bugs *
"""


def name_package() -> Path:
    """Return where the package will be."""
    machine = run([find_tool("dpkg", "dpkg"), "--print-architecture"]).strip()
    return DIST / f"{NAME}_{VERSION}_{machine}.deb"


def build_deb() -> Path:
    """Build the package from the bundle, which is built first where there is none."""
    if not bundle.PROGRAM.exists():
        bundle.build_bundle()
    package, tree = name_package(), BUILD / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(bundle.BUNDLE, tree / HOME, symlinks=True)
    _place_files(tree)
    _write_control(tree, package.stem.rpartition("_")[2])
    _level(tree)
    run([find_tool("dpkg-deb", "dpkg"), "--root-owner-group", "-Zxz", "--build", tree, package])
    say(f"{package.relative_to(ROOT)}: {package.stat().st_size / 1e6:.0f} MB")
    return package


def list_installed() -> list[str]:
    """List what desktops and shells look for, by paths below the root."""
    share = "usr/share"
    pictures = [icons.name_svg(), *(icons.name_png(size) for size in icons.SIZES)]
    return [
        f"usr/bin/{NAME}",
        f"{share}/applications/{APPLICATION_ID}.desktop",
        f"{share}/metainfo/{APPLICATION_ID}.metainfo.xml",
        TEMPLATE,
        *(f"{share}/icons/{name}" for name in pictures),
        f"{share}/man/man1/{NAME}.1.gz",
        f"{share}/doc/{NAME}/copyright",
        f"{share}/doc/{NAME}/changelog.gz",
        f"{share}/lintian/overrides/{NAME}",
    ]


def _place_files(tree: Path) -> None:
    python = find_python(ENVIRONMENT)
    run_module(python, "builder.manual", manual.PAGE)
    texts = f"/{HOME}/{bundle.INSIDE}/{NAME}/_resources/licences.md"
    run_module(python, "builder.notices", notices.PAGE, texts)
    share = tree / "usr/share"
    contents: dict[str, bytes] = {
        f"applications/{APPLICATION_ID}.desktop": (LINUX / f"{APPLICATION_ID}.desktop").read_bytes(),
        f"metainfo/{APPLICATION_ID}.metainfo.xml": (LINUX / f"{APPLICATION_ID}.metainfo.xml").read_bytes(),
        f"man/man1/{NAME}.1.gz": _pack(manual.PAGE.read_bytes()),
        f"doc/{NAME}/copyright": notices.PAGE.read_bytes(),
        f"doc/{NAME}/changelog.gz": _pack(write_changelog().encode()),
        f"lintian/overrides/{NAME}": OVERRIDES.encode(),
    }
    contents |= {
        f"icons/{path.relative_to(icons.FOLDER)}": path.read_bytes()
        for path in (icons.FOLDER / "hicolor").rglob("*.*g")
    }
    for name, content in contents.items():
        _write(share / name, content)
    _write(tree / TEMPLATE, (LINUX / f"{APPLICATION_ID}.autostart.desktop").read_bytes())
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")


def _write_control(tree: Path, machine: str) -> None:
    size = sum(-(-path.lstat().st_size // 1024) for path in tree.rglob("*"))  # each file in whole KiB
    fields = {
        "Package": NAME,
        "Version": VERSION,
        "Architecture": machine,
        "Maintainer": MAINTAINER,
        "Installed-Size": str(size),
        "Depends": ", ".join(sorted(_find_needs(tree))),
        "Recommends": ", ".join(RECOMMENDED),
        "Suggests": ", ".join(SUGGESTED),
        "Section": "utils",
        "Priority": "optional",
        "Description": DESCRIPTION,
    }
    told = "".join(f"{name}: {value}\n" for name, value in fields.items())
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    sums = "".join(
        f"{md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(tree)}\n"
        for path in files
    )
    _write(tree / "DEBIAN/control", told.encode())
    _write(tree / "DEBIAN/md5sums", sums.encode())


def _find_needs(tree: Path) -> list[str]:
    """Have dpkg-shlibdeps find the packages whose libraries ours are linked against."""
    inside = tree / HOME / bundle.INSIDE
    work = BUILD / "shlibdeps"
    _write(work / "debian/control", f"Source: {NAME}\n\nPackage: {NAME}\nArchitecture: any\n".encode())
    ours = [path for path in inside.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    folders = sorted({path.parent for path in ours})
    command = [find_tool("dpkg-shlibdeps", "dpkg-dev"), "-O", "--ignore-missing-info"]
    command += [f"-l{folder}" for folder in folders]
    command += [f"-x{package}" for package in _find_brought(inside)]
    said = run([*command, f"-e{tree / HOME / NAME}", *(f"-e{path}" for path in ours)], folder=work)
    told = next(line for line in said.splitlines() if line.startswith("shlibs:Depends="))
    return [need.strip() for need in told.partition("=")[2].split(",")]


def _find_brought(inside: Path) -> list[str]:
    """Name the packages of this system whose libraries are inside, which nobody has to install."""
    names = {path.name for path in inside.iterdir() if ".so" in path.name}
    cache = run([find_tool("ldconfig", "libc-bin"), "-p"])
    here = [line.partition(" => ")[2] for line in cache.splitlines() if line.split(" ")[0].strip() in names]
    real = {str(path) for found in here for path in (Path(found), Path(found).resolve())}
    dpkg = find_tool("dpkg-query", "dpkg")
    said = [run([dpkg, "--search", f"*/{Path(path).name}"]) for path in sorted(real)]
    return sorted({line.partition(":")[0] for told in said for line in told.splitlines()})


def write_changelog() -> str:
    """Turn the releases of the metainfo into Debian's form."""
    tree = ET.parse(LINUX / f"{APPLICATION_ID}.metainfo.xml").getroot()  # noqa: S314 - a file of ours
    entries: list[str] = []
    for release in tree.iterfind("releases/release"):
        day = datetime.fromisoformat(release.get("date", "")).replace(tzinfo=UTC)
        said = [
            " ".join((line.text or "").split()) for line in release.iterfind("description//*") if line.text
        ]
        lines = "\n".join(f"  * {line}" for line in said if line)
        head = f"{NAME} ({release.get('version')}) unstable; urgency=medium"
        entries.append(f"{head}\n\n{lines}\n\n -- {MAINTAINER}  {format_datetime(day)}\n")
    return "\n".join(entries)


def complain() -> None:
    """Pass on what lintian holds against the package; raises ``BuildProblem`` for what is wrong."""
    package = name_package()
    words = ["--tag-display-limit", "0", "--fail-on", "error", "--allow-root"]
    for line in run([find_tool("lintian"), *words, package]).splitlines():
        if not line.startswith("N:"):
            say(line)


def _pack(content: bytes) -> bytes:
    return gzip.compress(content, compresslevel=9, mtime=0)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _level(tree: Path) -> None:
    """Give every file the time of the build, and the rights that Debian expects."""
    moment = find_moment()
    for path in [tree, *tree.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == tree / HOME / NAME else 0o644)
        os.utime(path, (moment, moment), follow_symlinks=False)
