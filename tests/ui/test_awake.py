"""No sleep during a show; where the system cannot be asked, the show goes on."""

from __future__ import annotations

import logging

import pytest

from ui.awake import Awake


@pytest.fixture
def no_bus(monkeypatch) -> None:
    """A system without D-Bus: nobody to ask."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at/all")
    monkeypatch.delenv("WAKEPY_FAKE_SUCCESS", raising=False)


@pytest.mark.usefixtures("no_bus")
def test_without_a_way_to_ask_it_says_so_and_raises_nothing(caplog) -> None:
    awake = Awake()
    with caplog.at_level(logging.INFO, "ui.awake"):
        assert awake.hold() is False
    assert "no way to stay awake" in caplog.text
    awake.release()


def test_where_the_system_can_be_asked_it_is_held_until_released(monkeypatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    awake = Awake()
    assert awake.hold() is True
    awake.release()


@pytest.mark.usefixtures("no_bus")
def test_release_without_hold_and_twice_is_no_error() -> None:
    awake = Awake()
    awake.release()
    awake.hold()
    awake.release()
    awake.release()
    assert awake.hold() is False
    awake.release()
