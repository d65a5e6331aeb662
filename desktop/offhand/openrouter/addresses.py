"""What may be connected to: https anywhere, plain http on this machine, proxies never for loopback."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from offhand.domain.errors import InsecureAddress, SettingRefused
from offhand.domain.servers import find_host, is_loopback
from offhand.words import later

if TYPE_CHECKING:
    from offhand.domain.request import Endpoint


def name_host(address: str) -> str:
    """Return host and, where one is given, port of an address, for messages."""
    try:
        return urlsplit(address).netloc.rpartition("@")[2]
    except ValueError:
        return ""


def check_address(address: str) -> None:
    """Refuse what the key must not be sent to; raises ``InsecureAddress`` and ``SettingRefused``."""
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        raise SettingRefused(key="base_url", reason=later("is not an address")) from None
    if parts.scheme not in {"http", "https"} or not host:
        raise SettingRefused(key="base_url", reason=later("must start with https:// and name a host"))
    if parts.scheme == "http" and not is_loopback(host):
        raise InsecureAddress(host=name_host(address))


def find_proxy(endpoint: Endpoint) -> str | None:
    """Return the proxy to use: the configured one, else what the environment or system says."""
    parts = urlsplit(endpoint.base_url)
    if is_loopback(find_host(endpoint.base_url)):
        return None
    if endpoint.proxy:
        return endpoint.proxy
    # It brings the mail and HTTP libraries along, which the first window does not need.
    from urllib.request import getproxies, proxy_bypass  # noqa: PLC0415 - as said

    if proxy_bypass(parts.netloc.rpartition("@")[2]):
        return None
    proxies = getproxies()
    found = proxies.get(parts.scheme) or proxies.get("all")
    if not found:
        return None
    return found if "://" in found else f"http://{found}"
