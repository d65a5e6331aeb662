"""Certificates, and loading what https needs."""

from __future__ import annotations

import datetime as dt
import ipaddress
import shutil
import ssl
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from offhand.domain.errors import (
    TlsFailed,
)
from offhand.domain.request import Endpoint
from offhand.openrouter.client import OpenRouterClient
from offhand.openrouter.tls import find_lookup_folder, load_http, load_https, make_context
from tests.fakes.asking import fail, read_key
from tests.fakes.provider_server import ProviderServer

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def identity(tmp_path_factory: pytest.TempPathFactory) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "offhand test")])
    loopback = x509.IPAddress(ipaddress.ip_address("127.0.0.1"))
    now = dt.datetime.now(dt.UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(7)
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([loopback]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )  # fmt: skip
    path = tmp_path_factory.mktemp("tls") / "identity.pem"
    encoding = serialization.Encoding.PEM
    secret = key.private_bytes(encoding, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    path.write_bytes(secret + certificate.public_bytes(encoding))
    return path


def serve_tls(identity: Path) -> ProviderServer:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(identity)
    return ProviderServer(ssl_context=context)


async def test_an_unknown_certificate(identity: Path) -> None:
    with serve_tls(identity) as server:
        error = await fail(server.base_url)
    assert isinstance(error, TlsFailed)
    assert server.requests == []


async def test_a_certificate_named_by_the_environment(
    identity: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(identity))
    with serve_tls(identity) as server:
        made = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 0.0)
        assert await made.fetch_models()
        await made.aclose()


async def test_https_to_a_server_that_speaks_plain_http(server: ProviderServer) -> None:
    assert isinstance(await fail(server.base_url.replace("http://", "https://")), TlsFailed)


@pytest.mark.parametrize("content", [None, "", "not a certificate"])
def test_a_wrong_ssl_cert_file_does_not_stop_anything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    path = tmp_path / "certificates.pem"
    if content is not None:
        path.write_text(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(path))
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    context = load_https()
    assert context.cert_store_stats()["x509_ca"] > 50
    assert context.verify_mode is ssl.CERT_REQUIRED


def test_one_context_for_the_process() -> None:
    assert load_https() is load_https()
    assert make_context("") is make_context("")


def test_httpx_is_imported_without_its_command_line() -> None:
    program = (
        "import sys; from offhand.openrouter.tls import load_http; import offhand.openrouter.client\n"
        "assert 'httpx' not in sys.modules; load_http(); import httpx\n"
        "assert not {'click', 'pygments', 'rich', 'httpx._main'} & set(sys.modules); httpx.AsyncClient()"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", program], check=True)


def test_loading_twice_is_harmless() -> None:
    load_http()
    load_http()


@pytest.fixture
def system_roots(identity: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Have the system trust one root, by a list and by a folder; returns the folder."""
    listed, folder = tmp_path / "list.pem", tmp_path / "roots"
    folder.mkdir()
    text = identity.read_bytes()
    listed.write_bytes(text[text.index(b"-----BEGIN CERTIFICATE") :])
    command = ["openssl", "x509", "-hash", "-noout", "-in", str(listed)]
    name = subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()
    (folder / f"{name}.0").write_bytes(listed.read_bytes())
    usual = ssl.get_default_verify_paths()
    monkeypatch.setattr(
        ssl,
        "get_default_verify_paths",
        lambda: usual._replace(cafile=str(listed), capath=str(folder)),
    )
    make_context.cache_clear()
    return folder


@pytest.mark.skipif(shutil.which("openssl") is None, reason="the program of OpenSSL names the root")
async def test_a_root_is_looked_up_when_a_server_names_it(identity: Path, system_roots: Path) -> None:
    context = make_context("")
    assert context.cert_store_stats()["x509_ca"] == 0
    assert (context.verify_mode, context.check_hostname) == (ssl.CERT_REQUIRED, True)
    with serve_tls(identity) as server:
        made = OpenRouterClient(Endpoint(server.base_url), read_key, jitter=lambda: 0.0)
        assert await made.fetch_models()
        await made.aclose()
        shutil.rmtree(system_roots)
        make_context.cache_clear()
        assert isinstance(await fail(server.base_url), TlsFailed)
    make_context.cache_clear()


@pytest.mark.skipif(shutil.which("openssl") is None, reason="the program of OpenSSL names the root")
def test_a_folder_that_lacks_a_root_of_the_list_is_not_relied_on(
    system_roots: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert find_lookup_folder() == str(system_roots)
    with (system_roots.parent / "list.pem").open("a") as listed:
        listed.write("-----BEGIN CERTIFICATE-----\n")
    assert find_lookup_folder() == ""
    (system_roots / "0000000a.0").touch()
    assert find_lookup_folder() == str(system_roots)
    (system_roots.parent / "list.pem").unlink()
    assert find_lookup_folder() == ""
    shutil.rmtree(system_roots)
    system_roots.mkdir()
    (system_roots.parent / "list.pem").touch()
    assert find_lookup_folder() == ""
    monkeypatch.setenv("SSL_CERT_DIR", str(system_roots))
    assert find_lookup_folder() == ""
