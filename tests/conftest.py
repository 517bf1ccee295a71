"""What every test runs under: no screen, no chance, and no complaint unheard."""

from __future__ import annotations

import logging
import os
import re
import tempfile

# Before anything imports Qt: the offscreen platform, the software renderer (the same pixels on
# every machine), one scale, and no words that depend on the machine's own language or theme.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("HOITHI_TEST_PLATFORM", "offscreen")
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["QT_SCALE_FACTOR"] = "1"
os.environ["QML_DISABLE_DISK_CACHE"] = "1"
os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ.pop("QT_QPA_PLATFORMTHEME", None)
# What the tests let the program remember is nobody's own settings, in subprocesses too.
_settings = tempfile.TemporaryDirectory(prefix="hoithi-settings-")
os.environ["HOITHI_SETTINGS"] = f"{_settings.name}/settings.json"

from collections.abc import Callable, Iterator

import pytest
from hypothesis import HealthCheck, settings

# The same examples every time in the shared run; a failure found once is found by everybody.
settings.register_profile(
    "house", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("search", deadline=None, max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "house"))


class _Listener(logging.Handler):
    """Keeps what was logged from WARNING up, and what the test said it expects."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []
        self.expected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(f"{record.levelname} {record.name}: {record.getMessage()}")

    def unexpected(self) -> list[str]:
        return [line for line in self.heard if not any(re.search(e, line) for e in self.expected)]

    def unheard(self) -> list[str]:
        return [e for e in self.expected if not any(re.search(e, line) for line in self.heard)]


@pytest.fixture(autouse=True)
def log_listener() -> Iterator[_Listener]:
    """Fail a test that logs a warning nobody announced, or announces one that never comes.

    Qt's and QML's own messages are watched by pytest-qt (qt_log_level_fail in pyproject.toml).
    """
    listener = _Listener()
    root = logging.getLogger()
    root.addHandler(listener)
    try:
        yield listener
    finally:
        root.removeHandler(listener)
    assert not listener.unexpected(), f"unexpected log records: {listener.unexpected()}"
    assert not listener.unheard(), f"expected but never logged: {listener.unheard()}"


@pytest.fixture
def expected_log(log_listener: _Listener) -> Callable[[str], None]:
    """Announce, by a regular expression, a log record at WARNING or above that must come.

    A Qt message is announced with ``@pytest.mark.qt_log_ignore("pattern")`` instead.
    """
    return log_listener.expected.append
