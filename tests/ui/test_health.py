"""Power and disk: asked now and then, told when they change, and never a reason to stop."""

from __future__ import annotations

import logging
from pathlib import Path
from types import SimpleNamespace

import psutil
import pytest

from ui.health import Condition, Health, Power, read_free, read_power

ROOM = 50_000_000_000


class Laptop:
    """What the system would answer."""

    def __init__(self) -> None:
        self.power: Power | None = Power(True, 96)
        self.free: int | None = ROOM
        self.asked = 0

    def look(self) -> Power | None:
        self.asked += 1
        return self.power

    def health(self, every: int = 3_600_000) -> Health:
        return Health(Path(), power=self.look, free=lambda _folder: self.free, every=every)


@pytest.fixture
def laptop(qapp) -> Laptop:
    return Laptop()


def test_nothing_is_asked_before_it_begins(laptop) -> None:
    health = laptop.health()
    assert laptop.asked == 0
    assert health.condition == Condition()


def test_only_what_changed_is_told(laptop) -> None:
    health, heard = laptop.health(), []
    health.changed.connect(heard.append)
    health.begin()
    health.look()
    laptop.power = Power(False, 95)
    health.look()
    health.end()
    assert heard == [Condition(Power(True, 96), ROOM), Condition(Power(False, 95), ROOM)]


def test_it_looks_again_by_itself_until_it_ends(laptop, qtbot) -> None:
    health = laptop.health(every=5)
    health.begin()
    qtbot.waitUntil(lambda: laptop.asked >= 3)
    health.end()
    assert not health._again.isActive()


@pytest.mark.parametrize(("percent", "low"), [(30, False), (29, True), (0, True), (100, False)])
def test_a_battery_is_low_below_thirty_percent(percent, low) -> None:
    assert Power(False, percent).low is low


@pytest.mark.parametrize(
    ("free", "low"), [(None, False), (999_999_999, True), (1_000_000_000, False), (0, True)]
)
def test_a_disk_is_low_below_a_gigabyte(free, low) -> None:
    assert Condition(free=free).disk_low is low


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        (None, None),
        (SimpleNamespace(power_plugged=True, percent=96.4), Power(True, 96)),
        (SimpleNamespace(power_plugged=False, percent=29.6), Power(False, 30)),
        (SimpleNamespace(power_plugged=None, percent=50), Power(False, 50)),
    ],
)
def test_the_systems_word_on_the_battery(monkeypatch, answer, found) -> None:
    monkeypatch.setattr(psutil, "sensors_battery", lambda: answer, raising=False)
    assert read_power() == found


def test_a_system_that_cannot_say_is_no_error(monkeypatch, caplog, tmp_path) -> None:
    def broken() -> None:
        raise OSError("no such sensor")

    monkeypatch.setattr(psutil, "sensors_battery", broken, raising=False)
    with caplog.at_level(logging.INFO, "ui.health"):
        assert read_power() is None
        assert read_free(tmp_path / "gone") is None
    monkeypatch.delattr(psutil, "sensors_battery")
    assert read_power() is None
    assert "battery" in caplog.text
    assert "disk" in caplog.text


def test_the_disk_of_a_folder_has_room(tmp_path) -> None:
    assert (read_free(tmp_path) or 0) > 0
