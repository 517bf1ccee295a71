"""A printed paper as a reader finds it: text per page, and every piece of text with its box."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pypdf import PdfReader
from reportlab.pdfbase.pdfmetrics import stringWidth

from app.reports import Evening, write

MM = 72 / 25.4
FONTS = {
    False: {False: "Paper", True: "Paper-Italic"},
    True: {False: "Paper-Bold", True: "Paper-BoldItalic"},
}


@dataclass
class Piece:
    """A run of text and where it stands, in points from the bottom left."""

    text: str
    left: float
    base: float
    right: float
    size: float


class Printed:
    """One paper, written and read again."""

    def __init__(self, name: str, evening: Evening, folder: Path) -> None:
        self.path = folder / f"{name}.pdf"
        write(name, evening, self.path)
        self.reader = PdfReader(self.path)
        self.pages = [self._tidy(page.extract_text()) for page in self.reader.pages]
        self.text = "\n".join(self.pages)
        self.flat = re.sub(r"\s+", " ", self.text)

    def _tidy(self, text: str) -> str:
        return text.replace("\u00a0", " ")

    def size_mm(self, page: int) -> tuple[int, int]:
        box = self.reader.pages[page].mediabox
        return round(float(box.width) / MM), round(float(box.height) / MM)

    def pieces(self, page: int) -> list[Piece]:
        """Every upright run of text; the word behind the text is turned and left out."""
        found: list[Piece] = []

        def visit(text: str, cm: list[float], tm: list[float], font: Any, size: float) -> None:
            if not text.strip() or not font:
                return
            turned = abs(cm[1]) > 0.01 or abs(tm[1]) > 0.01
            if turned:
                return
            left = tm[4] * cm[0] + cm[4]
            base = tm[5] * cm[3] + cm[5]
            face = str(font["/BaseFont"])
            name = FONTS["Bold" in face]["Oblique" in face or "Italic" in face or "-It" in face]
            wide = max(stringWidth(line.strip(), name, size) for line in text.split("\n"))
            found.append(Piece(text.strip(), left, base, left + wide, size))

        self.reader.pages[page].extract_text(visitor_text=visit)
        return found
