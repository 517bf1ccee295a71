"""The page with every picture of the hall: `python -m tests.pictures.gallery` writes it anew.

The pictures are the approved ones of the tests, so the page can never show an older program.
"""

from pathlib import Path

from tests.ui.stage.samples import SAMPLES

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "hinh-san-khau.md"
STAGE = Path("..") / "tests" / "pictures" / "stage"
THEMES = {"navy": "Xanh", "lacquer": "Sơn mài", "daylight": "Sáng"}
FORMATS = {"16x9": "16:9", "16x10": "16:10", "4x3": "4:3"}
HEAD = """# Hình sân khấu

Mọi hình hội trường có thể thấy, ở ba bộ màu; mỗi hình còn có bản cho màn hình 16:10 và 4:3
(bấm vào số). Trang này do `python -m tests.pictures.gallery` viết, hình là hình đã duyệt của kiểm thử.

"""


def page() -> str:
    """The page as it should be now: one row a scene, one column a theme."""
    rows = [f"| hình | {' | '.join(THEMES.values())} |", "|---|---|---|---|"]
    names = [name for name, (_scene, theme) in SAMPLES.items() if theme == "navy"]
    rows += [
        f"| `{name}` | {' | '.join(_cell(theme, name) for theme in THEMES)} |" for name in names
    ]
    return HEAD + "\n".join(rows) + "\n"


def _cell(theme: str, name: str) -> str:
    wide, *others = (STAGE / f"{theme}_{shape}" / f"{name}.png" for shape in FORMATS)
    links = " ".join(
        f"[{shape}]({path.as_posix()})"
        for shape, path in zip(list(FORMATS.values())[1:], others, strict=True)
    )
    return f"![{name}]({wide.as_posix()}) {links}"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
