"""The file that a portal leaves a screenshot in: read within limits, and deleted.

The address comes from outside. What lies there is deleted only where it is a picture of ours, and is
never followed through a link, waited for, or read beyond a limit.
"""

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import suppress
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColorSpace, QImage, QImageReader

from offhand.domain.screen_errors import ScreenGarbled
from offhand.words import later, tr

if TYPE_CHECKING:
    from typing import BinaryIO

LARGEST = 128 * 1024 * 1024
"""Bytes of an encoded picture; three screens of 4K come in less than a fifth."""
MOST_PIXELS = 64_000_000
"""What Qt decodes without being told otherwise; two screens of 8K."""
PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF", b"BM", b"GIF8", b"II*\0", b"MM\0*")
"""How files of pictures begin."""
_HEAD = 8
_ADDRESS = re.compile(r"file:(?://(?P<host>[^/]*))?(?P<path>/.*)", re.IGNORECASE | re.DOTALL)
_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOCTTY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
)


def find_path(address: str) -> str:
    """Return the path of a file address (RFC 8089) of this machine; raises ``ScreenGarbled``."""
    found = _ADDRESS.fullmatch(address)
    if found is None or (found["host"] or "").lower() not in {"", "localhost"}:
        raise ScreenGarbled(reason=later("it lies at an address that is no file of this computer"))
    path = os.fsdecode(unquote_to_bytes(found["path"]))
    if "\0" in path:
        raise ScreenGarbled(reason=later("it lies at an address that is none"))
    return path


def take_picture(path: str) -> QImage:
    """Return the picture in a file and delete it; raises ``ScreenGarbled``.

    Reads and decodes, and belongs in a thread.
    """
    try:
        with open(path, "rb", opener=_open) as file:
            content = _read(file, path)
    except OSError as error:
        raise ScreenGarbled(reason=_explain(error)) from error
    image = decode_picture(content)
    if image.isNull():
        raise ScreenGarbled(reason=later("its file holds no picture that can be read"))
    image.setColorSpace(QColorSpace())  # its values are those of the screen, whatever the file says of them
    return image


def decode_picture(content: bytes) -> QImage:
    """Decode a picture within limits; a null one where it cannot be."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    size = reader.size()
    if size.isValid() and size.width() * size.height() > MOST_PIXELS:
        raise ScreenGarbled(
            reason=tr("it has {width} × {height} pixels", width=size.width(), height=size.height())
        )
    return reader.read()


def _read(file: BinaryIO, path: str) -> bytes:
    facts = os.fstat(file.fileno())
    if not stat.S_ISREG(facts.st_mode):
        raise ScreenGarbled(reason=later("it is no plain file"))
    content = file.read(_HEAD)
    if not content.startswith(PICTURES):
        raise ScreenGarbled(reason=later("its file holds no picture that can be read"))
    try:
        if facts.st_size > LARGEST:
            raise ScreenGarbled(reason=tr("its file has {st_size} MB", st_size=facts.st_size // 1_000_000))
        content += file.read(LARGEST)
    finally:
        _delete(path, facts)
    return content


def _delete(path: str, facts: os.stat_result) -> None:
    """Delete a file of ours, if it is still the one that was opened."""
    with suppress(OSError):
        now = os.lstat(path)
        is_same = (now.st_dev, now.st_ino) == (facts.st_dev, facts.st_ino)
        if is_same and (os.name != "posix" or facts.st_uid == os.geteuid()):
            os.unlink(path)  # noqa: PTH108 - beside ``lstat``


def _explain(error: OSError) -> str:
    if error.errno in {errno.ENOENT, errno.ENOTDIR}:
        return later("its file is gone")
    if error.errno == errno.ELOOP:
        return later("it is a link, and no plain file")
    return tr(
        "its file cannot be read ({strerror})", strerror=(error.strerror or later("no reason given")).lower()
    )


def _open(path: str, flags: int) -> int:
    return os.open(path, flags | _FLAGS)
