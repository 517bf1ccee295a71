"""A layout of rows that fills each row: buttons side by side as long as they fit.

Knows sizes only.
"""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from ui.palette import look


class Flow(QLayout):
    """Items in order; a row that is full begins the next; `fill` spreads a row's slack."""

    def __init__(self, parent: QWidget | None = None, *, gap: int = 6, fill: bool = True) -> None:
        """`gap` pixels of the design stand between items and rows."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap, self._fill = gap, fill
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, box: QRect) -> None:
        super().setGeometry(box)
        self._arrange(box, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.sizeHint() for item in self._items]
        return QSize(
            max((one.width() for one in sizes), default=0),
            max((one.height() for one in sizes), default=0),
        )

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        gap, rows, used = look().px(self._gap), [], 0
        for item in self._items:
            need = item.sizeHint().width()
            if rows and used + gap + need <= width:
                rows[-1].append(item)
                used += gap + need
            else:
                rows.append([item])
                used = need
        return rows

    def _arrange(self, box: QRect, *, place: bool) -> int:
        gap, y = look().px(self._gap), box.y()
        for row in self._rows(box.width()):
            tall = max(item.sizeHint().height() for item in row)
            widths = [item.sizeHint().width() for item in row]
            slack = box.width() - sum(widths) - gap * (len(row) - 1)
            x = box.x()
            for number, item in enumerate(row):
                share = slack * (number + 1) // len(row) - slack * number // len(row)
                wide = min(widths[number] + (share if self._fill else 0), box.width())
                if place:
                    item.setGeometry(QRect(x, y, wide, tall))
                x += wide + gap
            y += tall + gap
        return max(0, y - gap - box.y())
