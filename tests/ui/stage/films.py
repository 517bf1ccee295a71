"""Files for the tests of pictures and films: a real film, its broken halves, a sound, a photo.

`tests/media/phim.mp4` is 1280x720, 30 frames a second, 3 seconds, H.264 with AAC, made once by

    ffmpeg -f lavfi -i testsrc=size=1280x720:rate=30:duration=3
        -f lavfi -i sine=frequency=440:duration=3
        -c:v libx264 -preset veryslow -pix_fmt yuv420p -crf 40 -bf 0 -g 30
        -c:a aac -b:a 16k -ac 1 -movflags +faststart -map_metadata -1 -fflags +bitexact phim.mp4
"""

import wave
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPolygonF

from tests.ui.stage.samples import LENGTHS
from ui.stage.album import Album

FILM = Path(__file__).parents[2] / "media" / "phim.mp4"
LENGTH = 3000
"""Milliseconds of the film and of the sound."""


def drawn(width: int, height: int) -> QImage:
    """A village under a hill, in flat colours."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#8FC1E3"))
    painter = QPainter(image)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.scale(width / 16, height / 9)
    for color, points in (
        ("#2F6B4F", ((0, 6), (5, 2), (9, 6))),
        ("#3F8A63", ((6, 6), (11, 3), (16, 6))),
        ("#C98B4A", ((0, 6), (16, 6), (16, 9), (0, 9))),
        ("#7A3B2E", ((5, 5.5), (7, 3.5), (9, 5.5))),
        ("#F4E3C1", ((5.4, 5.5), (8.6, 5.5), (8.6, 7.5), (5.4, 7.5))),
    ):
        painter.setBrush(QColor(color))
        painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    painter.end()
    return image


def fill(album: Album) -> None:
    """The pictures of the samples, as if they had been read and played."""
    album.put("doi.png", drawn(1200, 900))
    album.put("phim.mp4", drawn(1280, 720))
    for file, length in LENGTHS.items():
        album.measure(file, length)


def lay_out(folder: Path) -> Path:
    """A media folder with everything that can be there, good and bad."""
    folder.mkdir()
    film = FILM.read_bytes()
    (folder / "phim.mp4").write_bytes(film)
    (folder / "nửa.mp4").write_bytes(film[: len(film) // 2])
    (folder / "không đầu.mp4").write_bytes(film[len(film) // 2 :])
    (folder / "rác.mp4").write_bytes(bytes(range(256)) * 20)
    (folder / "rỗng.mp4").write_bytes(b"")
    (folder / "ảnh thật ra là phim.png").write_bytes(film)
    drawn(640, 480).save(str(folder / "ảnh.png"))
    drawn(640, 480).save(str(folder / "ảnh jpg mang tên.png"), "JPG")
    drawn(5200, 1300).save(str(folder / "rộng.jpg"))
    with wave.open(str(folder / "cồng.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0\0" * (8 * LENGTH))
    return folder
