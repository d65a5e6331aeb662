"""A provider in a process of its own that streams mixed Markdown at a steady pace.

``python -m tests.speed.provider --tokens 2000 --rate 100`` prints its port and serves until ended.
"""

from __future__ import annotations

import argparse
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from tests.fakes.answers import Answer, chunk, sse, text_chunk, usage_json
from tests.fakes.provider_server import ProviderServer
from tests.speed.transcript_text import write_tokens

if TYPE_CHECKING:
    from tests.fakes.framing import RecordedRequest


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
        return answer

    with ProviderServer(default=reply) as server:
        print(server.port, flush=True)
        with suppress(KeyboardInterrupt):
            threading.Event().wait()


if __name__ == "__main__":
    main()
