"""Loading what https needs: httpx and the process's one TLS context, both slow to make.

httpx takes a fifth of a second to import, a TLS context a tenth; a program with a window loads them
in a thread, after the first paint.
"""

from __future__ import annotations

import logging
import os
import re
import ssl
import sys
import threading
import types
from functools import cache
from pathlib import Path

_log = logging.getLogger(__name__)
_loading = threading.Lock()
_LOOKED_UP = re.compile(r"[0-9a-f]{8}\.\d+")
"""What a certificate is called in a folder where OpenSSL looks it up."""


def load_https() -> ssl.SSLContext:
    """Import httpx and return the process's TLS context; blocks, so call it in a thread."""
    with _loading:
        _import_httpx()
        return make_context(os.environ.get("SSL_CERT_FILE", ""))


def load_http() -> None:
    """Import httpx; blocks, so call it in a thread."""
    with _loading:
        _import_httpx()


def _import_httpx() -> None:
    """Import httpx without its command line.

    Where click is installed, httpx imports it, Pygments and more only to find rich missing. All it
    takes from that module is ``main``, so a stand-in is safe; it is gone again after the import.
    """
    if "httpx" not in sys.modules:
        stand_in = types.ModuleType("httpx._main")
        stand_in.__dict__["main"] = load_http
        sys.modules["httpx._main"] = stand_in
        import httpx  # noqa: PLC0415 - a fifth of a second that the first window does not wait for

        httpx.__dict__["main"].__module__ = __name__  # httpx signs all that it exports
        sys.modules.pop("httpx._main", None)
    # httpx logs every address at INFO, and httpcore headers of answers at DEBUG.
    for name in ("httpx", "httpcore"):
        logging.getLogger(name).setLevel(logging.WARNING)


@cache
def make_context(named_file: str) -> ssl.SSLContext:
    """Trust what the system trusts, or certifi's list where the system names nothing usable.

    ``named_file`` is the value of ``SSL_CERT_FILE``: OpenSSL passes over a wrong one in silence and
    then, on some systems, trusts nobody.
    """
    if not named_file and (folder := find_lookup_folder()):
        return ssl.create_default_context(capath=folder)
    context = ssl.create_default_context()
    paths = ssl.get_default_verify_paths()
    usable = any((paths.cafile, paths.capath, context.get_ca_certs()))
    if named_file:
        try:
            context.load_verify_locations(named_file)
        except OSError:
            _log.warning("SSL_CERT_FILE names no readable certificates; the built-in list is used too")
            usable = False
    if not usable:
        import certifi  # noqa: PLC0415 - comes with httpx and is needed here only

        context.load_verify_locations(certifi.where())
    return context


def find_lookup_folder() -> str:
    """Name the system's folder in which OpenSSL looks up the root that a server names, empty if none will do.

    Reading the list of all roots beforehand takes as long as an eighth of a question from a shell, and
    every one of them stays in memory. The folder is taken where it holds as many as the list does,
    and where nobody has named other ones.
    """
    if os.environ.get("SSL_CERT_FILE") or os.environ.get("SSL_CERT_DIR"):
        return ""
    paths = ssl.get_default_verify_paths()
    if not (paths.cafile and paths.capath):
        return ""
    try:
        listed = Path(paths.cafile).read_bytes().count(b"-----BEGIN")
        names = os.listdir(paths.capath)  # noqa: PTH208 - names alone are wanted
    except OSError:
        return ""
    kept = sum(map(bool, map(_LOOKED_UP.fullmatch, names)))
    return paths.capath if kept and kept == listed else ""
