"""Files come into the media folder whole, under clean names, and never over another."""

from pathlib import Path

import pytest

from app.domain.errors import Trouble
from app.storage import media as kept
from app.storage.media import bring, clean, files


def made(folder: Path, name: str, content: bytes = b"film") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(content)
    return folder / name


@pytest.mark.parametrize(
    ("name", "cleaned"),
    [
        ("phim.mp4", "phim.mp4"),
        ("Giới thiệu đội Đắk Song (bản cuối).MP4", "Giới-thiệu-đội-Đắk-Song-bản-cuối.mp4"),
        ("..png", "tep.png"),
        ("....png", "tep.png"),
        ("CON.png", "tep-CON.png"),
        ("a/b\\c:d*.jpg", "a-b-c-d.jpg"),
        ("H’Yến.jpg", "H-Yến.jpg"),
        ("Đa\u0302k.png", "Đâk.png"),
        ("x" * 200 + ".png", "x" * 60 + ".png"),
        ("két\n.png", "két.png"),
    ],
)
def test_names_are_cleaned(name: str, cleaned: str) -> None:
    assert clean(name) == cleaned


def test_a_file_is_copied_and_the_source_stays(tmp_path: Path) -> None:
    source = made(tmp_path / "usb", "Đội 1.mp4")
    assert bring(tmp_path / "media", source) == "Đội-1.mp4"
    assert (tmp_path / "media" / "Đội-1.mp4").read_bytes() == source.read_bytes() == b"film"
    assert files(tmp_path / "media") == {"Đội-1.mp4"}


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    source, other = made(tmp_path / "a", "doi.png", b"1"), made(tmp_path / "b", "DOI.png", b"2")
    names = [bring(tmp_path / "media", one) for one in (source, other, source)]
    assert names == ["doi.png", "DOI-2.png", "doi-3.png"]
    assert [(tmp_path / "media" / one).read_bytes() for one in names] == [b"1", b"2", b"1"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bài.docx", b"x", "không phải ảnh, phim hay tiếng"),
        ("phim", b"x", "không phải ảnh, phim hay tiếng"),
        ("phim.mp4", b"", "rỗng"),
        ("phim.mp4", b"123456", "lớn quá"),
    ],
)
def test_what_the_hall_cannot_use_is_trouble(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, content: bytes, words: str
) -> None:
    monkeypatch.setattr(kept, "LARGEST", 5)
    with pytest.raises(Trouble, match=words) as trouble:
        bring(tmp_path / "media", made(tmp_path / "usb", name, content))
    assert trouble.value.advice
    assert files(tmp_path / "media") == frozenset()


def test_a_stick_that_was_pulled_is_trouble(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match="Không đọc được “mất"):
        bring(tmp_path / "media", tmp_path / "mất.mp4")


def test_a_disk_that_fills_up_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_source: Path, target: Path) -> None:
        target.write_bytes(b"fi")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(kept.shutil, "copyfile", full)
    with pytest.raises(Trouble, match="Ổ đĩa đã đầy"):
        bring(tmp_path / "media", made(tmp_path / "usb", "phim.mp4"))
    assert files(tmp_path / "media") == frozenset()
