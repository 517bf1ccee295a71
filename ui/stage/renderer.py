"""Which of Qt's renderers draws the hall (ADR 0007). Knows the environment only.

Must be asked before there is an application.
"""

import os


def choose_renderer() -> None:
    """The software renderer, unless the environment says otherwise, and then no GL at all.

    With GL on a machine without a graphics driver, Qt turns every frame of a film through it:
    a 720p film was shown at 5 to 14 frames a second, and at 29 for half the work without.
    """
    if os.environ.setdefault("QT_QUICK_BACKEND", "software") == "software":
        os.environ.setdefault("QT_XCB_GL_INTEGRATION", "none")
