"""A chat as PDF: paged, with text that can be selected and searched.

It can be written in a thread, and needs no screen, but a ``QGuiApplication`` for its fonts.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QImageReader, QPainter, QTextDocument

from offhand.domain.message import Role
from offhand.services.export.branches import word_stretch
from offhand.services.export.code_colours import colour_in_place
from offhand.services.export.entries import tell_amount
from offhand.services.export.html_file import is_text, list_facts, name_entry, write_sources
from offhand.services.markdown.formulas import set_formula
from offhand.services.markdown.html import Looks, link_bare, render
from offhand.services.wording.shape import flatten
from offhand.ui.fixed_font import list_fixed_families
from offhand.ui.printing.pages import DENSITY, TEXT_SIZE, Pages
from offhand.words import tr

if TYPE_CHECKING:
    from pathlib import Path

    from offhand.domain.message import ToolCallPart
    from offhand.services.export.branches import Stretch
    from offhand.services.export.entries import Attached, Entry, Heading
    from offhand.services.markdown.formulas import SetFormula

SHARPNESS = 4
"""Pixels of a formula for each px."""
TALLEST_SHARE = 0.6
"""Of a page, for one picture."""
MOST_PIXELS = 3.0
"""Pixels of a picture for each px that it takes on the page."""
EM = TEXT_SIZE * DENSITY / 72
STYLE = """
h1 { font-size: 14pt; } h2 { font-size: 12.5pt; } h3 { font-size: 11pt; } h4, h5, h6 { font-size: 10pt; }
.title { font-size: 18pt; }
a { color: #0b3d78; text-decoration: none; }
pre, code { font-family: monospace; font-size: 8.5pt; }
pre { background-color: #f3f4f6; white-space: pre-wrap; }
blockquote { color: #444444; }
table { border-collapse: collapse; border-width: 0.5px; border-style: solid; border-color: #999999; }
td, th { padding: 3px 6px; border-width: 0.5px; border-style: solid; border-color: #999999; }
.byline { color: #555555; font-size: 8.5pt; }
.facts, .branch, .size, .footnote, .sources, .thinking { color: #555555; font-size: 8.5pt; }
.plain { white-space: pre-wrap; }
.note { color: #5a3c00; }
"""


class PdfDocument:
    """Write one chat as PDF."""

    def __init__(self) -> None:
        """Hold nothing yet."""
        self._pages: Pages | None = None

    def begin(self, path: Path, heading: Heading) -> None:
        """Open the file and write its title."""
        title = flatten(heading.title) or tr("Chat")
        self._pages = Pages(path, title)
        facts = escape(" · ".join(list_facts(heading)))
        self._add(f'<h1 class="title">{escape(title)}</h1><p class="facts">{facts}</p>')

    def begin_stretch(self, stretch: Stretch, after: Entry | None) -> None:
        """Tell where a branch goes on from."""
        if stretch.number > 1:
            said = word_stretch(stretch, name_entry(after) if after is not None else "")
            self._add(f'<hr><p class="branch">{escape(said)}</p>')

    def add(self, entry: Entry) -> None:
        """Write a message."""
        if self._pages is None:
            return
        _Message(self._pages, entry).draw()

    def end(self) -> None:
        """Finish the file."""
        self.discard()

    def discard(self) -> None:
        """Close the file."""
        if self._pages is not None:
            self._pages.end()

    def _add(self, html: str) -> None:
        if self._pages is not None:
            self._pages.add(_make_document(self._pages), html)


class _Message:
    """Put one message together: its HTML, and the pictures that it names."""

    def __init__(self, pages: Pages, entry: Entry) -> None:
        self._pages = pages
        self._entry = entry
        self._document = _make_document(pages)
        self._pictures = 0

    def draw(self) -> None:
        """Draw it on the pages."""
        self._pages.add(self._document, "".join(self._list_pieces()))

    def _list_pieces(self) -> list[str]:
        entry = self._entry
        facts = [entry.time.strftime("%Y-%m-%d %H:%M")] if entry.time is not None else []
        if entry.cost is not None:
            facts.append(tell_amount(entry.cost))
        byline = " · ".join([f"<b>{escape(flatten(entry.speaker))}</b>", *facts])
        pieces = [f'<p class="byline">{byline}</p>']
        if entry.thinking.strip():
            pieces.append(f'<p class="thinking plain"><i>{escape(entry.thinking.strip())}</i></p>')
        if entry.text.strip() and entry.role is Role.ASSISTANT:
            pieces.append(render(entry.text, Looks(code=_show_code, formula=self._show_formula)))
        elif entry.text.strip():
            pieces.append(f'<p class="plain">{link_bare(entry.text.strip(chr(10)))}</p>')
        pieces.extend(self._attach(attached) for attached in entry.attached)
        pieces.extend(_write_call(call) for call in entry.calls)
        pieces.extend(_write_pre(result.content) for result in entry.results)
        if entry.sources:
            pieces.append(write_sources(entry))
        if entry.note:
            pieces.append(f'<p class="note">{escape(entry.note)}</p>')
        return pieces

    def _attach(self, attached: Attached) -> str:
        name = escape(flatten(attached.name))
        if attached.content is None:
            return f'<p class="size">{name} is no longer kept.</p>'
        if attached.is_picture:
            picture = _read_picture(attached.content, self._pages.width, TALLEST_SHARE * self._pages.height)
            if picture is not None:
                image, size = picture
                return f'<p>{self._place(image, size.width(), size.height())}</p><p class="size">{name}</p>'
        if is_text(attached):
            text = attached.content.decode("utf-8", "replace")
            return f'<p class="size">{escape(attached.title)}</p>{_write_pre(text)}'
        return f'<p class="size">{name}, {len(attached.content):,} bytes</p>'

    def _place(self, image: QImage, width: float, height: float) -> str:
        self._pictures += 1
        name = f"picture:{self._pictures}"
        self._document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
        size = f'width="{round(width)}" height="{round(height)}"'
        return f'<img src="{name}" {size} style="vertical-align: middle">'

    def _show_formula(self, formula: str, source: str, is_displayed: bool) -> str:
        drawn = set_formula(formula, EM, "#000000", display=is_displayed)
        image = _draw_formula(drawn) if drawn is not None else None
        if drawn is None or image is None or drawn.width > self._pages.width:
            return f"<pre>{escape(source)}</pre>" if is_displayed else f"<code>{escape(source)}</code>"
        picture = self._place(image, drawn.width, drawn.ascent + drawn.descent)
        return f'<p align="center">{picture}</p>' if is_displayed else picture


def _make_document(pages: Pages) -> QTextDocument:
    document = pages.make_document()
    fixed = ", ".join(f'"{family}"' for family in list_fixed_families())
    document.setDefaultStyleSheet(STYLE.replace("monospace", fixed))
    return document


def _show_code(code: str, language: str) -> str:
    return f"<pre>{colour_in_place(code.rstrip(chr(10)), language)}</pre>"


def _write_call(call: ToolCallPart) -> str:
    return f'<p class="size">Called {escape(flatten(call.name))}</p>{_write_pre(call.arguments)}'


def _write_pre(text: str) -> str:
    return f"<pre>{escape(text)}</pre>"


def _read_picture(content: bytes, widest: float, tallest: float) -> tuple[QImage, QSize] | None:
    """Return a picture and its size on the page, None where it cannot be read."""
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return None
    scale = min(1.0, widest / size.width(), tallest / size.height())
    sharp = min(1.0, scale * MOST_PIXELS)
    reader.setScaledSize(QSize(max(1, round(size.width() * sharp)), max(1, round(size.height() * sharp))))
    image = reader.read()
    if image.isNull():
        return None
    shown = QSize(max(1, round(size.width() * scale)), max(1, round(size.height() * scale)))
    is_turned = (image.width() > image.height()) != (size.width() > size.height())
    return image, shown.transposed() if is_turned else shown


def _draw_formula(drawn: SetFormula) -> QImage | None:
    from PySide6.QtSvg import QSvgRenderer  # noqa: PLC0415 - only where there are formulas

    renderer = QSvgRenderer(QByteArray(drawn.svg.encode()))
    if not renderer.isValid():
        return None
    height = drawn.ascent + drawn.descent
    pixels = QSize(max(1, round(drawn.width * SHARPNESS)), max(1, round(height * SHARPNESS)))
    image = QImage(pixels, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter, QRectF(0, 0, pixels.width(), pixels.height()))
    painter.end()
    return image
