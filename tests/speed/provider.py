"""A provider in a process of its own that streams mixed Markdown at a steady pace.

``python -m tests.speed.provider --tokens 2000 --rate 100`` prints its port and serves until ended. After
each answer it prints, as one line of JSON, when each token was on the socket: seconds of the monotonic clock,
which all processes of a machine share.
"""

from __future__ import annotations

import argparse
import json
import threading
import time
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from tests.fakes.answers import Answer, chunk, sse, text_chunk, usage_json
from tests.fakes.provider_server import ProviderServer
from tests.speed.transcript_text import write_tokens

if TYPE_CHECKING:
    from tests.fakes.framing import RecordedRequest


class _Moments:
    """Note when each token of one answer was sent, and tell it after the last one."""

    def __init__(self, count: int) -> None:
        self._count = count
        self._sent: list[float] = []

    def note(self) -> None:
        """Hear that something was sent."""
        if len(self._sent) < self._count:
            self._sent.append(time.monotonic())
            if len(self._sent) == self._count:
                # In a thread: it is more than a pipe holds, and whoever reads it waits for the answer's end.
                threading.Thread(target=self._tell, daemon=True).start()

    def _tell(self) -> None:
        print(json.dumps(self._sent), flush=True)


def main() -> None:
    """Serve until the process is ended."""
    parser = argparse.ArgumentParser(description="Stream mixed Markdown on loopback.")
    parser.add_argument("--tokens", type=int, required=True)
    parser.add_argument("--rate", type=float, required=True, help="tokens a second")
    options = parser.parse_args()
    pieces = [text_chunk(token) for token in write_tokens(options.tokens)]
    end = (chunk(finish="stop"), chunk(finish="stop", usage=usage_json()))
    answer = sse(*pieces, *end, pace=1 / options.rate)

    def reply(request: RecordedRequest) -> Answer:
        del request
        return replace(answer, note=_Moments(options.tokens).note)

    with ProviderServer(default=reply) as server:
        print(server.port, flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
