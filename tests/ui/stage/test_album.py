"""Names become pictures: inside the folder only, read beside the painting, shared by who looks."""

from pathlib import Path

import pytest

from tests.ui.stage.films import LENGTH, drawn, lay_out
from ui.stage.album import LARGEST, Album, album_of, read_picture

BROKEN = "Could not open media|moov atom|Error decoding|Corrupt JPEG"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "media")


@pytest.fixture
def album(qapp, folder: Path) -> Album:
    return Album(folder)


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "..",
        "../bí mật.png",
        "/bí mật.png",
        "thư mục/ảnh.png",
        "thư mục",
        "..\\bí mật.png",
        "C:\\bí mật.png",
        "C:bí mật.png",
        "mất.png",
        "lối ra.png",
    ],
)
def test_no_name_leads_out_of_the_folder(album: Album, folder: Path, name: str) -> None:
    secret = folder.parent / "bí mật.png"
    drawn(16, 9).save(str(secret))
    (folder / "thư mục").mkdir()
    drawn(16, 9).save(str(folder / "thư mục" / "ảnh.png"))
    (folder / "lối ra.png").symlink_to(secret)
    assert album.path(name) is None
    assert album.image(name) is None


def test_a_file_inside_is_found(album: Album, folder: Path) -> None:
    assert album.path("ảnh.png") == folder / "ảnh.png"
    assert Album(None).path("ảnh.png") is None


def test_who_shows_the_same_folder_shares_its_pictures(qapp, folder: Path) -> None:
    hall, preview = album_of(folder), album_of(folder)
    assert hall is preview
    assert album_of(folder.parent) is not hall
    assert album_of(None) is not album_of(None)


def test_a_picture_comes_without_being_waited_for(album: Album, qtbot) -> None:
    with qtbot.waitSignal(album.arrived) as arrived:
        assert album.image("ảnh.png") is None
    assert arrived.args == ["ảnh.png"]
    image = album.image("ảnh.png")
    assert image is not None
    assert (image.width(), image.height()) == (640, 480)
    assert album.duration("ảnh.png") == 0


def test_the_content_counts_and_not_the_suffix(album: Album) -> None:
    album.image("ảnh jpg mang tên.png")
    album.settle()
    assert album.image("ảnh jpg mang tên.png") is not None


def test_a_large_picture_is_read_no_larger_than_the_hall_needs(folder: Path) -> None:
    image = read_picture(folder / "rộng.jpg")
    assert (image.width(), image.height()) == (LARGEST.width(), LARGEST.width() // 4)


def test_a_picture_taken_upright_stands_upright(tmp_path: Path) -> None:
    """A camera writes 1600x1200 and "turn me by 90°" (EXIF 6)."""
    drawn(3200, 1200).save(str(tmp_path / "a.jpg"))
    plain = (tmp_path / "a.jpg").read_bytes()
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    segment = b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
    (tmp_path / "b.jpg").write_bytes(plain[:2] + segment + plain[2:])
    image = read_picture(tmp_path / "b.jpg")
    assert (image.width(), image.height()) == (540, 1440)


def test_a_film_shows_its_first_frame_and_tells_its_length(album: Album, qtbot) -> None:
    with qtbot.waitSignal(album.duration_known) as known:
        album.image("phim.mp4")
    album.settle()
    assert known.args == ["phim.mp4", LENGTH]
    assert album.duration("phim.mp4") == LENGTH
    image = album.image("phim.mp4")
    assert image is not None
    assert (image.width(), image.height()) == (1280, 720)


def test_a_sound_tells_its_length_and_has_no_picture(album: Album, qtbot) -> None:
    with qtbot.waitSignal(album.arrived):
        album.ask("cồng.wav")
    assert album.duration("cồng.wav") == LENGTH
    assert album.image("cồng.wav") is None


def test_a_file_that_was_missing_is_found_when_it_has_been_copied(album: Album, folder: Path):
    told: list[str] = []
    album.troubled.connect(told.append)
    assert (album.image("sau.png"), album.image("sau.png")) == (None, None)
    assert told == ["sau.png"]
    (folder / "sau.png").write_bytes((folder / "ảnh.png").read_bytes())
    album.ask("sau.png")
    album.settle()
    assert album.image("sau.png").width() == 640


def test_the_halls_frame_is_kept_when_a_first_one_comes_later(album: Album) -> None:
    album.ask("ảnh.png")
    album.put("ảnh.png", drawn(32, 18))
    album.settle()
    assert album.image("ảnh.png").width() == 32


@pytest.mark.qt_log_ignore(BROKEN)
@pytest.mark.parametrize(
    "name",
    ["mất.png", "rác.mp4", "rỗng.mp4", "không đầu.mp4", "ảnh thật ra là phim.png", "văn bản.docx"],
)
def test_what_cannot_be_read_is_told_once(album: Album, qtbot, name: str) -> None:
    told: list[str] = []
    album.troubled.connect(told.append)
    assert album.image(name) is None
    album.settle()
    assert album.image(name) is None
    album.settle()
    assert told == [name]
