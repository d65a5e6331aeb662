"""Which addresses may be opened, how they are shown, and when to ask first. No Qt in here."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote, urlsplit

from offhand.words import tr

OPENABLE = frozenset({"http", "https", "mailto"})
PICTURE_SCHEME = "picture"
"""Before the address of a remote picture that a click loads; never leaves the transcript."""
NOTE_SCHEME, MARK_SCHEME = "footnote", "footnote-mark"
"""Before the label of a footnote: links from a mark to its note, and back; they never leave a message."""
_ADDRESS = re.compile(
    r"(?P<web>(?<![a-z0-9])https?://[^\s<>\"'`\x00-\x1f]+)"
    r"|(?P<www>(?<![\w/.@:-])www\.[^\s<>\"'`\x00-\x1f]+)"
    r"|(?P<mail>(?<![\w.+/-])[a-z0-9._+-]{1,64}@[a-z0-9_-]+(?:\.[a-z0-9_-]+)+)",
    re.IGNORECASE,
)
_LETTERS = re.compile(r"(?:%[89A-F][0-9A-F])+")
_CLOSERS = {")": "(", "]": "[", "}": "{"}
_ENTITY = re.compile(r"&[a-zA-Z0-9]+;$")
_HOST_LIKE = re.compile(r"(?:[\w-]+\.)+[^\W\d_]{2,}\b", re.IGNORECASE)
_FILE_ENDINGS = frozenset(
    {"py", "md", "txt", "js", "ts", "rs", "sh", "html", "json", "toml", "yaml", "yml", "pdf", "png", "csv"}
)
"""What looks like a domain and mostly is a file."""


def is_openable(target: str) -> bool:
    """Say whether an address may be handed to the system: http, https and mailto alone."""
    try:
        parts = urlsplit(target)
        _ = parts.port
    except ValueError:
        return False
    if parts.scheme.lower() not in OPENABLE or "\\" in target or any(ord(sign) < ord("!") for sign in target):
        return False
    return bool(parts.path) if parts.scheme.lower() == "mailto" else bool(parts.hostname)


def write_jump(scheme: str, label: str) -> str:
    """Return the address of a footnote, or of the mark that leads there."""
    return f"{scheme}:{quote(label, safe='')}"


def read_jump(target: str) -> tuple[str, str]:
    """Return the scheme and the label of such an address, empty for any other."""
    scheme, _, label = target.partition(":")
    return (scheme, unquote(label)) if scheme in {NOTE_SCHEME, MARK_SCHEME} else ("", "")


def describe_target(target: str) -> str:
    """Say where a link leads, to whoever points at it."""
    scheme, label = read_jump(target)
    if scheme:
        if scheme == NOTE_SCHEME:
            return tr("Footnote {label}", label=label)
        return tr("Back to the mark of footnote {label}", label=label)
    picture = target.removeprefix(f"{PICTURE_SCHEME}:")
    if picture == target:
        return target
    return tr("Picture from {address}", address=picture) if host_of(picture) else tr("Picture")


def is_fetchable(target: str) -> bool:
    """Say whether a picture may be loaded from an address, when it is asked for: https alone."""
    is_https = is_openable(target) and urlsplit(target).scheme.lower() == "https"
    return is_https and "@" not in _authority(target)


def host_of(target: str) -> str:
    """Name the host of an address, for people; empty where there is none."""
    try:
        return urlsplit(target).hostname or ""
    except ValueError:
        return ""


def suspect(shown: str, target: str) -> str:
    """Say in a clause why a link may deceive its reader; empty where nothing speaks against it."""
    host = host_of(target)
    if "@" in _authority(target):
        return tr("its address begins with a name that only looks like a site; it leads to {host}", host=host)
    if any(label.startswith("xn--") for label in host.split(".")) or not host.isascii():
        return tr(
            "the name of its site, {host}, has letters that may be mistaken for others", host=_spell(host)
        )
    if urlsplit(target).scheme.lower() == "mailto":
        claimed = re.search(r"[^\s<>@]+@[^\s<>@]+", shown)
        receiver = unquote(urlsplit(target).path)
        is_other = claimed is not None and claimed.group().lower() not in receiver.lower()
        if claimed is None or not is_other:
            return ""
        return tr("it says {shown}, but writes to {target}", shown=claimed.group(), target=receiver)
    claimed_host = _claimed_host(shown)
    if claimed_host and not _is_same_site(claimed_host, host):
        return tr("it says {shown}, but leads to {target}", shown=claimed_host, target=host)
    return ""


def split_bare(text: str) -> list[tuple[str, str]]:
    """Cut text into pieces of (shown, target); the target is empty where there is no address.

    Punctuation after an address belongs to the sentence, and so does a bracket that did not open
    inside of it (GFM, "Autolinks (extension)").
    """
    if "://" not in text and "www." not in text.lower() and "@" not in text:
        return [(text, "")] if text else []
    pieces: list[tuple[str, str]] = []
    at = 0
    for match in _ADDRESS.finditer(text):
        kind = match.lastgroup or ""
        address = match.group() if kind == "mail" else _trim(match.group())
        target = _complete(address, kind)
        if not target:
            continue
        if match.start() > at:
            pieces.append((text[at : match.start()], ""))
        pieces.append((address, target))
        at = match.start() + len(address)
    if at < len(text):
        pieces.append((text[at:], ""))
    return pieces


def spell_address(target: str) -> str:
    """Return an address with the letters that were written, which the parser turned into bytes."""
    return _LETTERS.sub(_decode, target)


def _decode(encoded: re.Match[str]) -> str:
    try:
        return unquote(encoded.group(), errors="strict")
    except UnicodeDecodeError:
        return encoded.group()


def _complete(address: str, kind: str) -> str:
    """Return where a bare address leads, empty where it is none."""
    if kind == "mail":
        return f"mailto:{address}" if address[-1].isalnum() else ""
    target = f"http://{address}" if kind == "www" else address
    if not is_openable(target):
        return ""
    if kind == "www" and ("_" in host_of(target) or host_of(target).count(".") < 1):
        return ""
    return target


def _trim(address: str) -> str:
    while address:
        last = address[-1]
        entity = _ENTITY.search(address)
        if entity is not None:
            address = address[: entity.start()]
        elif last in "?!.,:;*_~" or (
            last in _CLOSERS and address.count(last) > address.count(_CLOSERS[last])
        ):
            address = address[:-1]
        else:
            break
    return address


def _authority(target: str) -> str:
    try:
        return urlsplit(target).netloc
    except ValueError:
        return ""


def _claimed_host(shown: str) -> str:
    """Return the site that the text of a link names, empty where it names none."""
    text = shown.strip()
    if "://" in text:
        return host_of(text[max(0, text.index("://") - 5) :].split()[0].lstrip("(\"'")) or text
    match = _HOST_LIKE.search(text)
    if match is None or "@" in text[: match.start() + 1]:
        return ""
    host = match.group().lower()
    return "" if host.rpartition(".")[2] in _FILE_ENDINGS else host


def _is_same_site(claimed: str, host: str) -> bool:
    claimed, host = claimed.lower().removeprefix("www."), host.lower().removeprefix("www.")
    return claimed == host or host.endswith(f".{claimed}")


def _spell(host: str) -> str:
    """Show a name as it is written on the wire and as it would look."""
    try:
        wire = host.encode("idna").decode()
        looks = wire.encode().decode("idna")
    except UnicodeError:
        return host
    return wire if wire == looks else f"{wire} ({looks})"
