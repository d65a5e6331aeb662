"""A loopback server that speaks OpenRouter's side of the wire, for every test of the program.

It runs in its own thread and writes HTTP/1.1 by hand, so that framing, chunk borders, drops, stalls
and wrong lengths can be scripted byte by byte::

    with ProviderServer() as server:
        server.enqueue(sse(text_chunk("Hi"), HOLD, chunk(finish="stop")))
        ...                     # the client asks server.base_url
        server.release()        # lets it go on after HOLD
        assert server.requests[0].json["model"] == "x-ai/grok-4"

Without enqueued answers it streams Markdown that quotes the question. As a process of its own it
prints its port: ``python -m tests.fakes.provider_server --port 0 --script echo``.
"""

from __future__ import annotations

import argparse
import asyncio
import gzip
import json
import threading
from collections import defaultdict, deque
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Self

from offhand.services.tasks import TaskScope
from tests.fakes.answers import (
    HOLD,
    JSON,
    Answer,
    answer_text,
    chunk,
    completion,
    drop_after,
    error_body,
    json_body,
    raw,
    sse,
    stall,
    text_body,
    text_chunk,
    usage_json,
)
from tests.fakes.catalogues import PROVIDERS
from tests.fakes.framing import PREFIX, NotHttp, RecordedRequest, read_request, send_answer
from tests.fakes.scripts import DEFAULT_KEY_INFO, DEFAULT_MODELS, SCRIPTS

if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable

__all__ = [
    "GOOD_KEY",
    "HOLD",
    "Answer",
    "ProviderServer",
    "RecordedRequest",
    "answer_text",
    "chunk",
    "completion",
    "drop_after",
    "error_body",
    "json_body",
    "raw",
    "sse",
    "stall",
    "text_body",
    "text_chunk",
    "usage_json",
]

GOOD_KEY = "sk-or-v1-0000000000000000000000000000000000000000000000000000000000000000"
CHAT = "/chat/completions"
TITLES = "titles"
"""What ``enqueue`` takes as the path of requests for titles."""
PATIENCE = 20.0
LAST_TURNS = 5


def is_for_title(request: RecordedRequest) -> bool:
    """Say whether a request asks for the title of a chat."""
    return request.path == CHAT and b"You name conversations." in request.body


class ProviderServer:
    """Serve on loopback from a thread of its own; a context manager."""

    def __init__(
        self,
        *,
        port: int = 0,
        default: Callable[[RecordedRequest], Answer] | None = None,
        ssl_context: ssl.SSLContext | None = None,
    ) -> None:
        """``default`` answers chat requests for which nothing is enqueued; port 0 takes a free one."""
        self.requests: list[RecordedRequest] = []
        self.models: list[JSON] = list(DEFAULT_MODELS)
        self.user_models: list[JSON] | None = None
        """What ``GET /models/user`` lists; None lists the same models."""
        self.offers: dict[str, JSON] = {}
        """The answers to who runs a model, by the part of the path before ``/endpoints``."""
        self.private_offers: list[JSON] = []
        self.providers: list[JSON] = list(PROVIDERS)
        self.key_info: JSON = dict(DEFAULT_KEY_INFO)
        self.keys: set[str] = {GOOD_KEY}
        self.check_keys = False
        """Refuse chat requests whose key is not in ``keys``, unless an answer is enqueued."""
        self.generations: dict[str, JSON] = {}
        self.generation_misses = 0
        """How many times ``GET /generation`` answers 404 before it knows."""
        self.disconnects = 0
        """How often a client left before the whole answer was sent."""
        self.connections = 0
        self.record_file: Path | None = None
        self._queues: defaultdict[str, deque[Answer]] = defaultdict(deque)
        self._default = default or SCRIPTS["echo"]
        self._port = port
        self._ssl = ssl_context
        self._changed = threading.Condition()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._run, name="provider server", daemon=True)
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop = asyncio.Event()
        self._held = asyncio.Semaphore(0)
        self._scope = TaskScope("provider server")
        self._writers: set[asyncio.StreamWriter] = set()

    def __enter__(self) -> Self:
        self._thread.start()
        if not self._ready.wait(PATIENCE):
            raise TimeoutError
        return self

    def __exit__(self, *_: object) -> None:
        self._call(self._stop.set)
        self._thread.join(PATIENCE)

    @property
    def port(self) -> int:
        """Tell the port that is listened on."""
        return self._port

    @property
    def base_url(self) -> str:
        """Tell the address to configure as base URL."""
        return f"{'https' if self._ssl else 'http'}://127.0.0.1:{self._port}{PREFIX}"

    @property
    def chat_requests(self) -> list[RecordedRequest]:
        """List the recorded requests for answers to questions."""
        return [request for request in self.requests if request.path == CHAT and not is_for_title(request)]

    @property
    def title_requests(self) -> list[RecordedRequest]:
        """List the recorded requests for titles of chats."""
        return [request for request in self.requests if is_for_title(request)]

    @property
    def _lists(self) -> dict[str, list[JSON]]:
        return {
            "/models": self.models,
            "/models/user": self.models if self.user_models is None else self.user_models,
            "/endpoints/zdr": self.private_offers,
            "/providers": self.providers,
        }

    def enqueue(self, *answers: Answer, path: str = CHAT) -> None:
        """Give these answers next, first in first out, to requests for ``path``."""
        self._queues[path].extend(answers)

    def discard(self) -> None:
        """Forget the answers that nobody asked for."""
        self._queues.clear()

    def release(self, count: int = 1) -> None:
        """Let answers go on after so many ``HOLD``."""
        for _ in range(count):
            self._call(self._held.release)

    def wait_for_requests(self, count: int) -> None:
        """Block until so many requests came; raises ``TimeoutError``."""
        self._wait(lambda: len(self.requests) >= count)

    def wait_for_chat_requests(self, count: int) -> None:
        """Block until so many questions came; raises ``TimeoutError``."""
        self._wait(lambda: len(self.chat_requests) >= count)

    def wait_for_disconnects(self, count: int = 1) -> None:
        """Block until so many clients left early; raises ``TimeoutError``."""
        self._wait(lambda: self.disconnects >= count)

    def _wait(self, happened: Callable[[], bool]) -> None:
        with self._changed:
            if not self._changed.wait_for(happened, PATIENCE):
                raise TimeoutError

    def _call(self, action: Callable[[], object]) -> None:
        if self._loop is not None:
            with suppress(RuntimeError):  # the loop has ended
                self._loop.call_soon_threadsafe(action)

    def _run(self) -> None:
        asyncio.run(self._serve())

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(
            self._talk, "127.0.0.1", self._port, ssl=self._ssl, limit=64 * 1024 * 1024
        )
        self._port = server.sockets[0].getsockname()[1]
        self._ready.set()
        await self._stop.wait()
        server.close()
        await self._scope.close()
        # A program may hold its connection to the end; one that comes right now is accepted first.
        for _ in range(LAST_TURNS):
            for writer in tuple(self._writers):
                writer.transport.abort()
            await asyncio.sleep(0)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        self._writers.add(writer)
        # Streams own this task; cancelled at the end of the loop, it ends in silence.
        with suppress(ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            try:
                pushed = b""
                while pushed is not None:
                    request = await read_request(reader, pushed)
                    self._note(request)
                    pushed = await self._answer(self._choose(request), reader, writer)
            except NotHttp:
                writer.write(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n")
            finally:
                writer.close()
                self._writers.discard(writer)

    def _note(self, request: RecordedRequest) -> None:
        with self._changed:
            self.requests.append(request)
            self._changed.notify_all()
        if self.record_file is not None:
            line = json.dumps({"method": request.method, "path": request.path, "headers": request.headers})
            with self.record_file.open("a") as file:
                file.write(f'{line[:-1]}, "body": {request.body.decode() or "null"}}}\n')

    async def _answer(
        self, answer: Answer, reader: asyncio.StreamReader, writer: asyncio.StreamWriter
    ) -> bytes | None:
        """Send it and watch for the client leaving; None ends the connection."""
        sending = self._scope.start(send_answer(writer, answer, self._held), "send")
        leaving = self._scope.start(reader.read(1), "watch")
        try:
            await asyncio.wait({sending, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if not sending.done() or isinstance(sending.exception(), ConnectionError):
                self._count_disconnect()
                return None
            pushed = leaving.result() if leaving.done() else b""
            return pushed if sending.result() and (pushed or not leaving.done()) else None
        finally:
            sending.cancel()
            leaving.cancel()
            await asyncio.gather(sending, leaving, return_exceptions=True)

    def _count_disconnect(self) -> None:
        with self._changed:
            self.disconnects += 1
            self._changed.notify_all()

    def _choose(self, request: RecordedRequest) -> Answer:
        # Whoever enqueues answers to questions need not know of titles.
        path = TITLES if is_for_title(request) else request.path
        if self._queues[path]:
            return self._queues[path].popleft()
        return self._make_default(path, request)

    def _make_default(self, path: str, request: RecordedRequest) -> Answer:
        if path == TITLES:
            return completion("These are\n\ntwo lines, so that the first words stay.")
        if path in (lists := self._lists):
            return _answer_list(request, lists[path])
        match path:
            case "/chat/completions":
                return self._chat(request)
            case "/key":
                known = request.key in self.keys
                return (
                    json_body(200, {"data": self.key_info}) if known else error_body(401, "User not found.")
                )
            case "/generation":
                return self._find_generation(request)
            case _:
                found = self.offers.get(path.removeprefix("/models/").removesuffix("/endpoints"))
                return json_body(200, found) if found else error_body(404, f"No route {request.path}")

    def _chat(self, request: RecordedRequest) -> Answer:
        if self.check_keys and request.key not in self.keys:
            return error_body(401, "User not found." if request.key else "No cookie auth credentials found")
        return self._default(request)

    def _find_generation(self, request: RecordedRequest) -> Answer:
        found = self.generations.get(request.query.get("id", [""])[0])
        if found is None or self.generation_misses > 0:
            self.generation_misses -= 1
            return error_body(404, "Generation not found")
        return json_body(200, {"data": found})


def _answer_list(request: RecordedRequest, listed: list[JSON]) -> Answer:
    body = json.dumps({"data": listed}).encode()
    headers = {"Content-Type": "application/json"}
    if "gzip" in request.headers.get("accept-encoding", ""):
        body, headers["Content-Encoding"] = gzip.compress(body, 1), "gzip"
    return Answer(headers=headers, pieces=(body,), framing="length")


def main() -> None:
    """Serve until the process is ended."""
    parser = argparse.ArgumentParser(description="Serve scripted answers on loopback.")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--script", choices=sorted(SCRIPTS), default="echo")
    parser.add_argument(
        "--key", action="append", default=[], help="a key that is known, besides the usual one"
    )
    parser.add_argument("--check-keys", action="store_true", help="refuse chat requests with other keys")
    parser.add_argument("--record", type=Path, help="append each request to this file as a JSON line")
    options = parser.parse_args()
    with ProviderServer(port=options.port, default=SCRIPTS[options.script]) as server:
        server.keys.update(options.key)
        server.check_keys = options.check_keys
        server.record_file = options.record
        print(server.port, flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
