"""The renderer is chosen once, and the environment has the last word."""

import os

import pytest

from ui.stage.renderer import choose_renderer

NAMES = ("QT_QUICK_BACKEND", "QT_XCB_GL_INTEGRATION")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ({}, ("software", "none")),
        ({"QT_QUICK_BACKEND": "rhi"}, ("rhi", None)),
        ({"QT_XCB_GL_INTEGRATION": "xcb_egl"}, ("software", "xcb_egl")),
    ],
)
def test_software_and_no_gl_unless_somebody_says_otherwise(monkeypatch, before, after) -> None:
    for name in NAMES:
        # Set first, so that what the program sets is taken back as well.
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)
    for name, value in before.items():
        monkeypatch.setenv(name, value)
    choose_renderer()
    assert tuple(os.environ.get(name) for name in NAMES) == after
