"""The one style sheet of the desks: Qt's rules with names of colours and sizes in "dp".

Knows which standard controls the desks use. Colours and sizes are filled in by `ui.palette`.
"""

SHEET = """
* { font-family: "Source Sans Pro"; font-size: 14dp; color: $ink; }
QMainWindow, QDialog, QWidget[role="win"] { background: $win; }
QLabel { background: transparent; }
QLabel[role="quiet"] { color: $ink2; }
QLabel[role="dim"] { color: $dim; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="title"] { font-size: 16dp; font-weight: 700; }
QLabel[role="head"] { color: $ink2; font-weight: 600; }
QLabel[role="big"] { font-size: 30dp; font-weight: 700; }
QLabel[role="clock"] { font-size: 22dp; font-weight: 700; }
QLabel[role="bad"] { color: $bad; font-weight: 600; }
QLabel[role="warn"] { color: $warn; font-weight: 600; }
QLabel[role="ok"] { color: $ok; font-weight: 600; }
QLabel[role="speech"] { font-size: 17dp; font-weight: 600; }
QLabel[role="said"] { font-size: 16dp; }
QLabel[role="large"] { font-size: 30dp; font-weight: 600; }
QLineEdit { background: $win; border: 2px solid $line_hi; border-radius: 4px;
  padding: 4dp 8dp; min-height: 24dp; selection-background-color: $go;
  selection-color: $go_ink; }
QLineEdit:focus { border-color: $next; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10dp; margin: 0; }
QScrollBar::handle:vertical { background: $line_hi; border-radius: 4px; min-height: 32dp; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QScrollBar:horizontal { height: 0; }
QAbstractItemView { background: transparent; border: none; outline: none; }
QMenu { background: $raised; border: 1px solid $line_hi; padding: 4dp 0; }
QMenu::item { padding: 6dp 24dp 6dp 16dp; }
QMenu::item:selected { background: $sel; }
QMenu::item:disabled { color: $dim; }
QMenu::separator { height: 1px; background: $line; margin: 4dp 0; }
QToolTip { background: $raised2; color: $ink; border: 1px solid $line_hi; padding: 4dp; }
QTableView { gridline-color: $line; selection-background-color: $sel;
  selection-color: $ink; }
QTableView:focus { border: 2px solid $next; }
QHeaderView::section { background: $raised; color: $ink2; border: none;
  border-bottom: 1px solid $line; padding: 4dp 8dp; font-weight: 600; }
"""
"""`$name` is a token of the palette; `14dp` is 14 pixels at the design's size."""
