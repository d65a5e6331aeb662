"""The bare limit of dropped photographs: Pillow alone, with as many threads, below a bare window.

Each is read, turned upright, written anew without its metadata, and made into a thumbnail.
"""

from __future__ import annotations

import os
import sys
from concurrent.futures import Future, ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

from drop_watch import DropWatch
from field_watch import FieldWatch
from PIL import Image, ImageOps
from PIL.JpegImagePlugin import JpegImageFile, get_sampling
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPlainTextEdit

WORKERS = 2
SETTLING = 1_000
LOOK = 5
THUMBNAIL = (192, 192)
"""px; as on the chips of the composer."""


class Field(QPlainTextEdit):
    """Be a field of its own class, for it to be watched."""


class Window(QMainWindow):
    """Work on the photographs of a folder after a moment."""

    def __init__(self, paths: list[Path]) -> None:
        super().__init__()
        self._paths = paths
        self._watch = DropWatch()
        self._pool = ThreadPoolExecutor(WORKERS)
        self._work: list[Future[tuple[bytes, bytes]]] = []
        self.setCentralWidget(Field())
        self.resize(1060, 740)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK)
        self._timer.timeout.connect(self._look)
        QTimer.singleShot(SETTLING, self, self._begin)

    def _begin(self) -> None:
        self._watch.begin()
        self._work = [self._pool.submit(prepare, path) for path in self._paths]
        self._timer.start()

    def _look(self) -> None:
        if all(work.done() for work in self._work):
            self._timer.stop()
            self._watch.end()


def prepare(path: Path) -> tuple[bytes, bytes]:
    """Return the photograph anew, and its thumbnail."""
    image = Image.open(BytesIO(path.read_bytes()))
    assert isinstance(image, JpegImageFile)
    options = {"qtables": image.quantization, "subsampling": get_sampling(image)}
    upright = ImageOps.exif_transpose(image)
    written = BytesIO()
    upright.save(written, "JPEG", **options)
    upright.thumbnail(THUMBNAIL)
    small = BytesIO()
    upright.save(small, "PNG")
    return written.getvalue(), small.getvalue()


watch = FieldWatch()
watch.watch(Field)
application = QApplication(sys.argv[:1])
window = Window(sorted(Path(os.environ["OFFHAND_SPEED_PHOTOS"]).iterdir()))
window.show()
sys.exit(application.exec())
