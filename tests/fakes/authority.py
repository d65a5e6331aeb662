"""OpenRouter's side of a sign-in on loopback: a page that sends the browser back, and keys for codes.

The user agrees at once unless ``is_declined``. Codes work once, for the verifier that belongs to the
challenge of their page, until they are ``expired``.
"""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self, cast
from urllib.parse import parse_qs, urlencode, urlsplit

NEW_KEY = "sk-or-v1-made-by-the-page-0123456789abcdef"
LONGEST_VERIFIER = 128
SHORTEST_VERIFIER = 43


class Authority:
    """Make keys; a context manager."""

    def __init__(self) -> None:
        self.is_declined = False
        self.is_expired = False
        self.odd_answer: dict[str, Any] = {}
        self.pages: list[dict[str, str]] = []
        self.exchanges: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.challenges: dict[str, str] = {}
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _make_handler(self))
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    @property
    def base_url(self) -> str:
        """Tell the address to configure as base URL."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/api/v1"

    def show_page(self, query: str) -> tuple[int, str, str]:
        """Return status, address to go on to, and text."""
        asked = {name: values[0] for name, values in parse_qs(query).items()}
        self.pages.append(asked)
        if asked.get("code_challenge_method") != "S256" or not asked.get("code_challenge"):
            return 400, "", "code_challenge_method"
        code = f"auth_code_{len(self.pages)}"
        self.challenges[code] = asked["code_challenge"]
        callback = asked.get("callback_url", "")
        if not callback:
            return 200, "", code
        back = {"error": "access_denied"} if self.is_declined else {"code": code}
        return 302, f"{callback}?{urlencode(back)}", ""

    def exchange(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        """Return status and body."""
        self.exchanges.append(body)
        if self.odd_answer:
            return 200, self.odd_answer
        if body.get("code_challenge_method") != "S256":
            return 400, _error(400, "Invalid code_challenge_method")
        challenge = self.challenges.pop(str(body.get("code")), None)
        verifier = str(body.get("code_verifier"))
        digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
        if challenge != digest or not SHORTEST_VERIFIER <= len(verifier) <= LONGEST_VERIFIER:
            return 403, _error(403, "Invalid code or code_verifier")
        if self.is_expired:
            return 403, _error(403, "Authorization code expired")
        return 200, {"key": NEW_KEY, "user_id": "user_1"}


def _error(code: int, message: str) -> dict[str, Any]:
    return {"error": {"code": code, "message": message}}


def _make_handler(authority: Authority) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path == "/auth":
                status, address, text = authority.show_page(parts.query)
                self._send(status, text.encode(), location=address)
            elif parts.path == "/api/v1/key":
                known = self.headers.get("Authorization") == f"Bearer {NEW_KEY}"
                body = {"data": {"label": "Offhand", "usage": 0}} if known else _error(401, "User not found.")
                self._send(200 if known else 401, json.dumps(body).encode())
            else:
                self._send(404, b'{"error":{"code":404,"message":"none"}}')

        def do_POST(self) -> None:
            size = int(self.headers.get("Content-Length", "0"))
            body = cast("dict[str, Any]", json.loads(self.rfile.read(size)))
            authority.headers.append({name.lower(): value for name, value in self.headers.items()})
            if self.path == "/api/v1/auth/keys":
                status, told = authority.exchange(body)
                self._send(status, json.dumps(told).encode())
            else:
                self._send(404, b"{}")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name there
            """Say nothing."""

        def _send(self, status: int, body: bytes, *, location: str = "") -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            if location:
                self.send_header("Location", location)
            self.end_headers()
            self.wfile.write(body)

    return Handler
