"""The icon of the program in the sizes and formats that systems want; run in the environment of the build.

Everything is drawn from the one SVG that the window itself uses.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from builder.project import APPLICATION_ID, BUILD, RESOURCES

SOURCE = RESOURCES / "icons" / "offhand.svg"
FOLDER = BUILD / "icons"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""px of hicolor (Icon Theme Specification)."""
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
ICO = FOLDER / "offhand.ico"
ICNS = FOLDER / "offhand.icns"


def name_png(size: int) -> str:
    """Return where the picture of a size lies below a folder of icons."""
    return f"hicolor/{size}x{size}/apps/{APPLICATION_ID}.png"


def name_svg() -> str:
    """Return where the drawing lies below a folder of icons."""
    return f"hicolor/scalable/apps/{APPLICATION_ID}.svg"


def draw(folder: Path = FOLDER) -> None:
    """Draw every size below a folder."""
    from PIL import Image  # noqa: PLC0415 - of the environment that builds, not of whoever asks for names
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415 - likewise

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    drawn = {size: _draw(size) for size in sorted({*SIZES, *WINDOWS_SIZES, 1024})}
    for size in SIZES:
        _write(folder / name_png(size), drawn[size])
    _write(folder / name_svg(), SOURCE.read_bytes())
    pictures = {size: Image.open(io.BytesIO(content)) for size, content in drawn.items()}
    some = [pictures[size] for size in WINDOWS_SIZES]
    some[-1].save(folder / ICO.name, sizes=[(size, size) for size in WINDOWS_SIZES], append_images=some[:-1])
    pictures[1024].save(
        folder / ICNS.name, append_images=[pictures[size] for size in (16, 32, 64, 128, 256, 512)]
    )
    del application


def _draw(size: int) -> bytes:
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt  # noqa: PLC0415 - as above
    from PySide6.QtGui import QImage, QPainter  # noqa: PLC0415 - as above
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - as above

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(SOURCE.read_bytes())).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # pyright: ignore[reportArgumentType, reportCallIssue] - the stubs know no str here
    return bytes(content.data())


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
