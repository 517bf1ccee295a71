"""The hall's letters: the four weights of Source Sans Pro, the same files on every machine.

Knows where the font package keeps its files; does not know who writes with them.
"""

import font_source_sans_pro
from PySide6.QtGui import QFontDatabase

FAMILY = "Source Sans Pro"
_FACES = ("SourceSansPro", "SourceSansProSemibold", "SourceSansProBold", "SourceSansProBlack")
_loaded: list[int] = []


def load_fonts() -> None:
    """Give the running application the four weights 400, 600, 700 and 900, once."""
    if _loaded:
        return
    files = font_source_sans_pro.font_files_ttf
    _loaded.extend(QFontDatabase.addApplicationFont(files[face]) for face in _FACES)
