"""Signing in with OpenRouter: the addresses, what a user brings back, and what can go wrong.

It is OAuth with PKCE (RFC 7636) without a client id: the page makes a key for whoever knows the
verifier, and the code that comes back is worth nothing without it (OPENROUTER section 5).
"""

from __future__ import annotations

from base64 import urlsafe_b64encode
from hashlib import sha256
from urllib.parse import parse_qs, urlencode, urlsplit

from offhand.domain.errors import KeyProblem
from offhand.domain.setting import LOOPBACK_HOSTS

HOST = "openrouter.ai"
API_PATH = "/api/v1"
"""OpenRouter's own; other servers on this machine mostly have another one."""
METHOD = "S256"
KEY_LABEL = "Offhand"
PATIENCE = 300.0
"""Seconds for which the browser is waited for."""
LONGEST_CODE = 512


class SignInSilent(KeyProblem):
    """Report a browser that never came back."""

    seconds: float


class SignInDeclined(KeyProblem):
    """Report a user who said no on the page."""


class SignInUnreachable(KeyProblem):
    """Report a machine that lets no browser come back: nothing can be listened on."""


class CodeMissing(KeyProblem):
    """Report a text that holds no code."""


class CodeExpired(KeyProblem):
    """Report a code that came too late, 10 minutes after it was made."""


class CodeRefused(KeyProblem):
    """Report a code that was used before, or belongs to another sign-in."""


def offers_sign_in(base_url: str) -> bool:
    """Say whether the server behind a base address is OpenRouter, or stands in for it on this machine."""
    parts = urlsplit(base_url)
    host = (parts.hostname or "").lower()
    if host == HOST or host.endswith(f".{HOST}"):
        return parts.scheme == "https"
    return host in LOOPBACK_HOSTS and parts.path.rstrip("/") == API_PATH


def make_challenge(verifier: str) -> str:
    """Return what the page is shown of a verifier (RFC 7636 4.2)."""
    return urlsafe_b64encode(sha256(verifier.encode("ascii")).digest()).rstrip(b"=").decode("ascii")


def build_page(base_url: str, verifier: str, callback: str = "") -> str:
    """Return the address of the page to sign in; without a ``callback`` it shows the code instead."""
    parts = urlsplit(base_url)
    asked = {
        **({"callback_url": callback} if callback else {}),
        "code_challenge": make_challenge(verifier),
        "code_challenge_method": METHOD,
        "key_label": KEY_LABEL,
    }
    return f"{parts.scheme}://{parts.netloc}/auth?{urlencode(asked)}"


def read_code(text: str) -> str:
    """Take the code out of what a user copied: the code, or the whole address that holds it.

    Raises ``SignInDeclined`` where it is the address of a refusal, and ``CodeMissing``.
    """
    found = text.strip().strip("\"'<>")
    if "://" in found or found.startswith("?"):
        return read_query(urlsplit(found).query)
    return _check_code(found)


def read_query(query: str) -> str:
    """Take the code out of what the browser brings back (RFC 6749 4.1.2); raises as ``read_code``."""
    fields = parse_qs(query, max_num_fields=20)
    if "code" in fields:
        return _check_code(fields["code"][0].strip())
    if "error" in fields:
        raise SignInDeclined
    raise CodeMissing


def _check_code(code: str) -> str:
    if not code or len(code) > LONGEST_CODE or not code.isascii() or not code.isprintable() or " " in code:
        raise CodeMissing
    return code
