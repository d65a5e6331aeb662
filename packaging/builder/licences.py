"""The licences of all that is shipped, gathered from the locked distributions into one file of the program.

The file is kept in the repository, so that it can be read there and is the same in every package; a
test holds it against the lock file.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from fnmatch import fnmatch
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import TYPE_CHECKING, Any

from builder.lock import Locked, read_closure
from builder.project import BUILD, PACKAGING, PRODUCT, RESOURCES, ROOT, BuildProblem, read_project
from builder.steps import find_tool, make_environment, run

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = RESOURCES / "licences.md"
TEXTS = PACKAGING / "licences"
FENCE = "~~~~"
"""What encloses a text; none of them may hold it."""
MEANT = re.compile(r"(^|/)(licen[cs]es?|copying|notice)[^/]*$", re.IGNORECASE)
CLASSIFIERS = {"MIT License": "MIT", "BSD License": "BSD-3-Clause"}
SHORT = 60
"""Characters of a licence field that is a name and no text."""
INTRODUCTION = """\
# Licences

What Offhand is made of, in any of its packages, and under which licences that is. This file is made by
`packaging/build.py licences` from the lock file.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class Component:
    """Hold what is told of one thing that is shipped."""

    name: str
    version: str = ""
    licence: str
    home: str = ""
    note: str = ""
    texts: tuple[str, ...] = ()


def write_licences(path: Path = TARGET) -> list[Component]:
    """Write the file anew, and return what it tells."""
    components = gather()
    path.write_text(INTRODUCTION + "".join(_write(component) for component in components), encoding="utf-8")
    return components


def gather() -> list[Component]:
    """Read the licence of everything that is shipped: ourselves first, then by name."""
    notes = tomllib.loads((TEXTS / "notes.toml").read_text(encoding="utf-8"))
    closure = read_closure()
    installed = {_normalise(found.name): found for found in _install(closure)}
    others = [_read(locked, installed, notes["distribution"].get(locked.name, {})) for locked in closure]
    others += [_read_note(note) for note in notes["component"]]
    own = Component(
        name=PRODUCT, licence=read_project()["license"], texts=((ROOT / "LICENSE").read_text("utf-8"),)
    )
    return [own, *sorted(others, key=lambda component: component.name.casefold())]


def find_unlisted(inside: Path) -> list[str]:
    """Name the libraries at the top of a bundle that no component of the notes speaks for.

    Those of distributions lie in folders of their own, and are spoken for by them.
    """
    notes = tomllib.loads((TEXTS / "notes.toml").read_text(encoding="utf-8"))
    known = [pattern for note in notes["component"] for pattern in note.get("libraries", [])]
    brought = [path.name for path in inside.glob("lib*.so*") if not path.is_symlink()]
    return sorted(name for name in brought if not any(fnmatch(name, pattern) for pattern in known))


def _install(closure: list[Locked]) -> Iterator[Distribution]:
    """Have every distribution of the closure on this disk, also those that only other systems need."""
    python = make_environment()
    places = [str(place) for place in python.parents[1].rglob("site-packages")]
    here = {_normalise(found.name) for found in distributions(path=places)}
    elsewhere = BUILD / "elsewhere"
    missing = [f"{locked.name}=={locked.version}" for locked in closure if locked.name not in here]
    if missing:
        command = [find_tool("uv"), "pip", "install", "--quiet", "--no-deps", "--target", elsewhere]
        run([*command, "--python-platform", "windows", *missing])
        places.append(str(elsewhere))
    return iter(distributions(path=places))


def _read(locked: Locked, installed: dict[str, Distribution], note: dict[str, Any]) -> Component:
    found = installed.get(locked.name)
    if found is None or found.version != locked.version:
        raise BuildProblem(f"{locked.name} {locked.version} of the lock file could not be installed")
    texts = [_read_text(name) for name in note.get("texts", [])] or list(_find_texts(found))
    if not texts and "holder" in note:
        texts = [_read_text("MIT.txt").replace("HOLDER", note["holder"])]
    licence = note.get("licence") or _name_licence(found)
    if not licence or not (texts or "note" in note):
        raise BuildProblem(
            f"{found.name} says nothing of its licence; add it to packaging/licences/notes.toml"
        )
    return Component(
        name=found.name,
        version=found.version,
        licence=licence,
        home=note.get("home") or _find_home(found),
        note=_unwrap(note.get("note", "")),
        texts=tuple(texts),
    )


def _read_note(note: dict[str, Any]) -> Component:
    texts = tuple(_read_text(name) for name in note.get("texts", []))
    if "holder" in note:
        texts = (_read_text("MIT.txt").replace("HOLDER", note["holder"]),)
    return Component(
        name=note["name"],
        licence=note["licence"],
        home=note.get("home", ""),
        note=_unwrap(note["note"]),
        texts=texts,
    )


def _read_text(name: str) -> str:
    return (TEXTS / name).read_text(encoding="utf-8")


def _unwrap(note: str) -> str:
    """Make each paragraph one line: a window breaks lines by its own width."""
    return "\n\n".join(" ".join(part.split()) for part in note.strip().split("\n\n"))


def _find_texts(found: Distribution) -> Iterator[str]:
    """Read the licences that a distribution brings, each once."""
    seen: set[str] = set()
    for file in sorted(found.files or [], key=str):
        if ".dist-info/" not in str(file) or not MEANT.search(str(file)):
            continue
        path = Path(str(found.locate_file(file)))
        text = path.read_text(encoding="utf-8", errors="replace").strip("\n")
        if text not in seen:
            seen.add(text)
            yield text


def _name_licence(found: Distribution) -> str:
    """Return the licence as an SPDX expression, or as its distribution words it."""
    told = _look_up(found, "License-Expression") or _look_up(found, "License")
    if told and len(told) <= SHORT:
        return told
    for classifier in found.metadata.get_all("Classifier") or []:
        if classifier.startswith("License :: OSI Approved :: "):
            name: str = classifier.rpartition(" :: ")[2]
            return CLASSIFIERS.get(name, name)
    return ""


def _find_home(found: Distribution) -> str:
    """Return the address of a distribution's page; that of the source before others."""
    pages = {"": _look_up(found, "Home-page")}
    for line in found.metadata.get_all("Project-URL") or []:
        label, _, address = line.partition(",")
        pages[label.strip().casefold()] = address.strip()
    wishes = ("source", "source code", "repository", "code", "github", "homepage", "home", "")
    return next(
        (pages[wish] for wish in wishes if pages.get(wish)), f"https://pypi.org/project/{found.name}/"
    )


def _look_up(found: Distribution, key: str) -> str:
    """Return a field of a distribution's metadata, empty where it has none."""
    return next(iter(found.metadata.get_all(key) or [""]))


def _normalise(name: str) -> str:
    """Write a distribution's name as the lock file does (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _write(component: Component) -> str:
    title = f"{component.name} {component.version}".strip()
    about = f"{component.licence} · <{component.home}>" if component.home else component.licence
    parts = [f"## {title}", about, *([component.note] if component.note else [])]
    for text in component.texts:
        if FENCE in text:
            raise BuildProblem(f"the licence of {component.name} holds {FENCE}")
        parts.append(f"{FENCE}\n{_tidy(text)}\n{FENCE}")
    return "\n" + "\n\n".join(parts) + "\n"


def _tidy(text: str) -> str:
    """Take away what no reader sees: page breaks, blanks at the end of lines."""
    lines = (line.rstrip() for line in text.replace("\f", "").expandtabs().splitlines())
    return "\n".join(lines).strip("\n")
