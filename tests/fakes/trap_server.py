"""A server on loopback that nobody should ever ask, and that answers with a picture all the same."""

from __future__ import annotations

import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING, Self

from PIL import Image

if TYPE_CHECKING:
    from types import TracebackType


def make_png(width: int = 30, height: int = 20) -> bytes:
    """Return a small green picture."""
    content = io.BytesIO()
    Image.new("RGB", (width, height), (0, 120, 0)).save(content, "PNG")
    return content.getvalue()


class TrapServer:
    """Note every request; ``answers`` are (status, headers, body) by path."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, dict[str, str]]] = []
        self.answers: dict[str, tuple[int, dict[str, str], bytes]] = {}
        trap = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                trap.requests.append((self.path, dict(self.headers)))
                status, headers, body = trap.answers.get(
                    self.path, (200, {"Content-Type": "image/png"}, make_png())
                )
                self.send_response(status)
                for name, value in headers.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the hook's own name
                del format, args

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.01,), name="trap")

    @property
    def url(self) -> str:
        """Return the address, without a slash at the end."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()
