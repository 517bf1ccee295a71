"""What the laptop remembers: at once, whole, and without ever standing in the way of a show."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.screens import ScreenInfo
from ui.settings import Memory, Settings, place

EPSON = ScreenInfo("HDMI-1", "X4TF1", (1366, 0, 1920, 1080), primary=False)

screens = st.builds(
    ScreenInfo,
    name=st.text(max_size=20),
    serial=st.text(max_size=20),
    geometry=st.tuples(*[st.integers(-9_000, 9_000)] * 4),
    primary=st.booleans(),
)
settings = st.builds(
    Settings,
    projector=st.none() | screens,
    mc_screen=st.none() | screens,
    theme=st.sampled_from(["dark", "light"]),
    text=st.integers(100, 150),
    volume=st.integers(0, 100),
    muted=st.booleans(),
    reduced_motion=st.booleans(),
    keys=st.dictionaries(st.text(max_size=9), st.text(max_size=9), max_size=4),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "hoithi" / "settings.json"


def test_tests_never_touch_the_users_own_settings() -> None:
    assert place().is_relative_to(tempfile.gettempdir())


def test_without_a_wish_the_file_is_the_users_own(monkeypatch) -> None:
    monkeypatch.delenv("HOITHI_SETTINGS")
    assert place().parts[-2:] == ("hoithi", "settings.json")


def test_without_a_file_everything_has_its_default(file) -> None:
    assert Memory(file).settings == Settings()
    assert not file.exists(), "nothing to remember yet"


def test_a_change_is_on_the_disk_at_once_and_leaves_no_other_file(file) -> None:
    memory = Memory(file)
    memory.change(projector=EPSON, text=125)
    memory.change(theme="light")
    assert Memory(file).settings == Settings(projector=EPSON, text=125, theme="light")
    assert list(file.parent.iterdir()) == [file]


@given(settings)
def test_what_is_remembered_is_what_is_read(one: Settings) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "settings.json"
        Memory(path).change(**msgspec.structs.asdict(one))
        assert Memory(path).settings == one


def test_no_change_writes_nothing(file) -> None:
    Memory(file).change(theme="dark", volume=70)
    assert not file.exists()


def test_what_a_later_release_remembers_does_not_disturb(file) -> None:
    file.parent.mkdir()
    file.write_text('{"theme": "light", "wallpaper": "lotus"}', "utf-8")
    assert Memory(file).settings == Settings(theme="light")


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"theme": "pink"}', '{"text": 400}', '{"projector": 3}', "\x00\x00\x00"],
)
def test_a_broken_file_is_set_aside_and_told(file, caplog, text) -> None:
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    told: list[str] = []
    with caplog.at_level(logging.INFO, "ui.settings"):
        memory = Memory(file)
    memory.tell_by(told.append)
    assert memory.settings == Settings()
    assert "cannot be read" in caplog.text
    assert file.with_name("settings.json.broken").read_text("utf-8") == text
    assert told == ["Không đọc được cài đặt của máy này: tệp cũ đã cất riêng, đang dùng mặc định."]
    memory.change(muted=True)
    assert Memory(file).settings == Settings(muted=True)


def test_a_folder_in_the_files_place_is_set_aside_too(file) -> None:
    file.mkdir(parents=True)
    Memory(file).change(muted=True)
    assert Memory(file).settings.muted


def test_a_place_that_cannot_be_written_is_told_once_and_the_show_goes_on(tmp_path, caplog) -> None:
    (tmp_path / "hoithi").write_text("a file where the folder should be")
    told: list[str] = []
    memory = Memory(tmp_path / "hoithi" / "settings.json")
    memory.tell_by(told.append)
    with caplog.at_level(logging.INFO, "ui.settings"):
        memory.change(theme="light")
        memory.change(text=150)
    assert memory.settings == Settings(theme="light", text=150)
    assert told == [
        "Không ghi được cài đặt của máy này: lần mở sau phải chọn lại. Nhật ký vẫn ghi."
    ]
    assert "cannot be written" in caplog.text


@pytest.mark.parametrize("wrong", [{"text": 90}, {"theme": "pink"}, {"volume": 101}])
def test_a_value_that_could_not_be_read_again_is_never_written(file, wrong) -> None:
    memory = Memory(file)
    with pytest.raises(msgspec.ValidationError):
        memory.change(**wrong)
    assert memory.settings == Settings()
    assert not file.exists()
